import type { KeyboardEvent, ReactNode } from 'react';
import type { DokumenTampil } from '../../../contract/bentuk/dokumen.ts';
import { KeadaanKosong } from '../../komponen/keadaan-muat.tsx';
import { useGulungan } from '../../komponen/use-gulungan.ts';
import { useSisaTinggi } from '../../komponen/use-sisa-tinggi.ts';
import { IsiBarisSusunan, type TindakanBaris } from './baris-susunan.tsx';
import gaya from './dokumen.module.css';
import { toKunciDokumen, type BarisSusunan, type KunciPilihan } from './susunan-dokumen.ts';

const TINGGI_BARIS = 32;

interface Gerak extends TindakanBaris {
  readonly onPilih: (dokumen: DokumenTampil) => void;
}

function buka(baris: BarisSusunan, tindakan: Gerak): void {
  if (baris.simpul.dokumen !== null) tindakan.onPilih(baris.simpul.dokumen);
  else if (baris.terbuka !== null) tindakan.onLipat(baris.simpul.kunci);
}

/** Left closes, or goes up to the heading; right opens, or goes down to the first line. `null`: nothing. */
function gerakCabang(
  tombol: string,
  daftar: readonly BarisSusunan[],
  aktif: number,
): number | 'lipat' | null {
  const baris = daftar[aktif];
  if (baris === undefined) return null;
  if (tombol === 'ArrowRight') {
    if (baris.terbuka === null) return null;
    return baris.terbuka ? aktif + 1 : 'lipat';
  }
  if (tombol !== 'ArrowLeft') return null;
  if (baris.terbuka === true) return 'lipat';
  const induk = daftar.findLastIndex((b, i) => i < aktif && b.tingkat < baris.tingkat);
  return induk < 0 ? null : induk;
}

/** The set as a tree of lines: arrows move, right and left open and close, space ticks, Enter shows the document. */
export function DaftarSusunan({
  baris,
  dipilih,
  dicentang,
  tindakan,
}: {
  readonly baris: readonly BarisSusunan[];
  /** Shown beside. */
  readonly dipilih: DokumenTampil | null;
  readonly dicentang: ReadonlySet<KunciPilihan>;
  readonly tindakan: Gerak;
}): ReactNode {
  const { bingkai, penggulung, aktif, setAktif, pindah, pindahKe } = useGulungan(baris.length, TINGGI_BARIS);
  const tinggi = useSisaTinggi(bingkai);
  const kunciDipilih = dipilih === null ? null : toKunciDokumen(dipilih);

  const handleTombol = (e: KeyboardEvent<HTMLElement>): void => {
    if (e.ctrlKey || e.altKey || e.metaKey) return;
    const ini = baris[aktif];
    // Buttons inside a line keep their own keys.
    const diBaris = e.target instanceof HTMLElement && e.target.getAttribute('role') === 'row';
    if (pindah(e.key)) return e.preventDefault();
    if (!diBaris || ini === undefined) return;
    const cabang = gerakCabang(e.key, baris, aktif);
    if (cabang === 'lipat') tindakan.onLipat(ini.simpul.kunci);
    else if (cabang !== null) pindahKe(cabang);
    else if (e.key === ' ') tindakan.onCentang(ini.simpul);
    else if (e.key === 'Enter') buka(ini, tindakan);
    else return;
    e.preventDefault();
  };

  return (
    <div className={gaya.bingkaiSusunan} style={{ height: tinggi }} ref={bingkai}>
      {baris.length === 0 ? (
        <KeadaanKosong teks="Tidak ada dokumen yang cocok. Ubah pencarian atau keadaan yang dipilih." />
      ) : (
        <div
          role="treegrid"
          aria-label="Berkas pleno"
          aria-rowcount={baris.length}
          aria-multiselectable="true"
          className={gaya.susunan}
          style={{ height: penggulung.getTotalSize() }}
          onKeyDown={handleTombol}
        >
          {penggulung.getVirtualItems().map(({ index, start }) => {
            const b = baris[index];
            if (b === undefined) return null;
            const tampil = b.simpul.dokumen !== null && toKunciDokumen(b.simpul.dokumen) === kunciDipilih;
            return (
              <div
                key={b.simpul.kunci}
                data-index={index}
                role="row"
                aria-rowindex={index + 1}
                aria-level={b.tingkat}
                aria-expanded={b.terbuka ?? undefined}
                aria-selected={tampil}
                tabIndex={index === aktif ? 0 : -1}
                className={gaya.barisSusunan}
                data-tingkat={b.tingkat}
                style={{ height: TINGGI_BARIS, transform: `translateY(${start}px)` }}
                onFocus={() => setAktif(index)}
                onClick={() => buka(b, tindakan)}
              >
                <IsiBarisSusunan
                  baris={b}
                  dicentang={dicentang}
                  aktif={index === aktif}
                  tindakan={tindakan}
                />
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}
