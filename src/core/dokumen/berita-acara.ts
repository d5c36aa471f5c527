import type { AngkaLP } from '../rekap/angka.ts';
import { composeCatatanData } from './catatan-data.ts';
import type { Blok, Dokumen, Paragraf, Rincian, Teks } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import {
  composeDokumen,
  composeTandaTangan,
  formatTanggalPleno,
  GARIS_SEDANG,
  isiAtauGaris,
} from './kerangka.ts';
import { kelompokLP, kolomJumlahTps, listKolomAngka } from './tabel-desa.ts';
import type { Sel, Tabel } from './tabel.ts';
import {
  composeJudul,
  composePembuka,
  composePenetapan,
  composeRangkap,
  composeTerbilang,
  listMasukan,
  listPenerima,
} from './teks-berita-acara.ts';

function paragraf(isi: Teks, gaya: Paragraf['gaya'] = 'biasa'): Paragraf {
  return { jenis: 'paragraf', gaya, isi };
}

function satukan(...blok: readonly Blok[]): Blok {
  return { jenis: 'satukan', blok };
}

function composeTabelJumlah({ rekap }: FaktaDokumen): Tabel {
  const judul = ['JUMLAH DESA/KELURAHAN', 'JUMLAH TPS', 'LAKI-LAKI', 'PEREMPUAN', 'JUMLAH PEMILIH'];
  const nilai = [rekap.jumlahDesa, rekap.jumlahTps, rekap.akhir.l, rekap.akhir.p, rekap.akhir.jumlah];
  return {
    jenis: 'tabel',
    kolom: judul.map((j) => ({ judul: j, jenis: 'angka', porsi: 1 })),
    nomorKolom: false,
    baris: [{ tebal: true, sel: nilai.map((n): Sel => ({ jenis: 'angka', nilai: n, tengah: true })) }],
    total: null,
    utuh: true,
  };
}

function composeTabelPerubahan({ rekap }: FaktaDokumen): Tabel {
  const isi: readonly (readonly [string, AngkaLP])[] = [
    ['Pemilih awal', rekap.awal],
    ['Pemilih baru', rekap.baru],
    ['Pemilih tidak memenuhi syarat (TMS)', rekap.tms],
    ['Pemilih akhir (1 + 2 − 3)', rekap.akhir],
    ['Perbaikan data pemilih (tidak mengubah jumlah)', rekap.ubah],
  ];
  return {
    jenis: 'tabel',
    kolom: [
      { judul: 'NO', jenis: 'nomor', porsi: 0 },
      { judul: 'URAIAN', jenis: 'teks', porsi: 3 },
      ...['L', 'P', 'L+P'].map((judul) => ({ judul, jenis: 'angka', porsi: 1 }) as const),
    ],
    nomorKolom: false,
    baris: isi.map(([uraian, angka], i) => ({
      tebal: angka === rekap.akhir,
      sel: [
        { jenis: 'teks', teks: String(i + 1), tengah: true },
        { jenis: 'teks', teks: uraian },
        ...[angka.l, angka.p, angka.jumlah].map((nilai): Sel => ({ jenis: 'angka', nilai })),
      ],
    })),
    total: null,
    utuh: true,
  };
}

function composeMasukan(fakta: FaktaDokumen): readonly Blok[] {
  const butir = listMasukan(fakta);
  const judul = paragraf(['3. Masukan dan Tanggapan'], 'subjudul');
  if (butir.length === 0) return [judul, paragraf(['Tidak ada masukan/tanggapan.'])];
  return [
    judul,
    paragraf(['Dalam rapat pleno diterima masukan dan tanggapan dari:']),
    { jenis: 'daftar', penomoran: 'huruf', butir },
  ];
}

function composeLampiran(fakta: FaktaDokumen): Blok {
  const { formulir } = fakta.profil;
  const nama = [
    `Rekapitulasi ${fakta.tahapan.sebutan} (${formulir.rekap.model})`,
    `Rekapitulasi Perubahan Pemilih (${formulir.rekapPerubahan.model})`,
    `Lembar kontrol rekapitulasi (${formulir.lembarKontrol.model})`,
  ];
  return satukan(
    paragraf([
      'Rekapitulasi tersebut ditetapkan secara lebih rinci dalam dokumen sebagaimana terlampir, yang merupakan bagian tidak ' +
        'terpisahkan dari Berita Acara ini:',
    ]),
    {
      jenis: 'rincian',
      gaya: 'biasa',
      baris: nama.map((n, i) => ({ label: `Lampiran ${i + 1}`, nilai: [n] })),
    },
  );
}

function composePenutup(fakta: FaktaDokumen): Blok {
  const tempat: Rincian = {
    jenis: 'rincian',
    gaya: 'biasa',
    baris: [
      { label: 'Dibuat di', nilai: [isiAtauGaris(fakta.pleno.tempat, GARIS_SEDANG)] },
      { label: 'Pada tanggal', nilai: [isiAtauGaris(formatTanggalPleno(fakta.pleno), GARIS_SEDANG)] },
    ],
  };
  return satukan(
    paragraf(['Demikian Berita Acara ini dibuat dengan sebenarnya untuk digunakan sebagaimana mestinya.']),
    tempat,
    composeTandaTangan(fakta, []),
    paragraf([`Kepala riwayat data: ${fakta.kepalaJejak}`], 'kecil'),
  );
}

const KOLOM_CATATAN = listKolomAngka([
  kolomJumlahTps,
  kelompokLP('', 'pemilih awal', (a) => a.awal),
  kelompokLP('', 'pemilih baru', (a) => a.baru),
  kelompokLP('', 'pemilih TMS', (a) => a.tms),
  kelompokLP('', 'pemilih akhir', (a) => a.akhir),
  kelompokLP('', 'perbaikan data', (a) => a.ubah),
]);

/** Berita acara of the plenary (DOMAIN §4.8): what was fixed, by whom, with which annexes, for whom. */
export function composeBeritaAcara(fakta: FaktaDokumen): Dokumen {
  return composeDokumen(fakta, {
    jenis: 'berita-acara',
    sebutan: 'Berita Acara Rapat Pleno PPK',
    lembar: [
      {
        nama: 'Berita Acara',
        orientasi: 'tegak',
        blok: [
          {
            jenis: 'kop',
            model: fakta.profil.formulir.beritaAcara.model,
            logo: 'tengah',
            judul: composeJudul(fakta),
          },
          paragraf(composePembuka(fakta)),
          { jenis: 'daftar', penomoran: 'angka', butir: fakta.profil.dasarHukum.map((dasar) => [dasar]) },
          paragraf(composePenetapan(fakta)),
          satukan(
            paragraf([`1. Rekapitulasi ${fakta.tahapan.sebutan}`], 'subjudul'),
            composeTabelJumlah(fakta),
            paragraf(composeTerbilang(fakta)),
          ),
          satukan(paragraf(['2. Perubahan Pemilih'], 'subjudul'), composeTabelPerubahan(fakta)),
          ...composeCatatanData(fakta.rekap, KOLOM_CATATAN),
          ...composeMasukan(fakta),
          composeLampiran(fakta),
          satukan(paragraf(composeRangkap(fakta)), {
            jenis: 'daftar',
            penomoran: 'angka',
            butir: listPenerima(fakta),
          }),
          composePenutup(fakta),
        ],
      },
    ],
  });
}
