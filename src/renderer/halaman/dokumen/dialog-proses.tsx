import { Alert, Button, Group, List, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { HasilBuatDokumen } from '../../../contract/bentuk/dokumen.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { KemajuanTugas } from '../../komponen/kemajuan-tugas.tsx';
import { KotakGalat } from '../../komponen/kotak-galat.tsx';
import type { KeadaanBuat, ProsesBuat, TugasBuat } from './proses-buat.ts';

/** "12 dokumen dibuat, 3 tetap karena masih benar." */
export function formatHasil({ dibuat, tetap, disahkan, dilewati }: HasilBuatDokumen): string {
  const bagian = [
    `${formatBilangan(dibuat.length)} dokumen dibuat`,
    tetap === 0 ? '' : `${formatBilangan(tetap)} tetap karena masih benar`,
    disahkan === 0 ? '' : `${formatBilangan(disahkan)} tetap karena sudah disahkan`,
    dilewati.length === 0 ? '' : `${formatBilangan(dilewati.length)} dilewati`,
  ].filter((b) => b !== '');
  return `${bagian.join(', ')}.`;
}

function Hasil({ hasil, draf }: { readonly hasil: HasilBuatDokumen; readonly draf: boolean }): ReactNode {
  const { dilewati } = hasil;
  return (
    <Stack gap="sm">
      <Alert
        color={dilewati.length === 0 ? 'green' : 'yellow'}
        icon={<IconCircleCheck />}
        title={formatHasil(hasil)}
      >
        <Text fz="sm">
          {draf
            ? 'Yang dibuat bertanda DRAF. Buat lagi sebagai dokumen resmi bila syaratnya sudah terpenuhi.'
            : 'Lihat setiap dokumen di daftar, lalu cetak atau unduh zip-nya.'}
        </Text>
      </Alert>
      {dilewati.length === 0 ? null : (
        <div>
          <Text fz="sm" fw={600} mb={4}>
            Dilewati
          </Text>
          <ScrollArea.Autosize mah={240} type="auto" viewportProps={{ tabIndex: 0 }}>
            <List size="sm" spacing={4}>
              {dilewati.map((d) => (
                <List.Item key={d.nama}>
                  <b>{d.nama}</b>: {d.alasan}
                </List.Item>
              ))}
            </List>
          </ScrollArea.Autosize>
        </div>
      )}
    </Stack>
  );
}

function formatBerkasSelesai({ kemajuan }: Extract<KeadaanBuat, { tahap: 'berjalan' }>): string {
  const { selesai, jumlah } = kemajuan ?? { selesai: null, jumlah: null };
  if (selesai === null || jumlah === null) return '';
  return `${formatBilangan(selesai)} dari ${formatBilangan(jumlah)} berkas selesai.`;
}

function Dihentikan({ selesai }: { readonly selesai: number }): ReactNode {
  return (
    <Alert color="blue" icon={<IconPlayerPause />} title="Pembuatan dihentikan">
      <Text fz="sm">
        {selesai === 0
          ? 'Belum ada berkas yang selesai.'
          : `${formatBilangan(selesai)} berkas sudah selesai dan tetap tersimpan.`}{' '}
        Bila dilanjutkan, yang sudah ada dan masih benar tidak dibuat ulang.
      </Text>
    </Alert>
  );
}

const JUDUL: Readonly<Record<KeadaanBuat['tahap'], string>> = {
  diam: '',
  berjalan: 'Membuat berkas pleno',
  selesai: 'Berkas pleno selesai dibuat',
  dihentikan: 'Pembuatan dihentikan',
  gagal: 'Berkas pleno belum selesai dibuat',
};

function Isi({ proses, keadaan }: { readonly proses: ProsesBuat; readonly keadaan: KeadaanBuat }): ReactNode {
  switch (keadaan.tahap) {
    case 'diam':
      return null;
    case 'berjalan':
      return (
        <Stack gap="xs">
          <KemajuanTugas
            tugas={{ isPending: true, kemajuan: keadaan.kemajuan, batalkan: proses.batalkan }}
            judul="Menyiapkan dokumen"
          />
          <Text fz="xs" c="dimmed">
            {formatBerkasSelesai(keadaan)} Jendela ini boleh disembunyikan dan halaman lain boleh dibuka;
            pembuatan tetap berjalan.
          </Text>
        </Stack>
      );
    case 'selesai':
      return <Hasil hasil={keadaan.hasil} draf={keadaan.tugas.draf} />;
    case 'dihentikan':
      return <Dihentikan selesai={keadaan.selesai} />;
    case 'gagal':
      return <KotakGalat galat={keadaan.galat} />;
  }
}

/** The making while it runs and what it came to. It can be put aside while it runs. */
export function DialogProses({
  proses,
  keadaan,
  onTutup,
  onBuat,
}: {
  readonly proses: ProsesBuat;
  readonly keadaan: KeadaanBuat;
  readonly onTutup: () => void;
  readonly onBuat: (tugas: TugasBuat) => void;
}): ReactNode {
  const berjalan = keadaan.tahap === 'berjalan';
  const ulang = keadaan.tahap === 'dihentikan' || keadaan.tahap === 'gagal' ? keadaan.tugas : null;
  return (
    <Modal
      opened={keadaan.tahap !== 'diam'}
      onClose={onTutup}
      title={JUDUL[keadaan.tahap]}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': berjalan ? 'Sembunyikan' : 'Tutup' }}
    >
      <Isi proses={proses} keadaan={keadaan} />
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant={ulang === null && !berjalan ? 'filled' : 'default'} onClick={onTutup}>
          {berjalan ? 'Sembunyikan' : 'Tutup'}
        </Button>
        {ulang === null ? null : (
          <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => onBuat(ulang)}>
            Lanjutkan
          </Button>
        )}
      </Group>
    </Modal>
  );
}
