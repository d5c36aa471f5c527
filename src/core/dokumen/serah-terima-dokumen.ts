/** What the PPK hands over to the KPU after the plenary, by the names of its forms. */
import type { FaktaDokumen } from './fakta-dokumen.ts';
import type { Baris, Tabel } from './tabel.ts';
import { formatNamaFormulir } from './teks-berita-acara.ts';

interface DokumenDiserahkan {
  readonly nama: string;
  /** How many different ones: one of the kecamatan, or one per desa that has data. */
  readonly jumlah: number;
}

function listDariPpk({ profil, tahapan, rapat }: FaktaDokumen): readonly string[] {
  const f = profil.formulir;
  return [
    `Berita Acara Rapat Pleno PPK${f.beritaAcara.model === null ? '' : ` (${f.beritaAcara.model})`}`,
    formatNamaFormulir(f.rekap, `Rekapitulasi ${tahapan.sebutan}`),
    formatNamaFormulir(f.rekapPerubahan, 'Rekapitulasi Perubahan Pemilih'),
    formatNamaFormulir(f.lembarKontrol, 'Lembar kontrol rekapitulasi'),
    formatNamaFormulir(f.rekapDisabilitas, 'Rekapitulasi pemilih disabilitas'),
    formatNamaFormulir(f.rekapKtpEl, 'Rekapitulasi pemilih belum ber-KTP-el'),
    formatNamaFormulir(f.rekapTps, 'Rekapitulasi per TPS'),
    ...(rapat.kejadian.length > 0 ? ['Kronologi perbedaan dan tindak lanjut'] : []),
    'Tata tertib dan susunan acara rapat pleno',
    'Daftar hadir',
    'Register masukan dan tanggapan',
    'Notulen',
  ];
}

function listDariPps({ profil, tahapan }: FaktaDokumen): readonly string[] {
  const f = profil.formulir;
  return [
    `Berita Acara Rapat Pleno PPS${f.beritaAcaraPps.model === null ? '' : ` (${f.beritaAcaraPps.model})`}`,
    formatNamaFormulir(f.rekapPps, `Rekapitulasi ${tahapan.sebutan}`),
    formatNamaFormulir(f.rekapPerubahanPps, 'Rekapitulasi Perubahan Pemilih'),
  ];
}

function listDokumen(fakta: FaktaDokumen): readonly DokumenDiserahkan[] {
  const desa = fakta.rekap.desa.filter((d) => d.adaData).length;
  return [
    ...listDariPpk(fakta).map((nama) => ({ nama, jumlah: 1 })),
    ...(desa === 0 ? [] : listDariPps(fakta).map((nama) => ({ nama, jumlah: desa }))),
  ];
}

/** Copies that go to the KPU, by the recipients; one when none of them is the KPU. */
function findRangkap({ profil }: FaktaDokumen): number {
  return profil.penerima.find(({ nama }) => /\bKPU\b/i.test(nama))?.rangkap ?? 1;
}

export function composeTabelDiserahkan(fakta: FaktaDokumen): Tabel {
  const rangkap = findRangkap(fakta);
  const baris = listDokumen(fakta).map(({ nama, jumlah }, i): Baris => ({
    sel: [
      { jenis: 'teks', teks: String(i + 1), tengah: true },
      { jenis: 'teks', teks: nama },
      { jenis: 'angka', nilai: jumlah, tengah: true },
      { jenis: 'angka', nilai: rangkap, tengah: true },
    ],
  }));
  return {
    jenis: 'tabel',
    kolom: [
      { judul: 'No', jenis: 'nomor', porsi: 0 },
      { judul: 'Nama Dokumen', jenis: 'teks', porsi: 1 },
      { judul: 'Jumlah Dokumen', jenis: 'angka', porsi: 0 },
      { judul: 'Rangkap', jenis: 'angka', porsi: 0 },
    ],
    nomorKolom: false,
    baris,
    total: null,
    utuh: true,
  };
}
