import { Button, Group, MultiSelect, NumberInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sebutMedan } from '../../../core/rekap-masuk/medan-masuk.ts';
import type { MedanMasuk } from '../../../core/rekap-masuk/rekap-masuk.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { buildKueri, useBasisData } from '../../panggil/panggil.ts';
import type { FormKetikProps, KisiIsian } from './isian-ketik.ts';
import { fromBarisMasuk, isKosong, MEDAN_TAMBAHAN, type BarisKetik } from './kisi-ketik.ts';

const MAKS_TPS = 200;
/** Figures in force for this form and desa, put into the grid to be corrected. */
export function useIsiDariBerlaku(
  { jenis, desa }: FormKetikProps,
  terima: (baris: readonly BarisKetik[], medan: readonly MedanMasuk[]) => void,
): { readonly versi: number; readonly isi: () => Promise<void> } {
  const hos = useHos();
  const klien = useQueryClient();
  const basisData = useBasisData();
  const aktif = desa.rekap.filter((r) => r.aktif && r.jenis === jenis);
  const isi = async (): Promise<void> => {
    try {
      const rincian = await Promise.all(
        aktif.map((r) => klien.fetchQuery(buildKueri(hos, basisData, 'rekapMasuk.load', { id: r.id }))),
      );
      const baris = rincian.flatMap((r) => r.baris);
      terima(fromBarisMasuk(baris), [...new Set(baris.flatMap((b) => b.angka.map((a) => a.medan)))]);
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  return { versi: aktif.length, isi };
}

/** Rows, columns, and the figures in force. */
export function AlatKisi({
  isian,
  dariBerlaku,
  denganTps,
}: {
  readonly isian: KisiIsian;
  readonly dariBerlaku: ReturnType<typeof useIsiDariBerlaku>;
  readonly denganTps: boolean;
}): ReactNode {
  const konfirmasi = useKonfirmasi();
  const tps = isian.baris.filter((b) => b.tps !== null);
  const terisi = tps.findLastIndex((b) => !isKosong(b)) + 1;
  const pilihan = [...new Set([...MEDAN_TAMBAHAN, ...isian.tambahan])];
  const isi = async (): Promise<void> => {
    const ya =
      !isian.kotor ||
      (await konfirmasi({
        judul: 'Ganti yang sedang diketik?',
        isi: 'Angka yang sedang diketik diganti dengan rekap yang berlaku.',
        ya: 'Ganti',
        bahaya: true,
      }));
    if (ya) await dariBerlaku.isi();
  };
  return (
    <Group gap="sm" align="flex-end">
      {denganTps ? (
        <NumberInput
          size="xs"
          w={110}
          label="Jumlah TPS"
          min={Math.max(terisi, 1)}
          max={MAKS_TPS}
          allowDecimal={false}
          clampBehavior="blur"
          value={tps.length}
          onChange={(n) => {
            if (typeof n === 'number' && n >= Math.max(terisi, 1) && n <= MAKS_TPS) isian.setJumlahTps(n);
          }}
        />
      ) : null}
      {denganTps ? (
        <MultiSelect
          size="xs"
          label="Kolom tambahan"
          placeholder={isian.tambahan.length === 0 ? 'Alasan TMS, KTP-el, disabilitas' : ''}
          flex="1 1 18rem"
          maw={520}
          searchable
          nothingFoundMessage="Tidak ada"
          value={[...isian.tambahan]}
          data={pilihan.map((m) => ({ value: m, label: sebutMedan(m) }))}
          onChange={(v) => isian.setTambahan(pilihan.filter((m) => v.includes(m)))}
        />
      ) : null}
      {dariBerlaku.versi === 0 ? null : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={() => void isi()}
        >
          Isi dari rekap yang berlaku
        </Button>
      )}
    </Group>
  );
}
