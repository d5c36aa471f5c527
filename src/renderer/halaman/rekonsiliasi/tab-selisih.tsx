import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconFileImport, IconFilterOff, IconFlag } from '@tabler/icons-react';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Rekonsiliasi } from '../../../contract/bentuk/rekonsiliasi.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { tautan, useParameter } from '../../kerangka/rute.ts';
import { KeadaanKosong, KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { Lipatan } from '../impor/lipatan.tsx';
import { BilahSidalih } from './bilah-sidalih.tsx';
import { DaftarSelisih } from './daftar-selisih.tsx';
import {
  cacahKeadaan,
  KECAMATAN,
  listPilihanDesa,
  readFilterSelisih,
  saringBeda,
  TINGKAT_BEDA,
  toParameterSelisih,
  type FilterSelisih,
} from './filter-selisih.ts';
import { LaciSelisih } from './laci-selisih.tsx';
import { KEADAAN_BEDA } from './lencana-keadaan.tsx';
import { TabelSanding } from './tabel-sanding.tsx';

/** The contract takes so many at a time. */
const MAKS_TANDAI = 2000;

const LABEL_TINGKAT = { semua: 'Desa dan TPS', desa: 'Tingkat desa', tps: 'Tingkat TPS' } as const;

function Saringan({
  data,
  filter,
  onUbah,
}: {
  readonly data: Rekonsiliasi;
  readonly filter: FilterSelisih;
  readonly onUbah: (p: Partial<FilterSelisih>) => void;
}): ReactNode {
  const cacah = cacahKeadaan(data.beda, filter);
  return (
    <Group gap="xs">
      <SegmentedControl
        size="xs"
        aria-label="Keadaan"
        value={filter.keadaan}
        onChange={(keadaan) => onUbah({ keadaan: readFilterSelisih({ keadaan }).keadaan })}
        data={[
          ...(['terbuka', 'dijelaskan', 'diperbaiki'] as const).map((k) => ({
            value: k,
            label: `${KEADAAN_BEDA[k].label} (${formatBilangan(cacah[k])})`,
          })),
          { value: 'semua', label: `Semua (${formatBilangan(cacah.semua)})` },
        ]}
      />
      <SegmentedControl
        size="xs"
        aria-label="Tingkat"
        value={filter.tingkat}
        onChange={(tingkat) => onUbah({ tingkat: TINGKAT_BEDA.find((t) => t === tingkat) ?? 'semua' })}
        data={TINGKAT_BEDA.map((t) => ({ value: t, label: LABEL_TINGKAT[t] }))}
      />
      <Select
        size="xs"
        aria-label="Desa/kelurahan"
        placeholder="Semua desa/kelurahan"
        clearable
        searchable
        nothingFoundMessage="Tidak ada"
        w={200}
        value={filter.desa}
        data={listPilihanDesa(data)}
        onChange={(desa) => onUbah({ desa })}
      />
    </Group>
  );
}

function cacahSumber({ nama, pps, sidalih }: Rekonsiliasi['sumber']): number {
  return [nama, pps, sidalih].filter(Boolean).length;
}

/** No difference at all: which of the sources are missing decides what to do. */
function TanpaSelisih({ sumber }: { readonly sumber: Rekonsiliasi['sumber'] }): ReactNode {
  if (cacahSumber(sumber) > 1)
    return <KeadaanKosong teks="Tidak ada selisih. Semua sumber yang masuk menyebut angka yang sama." />;
  return (
    <KeadaanKosong
      teks={
        sumber.nama
          ? 'Baru daftar nama yang masuk. Masukkan rekap PPS atau rekap Sidalih agar angkanya dapat dibandingkan.'
          : 'Perbandingan membutuhkan paling sedikit dua sumber: daftar nama desa, rekap PPS, atau rekap Sidalih.'
      }
      tindakan={
        <Group gap="xs">
          {sumber.nama ? null : (
            <Button
              component="a"
              href={tautan('impor')}
              variant="default"
              leftSection={<IconFileImport size={16} aria-hidden />}
            >
              Impor daftar nama
            </Button>
          )}
          <Button
            component="a"
            href={tautan('rekonsiliasi', { tab: 'masuk' })}
            leftSection={<IconFileImport size={16} aria-hidden />}
          >
            Masukkan rekap
          </Button>
        </Group>
      }
    />
  );
}

function usePilihan(): {
  readonly pilihan: ReadonlySet<string>;
  readonly ganti: (kunci: string) => void;
  readonly tetapkan: (kunci: readonly string[]) => void;
} {
  const [pilihan, setPilihan] = useState<ReadonlySet<string>>(new Set());
  const ganti = useCallback((kunci: string) => {
    setPilihan((lama) => {
      const baru = new Set(lama);
      if (!baru.delete(kunci)) baru.add(kunci);
      return baru;
    });
  }, []);
  const tetapkan = useCallback((kunci: readonly string[]) => setPilihan(new Set(kunci)), []);
  return { pilihan, ganti, tetapkan };
}

function BagianDaftar({ data }: { readonly data: Rekonsiliasi }): ReactNode {
  const [parameter, setParameter] = useParameter();
  const filter = useMemo(() => readFilterSelisih(parameter), [parameter]);
  const tampil = useMemo(() => saringBeda(data.beda, filter), [data.beda, filter]);
  const { pilihan, ganti, tetapkan } = usePilihan();
  const [dibuka, setDibuka] = useState<readonly string[]>([]);
  const bukaSatu = useCallback((kunci: string) => setDibuka([kunci]), []);
  const ubah = (p: Partial<FilterSelisih>): void => {
    tetapkan([]);
    setParameter(toParameterSelisih({ ...filter, ...p }));
  };
  const dipilih = tampil.filter((b) => pilihan.has(b.kunci)).map((b) => b.kunci);
  const dapat = tampil.slice(0, MAKS_TANDAI).map((b) => b.kunci);
  return (
    <>
      <BilahSidalih desa={filter.desa === KECAMATAN ? null : filter.desa} />
      <Saringan data={data} filter={filter} onUbah={ubah} />
      <Group gap="xs" mih={30}>
        <Text fz="sm" aria-live="polite">
          {dipilih.length === 0
            ? `${formatBilangan(tampil.length)} selisih`
            : `${formatBilangan(dipilih.length)} dari ${formatBilangan(tampil.length)} dipilih`}
        </Text>
        {dipilih.length < dapat.length ? (
          <Button size="compact-sm" variant="subtle" onClick={() => tetapkan(dapat)}>
            Pilih semua ({formatBilangan(dapat.length)})
          </Button>
        ) : null}
        {dipilih.length === 0 ? null : (
          <>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => tetapkan([])}>
              Batal pilih
            </Button>
            <Button
              size="compact-sm"
              leftSection={<IconFlag size={14} aria-hidden />}
              onClick={() => setDibuka(dipilih.slice(0, MAKS_TANDAI))}
            >
              Tandai yang dipilih
            </Button>
          </>
        )}
      </Group>
      {tampil.length === 0 ? (
        <KeadaanKosong
          teks="Tidak ada selisih yang cocok dengan saringan ini."
          tindakan={
            <Button
              variant="default"
              leftSection={<IconFilterOff size={16} aria-hidden />}
              onClick={() => ubah({ keadaan: 'semua', desa: null, tingkat: 'semua' })}
            >
              Tampilkan semua
            </Button>
          }
        />
      ) : (
        <DaftarSelisih beda={tampil} pilihan={pilihan} onPilih={ganti} onBuka={bukaSatu} />
      )}
      <LaciSelisih
        beda={data.beda.filter((b) => dibuka.includes(b.kunci))}
        onTutup={() => {
          setDibuka([]);
          tetapkan([]);
        }}
      />
    </>
  );
}

/** What the three sources tell differently. */
export function TabSelisih(): ReactNode {
  const kueri = useBaca('rekonsiliasi.load', {});
  return (
    <KeadaanMuat kueri={kueri} baris={10}>
      {(data) => (
        <Stack gap="xs">
          {data.beda.length === 0 ? <TanpaSelisih sumber={data.sumber} /> : null}
          {cacahSumber(data.sumber) > 0 ? (
            <Lipatan
              judul="Pemilih akhir menurut tiga sumber"
              penjelasan="daftar nama, rekap PPS, dan Sidalih/KPU per desa"
              terbukaAwal={data.beda.length === 0 && cacahSumber(data.sumber) > 1}
            >
              {() => <TabelSanding sanding={data.sanding} />}
            </Lipatan>
          ) : null}
          {data.beda.length > 0 ? (
            <BagianDaftar data={data} />
          ) : data.sumber.nama ? (
            <BilahSidalih desa={null} />
          ) : null}
        </Stack>
      )}
    </KeadaanMuat>
  );
}
