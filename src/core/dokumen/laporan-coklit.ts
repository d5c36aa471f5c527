import type { Profil } from '../profil/profil.ts';
import type { AngkaLP, RekapTps } from '../rekap/angka.ts';
import { TANPA_DATA } from '../rekap/angka-lp.ts';
import type { Blok, Dokumen, Tertanda } from './dokumen.ts';
import type { FaktaDokumen, Sasaran } from './fakta-dokumen.ts';
import { computeJumlah } from '../rekap/angka-lp.ts';
import { composeKepalaDesa, findDesa, findTps, formatJudulDesa, type IsiDesa } from './kerangka-pps.ts';
import { composeDokumen, GARIS_SEDANG, GARIS_PENDEK, isiAtauGaris } from './kerangka.ts';
import { computeDisabilitas } from './kolom-disabilitas.ts';
import { composeKopFormulir } from './kop-formulir.ts';
import type { Baris, Sel, Tabel } from './tabel.ts';

/** Filled in by hand: the data do not hold it. */
const TITIK = '…………';

function teks(isi: string, tengah = false, rentang = 1): Sel {
  return { jenis: 'teks', teks: isi, tengah, rentang };
}

function selLP({ l, p, jumlah }: AngkaLP): readonly Sel[] {
  return [l, p, jumlah].map((nilai): Sel => ({ jenis: 'angka', nilai }));
}

function barisLP(nomor: string, kegiatan: string, angka: AngkaLP, tebal = true): Baris {
  return { tebal, sel: [teks(nomor, true), teks(kegiatan), ...selLP(angka)] };
}

/** What is counted without regard to sex. */
function barisTunggal(nomor: string, kegiatan: string, jumlah: Sel): Baris {
  return { tebal: true, sel: [teks(nomor, true), teks(kegiatan), teks('', false, 2), jumlah] };
}

function listPerKode(
  nomor: string,
  kode: readonly { readonly kode: string; readonly label: string }[],
  angka: Readonly<Record<string, AngkaLP>>,
): readonly Baris[] {
  return kode.map((k) => barisLP('', `${nomor}.${k.kode}  ${k.label}`, angka[k.kode] ?? TANPA_DATA, false));
}

/** IV − "belum", by the rule of the form that both make up IV (DOMAIN §4.6). */
function computeSudahKtpEl({ akhir, belumKtpEl }: RekapTps): AngkaLP {
  const kurang = (jk: keyof AngkaLP): number | null => {
    const belum = belumKtpEl[jk];
    return computeJumlah([akhir[jk], belum === null ? null : -belum]);
  };
  return { l: kurang('l'), p: kurang('p'), jumlah: kurang('jumlah') };
}

function listBaris(tps: RekapTps, profil: Profil): readonly Baris[] {
  const { keterangan, disabilitas } = profil;
  const tangan = teks(TITIK, true);
  return [
    barisLP('I', 'Data pemilih diterima (A-Daftar Pemilih)', tps.awal),
    barisLP('II', 'Pemilih baru (A-Daftar Potensial Pemilih)', tps.baru),
    barisLP('III', 'Pemilih TMS = jumlah semua alasan', tps.tms),
    ...listPerKode('III', keterangan.tms, tps.tmsPerAlasan),
    barisLP('IV', 'Jumlah pemilih hasil coklit = (I + II) − III', tps.akhir),
    barisLP('V', 'Data pemilih diperbaiki (U), tidak mengubah IV', tps.ubah),
    barisLP('VI', 'Penyandang disabilitas (bagian dari IV)', computeDisabilitas(tps, profil)),
    ...listPerKode('VI', disabilitas.kode, tps.disabilitas),
    barisTunggal('VII', 'Stiker coklit diterima', tangan),
    barisTunggal('VIII', 'Stiker coklit digunakan', tangan),
    barisTunggal('IX', 'Stiker coklit tersisa = VII − VIII', tangan),
    barisTunggal('X', 'Jumlah KK hasil coklit', { jenis: 'angka', nilai: tps.kk }),
    barisTunggal('XI', 'Lembar tanda bukti terdaftar dibagikan', tangan),
    {
      tebal: true,
      sel: [teks('XII', true), teks('Kepemilikan KTP-el (XII.1 + XII.2 = IV)'), teks('', false, 3)],
    },
    barisLP('', 'XII.1  Ber-KTP-el', computeSudahKtpEl(tps), false),
    barisLP('', 'XII.2  Belum ber-KTP-el', tps.belumKtpEl, false),
  ];
}

