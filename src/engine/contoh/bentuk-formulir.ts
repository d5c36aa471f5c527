import type { DesaContoh, KecamatanContoh, PemilihContoh, TpsContoh } from '../../core/contoh/contoh.ts';
import { formatJudul } from '../../core/contoh/judul.ts';
import type { Profil } from '../../core/profil/profil.ts';
import { renderXls } from './render-xls.ts';
import { renderXlsx } from './render-xlsx.ts';
import { createLembar } from './sel-tulis.ts';
import type { BarisTulis, BerkasRancangan, LembarTulis } from './sel-tulis.ts';
import { createBaris, GAYA_BAKU } from './tulis-pemilih.ts';
import type { GayaTulis, KolomTulis } from './tulis-pemilih.ts';

/** The 14 columns of the forms since 2020 (DOMAIN §4.1). */
const KOLOM_FORMULIR: readonly KolomTulis[] = [
  ['No', 'nomor'],
  ['No KK', 'nkk'],
  ['NIK', 'nik'],
  ['Nama', 'nama'],
  ['Tempat Lahir', 'tempatLahir'],
  ['Tanggal Lahir', 'tanggalLahir'],
  ['Status Perkawinan B/S/P', 'statusKawin'],
  ['Jenis Kelamin L/P', 'jenisKelamin'],
  ['Jalan/Dukuh', 'alamat'],
  ['RT', 'rt'],
  ['RW', 'rw'],
  ['Disabilitas', 'disabilitas'],
  ['Status KTP-el', 'ktpEl'],
  ['Keterangan', 'keterangan'],
];
const KOLOM_TEGAK = [...'ABCDEFGHLMN'];

function joinKode(daftar: readonly { readonly kode: string; readonly label: string }[]): string {
  return daftar.map(({ kode, label }) => `${kode} : ${label}`).join('; ');
}

function createLegenda(profil: Profil): BarisTulis[] {
  const { baru, ubah, tms } = profil.keterangan;
  return [
    [],
    ['Keterangan pengisian kolom:'],
    [null, `Status Perkawinan: ${joinKode(profil.statusKawin.kode)}`],
    [null, `Disabilitas: ${joinKode(profil.disabilitas.kode)}`],
    [null, `Status KTP-el: ${joinKode(profil.ktpEl.kode)}`],
    [null, `Keterangan: ${joinKode([baru, ubah])}`],
    ...tms.map(({ kode, label }): BarisTulis => [null, kode, label]),
  ];
}

function createTandaTangan(namaDesa: string): BarisTulis[] {
  const kosong = Array.from({ length: 10 }, () => null);
  return [
    [],
    [...kosong, `Ditetapkan di ${formatJudul(namaDesa)}`],
    [...kosong, 'tanggal 24 Juli 2024'],
    [...kosong, `PPS ${formatJudul(namaDesa)}`],
    [...kosong, 'Ketua,'],
    [],
    [...kosong, '(Nama Contoh Ketua PPS)'],
  ];
}

function createKepala(
  model: string,
  judul: string,
  contoh: KecamatanContoh,
  namaDesa: string,
  nomorTps: string,
): BarisTulis[] {
  const { kecamatan, profil } = contoh;
  const kanan = Array.from({ length: 13 }, () => null);
  return [
    [...kanan, model],
    [judul],
    [profil.judulPemilihan],
    [],
    ['PROVINSI', null, `: ${kecamatan.provinsi.nama}`],
    ['KABUPATEN/KOTA', null, `: ${kecamatan.kabupaten.nama.replace(/^(KABUPATEN|KOTA)\s+/iu, '')}`],
    ['KECAMATAN', null, `: ${kecamatan.nama}`],
    ['DESA/KELURAHAN', null, `: ${namaDesa}`],
    ['TPS', null, `: ${nomorTps}`],
    [],
  ];
}

/** Two header rows with ALAMAT over three columns, and the row of column numbers 1–14. */
function createKepalaTabel(baris: number): { readonly baris: BarisTulis[]; readonly gabung: string[] } {
  const atas = KOLOM_FORMULIR.map(([judul], ke) => (ke < 8 || ke > 10 ? judul : ke === 8 ? 'ALAMAT' : null));
  const bawah = KOLOM_FORMULIR.map(([judul], ke) => (ke < 8 || ke > 10 ? null : judul));
  return {
    baris: [atas, bawah, KOLOM_FORMULIR.map((_kolom, ke) => ke + 1)],
    gabung: [`I${baris}:K${baris}`, ...KOLOM_TEGAK.map((huruf) => `${huruf}${baris}:${huruf}${baris + 1}`)],
  };
}

