import { hash } from 'node:crypto';
import type { IsianPengaturan } from '../../../contract/pengaturan-schema.ts';
import { daftarDokumen, type EntriDokumen } from '../../../core/dokumen/daftar-dokumen.ts';
import type { Dokumen, JenisDokumen } from '../../../core/dokumen/dokumen.ts';
import type { FaktaDokumen, Pleno } from '../../../core/dokumen/fakta-dokumen.ts';
import type { SesiAktif } from '../konteks.ts';
import { readUkuranGambar } from '../../render/ukuran-gambar.ts';
import { getKeadaan } from './keadaan-data.ts';

export const JUDUL_DOKUMEN: Readonly<Record<JenisDokumen, string>> = {
  'berita-acara': 'Berita acara pleno PPK',
  rekap: 'Rekapitulasi PPK',
  'rekap-perubahan': 'Rekapitulasi perubahan pemilih',
  'lembar-kontrol': 'Lembar kontrol',
};

function isiAtauNull(teks: string): string | null {
  return teks.trim() === '' ? null : teks.trim();
}

export function buildPleno({ pleno, kantor }: IsianPengaturan): Pleno {
  return {
    nomor: isiAtauNull(pleno.nomor),
    tanggal: isiAtauNull(pleno.tanggal),
    jam: isiAtauNull(pleno.jam),
    tempat: isiAtauNull(pleno.tempat),
    ketua: isiAtauNull(kantor.ppk.ketua),
    anggota: kantor.ppk.anggota.map(isiAtauNull),
    masukan:
      pleno.masukan === null
        ? null
        : pleno.masukan.map(({ dari, isi }) => ({ dari: isiAtauNull(dari), isi })),
  };
}

/** A file that is no picture would spoil every document: then the room stays empty. */
function findLogo({ kantor }: IsianPengaturan): { readonly logo?: string } {
  if (kantor.logo === null) return {};
  const isi = Buffer.from(kantor.logo.slice(kantor.logo.indexOf(',') + 1), 'base64');
  return readUkuranGambar(isi) === null ? {} : { logo: kantor.logo };
}

/** Everything the documents are made from, as it is now. */
export function buildFakta(sesi: SesiAktif, draf: boolean): FaktaDokumen {
  const keadaan = getKeadaan(sesi);
  const pengaturan = sesi.pengaturan();
  const profil = sesi.profil();
  return {
    kecamatan: sesi.kecamatan,
    profil: { ...profil, penerima: pengaturan.penerima ?? profil.penerima },
    tahapan: sesi.tahapan,
    rekap: keadaan.rekap,
    pleno: buildPleno(pengaturan),
    kepalaJejak: keadaan.kepalaJejak,
    draf,
    contoh: sesi.pekerjaan.contoh,
    ...findLogo(pengaturan),
  };
}

/** Why no final document can be made yet, each a sentence. */
export function listAlasanDraf(sesi: SesiAktif): readonly string[] {
  const { rekap } = getKeadaan(sesi);
  const belum = rekap.desa.filter((d) => !d.adaData);
  const alasan: string[] = [];
  if (belum.length > 0)
    alasan.push(
      `Data ${String(belum.length)} desa belum masuk: ${belum.map((d) => d.nama).join(', ')}. Impor berkasnya dahulu.`,
    );
  const resmi = new Map(sesi.pengaturan().desa.map((d) => [d.kode, d.jumlahTps]));
  const kurang = rekap.desa.filter((d) => d.adaData && (d.jumlahTps ?? 0) < (resmi.get(d.kode) ?? 0));
  if (kurang.length > 0)
    alasan.push(
      `TPS yang masuk lebih sedikit daripada jumlah resmi di ${kurang.map((d) => d.nama).join(', ')}. Impor berkas TPS yang kurang, atau betulkan jumlah TPS resmi di Pengaturan.`,
    );
  return alasan;
}

/** Facts that would print as dotted lines. */
export function listBelumDiisi(sesi: SesiAktif): readonly string[] {
  const p = buildPleno(sesi.pengaturan());
  const anggota = p.anggota.filter((a) => a === null).length;
  return [
    ...(p.nomor === null ? ['Nomor berita acara'] : []),
    ...(p.tanggal === null ? ['Tanggal pleno'] : []),
    ...(p.jam === null ? ['Jam pleno'] : []),
    ...(p.tempat === null ? ['Tempat pleno'] : []),
    ...(p.masukan === null ? ['Masukan dan tanggapan'] : []),
    ...(p.ketua === null ? ['Ketua PPK'] : []),
    ...(anggota > 0 ? [anggota === p.anggota.length ? 'Anggota PPK' : `${String(anggota)} anggota PPK`] : []),
  ];
}

/** Two models of one fingerprint print the same. */
export function computeSidik(dokumen: Dokumen): string {
  return hash('sha256', JSON.stringify(dokumen));
}

export function findEntri(jenis: JenisDokumen): EntriDokumen {
  const entri = daftarDokumen.find((e) => e.jenis === jenis);
  if (entri === undefined) throw new Error(`unknown document: ${jenis}`);
  return entri;
}

/** Fingerprint of what a document would say now. */
export function getSidik(sesi: SesiAktif, jenis: JenisDokumen, draf: boolean): string {
  return sesi.simpanan(`data.sidik|${jenis}|${String(draf)}`, () =>
    computeSidik(findEntri(jenis).compose(buildFakta(sesi, draf))),
  );
}
