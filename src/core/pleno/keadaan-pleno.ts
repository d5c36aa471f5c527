/** What a plenary is now, from everything that has happened in it. */
import type {
  AngkaDisahkan,
  KeputusanTanggapan,
  PeristiwaPleno,
  PeristiwaTercatat,
  SebabRapat,
} from './peristiwa-pleno.ts';

export interface Hadirin {
  readonly id: string;
  readonly unsur: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly mandat: string;
  readonly waktu: string;
}

export interface TanggapanTercatat {
  readonly id: string;
  readonly waktu: string;
  readonly desa: string | null;
  readonly dari: string;
  readonly unsur: string;
  readonly isi: string;
  readonly pemilih: string;
  readonly bukti: string;
  readonly keputusan: {
    readonly hasil: KeputusanTanggapan;
    readonly alasan: string;
    readonly waktu: string;
  } | null;
}

export type KoreksiTercatat = Omit<Extract<PeristiwaPleno, { jenis: 'KOREKSI' }>, 'jenis'> & {
  readonly waktu: string;
  /** Id of the later koreksi that took it back. */
  readonly dibatalkanOleh: string | null;
};

export interface DesaPleno {
  readonly keadaan: 'belum' | 'dibacakan' | 'disahkan';
  readonly dibacakanPada: string | null;
  readonly disahkan: { readonly waktu: string; readonly angka: AngkaDisahkan } | null;
}

export interface RapatPleno {
  /** 1 for the plenary, 2 and on for later ones. */
  readonly ke: number;
  readonly sebab: SebabRapat;
  readonly tempat: string;
  readonly dibukaPada: string;
  readonly ditunda: { readonly sejak: string; readonly menit: number; readonly alasan: string } | null;
  /** How often it was put off. */
  readonly jumlahTunda: number;
  readonly acara: { readonly butir: number; readonly sejak: string } | null;
  /** The desa being read, or the last that was. */
  readonly desaSekarang: string | null;
  readonly desa: ReadonlyMap<string, DesaPleno>;
  readonly hadir: readonly Hadirin[];
  readonly tanggapan: readonly TanggapanTercatat[];
  readonly koreksi: readonly KoreksiTercatat[];
  readonly disahkan: {
    readonly waktu: string;
    readonly nomor: string;
    readonly angka: AngkaDisahkan;
    readonly catatan: readonly string[];
  } | null;
}

export interface KeadaanPleno {
  /** Every plenary in order; the last is the one that counts. */
  readonly rapat: readonly RapatPleno[];
  /** Number of the last event; 0: none yet. */
  readonly nomor: number;
}

export const PLENO_BELUM: KeadaanPleno = { rapat: [], nomor: 0 };

export const DESA_BELUM: DesaPleno = { keadaan: 'belum', dibacakanPada: null, disahkan: null };

/** The plenary that is going on, or was the last; `null`: none was opened. */
export function findRapat(keadaan: KeadaanPleno): RapatPleno | null {
  return keadaan.rapat.at(-1) ?? null;
}

export function getDesa(rapat: RapatPleno, desa: string): DesaPleno {
  return rapat.desa.get(desa) ?? DESA_BELUM;
}

/** The data may only be changed through a plenary from now on. */
export function isTerkunci(keadaan: KeadaanPleno): boolean {
  return keadaan.rapat.some((r) => r.disahkan !== null);
}

function buka(
  ke: number,
  { sebab, tempat }: Extract<PeristiwaPleno, { jenis: 'RAPAT_DIBUKA' }>,
  waktu: string,
): RapatPleno {
  return {
    ke,
    sebab,
    tempat,
    dibukaPada: waktu,
    ditunda: null,
    jumlahTunda: 0,
    acara: null,
    desaSekarang: null,
    desa: new Map(),
    hadir: [],
    tanggapan: [],
    koreksi: [],
    disahkan: null,
  };
}

function setDesa(rapat: RapatPleno, desa: string, ubah: Partial<DesaPleno>): RapatPleno {
  return { ...rapat, desa: new Map(rapat.desa).set(desa, { ...getDesa(rapat, desa), ...ubah }) };
}

