/** Formulas whose references move with the rows they mean. */
import { BARIS_TERAKHIR, formatKolom, KOLOM_TERAKHIR, parseKolom } from './alamat.ts';
import type { PetaBaris } from './peta-baris.ts';

/** Why a formula would no longer mean the same. */
export class TolakRumus extends Error {}

type Token =
  | { readonly jenis: 'rujukan'; readonly lembar: string; readonly isi: string }
  | { readonly jenis: 'nama' | 'lain' | 'struktur'; readonly isi: string };

const NAMA_LEMBAR = String.raw`'(?:[^']|'')+'|(?:\[\d+\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?`;
const SEL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const RUJUKAN = String.raw`${SEL}:${SEL}|${SEL}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const TOKEN = new RegExp(
  String.raw`(?<teks>"(?:[^"]|"")*")|(?<lembar>(?:${NAMA_LEMBAR})!)?(?<rujukan>${RUJUKAN})(?![\p{L}\p{N}_.(!\[])` +
    String.raw`|(?<nama>(?:(?:${NAMA_LEMBAR})!)?[\p{L}_\\][\p{L}\p{N}_.\\?]*)|(?<angka>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)` +
    String.raw`|(?<struktur>\[(?:[^[\]]|\[[^[\]]*\])*\])|[\s\S]`,
  'gu',
);

/** References of a formula longer than Excel allows are not read. */
const PANJANG_TERBESAR = 16_384;

function tokenize(teks: string): readonly Token[] {
  if (teks.length > PANJANG_TERBESAR) throw new TolakRumus('rumusnya terlalu panjang');
  return [...teks.matchAll(TOKEN)].map(({ 0: isi, groups = {} }): Token => {
    if (groups['rujukan'] !== undefined)
      return { jenis: 'rujukan', lembar: groups['lembar'] ?? '', isi: groups['rujukan'] };
    if (groups['nama'] !== undefined) return { jenis: 'nama', isi };
    return { jenis: groups['struktur'] === undefined ? 'lain' : 'struktur', isi };
  });
}

interface Ujung {
  /** With its `$`; empty in a reference to whole rows. */
  readonly kolom: string;
  readonly tetap: boolean;
  /** `null` in a reference to whole columns. */
  readonly baris: number | null;
}

function parseUjung(teks: string): Ujung {
  const [, kolom = '', dolar = '', baris = ''] = /^(\$?[A-Za-z]{0,3})(\$?)(\d*)$/.exec(teks) ?? [];
  // "$11" of whole rows: the dollar is caught with the column.
  if (kolom === '$') return { kolom: '', tetap: true, baris: Number(baris) };
  return { kolom, tetap: dolar === '$', baris: baris === '' ? null : Number(baris) };
}

function formatUjung({ kolom, tetap }: Ujung, baris: number | null): string {
  return baris === null ? kolom : `${kolom}${tetap ? '$' : ''}${String(baris)}`;
}

function isKolomSah(ujung: Ujung): boolean {
  const huruf = ujung.kolom.replace('$', '');
  return huruf === '' || parseKolom(huruf) <= KOLOM_TERAKHIR;
}

/** Functions whose single argument may become a range and still mean "all of the list". */
const AGREGAT = /^(?:SUM|SUBTOTAL|AGGREGATE|AVERAGE|COUNTA?|COUNTBLANK|MIN|MAX|MEDIAN|PRODUCT)$/i;
/** Functions that reach cells no reference names. */
const TAK_TERLACAK = /^(?:INDIRECT|OFFSET)$/i;

/** Where a formula stands, and where everything comes to stand. */
export interface KonteksRumus {
  readonly lembar: string;
  /** Row of the form it stands in; 0: in none. */
  readonly baris: number;
  /** Which of the repeated rows, from 0. */
  readonly salinan: number;
  /** A single cell of a repeated row becomes the range of the list: in names and areas. */
  readonly tumbuh: boolean;
  /** By name of the sheet, lower case; sheets without repeated rows are absent. */
  readonly peta: ReadonlyMap<string, PetaBaris>;
}

function parseNamaLembar(awalan: string): string {
  const isi = awalan.slice(0, -1);
  return (isi.startsWith("'") ? isi.slice(1, -1).replaceAll("''", "'") : isi).toLowerCase();
}

class Penerjemah {
  private readonly konteks: KonteksRumus;
  private readonly daftarSendiri: string | null;

  constructor(konteks: KonteksRumus) {
    this.konteks = konteks;
    const sendiri = konteks.peta.get(konteks.lembar.toLowerCase())?.find(konteks.baris);
    this.daftarSendiri = sendiri?.daftar ?? null;
  }

  /** In the same list as the formula: row by row. */
  private isSejajar(peta: PetaBaris, baris: number): boolean {
    const ulangan = peta.find(baris);
    return ulangan !== null && ulangan.daftar === this.daftarSendiri;
  }

