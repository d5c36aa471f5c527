import { formatBilangan } from '../bahasa/bilangan.ts';
import type { Temuan, TingkatTemuan } from '../pemeriksaan/temuan.ts';
import type { AngkaLP } from '../rekap/angka.ts';
import { namaDesa, type Kecamatan } from '../wilayah/wilayah.ts';
import { listMedan, sumTps, type DesaGabung, type MasukGabung } from './gabung-masuk.ts';
import { sebutMedan } from './medan-masuk.ts';
import type { AngkaMasuk, MedanMasuk } from './rekap-masuk.ts';

const JK = ['l', 'p', 'jumlah'] as const;
type Jk = (typeof JK)[number];
const SEBUTAN_JK: Readonly<Record<Jk, string>> = { l: 'L', p: 'P', jumlah: 'L+P' };

/** What is not the same although it must be, in words without its place. */
export interface Ketidaksamaan {
  readonly kode: string;
  readonly tingkat: TingkatTemuan;
  readonly kalimat: string;
}

function galat(kode: string, kalimat: string): Ketidaksamaan {
  return { kode, tingkat: 'galat', kalimat };
}

function nilai(angka: AngkaMasuk, medan: MedanMasuk, jk: Jk): number | null {
  return angka[medan]?.[jk] ?? null;
}

/** Σ of parts; `null` when one is missing. */
function jumlahkan(bagian: readonly (number | null)[]): number | null {
  return bagian.reduce<number | null>((s, n) => (s === null || n === null ? null : s + n), 0);
}

function checkLp(angka: AngkaMasuk): Ketidaksamaan[] {
  return listMedan(angka).flatMap(([medan, { l, p, jumlah }]) =>
    l === null || p === null || jumlah === null || l + p === jumlah
      ? []
      : [
          galat(
            'REKAP_LP_TIDAK_SAMA',
            `${sebutMedan(medan)}: L ${formatBilangan(l)} + P ${formatBilangan(p)} = ${formatBilangan(l + p)}, tertulis ${formatBilangan(jumlah)}`,
          ),
        ],
  );
}

/** awal + baru − TMS − akhir, by sex; `null` where a part is missing. */
function selisihAkhir(angka: AngkaMasuk): Readonly<Record<Jk, number | null>> {
  const satu = (jk: Jk): number | null => {
    const tms = nilai(angka, 'tms', jk);
    const akhir = nilai(angka, 'akhir', jk);
    return jumlahkan([
      nilai(angka, 'awal', jk),
      nilai(angka, 'baru', jk),
      tms === null ? null : -tms,
      akhir === null ? null : -akhir,
    ]);
  };
  return { l: satu('l'), p: satu('p'), jumlah: satu('jumlah') };
}

function formatRumus(angka: AngkaMasuk, jk: Jk): string {
  const [awal = 0, baru = 0, tms = 0, akhir = 0] = (['awal', 'baru', 'tms', 'akhir'] as const).map(
    (m) => nilai(angka, m, jk) ?? 0,
  );
  return `${SEBUTAN_JK[jk]}: ${formatBilangan(awal)} + ${formatBilangan(baru)} − ${formatBilangan(tms)} = ${formatBilangan(awal + baru - tms)}, tertulis ${formatBilangan(akhir)}`;
}

/** akhir = awal + baru − TMS (DOMAIN §6.1.1). A correction of the sex moves voters between L and P: that is told, not accused (§6.1.2). */
function checkAkhir(angka: AngkaMasuk): Ketidaksamaan[] {
  const s = selisihAkhir(angka);
  if (s.l !== null && s.p !== null && s.l !== 0 && s.l + s.p === 0) {
    const ubah = nilai(angka, 'ubah', 'jumlah');
    if (ubah !== null && ubah >= Math.abs(s.l))
      return [
        {
          kode: 'REKAP_UBAH_JENIS_KELAMIN',
          tingkat: 'info',
          kalimat: `${formatBilangan(Math.abs(s.l))} pemilih berpindah ${s.l > 0 ? 'dari L ke P' : 'dari P ke L'} tanpa mengubah jumlah; itu sesuai bila perbaikan data memang membetulkan jenis kelamin`,
        },
      ];
  }
  return JK.flatMap((jk) =>
    s[jk] === null || s[jk] === 0
      ? []
      : [
          galat(
            'REKAP_AKHIR_TIDAK_SAMA',
            `awal + baru − TMS tidak sama dengan akhir; ${formatRumus(angka, jk)}`,
          ),
        ],
  );
}

