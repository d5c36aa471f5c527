import { Penolakan } from './penolakan.ts';

const BOF: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const EOF = 0x000a;
const FILEPASS = 0x002f;
const BOUNDSHEET = 0x0085;

/** Whether the bytes are a bare .xls stream of the nineties, without the container of later versions. */
export function isBiffTelanjang(isi: Buffer): boolean {
  if (isi.length < 8) return false;
  const panjang = isi.readUInt16LE(2);
  return BOF.has(isi.readUInt16LE(0)) && panjang >= 4 && panjang <= 16;
}

/**
 * Walks the records of an .xls stream without understanding them: is it locked, does every part have its end?
 * @throws Penolakan BERKAS_TERKUNCI_SANDI, BERKAS_TERPOTONG
 */
export function checkBiff(alir: Buffer): void {
  let kedalaman = 0;
  let posisi = 0;
  let lembarTerjauh = 0;
  while (posisi + 4 <= alir.length) {
    const jenis = alir.readUInt16LE(posisi);
    const akhir = posisi + 4 + alir.readUInt16LE(posisi + 2);
    if (kedalaman === 0 && !BOF.has(jenis)) break;
    if (akhir > alir.length) throw terpotong();
    if (jenis === FILEPASS) throw new Penolakan('BERKAS_TERKUNCI_SANDI', 'terkunci kata sandi.');
    if (jenis === BOUNDSHEET) lembarTerjauh = Math.max(lembarTerjauh, alir.readUInt32LE(posisi + 4));
    if (BOF.has(jenis)) kedalaman += 1;
    else if (jenis === EOF) kedalaman -= 1;
    posisi = akhir;
  }
  if (kedalaman !== 0 || lembarTerjauh >= posisi) throw terpotong();
}

function terpotong(): Penolakan {
  return new Penolakan('BERKAS_TERPOTONG', 'terpotong: sebagian lembarnya tidak ada.');
}
