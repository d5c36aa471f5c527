import { ActionIcon, Button, Group, Loader, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconArrowAutofitWidth, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useState, type ReactNode } from 'react';
import { KODE_GALAT } from '../../../contract/galat.ts';
import type { Keluaran } from '../../../contract/isian.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { KotakGalat } from '../../komponen/kotak-galat.tsx';
import gaya from './dokumen.module.css';
import { HalamanPdf } from './halaman-pdf.tsx';
import { loadPembacaPdf, type PembacaPdf } from './muat-pdf.ts';
import { computeFaktor, perbesar, perkecil, toSkala, type Zoom } from './skala-pdf.ts';

interface PdfTerbuka {
  readonly token: string;
  readonly halaman: readonly PDFPageProxy[];
  readonly pembaca: PembacaPdf;
}

type Muatan =
  | { readonly keadaan: 'memuat' }
  | { readonly keadaan: 'gagal' }
  | { readonly keadaan: 'terbuka'; readonly pdf: PdfTerbuka };

async function fetchIsi(alamat: string, signal: AbortSignal): Promise<Uint8Array> {
  const jawaban = await fetch(alamat, { signal });
  if (!jawaban.ok) throw new Error(`HTTP ${jawaban.status}`);
  return new Uint8Array(await jawaban.arrayBuffer());
}

/** Opens the PDF; the pages of the one before stay on screen until then. */
function usePdf(keluaran: Keluaran): Muatan {
  const hos = useHos();
  const [muatan, setMuatan] = useState<Muatan>({ keadaan: 'memuat' });
  useEffect(() => {
    const pembatal = new AbortController();
    const buka = async (): Promise<void> => {
      const [pembaca, isi] = await Promise.all([
        loadPembacaPdf(),
        fetchIsi(hos.alamatKeluaran(keluaran.token), pembatal.signal),
      ]);
      if (pembatal.signal.aborted) return;
      const tugas = pembaca.getDocument(isi);
      pembatal.signal.addEventListener('abort', () => void tugas.destroy());
      const pdf = await tugas.promise;
      const halaman = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)));
      if (!pembatal.signal.aborted)
        setMuatan({ keadaan: 'terbuka', pdf: { token: keluaran.token, halaman, pembaca } });
    };
    buka().catch(() => {
      if (!pembatal.signal.aborted) setMuatan({ keadaan: 'gagal' });
    });
    return () => pembatal.abort();
  }, [hos, keluaran.token]);
  return muatan;
}

function Bilah({
  jumlah,
  memperbarui,
  faktor,
  zoom,
  onZoom,
}: {
  readonly jumlah: number;
  readonly memperbarui: boolean;
  readonly faktor: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}): ReactNode {
  return (
    <Group gap="xs" className={gaya.bilahPdf}>
      <Text fz="sm">{jumlah} halaman</Text>
      {memperbarui ? (
        <Group gap={6} role="status">
          <Loader size={14} aria-hidden />
          <Text fz="sm">Memperbarui…</Text>
        </Group>
      ) : null}
      <Group gap={4} ml="auto">
        <ActionIcon
          variant="default"
          aria-label="Perkecil"
          onClick={() => onZoom(perkecil(faktor))}
          disabled={perkecil(faktor) === faktor}
        >
          <IconZoomOut size={16} aria-hidden />
        </ActionIcon>
        <Text fz="sm" w={48} ta="center" aria-live="polite">
          {Math.round(faktor * 100)}%
        </Text>
        <ActionIcon
          variant="default"
          aria-label="Perbesar"
          onClick={() => onZoom(perbesar(faktor))}
          disabled={perbesar(faktor) === faktor}
        >
          <IconZoomIn size={16} aria-hidden />
        </ActionIcon>
        <Button
          size="compact-sm"
          variant={zoom === 'lebar' ? 'light' : 'default'}
          aria-pressed={zoom === 'lebar'}
          leftSection={<IconArrowAutofitWidth size={16} aria-hidden />}
          onClick={() => onZoom('lebar')}
        >
          Selebar layar
        </Button>
      </Group>
    </Group>
  );
}

function IsiPdf({
  pdf,
  nama,
  memperbarui,
}: {
  readonly pdf: PdfTerbuka;
  readonly nama: string;
  readonly memperbarui: boolean;
}): ReactNode {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [zoom, setZoom] = useState<Zoom>('lebar');
  const terlebar = Math.max(...pdf.halaman.map((h) => h.getViewport({ scale: 1 }).width));
  const faktor = computeFaktor(zoom, terlebar, width);
  return (
    <>
      <Bilah
        jumlah={pdf.halaman.length}
        memperbarui={memperbarui}
        faktor={faktor}
        zoom={zoom}
        onZoom={setZoom}
      />
      <div className={gaya.gulungPdf} tabIndex={0} role="region" aria-label={`Pratinjau ${nama}`}>
        <div ref={ref} className={gaya.lajurPdf}>
          {width === 0
            ? null
            : pdf.halaman.map((h) => (
                <HalamanPdf
                  key={h.pageNumber}
                  halaman={h}
                  jumlah={pdf.halaman.length}
                  skala={toSkala(faktor)}
                  TextLayer={pdf.pembaca.TextLayer}
                />
              ))}
        </div>
      </div>
    </>
  );
}

/** A PDF made by the engine, page by page, within the window. */
export function PenampilPdf({
  keluaran,
  memperbarui,
  onCobaLagi,
}: {
  readonly keluaran: Keluaran;
  /** Another one is on its way: what is shown may differ from it. */
  readonly memperbarui: boolean;
  readonly onCobaLagi: () => void;
}): ReactNode {
  const muatan = usePdf(keluaran);
  if (muatan.keadaan === 'gagal')
    return (
      <KotakGalat
        galat={{
          kode: KODE_GALAT.gangguan,
          pesan:
            'Pratinjau tidak dapat ditampilkan. Coba lagi; dokumennya sendiri tetap dapat dibuat dan disimpan.',
          nomor: null,
        }}
        onCobaLagi={onCobaLagi}
      />
    );
  if (muatan.keadaan === 'memuat') return <MemuatPdf />;
  return (
    <IsiPdf
      pdf={muatan.pdf}
      nama={keluaran.nama}
      memperbarui={memperbarui || muatan.pdf.token !== keluaran.token}
    />
  );
}

export function MemuatPdf(): ReactNode {
  return (
    <Group justify="center" gap="sm" p="xl" role="status">
      <Loader size="sm" aria-hidden />
      <Text fz="sm">Menyusun pratinjau…</Text>
    </Group>
  );
}
