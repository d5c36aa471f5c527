import type { Profil } from '../profil/profil.ts';
import type { Angka, AngkaLP, RekapDesa, RekapTps } from '../rekap/angka.ts';
import { TANPA_DATA } from '../rekap/angka-lp.ts';
import type { Desa } from '../wilayah/wilayah.ts';
import { computeAngkaDesa, type DesaGabung } from './gabung-masuk.ts';
import { findKodeDisabilitas } from './medan-masuk.ts';
import type { AngkaMasuk, MedanMasuk } from './rekap-masuk.ts';

type Ambil = (medan: MedanMasuk) => AngkaLP | null;

/** Figures of the program from figures handed in; what was not handed in is `null`, never zero. */
function toAngka(ambil: Ambil, profil: Profil): Angka {
  const atau = (medan: MedanMasuk): AngkaLP => ambil(medan) ?? TANPA_DATA;
  const kodeDisabilitas = new Map([...findKodeDisabilitas(profil)].map(([jenis, kode]) => [kode, jenis]));
  return {
    awal: atau('awal'),
    baru: atau('baru'),
    tms: atau('tms'),
    ubah: atau('ubah'),
    akhir: atau('akhir'),
    belumKtpEl: atau('ktpElBelum'),
    tmsPerAlasan: Object.fromEntries(profil.keterangan.tms.map((k) => [k.kode, atau(`alasan:${k.makna}`)])),
    disabilitas: Object.fromEntries(
      profil.disabilitas.kode.map((k) => [k.kode, atau(`disabilitas:${kodeDisabilitas.get(k.kode) ?? ''}`)]),
    ),
    kk: ambil('kk')?.jumlah ?? null,
    pindahTps: { keluar: atau('pindahKeluar'), masuk: atau('pindahMasuk') },
  };
}

const POKOK: readonly MedanMasuk[] = ['awal', 'baru', 'tms', 'ubah', 'akhir'];

/** Whether a source says anything of the voters of a desa. */
export function isBerangka(d: DesaGabung): boolean {
  const berisi = (a: AngkaMasuk): boolean => POKOK.some((m) => a[m] !== undefined);
  return berisi(d.desa) || [...d.tps.values()].some(berisi);
}

/** The figures of a desa that has handed in recapitulations and no names. */
export function computeRekapDesaMasuk(desa: Desa, masuk: DesaGabung, profil: Profil): RekapDesa {
  const tps = [...masuk.tps].map(([nomor, angka]): RekapTps => ({
    nomor,
    ...toAngka((m) => angka[m] ?? null, profil),
  }));
  return {
    kode: desa.kode,
    nama: desa.nama,
    ...toAngka((m) => computeAngkaDesa(masuk, m), profil),
    adaData: true,
    sumber: 'rekap',
    jumlahTps: tps.length > 0 ? tps.length : (masuk.desa.jumlahTps?.jumlah ?? null),
    tps,
  };
}
