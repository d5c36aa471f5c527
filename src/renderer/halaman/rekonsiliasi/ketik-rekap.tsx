import { Group, Paper, Select, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { DaftarRekapMasuk } from '../../../contract/bentuk/rekap-masuk.ts';
import { jenisRekapMasuk } from '../../../contract/rekap-masuk-schema.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { SEBUTAN_JENIS, type JenisRekapMasuk } from '../../../core/rekap-masuk/rekap-masuk.ts';
import { mintaIzinPindah } from '../../kerangka/jaga-perubahan.ts';
import { KeadaanKosong, KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { FormKetik } from './form-ketik.tsx';

const JENIS_KETIK = ['rekap-pps', 'laporan-coklit', 'lembar-kontrol', 'sidalih', 'penduduk'] as const;

function IsiKetik({ daftar }: { readonly daftar: DaftarRekapMasuk }): ReactNode {
  const rekap = useBaca('rekap.load', {});
  const beranda = useBaca('beranda.load', {});
  const [jenis, setJenis] = useState<JenisRekapMasuk>('rekap-pps');
  const [kode, setKode] = useState<string | null>(null);
  const desa = daftar.desa.find((d) => d.kode === kode);
  const pindah = async (lalu: () => void): Promise<void> => {
    if (await mintaIzinPindah()) lalu();
  };
  const tps = rekap.data?.desa.find((d) => d.kode === kode)?.tps.map((t) => t.nomor) ?? [];
  const resmi = beranda.data?.desa.find((d) => d.kode === kode)?.tpsResmi ?? null;
  return (
    <Stack gap="sm">
      <Paper withBorder px="sm" py="xs">
        <Group gap="sm" align="flex-end">
          <Select
            size="sm"
            label="Formulir"
            allowDeselect={false}
            w={270}
            value={jenis}
            data={JENIS_KETIK.map((j) => ({ value: j, label: SEBUTAN_JENIS[j] }))}
            onChange={(j) => {
              const baru = jenisRekapMasuk.safeParse(j);
              if (baru.success && baru.data !== jenis) void pindah(() => setJenis(baru.data));
            }}
          />
          <Select
            size="sm"
            label="Desa/kelurahan"
            placeholder="Pilih desa"
            allowDeselect={false}
            searchable
            nothingFoundMessage="Tidak ada"
            w={230}
            value={kode}
            data={daftar.desa.map((d) => ({ value: d.kode, label: formatNamaWilayah(d.nama) }))}
            onChange={(d) => {
              if (d !== kode) void pindah(() => setKode(d));
            }}
          />
          <Text fz="sm" c="dimmed" flex="1 1 16rem">
            Ketik seperti di kertas, atau tempel blok angka dari Excel. Yang tidak tertulis dikosongkan,
            jangan diisi nol.
          </Text>
        </Group>
      </Paper>
      {desa === undefined ? (
        <KeadaanKosong teks="Pilih formulir dan desanya untuk mulai mengetik." />
      ) : rekap.isPending || beranda.isPending ? null : (
        <FormKetik
          key={`${jenis}/${desa.kode}`}
          jenis={jenis}
          desa={desa}
          dikenal={jenis === 'penduduk' ? [] : tps}
          jumlahAwal={jenis === 'penduduk' ? 0 : Math.max(tps.length, resmi ?? 0, 1)}
        />
      )}
    </Stack>
  );
}

/** Villages that arrive with paper: their figures typed per TPS. */
export function KetikRekap(): ReactNode {
  const daftar = useBaca('rekapMasuk.list', {});
  return <KeadaanMuat kueri={daftar}>{(d) => <IsiKetik daftar={d} />}</KeadaanMuat>;
}
