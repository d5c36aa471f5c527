import { Button, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFile, IconFolder, IconShieldCheck } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import type { Titipan } from '../../../contract/isian.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { KemajuanTugas } from '../../komponen/kemajuan-tugas.tsx';
import { KotakGalat } from '../../komponen/kotak-galat.tsx';
import { useUbah } from '../../panggil/panggil.ts';
import gaya from './dokumen.module.css';
import { TabelVerifikasi } from './tabel-verifikasi.tsx';

interface Penyerahan {
  readonly sibuk: boolean;
  /** Files dropped or chosen in the browser. */
  readonly serahkan: (berkas: readonly File[]) => Promise<void>;
  /** By the dialog of the host. */
  readonly pilih: (untuk: 'verifikasi' | 'folder-verifikasi') => Promise<void>;
}

function usePenyerahan(periksa: (titipan: readonly Titipan[]) => void): Penyerahan {
  const hos = useHos();
  const [sibuk, setSibuk] = useState(false);
  const terima = async (kerja: ReturnType<typeof hos.titipkan>): Promise<void> => {
    setSibuk(true);
    const hasil = await kerja;
    setSibuk(false);
    if (!hasil.ok) tampilkanGalat(hasil.galat);
    else if (hasil.nilai.length > 0) periksa(hasil.nilai);
  };
  return {
    sibuk,
    serahkan: async (berkas) => {
      if (berkas.length > 0) await terima(hos.titipkan(berkas, {}));
    },
    pilih: (untuk) => terima(hos.perintah('berkas.pilih', { untuk })),
  };
}

function TombolPilih({ sibuk, serahkan, pilih }: Penyerahan): ReactNode {
  const hos = useHos();
  const berkas = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const buka = (untuk: 'verifikasi' | 'folder-verifikasi'): void => {
    if (hos.kemampuan.dialog) void pilih(untuk);
    else (untuk === 'verifikasi' ? berkas : folder).current?.click();
  };
  const terima = (masukan: HTMLInputElement): void => {
    const dipilih = [...(masukan.files ?? [])];
    // So that the same file can be chosen again.
    masukan.value = '';
    void serahkan(dipilih);
  };
  return (
    <>
      <Button
        variant="default"
        loading={sibuk}
        leftSection={<IconFile size={16} aria-hidden />}
        onClick={() => buka('verifikasi')}
      >
        Pilih berkas atau zip
      </Button>
      <Button
        variant="default"
        disabled={sibuk}
        leftSection={<IconFolder size={16} aria-hidden />}
        onClick={() => buka('folder-verifikasi')}
      >
        Pilih folder
      </Button>
      <input
        ref={berkas}
        type="file"
        multiple
        hidden
        accept=".pdf,.xlsx,.zip,.json"
        aria-label="Dokumen yang diperiksa"
        onChange={(e) => terima(e.currentTarget)}
      />
      <input
        ref={(el) => {
          folder.current = el;
          if (el !== null) el.webkitdirectory = true;
        }}
        type="file"
        hidden
        aria-label="Folder dokumen yang diperiksa"
        onChange={(e) => terima(e.currentTarget)}
      />
    </>
  );
}

/** Whether files are as the program made them, and their figures those of the database. */
export function TabKeaslian(): ReactNode {
  const verifikasi = useUbah('dokumen.verifikasi');
  const periksa = (titipan: readonly Titipan[]): void =>
    verifikasi.mutate({ titipan: titipan.map((t) => t.token) });
  const penyerahan = usePenyerahan(periksa);
  const sibuk = penyerahan.sibuk || verifikasi.isPending;
  return (
    <Stack gap="sm">
      <Dropzone
        onDrop={(berkas) => void penyerahan.serahkan(berkas)}
        disabled={sibuk}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        tabIndex={-1}
        className={gaya.lepasKeaslian}
        inputProps={{ 'aria-label': 'Dokumen yang dilepas di halaman' }}
      >
        <Group justify="space-between" gap="sm">
          <Text fz="sm" maw={560}>
            Apakah sebuah dokumen masih seperti saat dibuat, dan angkanya sama dengan data? Letakkan PDF,
            Excel, folder, atau zip di sini.
          </Text>
          <Group gap="xs">
            <Button
              loading={verifikasi.isPending}
              leftSection={<IconShieldCheck size={16} aria-hidden />}
              onClick={() => periksa([])}
            >
              Periksa folder program
            </Button>
            <TombolPilih {...penyerahan} sibuk={sibuk} />
          </Group>
        </Group>
      </Dropzone>
      <KemajuanTugas tugas={verifikasi} judul="Memeriksa dokumen" />
      {verifikasi.isError ? <KotakGalat galat={verifikasi.error} /> : null}
      {verifikasi.isSuccess ? <TabelVerifikasi hasil={verifikasi.data} /> : null}
    </Stack>
  );
}
