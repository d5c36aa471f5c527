/** What must stay on one page: headings with what they head, a sentence ending in ":" with what it announces, signatures with words. */
import type { Blok, Daftar } from '../dokumen/dokumen.ts';
import { computePerkiraanTinggi, hitungHuruf } from './perkiraan-tinggi.ts';

/** Points; more than this is not held together: what is higher than a page would lose what hangs over its end. */
const TINGGI_TERBESAR = 480;
/** A longer list goes on by itself after its first item. */
const TINGGI_DAFTAR = 180;
const PENGANTAR_TERBANYAK = 3;
/** A longer paragraph is not carried along whole. */
const HURUF_TERBANYAK = 900;

function muat(blok: readonly Blok[]): boolean {
  return blok.reduce((n, b) => n + computePerkiraanTinggi(b), 0) <= TINGGI_TERBESAR;
}

function isParagrafPendek(blok: Blok | undefined): boolean {
  return blok?.jenis === 'paragraf' && hitungHuruf(blok.isi) <= HURUF_TERBANYAK;
}

/** A heading, or a sentence that announces what follows. */
function isPengantar(blok: Blok): boolean {
  if (blok.jenis !== 'paragraf' || !isParagrafPendek(blok)) return false;
  if (blok.gaya === 'subjudul') return true;
  const akhir = blok.isi.at(-1);
  return blok.gaya === 'biasa' && typeof akhir === 'string' && akhir.trimEnd().endsWith(':');
}

function isTandaTangan(blok: Blok): boolean {
  return blok.jenis === 'tanda-tangan' || blok.jenis === 'tertanda';
}

/** How many blocks before the signatures stand with them: place and date, and one paragraph. */
function countSebelumTanda(hasil: readonly Blok[]): number {
  let n = 0;
  while (hasil.at(-1 - n)?.jenis === 'rincian') n += 1;
  return isParagrafPendek(hasil.at(-1 - n)) ? n + 1 : n;
}

function splitDaftar(daftar: Daftar): readonly [Daftar, Daftar | null] {
  if (computePerkiraanTinggi(daftar) <= TINGGI_DAFTAR) return [daftar, null];
  const [pertama = [], ...sisa] = daftar.butir;
  const awal = { ...daftar, butir: [pertama] };
  return sisa.length === 0
    ? [awal, null]
    : [awal, { ...daftar, mulai: (daftar.mulai ?? 1) + 1, butir: sisa }];
}

/** What of a block can be held to the words before it, and what goes on after that. */
function splitUtuh(blok: Blok): readonly [Blok, Blok | null] | null {
  if (blok.jenis === 'kop' || (blok.jenis === 'tabel' && !blok.utuh)) return null;
  return blok.jenis === 'daftar' ? splitDaftar(blok) : [blok, null];
}

class Perangkai {
  readonly hasil: Blok[] = [];
  private pengantar: Blok[] = [];

  /** Puts blocks down as one, without those at its head that no longer fit. */
  private satukan(blok: readonly Blok[]): void {
    let isi = [...this.pengantar, ...blok];
    this.pengantar = [];
    while (isi.length > 1 && !muat(isi)) {
      this.hasil.push(...isi.slice(0, 1));
      isi = isi.slice(1);
    }
    const rata = isi.flatMap((b) => (b.jenis === 'satukan' ? b.blok : [b]));
    if (isi.length === 1) this.hasil.push(...isi);
    else this.hasil.push({ jenis: 'satukan', blok: rata });
  }

  private tambahPengantar(blok: Blok): void {
    if (this.pengantar.length >= PENGANTAR_TERBANYAK) this.hasil.push(...this.pengantar.splice(0, 1));
    this.pengantar.push(blok);
  }

  /** How many blocks after this one it took along. */
  tambah(blok: Blok, sesudah: readonly Blok[]): number {
    if (isTandaTangan(blok)) return this.tambahTanda(blok, sesudah);
    const [berikut] = sesudah;
    if (isPengantar(blok)) {
      this.tambahPengantar(blok);
      return 0;
    }
    const utuh = this.pengantar.length === 0 ? null : splitUtuh(blok);
    if (utuh === null) {
      this.selesai();
      this.hasil.push(blok);
      return 0;
    }
    const [awal, sisa] = utuh;
    const ikut =
      blok.jenis === 'tabel' && berikut !== undefined && isParagrafPendek(berikut) && !isPengantar(berikut);
    this.satukan(ikut ? [awal, berikut] : [awal]);
    if (sisa !== null) this.hasil.push(sisa);
    return ikut ? 1 : 0;
  }

  /** Small print right after the signatures stays with them. */
  private tambahTanda(tanda: Blok, sesudah: readonly Blok[]): number {
    const n = this.pengantar.length > 0 ? 0 : countSebelumTanda(this.hasil);
    const sebelum = n === 0 ? [] : this.hasil.splice(-n);
    const batas = sesudah.findIndex((b) => b.jenis !== 'paragraf' || b.gaya !== 'kecil');
    const kecil = batas < 0 ? sesudah : sesudah.slice(0, batas);
    this.satukan([...sebelum, tanda, ...kecil]);
    return kecil.length;
  }

  selesai(): readonly Blok[] {
    this.hasil.push(...this.pengantar);
    this.pengantar = [];
    return this.hasil;
  }
}

export function rangkaiBlok(blok: readonly Blok[]): readonly Blok[] {
  const perangkai = new Perangkai();
  for (let i = 0; i < blok.length; i++) {
    const satu = blok[i];
    if (satu !== undefined) i += perangkai.tambah(satu, blok.slice(i + 1, i + 4));
  }
  return perangkai.selesai();
}
