import { Button, Checkbox, Skeleton, Text } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import type { BarisBukti } from '../../../contract/bentuk/bukti.ts';
import type { FilterBukti } from '../../../contract/bukti-schema.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { useGulungan } from '../../komponen/use-gulungan.ts';
import { useSisaTinggi } from '../../komponen/use-sisa-tinggi.ts';
import { useBarisBukti, type PilihanBukti } from './baris-bukti.ts';
import gaya from './bukti.module.css';
import { LencanaLengkap } from './ringkas-bukti.tsx';

const TINGGI_PERKIRAAN = 58;

/**
 * Without the date of birth: beside a NIK whose middle is masked it would give the number away.
 * @example formatOrang(b) // "P · 331110******0001 · RT 002 / RW 001"
 */
function formatOrang(b: BarisBukti): string {
  return [b.jenisKelamin, formatNik(b.nik), `RT ${b.rt || '–'} / RW ${b.rw || '–'}`].join(' · ');
}

export function formatNik(nik: string | null): string {
  return nik === null || nik === '' ? 'NIK tidak ada' : nik;
}

/** What is there, in one line. */
function formatYangAda(b: BarisBukti): string {
  const tercatat = b.bukti.map((x) => [x.labelJenis, x.nomor].filter((t) => t !== '').join(' '));
  return [...tercatat, ...(b.otomatis === null ? [] : [b.otomatis])].join('; ');
}

interface Tindakan {
  readonly onPilih: (b: BarisBukti) => void;
  readonly onBuka: (b: BarisBukti) => void;
}

function IsiBaris({
  baris: b,
  diminta,
  dipilih,
  aktif,
  tindakan,
}: {
  readonly baris: BarisBukti | undefined;
  readonly diminta: (keterangan: string) => string;
  readonly dipilih: boolean;
  readonly aktif: boolean;
  readonly tindakan: Tindakan;
}): ReactNode {
  if (b === undefined)
    return (
      <div role="gridcell" aria-label="Memuat…" className={gaya.memuat}>
        <Skeleton height={16} width="60%" mb={6} />
        <Skeleton height={12} width="40%" />
      </div>
    );
  const ada = formatYangAda(b);
  return (
    <>
      <div role="gridcell">
        <Checkbox
          aria-label={`Pilih ${b.nama}`}
          checked={dipilih}
          tabIndex={-1}
          onChange={() => tindakan.onPilih(b)}
        />
      </div>
      <div role="gridcell" className={gaya.sel}>
        <Text fz="sm" fw={600} lh={1.35}>
          {b.nama === '' ? 'Tanpa nama' : b.nama}
        </Text>
        <Text fz="xs" className={gaya.redup}>
          {formatOrang(b)}
        </Text>
        <Text fz="xs" className={gaya.redup}>
          {formatNamaWilayah(b.namaDesa)} · TPS {b.tps}
        </Text>
      </div>
      <div role="gridcell" className={gaya.sel}>
        <Text fz="sm" lh={1.35}>
          {b.keterangan} {b.label}
        </Text>
        <Text fz="xs" className={gaya.redup}>
          {diminta(b.keterangan)}
        </Text>
      </div>
      <div role="gridcell" className={gaya.sel}>
        <LencanaLengkap lengkap={b.lengkap} />
        <Text fz="xs" mt={2}>
          {ada === '' ? <span className={gaya.redup}>Belum ada yang dicatat</span> : ada}
        </Text>
      </div>
      <div role="gridcell" className={gaya.selTindakan}>
        <Button
          size="compact-xs"
          variant="default"
          tabIndex={aktif ? 0 : -1}
          data-buka
          onClick={() => tindakan.onBuka(b)}
        >
          {b.bukti.length === 0 ? 'Catat bukti' : 'Lihat bukti'}
        </Button>
      </div>
    </>
  );
}

function handleTombol(
  e: KeyboardEvent<HTMLElement>,
  baris: BarisBukti | undefined,
  pindah: (tombol: string) => boolean,
  tindakan: Tindakan,
): void {
  if (e.ctrlKey || e.altKey || e.metaKey) return;
  // Buttons inside a row keep their own keys.
  const diBaris = e.target instanceof HTMLElement && e.target.getAttribute('role') === 'row';
  if (pindah(e.key)) e.preventDefault();
  else if (diBaris && baris !== undefined && (e.key === ' ' || e.key === 'Enter')) {
    e.preventDefault();
    if (e.key === ' ') tindakan.onPilih(baris);
    else tindakan.onBuka(baris);
  }
}

/** TMS and B rows as a grid: arrows move, space ticks, Enter opens the evidence of the row. */
export function DaftarBukti({
  filter,
  jumlah,
  pilihan,
  diminta,
  tindakan,
}: {
  readonly filter: FilterBukti;
  readonly jumlah: number;
  readonly pilihan: PilihanBukti;
  readonly diminta: (keterangan: string) => string;
  readonly tindakan: Tindakan;
}): ReactNode {
  const { bingkai, penggulung, aktif, setAktif, pindah } = useGulungan(jumlah, TINGGI_PERKIRAAN);
  const tinggi = useSisaTinggi(bingkai);
  const butir = penggulung.getVirtualItems();
  const ambil = useBarisBukti(
    filter,
    butir.map((b) => b.index),
  );
  return (
    <div className={gaya.bingkai} style={{ height: tinggi }} ref={bingkai}>
      <div
        role="grid"
        aria-label="Daftar bukti dukung"
        aria-rowcount={jumlah}
        aria-multiselectable="true"
        className={gaya.kisi}
        style={{ height: penggulung.getTotalSize() }}
        onKeyDown={(e) => handleTombol(e, ambil(aktif), pindah, tindakan)}
      >
        {butir.map(({ index, key, start }) => {
          const baris = ambil(index);
          const dipilih = baris !== undefined && pilihan.has(baris.id);
          return (
            <div
              key={key}
              ref={penggulung.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={dipilih}
              tabIndex={index === aktif ? 0 : -1}
              className={gaya.baris}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setAktif(index)}
            >
              <IsiBaris
                baris={baris}
                diminta={diminta}
                dipilih={dipilih}
                aktif={index === aktif}
                tindakan={tindakan}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
