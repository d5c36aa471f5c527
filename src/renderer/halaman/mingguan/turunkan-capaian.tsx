import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { MingguanTermuat } from '../../../contract/bentuk/mingguan.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { useUbah } from '../../panggil/panggil.ts';

type Asal = 'nama' | 'laporan';

const SEBUTAN: Readonly<Record<Asal, { readonly tombol: string; readonly arti: string }>> = {
  nama: {
    tombol: 'Ambil dari daftar nama',
    arti: 'Daftar yang sudah memuat hasil coklit dianggap selesai didatangi seluruhnya. Pakai untuk desa yang benar-benar sudah selesai.',
  },
  laporan: {
    tombol: 'Ambil dari Laporan Hasil Coklit',
    arti: 'Angka diambil dari Laporan Hasil Coklit yang sudah dibaca di Rekonsiliasi, baris per TPS.',
  },
};

interface TurunkanProps {
  readonly minggu: number;
  readonly jumlah: MingguanTermuat['dapatDiturunkan'];
  /** TPS that have reported for this week. */
  readonly melapor: number;
}

function Pertanyaan({
  asal,
  minggu,
  jumlah,
  melapor,
  onSelesai,
}: Omit<TurunkanProps, 'jumlah'> & {
  readonly asal: Asal;
  readonly jumlah: number;
  readonly onSelesai: () => void;
}): ReactNode {
  const ubah = useUbah('mingguan.turunkan');
  const ambil = async (ganti: boolean): Promise<void> => {
    try {
      const { disimpan, dilewati } = await ubah.mutateAsync({ minggu, dari: asal, ganti });
      const lewat =
        dilewati === 0 ? '' : ` ${formatBilangan(dilewati)} TPS tidak diubah karena sudah ada laporannya.`;
      tampilkanBerhasil(`Laporan ${formatBilangan(disimpan)} TPS disimpan.${lewat}`);
      onSelesai();
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  return (
    <Stack gap="sm">
      <Text fz="sm">
        Laporan minggu ke-{minggu} dapat diisi untuk {formatBilangan(jumlah)} TPS. {SEBUTAN[asal].arti}
      </Text>
      {melapor === 0 ? null : (
        <Text fz="sm">
          {formatBilangan(melapor)} TPS sudah ada laporannya untuk minggu ini. Mengganti berarti angka yang
          sudah diketik hilang; hanya stiker yang tetap.
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onSelesai} data-autofocus>
          Batal
        </Button>
        {melapor === 0 ? null : (
          <Button color="red" variant="outline" loading={ubah.isPending} onClick={() => void ambil(true)}>
            Ganti yang sudah ada
          </Button>
        )}
        <Button loading={ubah.isPending} onClick={() => void ambil(false)}>
          {melapor === 0 ? 'Isi laporan' : 'Isi yang belum ada saja'}
        </Button>
      </Group>
    </Stack>
  );
}

/** Reports of the week from what is in the program already. */
export function TurunkanCapaian({ jumlah, ...sisa }: TurunkanProps): ReactNode {
  const [asal, setAsal] = useState<Asal | null>(null);
  return (
    <>
      {(['nama', 'laporan'] as const).map((a) => (
        <Button
          key={a}
          variant="default"
          disabled={jumlah[a] === 0}
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => setAsal(a)}
        >
          {SEBUTAN[a].tombol} ({formatBilangan(jumlah[a])} TPS)
        </Button>
      ))}
      <Modal
        opened={asal !== null}
        onClose={() => setAsal(null)}
        title={asal === null ? '' : `${SEBUTAN[asal].tombol}?`}
        size="lg"
      >
        {asal === null ? null : (
          <Pertanyaan asal={asal} jumlah={jumlah[asal]} onSelesai={() => setAsal(null)} {...sisa} />
        )}
      </Modal>
    </>
  );
}
