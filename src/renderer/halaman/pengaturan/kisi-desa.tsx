import { ActionIcon, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, useState, type ClipboardEvent, type ReactNode } from 'react';
import { pindahBaris } from '../../komponen/pindah-baris.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { jenisDesa, type Desa } from '../../../core/wilayah/wilayah.ts';
import { KOLOM_PLENO, KOLOM_TPS, type BarisDesa, type GalatBaris, type KolomDesa } from './baris-desa.ts';
import { IsianMasukan } from './isian-masukan.tsx';
import gaya from './kisi-desa.module.css';
import { RincianDesa } from './rincian-desa.tsx';
import { isBlok, parseBlok } from './tempel-blok.ts';

const JUDUL: Readonly<Record<KolomDesa, string>> = {
  jumlahTps: 'Jumlah TPS',
  ketua: 'Ketua PPS',
  anggota1: 'Anggota PPS 1',
  anggota2: 'Anggota PPS 2',
  nomor: 'Nomor berita acara',
  tanggal: 'Tanggal',
  jam: 'Pukul',
  tempat: 'Tempat',
};

const LEBAR: Readonly<Partial<Record<KolomDesa, string | undefined>>> = {
  jumlahTps: gaya.sempit,
  nomor: gaya.lebar,
  tanggal: gaya.sedang,
  jam: gaya.sempit,
};

/** What the grid is about: two sides of the same desa. */
export type TampilanKisi = 'tps' | 'pleno';

export const KOLOM_TAMPILAN: Readonly<Record<TampilanKisi, readonly KolomDesa[]>> = {
  tps: KOLOM_TPS,
  pleno: KOLOM_PLENO,
};

const RINCIAN: Readonly<Record<TampilanKisi, string>> = {
  tps: 'Pantarlih dan tujuan surat',
  pleno: 'Masukan dan tanggapan',
};

export interface AksiKisi {
  readonly onUbah: (urutan: number, perubahan: Partial<BarisDesa>) => void;
  readonly onTempel: (urutan: number, kolom: KolomDesa, blok: readonly (readonly string[])[]) => void;
}

interface BarisKisiProps extends AksiKisi {
  readonly desa: Desa;
  readonly urutan: number;
  readonly baris: BarisDesa;
  readonly galat: GalatBaris | undefined;
  readonly tampilan: TampilanKisi;
}

function ringkasMasukan(masukan: BarisDesa['masukan']): string {
  if (masukan === null) return 'belum diketahui';
  return masukan.length === 0 ? 'tidak ada' : `${masukan.length} masukan`;
}

function RincianPleno({
  nama,
  baris,
  galat,
  onUbah,
}: {
  readonly nama: string;
  readonly baris: BarisDesa;
  readonly galat: GalatBaris | undefined;
  readonly onUbah: (perubahan: Partial<BarisDesa>) => void;
}): ReactNode {
  return (
    <Stack gap="sm">
      <Text fw={600} fz="sm">
        Masukan dan tanggapan pada pleno PPS {nama}
      </Text>
      <IsianMasukan
        label={`Masukan dan tanggapan ${nama}`}
        nilai={baris.masukan}
        onUbah={(masukan) => onUbah({ masukan })}
        galat={(i, medan) =>
          medan === 'isi' && baris.masukan?.[i]?.isi.trim() === '' && galat?.masukan !== undefined
            ? 'Wajib diisi.'
            : null
        }
      />
      {galat?.masukan === undefined ? null : (
        <Text fz="sm" c="var(--mantine-color-error)" role="alert">
          {galat.masukan}
        </Text>
      )}
    </Stack>
  );
}

const BarisKisi = memo(function BarisKisi(props: BarisKisiProps): ReactNode {
  const { desa, urutan, baris, galat, tampilan, onUbah, onTempel } = props;
  const kolomTampil = KOLOM_TAMPILAN[tampilan];
  const [buka, setBuka] = useState(false);
  const nama = formatNamaWilayah(desa.nama);
  const galatRincian = tampilan === 'tps' ? (galat?.pantarlih ?? galat?.tujuan) : galat?.masukan;
  const terbuka = buka || galatRincian !== undefined;
  const Rincian = tampilan === 'tps' ? RincianDesa : RincianPleno;
  const tempel = (p: ClipboardEvent, kolom: KolomDesa): void => {
    const teks = p.clipboardData.getData('text/plain');
    if (!isBlok(teks)) return;
    p.preventDefault();
    onTempel(urutan, kolom, parseBlok(teks));
  };
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" className={gaya.nama}>
          <ActionIcon
            variant="subtle"
            color="gray"
            onClick={() => setBuka(!buka)}
            aria-expanded={terbuka}
            aria-label={`${RINCIAN[tampilan]} ${nama}`}
          >
            {terbuka ? <IconChevronDown size={18} /> : <IconChevronRight size={18} />}
          </ActionIcon>
          {jenisDesa(desa.kode) === 'Kelurahan' ? `Kel. ${nama}` : nama}
          {tampilan === 'pleno' ? (
            <Text fz="xs" c="dimmed" pl={34}>
              Masukan: {ringkasMasukan(baris.masukan)}
            </Text>
          ) : null}
        </Table.Th>
        {kolomTampil.map((kolom) => (
          <Table.Td key={kolom} className={gaya.sel}>
            <TextInput
              size="xs"
              aria-label={`${JUDUL[kolom]} ${nama}`}
              value={baris[kolom]}
              error={galat?.[kolom]}
              inputMode={kolom === 'jumlahTps' ? 'numeric' : 'text'}
              data-kolom={kolom}
              data-baris={urutan}
              onChange={(p) => onUbah(urutan, { [kolom]: p.currentTarget.value })}
              onKeyDown={(p) => pindahBaris(p, false)}
              onPaste={(p) => tempel(p, kolom)}
            />
          </Table.Td>
        ))}
      </Table.Tr>
      {terbuka ? (
        <Table.Tr>
          <Table.Td colSpan={kolomTampil.length + 1} className={gaya.rincian}>
            <Rincian nama={nama} baris={baris} galat={galat} onUbah={(p) => onUbah(urutan, p)} />
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
});

/** All desa as a table to type or paste into. */
export function KisiDesa({
  desa,
  baris,
  galat,
  tampilan,
  ...aksi
}: AksiKisi & {
  readonly desa: readonly Desa[];
  readonly baris: readonly BarisDesa[];
  readonly galat: Readonly<Record<string, GalatBaris>>;
  readonly tampilan: TampilanKisi;
}): ReactNode {
  return (
    <Table
      withTableBorder
      className={gaya.kisi}
      aria-label={tampilan === 'tps' ? 'Jumlah TPS dan PPS per desa' : 'Pleno PPS per desa'}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Desa/kelurahan</Table.Th>
          {KOLOM_TAMPILAN[tampilan].map((kolom) => (
            <Table.Th key={kolom} className={LEBAR[kolom]}>
              {JUDUL[kolom]}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {baris.map((b, i) => {
          const d = desa.find(({ kode }) => kode === b.kode);
          return d === undefined ? null : (
            <BarisKisi
              key={b.kode}
              desa={d}
              urutan={i}
              baris={b}
              galat={galat[b.kode]}
              tampilan={tampilan}
              {...aksi}
            />
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
