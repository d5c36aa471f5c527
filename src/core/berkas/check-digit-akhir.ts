import type { PemilihTerbaca } from './hasil-berkas.ts';
import { markNomorRusak } from './nomor-rusak.ts';
import type { Penampung } from './penampung.ts';

/** A column shorter than this may end in zeros by chance. */
const BARIS_UJI_NOL = 50;
const BAGIAN_NOL = 0.9;

type KolomNomor = 'nik' | 'nkk';

interface UjiNol {
  readonly lembar: string | null;
  readonly jumlah: number;
  readonly nol: number;
}

/**
 * Spreadsheets keep 15 digits: a column saved as number and back ends in 0 throughout (DOMAIN §7.4). Judged over the file and
 * over each sheet. The file is refused, or the whole column of the sheets concerned is marked as ruined where the user accepts it.
 */
export function checkDigitAkhir(tampung: Penampung, kolom: KolomNomor, terimaRusak: boolean): void {
  const uji = ujiPerLembar(tampung.pemilih, kolom);
  const hilang = uji.filter((u) => u.jumlah >= BARIS_UJI_NOL && u.nol > u.jumlah * BAGIAN_NOL);
  const pertama = hilang[0];
  if (pertama === undefined) return;
  if (terimaRusak) {
    markKolom(tampung, kolom, findLembarRusak(uji, hilang));
    return;
  }
  const nama = kolom.toUpperCase();
  tampung.tolak({
    kode: `${nama}_DIGIT_TERAKHIR_HILANG`,
    pesan: `${String(pertama.nol)} dari ${String(pertama.jumlah)} ${nama} berakhir dengan 0: digit terakhirnya hampir pasti hilang karena kolom pernah tersimpan sebagai angka. Minta berkas asli, lalu impor lagi.`,
    lembar: pertama.lembar,
    baris: null,
    kolom: null,
  });
}

/** First the whole file (`lembar` `null`), then each sheet. */
function ujiPerLembar(pemilih: readonly PemilihTerbaca[], kolom: KolomNomor): readonly UjiNol[] {
  const perLembar = new Map<string | null, PemilihTerbaca[]>([[null, []]]);
  for (const p of pemilih) {
    perLembar.get(null)?.push(p);
    const { lembar } = p.asal;
    if (lembar === null) continue;
    const daftar = perLembar.get(lembar);
    if (daftar === undefined) perLembar.set(lembar, [p]);
    else daftar.push(p);
  }
  return [...perLembar].map(([lembar, daftar]) => {
    const nomor = daftar.map((p) => p[kolom] ?? '').filter((n) => /^\d{15,}$/.test(n));
    return { lembar, jumlah: nomor.length, nol: nomor.filter((n) => n.endsWith('0')).length };
  });
}

/** The sheets that show it; when the file as a whole does, all but those long enough to prove themselves sound. */
function findLembarRusak(uji: readonly UjiNol[], hilang: readonly UjiNol[]): ReadonlySet<string | null> {
  if (hilang[0]?.lembar !== null) return new Set(hilang.map((u) => u.lembar));
  return new Set(uji.filter((u) => u.jumlah < BARIS_UJI_NOL || hilang.includes(u)).map((u) => u.lembar));
}

function markKolom(tampung: Penampung, kolom: KolomNomor, lembar: ReadonlySet<string | null>): void {
  tampung.pemilih.forEach((p, i) => {
    const nomor = p[kolom];
    if (nomor === null || nomor === '' || !lembar.has(p.asal.lembar)) return;
    tampung.pemilih[i] = { ...p, [kolom]: markNomorRusak(nomor) };
  });
}
