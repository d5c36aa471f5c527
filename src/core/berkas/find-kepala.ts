import { ALIAS_KOLOM, type NamaKolom } from './alias-kolom.ts';
import type { Baris } from './buku.ts';
import { isTanggal } from './parse-tanggal.ts';
import { formatSel, kunci } from './teks.ts';

/** A column recognised by its heading. */
export interface KolomTerbaca {
  readonly indeks: number;
  readonly nama: NamaKolom;
  /** The heading as written, for messages. */
  readonly judul: string;
  /** Position of the alias in its list: lower is more specific. */
  readonly peringkat: number;
}

export interface Kepala {
  /** Index into the rows of the sheet. */
  readonly awal: number;
  /** Index of the first row after the heading rows and the number row. */
  readonly awalData: number;
  readonly kolom: readonly KolomTerbaca[];
  /** Headings that no alias knows: column index and text. */
  readonly takDikenal: readonly { readonly indeks: number; readonly judul: string }[];
}

const BARIS_KEPALA_MAKSIMUM = 3;

const KOLOM_WILAYAH: ReadonlySet<NamaKolom> = new Set([
  'tps',
  'kodeDesa',
  'namaDesa',
  'kodeKecamatan',
  'namaKecamatan',
  'namaKabupaten',
  'namaProvinsi',
]);

const TABEL_ALIAS: ReadonlyMap<string, { readonly nama: NamaKolom; readonly peringkat: number }> = (() => {
  const tabel = new Map<string, { nama: NamaKolom; peringkat: number }>();
  for (const nama of Object.keys(ALIAS_KOLOM) as NamaKolom[]) {
    ALIAS_KOLOM[nama].forEach((alias, peringkat) => {
      const k = kunci(alias);
      const lama = tabel.get(k);
      if (lama === undefined || peringkat < lama.peringkat) tabel.set(k, { nama, peringkat });
    });
  }
  return tabel;
})();

/** Code lists that forms print behind a heading: "Status Perkawinan B/S/P", "Tanggal Lahir (DD|MM|YYYY)". */
function variasiJudul(teks: string): string[] {
  const tanpaKurung = teks.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').trim();
  const tanpaDaftar = tanpaKurung.replace(/\s+\S*[/|\-–]\S*$/, '').trim();
  const tanpaBintang = tanpaKurung.replace(/[*:]+/g, ' ').trim();
  return [teks, tanpaKurung, tanpaDaftar, tanpaBintang];
}

function findAlias(teks: string): { readonly nama: NamaKolom; readonly peringkat: number } | undefined {
  for (const variasi of variasiJudul(teks)) {
    const k = kunci(variasi);
    if (k === '') continue;
    const cocok = TABEL_ALIAS.get(k);
    if (cocok !== undefined) return cocok;
  }
  return undefined;
}

/** Headings of one column from top to bottom; a merged parent is known to the columns under it. */
function bacaTumpukan(baris: readonly Baris[], indeks: number, induk: readonly string[]): string[] {
  return baris.map((b, tingkat) => {
    const teks = formatSel(b.sel[indeks]);
    return teks === '' && tingkat === 0 ? (induk[indeks] ?? '') : teks;
  });
}

/** Top-row texts spread to the right over the empty cells that a merge leaves, where a lower row has a heading. */
function sebarInduk(baris: readonly Baris[], lebar: number): string[] {
  const atas = baris[0]?.sel ?? [];
  const hasil: string[] = [];
  let terakhir = '';
  for (let i = 0; i < lebar; i++) {
    const teks = formatSel(atas[i]);
    if (teks !== '') terakhir = teks;
    const adaAnak = baris.slice(1).some((b) => formatSel(b.sel[i]) !== '');
    hasil.push(teks !== '' ? teks : adaAnak ? terakhir : '');
  }
  return hasil;
}

function cocokkanKolom(tumpukan: readonly string[]): ReturnType<typeof findAlias> {
  const isi = tumpukan.filter((t) => t !== '');
  if (isi.length === 0) return undefined;
  return findAlias(isi.join(' ')) ?? findAlias(isi.at(-1) ?? '') ?? findAlias(isi[0] ?? '');
}

