import { Group, SegmentedControl, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FilterTemuan } from '../../../contract/baca.ts';
import type { HasilTemuan } from '../../../contract/bentuk/temuan.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { TINGKAT } from '../../komponen/lencana-tingkat.tsx';
import { KotakCari } from '../../komponen/kotak-cari.tsx';
import { useBaca } from '../../panggil/panggil.ts';

function PilihTps({
  filter,
  onUbah,
}: {
  readonly filter: FilterTemuan;
  readonly onUbah: (perubahan: Partial<FilterTemuan>) => void;
}): ReactNode {
  const opsi = useBaca('pemilih.opsi', { desa: filter.desa, tps: null });
  const nomor = opsi.data?.tps.map((t) => t.nomor) ?? [];
  // A finding may be about a TPS that has no rows.
  const data = filter.tps === null || nomor.includes(filter.tps) ? nomor : [...nomor, filter.tps];
  return (
    <Select
      size="xs"
      aria-label="TPS"
      placeholder="Semua TPS"
      value={filter.tps}
      data={data.map((n) => ({ value: n, label: `TPS ${n}` }))}
      clearable
      searchable
      nothingFoundMessage="Tidak ada"
      w={115}
      onChange={(tps) => onUbah({ tps })}
    />
  );
}

const URUT = ['galat', 'peringatan', 'info'] as const;

interface Cacah {
  readonly semua: number;
  readonly terbuka: number;
}

/** Of those counted, the ones that the choice of handled or open lets through. */
function cacahTampil({ semua, terbuka }: Cacah, ditangani: FilterTemuan['ditangani']): number {
  if (ditangani === 'semua') return semua;
  return ditangani === 'terbuka' ? terbuka : semua - terbuka;
}

/** What is shown: severity, handled or not, words, desa and TPS. Codes are chosen in the summary. */
export function SaringanTemuan({
  filter,
  ringkas,
  onUbah,
}: {
  readonly filter: FilterTemuan;
  readonly ringkas: HasilTemuan['ringkas'];
  readonly onUbah: (perubahan: Partial<FilterTemuan>) => void;
}): ReactNode {
  const cacah = (c: Cacah): string => formatBilangan(cacahTampil(c, filter.ditangani));
  const jumlahkan = (medan: keyof Cacah): number =>
    URUT.reduce((n, t) => n + ringkas.perTingkat[t][medan], 0);
  return (
    <Group gap="xs" mb="xs">
      <SegmentedControl
        size="xs"
        aria-label="Tingkat"
        value={filter.tingkat ?? 'semua'}
        onChange={(nilai) => onUbah({ tingkat: URUT.find((t) => t === nilai) ?? null })}
        data={[
          {
            value: 'semua',
            label: `Semua (${cacah({ semua: jumlahkan('semua'), terbuka: jumlahkan('terbuka') })})`,
          },
          ...URUT.map((t) => ({
            value: t,
            label: `${TINGKAT[t].label} (${cacah(ringkas.perTingkat[t])})`,
          })),
        ]}
      />
      <SegmentedControl
        size="xs"
        aria-label="Penanganan"
        value={filter.ditangani}
        onChange={(nilai) =>
          onUbah({ ditangani: nilai === 'ditangani' || nilai === 'semua' ? nilai : 'terbuka' })
        }
        data={[
          { value: 'terbuka', label: 'Terbuka' },
          { value: 'ditangani', label: 'Ditangani' },
          { value: 'semua', label: 'Keduanya' },
        ]}
      />
      <Select
        size="xs"
        aria-label="Desa/kelurahan"
        placeholder="Semua desa/kelurahan"
        value={filter.desa}
        data={ringkas.perDesa.flatMap((d) =>
          d.kode === null ? [] : [{ value: d.kode, label: `${formatNamaWilayah(d.nama)} (${cacah(d)})` }],
        )}
        clearable
        searchable
        nothingFoundMessage="Tidak ada"
        w={190}
        onChange={(desa) => onUbah({ desa, tps: null })}
      />
      {filter.desa === null ? null : <PilihTps filter={filter} onUbah={onUbah} />}
      <KotakCari
        cari={filter.cari}
        label="Cari di dalam kalimat temuan"
        contoh="Cari kata atau kode"
        onCari={(cari) => onUbah({ cari })}
      />
    </Group>
  );
}
