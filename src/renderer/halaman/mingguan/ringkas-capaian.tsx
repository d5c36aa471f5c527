import { Alert, Badge, Paper, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import type { LaporanMingguan } from '../../../core/mingguan/compute-mingguan.ts';
import { Angka } from '../../komponen/angka.tsx';
import gaya from './mingguan.module.css';
import { findMingguAkhir, formatCapaian, sebutKurang, sebutPerkiraan, sebutStatus } from './teks-capaian.ts';

function Petak({
  judul,
  nilai,
  keterangan,
}: {
  readonly judul: string;
  readonly nilai: ReactNode;
  readonly keterangan: ReactNode;
}): ReactNode {
  return (
    <Paper withBorder p="sm">
      <Text fz="sm" c="dimmed">
        {judul}
      </Text>
      <div className={gaya.besar}>{nilai}</div>
      <Text fz="sm" component="div">
        {keterangan}
      </Text>
    </Paper>
  );
}

/** Whoever reads the share of the kecamatan must know which desa are not in it. */
function TanpaSasaran({ laporan }: { readonly laporan: LaporanMingguan }): ReactNode {
  const tanpa = laporan.desa.filter((d) => d.sasaran === null).map((d) => formatNamaWilayah(d.nama));
  if (tanpa.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle />} p="xs" title="Sasaran belum lengkap">
      <Text fz="sm">
        Pemilih awal {tanpa.join(', ')} belum diketahui, sehingga persentase kecamatan belum dapat dipegang.
        Impor daftar pemilih atau rekapnya.
      </Text>
    </Alert>
  );
}

/** The kecamatan at the end of the week shown. */
export function RingkasCapaian({ laporan }: { readonly laporan: LaporanMingguan }): ReactNode {
  const { kecamatan, periode, sampaiMinggu } = laporan;
  const akhir = findMingguAkhir(kecamatan);
  if (akhir === undefined) return null;
  const target = periode.target[sampaiMinggu - 1];
  const status = sebutStatus(kecamatan);
  const kurang = sebutKurang(kecamatan);
  return (
    <>
      <div className={gaya.petak}>
        <Petak
          judul="Pemilih didatangi"
          nilai={<Angka nilai={akhir.angka.pemilih} kosong="belum ada laporan" />}
          keterangan={
            <>
              dari <Angka nilai={kecamatan.sasaran} /> pemilih awal
            </>
          }
        />
        <Petak
          judul={target === undefined ? 'Capaian' : `Capaian, target ${formatCapaian(target)}`}
          nilai={akhir.persen === null ? '–' : formatCapaian(akhir.persen)}
          keterangan={
            <>
              <Badge color={status.warna} variant="light">
                {status.label}
              </Badge>{' '}
              {kurang}
            </>
          }
        />
        <Petak
          judul="TPS melapor minggu ini"
          nilai={`${formatBilangan(akhir.melapor)} dari ${formatBilangan(kecamatan.jumlahTps)}`}
          keterangan={
            akhir.belumMelapor === 0
              ? 'Semua TPS pernah melapor.'
              : `${formatBilangan(akhir.belumMelapor)} TPS belum pernah melapor.`
          }
        />
        <Petak
          judul="Perkiraan selesai"
          nilai={sebutPerkiraan(kecamatan)}
          keterangan="Bila lajunya tetap seperti minggu terakhir."
        />
      </div>
      <TanpaSasaran laporan={laporan} />
    </>
  );
}
