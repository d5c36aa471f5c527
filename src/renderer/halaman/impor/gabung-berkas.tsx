import { Button, Stack, Text } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BerkasImpor, DesaImpor } from '../../../contract/bentuk/impor.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { useUbah } from '../../panggil/panggil.ts';

const ARTI_GABUNG = (
  <Stack gap="xs">
    <Text fz="sm">
      Berkas ini hanya memuat perubahan. Barisnya dicocokkan menurut NIK dengan daftar lengkap desa yang
      berlaku: TMS menandai pemilihnya, U memperbaiki datanya, dan B menambah pemilih baru. Tidak ada pemilih
      yang hilang.
    </Text>
    <Text fz="sm">
      Bila satu baris saja tidak dapat dicocokkan dengan pasti, tidak ada yang digabungkan dan alasannya
      ditampilkan.
    </Text>
    <Text fz="sm" fw={600}>
      Belum ada yang disimpan: periksa dahulu perbandingan desanya.
    </Text>
  </Stack>
);

/** Of refused files, those that hold only changes and are not joined yet. */
export function listBolehGabung(berkas: readonly BerkasImpor[]): readonly BerkasImpor[] {
  return berkas.filter((b) => b.bolehGabung && !b.digabung);
}

/** Joins lists of changes to the data of their desa, after saying what that means. */
export function TombolGabung({
  rancangan,
  berkas,
}: {
  readonly rancangan: string;
  readonly berkas: readonly BerkasImpor[];
}): ReactNode {
  const gabung = useUbah('impor.gabungPerubahan');
  const konfirmasi = useKonfirmasi();
  const [pertama] = berkas;
  if (pertama === undefined) return null;
  const satu = berkas.length === 1;
  const tanya = async (): Promise<void> => {
    const setuju = await konfirmasi({
      judul: satu
        ? `Gabungkan “${pertama.nama}” dengan data desa?`
        : `Gabungkan ${formatBilangan(berkas.length)} daftar perubahan dengan data desa?`,
      isi: ARTI_GABUNG,
      ya: 'Gabungkan',
      tidak: 'Jangan gabungkan',
    });
    if (!setuju) return;
    gabung.mutate({ rancangan, berkas: berkas.map((b) => b.id), gabung: true }, { onError: tampilkanGalat });
  };
  return (
    <Button
      size="xs"
      leftSection={<IconArrowMerge size={16} aria-hidden />}
      loading={gabung.isPending}
      onClick={() => void tanya()}
    >
      {satu ? 'Gabungkan dengan data desa' : `Gabungkan ${formatBilangan(berkas.length)} daftar perubahan`}
    </Button>
  );
}

/** Takes the joining back: the file is again what it was. */
export function useBatalGabung(rancangan: string, berkas: BerkasImpor): () => void {
  const gabung = useUbah('impor.gabungPerubahan');
  return () => gabung.mutate({ rancangan, berkas: [berkas.id], gabung: false }, { onError: tampilkanGalat });
}

/** What lists of changes do to a desa, in one sentence. */
export function formatGabungan(g: NonNullable<DesaImpor['gabungan']>): string {
  const bagian = [
    [g.baru, 'pemilih baru'],
    [g.tms, 'menjadi TMS'],
    [g.ubah, 'perbaikan data'],
    [g.gantiAlasan, 'ganti alasan TMS'],
  ] as const;
  const isi = bagian.filter(([n]) => n > 0).map(([n, kata]) => `${formatBilangan(n)} ${kata}`);
  return `Daftar perubahan digabungkan: ${isi.length === 0 ? 'tidak ada yang berubah' : isi.join(', ')}.`;
}
