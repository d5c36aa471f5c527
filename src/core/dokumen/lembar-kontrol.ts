import type { KodeTms } from '../profil/profil.ts';
import { composeCatatanData } from './catatan-data.ts';
import type { Dokumen, Lembar, Paragraf } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { formatIdentitas, periksaIdentitas, type JenisJumlah } from './identitas-kontrol.ts';
import { composeDokumen } from './kerangka.ts';
import { composeAwalKontrol, composeLembarRincian } from './lembar-rincian.ts';
import {
  composeTabelDesa,
  kolomJumlahTps,
  listKolomAngka,
  type KolomAngka,
  type KolomSumber,
  type SumberAngka,
} from './tabel-desa.ts';

interface LembarJenis {
  readonly jenis: JenisJumlah;
  readonly nama: string;
  readonly judul: string;
}

const LEMBAR: readonly LembarJenis[] = [
  { jenis: 'jumlah', nama: 'Kontrol L+P', judul: 'LAKI-LAKI DAN PEREMPUAN (L+P)' },
  { jenis: 'l', nama: 'Kontrol L', judul: 'LAKI-LAKI (L)' },
  { jenis: 'p', nama: 'Kontrol P', judul: 'PEREMPUAN (P)' },
];

/** Where the columns of the identity stand, counted from 1 as printed. */
interface NomorIdentitas {
  readonly awal: number;
  readonly baru: number;
  readonly tms: number;
  readonly akhir: number;
}

function kolomPindah(
  ada: boolean,
  nama: string,
  ambil: (a: SumberAngka) => number | null,
): readonly KolomAngka[] {
  return ada ? [{ judul: 'di antaranya pindah TPS', nama, ambil }] : [];
}

/** Columns of one control table; "pindah TPS" only where the profile has such a code. */
function listKolom(
  tms: readonly KodeTms[],
  jenis: JenisJumlah,
  nomor: NomorIdentitas,
): readonly KolomSumber[] {
  const ada = tms.some((k) => k.makna === 'PINDAH_TPS');
  const alasan = tms.map((k): KolomAngka => ({
    judul: `${k.kode}. ${k.label}`,
    nama: `TMS ${k.label}`,
    ambil: (a) => a.tmsPerAlasan[k.kode]?.[jenis] ?? null,
  }));
  const baru: KolomAngka = {
    judul: ada ? 'Jumlah' : 'Pemilih Baru',
    nama: 'pemilih baru',
    ambil: (a) => a.baru[jenis],
  };
  const pindahMasuk = kolomPindah(ada, 'pindah TPS', (a) => a.pindahTps.masuk[jenis]);
  const pindahKeluar = kolomPindah(ada, 'pindah TPS', (a) => a.pindahTps.keluar[jenis]);
  return [
    kolomJumlahTps,
    { judul: 'Pemilih Awal', nama: 'pemilih awal', ambil: (a) => a.awal[jenis] },
    ada ? { judul: 'Pemilih Baru', anak: [baru, ...pindahMasuk] } : baru,
    {
      judul: 'Pemilih Tidak Memenuhi Syarat (TMS) menurut alasan',
      anak: [
        ...alasan,
        { judul: 'Jumlah TMS', nama: 'pemilih TMS', ambil: (a) => a.tms[jenis] },
        ...pindahKeluar,
      ],
    },
    {
      judul: 'Pemilih Akhir',
      nama: 'pemilih akhir',
      rumus: `= ${nomor.awal}+${nomor.baru}−${nomor.tms}`,
      ambil: (a) => a.akhir[jenis],
    },
    { judul: 'Periksa', periksa: (a) => periksaIdentitas(a, jenis) },
  ];
}

function computeNomor(tms: readonly KodeTms[]): NomorIdentitas {
  const pindah = tms.some((k) => k.makna === 'PINDAH_TPS') ? 1 : 0;
  const jumlahTms = 5 + pindah + tms.length + 1;
  return { awal: 4, baru: 5, tms: jumlahTms, akhir: jumlahTms + pindah + 1 };
}

function composeCatatanIdentitas(
  fakta: FaktaDokumen,
  jenis: JenisJumlah,
  nomor: NomorIdentitas,
): readonly Paragraf[] {
  const rumus =
    `Pemilih akhir (${nomor.akhir}) = pemilih awal (${nomor.awal}) + pemilih baru (${nomor.baru}) − jumlah TMS (${nomor.tms}): ` +
    `${formatIdentitas(fakta.rekap, jenis)}.`;
  const pindah = fakta.profil.keterangan.tms.some((k) => k.makna === 'PINDAH_TPS')
    ? ' Angka "di antaranya pindah TPS" sudah termasuk dalam kolom di sebelah kirinya dan tidak dihitung lagi.'
    : '';
  return [{ jenis: 'paragraf', gaya: 'catatan', isi: [{ tebal: 'Pemeriksaan. ' }, rumus + pindah] }];
}

function composeLembarJenis(fakta: FaktaDokumen, { jenis, nama, judul }: LembarJenis): Lembar {
  const { tms } = fakta.profil.keterangan;
  const nomor = computeNomor(tms);
  const kolom = listKolom(tms, jenis, nomor);
  return {
    nama,
    orientasi: 'rebah',
    blok: [
      ...composeAwalKontrol(fakta, judul),
      composeTabelDesa(fakta.rekap, kolom, { keterangan: false }),
      {
        jenis: 'satukan',
        blok: [
          ...composeCatatanIdentitas(fakta, jenis, nomor),
          ...composeCatatanData(fakta.rekap, listKolomAngka(kolom)),
        ],
      },
    ],
  };
}

/** Lembar kontrol: the identity awal + baru − TMS = akhir per desa, for L+P and for each sex, then what stands beside it (DOMAIN §4.7). */
export function composeLembarKontrol(fakta: FaktaDokumen): Dokumen {
  return composeDokumen(fakta, {
    jenis: 'lembar-kontrol',
    sebutan: fakta.profil.formulir.lembarKontrol.model,
    lembar: [...LEMBAR.map((l) => composeLembarJenis(fakta, l)), composeLembarRincian(fakta)],
  });
}
