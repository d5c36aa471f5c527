import { Badge, Tooltip } from '@mantine/core';
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

function Keterangan({ kode, label }: { readonly kode: string; readonly label: string }): ReactNode {
  if (kode === '') return <span className={gaya.redup}>–</span>;
  const warna = kode === 'B' ? 'teal' : kode === 'U' ? 'blue' : 'orange';
  return (
    <Badge
      color={warna}
      variant="light"
      tt="none"
      radius="sm"
      size="sm"
      title={label}
      className={gaya.lencana}
    >
      {kode === label ? kode : `${kode} ${label}`}
    </Badge>
  );
}

function Kode({ kode, label }: { readonly kode: string | null; readonly label: string }): ReactNode {
  if (kode === null || kode === '') return <span className={gaya.redup}>–</span>;
  return (
    <Tooltip label={label} disabled={label === kode}>
      <span>{kode}</span>
    </Tooltip>
  );
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
    isi: (b) =>
      b.temuan === 0 ? (
        <span className={gaya.redup}>–</span>
      ) : (
        <Badge color="yellow" variant="light" radius="sm" size="sm" tt="none" className={gaya.lencana}>
          {b.temuan}
        </Badge>
      ),
  },
];

/** Columns of the list; that of the desa only while more than one is shown. */
export function kolomPemilih(satuDesa: boolean): readonly KolomPemilih[] {
  return satuDesa ? KOLOM : [DESA, ...KOLOM];
}
