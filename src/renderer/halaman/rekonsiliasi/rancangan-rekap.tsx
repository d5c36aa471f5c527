import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { HasilSimpanRekap, RancanganRekapMasuk } from '../../../contract/bentuk/rekap-masuk.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { useBaca, useUbah } from '../../panggil/panggil.ts';
import { KartuTabel, type PilihanTempat } from './kartu-tabel.tsx';

/** What became of a recapitulation, in one sentence. */
export function sebutHasilSimpan({ disimpan, sama, temuan }: HasilSimpanRekap): string {
  const isi = [
    ...(disimpan > 0 ? [`${formatBilangan(disimpan)} rekap disimpan`] : []),
    ...(sama > 0 ? [`${formatBilangan(sama)} sama dengan yang berlaku`] : []),
  ].join(', ');
  return temuan.length === 0 ? `${isi}.` : `${isi}; ${formatBilangan(temuan.length)} catatan di Temuan.`;
}

/** Choices of place: the desa of the kecamatan. */
export function usePilihanDesa(): readonly PilihanTempat[] {
  const daftar = useBaca('rekapMasuk.list', {});
  return (daftar.data?.desa ?? []).map((d) => ({ value: d.kode, label: formatNamaWilayah(d.nama) }));
}

function Ditolak({ ditolak }: Pick<RancanganRekapMasuk, 'ditolak'>): ReactNode {
  if (ditolak.length === 0) return null;
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle />}
      title={`${formatBilangan(ditolak.length)} berkas tidak terbaca sebagai rekap`}
      p="xs"
    >
      {ditolak.map((d) => (
        <Text key={d.berkas} fz="sm">
          <b>{d.berkas}</b>: {d.pesan}
        </Text>
      ))}
    </Alert>
  );
}

/** The tables that were read; nothing is saved before the operator says so. */
export function RancanganRekap({ rancangan }: { readonly rancangan: RancanganRekapMasuk }): ReactNode {
  const desa = usePilihanDesa();
  const konfirmasi = useKonfirmasi();
  const tetapkan = useUbah('rekapMasuk.tetapkan');
  const simpan = useUbah('rekapMasuk.save');
  const buang = useUbah('rekapMasuk.discard');
  const [lepas, setLepas] = useState<ReadonlySet<number>>(new Set());
  const dipilih = rancangan.tabel.filter((t) => t.jenis !== null && !lepas.has(t.id)).map((t) => t.id);
  const ganti = (id: number): void => {
    const baru = new Set(lepas);
    if (!baru.delete(id)) baru.add(id);
    setLepas(baru);
  };
  const simpanPilihan = (): void =>
    simpan.mutate(
      { rancangan: rancangan.id, tabel: dipilih },
      { onSuccess: (h) => tampilkanBerhasil(sebutHasilSimpan(h)), onError: tampilkanGalat },
    );
  const buangRancangan = async (): Promise<void> => {
    const ya =
      rancangan.tabel.length === 0 ||
      (await konfirmasi({
        judul: 'Buang rancangan rekap?',
        isi: 'Tabel yang belum disimpan harus dibaca lagi dari berkasnya. Rekap yang sudah berlaku tidak berubah.',
        ya: 'Buang',
        bahaya: true,
      }));
    if (ya) buang.mutate({ rancangan: rancangan.id }, { onError: tampilkanGalat });
  };
  return (
    <Stack gap="sm">
      <Paper withBorder px="sm" py={6}>
        <Group gap="sm" justify="space-between">
          <Text fz="sm">
            {rancangan.tabel.length === 0
              ? 'Tidak ada tabel rekap yang dikenali. Periksa berkasnya, atau ketik angkanya.'
              : `${formatBilangan(rancangan.tabel.length)} tabel terbaca, ${formatBilangan(dipilih.length)} dipilih. Belum ada yang disimpan.`}
          </Text>
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              loading={buang.isPending}
              onClick={() => void buangRancangan()}
            >
              Buang rancangan
            </Button>
            {dipilih.length === 0 ? null : (
              <Button
                leftSection={<IconDeviceFloppy size={16} aria-hidden />}
                loading={simpan.isPending}
                onClick={simpanPilihan}
              >
                Simpan {formatBilangan(dipilih.length)} rekap
              </Button>
            )}
          </Group>
        </Group>
      </Paper>
      <Ditolak ditolak={rancangan.ditolak} />
      {rancangan.tabel.map((t) => (
        <KartuTabel
          key={t.id}
          tabel={t}
          desa={desa}
          dipilih={dipilih.includes(t.id)}
          sibuk={tetapkan.isPending}
          onPilih={() => ganti(t.id)}
          onTetapkan={(jenis, kode) =>
            tetapkan.mutate(
              { rancangan: rancangan.id, tabel: t.id, jenis, desa: kode },
              { onError: tampilkanGalat },
            )
          }
        />
      ))}
    </Stack>
  );
}