function composeTabel(tps: RekapTps, profil: Profil): Tabel {
  return {
    jenis: 'tabel',
    kolom: [
      { judul: 'No', jenis: 'nomor', porsi: 0 },
      { judul: 'Kegiatan Coklit', jenis: 'teks', porsi: 1 },
      { judul: 'L', jenis: 'angka', porsi: 1 },
      { judul: 'P', jenis: 'angka', porsi: 1 },
      { judul: 'L+P', jenis: 'angka', porsi: 1 },
    ],
    nomorKolom: false,
    baris: listBaris(tps, profil),
    total: null,
    utuh: false,
    ukuran: 'rapat',
  };
}

function composeTertanda(desa: IsiDesa, tps: RekapTps): Tertanda {
  return {
    jenis: 'tertanda',
    kolom: [
      {
        pembuka: [[GARIS_PENDEK, ', ', GARIS_PENDEK]],
        jabatan: `PANTARLIH TPS ${tps.nomor} ${formatJudulDesa(desa.rekap)}`,
        nama: desa.fakta.pantarlih.get(tps.nomor) ?? null,
      },
    ],
  };
}

const CATATAN =
  'Isian bertitik tidak ada dalam data dan diisi dengan tangan oleh Pantarlih. XII.1 dihitung sebagai IV − XII.2; ' +
  'pemilih yang status KTP-el-nya kosong terhitung di XII.1. Jumlah KK adalah banyaknya nomor KK yang berbeda dalam IV.';

function composeKepala(fakta: FaktaDokumen, desa: IsiDesa, tps: RekapTps): Blok {
  return composeKepalaDesa(fakta, desa, [
    { label: 'NOMOR TPS', nilai: [tps.nomor] },
    {
      label: 'NAMA PANTARLIH',
      nilai: [isiAtauGaris(desa.fakta.pantarlih.get(tps.nomor) ?? null, GARIS_SEDANG)],
    },
    { label: 'NIK PANTARLIH', nilai: [GARIS_SEDANG] },
    { label: 'NOMOR HP', nilai: [GARIS_SEDANG] },
  ]);
}

/** Model A-Laporan Hasil Coklit: what the pantarlih of one TPS reports, rows I to XII (DOMAIN §4.6). */
export function composeLaporanCoklit(fakta: FaktaDokumen, sasaran: Sasaran): Dokumen {
  const formulir = fakta.profil.formulir.laporanCoklit;
  const desa = findDesa(fakta, sasaran);
  const tps = findTps(desa, sasaran);
  return composeDokumen(
    fakta,
    {
      jenis: 'laporan-coklit',
      sebutan: formulir.model,
      lembar: [
        {
          nama: `TPS ${tps.nomor}`,
          orientasi: 'tegak',
          blok: [
            composeKopFormulir(formulir, 'LAPORAN HASIL PENCOCOKAN DAN PENELITIAN', [
              fakta.profil.judulPemilihan,
              'OLEH PANTARLIH',
            ]),
            composeKepala(fakta, desa, tps),
            composeTabel(tps, fakta.profil),
            {
              jenis: 'satukan',
              blok: [
                { jenis: 'paragraf', gaya: 'catatan', isi: [{ tebal: 'Catatan. ' }, CATATAN] },
                composeTertanda(desa, tps),
              ],
            },
          ],
        },
      ],
    },
    sasaran,
  );
}
