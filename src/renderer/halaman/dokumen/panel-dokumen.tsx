import { Button, Group, Select } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { DaftarDokumen, DokumenTampil } from '../../../contract/bentuk/dokumen.ts';
import type { PengaturanTermuat } from '../../../contract/bentuk/pengaturan.ts';
import { KeadaanKosong } from '../../komponen/keadaan-muat.tsx';
import { KotakCari } from '../../komponen/kotak-cari.tsx';
import { useSisaTinggi } from '../../komponen/use-sisa-tinggi.ts';
import { listPilihan } from './baris-susunan.tsx';
import { DaftarSusunan } from './daftar-susunan.tsx';
import gaya from './dokumen.module.css';
import { countRupa, URUTAN_RUPA, type RupaKeadaan } from './keadaan-dokumen.ts';
import { RUPA } from './lencana-dokumen.tsx';
import { PratinjauDokumen } from './pratinjau-dokumen.tsx';
import { PratinjauRahasia, RincianDokumen } from './rincian-dokumen.tsx';
import type { SimpanDokumen } from './simpan-dokumen.ts';
import { StripKeadaan } from './strip-keadaan.tsx';
import {
  composeSusunan,
  filterSusunan,
  listBaris,
  toKunciDokumen,
  type KunciPilihan,
  type Saringan,
  type Simpul,
} from './susunan-dokumen.ts';

/** What the operator has chosen on the page; it outlives a look at another tab. */
export interface TampilanDokumen {
  readonly saringan: Saringan;
  readonly terbuka: ReadonlySet<string>;
  readonly dicentang: ReadonlySet<KunciPilihan>;
  /** Key of the document beside the list. */
  readonly dipilih: string | null;
}

export const TERBUKA_AWAL: ReadonlySet<string> = new Set(['utama', 'rapat', 'pps']);

export interface PanelProps {
  readonly daftar: DaftarDokumen;
  readonly pengaturan: PengaturanTermuat;
  /** Changes whenever the settings were asked again. */
  readonly revisi: number;
  /** They, or the list, are being asked again. */
  readonly basi: boolean;
  readonly tampilan: TampilanDokumen;
  readonly onTampilan: (perubahan: Partial<TampilanDokumen>) => void;
  readonly sibuk: boolean;
  readonly simpan: SimpanDokumen;
  /** Makes one document, or those of a kind for every TPS of its desa. */
  readonly onBuat: (dokumen: DokumenTampil) => void;
}

function ubahHimpunan<T>(himpunan: ReadonlySet<T>, butir: readonly T[], nyala: boolean): ReadonlySet<T> {
  const hasil = new Set(himpunan);
  for (const b of butir)
    if (nyala) hasil.add(b);
    else hasil.delete(b);
  return hasil;
}

function Bilah({
  daftar,
  saringan,
  jumlahCentang,
  onSaringan,
  onHapusCentang,
}: {
  readonly daftar: DaftarDokumen;
  readonly saringan: Saringan;
  readonly jumlahCentang: number;
  readonly onSaringan: (s: Saringan) => void;
  readonly onHapusCentang: () => void;
}): ReactNode {
  const jumlah = countRupa(daftar.dokumen);
  return (
    <Group gap="xs" mb="xs" wrap="nowrap">
      <KotakCari
        cari={saringan.cari}
        label="Cari dokumen atau desa"
        onCari={(cari) => onSaringan({ ...saringan, cari })}
      />
      <Select
        size="xs"
        w={168}
        aria-label="Keadaan dokumen"
        placeholder="Semua keadaan"
        clearable
        clearButtonProps={{ 'aria-label': 'Tampilkan semua keadaan' }}
        value={saringan.keadaan}
        data={URUTAN_RUPA.map((r) => ({ value: r, label: `${RUPA[r].label} (${jumlah[r]})` }))}
        onChange={(k) => onSaringan({ ...saringan, keadaan: URUTAN_RUPA.find((r) => r === k) ?? null })}
      />
      {jumlahCentang === 0 ? null : (
        <Button size="compact-xs" variant="subtle" onClick={onHapusCentang}>
          Hapus centang
        </Button>
      )}
    </Group>
  );
}

