import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import { composeBeritaAcara } from './berita-acara.ts';
import type { Dokumen, JenisDokumen } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeLembarKontrol } from './lembar-kontrol.ts';
import { composeRekapPerubahan } from './rekap-perubahan.ts';
import { composeRekap } from './rekap.ts';

export interface EntriDokumen {
  readonly jenis: JenisDokumen;
  /** File name without extension: "1 Berita Acara Pleno PPK Baki". */
  readonly formatNamaBerkas: (fakta: FaktaDokumen) => string;
  readonly compose: (fakta: FaktaDokumen) => Dokumen;
}

/** Characters no file system of the office refuses. */
function formatNamaAman(awal: string, fakta: FaktaDokumen): string {
  const nama = formatNamaWilayah(fakta.kecamatan.nama).replace(/[\\/:*?"<>|]/g, '-');
  return `${awal} ${nama}`;
}

/** The documents of the plenary, in the order in which they are handed over. */
export const daftarDokumen: readonly EntriDokumen[] = [
  {
    jenis: 'berita-acara',
    formatNamaBerkas: (fakta) => formatNamaAman('1 Berita Acara Pleno PPK', fakta),
    compose: composeBeritaAcara,
  },
  {
    jenis: 'rekap',
    formatNamaBerkas: (fakta) => formatNamaAman('2 Rekap PPK', fakta),
    compose: composeRekap,
  },
  {
    jenis: 'rekap-perubahan',
    formatNamaBerkas: (fakta) => formatNamaAman('3 Rekap PPK Perubahan Pemilih', fakta),
    compose: composeRekapPerubahan,
  },
  {
    jenis: 'lembar-kontrol',
    formatNamaBerkas: (fakta) => formatNamaAman('4 Lembar Kontrol PPK', fakta),
    compose: composeLembarKontrol,
  },
];
