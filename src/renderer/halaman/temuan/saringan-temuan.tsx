import { CloseButton, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { FilterTemuan } from '../../../contract/baca.ts';
import type { HasilTemuan } from '../../../contract/bentuk/temuan.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { TINGKAT } from '../../komponen/lencana-tingkat.tsx';
import { useBaca } from '../../panggil/panggil.ts';

const TUNDA_CARI = 250;

function KotakCari({
  cari,
  onCari,
}: {
  readonly cari: string;
  readonly onCari: (teks: string) => void;
}): ReactNode {
  const [teks, setTeks] = useState(cari);
  const kirim = useDebouncedCallback(onCari, TUNDA_CARI);
  // Changed from elsewhere: a link, or "Hapus saringan".
  useEffect(() => setTeks(cari), [cari]);
  const ubah = (baru: string): void => {
    setTeks(baru);
    kirim(baru);
  };
  return (
    <TextInput
      size="xs"
      aria-label="Cari di dalam kalimat temuan"
      placeholder="Cari kata atau kode"
      value={teks}
      maxLength={100}
      flex="1 1 10.5rem"
      maw="28rem"
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={
        teks === '' ? null : <CloseButton size="xs" aria-label="Hapus pencarian" onClick={() => ubah('')} />
      }
      onChange={(e) => ubah(e.currentTarget.value)}
    />
  );
}

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
      <KotakCari cari={filter.cari} onCari={(cari) => onUbah({ cari })} />
    </Group>
  );
}
