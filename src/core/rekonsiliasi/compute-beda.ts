import { findKesalahanDigit } from '../diagnosis/hubungan-digit.ts';
import type { AngkaLP } from '../rekap/angka.ts';
import { computeAngkaDesa, type MasukGabung } from '../rekap-masuk/gabung-masuk.ts';
import { findAngkaNama } from '../rekap-masuk/check-kendali.ts';
import type { MedanMasuk } from '../rekap-masuk/rekap-masuk.ts';
import type { Profil } from '../profil/profil.ts';
import type { RekapKecamatan } from '../rekap/angka.ts';
import type { ArahBeda, Beda, Dugaan, SumberAngka } from './rekonsiliasi.ts';

const MEDAN: readonly MedanMasuk[] = [
  'akhir',
  'awal',
  'baru',
  'tms',
  'ubah',
  'ktpElBelum',
  'kk',
  'jumlahTps',
];
const PASANGAN: readonly (readonly [SumberAngka, SumberAngka])[] = [
  ['nama', 'pps'],
  ['nama', 'sidalih'],
  ['pps', 'sidalih'],
];
const JK = ['l', 'p', 'jumlah'] as const;

/** Looks up a figure of a place: `null`, nothing was handed in. */
type Baca = (desa: string | null, tps: string | null, medan: MedanMasuk) => AngkaLP | null;

export interface BahanRekonsiliasi {
  /** Figures counted from names: of desa that have names. */
  readonly nama: RekapKecamatan;
  readonly pps: MasukGabung;
  readonly sidalih: MasukGabung;
  readonly profil: Profil;
}

function bacaNama({ nama, profil }: BahanRekonsiliasi): Baca {
  const desa = new Map(nama.desa.map((d) => [d.kode, d]));
  const lengkap = nama.desa.every((d) => d.adaData && d.sumber !== 'rekap');
  return (kode, tps, medan) => {
    if (kode === null) return lengkap ? findAngkaNama(nama, medan, profil) : null;
    const d = desa.get(kode);
    if (d === undefined || !d.adaData || d.sumber === 'rekap') return null;
    if (tps === null) return findAngkaNama(d, medan, profil);
    const t = d.tps.find((x) => x.nomor === tps);
    return t === undefined ? null : findAngkaNama(t, medan, profil);
  };
}

function bacaMasuk(masuk: MasukGabung): Baca {
  return (kode, tps, medan) => {
    if (kode === null) return masuk.kecamatan[medan] ?? null;
    const d = masuk.desa.get(kode);
    if (d === undefined) return null;
    return tps === null ? computeAngkaDesa(d, medan) : (d.tps.get(tps)?.[medan] ?? null);
  };
}

function listMedan(bahan: BahanRekonsiliasi): readonly MedanMasuk[] {
  return [...MEDAN, ...bahan.profil.keterangan.tms.map((k): MedanMasuk => `alasan:${k.makna}`)];
}

function listTps(bahan: BahanRekonsiliasi, desa: string): readonly string[] {
  const dariNama = bahan.nama.desa.find((d) => d.kode === desa)?.tps.map((t) => t.nomor) ?? [];
  const lain = [bahan.pps, bahan.sidalih].flatMap((m) => [...(m.desa.get(desa)?.tps.keys() ?? [])]);
  return [...new Set([...dariNama, ...lain])].sort();
}

function selisih(kiri: AngkaLP, kanan: AngkaLP): AngkaLP {
  const satu = (jk: (typeof JK)[number]): number | null => {
    const [a, b] = [kiri[jk], kanan[jk]];
    return a === null || b === null ? null : b - a;
  };
  return { l: satu('l'), p: satu('p'), jumlah: satu('jumlah') };
}

function arahDari({ l, p, jumlah }: AngkaLP): ArahBeda {
  const n = jumlah ?? (l ?? 0) + (p ?? 0);
  return n === 0 ? 'tukar' : n > 0 ? 'lebih' : 'kurang';
}

/** The likely slip, when the two figures are one slip apart. */
function findDugaan(kiri: AngkaLP, kanan: AngkaLP): Dugaan | null {
  const tertukar =
    kiri.l !== null && kiri.p !== null && kiri.l !== kiri.p && kiri.l === kanan.p && kiri.p === kanan.l;
  if (tertukar)
    return {
      jenis: 'L_P_TERTUKAR',
      alasan: 'L di satu sumber adalah P di sumber lain: kolomnya tampaknya tertukar.',
    };
  for (const jk of JK) {
    const [a, b] = [kiri[jk], kanan[jk]];
    if (a === null || b === null || a === b || Math.abs(a - b) < 10) continue;
    const jenis = findKesalahanDigit(b, a) ?? null;
    if (jenis !== null)
      return { jenis, alasan: 'Kedua angka hanya berbeda satu salah ketik: tampaknya salah salin.' };
  }
  return null;
}

function compareSatu(
  baca: Readonly<Record<SumberAngka, Baca>>,
  desa: string | null,
  tps: string | null,
  medan: MedanMasuk,
): readonly Beda[] {
  return PASANGAN.flatMap(([kiri, kanan]): Beda[] => {
    const [a, b] = [baca[kiri](desa, tps, medan), baca[kanan](desa, tps, medan)];
    if (a === null || b === null) return [];
    const s = selisih(a, b);
    if (JK.every((jk) => (s[jk] ?? 0) === 0)) return [];
    return [
      {
        kunci: [desa ?? 'kecamatan', tps ?? 'desa', medan, kiri, kanan].join('/'),
        desa,
        tps,
        medan,
        kiri,
        kanan,
        angkaKiri: a,
        angkaKanan: b,
        selisih: s,
        arah: arahDari(s),
        dugaan: findDugaan(a, b),
      },
    ];
  });
}

/** Differences of TPS of one desa that cancel: voters stand at another TPS, none is missing. */
function explainTps(semua: readonly Beda[]): readonly Beda[] {
  const perKelompok = Map.groupBy(semua, (b) => `${b.desa ?? ''}|${b.medan}|${b.kiri}|${b.kanan}`);
  const saling = new Set(
    [...perKelompok.values()]
      .filter(
        (k) =>
          k.length >= 2 &&
          k.every((b) => b.tps !== null) &&
          k.reduce((s, b) => s + (b.selisih.jumlah ?? 0), 0) === 0,
      )
      .flat(),
  );
  return semua.map((b) =>
    saling.has(b) && b.dugaan === null
      ? {
          ...b,
          dugaan: {
            jenis: 'PINDAH_TPS',
            alasan: 'Selisih antar-TPS desa ini saling meniadakan: tampaknya pemilih tercatat di TPS lain.',
          },
        }
      : b,
  );
}

/** Every figure that names, the PPS and Sidalih tell differently, per desa, TPS and sex. Figures nobody handed in differ from nothing. */
export function computeBeda(bahan: BahanRekonsiliasi): readonly Beda[] {
  const baca = { nama: bacaNama(bahan), pps: bacaMasuk(bahan.pps), sidalih: bacaMasuk(bahan.sidalih) };
  const medan = listMedan(bahan);
  const tempat = [
    ...bahan.nama.desa.flatMap((d) => [
      [d.kode, null] as const,
      ...listTps(bahan, d.kode).map((tps) => [d.kode, tps] as const),
    ]),
    [null, null] as const,
  ];
  return explainTps(tempat.flatMap(([desa, tps]) => medan.flatMap((m) => compareSatu(baca, desa, tps, m))));
}
