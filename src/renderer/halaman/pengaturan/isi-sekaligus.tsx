import { Button, Checkbox, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTableColumn } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Desa } from '../../../core/wilayah/wilayah.ts';
import { formatHari } from '../../komponen/waktu.ts';
import type { BarisDesa } from './baris-desa.ts';
import { isiPleno, type IsiPleno } from './isi-pleno.ts';
import { IsianTanggal } from './isian-tanggal.tsx';
import { Kotak } from './kotak.tsx';

const AWAL: IsiPleno = {
  nomorMulai: '',
  nomorBertambah: false,
  tanggal: '',
  jam: '',
  tempat: 'Balai {desa}',
  timpa: false,
};

/** Number, day, hour and place of all PPS at once; the rest is typed in the grid. */
export function IsiSekaligus({
  baris,
  desa,
  pola,
  onIsi,
}: {
  readonly baris: readonly BarisDesa[];
  readonly desa: readonly Desa[];
  readonly pola: string;
  readonly onIsi: (baris: readonly BarisDesa[]) => void;
}): ReactNode {
  const [buka, setBuka] = useState(false);
  const [isi, setIsi] = useState(AWAL);
  const ubah = (perubahan: Partial<IsiPleno>): void => setIsi({ ...isi, ...perubahan });
  const terapkan = (): void => {
    const tanggal = isi.tanggal === '' ? '' : formatHari(isi.tanggal);
    const hasil = isiPleno(baris, desa, pola, { ...isi, tanggal });
    onIsi(hasil.baris);
    notifications.show({
      id: 'isi-pleno',
      message:
        hasil.terisi === 0
          ? 'Tidak ada yang perlu diisi: semuanya sudah terisi.'
          : `${hasil.terisi} desa diisi. Periksa tabelnya, lalu simpan.`,
    });
  };
  if (!buka)
    return (
      <Group>
        <Button
          variant="default"
          leftSection={<IconTableColumn size={18} aria-hidden />}
          aria-expanded={false}
          onClick={() => setBuka(true)}
        >
          Isi untuk semua desa
        </Button>
      </Group>
    );
  return (
    <Kotak
      judul="Isi untuk semua desa"
      keterangan="Yang dikosongkan di sini tidak mengisi apa-apa. Sesudahnya setiap desa masih dapat diubah di tabel."
    >
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm">
        <TextInput
          label="Nomor urut"
          placeholder="01"
          value={isi.nomorMulai}
          onChange={(p) => ubah({ nomorMulai: p.currentTarget.value })}
        />
        <IsianTanggal label="Tanggal pleno PPS" nilai={isi.tanggal} onUbah={(tanggal) => ubah({ tanggal })} />
        <TextInput
          label="Pukul pleno PPS"
          placeholder="19.30 WIB"
          value={isi.jam}
          onChange={(p) => ubah({ jam: p.currentTarget.value })}
        />
        <TextInput
          label="Tempat pleno PPS"
          value={isi.tempat}
          onChange={(p) => ubah({ tempat: p.currentTarget.value })}
        />
      </SimpleGrid>
      <Text fz="sm" c="dimmed">
        Pola nomor: {pola}. Bagian titik-titik diganti nomor urut. Pada tempat, {'{desa}'} diganti sebutan
        desa (“Desa Gentan”) dan {'{nama}'} namanya saja.
      </Text>
      <Group justify="space-between">
        <Group gap="lg">
          <Checkbox
            label="Nomor urut bertambah tiap desa"
            checked={isi.nomorBertambah}
            onChange={(p) => ubah({ nomorBertambah: p.currentTarget.checked })}
          />
          <Checkbox
            label="Timpa yang sudah terisi"
            checked={isi.timpa}
            onChange={(p) => ubah({ timpa: p.currentTarget.checked })}
          />
        </Group>
        <Group gap="xs">
          <Button variant="default" onClick={() => setBuka(false)}>
            Tutup
          </Button>
          <Button variant="light" onClick={terapkan}>
            Isi tabel
          </Button>
        </Group>
      </Group>
    </Kotak>
  );
}