function applyKoreksi(
  rapat: RapatPleno,
  p: Extract<PeristiwaPleno, { jenis: 'KOREKSI' }>,
  waktu: string,
): RapatPleno {
  const { jenis: _, ...isi } = p;
  const lama = rapat.koreksi.map((k) => (k.id === p.membatalkan ? { ...k, dibatalkanOleh: p.id } : k));
  return { ...rapat, koreksi: [...lama, { ...isi, waktu, dibatalkanOleh: null }] };
}

function applyTanggapan(
  rapat: RapatPleno,
  p: Extract<PeristiwaPleno, { jenis: 'TANGGAPAN' }>,
  waktu: string,
): RapatPleno {
  const { jenis: _, ...isi } = p;
  return { ...rapat, tanggapan: [...rapat.tanggapan, { ...isi, waktu, keputusan: null }] };
}

function applyHadir(
  rapat: RapatPleno,
  p: Extract<PeristiwaPleno, { jenis: 'HADIR' }>,
  waktu: string,
): RapatPleno {
  const { jenis: _, ...isi } = p;
  const sisa = rapat.hadir.filter((h) => h.id !== p.id);
  return { ...rapat, hadir: [...sisa, { ...isi, waktu }] };
}

function applyPadaRapat(rapat: RapatPleno, p: PeristiwaPleno, waktu: string): RapatPleno {
  switch (p.jenis) {
    case 'RAPAT_DIBUKA':
      return rapat;
    case 'RAPAT_DITUNDA': {
      const ditunda = { sejak: waktu, menit: p.menit, alasan: p.alasan };
      return { ...rapat, ditunda, jumlahTunda: rapat.jumlahTunda + 1 };
    }
    case 'RAPAT_DILANJUTKAN':
      return { ...rapat, ditunda: null };
    case 'ACARA_DIMULAI':
      return { ...rapat, acara: { butir: p.butir, sejak: waktu } };
    case 'HADIR':
      return applyHadir(rapat, p, waktu);
    case 'HADIR_DICABUT':
      return { ...rapat, hadir: rapat.hadir.filter((h) => h.id !== p.id) };
    case 'DESA_DIBACAKAN': {
      const { keadaan } = getDesa(rapat, p.desa);
      const dibaca =
        keadaan === 'belum' ? setDesa(rapat, p.desa, { keadaan: 'dibacakan', dibacakanPada: waktu }) : rapat;
      return { ...dibaca, desaSekarang: p.desa };
    }
    case 'TANGGAPAN':
      return applyTanggapan(rapat, p, waktu);
    case 'TANGGAPAN_DIPUTUS': {
      const keputusan = { hasil: p.keputusan, alasan: p.alasan, waktu };
      return { ...rapat, tanggapan: rapat.tanggapan.map((t) => (t.id === p.id ? { ...t, keputusan } : t)) };
    }
    case 'KOREKSI':
      return applyKoreksi(rapat, p, waktu);
    case 'DESA_DISAHKAN':
      return setDesa(rapat, p.desa, { keadaan: 'disahkan', disahkan: { waktu, angka: p.angka } });
    case 'DESA_DIBUKA_KEMBALI':
      return setDesa(rapat, p.desa, { keadaan: 'dibacakan', disahkan: null });
    case 'KECAMATAN_DISAHKAN':
      return { ...rapat, disahkan: { waktu, nomor: p.nomor, angka: p.angka, catatan: p.catatan } };
  }
}

/** The state after one more event. Pure: the same events always give the same meeting. */
export function applyPeristiwa(
  keadaan: KeadaanPleno,
  { nomor, waktu, isi }: PeristiwaTercatat,
): KeadaanPleno {
  if (isi.jenis === 'RAPAT_DIBUKA')
    return { nomor, rapat: [...keadaan.rapat, buka(keadaan.rapat.length + 1, isi, waktu)] };
  const rapat = findRapat(keadaan);
  if (rapat === null) throw new Error(`event ${isi.jenis} before any meeting`);
  return { nomor, rapat: keadaan.rapat.with(keadaan.rapat.length - 1, applyPadaRapat(rapat, isi, waktu)) };
}

export function computeKeadaanPleno(peristiwa: readonly PeristiwaTercatat[]): KeadaanPleno {
  return peristiwa.reduce(applyPeristiwa, PLENO_BELUM);
}
