/** Which figures each table must show, written down anew from the forms and not taken from the documents' own code. */
import { formatBilangan } from '../../src/core/bahasa/bilangan.ts';
import type { JenisDokumen } from '../../src/core/dokumen/dokumen.ts';
import type { Profil } from '../../src/core/profil/profil.ts';
import type { Angka, AngkaLP, Bilangan } from '../../src/core/rekap/angka.ts';

type Sumber = Angka & { readonly jumlahTps: Bilangan };
type Jenis = 'l' | 'p' | 'jumlah';

const lp = (a: AngkaLP | undefined): readonly Bilangan[] => [a?.l ?? null, a?.p ?? null, a?.jumlah ?? null];

function kontrol(a: Sumber, profil: Profil, jenis: Jenis): readonly Bilangan[] {
  const pindah = profil.keterangan.tms.some((k) => k.makna === 'PINDAH_TPS');
  return [
    a.jumlahTps,
    a.awal[jenis],
    a.baru[jenis],
    ...(pindah ? [a.pindahTps.masuk[jenis]] : []),
    ...profil.keterangan.tms.map((k) => a.tmsPerAlasan[k.kode]?.[jenis] ?? null),
    a.tms[jenis],
    ...(pindah ? [a.pindahTps.keluar[jenis]] : []),
    a.akhir[jenis],
  ];
}

function disabilitas(a: Sumber, profil: Profil): readonly Bilangan[] {
  const per = profil.disabilitas.kode.map((k) => a.disabilitas[k.kode]);
  const jumlah = (jenis: Jenis): Bilangan =>
    per.reduce<Bilangan>(
      (n, d) => (n === null || d === undefined || d[jenis] === null ? null : n + d[jenis]),
      0,
    );
  return [...per.flatMap(lp), jumlah('l'), jumlah('p'), jumlah('jumlah')];
}

function rincian(a: Sumber, profil: Profil): readonly Bilangan[] {
  return [...lp(a.ubah), ...lp(a.belumKtpEl), ...disabilitas(a, profil), a.kk];
}

function perubahan(a: Sumber, profil: Profil): readonly Bilangan[] {
  const grup = [a.baru, a.tms, a.ubah];
  if (profil.formulir.rekapPerubahan.varian === 'lp') return [a.jumlahTps, ...grup.flatMap(lp)];
  const jumlah = grup.map((g) => g.jumlah);
  const total = jumlah.reduce<Bilangan>((n, j) => (n === null || j === null ? null : n + j), 0);
  return [a.jumlahTps, ...jumlah, total];
}

export interface TabelHarapan {
  readonly lembar: string;
  readonly angka: (a: Sumber) => readonly Bilangan[];
}

/** The tables with one row per desa, sheet by sheet. */
export function listHarapan(jenis: JenisDokumen, profil: Profil): readonly TabelHarapan[] {
  switch (jenis) {
    case 'rekap':
      return [{ lembar: 'Rekap PPK', angka: (a) => [a.jumlahTps, ...lp(a.akhir)] }];
    case 'rekap-perubahan':
      return [{ lembar: 'Rekap Perubahan PPK', angka: (a) => perubahan(a, profil) }];
    case 'lembar-kontrol':
      return [
        { lembar: 'Kontrol L+P', angka: (a) => kontrol(a, profil, 'jumlah') },
        { lembar: 'Kontrol L', angka: (a) => kontrol(a, profil, 'l') },
        { lembar: 'Kontrol P', angka: (a) => kontrol(a, profil, 'p') },
        { lembar: 'Rincian Lain', angka: (a) => rincian(a, profil) },
      ];
    case 'rekap-disabilitas':
      return [{ lembar: 'Rekap Disabilitas PPK', angka: (a) => [a.jumlahTps, ...disabilitas(a, profil)] }];
    case 'rekap-ktp-el':
      return [{ lembar: 'Rekap KTP-el PPK', angka: (a) => [a.jumlahTps, ...lp(a.belumKtpEl)] }];
    default:
      return [];
  }
}

/** As it must stand on paper. */
export function cetak(nilai: Bilangan): string {
  if (nilai === null) return 'tidak ada data';
  return nilai === 0 ? '-' : formatBilangan(nilai);
}
