import type { Profil } from '../profil/profil.ts';
import type { Buku, Lembar } from './buku.ts';
import { checkBerkas } from './check-berkas.ts';
import { detectJenis } from './detect-jenis.ts';
import { findKepala, type Kepala } from './find-kepala.ts';
import type { HasilBerkas } from './hasil-berkas.ts';
import { findKepalaDp4 } from './kepala-dp4.ts';
import { buildPembacaKode } from './parse-kode.ts';
import { parseLembar } from './parse-lembar.ts';
import { readBlok } from './read-blok.ts';
import type { BlokKepala } from './parse-blok-kepala.ts';
import { Penampung } from './penampung.ts';
import { formatSel } from './teks.ts';

interface LembarDaftar {
  readonly lembar: Lembar;
  readonly kepala: readonly Kepala[];
  readonly blok: readonly BlokKepala[];
}

/**
 * Understands one file as a by-name list: its voters, or every reason why it is refused.
 * Pure; the area of its rows is evidence (`wilayah`), resolved later against the kecamatan.
 * Rules: docs/GLOSARIUM.md, DOMAIN §7.
 */
export function parseBerkas(buku: Buku, profil: Profil, nama: string): HasilBerkas {
  const tampung = new Penampung();
  const baca = buildPembacaKode(profil);
  const tahunPilih = Number(profil.hariPemungutanSuara.slice(0, 4));
  const daftar = findDaftar(buku, tampung);
  for (const { lembar, kepala, blok } of daftar) {
    parseLembar({ berkas: nama, buku, lembar, baca, tahunPilih, tampung }, kepala, blok);
  }
  checkBerkas(
    daftar.map((d) => ({ lembar: d.lembar.nama, judul: d.blok.map((b) => b.judul).join('\n') })),
    tampung,
  );
  const judul = daftar.flatMap((d) => d.blok.map((b) => b.judul)).join('\n');
  return {
    jenis: detectJenis(
      buku,
      daftar.flatMap((d) => d.kepala),
      judul,
      tampung.pemilih,
    ),
    pemilih: tampung.jumlahAlasan > 0 ? [] : tampung.pemilih,
    wilayah: tampung.wilayah,
    alasan: tampung.alasan,
    jumlahAlasan: tampung.jumlahAlasan,
    temuan: tampung.temuan,
  };
}

/** The sheets that hold by-name lists. Others are named as left aside; one that looks like a list all the same is refused. */
function findDaftar(buku: Buku, tampung: Penampung): readonly LembarDaftar[] {
  const hasil: LembarDaftar[] = [];
  const bukanDaftar: Lembar[] = [];
  for (const lembar of buku.lembar) {
    let kepala = findKepala(lembar.baris);
    if (kepala.length === 0) {
      const dp4 = findKepalaDp4(buku, lembar);
      if (dp4 !== undefined) kepala = [dp4];
    }
    if (kepala.length > 0) hasil.push({ lembar, kepala, blok: readBlok(lembar, kepala) });
    else if (lembar.baris.some((b) => b.sel.some((s) => formatSel(s) !== ''))) bukanDaftar.push(lembar);
  }
  for (const lembar of bukanDaftar) catatBukanDaftar(lembar, hasil.length > 0, tampung);
  if (hasil.length === 0 && tampung.jumlahAlasan === 0) {
    const kosong = bukanDaftar.length === 0;
    tampung.tolak({
      kode: kosong ? 'BERKAS_KOSONG' : 'BUKAN_DAFTAR_PEMILIH',
      pesan: kosong
        ? 'Berkas tidak berisi apa pun. Pilih berkas daftar pemilih hasil coklit.'
        : 'Berkas bukan daftar pemilih: judul kolom NIK/Nama, L/P, dan sejenisnya tidak ditemukan. Pilih berkas daftar nama hasil coklit.',
      lembar: null,
      baris: null,
      kolom: null,
    });
  }
  return hasil.filter((d) => !tolakTersembunyi(d, tampung));
}

function catatBukanDaftar(lembar: Lembar, adaDaftar: boolean, tampung: Penampung): void {
  const bernomor = lembar.baris.filter((b) => b.sel.some((s) => /^\d{16}$/.test(formatSel(s))));
  if (bernomor.length >= 3) {
    tampung.tolak({
      kode: 'KEPALA_TIDAK_DITEMUKAN',
      lembar: lembar.nama,
      baris: bernomor[0]?.nomor ?? null,
      kolom: null,
      pesan:
        'Lembar ini berisi nomor 16 digit, tetapi baris judul kolomnya (NIK, Nama, L/P, …) tidak ditemukan. Tambahkan baris judul, lalu impor lagi.',
    });
  } else if (adaDaftar && !lembar.tersembunyi) {
    tampung.temuan.push({
      kode: 'LEMBAR_DIABAIKAN',
      tingkat: 'info',
      pesan: `Lembar "${lembar.nama ?? ''}" bukan daftar pemilih dan tidak dibaca.`,
      wilayah: null,
      tps: null,
      lembar: lembar.nama,
      baris: null,
    });
  }
}

/** A hidden sheet with voters: counting it or leaving it out would both be a guess. */
function tolakTersembunyi({ lembar, kepala }: LembarDaftar, tampung: Penampung): boolean {
  if (!lembar.tersembunyi) return false;
  const terakhir = kepala.at(-1)?.awalData ?? 0;
  if (terakhir >= lembar.baris.length) return true;
  tampung.tolak({
    kode: 'LEMBAR_TERSEMBUNYI',
    lembar: lembar.nama,
    baris: null,
    kolom: null,
    pesan:
      'Lembar tersembunyi ini berisi daftar pemilih. Tampilkan lembarnya bila memang bagian dari data, atau hapus, lalu impor lagi.',
  });
  return true;
}
