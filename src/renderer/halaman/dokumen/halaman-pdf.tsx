import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState, type CSSProperties, type ReactNode, type RefObject } from 'react';
import gaya from './dokumen.module.css';
import type { PembacaPdf } from './muat-pdf.ts';
import { computeKerapatan } from './skala-pdf.ts';

/** Drawn a little before it comes into sight. */
const JARAK_SIAP = '800px';

function useDekat(bingkai: RefObject<HTMLElement | null>): boolean {
  const [dekat, setDekat] = useState(false);
  useEffect(() => {
    const elemen = bingkai.current;
    if (elemen === null || dekat) return;
    const pengamat = new IntersectionObserver(
      (daftar) => {
        if (daftar.some((d) => d.isIntersecting)) setDekat(true);
      },
      { rootMargin: JARAK_SIAP },
    );
    pengamat.observe(elemen);
    return () => pengamat.disconnect();
  }, [bingkai, dekat]);
  return dekat;
}

/** Draws the page anew for each scale; the former drawing stays until the new one is there, but never that of another document. */
function useGambar(
  tempat: RefObject<HTMLElement | null>,
  halaman: PDFPageProxy,
  skala: number,
  aktif: boolean,
): void {
  useEffect(() => {
    const wadah = tempat.current;
    return () => wadah?.replaceChildren();
  }, [tempat, halaman]);
  useEffect(() => {
    if (!aktif) return;
    const viewport = halaman.getViewport({ scale: skala });
    const kerapatan = computeKerapatan(viewport.width, viewport.height, window.devicePixelRatio || 1);
    const kanvas = document.createElement('canvas');
    kanvas.width = Math.floor(viewport.width * kerapatan);
    kanvas.height = Math.floor(viewport.height * kerapatan);
    const tugas = halaman.render({
      canvas: kanvas,
      viewport,
      transform: [kerapatan, 0, 0, kerapatan, 0, 0],
    });
    tugas.promise.then(
      () => tempat.current?.replaceChildren(kanvas),
      // Cancelled by a newer scale; a page that cannot be drawn stays empty, its text is there.
      () => undefined,
    );
    return () => tugas.cancel();
  }, [tempat, halaman, skala, aktif]);
}

/** The words of the page over its picture: for searching, copying and screen readers. It follows the scale by CSS alone. */
function useLapisanTeks(
  tempat: RefObject<HTMLElement | null>,
  halaman: PDFPageProxy,
  TextLayer: PembacaPdf['TextLayer'],
): void {
  useEffect(() => {
    const wadah = tempat.current;
    if (wadah === null) return;
    const lapisan = new TextLayer({
      textContentSource: halaman.streamTextContent(),
      container: wadah,
      viewport: halaman.getViewport({ scale: 1 }),
    });
    lapisan.render().catch(() => undefined);
    return () => {
      lapisan.cancel();
      wadah.replaceChildren();
    };
  }, [tempat, halaman, TextLayer]);
}

export function HalamanPdf({
  halaman,
  jumlah,
  skala,
  TextLayer,
}: {
  readonly halaman: PDFPageProxy;
  readonly jumlah: number;
  readonly skala: number;
  readonly TextLayer: PembacaPdf['TextLayer'];
}): ReactNode {
  const bingkai = useRef<HTMLDivElement>(null);
  const gambar = useRef<HTMLDivElement>(null);
  const teks = useRef<HTMLDivElement>(null);
  const dekat = useDekat(bingkai);
  useGambar(gambar, halaman, skala, dekat);
  useLapisanTeks(teks, halaman, TextLayer);
  const { width, height } = halaman.getViewport({ scale: skala });
  const ukuran = {
    width: `${Math.floor(width)}px`,
    height: `${Math.floor(height)}px`,
    '--total-scale-factor': skala,
  } as CSSProperties;
  return (
    <div
      ref={bingkai}
      className={gaya.halamanPdf}
      style={ukuran}
      role="group"
      aria-label={`Halaman ${halaman.pageNumber} dari ${jumlah}`}
      data-halaman={halaman.pageNumber}
    >
      <div ref={gambar} className={gaya.gambarPdf} aria-hidden="true" />
      <div ref={teks} className={gaya.teksPdf} />
    </div>
  );
}
