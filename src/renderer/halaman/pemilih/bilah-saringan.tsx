import { Group, Select, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OpsiPemilih } from '../../../contract/bentuk/pemilih.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { useBaca } from '../../panggil/panggil.ts';
import type { MedanFilter, SaringanPemilih } from './filter-pemilih.ts';
import { labelKodeTemuan } from './label-pemilih.ts';
import gaya from './pemilih.module.css';

interface Pilihan {
  readonly value: string;
  readonly label: string;
  /** Rows that have it; shown in the list alone, for the field is narrow. */
  readonly jumlah?: number;
}

function pilihanKode(daftar: readonly { readonly kode: string; readonly label: string }[]): Pilihan[] {
  return daftar.map(({ kode, label }) => ({
    value: kode,
    // Words like SESUAI and ADA stand for several codes and say nothing beside their label.
    label: kode.length > 2 || kode === label ? label : `${kode} ${label}`,
  }));
}

function pilihanTeks(daftar: readonly string[]): Pilihan[] {
  return daftar.filter((t) => t !== '').map((t) => ({ value: t, label: t }));
}

const MEDAN: readonly {
  readonly medan: MedanFilter;
  readonly label: string;
  readonly semua: string;
  readonly pilihan: (o: OpsiPemilih) => Pilihan[];
  /** Of the dropdown, where the labels are longer than the field. */
  readonly lebar?: number;
}[] = [
  {
    medan: 'desa',
    label: 'Desa',
    semua: 'Semua desa',
    pilihan: (o) =>
      o.desa.map((d) => ({ value: d.kode, label: formatNamaWilayah(d.nama), jumlah: d.jumlah })),
    lebar: 240,
  },
  {
    medan: 'tps',
    label: 'TPS',
    semua: 'Semua TPS',
    pilihan: (o) => o.tps.map((t) => ({ value: t.nomor, label: t.nomor, jumlah: t.jumlah })),
    lebar: 150,
  },
  { medan: 'rt', label: 'RT', semua: 'Semua RT', pilihan: (o) => pilihanTeks(o.rt) },
  { medan: 'rw', label: 'RW', semua: 'Semua RW', pilihan: (o) => pilihanTeks(o.rw) },
  {
    medan: 'keterangan',
    label: 'Keterangan',
    semua: 'Semua',
    pilihan: (o) => pilihanKode(o.keterangan),
    lebar: 260,
  },
  {
    medan: 'disabilitas',
    label: 'Disabilitas',
    semua: 'Semua',
    pilihan: (o) => pilihanKode(o.disabilitas),
    lebar: 240,
  },
  { medan: 'ktpEl', label: 'KTP-el', semua: 'Semua', pilihan: (o) => pilihanKode(o.ktpEl), lebar: 220 },
  {
    medan: 'temuan',
    label: 'Temuan',
    semua: 'Semua',
    pilihan: (o) => [
      { value: 'ADA', label: 'Ada temuan' },
      ...o.temuan.map((t) => ({ value: t.kode, label: labelKodeTemuan(t.kode), jumlah: t.jumlah })),
    ],
    lebar: 340,
  },
];

/** A value that is in the address but not (or not yet) among the options keeps its field readable. */
function denganNilai(pilihan: Pilihan[], nilai: string | null): Pilihan[] {
  if (nilai === null || pilihan.some((p) => p.value === nilai)) return pilihan;
  return [...pilihan, { value: nilai, label: labelKodeTemuan(nilai) }];
}

export interface BilahSaringanProps {
  readonly saringan: SaringanPemilih;
  readonly onUbah: (medan: MedanFilter, nilai: string | null) => void;
}

function Butir({ pilihan }: { readonly pilihan: Pilihan | undefined }): ReactNode {
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap" w="100%">
      <span>{pilihan?.label}</span>
      {pilihan?.jumlah === undefined ? null : (
        <Text span fz="xs" c="dimmed" className={gaya.nomor}>
          {formatBilangan(pilihan.jumlah)}
        </Text>
      )}
    </Group>
  );
}

/** One field per filter; what can be chosen follows from the desa and TPS already chosen. */
export function BilahSaringan({ saringan, onUbah }: BilahSaringanProps): ReactNode {
  const opsi = useBaca('pemilih.opsi', { desa: saringan.desa, tps: saringan.tps }, { tahanLama: true });
  return (
    <div className={gaya.bilah} role="group" aria-label="Saringan">
      {MEDAN.map(({ medan, label, semua, pilihan, lebar }) => {
        const data = denganNilai(opsi.data === undefined ? [] : pilihan(opsi.data), saringan[medan]);
        return (
          <Select
            key={medan}
            size="xs"
            label={label}
            placeholder={semua}
            data={data}
            renderOption={({ option }) => <Butir pilihan={data.find((p) => p.value === option.value)} />}
            value={saringan[medan]}
            onChange={(nilai) => onUbah(medan, nilai)}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': `Hapus saringan ${label}` }}
            maxDropdownHeight={360}
            comboboxProps={{ position: 'bottom-start', ...(lebar === undefined ? {} : { width: lebar }) }}
          />
        );
      })}
    </div>
  );
}
