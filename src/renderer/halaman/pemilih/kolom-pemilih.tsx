import type { ReactNode } from 'react';
import type { FilterPemilih } from '../../../contract/baca.ts';
import type { BarisPemilih } from '../../../contract/bentuk/pemilih.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { formatTanggalRingkas, labelKode, type LabelKode } from './label-pemilih.ts';
import { Nomor } from './nomor.tsx';
import gaya from './pemilih.module.css';

export interface KolomPemilih {
  readonly kunci: string;
  readonly judul: string;
  /** Track of the grid. */
  readonly lebar: string;
  /** The order this column stands for. */
  readonly urut?: FilterPemilih['urut'];
  readonly nomor?: boolean;
  readonly isi: (baris: BarisPemilih, label: LabelKode) => ReactNode;
}

/** Plain elements instead of components of Mantine: a screen of this list has some 400 cells and is drawn anew while scrolling. */
function Lencana({
  warna,
  isi,
  judul,
}: {
  readonly warna: string;
  readonly isi: string | number;
  readonly judul?: string;
}): ReactNode {
  return (
    <span
      className={gaya.lencana}
      style={{
        background: `var(--mantine-color-${warna}-light)`,
        color: `var(--mantine-color-${warna}-light-color)`,
      }}
      title={judul}
    >
      {isi}
    </span>
  );
}

const KOSONG = <span className={gaya.redup}>–</span>;

function Keterangan({ kode, label }: { readonly kode: string; readonly label: string }): ReactNode {
  if (kode === '') return KOSONG;
  const warna = kode === 'B' ? 'teal' : kode === 'U' ? 'blue' : 'orange';
  return <Lencana warna={warna} isi={kode === label ? kode : `${kode} ${label}`} judul={label} />;
}

function Kode({ kode, label }: { readonly kode: string | null; readonly label: string }): ReactNode {
  if (kode === null || kode === '') return KOSONG;
  return <span title={label}>{kode}</span>;
}

const DESA: KolomPemilih = {
  kunci: 'desa',
  judul: 'Desa',
  lebar: 'minmax(84px, 0.6fr)',
  urut: 'tempat',
  isi: (b) => formatNamaWilayah(b.namaDesa),
};

const KOLOM: readonly KolomPemilih[] = [
  { kunci: 'tps', judul: 'TPS', lebar: '52px', urut: 'tempat', nomor: true, isi: (b) => b.tps },
  { kunci: 'nama', judul: 'Nama', lebar: 'minmax(150px, 1.6fr)', urut: 'nama', isi: (b) => b.nama },
  { kunci: 'jk', judul: 'L/P', lebar: '44px', isi: (b) => b.jenisKelamin },
  {
    kunci: 'lahir',
    judul: 'Tgl lahir',
    lebar: '92px',
    urut: 'tanggalLahir',
    nomor: true,
    isi: (b) => formatTanggalRingkas(b.tanggalLahir),
  },
  {
    kunci: 'nik',
    judul: 'NIK',
    lebar: '150px',
    urut: 'nik',
    nomor: true,
    isi: (b) => <Nomor nomor={b.nik} />,
  },
  { kunci: 'nkk', judul: 'NKK', lebar: '142px', nomor: true, isi: (b) => <Nomor nomor={b.nkk} /> },
  { kunci: 'rtrw', judul: 'RT/RW', lebar: '72px', nomor: true, isi: (b) => `${b.rt || '–'}/${b.rw || '–'}` },
  {
    kunci: 'keterangan',
    judul: 'Keterangan',
    lebar: 'minmax(130px, 0.9fr)',
    isi: (b, label) => <Keterangan kode={b.keterangan} label={labelKode(label.keterangan, b.keterangan)} />,
  },
  {
    kunci: 'disabilitas',
    judul: 'Dis.',
    lebar: '42px',
    isi: (b, label) => <Kode kode={b.disabilitas} label={labelKode(label.disabilitas, b.disabilitas)} />,
  },
  {
    kunci: 'ktpEl',
    judul: 'KTP-el',
    lebar: '68px',
    isi: (b, label) => <Kode kode={b.ktpEl} label={labelKode(label.ktpEl, b.ktpEl)} />,
  },
  {
    kunci: 'temuan',
    judul: 'Temuan',
    lebar: '74px',
    isi: (b) => (b.temuan === 0 ? KOSONG : <Lencana warna="yellow" isi={b.temuan} />),
  },
];

const KOLOM_SEMUA: readonly KolomPemilih[] = [DESA, ...KOLOM];

/** Columns of the list; that of the desa only while more than one is shown. */
export function kolomPemilih(satuDesa: boolean): readonly KolomPemilih[] {
  return satuDesa ? KOLOM : KOLOM_SEMUA;
}