/** The headings of these rows, whatever they are. */
export function readKepala(baris: readonly Baris[], awal: number, tinggi: number): Kepala {
  const rentang = baris.slice(awal, awal + tinggi);
  const lebar = Math.max(0, ...rentang.map((b) => b.sel.length));
  const induk = sebarInduk(rentang, lebar);
  const kolom: KolomTerbaca[] = [];
  const takDikenal: { indeks: number; judul: string }[] = [];
  for (let indeks = 0; indeks < lebar; indeks++) {
    const tumpukan = bacaTumpukan(rentang, indeks, induk);
    const judul = tumpukan.filter((t) => t !== '').join(' ');
    if (judul === '') continue;
    const cocok = cocokkanKolom(tumpukan);
    if (cocok === undefined) takDikenal.push({ indeks, judul });
    else kolom.push({ indeks, judul, nama: cocok.nama, peringkat: cocok.peringkat });
  }
  return { awal, awalData: awal + tinggi, kolom, takDikenal };
}

function jumlahNama(kepala: Kepala): number {
  return new Set(kepala.kolom.filter((k) => k.nama !== 'abaikan').map((k) => k.nama)).size;
}

/** A heading of a by-name list names persons: nama or NIK beside at least two other things of a voter. */
function isKepalaDaftar(kepala: Kepala): boolean {
  const nama = new Set(kepala.kolom.map((k) => k.nama));
  const orang = nama.has('nama') || nama.has('nik');
  const ciri = [
    'nik',
    'nama',
    'nkk',
    'jenisKelamin',
    'tanggalLahir',
    'tempatLahir',
    'tempatTanggalLahir',
    'alamat',
    'rt',
    'rw',
    'rtRw',
    'dpid',
    'statusKawin',
    'disabilitas',
    'ktpEl',
    'keterangan',
    'tps',
  ] as const;
  return orang && ciri.filter((c) => nama.has(c)).length >= 3;
}

/** `1 2 3 …` under the heading of a printed form, also `(1) (2) (3)`. */
export function isBarisNomorKolom(baris: Baris): boolean {
  const isi = baris.sel.map(formatSel).filter((t) => t !== '');
  if (isi.length < 4) return false;
  const angka = isi.map((t) => Number(t.replace(/^[([]?(\d{1,2})[)\].]?$/, '$1')));
  return angka.every((n, i) => Number.isInteger(n) && n === (angka[0] ?? 0) + i) && (angka[0] ?? 9) <= 2;
}

function tryKepala(baris: readonly Baris[], awal: number): Kepala | undefined {
  let terbaik = readKepala(baris, awal, 1);
  for (let tinggi = 2; tinggi <= BARIS_KEPALA_MAKSIMUM && awal + tinggi <= baris.length; tinggi++) {
    const terakhir = baris[awal + tinggi - 1];
    if (terakhir === undefined || isBarisNomorKolom(terakhir) || tampakData(terakhir)) break;
    const calon = readKepala(baris, awal, tinggi);
    if (jumlahNama(calon) > jumlahNama(terbaik)) terbaik = calon;
  }
  return isKepalaDaftar(terbaik) ? terbaik : undefined;
}

/** A row with a long number or a real date is data, never a heading. */
function tampakData(baris: Baris): boolean {
  return baris.sel.some(
    (s) =>
      (typeof s === 'number' && s > 9999) ||
      isTanggal(s) ||
      /^['’]?\d[\d*]{9,}$/.test(typeof s === 'string' ? s.trim() : ''),
  );
}

/** Skips the rest of a heading and the number row, so that data begins where it says. */
function lewatiEkorKepala(baris: readonly Baris[], kepala: Kepala): Kepala {
  let awalData = kepala.awalData;
  const berikut = baris[awalData];
  if (berikut !== undefined && isBarisNomorKolom(berikut)) awalData++;
  return awalData === kepala.awalData ? kepala : { ...kepala, awalData };
}

/** All headings of by-name lists in a sheet, top to bottom; a sheet may hold several lists under one another. */
export function findKepala(baris: readonly Baris[]): readonly Kepala[] {
  const hasil: Kepala[] = [];
  let i = 0;
  while (i < baris.length) {
    const b = baris[i];
    if (b === undefined || tampakData(b) || !mungkinKepala(b)) {
      i++;
      continue;
    }
    const kepala = tryKepala(baris, i);
    if (kepala === undefined) {
      i++;
      continue;
    }
    const lengkap = lewatiEkorKepala(baris, kepala);
    hasil.push(lengkap);
    i = lengkap.awalData;
  }
  return hasil;
}

/** A row with two headings of persons; a title block ("KECAMATAN : BAKI   TPS : 001") has only areas. */
function mungkinKepala(baris: Baris): boolean {
  const nama = new Set<NamaKolom>();
  for (const s of baris.sel) {
    if (typeof s !== 'string' || s.length > 60) continue;
    const cocok = findAlias(s)?.nama;
    if (cocok !== undefined && !KOLOM_WILAYAH.has(cocok)) nama.add(cocok);
  }
  return nama.size >= 2;
}