function createJumlah(pemilih: readonly PemilihContoh[], barisPertama: number): BarisTulis {
  const barisAkhir = barisPertama + pemilih.length - 1;
  const rumus = `COUNTA(C${barisPertama}:C${barisAkhir})`;
  return ['JUMLAH', null, null, null, null, null, null, { rumus, hasil: pemilih.length }];
}

function createLembarModelA(contoh: KecamatanContoh, namaDesa: string, tps: TpsContoh): LembarTulis {
  const kepala = createKepala('MODEL A-DAFTAR PEMILIH', 'DAFTAR PEMILIH', contoh, namaDesa, tps.nomor);
  const tabel = createKepalaTabel(kepala.length + 1);
  const isi = createBaris(contoh, KOLOM_FORMULIR, GAYA_BAKU, tps.pemilih);
  const baris = [
    ...kepala,
    ...tabel.baris,
    ...isi,
    createJumlah(tps.pemilih, kepala.length + 4),
    ...createLegenda(contoh.profil),
    ...createTandaTangan(namaDesa),
  ];
  return createLembar(`TPS ${tps.nomor}`, baris, ['A2:N2', 'A3:N3', ...tabel.gabung]);
}

/** Order of the form of 2016/2018 within a TPS: saring (TMS), ubah, baru, and those unchanged before them. */
function sortKwk(profil: Profil, pemilih: readonly PemilihContoh[]): PemilihContoh[] {
  const { baru, ubah } = profil.keterangan;
  const urutan = ({ keterangan }: PemilihContoh): number => {
    if (keterangan === '') return 0;
    if (keterangan === baru.kode) return 3;
    return keterangan === ubah.kode ? 2 : 1;
  };
  return [...pemilih].sort((a, b) => urutan(a) - urutan(b));
}

function createLembarKwk(contoh: KecamatanContoh, namaDesa: string, tps: TpsContoh): LembarTulis {
  const { kecamatan } = contoh;
  const gaya: GayaTulis = { ...GAYA_BAKU, rukun: 'polos', sesuai: ['', '-'] };
  const pemilih = sortKwk(contoh.profil, tps.pemilih);
  const kepala: BarisTulis[] = [
    ['DAFTAR PEMILIH HASIL PEMUTAKHIRAN', ...Array.from({ length: 12 }, () => null), 'MODEL A.B-KWK'],
    [contoh.profil.judulPemilihan],
    [
      `KECAMATAN : ${kecamatan.nama}`,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      `DESA/KELURAHAN : ${namaDesa}`,
    ],
    [
      `KABUPATEN/KOTA : ${kecamatan.kabupaten.nama.replace(/^(KABUPATEN|KOTA)\s+/iu, '')}`,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      `TPS : ${Number(tps.nomor)}`,
    ],
  ];
  const tabel = createKepalaTabel(kepala.length + 1);
  const baris = [
    ...kepala,
    ...tabel.baris,
    ...createBaris(contoh, KOLOM_FORMULIR, gaya, pemilih),
    createJumlah(pemilih, kepala.length + 4),
    ...createTandaTangan(namaDesa),
  ];
  return createLembar(`TPS ${Number(tps.nomor)}`, baris, tabel.gabung);
}

function countPemilih(desa: DesaContoh): number {
  return desa.tps.reduce((jumlah, satu) => jumlah + satu.pemilih.length, 0);
}

/** The printed Model A-Daftar Pemilih saved as Excel: one sheet per TPS; desa and TPS by the header block. */
export function designModelA(contoh: KecamatanContoh, desa: DesaContoh): BerkasRancangan[] {
  return [
    {
      nama: `MODEL A-DAFTAR PEMILIH ${desa.desa.nama}.xlsx`,
      desa: [desa.desa.kode],
      baris: countPemilih(desa),
      renderIsi: () =>
        renderXlsx(
          desa.tps.map((tps) => createLembarModelA(contoh, desa.desa.nama, tps)),
          true,
        ),
    },
  ];
}

/** The workbook of 2016/2018: .xls, one sheet per TPS, desa and TPS in one cell each with their names. */
export function designKwk(contoh: KecamatanContoh, desa: DesaContoh): BerkasRancangan[] {
  return [
    {
      nama: `AB-KWK ${formatJudul(desa.desa.nama)}.xls`,
      desa: [desa.desa.kode],
      baris: countPemilih(desa),
      renderIsi: () => renderXls(desa.tps.map((tps) => createLembarKwk(contoh, desa.desa.nama, tps))),
    },
  ];
}
