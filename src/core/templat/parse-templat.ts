/** Text of an office → words that can be composed, or everything that is wrong with it. */
import { gagal, ok, type Result } from '../result.ts';
import { normalizeNama, parseSebaris, type BarisTeks } from './parse-sebaris.ts';
import type { BagianTemplat, GalatTemplat, KamusMedan, Templat } from './templat.ts';

type Bentuk =
  | { readonly jenis: 'paragraf' }
  | { readonly jenis: 'subjudul' }
  | { readonly jenis: 'butir'; readonly penomoran: 'angka' | 'huruf' | 'strip'; readonly nomor: number };

interface Kelompok {
  readonly bentuk: Bentuk;
  readonly baris: BarisTeks[];
}

/** Characters that no file of the office can hold; the rest stays as typed. */
function cleanTeks(teks: string): string {
  return (
    teks
      .toWellFormed()
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replace(/[\t\u00a0]/g, ' ')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, '')
  );
}

const PARAGRAF: Bentuk = { jenis: 'paragraf' };

/** What a line begins, and the text after its mark; a line without a mark goes on where the one before ended. */
function parseAwal(teks: string): { readonly bentuk: Bentuk; readonly isi: string } | null {
  const judul = /^#+\s*(.*)$/.exec(teks);
  if (judul !== null) return { bentuk: { jenis: 'subjudul' }, isi: judul[1] ?? '' };
  const [, angka, isiAngka] = /^(\d{1,3})[.)] +(\S.*)$/.exec(teks) ?? [];
  if (angka !== undefined && isiAngka !== undefined)
    return { bentuk: { jenis: 'butir', penomoran: 'angka', nomor: Number(angka) }, isi: isiAngka };
  const [, huruf, isiHuruf] = /^([a-z])[.)] +(\S.*)$/.exec(teks) ?? [];
  if (huruf !== undefined && isiHuruf !== undefined)
    return {
      bentuk: { jenis: 'butir', penomoran: 'huruf', nomor: huruf.charCodeAt(0) - 96 },
      isi: isiHuruf,
    };
  const strip = /^[-–•] +(\S.*)$/.exec(teks);
  if (strip !== null)
    return { bentuk: { jenis: 'butir', penomoran: 'strip', nomor: 1 }, isi: strip[1] ?? '' };
  return null;
}

/** The block field a line consists of. */
function findBlok(teks: string, kamus: KamusMedan): string | null {
  const nama = normalizeNama(/^\{\{([^{}]*)\}\}$/.exec(teks)?.[1] ?? '');
  return Object.hasOwn(kamus, nama) && kamus[nama]?.blok === true ? nama : null;
}

class PembacaTemplat {
  readonly bagian: BagianTemplat[] = [];
  readonly galat: GalatTemplat[] = [];
  private terbuka: Kelompok | null = null;
  private readonly kamus: KamusMedan;

  constructor(kamus: KamusMedan) {
    this.kamus = kamus;
  }

  /** Ends the paragraph, heading or item being read. */
  tutup(): void {
    if (this.terbuka === null) return;
    const { bentuk, baris } = this.terbuka;
    this.terbuka = null;
    const isi = parseSebaris(baris, this.kamus, this.galat);
    if (isi.length > 0) this.bagian.push({ ...bentuk, isi });
  }

  baca({ nomor, teks }: BarisTeks): void {
    const blok = findBlok(teks, this.kamus);
    if (teks === '' || blok !== null) {
      this.tutup();
      if (blok !== null) this.bagian.push({ jenis: 'blok', medan: blok });
      return;
    }
    const awal = parseAwal(teks);
    if (awal === null) {
      this.terbuka ??= { bentuk: PARAGRAF, baris: [] };
      this.terbuka.baris.push({ nomor, teks });
      return;
    }
    this.tutup();
    if (awal.isi === '') {
      this.galat.push({
        baris: nomor,
        pesan: 'Subjudul belum berisi. Tulis judulnya sesudah tanda #, atau hapus baris ini.',
      });
      return;
    }
    this.terbuka = { bentuk: awal.bentuk, baris: [{ nomor, teks: awal.isi }] };
    if (awal.bentuk.jenis === 'subjudul') this.tutup();
  }
}

function listMedanDipakai(bagian: Templat): ReadonlySet<string> {
  return new Set(
    bagian.flatMap((b) =>
      b.jenis === 'blok' ? [b.medan] : b.isi.flatMap((p) => ('medan' in p ? [p.medan] : [])),
    ),
  );
}

function listWajibHilang(bagian: Templat, kamus: KamusMedan): readonly GalatTemplat[] {
  const dipakai = listMedanDipakai(bagian);
  return Object.entries(kamus)
    .filter(([nama, medan]) => medan.wajib && !dipakai.has(nama))
    .map(([nama, medan]) => ({
      baris: null,
      pesan: `Medan {{${nama}}} wajib ada: ${medan.arti} Tambahkan ${medan.blok ? 'pada baris tersendiri' : 'di dalam kalimat'}.`,
    }));
}

/** Everything wrong at once, by line; the whole text last. Never throws, whatever the text. */
export function parseTemplat(teks: string, kamus: KamusMedan): Result<Templat, readonly GalatTemplat[]> {
  const pembaca = new PembacaTemplat(kamus);
  cleanTeks(teks)
    .split('\n')
    .forEach((baris, i) => pembaca.baca({ nomor: i + 1, teks: baris.replace(/ +/g, ' ').trim() }));
  pembaca.tutup();
  const galat = [...pembaca.galat, ...listWajibHilang(pembaca.bagian, kamus)];
  return galat.length > 0 ? gagal(galat) : ok(pembaca.bagian);
}