  private mapSatu(peta: PetaBaris, ujung: Ujung, dalamAgregat: boolean): string {
    const { baris } = ujung;
    if (baris === null) return formatUjung(ujung, null);
    if (peta.find(baris) === null) return formatUjung(ujung, peta.awal(baris));
    if (this.isSejajar(peta, baris)) return formatUjung(ujung, peta.awal(baris) + this.konteks.salinan);
    if (!dalamAgregat && !this.konteks.tumbuh)
      throw new TolakRumus(
        `rumusnya merujuk satu sel (${ujung.kolom}${String(baris)}) dari baris yang diulang`,
      );
    return `${formatUjung(ujung, peta.awal(baris))}:${formatUjung(ujung, peta.akhir(baris))}`;
  }

  private mapUjung(peta: PetaBaris, ujung: Ujung, tepi: 'awal' | 'akhir'): string {
    const { baris, tetap } = ujung;
    if (baris === null) return formatUjung(ujung, null);
    const sendiri = !tetap && this.isSejajar(peta, baris);
    return formatUjung(ujung, sendiri ? peta.awal(baris) + this.konteks.salinan : peta[tepi](baris));
  }

  rujukan({ lembar, isi }: { readonly lembar: string; readonly isi: string }, dalamAgregat: boolean): string {
    const nama = lembar === '' ? this.konteks.lembar.toLowerCase() : parseNamaLembar(lembar);
    if (nama.includes(':')) throw new TolakRumus('rumusnya merujuk beberapa lembar sekaligus');
    const peta = this.konteks.peta.get(nama);
    const [kiri = '', kanan] = isi.split(':');
    const awal = parseUjung(kiri);
    if (peta === undefined || nama.includes('[') || !isKolomSah(awal)) return lembar + isi;
    if (kanan === undefined) return lembar + this.mapSatu(peta, awal, dalamAgregat);
    const akhir = parseUjung(kanan);
    return `${lembar}${this.mapUjung(peta, awal, 'awal')}:${this.mapUjung(peta, akhir, 'akhir')}`;
  }
}

function findBerarti(token: readonly Token[], dari: number, langkah: 1 | -1): string {
  for (let i = dari + langkah; i >= 0 && i < token.length; i += langkah) {
    const isi = token[i]?.isi.trim() ?? '';
    if (isi !== '') return isi;
  }
  return '';
}

/** @throws TolakRumus when it cannot mean the same afterwards */
export function translateRumus(teks: string, konteks: KonteksRumus): string {
  if (konteks.peta.size === 0) return teks;
  const token = tokenize(teks);
  const penerjemah = new Penerjemah(konteks);
  const fungsi: string[] = [];
  return token
    .map((t, i) => {
      if (t.jenis === 'rujukan') {
        const berdiri = /^[(,;]$/.test(findBerarti(token, i, -1)) && /^[),;]$/.test(findBerarti(token, i, 1));
        return penerjemah.rujukan(t, berdiri && AGREGAT.test(fungsi.at(-1) ?? ''));
      }
      if (t.jenis === 'nama' && TAK_TERLACAK.test(t.isi) && findBerarti(token, i, 1) === '(')
        throw new TolakRumus(`rumusnya memakai ${t.isi.toUpperCase()}, yang rujukannya tidak dapat diikuti`);
      if (t.isi === '(') fungsi.push(findBerarti(token, i, -1));
      if (t.isi === ')') fungsi.pop();
      return t.isi;
    })
    .join('');
}

function geserUjung(teks: string, baris: number, kolom: number): string {
  const ujung = parseUjung(teks);
  const huruf = ujung.kolom;
  const kolomBaru = huruf === '' || huruf.startsWith('$') ? huruf : formatKolom(parseKolom(huruf) + kolom);
  const barisBaru = ujung.baris === null || ujung.tetap ? ujung.baris : ujung.baris + baris;
  const sah =
    (barisBaru ?? 1) >= 1 &&
    (barisBaru ?? 1) <= BARIS_TERAKHIR &&
    (kolomBaru === '' ||
      huruf.startsWith('$') ||
      (parseKolom(kolomBaru) <= KOLOM_TERAKHIR && parseKolom(huruf) + kolom >= 1));
  if (!sah) throw new TolakRumus('rumus bersamanya keluar dari lembar');
  return formatUjung({ ...ujung, kolom: kolomBaru }, barisBaru);
}

/** A shared formula as it reads some rows and columns further. */
export function geserRumus(teks: string, baris: number, kolom: number): string {
  return tokenize(teks)
    .map((t) =>
      t.jenis !== 'rujukan'
        ? t.isi
        : t.lembar +
          t.isi
            .split(':')
            .map((u) => geserUjung(u, baris, kolom))
            .join(':'),
    )
    .join('');
}
