import { Group, SegmentedControl, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CacahBukti, KelengkapanBukti } from '../../../contract/bentuk/bukti.ts';
import type { FilterBukti } from '../../../contract/bukti-schema.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { KotakCari } from '../../komponen/kotak-cari.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { findCacah } from './filter-bukti.ts';

function PilihTps({
  desa,
  tps,
  onUbah,
}: {
  readonly desa: string;
  readonly tps: string | null;
  readonly onUbah: (tps: string | null) => void;
}): ReactNode {
  const opsi = useBaca('pemilih.opsi', { desa, tps: null });
  const nomor = opsi.data?.tps.map((t) => t.nomor) ?? [];
  const data = tps === null || nomor.includes(tps) ? nomor : [...nomor, tps];
  return (
    <Select
      size="xs"
      aria-label="TPS"
      placeholder="Semua TPS"
      value={tps}
      data={data.map((n) => ({ value: n, label: `TPS ${n}` }))}
      clearable
      searchable
      w={115}
      onChange={onUbah}
    />
  );
}

const KEADAAN: readonly {
  readonly nilai: FilterBukti['keadaan'];
  readonly label: string;
  readonly medan: keyof CacahBukti;
}[] = [
  { nilai: 'kurang', label: 'Kurang', medan: 'kurang' },
  { nilai: 'lengkap', label: 'Ada', medan: 'ada' },
  { nilai: 'tanpa-berkas', label: 'Tanpa berkas', medan: 'tanpaBerkas' },
  { nilai: 'semua', label: 'Semua', medan: 'perlu' },
];

/** What is shown: missing or there, desa, TPS, words. The reason is chosen in the summary. */
export function SaringanBukti({
  filter,
  kelengkapan,
  onUbah,
}: {
  readonly filter: FilterBukti;
  readonly kelengkapan: KelengkapanBukti;
  readonly onUbah: (perubahan: Partial<FilterBukti>) => void;
}): ReactNode {
  // Counts are of reason and desa alone; beside a narrower choice they would mislead.
  const cacah =
    filter.tps === null && filter.cari === '' ? findCacah(kelengkapan, filter.desa, filter.keterangan) : null;
  return (
    <Group gap="xs" mb="xs">
      <SegmentedControl
        size="xs"
        aria-label="Kelengkapan bukti"
        value={filter.keadaan}
        data={KEADAAN.map((k) => ({
          value: k.nilai,
          label: cacah === null ? k.label : `${k.label} (${formatBilangan(cacah[k.medan])})`,
        }))}
        onChange={(nilai) => onUbah({ keadaan: KEADAAN.find((k) => k.nilai === nilai)?.nilai ?? 'kurang' })}
      />
      <Select
        size="xs"
        aria-label="Desa/kelurahan"
        placeholder="Semua desa/kelurahan"
        value={filter.desa}
        data={kelengkapan.perDesa.map((d) => ({ value: d.kode, label: formatNamaWilayah(d.nama) }))}
        clearable
        searchable
        w={190}
        onChange={(desa) => onUbah({ desa, tps: null })}
      />
      {filter.desa === null ? null : (
        <PilihTps desa={filter.desa} tps={filter.tps} onUbah={(tps) => onUbah({ tps })} />
      )}
      <KotakCari
        cari={filter.cari}
        label="Cari nama, NIK, atau nomor surat"
        onCari={(cari) => onUbah({ cari })}
      />
    </Group>
  );
}
