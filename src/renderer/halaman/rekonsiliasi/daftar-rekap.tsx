import { Badge, Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { IconEye, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { DaftarRekapMasuk, DesaMasuk, RekapMasukTampil } from '../../../contract/bentuk/rekap-masuk.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { useBaca, useUbah } from '../../panggil/panggil.ts';
import { LaciRekap, sebutAsal, sebutRekap } from './laci-rekap.tsx';
import gaya from './rekonsiliasi.module.css';

const SUMBER: Readonly<Record<DesaMasuk['sumber'], { readonly label: string; readonly warna: string }>> = {
  nama: { label: 'angka dari daftar nama', warna: 'teal' },
  rekap: { label: 'angka dari rekap', warna: 'blue' },
  belum: { label: 'belum ada angka', warna: 'gray' },
};

interface Tindakan {
  readonly onLihat: (r: RekapMasukTampil) => void;
  readonly onHapus: (r: RekapMasukTampil) => void;
}

function BarisRekap({
  rekap,
  versi,
  onLihat,
  onHapus,
}: Tindakan & {
  readonly rekap: RekapMasukTampil;
  readonly versi: number;
}): ReactNode {
  return (
    <div className={gaya.barisRekap}>
      <div className={gaya.lentur}>
        <Text fz="sm">
          {rekap.sebutanJenis}
          {rekap.tps === null ? '' : ` TPS ${rekap.tps}`}
          {rekap.jumlahTps > 0 && rekap.tps === null ? `, ${rekap.jumlahTps} TPS` : ''} · versi {rekap.nomor}
          {versi > 1 ? ` dari ${versi}` : ''}
        </Text>
        <Text fz="xs" c="dimmed">
          {sebutAsal(rekap)}
        </Text>
      </div>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Lihat ${sebutRekap(rekap)}`}
        leftSection={<IconEye size={14} aria-hidden />}
        onClick={() => onLihat(rekap)}
      >
        Lihat
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={`Cabut ${sebutRekap(rekap)}`}
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={() => onHapus(rekap)}
      >
        Cabut
      </Button>
    </div>
  );
}

/** In force only; how many versions each has. */
function KumpulanRekap({
  rekap,
  ...tindakan
}: Tindakan & { readonly rekap: readonly RekapMasukTampil[] }): ReactNode {
  const aktif = rekap.filter((r) => r.aktif);
  if (aktif.length === 0)
    return (
      <Text fz="sm" c="dimmed" fs="italic">
        belum ada rekap
      </Text>
    );
  return aktif.map((r) => (
    <BarisRekap
      key={r.id}
      rekap={r}
      versi={rekap.filter((x) => x.jenis === r.jenis && x.tps === r.tps).length}
      {...tindakan}
    />
  ));
}

function TabelRekapMasuk({
  daftar,
  ...tindakan
}: Tindakan & { readonly daftar: DaftarRekapMasuk }): ReactNode {
  return (
    <Paper withBorder>
      <Table className={gaya.sanding} verticalSpacing={4} aria-label="Rekap yang sudah masuk">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w={260}>
              Desa/kelurahan
            </Table.Th>
            <Table.Th scope="col">Rekap yang berlaku</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {daftar.kecamatan.length === 0 ? null : (
            <Table.Tr>
              <Table.Th scope="row">Kecamatan</Table.Th>
              <Table.Td>
                <KumpulanRekap rekap={daftar.kecamatan} {...tindakan} />
              </Table.Td>
            </Table.Tr>
          )}
          {daftar.desa.map((d) => (
            <Table.Tr key={d.kode}>
              <Table.Th scope="row">
                <Group gap={6}>
                  {formatNamaWilayah(d.nama)}
                  <Badge color={SUMBER[d.sumber].warna} variant="light" tt="none" radius="sm" size="sm">
                    {SUMBER[d.sumber].label}
                  </Badge>
                </Group>
              </Table.Th>
              <Table.Td>
                <KumpulanRekap rekap={d.rekap} {...tindakan} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

/** What every desa has handed in. */
export function DaftarRekap(): ReactNode {
  const kueri = useBaca('rekapMasuk.list', {});
  const cabut = useUbah('rekapMasuk.remove');
  const konfirmasi = useKonfirmasi();
  const [dilihat, setDilihat] = useState<RekapMasukTampil | null>(null);
  const hapus = async (r: RekapMasukTampil): Promise<void> => {
    const ya = await konfirmasi({
      judul: `Cabut ${sebutRekap(r)}?`,
      isi: 'Rekap ini tidak lagi dipakai untuk angka dan pencocokan. Versinya tetap tersimpan, dan pencabutan dicatat di riwayat.',
      ya: 'Cabut rekap',
      bahaya: true,
    });
    if (!ya) return;
    cabut.mutate(
      { id: r.id },
      { onSuccess: () => tampilkanBerhasil(`${sebutRekap(r)} dicabut.`), onError: tampilkanGalat },
    );
  };
  return (
    <section aria-labelledby="judul-rekap-masuk">
      <Title order={2} fz="md" id="judul-rekap-masuk" mb="xs">
        Rekap yang sudah masuk
      </Title>
      <KeadaanMuat kueri={kueri}>
        {(daftar) => <TabelRekapMasuk daftar={daftar} onLihat={setDilihat} onHapus={(r) => void hapus(r)} />}
      </KeadaanMuat>
      <LaciRekap rekap={dilihat} onTutup={() => setDilihat(null)} />
    </section>
  );
}
