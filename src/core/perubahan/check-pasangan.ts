import type { Pemilih } from '../berkas/pemilih.ts';
import { kunci } from '../berkas/teks.ts';
import type { MaknaTms } from '../profil/profil.ts';
import { gagal, ok, type Result } from '../result.ts';
import { menurutDpid, menurutNik } from '../versi/compare-versi.ts';
import type { IndeksOrang } from './indeks-orang.ts';
import { buildMasalah, type MasalahGabung } from './masalah-gabung.ts';

type Letak = Result<number, MasalahGabung>;

function tolak(p: Pemilih, kode: string, pesan: string): Result<never, MasalahGabung> {
  return gagal(buildMasalah(p, kode, pesan));
}

/** Of several rows of one person those of the same TPS, and of those the one with the same DPID. */
function narrow(calon: readonly number[], p: Pemilih, { lama }: IndeksOrang): readonly number[] {
  if (calon.length < 2) return calon;
  const setempat = calon.filter((i) => lama[i]?.tps === p.tps);
  const sisa = setempat.length > 0 ? setempat : calon;
  const dpid = menurutDpid(p);
  const sama = dpid === null ? [] : sisa.filter((i) => lama[i]?.dpid === dpid);
  return sama.length === 1 ? sama : sisa;
}

/** The one row it is about: by a NIK that can be trusted, else by DPID. */
function findPasangan(p: Pemilih, indeks: IndeksOrang): Letak {
  const [nik, dpid] = [indeks.listNik(p), indeks.listDpid(p)];
  const calon = narrow(nik.length > 0 ? nik : dpid, p, indeks);
  const [letak] = calon;
  if (letak === undefined)
    return menurutNik(p) === null && menurutDpid(p) === null
      ? tolak(
          p,
          'GABUNG_TANPA_PENANDA',
          'NIK di baris ini tidak utuh dan DPID-nya tidak ada, sehingga pemilihnya tidak dapat dicari. Lengkapi NIK-nya, lalu impor lagi.',
        )
      : tolak(
          p,
          'GABUNG_TANPA_PASANGAN',
          'Pemilih di baris ini tidak ditemukan di daftar lengkap desa, baik menurut NIK maupun DPID. Betulkan NIK-nya, atau pastikan desanya benar.',
        );
  if (calon.length > 1)
    return tolak(
      p,
      'GABUNG_PASANGAN_GANDA',
      `Pemilih di baris ini ada ${String(calon.length)} kali di daftar lengkap desa (TPS ${[...new Set(calon.map((i) => indeks.lama[i]?.tps))].join(', ')}), sehingga tidak pasti yang mana. Isi DPID-nya, lalu impor lagi.`,
    );
  if (nik.length > 0 && dpid.length > 0 && !dpid.includes(letak))
    return tolak(
      p,
      'GABUNG_NIK_DPID_BEDA',
      'NIK dan DPID di baris ini menunjuk dua pemilih yang berbeda di daftar lengkap desa. Betulkan salah satunya.',
    );
  return ok(letak);
}

function listKata(nama: string): readonly string[] {
  return nama
    .split(/\s+/)
    .map(kunci)
    .filter((k) => k.length > 1);
}

/** Name and date of birth both say it is somebody else; without dates, when the names share no word. */
function isOrangLain(p: Pemilih, lama: Pemilih): boolean {
  if (menurutNik(p) !== null && p.nik === lama.nik && menurutDpid(p) !== null && p.dpid === lama.dpid)
    return false;
  if (p.nama === '' || lama.nama === '' || kunci(p.nama) === kunci(lama.nama)) return false;
  if (p.tanggalLahir !== null && lama.tanggalLahir !== null) return p.tanggalLahir !== lama.tanggalLahir;
  const kata = new Set(listKata(lama.nama));
  return !listKata(p.nama).some((k) => kata.has(k));
}

function checkTms(p: Pemilih, lama: Pemilih, letak: number): Letak {
  if (p.tps !== lama.tps)
    return tolak(
      p,
      'GABUNG_TPS_BERBEDA',
      `Baris TMS ini di TPS ${p.tps}, sedangkan pemilihnya di daftar lengkap desa ada di TPS ${lama.tps}. Baris TMS tetap di TPS asalnya; betulkan TPS-nya.`,
    );
  const [nikBaru, nikLama] = [menurutNik(p), menurutNik(lama)];
  if (nikBaru !== null && nikLama !== null && nikBaru !== nikLama)
    return tolak(
      p,
      'GABUNG_NIK_BERBEDA',
      'DPID baris TMS ini ada di daftar lengkap desa, tetapi dengan NIK lain. Baris TMS memuat data asalnya; betulkan NIK atau DPID-nya.',
    );
  if (lama.keterangan === 'B')
    return tolak(
      p,
      'GABUNG_TMS_ATAS_BARU',
      'Pemilih ini masih pemilih baru (B) di daftar lengkap desa; menjadikannya TMS akan mengubah pemilih awal. Hapus baris B-nya dari daftar lengkap desa, lalu impor lagi daftar itu.',
    );
  return ok(letak);
}

/** The place of the row this TMS or U row is about, or why it cannot be joined for certain. */
export function checkPasangan(p: Pemilih, indeks: IndeksOrang, makna: ReadonlyMap<string, MaknaTms>): Letak {
  const isTms = makna.has(p.keterangan);
  if (!isTms && p.keterangan !== 'U')
    return tolak(
      p,
      'GABUNG_TANPA_KETERANGAN',
      'Baris ini tidak berketerangan B, U, atau kode TMS, sehingga tidak jelas apa yang berubah. Isi keterangannya, atau hapus barisnya.',
    );
  const hasil = findPasangan(p, indeks);
  if (!hasil.ok) return hasil;
  const lama = indeks.lama[hasil.nilai];
  if (lama === undefined) throw new RangeError('index outside the list');
  if (isOrangLain(p, lama))
    return tolak(
      p,
      'GABUNG_ORANG_BERBEDA',
      `Nomor di baris ini cocok dengan pemilih di TPS ${lama.tps}, tetapi nama dan tanggal lahirnya berbeda. Pastikan NIK-nya benar, lalu betulkan.`,
    );
  if (isTms) return checkTms(p, lama, hasil.nilai);
  if (makna.has(lama.keterangan))
    return tolak(
      p,
      'GABUNG_UBAH_ATAS_TMS',
      `Baris perbaikan (U) ini mengenai pemilih yang sudah TMS (kode ${lama.keterangan}) di daftar lengkap desa. Tentukan mana yang benar; pemilih yang kembali memenuhi syarat dibetulkan di daftar lengkap.`,
    );
  return ok(hasil.nilai);
}
