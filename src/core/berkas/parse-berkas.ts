import type { Profil } from '../profil/profil.ts';
import type { Buku } from './buku.ts';
import { buildPratinjau, type LembarTerurai } from './build-pratinjau.ts';
import { checkBerkas } from './check-berkas.ts';
import { detectJenis } from './detect-jenis.ts';
import { findDaftar } from './find-daftar.ts';
import type { HasilBerkas } from './hasil-berkas.ts';
import { ALASAN_NOMOR_RUSAK, findNomorRusak } from './nomor-rusak.ts';
import { buildPembacaKode } from './parse-kode.ts';
import { parseLembar } from './parse-lembar.ts';
import { Penampung } from './penampung.ts';
import type { PilihanBaca } from './peta-manual.ts';

/**
 * Understands one file as a by-name list: its voters, or every reason why it is refused.
 * Pure; the area of its rows is evidence (`wilayah`), resolved later against the kecamatan.
 * Rules: docs/GLOSARIUM.md, DOMAIN §7.
 */
export function parseBerkas(
  buku: Buku,
  profil: Profil,
  nama: string,
  pilihan: PilihanBaca = {},
): HasilBerkas {
  const { hasil, tampung } = readBerkas(buku, profil, nama, pilihan);
  const rusak =
    tampung.jumlahAlasan > 0 && [...tampung.kodeAlasan].every((kode) => ALASAN_NOMOR_RUSAK.has(kode));
  if (!rusak) return hasil;
  // Rows refused hide faults of the whole file: whether nothing else is wrong shows only when they are read.
  const terima = readBerkas(buku, profil, nama, { ...pilihan, terimaNomorRusak: true });
  return { ...hasil, hanyaNomorRusak: terima.tampung.jumlahAlasan === 0 };
}

function readBerkas(
  buku: Buku,
  profil: Profil,
  nama: string,
  pilihan: PilihanBaca,
): { readonly hasil: HasilBerkas; readonly tampung: Penampung } {
  const tampung = new Penampung();
  const baca = buildPembacaKode(profil);
  const tahunPilih = Number(profil.hariPemungutanSuara.slice(0, 4));
  const terimaNomorRusak = pilihan.terimaNomorRusak === true;
  const lembarDaftar = findDaftar(buku, pilihan.peta ?? [], baca, tampung);
  const terurai = lembarDaftar.map((d): LembarTerurai => {
    const konteks = { berkas: nama, buku, lembar: d.lembar, baca, tahunPilih, terimaNomorRusak, tampung };
    return { ...d, peta: parseLembar(konteks, d.daftar) };
  });
  const judul = lembarDaftar.map((d) => ({
    lembar: d.lembar.nama,
    judul: d.daftar.map((l) => l.blok.judul).join('\n'),
  }));
  checkBerkas(judul, tampung, terimaNomorRusak);
  const pemilih = tampung.jumlahAlasan > 0 ? [] : tampung.pemilih;
  const hasil: HasilBerkas = {
    jenis: detectJenis(
      buku,
      lembarDaftar.flatMap((d) => d.otomatis),
      judul.map((j) => j.judul).join('\n'),
      tampung.pemilih,
    ),
    pemilih,
    wilayah: tampung.wilayah,
    alasan: tampung.alasan,
    jumlahAlasan: tampung.jumlahAlasan,
    temuan: [...tampung.temuan, ...findNomorRusak(pemilih)],
    pratinjau: buildPratinjau(buku, terurai),
    hanyaNomorRusak: false,
    perubahan: findPerubahan(tampung),
  };
  return { hasil, tampung };
}

/** A list too short to be refused for it may hold only changes as well; a full list never does. */
function findPerubahan({ pemilih, kodeAlasan }: Penampung): HasilBerkas['perubahan'] {
  const hanya = [...kodeAlasan].every((kode) => kode === 'BERKAS_HANYA_PERUBAHAN');
  if (!hanya || pemilih.length === 0) return null;
  return kodeAlasan.size > 0 || pemilih.every((p) => p.keterangan !== '') ? pemilih : null;
}
