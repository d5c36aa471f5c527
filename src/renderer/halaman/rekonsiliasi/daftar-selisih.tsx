import { Button, Checkbox, Text } from '@mantine/core';
import { IconBulb, IconRefreshAlert } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef, type ReactNode } from 'react';
import type { BedaTampil } from '../../../contract/bentuk/rekonsiliasi.ts';
import type { AngkaLP } from '../../../core/rekap/angka.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { useSisaTinggi } from '../../komponen/use-sisa-tinggi.ts';
import { formatArah } from './arah-selisih.ts';
import { LencanaKeadaan } from './lencana-keadaan.tsx';
import { copyKronologi } from './salin-kronologi.ts';
import gaya from './rekonsiliasi.module.css';

const TINGGI_PERKIRAAN = 44;

function formatAngka({ l, p, jumlah }: AngkaLP): string {
  const satu = (n: number | null): string => (n === null ? '–' : formatBilangan(n));
  return l === null && p === null ? satu(jumlah) : `${satu(jumlah)} (L ${satu(l)}, P ${satu(p)})`;
}

const BarisSelisih = memo(function BarisSelisih({
  beda,
  dipilih,
  onPilih,
  onBuka,
}: {
  readonly beda: BedaTampil;
  readonly dipilih: boolean;
  readonly onPilih: (kunci: string) => void;
  readonly onBuka: (kunci: string) => void;
}): ReactNode {
  return (
    <div className={gaya.barisSelisih}>
      <Checkbox
        aria-label={`Pilih ${beda.sebutanMedan} ${beda.tempat}`}
        checked={dipilih}
        onChange={() => onPilih(beda.kunci)}
      />
      <LencanaKeadaan keadaan={beda.keadaan} />
      <div className={gaya.lentur}>
        <Text fz="sm">
          <b>{beda.tempat}</b>: {beda.sebutanMedan} {beda.sebutanKiri} {formatAngka(beda.angkaKiri)},{' '}
          {beda.sebutanKanan} {formatAngka(beda.angkaKanan)}
        </Text>
        {beda.dugaan === null ? null : (
          <Text fz="xs" className={gaya.catatan}>
            <IconBulb size={14} aria-hidden /> {beda.dugaan.alasan}
          </Text>
        )}
        {beda.catatan === '' ? null : (
          <Text fz="xs" c="dimmed">
            Catatan: {beda.catatan}
          </Text>
        )}
        {beda.berubahSejakDitandai ? (
          <Text fz="xs" className={gaya.ragu}>
            <IconRefreshAlert size={14} aria-hidden /> Angkanya berubah sejak ditandai. Periksa lagi.
          </Text>
        ) : null}
      </div>
      <Text fz="sm" fw={600} className={gaya.arah}>
        {formatArah(beda)}
      </Text>
      <div className={gaya.tindakan}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Buka ${beda.sebutanMedan} ${beda.tempat}`}
          onClick={() => onBuka(beda.kunci)}
        >
          Buka
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`Salin kronologi ${beda.sebutanMedan} ${beda.tempat}`}
          onClick={() => void copyKronologi(beda.kronologi)}
        >
          Salin kronologi
        </Button>
      </div>
    </div>
  );
});

/** Differences that pass the filter; only those in sight are drawn. */
export function DaftarSelisih({
  beda,
  pilihan,
  onPilih,
  onBuka,
}: {
  readonly beda: readonly BedaTampil[];
  readonly pilihan: ReadonlySet<string>;
  readonly onPilih: (kunci: string) => void;
  readonly onBuka: (kunci: string) => void;
}): ReactNode {
  const wadah = useRef<HTMLDivElement>(null);
  const tinggi = useSisaTinggi(wadah);
  const maya = useVirtualizer({
    count: beda.length,
    getScrollElement: () => wadah.current,
    estimateSize: () => TINGGI_PERKIRAAN,
    getItemKey: (i) => beda[i]?.kunci ?? i,
    overscan: 8,
  });
  return (
    <div ref={wadah} className={gaya.bingkai} style={{ maxHeight: tinggi }}>
      <div
        role="list"
        aria-label="Daftar selisih"
        className={gaya.isiMaya}
        style={{ height: maya.getTotalSize() }}
      >
        {maya.getVirtualItems().map((v) => {
          const b = beda[v.index];
          return b === undefined ? null : (
            <div
              key={b.kunci}
              ref={maya.measureElement}
              data-index={v.index}
              role="listitem"
              aria-setsize={beda.length}
              aria-posinset={v.index + 1}
              className={gaya.letak}
              style={{ transform: `translateY(${v.start}px)` }}
            >
              <BarisSelisih beda={b} dipilih={pilihan.has(b.kunci)} onPilih={onPilih} onBuka={onBuka} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
