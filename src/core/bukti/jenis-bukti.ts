import type { MaknaTms } from '../profil/profil.ts';

/** Why evidence is asked for: the reason of a TMS row, or that the pemilih is new (B). */
export type MaknaBukti = MaknaTms | 'PEMILIH_BARU';

/**
 * How sure it is that the rule asks for it: `pasti`, read in the source itself or said by the authority; `sumber-lain`, told by other
 * sources; `disimpulkan`, inferred, never to be shown as official (DOMAIN §0).
 */
export type KeyakinanBukti = 'pasti' | 'sumber-lain' | 'disimpulkan';

/** One kind of evidence. */
export interface JenisBukti {
  /** `AKTA_KEMATIAN`; kinds of the office begin with `KANTOR_`. */
  readonly kode: string;
  readonly label: string;
  /** Reasons it is evidence for. */
  readonly makna: readonly MaknaBukti[];
  /** It alone is enough; `false`: it is recorded, and something more is still asked for. */
  readonly cukup: boolean;
}

/** What the rule asks for one reason (DOMAIN §6.4). */
export interface PermintaanBukti {
  readonly makna: MaknaBukti;
  /** Indonesian, for the head of the list: "Surat keterangan kematian atau akta kematian". */
  readonly diminta: string;
  readonly keyakinan: KeyakinanBukti;
}

/** Every reason has its entry; the order is that of the reasons in the profiles. */
export const PERMINTAAN_BUKTI: Readonly<Record<MaknaBukti, Omit<PermintaanBukti, 'makna'>>> = {
  MENINGGAL: { diminta: 'Surat keterangan kematian atau akta kematian', keyakinan: 'pasti' },
  GANDA: { diminta: 'Data pemilih yang satu lagi (TPS tempat ia tetap terdaftar)', keyakinan: 'disimpulkan' },
  DI_BAWAH_UMUR: {
    diminta: 'KK, akta kelahiran, atau KTP yang memuat tanggal lahir',
    keyakinan: 'disimpulkan',
  },
  PINDAH_DOMISILI: { diminta: 'KK atau KTP-el baru, atau surat keterangan pindah', keyakinan: 'sumber-lain' },
  WNA: { diminta: 'Dokumen kependudukan atau keimigrasian', keyakinan: 'disimpulkan' },
  TIDAK_DIKENAL: { diminta: 'Surat keterangan RT atau kepala desa', keyakinan: 'disimpulkan' },
  TNI: { diminta: 'Kartu tanda anggota atau surat resmi TNI', keyakinan: 'sumber-lain' },
  POLRI: { diminta: 'Kartu tanda anggota atau surat resmi Polri', keyakinan: 'sumber-lain' },
  PINDAH_TPS: {
    diminta: 'Baris pemilih baru (B) di TPS yang benar, atau KK/KTP-el beralamat TPS itu',
    keyakinan: 'sumber-lain',
  },
  HILANG_INGATAN: { diminta: 'Surat keterangan dokter', keyakinan: 'disimpulkan' },
  HAK_PILIH_DICABUT: { diminta: 'Putusan pengadilan', keyakinan: 'disimpulkan' },
  BUKAN_PENDUDUK_SETEMPAT: { diminta: 'KK atau KTP-el yang beralamat lain', keyakinan: 'disimpulkan' },
  PEMILIH_BARU: { diminta: 'KTP-el, KK, biodata penduduk, atau IKD', keyakinan: 'sumber-lain' },
};

/** Every reason: other proof is admitted beside what is named (DOMAIN §6.4). */
const SEMUA_MAKNA = Object.keys(PERMINTAAN_BUKTI) as readonly MaknaBukti[];

/** Other proof: what it is stands in the note, which is then a must. */
export const JENIS_LAIN = 'LAINNYA';

function jenis(kode: string, label: string, makna: readonly MaknaBukti[], cukup = true): JenisBukti {
  return { kode, label, makna, cukup };
}

/** Kinds the program knows; an office may add its own. The oral statement of the family alone is not enough for the dead. */
export const JENIS_BUKTI: readonly JenisBukti[] = [
  jenis('AKTA_KEMATIAN', 'Akta kematian', ['MENINGGAL']),
  jenis('SURAT_KEMATIAN', 'Surat keterangan kematian', ['MENINGGAL']),
  jenis('PERNYATAAN_KELUARGA', 'Keterangan lisan keluarga', ['MENINGGAL'], false),
  jenis('DATA_GANDA', 'Data pemilih yang satu lagi', ['GANDA']),
  jenis('DATA_PASANGAN', 'Data pemilih di TPS yang benar', ['PINDAH_TPS']),
  jenis('KK', 'Kartu keluarga (KK)', [
    'DI_BAWAH_UMUR',
    'PINDAH_DOMISILI',
    'PINDAH_TPS',
    'BUKAN_PENDUDUK_SETEMPAT',
    'PEMILIH_BARU',
  ]),
  jenis('KTP_EL', 'KTP-el', [
    'DI_BAWAH_UMUR',
    'PINDAH_DOMISILI',
    'PINDAH_TPS',
    'BUKAN_PENDUDUK_SETEMPAT',
    'PEMILIH_BARU',
  ]),
  jenis('BIODATA', 'Biodata penduduk', ['PEMILIH_BARU']),
  jenis('IKD', 'Identitas kependudukan digital (IKD)', ['PEMILIH_BARU']),
  jenis('AKTA_KELAHIRAN', 'Akta kelahiran', ['DI_BAWAH_UMUR']),
  jenis('SURAT_PINDAH', 'Surat keterangan pindah', ['PINDAH_DOMISILI', 'BUKAN_PENDUDUK_SETEMPAT']),
  jenis('DOKUMEN_WNA', 'Paspor, KITAS, atau KITAP', ['WNA']),
  jenis('KTA', 'Kartu tanda anggota (KTA)', ['TNI', 'POLRI']),
  jenis('SURAT_DINAS', 'Surat keterangan dinas', ['TNI', 'POLRI']),
  jenis('SURAT_DOKTER', 'Surat keterangan dokter', ['HILANG_INGATAN']),
  jenis('PUTUSAN', 'Putusan pengadilan', ['HAK_PILIH_DICABUT']),
  jenis('SURAT_DESA', 'Surat keterangan RT, kepala desa, atau lurah', [
    'MENINGGAL',
    'PINDAH_DOMISILI',
    'TIDAK_DIKENAL',
    'BUKAN_PENDUDUK_SETEMPAT',
  ]),
  jenis(JENIS_LAIN, 'Bukti lain (sebutkan di catatan)', SEMUA_MAKNA),
];
