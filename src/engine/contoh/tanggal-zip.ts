const TANDA_AKHIR = 0x06054b50;
const TANDA_PUSAT = 0x02014b50;
/** 2024-07-24 16:00:00, the last afternoon of coklit, in DOS format. */
const JAM_DOS = 16 << 11;
const TANGGAL_DOS = ((2024 - 1980) << 9) | (7 << 5) | 24;

function findAkhir(data: DataView): number {
  for (let posisi = data.byteLength - 22; posisi >= 0; posisi -= 1) {
    if (data.getUint32(posisi, true) === TANDA_AKHIR) return posisi;
  }
  throw new Error('Bukan arsip zip: akhir direktori tidak ditemukan.');
}

function setWaktu(data: DataView, posisi: number): void {
  data.setUint16(posisi, JAM_DOS, true);
  data.setUint16(posisi + 2, TANGGAL_DOS, true);
}

/** The same zip with one fixed time on all its parts: equal data, equal bytes. Changes `isi` in place. */
export function setTanggalZip(isi: Uint8Array): Uint8Array {
  const data = new DataView(isi.buffer, isi.byteOffset, isi.byteLength);
  const akhir = findAkhir(data);
  let posisi = data.getUint32(akhir + 16, true);
  for (let sisa = data.getUint16(akhir + 10, true); sisa > 0; sisa -= 1) {
    if (data.getUint32(posisi, true) !== TANDA_PUSAT) throw new Error('Direktori arsip zip rusak.');
    setWaktu(data, posisi + 12);
    setWaktu(data, data.getUint32(posisi + 42, true) + 10);
    const panjang = [28, 30, 32].map((letak) => data.getUint16(posisi + letak, true));
    posisi += 46 + panjang.reduce((jumlah, satu) => jumlah + satu, 0);
  }
  return isi;
}
