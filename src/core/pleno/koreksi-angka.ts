/**
 * Corrections decided in a plenary for a desa that has handed in figures and no names: so many more or fewer of one figure, of one sex, in
 * one TPS. What is at the end is never entered: akhir = awal + baru − TMS is computed anew (DOMAIN §6.1).
 */
import { formatBilangan } from '../bahasa/bilangan.ts';
import { computeJumlah, computeJumlahLP } from '../rekap/angka-lp.ts';
import type { Angka, AngkaLP, Bilangan, RekapDesa } from '../rekap/angka.ts';
import { gagal, ok, type Result } from '../result.ts';

/** `tms:1`: by the code of the profile. A corrected sex is −1 and +1 of awal. */
export type MedanKoreksi = 'awal' | 'baru' | 'ubah' | `tms:${string}`;

export interface ButirKoreksi {
  readonly medan: MedanKoreksi;
  readonly jk: 'l' | 'p';
  /** How many more, or (negative) fewer; never 0. */
  readonly tambah: number;
}

export interface KoreksiAngka {
  /** Three digits; `null` where the desa has handed in no figures by TPS. */
  readonly tps: string | null;
  readonly butir: readonly ButirKoreksi[];
}

export type KodeGalatKoreksi =
  | 'KOREKSI_KOSONG'
  | 'DESA_PUNYA_NAMA'
  | 'TPS_TIDAK_ADA'
  | 'TPS_HARUS_DISEBUT'
  | 'ANGKA_TIDAK_ADA'
  | 'ANGKA_MENJADI_NEGATIF'
  | 'ALASAN_TIDAK_DIKENAL';

export interface GalatKoreksi {
  readonly kode: KodeGalatKoreksi;
  readonly pesan: string;
}

function tolak(kode: KodeGalatKoreksi, pesan: string): Result<never, GalatKoreksi> {
  return gagal({ kode, pesan });
}

const SEBUTAN_JK = { l: 'laki-laki', p: 'perempuan' } as const;

function sebutMedan(medan: MedanKoreksi): string {
  if (medan === 'ubah') return 'perbaikan data';
  return medan.startsWith('tms:') ? `TMS alasan ${medan.slice(4)}` : `pemilih ${medan}`;
}

/** L + P whenever both are known; else the sum that was handed in moves by as much. */
function geser(angka: AngkaLP, jk: 'l' | 'p', tambah: number): AngkaLP {
  const baru = { ...angka, [jk]: (angka[jk] ?? 0) + tambah };
  const jumlah = baru.l !== null && baru.p !== null ? baru.l + baru.p : (angka.jumlah ?? 0) + tambah;
  return { ...baru, jumlah };
}

function computeAkhir(a: Pick<Angka, 'awal' | 'baru' | 'tms'>): AngkaLP {
  const satu = (jk: keyof AngkaLP): Bilangan =>
    computeJumlah([a.awal[jk], a.baru[jk], a.tms[jk] === null ? null : -a.tms[jk]]);
  return { l: satu('l'), p: satu('p'), jumlah: satu('jumlah') };
}

type Pokok = Pick<Angka, 'awal' | 'baru' | 'tms' | 'ubah' | 'tmsPerAlasan'>;

/** The figure a correction speaks of must be known and stay at or above zero. */
function checkAngka(angka: AngkaLP, { medan, jk, tambah }: ButirKoreksi): GalatKoreksi | null {
  const lama = angka[jk];
  const nama = `${sebutMedan(medan)} ${SEBUTAN_JK[jk]}`;
  if (lama === null)
    return {
      kode: 'ANGKA_TIDAK_ADA',
      pesan: `Angka ${nama} tidak diserahkan desa ini, sehingga tidak dapat dikoreksi. Masukkan dahulu rekap yang memuatnya.`,
    };
  if (lama + tambah < 0)
    return {
      kode: 'ANGKA_MENJADI_NEGATIF',
      pesan: `Angka ${nama} sekarang ${formatBilangan(lama)}; koreksi ${formatBilangan(tambah)} membuatnya kurang dari nol.`,
    };
  return null;
}