function Pratinjau(
  props: Pick<PanelProps, 'daftar' | 'pengaturan' | 'revisi' | 'basi' | 'sibuk' | 'simpan' | 'onBuat'> & {
    readonly dokumen: DokumenTampil;
    readonly onPilih: (dokumen: DokumenTampil) => void;
  },
): ReactNode {
  const { daftar, pengaturan, revisi, basi, sibuk, simpan, onBuat, dokumen, onPilih } = props;
  const [ditampilkan, setDitampilkan] = useState(false);
  const jenis = daftar.jenis.find((j) => j.jenis === dokumen.jenis);
  if (jenis === undefined) return null;
  const publik = daftar.jenis.filter((j) => j.salinanPublik).map((j) => j.jenis);
  const salinan = daftar.dokumen.find(
    (d) =>
      publik.includes(d.jenis) &&
      d.jenis.startsWith(dokumen.jenis) &&
      d.desa === dokumen.desa &&
      d.tps === dokumen.tps,
  );
  return (
    <>
      <RincianDokumen
        daftar={daftar}
        dokumen={dokumen}
        jenis={jenis}
        kecamatan={pengaturan.kecamatan}
        sibuk={sibuk}
        onBuat={() => onBuat(dokumen)}
        onSimpan={(b) => void simpan.simpanBerkas(b, dokumen)}
      />
      {jenis.rahasia && !ditampilkan ? (
        <PratinjauRahasia
          onSalinan={salinan === undefined ? null : () => onPilih(salinan)}
          onTampilkan={() => setDitampilkan(true)}
        />
      ) : (
        <PratinjauDokumen
          dokumen={dokumen}
          dasar={JSON.stringify([daftar.kepalaJejak, daftar.alasanDraf, daftar.alasanDrafDesa, revisi])}
          dasarBasi={basi}
        />
      )}
    </>
  );
}

/** A document that is looked for opens the headings above it; the way there is not the operator's to find. */
function useTerbuka(
  susunan: readonly Simpul[],
  { terbuka, dipilih }: TampilanDokumen,
  onTampilan: PanelProps['onTampilan'],
): void {
  const awal = useRef(dipilih);
  useEffect(() => {
    const kunci = awal.current;
    awal.current = null;
    if (kunci === null) return;
    const cari = (s: Simpul): readonly string[] | null => {
      if (s.kunci === `d:${kunci}`) return [];
      for (const a of s.anak) {
        const jalan = cari(a);
        if (jalan !== null) return [s.kunci, ...jalan];
      }
      return null;
    };
    const jalan = susunan.flatMap((s) => cari(s) ?? []);
    if (jalan.some((k) => !terbuka.has(k))) onTampilan({ terbuka: ubahHimpunan(terbuka, jalan, true) });
  }, [susunan, terbuka, onTampilan]);
}

/** The set at the left, the chosen document at the right. */
export function PanelDokumen(props: PanelProps): ReactNode {
  const { daftar, pengaturan, tampilan, onTampilan, simpan } = props;
  const { saringan, terbuka, dicentang } = tampilan;
  const panel = useRef<HTMLDivElement>(null);
  const tinggi = useSisaTinggi(panel);
  const susunan = useMemo(() => composeSusunan(daftar, pengaturan.kecamatan), [daftar, pengaturan.kecamatan]);
  const menyaring = saringan.cari.trim() !== '' || saringan.keadaan !== null;
  const baris = useMemo(
    () => listBaris(filterSusunan(susunan, saringan), (k) => menyaring || terbuka.has(k)),
    [susunan, saringan, menyaring, terbuka],
  );
  useTerbuka(susunan, tampilan, onTampilan);
  const dokumen =
    daftar.dokumen.find((d) => toKunciDokumen(d) === tampilan.dipilih) ?? daftar.dokumen[0] ?? null;
  const onPilih = (d: DokumenTampil): void => onTampilan({ dipilih: toKunciDokumen(d) });
  const onCentang = (s: Simpul): void => {
    const pilihan = listPilihan(s);
    const nyala = !pilihan.every((k) => dicentang.has(k));
    onTampilan({ dicentang: ubahHimpunan(dicentang, pilihan, nyala) });
  };
  return (
    <>
      <StripKeadaan
        daftar={daftar}
        pleno={pengaturan.isian.pleno}
        kecamatan={pengaturan.kecamatan}
        usang={daftar.dokumen.filter((d) => d.keadaan === 'usang').length}
        onUsang={() => onTampilan({ saringan: { cari: '', keadaan: 'usang' satisfies RupaKeadaan } })}
      />
      <div className={gaya.panel} ref={panel}>
        <div className={gaya.kiri}>
          <Bilah
            daftar={daftar}
            saringan={saringan}
            jumlahCentang={dicentang.size}
            onSaringan={(s) => onTampilan({ saringan: s })}
            onHapusCentang={() => onTampilan({ dicentang: new Set() })}
          />
          <DaftarSusunan
            baris={baris}
            dipilih={dokumen}
            dicentang={dicentang}
            tindakan={{
              onPilih,
              onCentang,
              // While a search is on everything is open.
              onLipat: (k) =>
                menyaring ? undefined : onTampilan({ terbuka: ubahHimpunan(terbuka, [k], !terbuka.has(k)) }),
              onSimpan: (b, s) => void simpan.simpanBerkas(b, s.dokumen),
            }}
          />
        </div>
        <section className={gaya.pratinjau} style={{ height: tinggi }} aria-label="Pratinjau">
          {dokumen === null ? (
            <KeadaanKosong teks="Belum ada dokumen yang dapat dibuat." />
          ) : (
            <Pratinjau key={toKunciDokumen(dokumen)} {...props} dokumen={dokumen} onPilih={onPilih} />
          )}
        </section>
      </div>
    </>
  );
}
