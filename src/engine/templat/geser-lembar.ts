/** Everything of a sheet beside its cells that names rows: merges, areas, breaks, views, rules. */
import { parseRentang } from './alamat.ts';
import { sebutSel, TolakTemplat } from './galat-templat.ts';
import { terjemahkan, type PetaBuku } from './isi-lembar.ts';
import { PetaBaris } from './peta-baris.ts';
import { ambilTeks, listAnak, setTeks, walk, type Elemen } from './xml.ts';

const TANPA_ULANG = new PetaBaris([]);

class PenggeserLembar {
  private readonly nama: string;
  private readonly peta: PetaBaris;
  private readonly petaBuku: PetaBuku;

  constructor(nama: string, petaBuku: PetaBuku) {
    this.nama = nama;
    this.petaBuku = petaBuku;
    this.peta = petaBuku.get(nama.toLowerCase()) ?? TANPA_ULANG;
  }

  private rumus(teks: string, baris: number, letak: string): string {
    return terjemahkan(teks, sebutSel(this.nama, letak), {
      lembar: this.nama,
      baris,
      salinan: 0,
      tumbuh: true,
      peta: this.petaBuku,
    });
  }

  /** A merge within a repeated row is repeated with it. */
  gabungan(elemen: Elemen): void {
    const anak = listAnak(elemen, 'mergeCell').flatMap((m) => {
      const ref = m.atribut.get('ref') ?? '';
      const rentang = parseRentang(ref);
      if (rentang === null) return [m];
      const { awal, akhir } = rentang;
      const ulangan = this.peta.findDiAntara(awal.baris, akhir.baris);
      const buat = (nilai: string): Elemen => ({ ...m, atribut: new Map(m.atribut).set('ref', nilai) });
      if (ulangan === null) return [buat(this.peta.mapRentang(ref))];
      if (awal.baris !== akhir.baris)
        throw new TolakTemplat(
          'BENTUK_TIDAK_TERJAGA',
          `Sel gabungan ${ref} melintasi baris ${String(ulangan.baris)} yang diulang. Pisahkan gabungannya, atau gabungkan di dalam baris itu saja.`,
          sebutSel(this.nama, ref),
        );
      const dari = this.peta.awal(awal.baris);
      return Array.from({ length: ulangan.jumlah }, (_, i) => buat(pindahBaris(ref, dari + i)));
    });
    elemen.anak = anak;
    if (elemen.atribut.has('count')) elemen.atribut.set('count', String(anak.length));
  }

  /** A break stands after the row it names. */
  penggal(elemen: Elemen): void {
    for (const brk of listAnak(elemen, 'brk')) {
      const id = brk.atribut.get('id') ?? '';
      if (/^\d{1,7}$/.test(id)) brk.atribut.set('id', String(this.peta.akhir(Number(id))));
    }
  }

  /** Rules (conditional formats, validation) are written as seen from the first cell of their area. */
  aturan(elemen: Elemen): void {
    const dalam = [...walk(elemen)];
    const area =
      elemen.atribut.get('sqref') ?? dalam.filter((e) => e.lokal === 'sqref').map(ambilTeks)[0] ?? '';
    const baris = parseRentang(area.trim().split(/\s+/)[0] ?? '')?.awal.baris ?? 0;
    for (const e of dalam) {
      if (/^(?:formula[12]?|f)$/.test(e.lokal) && listAnak(e).length === 0) {
        const teks = ambilTeks(e);
        if (teks !== '') setTeks(e, this.rumus(teks, baris, area));
      }
      const nilai = e.atribut.get('val');
      if (e.lokal === 'cfvo' && e.atribut.get('type') === 'formula' && nilai !== undefined)
        e.atribut.set('val', this.rumus(nilai, baris, area));
    }
  }

  /** Areas named by attribute or text, wherever they stand. */
  area(elemen: Elemen): void {
    for (const e of walk(elemen)) {
      for (const nama of ['sqref', 'ref'] as const) {
        const nilai = e.atribut.get(nama);
        if (nilai !== undefined) e.atribut.set(nama, this.peta.mapSqref(nilai));
      }
      for (const nama of ['activeCell', 'topLeftCell'] as const) {
        const nilai = e.atribut.get(nama);
        if (nilai !== undefined) e.atribut.set(nama, this.peta.mapRentang(nilai).split(':')[0] ?? nilai);
      }
      const tujuan = e.atribut.get('location');
      if (e.lokal === 'hyperlink' && tujuan !== undefined)
        e.atribut.set('location', this.rumus(tujuan, 0, e.atribut.get('ref') ?? ''));
      if (e.lokal === 'sqref') setTeks(e, this.peta.mapSqref(ambilTeks(e)));
    }
  }

  geser(elemen: Elemen): void {
    if (elemen.lokal === 'mergeCells') return this.gabungan(elemen);
    if (elemen.lokal === 'rowBreaks') return this.penggal(elemen);
    for (const e of walk(elemen))
      if (/^(?:conditionalFormatting|dataValidation|sparkline)$/.test(e.lokal)) this.aturan(e);
    this.area(elemen);
  }
}

function pindahBaris(ref: string, baris: number): string {
  return ref.replace(/\d+/g, String(baris));
}

/** Changes the tree: everything of the sheet but `sheetData` and the header and footer. */
export function geserLembar(akar: Elemen, nama: string, peta: PetaBuku): void {
  const penggeser = new PenggeserLembar(nama, peta);
  for (const anak of listAnak(akar))
    if (anak.lokal !== 'sheetData' && anak.lokal !== 'headerFooter') penggeser.geser(anak);
}