function checkAlasan(angka: AngkaMasuk): Ketidaksamaan[] {
  const alasan = listMedan(angka).filter(([m]) => m.startsWith('alasan:'));
  if (alasan.length < 2) return [];
  return JK.flatMap((jk) => {
    const tms = nilai(angka, 'tms', jk);
    const jumlah = jumlahkan(alasan.map(([, a]) => a[jk]));
    return tms === null || jumlah === null || tms === jumlah
      ? []
      : [
          galat(
            'REKAP_ALASAN_TIDAK_SAMA',
            `rincian alasan TMS ${SEBUTAN_JK[jk]} berjumlah ${formatBilangan(jumlah)}, jumlah TMS tertulis ${formatBilangan(tms)}`,
          ),
        ];
  });
}

function checkBagian(angka: AngkaMasuk): Ketidaksamaan[] {
  const hasil: Ketidaksamaan[] = [];
  for (const jk of JK) {
    const akhir = nilai(angka, 'akhir', jk);
    if (akhir === null) continue;
    for (const [medan, a] of listMedan(angka)) {
      const n = a[jk];
      if (medan.startsWith('disabilitas:') && n !== null && n > akhir)
        hasil.push(
          galat(
            'REKAP_DISABILITAS_MELEBIHI',
            `${sebutMedan(medan)} ${SEBUTAN_JK[jk]} ${formatBilangan(n)} melebihi pemilih akhir ${formatBilangan(akhir)}`,
          ),
        );
    }
    const ktp = jumlahkan([nilai(angka, 'ktpElSudah', jk), nilai(angka, 'ktpElBelum', jk)]);
    if (ktp !== null && ktp !== akhir)
      hasil.push(
        galat(
          'REKAP_KTP_EL_TIDAK_SAMA',
          `sudah dan belum ber-KTP-el ${SEBUTAN_JK[jk]} berjumlah ${formatBilangan(ktp)}, pemilih akhir ${formatBilangan(akhir)}`,
        ),
      );
  }
  return hasil;
}

/** Every identity within the figures of one area (DOMAIN §6.1). */
export function checkAngka(angka: AngkaMasuk): readonly Ketidaksamaan[] {
  return [...checkLp(angka), ...checkAkhir(angka), ...checkAlasan(angka), ...checkBagian(angka)];
}

/** Moves between TPS of one desa: as many out as in, and every one comes back as a new voter (DOMAIN §6.1.4). */
function checkPindah(d: DesaGabung): Ketidaksamaan[] {
  const ambil = (m: MedanMasuk): AngkaLP | undefined => sumTps(d, m) ?? d.desa[m];
  const [keluar, masuk, kode8, baru] = [
    ambil('pindahKeluar'),
    ambil('pindahMasuk'),
    ambil('alasan:PINDAH_TPS'),
    ambil('baru'),
  ];
  return JK.flatMap((jk) => {
    const [k, m, d8, b] = [
      keluar?.[jk] ?? null,
      masuk?.[jk] ?? null,
      kode8?.[jk] ?? null,
      baru?.[jk] ?? null,
    ];
    if (k !== null && m !== null && k !== m)
      return [
        galat(
          'REKAP_PINDAH_TPS_TIDAK_SAMA',
          `pindah TPS ${SEBUTAN_JK[jk]} keluar ${formatBilangan(k)}, masuk ${formatBilangan(m)}; di dalam satu desa keduanya harus sama`,
        ),
      ];
    if (d8 !== null && b !== null && d8 > b)
      return [
        galat(
          'REKAP_PINDAH_TPS_TIDAK_SAMA',
          `TMS salah penempatan TPS ${SEBUTAN_JK[jk]} ${formatBilangan(d8)} melebihi pemilih baru ${formatBilangan(b)}; setiap yang pindah TPS harus masuk sebagai pemilih baru di TPS lain desa ini`,
        ),
      ];
    return [];
  });
}

