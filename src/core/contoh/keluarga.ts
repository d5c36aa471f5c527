import type { JenisKelamin } from '../berkas/pemilih.ts';
import type { Acak } from './acak.ts';
import { computeAlamat } from './alamat.ts';
import type { Rukun } from './alamat.ts';
import { createWarga } from './warga.ts';
import type { Keluarga, Konteks, Sosok, TpsRancangan } from './warga.ts';

const UMUR_TERTUA = 95;
const ANGGOTA_TERBANYAK = 6;

function pickJenisKelamin(acak: Acak): JenisKelamin {
  return acak.nextPeluang(0.505) ? 'L' : 'P';
}

/** Two draws make middle age the most common, with a tail to the old. */
function pickUmurKepala(acak: Acak): number {
  const tengah = Math.round(24 + (acak.nextPecahan() + acak.nextPecahan()) * 27);
  return acak.nextPeluang(0.06) ? acak.nextBulat(70, 88) : tengah;
}

function computeAnak(acak: Acak, umurOrangTua: number, usiaMinimum: number): Sosok[] {
  const anak: Sosok[] = [];
  for (let ke = acak.nextBulat(0, 4); ke > 0; ke -= 1) {
    const umur = umurOrangTua - acak.nextBulat(19, 38);
    const serumah = umur < 26 ? 0.95 : umur < 33 ? 0.6 : 0.15;
    if (umur < usiaMinimum || umur > 45 || !acak.nextPeluang(serumah)) continue;
    const statusKawin = umur > 24 && acak.nextPeluang(0.06) ? 'P' : 'B';
    anak.push({ jenisKelamin: pickJenisKelamin(acak), umur, statusKawin });
  }
  return anak;
}

function computeSendiri(acak: Acak, usiaMinimum: number): Sosok[] {
  const umur = acak.nextBulat(usiaMinimum + 2, 92);
  const statusKawin =
    umur < 30 ? 'B' : acak.nextPeluang(umur / 110) ? 'P' : acak.nextPeluang(0.5) ? 'B' : 'S';
  return [{ jenisKelamin: acak.nextPeluang(umur > 60 ? 0.42 : 0.55) ? 'L' : 'P', umur, statusKawin }];
}

function computePasangan(acak: Acak, usiaMinimum: number): Sosok[] {
  const umur = pickUmurKepala(acak);
  const istri = Math.max(usiaMinimum + 2, umur - acak.nextBulat(-2, 8));
  const keluarga: Sosok[] = [
    { jenisKelamin: 'L', umur, statusKawin: 'S' },
    { jenisKelamin: 'P', umur: istri, statusKawin: 'S' },
    ...computeAnak(acak, Math.min(umur, istri), usiaMinimum),
  ];
  const umurMertua = umur + acak.nextBulat(20, 32);
  if (umurMertua <= UMUR_TERTUA && acak.nextPeluang(0.13)) {
    keluarga.push({ jenisKelamin: acak.nextPeluang(0.38) ? 'L' : 'P', umur: umurMertua, statusKawin: 'P' });
  }
  return keluarga;
}

function computeSosokKeluarga(acak: Acak, usiaMinimum: number): Sosok[] {
  const ragam = acak.nextPecahan();
  if (ragam < 0.13) return computeSendiri(acak, usiaMinimum);
  if (ragam > 0.23) return computePasangan(acak, usiaMinimum);
  const umur = acak.nextBulat(37, 75);
  const jenisKelamin = acak.nextPeluang(0.36) ? 'L' : 'P';
  return [{ jenisKelamin, umur, statusKawin: 'P' }, ...computeAnak(acak, umur, usiaMinimum)];
}

export function createRumah(konteks: Konteks, rukun: Rukun): Omit<Keluarga, 'anggota'> {
  return { nkk: konteks.penomoran.nextNkk(), alamat: computeAlamat(konteks.acak, rukun.dukuh), rukun };
}

/** One family at `rukun`, at most `batas` adults: couples with grown children, widows, people living alone. */
export function createKeluarga(konteks: Konteks, tps: TpsRancangan, rukun: Rukun, batas: number): Keluarga {
  const rumah = createRumah(konteks, rukun);
  const sosok = computeSosokKeluarga(konteks.acak, konteks.profil.usiaMinimum);
  const anggota = sosok
    .slice(0, Math.min(batas, ANGGOTA_TERBANYAK))
    .map((satu) => createWarga(konteks, satu, rumah, tps));
  return { ...rumah, anggota };
}
