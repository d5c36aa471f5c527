/** What must stay on one page: headings with what they head, a sentence ending in ":" with what it announces, signatures with words. */
import type { Blok, Daftar, Paragraf, Rincian, Teks } from '../dokumen/dokumen.ts';

/** More than this is no longer held together: a block higher than a page would be cut. */
const HURUF_TERBANYAK = 900;
const BUTIR_TERBANYAK = 10;

function hitungHuruf(teks: Teks): number {
  return teks.reduce(
    (n, p) => n + (typeof p === 'string' ? p.length : 'tebal' in p ? p.tebal.length : 30),
    0,
  );
}

function isPendek(paragraf: Paragraf): boolean {
  return hitungHuruf(paragraf.isi) <= HURUF_TERBANYAK;
}

function isPengantar(blok: Blok): boolean {
  if (blok.jenis !== 'paragraf' || !isPendek(blok)) return false;
  if (blok.gaya === 'subjudul') return true;
  const akhir = blok.isi.at(-1);
  return blok.gaya === 'biasa' && typeof akhir === 'string' && akhir.trimEnd().endsWith(':');
}

function isTandaTangan(blok: Blok): boolean {
  return blok.jenis === 'tanda-tangan' || blok.jenis === 'tertanda';
}

function isRincianPendek(blok: Blok | undefined): blok is Rincian {
  return blok?.jenis === 'rincian' && blok.baris.length <= 4;
}

/** Takes the words before the signatures off the end: place and date, and one paragraph. */
function takeSebelumTanda(hasil: Blok[]): readonly Blok[] {
  const diambil: Blok[] = [];
  while (isRincianPendek(hasil.at(-1))) diambil.unshift(...hasil.splice(-1));
  const akhir = hasil.at(-1);
  if (akhir?.jenis === 'paragraf' && isPendek(akhir)) diambil.unshift(...hasil.splice(-1));
  return diambil;
}

/** A long list lets its first item stay with the heading and goes on by itself. */
function splitDaftar(daftar: Daftar): readonly [Daftar, Daftar | null] {
  const huruf = daftar.butir.reduce((n, b) => n + hitungHuruf(b), 0);
  if (daftar.butir.length <= BUTIR_TERBANYAK && huruf <= HURUF_TERBANYAK) return [daftar, null];
  const [pertama = [], ...sisa] = daftar.butir;
  const awal = { ...daftar, butir: [pertama] };
  return sisa.length === 0
    ? [awal, null]
    : [awal, { ...daftar, mulai: (daftar.mulai ?? 1) + 1, butir: sisa }];
}

/** Whether a block may be held to what precedes it as a whole. */
function isUtuh(blok: Blok): boolean {
  switch (blok.jenis) {
    case 'tabel':
      return blok.utuh;
    case 'paragraf':
      return isPendek(blok);
    case 'kop':
      return false;
    case 'rincian':
    case 'daftar':
    case 'satukan':
    case 'tanda-tangan':
    case 'tertanda':
      return true;
  }
}

class Perangkai {
  readonly hasil: Blok[] = [];
  private pengantar: Blok[] = [];

  private lepas(): void {
    this.hasil.push(...this.pengantar);
    this.pengantar = [];
  }

  private satukan(blok: readonly Blok[]): void {
    const isi = [...this.pengantar, ...blok].flatMap((b) => (b.jenis === 'satukan' ? b.blok : [b]));
    this.pengantar = [];
    this.hasil.push({ jenis: 'satukan', blok: isi });
  }

  /** How many blocks after this one it took along. */
  tambah(blok: Blok, sesudah: readonly Blok[]): number {
    if (isPengantar(blok)) {
      this.pengantar.push(blok);
      return 0;
    }
    if (isTandaTangan(blok)) return this.tambahTanda(blok, sesudah);
    if (this.pengantar.length === 0 || !isUtuh(blok)) {
      this.lepas();
      this.hasil.push(blok);
      return 0;
    }
    if (blok.jenis === 'daftar') {
      const [awal, sisa] = splitDaftar(blok);
      this.satukan([awal]);
      if (sisa !== null) this.hasil.push(sisa);
      return 0;
    }
    const [berikut] = sesudah;
    const ikut =
      blok.jenis === 'tabel' &&
      berikut?.jenis === 'paragraf' &&
      berikut.gaya !== 'subjudul' &&
      !isPengantar(berikut) &&
      isPendek(berikut);
    this.satukan(ikut ? [blok, berikut] : [blok]);
    return ikut ? 1 : 0;
  }

  /** Small print right after the signatures stays with them. */
  private tambahTanda(tanda: Blok, sesudah: readonly Blok[]): number {
    const sebelum = this.pengantar.length > 0 ? [] : takeSebelumTanda(this.hasil);
    const batas = sesudah.findIndex((b) => b.jenis !== 'paragraf' || b.gaya !== 'kecil');
    const kecil = batas < 0 ? sesudah : sesudah.slice(0, batas);
    this.satukan([...sebelum, tanda, ...kecil]);
    return kecil.length;
  }

  selesai(): readonly Blok[] {
    this.lepas();
    return this.hasil;
  }
}

export function rangkaiBlok(blok: readonly Blok[]): readonly Blok[] {
  const perangkai = new Perangkai();
  for (let i = 0; i < blok.length; i++) {
    const satu = blok[i];
    if (satu !== undefined) i += perangkai.tambah(satu, blok.slice(i + 1, i + 6));
  }
  return perangkai.selesai();
}
