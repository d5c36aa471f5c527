import { Button, Combobox, Group, Paper, Stack, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheck, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { KecamatanDitemukan } from '../../../contract/bentuk/sesi.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { KotakGalat } from '../../komponen/kotak-galat.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import gaya from './langkah-kecamatan.module.css';

const TUNDA_CARI = 200;
const PALING_PENDEK = 2;

function Pilihan({ k, dipilih }: { readonly k: KecamatanDitemukan; readonly dipilih: boolean }): ReactNode {
  return (
    <Combobox.Option value={k.kode} active={dipilih} className={gaya.pilihan}>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text fw={600}>{formatNamaWilayah(k.nama)}</Text>
          <Text fz="sm" className={gaya.wilayah}>
            {formatNamaWilayah(k.kabupaten)}, {formatNamaWilayah(k.provinsi)}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Text fz="sm" className={gaya.wilayah}>
            {k.jumlahDesa} desa · {k.kode}
          </Text>
          {dipilih ? <IconCheck size={18} aria-label="terpilih" /> : null}
        </Group>
      </Group>
    </Combobox.Option>
  );
}

/** Why there is no list to choose from. */
function TanpaHasil({
  teks,
  dipilih,
  keadaan,
}: {
  readonly teks: string;
  readonly dipilih: KecamatanDitemukan | null;
  readonly keadaan: 'belum' | 'mencari' | 'kosong';
}): ReactNode {
  const kalimat =
    keadaan === 'mencari'
      ? 'Mencari…'
      : keadaan === 'kosong'
        ? 'Tidak ada kecamatan dengan nama itu. Periksa ejaannya, atau ketik sebagian namanya saja.'
        : dipilih !== null && teks === ''
          ? `Dipilih: Kecamatan ${formatNamaWilayah(dipilih.nama)}, ${formatNamaWilayah(dipilih.kabupaten)}.`
          : 'Tambahkan nama kabupaten bila ada beberapa kecamatan bernama sama, misalnya “baki sukoharjo”.';
  return (
    <Text c="dimmed" fz="sm" p="sm" role="status">
      {kalimat}
    </Text>
  );
}

/** All kecamatan of Indonesia, found while typing; arrow keys and Enter choose. */
export function LangkahKecamatan({
  dipilih,
  onPilih,
  onBatal,
  onLanjut,
}: {
  readonly dipilih: KecamatanDitemukan | null;
  readonly onPilih: (k: KecamatanDitemukan) => void;
  readonly onBatal: () => void;
  readonly onLanjut: () => void;
}): ReactNode {
  const [teks, setTeks] = useState('');
  const [dicari] = useDebouncedValue(teks.trim(), TUNDA_CARI);
  const cukup = dicari.length >= PALING_PENDEK;
  const kueri = useBaca('wilayah.search', { teks: dicari }, { aktif: cukup, tahanLama: true });
  const hasil = cukup ? (kueri.data ?? []) : [];
  const kotak = useCombobox({ opened: true });
  const tombolLanjut = useRef<HTMLButtonElement>(null);
  const { selectFirstOption } = kotak;
  useEffect(() => {
    if (kueri.data !== undefined) selectFirstOption();
  }, [kueri.data, selectFirstOption]);
  const kirim = (p: FormEvent): void => {
    p.preventDefault();
    if (dipilih !== null) onLanjut();
  };
  return (
    <form onSubmit={kirim}>
      <Combobox
        store={kotak}
        onOptionSubmit={(kode) => {
          const k = hasil.find((h) => h.kode === kode);
          if (k === undefined) return;
          // The button is enabled by the choice.
          flushSync(() => onPilih(k));
          tombolLanjut.current?.focus();
        }}
      >
        <Stack gap="sm">
          <Combobox.EventsTarget>
            <TextInput
              label="Nama kecamatan"
              placeholder="Ketik nama kecamatan…"
              leftSection={<IconSearch size={18} aria-hidden />}
              value={teks}
              onChange={(p) => {
                setTeks(p.currentTarget.value);
                kotak.resetSelectedOption();
              }}
              maxLength={100}
              autoFocus
              autoComplete="off"
            />
          </Combobox.EventsTarget>
          <Paper withBorder className={gaya.hasil}>
            {kueri.isError ? (
              <KotakGalat galat={kueri.error} onCobaLagi={() => void kueri.refetch()} />
            ) : hasil.length === 0 ? (
              <TanpaHasil
                teks={dicari}
                dipilih={dipilih}
                keadaan={!cukup ? 'belum' : kueri.isFetching ? 'mencari' : 'kosong'}
              />
            ) : (
              <Combobox.Options aria-label="Kecamatan yang cocok">
                {hasil.map((k) => (
                  <Pilihan key={k.kode} k={k} dipilih={k.kode === dipilih?.kode} />
                ))}
              </Combobox.Options>
            )}
          </Paper>
          <Group justify="space-between">
            <Button variant="default" onClick={onBatal}>
              Batal
            </Button>
            <Button type="submit" ref={tombolLanjut} disabled={dipilih === null}>
              {dipilih === null ? 'Lanjut' : `Lanjut dengan ${formatNamaWilayah(dipilih.nama)}`}
            </Button>
          </Group>
        </Stack>
      </Combobox>
    </form>
  );
}
