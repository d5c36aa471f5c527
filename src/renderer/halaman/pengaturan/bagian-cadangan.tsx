import { Alert, Button, Group, List, Stack, Table, Text } from '@mantine/core';
import { IconDownload, IconHistory, IconShieldCheck, IconUpload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Cadangan, HasilPeriksa } from '../../../contract/bentuk/cadangan.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { KemajuanTugas } from '../../komponen/kemajuan-tugas.tsx';
import { useSimpanKeluaran } from '../../komponen/simpan-keluaran.ts';
import { formatUkuran } from '../../komponen/ukuran-berkas.ts';
import { formatWaktuPendek } from '../../komponen/waktu.ts';
import { useBaca, useUbah } from '../../panggil/panggil.ts';
import { DialogPulihkan, type SumberPulih } from './dialog-pulihkan.tsx';
import { Kotak } from './kotak.tsx';

const SEBAB: Readonly<Record<Cadangan['sebab'], string>> = {
  manual: 'Dibuat petugas',
  'sebelum-impor': 'Otomatis, sebelum impor',
  'sebelum-pulih': 'Otomatis, sebelum pemulihan',
};

function Daftar({
  cadangan,
  onPulihkan,
}: {
  readonly cadangan: readonly Cadangan[];
  readonly onPulihkan: (sumber: SumberPulih) => void;
}): ReactNode {
  const simpan = useSimpanKeluaran();
  const keluaran = useUbah('cadangan.keluaran');
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing={6} aria-label="Cadangan di laptop ini">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Waktu</Table.Th>
            <Table.Th>Sebab</Table.Th>
            <Table.Th ta="right">Ukuran</Table.Th>
            <Table.Th>Tindakan</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cadangan.map((c) => (
            <Table.Tr key={c.nama}>
              <Table.Td>{formatWaktuPendek(c.dibuatPada)}</Table.Td>
              <Table.Td>{SEBAB[c.sebab]}</Table.Td>
              <Table.Td ta="right">{formatUkuran(c.ukuran)}</Table.Td>
              <Table.Td>
                <Group gap="xs" wrap="nowrap">
                  <Button
                    size="compact-sm"
                    variant="default"
                    leftSection={<IconDownload size={16} aria-hidden />}
                    aria-label={`Simpan salinan cadangan ${formatWaktuPendek(c.dibuatPada)}`}
                    onClick={() =>
                      keluaran.mutate(
                        { nama: c.nama },
                        { onSuccess: (k) => void simpan(k), onError: tampilkanGalat },
                      )
                    }
                  >
                    Simpan salinan
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    leftSection={<IconHistory size={16} aria-hidden />}
                    aria-label={`Pulihkan dari cadangan ${formatWaktuPendek(c.dibuatPada)}`}
                    onClick={() =>
                      onPulihkan({ sebutan: formatWaktuPendek(c.dibuatPada), sumber: { nama: c.nama } })
                    }
                  >
                    Pulihkan
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function HasilKeutuhan({ hasil }: { readonly hasil: HasilPeriksa }): ReactNode {
  if (hasil.utuh)
    return (
      <Alert color="green" title="Data utuh" role="status">
        Semua baris dan {formatBilangan(hasil.jumlahJejak)} catatan jejak cocok; tidak ada yang diubah di luar
        program.
      </Alert>
    );
  return (
    <Alert color="red" title="Data tidak utuh" role="alert">
      <List size="sm">
        {hasil.masalah.map((kalimat, i) => (
          <List.Item key={i}>{kalimat}</List.Item>
        ))}
      </List>
      <Text fz="sm" mt="xs">
        Jangan buat dokumen dahulu. Pulihkan dari cadangan terakhir yang utuh.
      </Text>
    </Alert>
  );
}

function Keutuhan(): ReactNode {
  const periksa = useUbah('cadangan.verify');
  return (
    <Kotak
      judul="Periksa keutuhan"
      keterangan="Menghitung ulang sidik setiap baris dan rantai jejak: adakah yang diubah di luar program?"
    >
      <Group>
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={18} aria-hidden />}
          loading={periksa.isPending}
          onClick={() => periksa.mutate({}, { onError: tampilkanGalat })}
        >
          Periksa sekarang
        </Button>
      </Group>
      <KemajuanTugas tugas={periksa} judul="Memeriksa keutuhan data…" />
      {periksa.data === undefined ? null : <HasilKeutuhan hasil={periksa.data} />}
    </Kotak>
  );
}

/** Backups of this database: make, take away, restore, and whether the data is whole. */
export function BagianCadangan(): ReactNode {
  const hos = useHos();
  const daftar = useBaca('cadangan.list', {});
  const buat = useUbah('cadangan.create');
  const [pulihkan, setPulihkan] = useState<SumberPulih | null>(null);
  const pilihBerkas = async (): Promise<void> => {
    const hasil = await hos.perintah('berkas.pilih', { untuk: 'cadangan' });
    if (!hasil.ok) tampilkanGalat(hasil.galat);
    else if (hasil.nilai[0] !== undefined)
      setPulihkan({ sebutan: hasil.nilai[0].nama, sumber: { titipan: hasil.nilai[0].token } });
  };
  return (
    <Stack gap="md">
      <Kotak
        judul="Cadangan"
        keterangan="Satu berkas tersandi berisi seluruh data. Simpan salinannya di kandar USB setelah setiap impor."
      >
        <Group gap="xs">
          <Button
            loading={buat.isPending}
            onClick={() =>
              buat.mutate(
                {},
                {
                  onSuccess: (c) =>
                    tampilkanBerhasil(`Cadangan dibuat dan diperiksa (${formatUkuran(c.ukuran)}).`),
                  onError: tampilkanGalat,
                },
              )
            }
          >
            Buat cadangan sekarang
          </Button>
          <Button
            variant="default"
            leftSection={<IconUpload size={18} aria-hidden />}
            onClick={() => void pilihBerkas()}
          >
            Pulihkan dari berkas…
          </Button>
        </Group>
        <KemajuanTugas tugas={buat} judul="Membuat cadangan…" />
        <KeadaanMuat
          kueri={daftar}
          kosong={(c) => c.length === 0}
          teksKosong="Belum ada cadangan. Buat yang pertama sekarang."
          baris={3}
        >
          {(c) => <Daftar cadangan={c} onPulihkan={setPulihkan} />}
        </KeadaanMuat>
      </Kotak>
      <Keutuhan />
      <DialogPulihkan sumber={pulihkan} onTutup={() => setPulihkan(null)} />
    </Stack>
  );
}