function applyTms<A extends Pokok>(angka: A, butir: ButirKoreksi): Result<A, GalatKoreksi> {
  const kode = butir.medan.slice(4);
  const rinci = angka.tmsPerAlasan[kode];
  if (rinci === undefined)
    return tolak('ALASAN_TIDAK_DIKENAL', `Alasan TMS "${kode}" tidak dikenal pemilihan ini.`);
  // Many recaps tell the total alone: then the total moves, and the reason stays untold.
  const galat =
    checkAngka(rinci[butir.jk] === null ? angka.tms : rinci, butir) ?? checkAngka(angka.tms, butir);
  if (galat !== null) return gagal(galat);
  const tmsPerAlasan =
    rinci[butir.jk] === null
      ? angka.tmsPerAlasan
      : { ...angka.tmsPerAlasan, [kode]: geser(rinci, butir.jk, butir.tambah) };
  return ok({ ...angka, tmsPerAlasan, tms: geser(angka.tms, butir.jk, butir.tambah) });
}

function applyButir<A extends Pokok>(angka: A, butir: ButirKoreksi): Result<A, GalatKoreksi> {
  const { medan } = butir;
  if (medan !== 'awal' && medan !== 'baru' && medan !== 'ubah') return applyTms(angka, butir);
  const galat = checkAngka(angka[medan], butir);
  if (galat !== null) return gagal(galat);
  return ok({ ...angka, [medan]: geser(angka[medan], butir.jk, butir.tambah) });
}

function applySemua<A extends Pokok & Pick<Angka, 'akhir'>>(
  angka: A,
  butir: readonly ButirKoreksi[],
): Result<A, GalatKoreksi> {
  let hasil = angka;
  for (const b of butir) {
    const satu = applyButir(hasil, b);
    if (!satu.ok) return satu;
    hasil = satu.nilai;
  }
  return ok({ ...hasil, akhir: computeAkhir(hasil) });
}

/** The desa as the sum of its TPS; what is not told by TPS stays as it was handed in. */
function sumDesa(desa: RekapDesa): RekapDesa {
  const jumlah = (ambil: (a: Angka) => AngkaLP): AngkaLP => {
    const semua = computeJumlahLP(desa.tps.map(ambil));
    return semua.jumlah === null ? ambil(desa) : semua;
  };
  const hasil = {
    ...desa,
    awal: jumlah((a) => a.awal),
    baru: jumlah((a) => a.baru),
    tms: jumlah((a) => a.tms),
    ubah: jumlah((a) => a.ubah),
    tmsPerAlasan: Object.fromEntries(
      Object.entries(desa.tmsPerAlasan).map(([kode, asal]) => [
        kode,
        jumlah((a) => a.tmsPerAlasan[kode] ?? asal),
      ]),
    ),
  };
  return { ...hasil, akhir: computeAkhir(hasil) };
}

/**
 * The desa after a decided correction: the TPS moves, the desa is summed anew, akhir follows. All or nothing.
 * Errors: KOREKSI_KOSONG, DESA_PUNYA_NAMA, TPS_TIDAK_ADA, TPS_HARUS_DISEBUT, ANGKA_TIDAK_ADA, ANGKA_MENJADI_NEGATIF, ALASAN_TIDAK_DIKENAL.
 */
export function applyKoreksiAngka(desa: RekapDesa, koreksi: KoreksiAngka): Result<RekapDesa, GalatKoreksi> {
  if (
    koreksi.butir.length === 0 ||
    koreksi.butir.some((b) => b.tambah === 0 || !Number.isSafeInteger(b.tambah))
  )
    return tolak(
      'KOREKSI_KOSONG',
      'Koreksi tidak mengubah angka apa pun. Isi berapa yang ditambah atau dikurangi.',
    );
  if (desa.sumber !== 'rekap')
    return tolak(
      'DESA_PUNYA_NAMA',
      `Angka ${desa.nama} dihitung dari daftar nama. Koreksi dilakukan pada barisnya: tambah, hapus, atau ubah pemilih.`,
    );
  if (koreksi.tps === null) {
    if (desa.tps.length > 0)
      return tolak('TPS_HARUS_DISEBUT', `${desa.nama} mempunyai angka per TPS. Sebut TPS yang dikoreksi.`);
    return applySemua(desa, koreksi.butir);
  }
  const lama = desa.tps.find((t) => t.nomor === koreksi.tps);
  if (lama === undefined)
    return tolak('TPS_TIDAK_ADA', `TPS ${koreksi.tps} tidak ada dalam rekap ${desa.nama}.`);
  const baru = applySemua(lama, koreksi.butir);
  if (!baru.ok) return baru;
  return ok(sumDesa({ ...desa, tps: desa.tps.map((t) => (t === lama ? baru.nilai : t)) }));
}

/** What takes a correction back: the opposite decision, itself recorded. */
export function balikkanKoreksi({ tps, butir }: KoreksiAngka): KoreksiAngka {
  return { tps, butir: butir.map((b) => ({ ...b, tambah: -b.tambah })).toReversed() };
}
