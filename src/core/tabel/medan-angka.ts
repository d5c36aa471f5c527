import type { JenisAngka, KelompokAngka, MedanAngka } from './tabel-rekap.ts';

interface Pola {
  readonly pola: RegExp;
  readonly kelompok: KelompokAngka;
  readonly rincian: string;
}

const p = (pola: RegExp, kelompok: KelompokAngka, rincian = ''): Pola => ({ pola, kelompok, rincian });

/**
 * Headings met in recapitulations (DOMAIN §4, FORMS-2019-2020), tried in order: reasons and kinds before the groups that
 * hold them ("TMS Meninggal" is a reason, "TMS Total" the group).
 */
const POLA: readonly Pola[] = [
  p(/MENINGGAL|WAFAT/, 'alasan', 'MENINGGAL'),
  p(/GANDA/, 'alasan', 'GANDA'),
  p(/BAWAH ?UMUR/, 'alasan', 'DI_BAWAH_UMUR'),
  p(/PINDAH (?:DOMISILI|ALAMAT|KELUAR)/, 'alasan', 'PINDAH_DOMISILI'),
  p(/\bWNA\b|WARGA NEGARA ASING/, 'alasan', 'WNA'),
  p(/TIDAK ?DIKENAL/, 'alasan', 'TIDAK_DIKENAL'),
  p(/\bTNI\b/, 'alasan', 'TNI'),
  p(/\bPOLRI\b|\bPOLISI\b/, 'alasan', 'POLRI'),
  p(/SALAH (?:PENEMPATAN )?TPS|SALAH PENEMPATAN|TPS TIDAK SESUAI|BEDA TPS/, 'alasan', 'PINDAH_TPS'),
  p(/HILANG INGATAN/, 'alasan', 'HILANG_INGATAN'),
  p(/HAK (?:PILIH )?(?:NYA )?DICABUT/, 'alasan', 'HAK_PILIH_DICABUT'),
  p(/BUKAN PENDUDUK/, 'alasan', 'BUKAN_PENDUDUK_SETEMPAT'),
  p(/\bMASUK\b|\bBARU\b.*PINDAH TPS/, 'pindahMasuk'),
  p(/PINDAH/, 'pindahKeluar'),
  p(/STIKER.*(?:SISA|RUSAK)/, 'stiker', 'TERSISA'),
  p(/STIKER.*(?:GUNAKAN|TERPASANG|PAKAI|TEMPEL)/, 'stiker', 'DIGUNAKAN'),
  p(/STIKER.*TERIMA/, 'stiker', 'DITERIMA'),
  p(/STIKER/, 'stiker'),
  p(/(?:NON|BELUM|TANPA)[ A-Z]*E? ?KTP|KTP[ A-Z]*(?:BELUM|NON)/, 'ktpElBelum'),
  p(/KTP[ A-Z]*SUDAH|BER ?E? ?KTP|MEMILIKI[ A-Z]*KTP/, 'ktpElSudah'),
  p(/WAJIB ?KTP/, 'wajibKtp'),
  p(/FISIK|DAKSA/, 'disabilitas', 'FISIK'),
  p(/INTELEKTUAL|GRAHITA/, 'disabilitas', 'INTELEKTUAL'),
  p(/\bMENTAL\b/, 'disabilitas', 'MENTAL'),
  p(/WICARA/, 'disabilitas', 'WICARA'),
  p(/RUNGU/, 'disabilitas', 'RUNGU'),
  p(/NETRA/, 'disabilitas', 'NETRA'),
  p(/DISABILITAS|DIFABEL/, 'disabilitas', 'SEMUA'),
  p(/\bTMS\b|TIDAK MEMENUHI SYARAT|SARING/, 'tms'),
  p(/\bBARU\b|POTENSIAL PEMILIH|\bPEMULA\b/, 'baru'),
  p(/PERBAIKAN|\bUBAH\b|DIPERBAIKI|PERUBAHAN DATA/, 'ubah'),
  p(/\bKK\b|KARTU KELUARGA|KEPALA KELUARGA/, 'kk'),
  p(/\bDPSHP\b.*AKHIR/, 'akhir', 'DPSHP AKHIR'),
  p(/\bDPSHP\b/, 'akhir', 'DPSHP'),
  p(/\bDPTHP\b/, 'akhir', 'DPTHP'),
  p(/\bDPT\b/, 'akhir', 'DPT'),
  p(/\bDPHP\b/, 'akhir', 'DPHP'),
  p(/\bDPSH\b/, 'akhir', 'DPSH'),
  p(/\bDPS\b/, 'akhir', 'DPS'),
  p(/FINAL|HASIL COKLIT|HASIL PEMUTAKHIRAN|\bAKHIR\b/, 'akhir'),
  p(/\bAWAL\b|DITERIMA|A ?DAFTAR PEMILIH|SEBELUM COKLIT/, 'awal'),
  p(/\bDP4\b/, 'dp4'),
  p(/PENDUDUK/, 'penduduk'),
  p(/\bTPS\b/, 'jumlahTps'),
  p(/(?:JUMLAH|JML|BANYAK) ?(?:DESA|KEL)/, 'jumlahDesa'),
];

