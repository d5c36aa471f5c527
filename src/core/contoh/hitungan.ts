import type { JenisKelamin } from '../berkas/pemilih.ts';
import type { Profil } from '../profil/profil.ts';
import type { Angka, AngkaLP, RekapDesa, RekapKecamatan, RekapTps } from '../rekap/angka.ts';
import type { Kecamatan } from '../wilayah/wilayah.ts';
import type { DesaContoh, PemilihContoh, TpsContoh } from './contoh.ts';

/** Counts by one text key each: `awal L`, `tms 1 P`, … Slow and plain on purpose: it checks core/rekap. */
type Hitungan = Map<string, number>;

function increment(hitungan: Hitungan, butir: string, jenisKelamin: JenisKelamin): void {
  const kunci = `${butir} ${jenisKelamin}`;
  hitungan.set(kunci, (hitungan.get(kunci) ?? 0) + 1);
}

/** NIK of those who left one TPS of the desa for another. */
function listNikPindah(desa: DesaContoh, kodePindah: string | undefined): Set<string> {
  const pindah = desa.tps.flatMap((tps) => tps.pemilih).filter((satu) => satu.keterangan === kodePindah);
  return new Set(pindah.map((satu) => satu.nik));
}

function countPemilih(
  hitungan: Hitungan,
  profil: Profil,
  nikPindah: Set<string>,
  pemilih: PemilihContoh,
): void {
  const { baru, ubah, tms } = profil.keterangan;
  const { keterangan, jenisKelamin } = pemilih;
  const alasan = tms.find((satu) => satu.kode === keterangan);
  if (keterangan === baru.kode) {
    increment(hitungan, 'baru', jenisKelamin);
    if (nikPindah.has(pemilih.nik)) increment(hitungan, 'masuk', jenisKelamin);
  } else increment(hitungan, 'awal', jenisKelamin);
  if (keterangan === ubah.kode) increment(hitungan, 'ubah', jenisKelamin);
  if (alasan !== undefined) {
    increment(hitungan, 'tms', jenisKelamin);
    increment(hitungan, `tms ${alasan.kode}`, jenisKelamin);
    if (alasan.makna === 'PINDAH_TPS') increment(hitungan, 'keluar', jenisKelamin);
    return;
  }
  increment(hitungan, 'akhir', jenisKelamin);
  if (pemilih.disabilitas !== '') increment(hitungan, `disabilitas ${pemilih.disabilitas}`, jenisKelamin);
  const belum = profil.ktpEl.kode.find((satu) => satu.kode === pemilih.ktpEl)?.belum === true;
  if (belum) increment(hitungan, 'belum', jenisKelamin);
  hitungan.set(`kk ${pemilih.tps} ${pemilih.nkk}`, 1);
}

function readLP(hitungan: Hitungan, butir: string): AngkaLP {
  const l = hitungan.get(`${butir} L`) ?? 0;
  const p = hitungan.get(`${butir} P`) ?? 0;
  return { l, p, jumlah: l + p };
}

function readAngka(hitungan: Hitungan, profil: Profil): Angka {
  const readKode = (awalan: string, daftar: readonly { kode: string }[]): Record<string, AngkaLP> =>
    Object.fromEntries(daftar.map(({ kode }) => [kode, readLP(hitungan, `${awalan} ${kode}`)]));
  return {
    awal: readLP(hitungan, 'awal'),
    baru: readLP(hitungan, 'baru'),
    tms: readLP(hitungan, 'tms'),
    ubah: readLP(hitungan, 'ubah'),
    akhir: readLP(hitungan, 'akhir'),
    belumKtpEl: readLP(hitungan, 'belum'),
    tmsPerAlasan: readKode('tms', profil.keterangan.tms),
    disabilitas: readKode('disabilitas', profil.disabilitas.kode),
    kk: hitungan.get('kk') ?? [...hitungan.keys()].filter((kunci) => kunci.startsWith('kk ')).length,
    pindahTps: { keluar: readLP(hitungan, 'keluar'), masuk: readLP(hitungan, 'masuk') },
  };
}

/** Sums counts of the parts; families are counted per TPS and then only added. */
function sumHitungan(bagian: readonly Hitungan[]): Hitungan {
  const jumlah: Hitungan = new Map();
  for (const satu of bagian) {
    for (const [kunci, nilai] of satu) {
      const tujuan = kunci.startsWith('kk ') ? 'kk' : kunci;
      jumlah.set(tujuan, (jumlah.get(tujuan) ?? 0) + nilai);
    }
  }
  return jumlah;
}

function countTps(profil: Profil, nikPindah: Set<string>, tps: TpsContoh): Hitungan {
  const hitungan: Hitungan = new Map();
  for (const pemilih of tps.pemilih) countPemilih(hitungan, profil, nikPindah, pemilih);
  return hitungan;
}

function countDesa(profil: Profil, satu: DesaContoh): { rekap: RekapDesa; hitungan: Hitungan } {
  const kodePindah = profil.keterangan.tms.find((kode) => kode.makna === 'PINDAH_TPS')?.kode;
  const nikPindah = listNikPindah(satu, kodePindah);
  const perTps = satu.tps.map((tps) => countTps(profil, nikPindah, tps));
  const hitungan = sumHitungan(perTps);
  const tps = satu.tps.map((asal, ke): RekapTps => ({
    nomor: asal.nomor,
    ...readAngka(perTps[ke] ?? new Map(), profil),
  }));
  const { kode, nama } = satu.desa;
  return {
    hitungan,
    rekap: { kode, nama, adaData: true, jumlahTps: tps.length, tps, ...readAngka(hitungan, profil) },
  };
}

/** The true recapitulation of the sample, from its rows. */
export function computeRekapContoh(
  kecamatan: Kecamatan,
  profil: Profil,
  desa: readonly DesaContoh[],
): RekapKecamatan {
  const semua = desa.map((satu) => countDesa(profil, satu));
  return {
    jumlahDesa: kecamatan.desa.length,
    jumlahTps: desa.reduce((jumlah, satu) => jumlah + satu.tps.length, 0),
    desa: semua.map(({ rekap }) => rekap),
    ...readAngka(sumHitungan(semua.map(({ hitungan }) => hitungan)), profil),
  };
}