/** A sum against what was handed in for the whole, figure by figure. */
function checkJumlah(
  kode: string,
  bagian: (medan: MedanMasuk) => AngkaLP | null,
  keseluruhan: AngkaMasuk,
  sebut: string,
): Ketidaksamaan[] {
  return listMedan(keseluruhan).flatMap(([medan, tertulis]) => {
    const jumlah = medan === 'jumlahTps' || medan === 'jumlahDesa' ? null : bagian(medan);
    if (jumlah === null) return [];
    return JK.flatMap((jk) => {
      const [a, b] = [jumlah[jk], tertulis[jk]];
      return a === null || b === null || a === b
        ? []
        : [
            galat(
              kode,
              `${sebutMedan(medan)} ${SEBUTAN_JK[jk]}: jumlah ${sebut} ${formatBilangan(a)}, tertulis ${formatBilangan(b)}`,
            ),
          ];
    });
  });
}

function sumDesa(masuk: MasukGabung, kecamatan: Kecamatan, medan: MedanMasuk): AngkaLP | null {
  const desa = kecamatan.desa.map((d) => masuk.desa.get(d.kode));
  const isi = desa.map((d) => (d === undefined ? null : (sumTps(d, medan) ?? d.desa[medan] ?? null)));
  if (isi.includes(null)) return null;
  const satu = (jk: Jk): number | null => jumlahkan(isi.map((a) => a?.[jk] ?? null));
  return { l: satu('l'), p: satu('p'), jumlah: satu('jumlah') };
}

/** All identities of what one source has handed in: within each area, Σ TPS = desa, Σ desa = kecamatan, L and P apart. */
export function checkIdentitasMasuk(masuk: MasukGabung, kecamatan: Kecamatan): Temuan[] {
  const buat = (desa: string | null, tps: string | null, k: Ketidaksamaan): Temuan => {
    const tempat =
      desa === null
        ? `Kecamatan ${kecamatan.nama}`
        : `Desa ${namaDesa(desa, kecamatan)}${tps === null ? '' : ` TPS ${tps}`}`;
    const lanjut = k.tingkat === 'info' ? '.' : '. Cocokkan dengan formulir aslinya.';
    return {
      kode: k.kode,
      tingkat: k.tingkat,
      pesan: `${tempat}: ${k.kalimat}${lanjut}`,
      desa,
      tps,
      berkas: null,
      lembar: null,
      baris: null,
    };
  };
  const perDesa = [...masuk.desa].flatMap(([kode, d]) => [
    ...checkAngka(d.desa).map((k) => buat(kode, null, k)),
    ...[...d.tps].flatMap(([tps, angka]) => checkAngka(angka).map((k) => buat(kode, tps, k))),
    ...checkJumlah('REKAP_TPS_TIDAK_SAMA_DESA', (m) => sumTps(d, m), d.desa, 'TPS').map((k) =>
      buat(kode, null, k),
    ),
    ...checkPindah(d).map((k) => buat(kode, null, k)),
  ]);
  return [
    ...perDesa,
    ...checkAngka(masuk.kecamatan).map((k) => buat(null, null, k)),
    ...checkJumlah(
      'REKAP_DESA_TIDAK_SAMA_KECAMATAN',
      (m) => sumDesa(masuk, kecamatan, m),
      masuk.kecamatan,
      'desa',
    ).map((k) => buat(null, null, k)),
  ];
}
