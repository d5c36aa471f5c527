import { Button, Center, FileButton, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { IconDownload, IconEye, IconPaperclip } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { BuktiTampil } from '../../../contract/bentuk/bukti.ts';
import { KODE_GALAT } from '../../../contract/galat.ts';
import type { Keluaran } from '../../../contract/isian.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { KotakGalat } from '../../komponen/kotak-galat.tsx';
import { useSimpanKeluaran } from '../../komponen/simpan-keluaran.ts';
import { formatUkuran } from '../../komponen/ukuran-berkas.ts';
import { useUbah } from '../../panggil/panggil.ts';
import gaya from './bukti.module.css';

export const TIPE_DITERIMA = 'image/jpeg,image/png,image/webp,application/pdf';

/** The PDF reader is loaded when it is first needed. */
const PenampilPdf = lazy(async () => ({
  default: (await import('../dokumen/penampil-pdf.tsx')).PenampilPdf,
}));

/** Hands a file to the engine and puts it with a record; `false`: told to the operator, nothing kept. */
export function useLampirkan(): readonly [
  lampirkan: (bukti: number, berkas: File) => Promise<boolean>,
  sibuk: boolean,
] {
  const hos = useHos();
  const { mutateAsync } = useUbah('bukti.lampirkan');
  const [sibuk, setSibuk] = useState(false);
  const lampirkan = async (bukti: number, berkas: File): Promise<boolean> => {
    setSibuk(true);
    try {
      const titipan = await hos.titipkan([berkas], {});
      if (!titipan.ok) throw titipan.galat;
      const [pertama] = titipan.nilai;
      if (pertama === undefined) return false;
      await mutateAsync({ bukti, titipan: pertama.token });
      return true;
    } catch (sebab) {
      tampilkanGalat(sebab);
      return false;
    } finally {
      setSibuk(false);
    }
  };
  return [lampirkan, sibuk];
}

type Gambar =
  | { readonly keadaan: 'memuat' }
  | { readonly keadaan: 'gagal' }
  | { readonly keadaan: 'ada'; readonly alamat: string };

/** The bytes as a picture of their own type, whatever the host says of them; given back when it is no longer shown. */
function useGambar(keluaran: Keluaran): Gambar {
  const hos = useHos();
  const [gambar, setGambar] = useState<Gambar>({ keadaan: 'memuat' });
  useEffect(() => {
    const pembatal = new AbortController();
    let alamat: string | null = null;
    const muat = async (): Promise<void> => {
      const jawaban = await fetch(hos.alamatKeluaran(keluaran.token), { signal: pembatal.signal });
      if (!jawaban.ok) throw new Error(`HTTP ${jawaban.status}`);
      const isi = await jawaban.arrayBuffer();
      if (pembatal.signal.aborted) return;
      alamat = URL.createObjectURL(new Blob([isi], { type: keluaran.tipe }));
      setGambar({ keadaan: 'ada', alamat });
    };
    muat().catch(() => {
      if (!pembatal.signal.aborted) setGambar({ keadaan: 'gagal' });
    });
    return () => {
      pembatal.abort();
      if (alamat !== null) URL.revokeObjectURL(alamat);
    };
  }, [hos, keluaran]);
  return gambar;
}

function Memuat(): ReactNode {
  return (
    <Center p="xl" role="status">
      <Loader size="sm" aria-label="Membuka berkas" />
    </Center>
  );
}

function TampilGambar({ keluaran }: { readonly keluaran: Keluaran }): ReactNode {
  const gambar = useGambar(keluaran);
  const [rusak, setRusak] = useState(false);
  if (gambar.keadaan === 'gagal' || rusak)
    return (
      <KotakGalat
        galat={{
          kode: KODE_GALAT.gangguan,
          pesan:
            'Gambar tidak dapat ditampilkan. Berkasnya tetap tersimpan dan dapat disimpan ke folder lain.',
          nomor: null,
        }}
      />
    );
  if (gambar.keadaan === 'memuat') return <Memuat />;
  return (
    <img
      src={gambar.alamat}
      alt={`Berkas bukti ${keluaran.nama}`}
      className={gaya.gambar}
      onError={() => setRusak(true)}
    />
  );
}

function IsiLihat({
  keluaran,
  onCobaLagi,
}: {
  readonly keluaran: Keluaran;
  readonly onCobaLagi: () => void;
}): ReactNode {
  const simpan = useSimpanKeluaran();
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fz="sm" c="dimmed">
          {formatUkuran(keluaran.ukuran)} · pembukaan berkas ini dicatat di jejak
        </Text>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void simpan(keluaran)}
        >
          Simpan berkas
        </Button>
      </Group>
      {keluaran.tipe === 'application/pdf' ? (
        <Suspense fallback={<Memuat />}>
          <PenampilPdf keluaran={keluaran} memperbarui={false} onCobaLagi={onCobaLagi} />
        </Suspense>
      ) : (
        <TampilGambar keluaran={keluaran} />
      )}
    </Stack>
  );
}

/** The file of a record: looked at, or put there (in place of an earlier one, after asking). */
export function BerkasBukti({ bukti }: { readonly bukti: BuktiTampil }): ReactNode {
  const { berkas } = bukti;
  const lihat = useUbah('bukti.berkas');
  const konfirmasi = useKonfirmasi();
  const [lampirkan, sibuk] = useLampirkan();
  const [tampil, setTampil] = useState<Keluaran | null>(null);
  const buka = (id: number): void =>
    lihat.mutate({ berkas: id }, { onSuccess: setTampil, onError: tampilkanGalat });
  const pasang = async (baru: File | null): Promise<void> => {
    if (baru === null) return;
    const setuju =
      berkas === null ||
      (await konfirmasi({
        judul: 'Ganti berkas bukti ini?',
        isi: 'Berkas yang sekarang diganti dengan yang baru dipilih.',
        ya: 'Ganti berkas',
      }));
    if (setuju) await lampirkan(bukti.id, baru);
  };
  return (
    <>
      <Group gap="xs">
        {berkas === null ? (
          <Text fz="xs" c="dimmed">
            Belum ada foto atau pindaian.
          </Text>
        ) : (
          <>
            <Text fz="xs" style={{ overflowWrap: 'anywhere' }}>
              {berkas.nama} ({formatUkuran(berkas.ukuran)})
            </Text>
            <Button
              size="compact-xs"
              variant="default"
              loading={lihat.isPending}
              leftSection={<IconEye size={14} aria-hidden />}
              onClick={() => buka(berkas.id)}
            >
              Lihat berkas
            </Button>
          </>
        )}
        <FileButton
          accept={TIPE_DITERIMA}
          inputProps={{ 'aria-label': 'Berkas bukti' }}
          onChange={(f) => void pasang(f)}
        >
          {(props) => (
            <Button
              {...props}
              size="compact-xs"
              variant="default"
              loading={sibuk}
              leftSection={<IconPaperclip size={14} aria-hidden />}
            >
              {berkas === null ? 'Lampirkan foto atau PDF' : 'Ganti berkas'}
            </Button>
          )}
        </FileButton>
      </Group>
      <Modal
        opened={tampil !== null}
        onClose={() => setTampil(null)}
        size="min(62rem, 92vw)"
        title={tampil?.nama ?? 'Berkas bukti'}
        transitionProps={{ duration: 0 }}
      >
        {tampil === null || berkas === null ? null : (
          <IsiLihat keluaran={tampil} onCobaLagi={() => buka(berkas.id)} />
        )}
      </Modal>
    </>
  );
}
