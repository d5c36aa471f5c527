import { URUTAN_TAHAP } from '../tabel/medan-angka.ts';
import type { JenisAngka, MedanAngka } from '../tabel/tabel-rekap.ts';
import { computeSisa, type Garis, type JenisKekangan, type Kekangan } from './kekangan.ts';

const JK: readonly JenisAngka[] = ['l', 'p', 'jumlah'];

type Rumus = (
  garis: Garis,
  jk: JenisAngka,
) => readonly { readonly sel: number; readonly koef: number }[] | null;

/** The lists of stages in one line, first to last: "DPS, baru, TMS, DPT" begins with DPS and ends with DPT. */
function listTahap({ medan }: Garis, jk: JenisAngka): readonly number[] {
  const urutan = (m: MedanAngka): number => URUTAN_TAHAP.indexOf(m.rincian);
  return medan
    .filter(([m]) => m.kelompok === 'akhir' && m.jk === jk && urutan(m) >= 0)
    .sort(([a], [b]) => urutan(a) - urutan(b))
    .map(([, sel]) => sel);
}

const AKHIR: Rumus = (garis, jk) => {
  const { cari } = garis;
  const tahap = listTahap(garis, jk);
  const [baru, tms] = [cari('baru', jk), cari('tms', jk)];
  const awal = cari('awal', jk) ?? (tahap.length > 1 ? tahap[0] : cari('dp4', jk));
  const akhir = (tahap.length > 1 ? tahap.at(-1) : cari('akhir', jk)) ?? cari('pemilih', jk);
  if (awal === undefined || baru === undefined || tms === undefined || akhir === undefined) return null;
  return [
    { sel: awal, koef: 1 },
    { sel: baru, koef: 1 },
    { sel: tms, koef: -1 },
    { sel: akhir, koef: -1 },
  ];
};

/** Lembar kontrol of 2019: moves within a desa stand outside baru and TMS. */
const AKHIR_PINDAH: Rumus = (garis, jk) => {
  const dasar = AKHIR(garis, jk);
  const [keluar, masuk] = [garis.cari('pindahKeluar', jk), garis.cari('pindahMasuk', jk)];
  if (dasar === null || keluar === undefined || masuk === undefined) return null;
  return [...dasar, { sel: masuk, koef: 1 }, { sel: keluar, koef: -1 }];
};

/** As printed on the form of 2019, with the sign turned. */
const AKHIR_PINDAH_TERBALIK: Rumus = (garis, jk) => {
  const dasar = AKHIR(garis, jk);
  const [keluar, masuk] = [garis.cari('pindahKeluar', jk), garis.cari('pindahMasuk', jk)];
  if (dasar === null || keluar === undefined || masuk === undefined) return null;
  return [...dasar, { sel: masuk, koef: -1 }, { sel: keluar, koef: 1 }];
};

const ALASAN: Rumus = (garis, jk) => {
  const alasan = garis.medan.filter(([m]) => m.kelompok === 'alasan' && m.jk === jk);
  const tms = garis.cari('tms', jk);
  if (alasan.length < 2 || tms === undefined) return null;
  return [...alasan.map(([, sel]) => ({ sel, koef: 1 })), { sel: tms, koef: -1 }];
};

/** Model A-Rekap PPS Perubahan: Total = baru + TMS + perbaikan. */
const MUTASI: Rumus = ({ cari }, jk) => {
  const [baru, tms, ubah, total] = [cari('baru', jk), cari('tms', jk), cari('ubah', jk), cari('pemilih', jk)];
  if (baru === undefined || tms === undefined || ubah === undefined || total === undefined) return null;
  if (cari('awal', jk) !== undefined) return null;
  return [
    { sel: baru, koef: 1 },
    { sel: tms, koef: 1 },
    { sel: ubah, koef: 1 },
    { sel: total, koef: -1 },
  ];
};

const KTP_EL: Rumus = ({ cari }, jk) => {
  const [sudah, belum] = [cari('ktpElSudah', jk), cari('ktpElBelum', jk)];
  const akhir = cari('akhir', jk) ?? cari('pemilih', jk);
  if (sudah === undefined || belum === undefined || akhir === undefined) return null;
  return [
    { sel: sudah, koef: 1 },
    { sel: belum, koef: 1 },
    { sel: akhir, koef: -1 },
  ];
};

const DISABILITAS: Rumus = (garis, jk) => {
  const jenis = garis.medan.filter(
    ([m]) => m.kelompok === 'disabilitas' && m.jk === jk && m.rincian !== 'SEMUA',
  );
  const semua = garis.cari('disabilitas', jk, 'SEMUA');
  if (jenis.length < 2 || semua === undefined) return null;
  return [...jenis.map(([, sel]) => ({ sel, koef: 1 })), { sel: semua, koef: -1 }];
};

const STIKER: Rumus = ({ cari }, jk) => {
  const [terima, guna, sisa] = [
    cari('stiker', jk, 'DITERIMA'),
    cari('stiker', jk, 'DIGUNAKAN'),
    cari('stiker', jk, 'TERSISA'),
  ];
  if (terima === undefined || guna === undefined || sisa === undefined) return null;
  return [
    { sel: terima, koef: 1 },
    { sel: guna, koef: -1 },
    { sel: sisa, koef: -1 },
  ];
};

/** Several readings of one identity: the one that most lines obey is what the table means. */
const IDENTITAS: readonly { readonly jenis: JenisKekangan; readonly rumus: readonly Rumus[] }[] = [
  { jenis: 'akhir', rumus: [AKHIR, AKHIR_PINDAH, AKHIR_PINDAH_TERBALIK] },
  { jenis: 'alasan', rumus: [ALASAN] },
  { jenis: 'mutasi', rumus: [MUTASI] },
  { jenis: 'ktpEl', rumus: [KTP_EL] },
  { jenis: 'disabilitas', rumus: [DISABILITAS] },
  { jenis: 'stiker', rumus: [STIKER] },
];

/** The identities that hold for these lines, each in the reading that most of them obey. */
export function chooseIdentitas(garis: readonly Garis[], nilai: readonly (number | null)[]): Kekangan[] {
  return IDENTITAS.flatMap(({ jenis, rumus }) => {
    const bacaan = rumus.map((r) => {
      const kekangan = garis.flatMap((g) =>
        JK.flatMap((jk): Kekangan[] => {
          const suku = r(g, jk);
          return suku === null ? [] : [{ jenis, suku }];
        }),
      );
      const dinilai = kekangan.map((k) => computeSisa(k, (sel) => nilai[sel])).filter((s) => s !== null);
      return { kekangan, cocok: dinilai.filter((s) => s === 0).length, dinilai: dinilai.length };
    });
    const terbaik = bacaan.toSorted((a, b) => b.cocok - a.cocok)[0];
    if (terbaik === undefined || terbaik.dinilai === 0) return [];
    // A sum that most lines break is not what the table means; with one or two lines there is no majority to ask.
    const berlaku = garis.length <= 2 || terbaik.cocok * 2 >= terbaik.dinilai;
    return berlaku ? terbaik.kekangan : [];
  });
}
