/** The cells of a sheet: rows of a list repeated, every row after them moved down, formulas with them. */
import type { Tempat } from '../../core/templat-xlsx/medan-xlsx.ts';
import { formatAlamat, formatRentang, parseRentang, type Alamat } from './alamat.ts';
import type { LembarTemplat, Pengisi } from './bentuk-templat.ts';
import { sebutSel, TolakTemplat } from './galat-templat.ts';
import { fillSel } from './isi-sel.ts';
import type { PetaBaris } from './peta-baris.ts';
import { translateRumus, TolakRumus } from './rumus.ts';
import type { BarisTemplat, SelTemplat } from './sel-lembar.ts';
import { ambilTeks, findAnak, type Elemen } from './xml.ts';

/** By name of the sheet in lower case; sheets without repeated rows are absent. */
export type PetaBuku = ReadonlyMap<string, PetaBaris>;

/** As much as the longest list of TPS of a kecamatan takes, many times over. */
const SEL_TERBANYAK = 1_000_000;

function tolakBentuk(letak: string, sebab: string): TolakTemplat {
  return new TolakTemplat('BENTUK_TIDAK_TERJAGA', sebab, letak);
}

/** The text of a formula at its new place. */
export function terjemahkan(
  teks: string,
  letak: string,
  konteks: Parameters<typeof translateRumus>[1],
): string {
  try {
    return translateRumus(teks, konteks);
  } catch (sebab) {
    if (!(sebab instanceof TolakRumus)) throw sebab;
    throw tolakBentuk(
      letak,
      `Di sini ${sebab.message}. Pakai rentang, misalnya =SUM(C11:C11), yang mengikuti panjang daftar.`,
    );
  }
}

class PengisiLembar {
  private readonly templat: LembarTemplat;
  private readonly pengisi: Pengisi;
  private readonly peta: PetaBuku;
  private readonly petaSendiri: PetaBaris | undefined;
  private jumlahSel = 0;

  constructor(templat: LembarTemplat, pengisi: Pengisi, peta: PetaBuku) {
    this.templat = templat;
    this.pengisi = pengisi;
    this.peta = peta;
    this.petaSendiri = peta.get(templat.lembar.nama.toLowerCase());
  }

  /** Area of an array formula where it comes to stand. */
  private setAreaLarik(rumus: Elemen, ke: Alamat, letak: string): void {
    const rentang = parseRentang(rumus.atribut.get('ref') ?? '');
    const jenis = rumus.atribut.get('t');
    if (this.petaSendiri === undefined || jenis === undefined || jenis === 'normal') return;
    const datar = rentang !== null && rentang.awal.baris === rentang.akhir.baris;
    const kena =
      rentang === null || this.petaSendiri.findDiAntara(rentang.awal.baris, rentang.akhir.baris) !== null;
    if (jenis !== 'array' || (kena && !datar))
      throw tolakBentuk(
        letak,
        'Rumus larik (array) di sini meliputi baris yang diulang, jadi tidak dapat dijaga. Ganti dengan rumus biasa.',
      );
    if (rentang === null) return;
    const geser = ke.baris - rentang.awal.baris;
    rumus.atribut.set(
      'ref',
      formatRentang({
        awal: { ...rentang.awal, baris: ke.baris },
        akhir: { ...rentang.akhir, baris: rentang.akhir.baris + geser },
      }),
    );
  }

  private sel(sel: SelTemplat, barisBaru: number, salinan: number, tempat: Tempat): Elemen {
    const ke = { ...sel.alamat, baris: barisBaru };
    const letak = sebutSel(this.templat.lembar.nama, formatAlamat(sel.alamat));
    if (++this.jumlahSel > SEL_TERBANYAK)
      throw tolakBentuk(letak, 'Baris yang diulang ini terlalu lebar; hasilnya lebih dari sejuta sel.');
    const rumus =
      sel.rumus === null
        ? null
        : terjemahkan(ambilTeks(sel.rumus), letak, {
            lembar: this.templat.lembar.nama,
            baris: sel.alamat.baris,
            salinan,
            tumbuh: false,
            peta: this.peta,
          });
    const hasil = fillSel(sel, ke, rumus, this.pengisi, tempat);
    const f = rumus === null ? null : findAnak(hasil, 'f');
    if (f !== null) this.setAreaLarik(f, ke, letak);
    return hasil;
  }

  private baris({ elemen, nomor, sel }: BarisTemplat, salinan: number, tempat: Tempat): Elemen {
    const baru = (this.petaSendiri?.awal(nomor) ?? nomor) + salinan;
    const atribut = new Map(elemen.atribut).set('r', String(baru));
    const selBaru = sel.map((s) => this.sel(s, baru, salinan, tempat));
    return { ...elemen, atribut, anak: selBaru };
  }

  isi(): readonly Elemen[] {
    return this.templat.baris.flatMap((baris) => {
      const ulangan = this.petaSendiri?.find(baris.nomor) ?? null;
      if (ulangan === null) return [this.baris(baris, 0, this.pengisi.tempat)];
      return this.pengisi.listUlang(ulangan.daftar).map((tempat, i) => this.baris(baris, i, tempat));
    });
  }
}

/** The rows of `sheetData` as they will be. */
export function fillBarisLembar(templat: LembarTemplat, pengisi: Pengisi, peta: PetaBuku): readonly Elemen[] {
  return new PengisiLembar(templat, pengisi, peta).isi();
}