const LAKI = new Set(['L', 'LK', 'LAKI', 'LAKILAKI', 'PRIA']);
const PEREMPUAN = new Set(['P', 'PR', 'PRP', 'PEREMPUAN', 'WANITA']);
const JUMLAH = new Set(['LP', 'JML', 'JUMLAH', 'TOTAL', 'JLH', 'BANYAKNYA', 'SEMUA']);
/** Words that say nothing of their own in a heading of figures. */
const TANPA_ARTI = new Set(['PEMILIH', 'DATA', 'DAN', 'ORANG', 'NO', 'ANGKA', 'DAFTAR', 'DIUMUMKAN']);

function splitKata(teks: string): string[] {
  return teks
    .toUpperCase()
    .replace(/LAKI\W*LAKI/g, 'LAKILAKI')
    .split(/[^A-Z0-9]+/)
    .filter((k) => k !== '');
}

function findJk(kata: readonly string[]): JenisAngka | null {
  const l = kata.some((k) => LAKI.has(k));
  const pr = kata.some((k) => PEREMPUAN.has(k));
  if (l !== pr) return l ? 'l' : 'p';
  return l || kata.some((k) => JUMLAH.has(k)) ? 'jumlah' : null;
}

/** The sex that a sheet name or a title line gives to a whole table: "Kontrol L", "LAKI-LAKI (L)". */
export function findJkTabel(lembar: string | null, judul: readonly string[]): 'l' | 'p' | null {
  const satu = (kata: readonly string[]): 'l' | 'p' | null => {
    const jk = findJk(kata);
    return jk === 'jumlah' ? null : jk;
  };
  const baris = judul
    .map((j) => splitKata(j.replace(/JENIS KELAMIN/i, '')))
    .filter((kata) => kata.length > 0 && kata.every((k) => LAKI.has(k) || PEREMPUAN.has(k)))
    .map(satu)
    .find((jk) => jk !== null);
  const kata = splitKata(lembar ?? '');
  const [akhir] = kata.slice(-1);
  const nama = akhir !== undefined && kata.length > 1 && findJk(kata) !== 'jumlah' ? satu([akhir]) : null;
  return baris ?? nama;
}

function isSisaKosong(kata: readonly string[]): boolean {
  return kata.every(
    (k) => LAKI.has(k) || PEREMPUAN.has(k) || JUMLAH.has(k) || TANPA_ARTI.has(k) || /^\d+$/.test(k),
  );
}

/** The meaning of a heading, its levels from top to bottom joined. Never nothing: an unknown heading is a figure of its own. */
export function findMedanAngka(judul: string): MedanAngka {
  const kata = splitKata(judul);
  const jk = findJk(kata) ?? 'jumlah';
  const teks = kata.join(' ');
  const cocok = POLA.find((x) => x.pola.test(teks));
  if (cocok !== undefined) return { kelompok: cocok.kelompok, rincian: cocok.rincian, jk };
  if (isSisaKosong(kata)) return { kelompok: 'pemilih', rincian: '', jk };
  const inti = kata.filter((k) => !LAKI.has(k) && !PEREMPUAN.has(k) && !JUMLAH.has(k) && !TANPA_ARTI.has(k));
  return { kelompok: 'lain', rincian: inti.join(' '), jk };
}

/** Stages from the first to the last: the list of one is the start of the next. */
export const URUTAN_TAHAP: readonly string[] = [
  'DPSH',
  'DPHP',
  'DPS',
  'DPSHP',
  'DPSHP AKHIR',
  'DPT',
  'DPTHP',
];

/** The same for the line of a vertical form or a table of reasons; `null` when it is the name of something else. */
function findMedanBaris(label: string): MedanAngka | null {
  const medan = findMedanAngka(label);
  if (medan.kelompok === 'lain' || medan.kelompok === 'pemilih') return null;
  // A number of a TPS, and any other number with a word before it, is an area.
  return medan.kelompok === 'jumlahTps' && /\d/.test(label) ? null : { ...medan, jk: 'jumlah' };
}

/** Lines from top to bottom; a bare "Jumlah" sums the lines above it. */
export function findMedanTegak(label: readonly string[]): readonly (MedanAngka | null)[] {
  let sebelum: MedanAngka | null = null;
  return label.map((teks) => {
    const medan = findMedanBaris(teks);
    if (medan === null && /^(?:SUB\s*)?(?:JUMLAH|TOTAL)$/i.test(teks.trim())) {
      if (sebelum?.kelompok === 'alasan') return { kelompok: 'tms', rincian: '', jk: 'jumlah' };
      if (sebelum?.kelompok === 'disabilitas')
        return { kelompok: 'disabilitas', rincian: 'SEMUA', jk: 'jumlah' };
    }
    sebelum = medan;
    return medan;
  });
}
