import { ActionIcon, Badge, Button, Group, HoverCard, Table, Text, UnstyledButton } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { TemplatXlsx } from '../../../../contract/bentuk/dokumen.ts';
import type { PengaturanTermuat } from '../../../../contract/bentuk/pengaturan.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../../komponen/galat.ts';
import { KeadaanKosong } from '../../../komponen/keadaan-muat.tsx';
import { useKonfirmasi } from '../../../komponen/konfirmasi.tsx';
import { useSimpanKeluaran } from '../../../komponen/simpan-keluaran.ts';
import { formatUkuran } from '../../../komponen/ukuran-berkas.ts';
import { formatWaktuPendek } from '../../../komponen/waktu.ts';
import { useUbah } from '../../../panggil/panggil.ts';
import { DialogIsi } from './dialog-isi.tsx';
import { tulisMedan } from './saring-medan.ts';

const SEBUTAN_LINGKUP = {
  kecamatan: 'Satu berkas kecamatan',
  desa: 'Satu berkas per desa',
  tps: 'Satu berkas per TPS',
} as const;

function MedanFormulir({ medan }: { readonly medan: readonly string[] }): ReactNode {
  return (
    <HoverCard width={320} shadow="md" openDelay={150}>
      <HoverCard.Target>
        <UnstyledButton
          fz="sm"
          td="underline dotted"
          aria-label={`${medan.length} medan: ${medan.join(', ')}`}
        >
          {medan.length} medan
        </UnstyledButton>
      </HoverCard.Target>
      <HoverCard.Dropdown>
        <Text fz="xs" style={{ overflowWrap: 'anywhere' }}>
          {medan.map(tulisMedan).join(' ')}
        </Text>
      </HoverCard.Dropdown>
    </HoverCard>
  );
}

function BarisFormulir({
  templat,
  sibuk,
  onIsi,
}: {
  readonly templat: TemplatXlsx;
  readonly sibuk: boolean;
  readonly onIsi: () => void;
}): ReactNode {
  const hapus = useUbah('templat.remove');
  const konfirmasi = useKonfirmasi();
  const tanyaHapus = async (): Promise<void> => {
    const setuju = await konfirmasi({
      judul: `Hapus formulir ${templat.nama}?`,
      isi: 'Formulir hilang dari daftar ini. Berkas yang sudah diisi dan disimpan tidak ikut terhapus.',
      ya: 'Hapus formulir',
      bahaya: true,
    });
    if (setuju)
      hapus.mutate(
        { id: templat.id },
        { onSuccess: () => tampilkanBerhasil(`Formulir ${templat.nama} dihapus.`), onError: tampilkanGalat },
      );
  };
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Text fz="sm" fw={600}>
          {templat.nama}
        </Text>
        <Text fz="xs" c="dimmed">
          {formatUkuran(templat.ukuran)}, ditambahkan {formatWaktuPendek(templat.ditambahkan)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge tt="none" radius="sm" variant="light">
          {SEBUTAN_LINGKUP[templat.lingkup]}
        </Badge>
      </Table.Td>
      <Table.Td>
        <MedanFormulir medan={templat.medan} />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button
            size="xs"
            loading={sibuk}
            leftSection={<IconDownload size={16} aria-hidden />}
            aria-label={`Isi ${templat.nama}`}
            onClick={onIsi}
          >
            Isi formulir
          </Button>
          <ActionIcon
            variant="default"
            size="md"
            loading={hapus.isPending}
            aria-label={`Hapus ${templat.nama}`}
            title="Hapus formulir"
            onClick={() => void tanyaHapus()}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

/** The forms of the office, each filled in and saved with one button. */
export function DaftarFormulir({
  templat,
  kecamatan,
}: {
  readonly templat: readonly TemplatXlsx[];
  readonly kecamatan: PengaturanTermuat['kecamatan'];
}): ReactNode {
  const isi = useUbah('templat.fill');
  const simpan = useSimpanKeluaran();
  const [dipilih, setDipilih] = useState<TemplatXlsx | null>(null);
  const [sedang, setSedang] = useState<number | null>(null);
  const jalankan = async (t: TemplatXlsx, desa: readonly string[] | null): Promise<void> => {
    setSedang(t.id);
    try {
      const keluaran = await isi.mutateAsync({ id: t.id, desa: desa === null ? null : [...desa] });
      setDipilih(null);
      await simpan(keluaran);
    } catch (sebab) {
      tampilkanGalat(sebab);
    } finally {
      setSedang(null);
    }
  };
  if (templat.length === 0)
    return (
      <KeadaanKosong teks="Belum ada formulir. Siapkan formulir resmi seperti petunjuk, lalu tambahkan." />
    );
  return (
    <>
      <Table verticalSpacing={6} aria-label="Formulir KPU">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Formulir</Table.Th>
            <Table.Th w={190}>Menjadi</Table.Th>
            <Table.Th w={110}>Isi</Table.Th>
            <Table.Th w={190}>
              <span>Tindakan</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {templat.map((t) => (
            <BarisFormulir
              key={t.id}
              templat={t}
              sibuk={sedang === t.id}
              onIsi={() => (t.lingkup === 'kecamatan' ? void jalankan(t, null) : setDipilih(t))}
            />
          ))}
        </Table.Tbody>
      </Table>
      {dipilih === null ? null : (
        <DialogIsi
          key={dipilih.id}
          templat={dipilih}
          kecamatan={kecamatan}
          sibuk={sedang !== null}
          onIsi={(desa) => void jalankan(dipilih, desa)}
          onTutup={() => setDipilih(null)}
        />
      )}
    </>
  );
}
