/** Words with their fields filled in → blocks of a document. Values are put in as they are: nothing in them is read as a mark. */
import type { Blok, Daftar, Potongan, Teks } from '../dokumen/dokumen.ts';
import { rangkaiBlok } from './rangkai-blok.ts';
import type { BagianTemplat, IsianMedan, PotonganTemplat, Templat } from './templat.ts';

function findIsian<T>(isian: Readonly<Record<string, T>>, nama: string): T {
  const nilai = Object.hasOwn(isian, nama) ? isian[nama] : undefined;
  if (nilai === undefined) throw new Error(`field without a value: ${nama}`);
  return nilai;
}

function tebalkan(potongan: Potongan): Potongan {
  return typeof potongan === 'string' ? { tebal: potongan } : potongan;
}

function isiPotongan(potongan: PotonganTemplat, isian: IsianMedan): Teks {
  const teks = 'medan' in potongan ? findIsian(isian.teks, potongan.medan) : [potongan.teks];
  return potongan.tebal ? teks.map(tebalkan) : teks;
}

/** Neighbouring plain pieces as one. */
function rapatkan(teks: Teks): Teks {
  const hasil: Potongan[] = [];
  for (const p of teks) {
    const akhir = hasil.at(-1);
    if (typeof p === 'string' && typeof akhir === 'string') hasil[hasil.length - 1] = akhir + p;
    else if (p !== '') hasil.push(p);
  }
  return hasil;
}

function composeIsi(isi: readonly PotonganTemplat[], isian: IsianMedan): Teks {
  return rapatkan(isi.flatMap((p) => isiPotongan(p, isian)));
}

type Butir = Extract<BagianTemplat, { jenis: 'butir' }>;

function lanjut(daftar: Daftar | undefined, butir: Butir): daftar is Daftar {
  if (daftar === undefined || daftar.penomoran !== butir.penomoran) return false;
  return butir.penomoran === 'strip' || (daftar.mulai ?? 1) + daftar.butir.length === butir.nomor;
}

/** Items that follow one another in number are one list; each number stands as it was typed. */
function addButir(hasil: Blok[], butir: Butir, isian: IsianMedan): void {
  const akhir = hasil.at(-1);
  const daftar = akhir?.jenis === 'daftar' ? akhir : undefined;
  const isi = composeIsi(butir.isi, isian);
  if (lanjut(daftar, butir)) {
    hasil[hasil.length - 1] = { ...daftar, butir: [...daftar.butir, isi] };
    return;
  }
  const { penomoran, nomor } = butir;
  hasil.push({ jenis: 'daftar', penomoran, ...(nomor === 1 ? {} : { mulai: nomor }), butir: [isi] });
}

/** @throws when `isian` lacks a field of the template: its type asks for all */
export function composeTemplat(templat: Templat, isian: IsianMedan): readonly Blok[] {
  const hasil: Blok[] = [];
  for (const bagian of templat) {
    if (bagian.jenis === 'blok') hasil.push(...findIsian(isian.blok, bagian.medan));
    else if (bagian.jenis === 'butir') addButir(hasil, bagian, isian);
    else {
      const gaya = bagian.jenis === 'subjudul' ? 'subjudul' : 'biasa';
      hasil.push({ jenis: 'paragraf', gaya, isi: composeIsi(bagian.isi, isian) });
    }
  }
  return rangkaiBlok(hasil);
}
