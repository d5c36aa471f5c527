import { formatBilangan } from '../bahasa/bilangan.ts';
import type { Pemilih } from '../berkas/pemilih.ts';
import { isNomorRusak } from '../berkas/nomor-rusak.ts';
import type { Kode, Profil } from '../profil/profil.ts';
import type { AngkaLP, RekapTps } from '../rekap/angka.ts';
import { TIDAK_ADA_DATA } from './angka-tercetak.ts';
import {
  composeBarisPerubahan,
  createTampilanSalinan,
  sortPerubahan,
  TAMPILAN_ASLI,
  TANDA_RUSAK,
  type Tampilan,
} from './baris-perubahan.ts';
import type { Blok, Dokumen, JenisDokumen, Paragraf, Tanda } from './dokumen.ts';
import type { FaktaDokumen, Sasaran } from './fakta-dokumen.ts';
import { composeKepalaDesa, composePenetapanPps, findDesa, findTps, type IsiDesa } from './kerangka-pps.ts';
import { composeDokumen } from './kerangka.ts';
import { composeKopFormulir } from './kop-formulir.ts';
import type { Kolom, KolomDaun, Tabel } from './tabel.ts';

function teks(judul: string, porsi = 0): KolomDaun {
  return { judul, jenis: 'teks', porsi };
}

function tanda(judul: string): KolomDaun {
  return { judul, jenis: 'tanda', porsi: 0 };
}

function formatPilihan(kode: readonly Kode[]): string {
  return kode.map((k) => k.kode).join('/');
}

/** The 14 columns of the form (DOMAIN §4.1). */
function listKolom(profil: Profil): readonly Kolom[] {
  return [
    { judul: 'No', jenis: 'nomor', porsi: 0 },
    teks('No KK', 1),
    teks('NIK', 1),
    teks('Nama', 3),
    teks('Tempat Lahir', 1),
    tanda('Tanggal Lahir'),
    tanda(`Status Kawin ${formatPilihan(profil.statusKawin.kode)}`),
    tanda('Jenis Kelamin L/P'),
    { judul: 'Alamat', anak: [teks('Jalan/Dukuh', 3), tanda('RT'), tanda('RW')] },
    tanda('Disabilitas'),
    tanda(`Status KTP-el ${formatPilihan(profil.ktpEl.kode)}`),
    tanda('Keterangan'),
  ];
}

function catatan(judul: string, isi: string): Paragraf {
  return { jenis: 'paragraf', gaya: 'catatan', isi: [{ tebal: `${judul} ` }, isi] };
}

function formatKode(kode: readonly Kode[]): string {
  return kode.map((k) => `${k.kode} = ${k.label}`).join('; ');
}

function composeLegenda(profil: Profil): readonly Paragraf[] {
  const { baru, ubah, tms } = profil.keterangan;
  return [
    catatan('Keterangan:', `${formatKode([baru, ubah, ...tms])}.`),
    catatan('Disabilitas:', `${formatKode(profil.disabilitas.kode)}.`),
    catatan('Status KTP-el:', `${formatKode(profil.ktpEl.kode)}.`),
    catatan('Status kawin:', `${formatKode(profil.statusKawin.kode)}.`),
  ];
}

function formatLP({ l, p, jumlah }: AngkaLP): string {
  const angka = (n: number | null): string => (n === null ? TIDAK_ADA_DATA : formatBilangan(n));
  return `${angka(jumlah)} (L ${angka(l)}, P ${angka(p)})`;
}

/** The figures of the TPS, so that whoever holds the list can count it. */
function composeJumlah(tps: RekapTps): Paragraf {
  return catatan(
    `Jumlah TPS ${tps.nomor}:`,
    `pemilih baru ${formatLP(tps.baru)}; pemilih TMS ${formatLP(tps.tms)}; perbaikan data ${formatLP(tps.ubah)}.`,
  );
}

const NIHIL = 'NIHIL – tidak ada perubahan pemilih di TPS ini.';
const TANPA_NAMA =
  'Daftar nama pemilih TPS ini tidak ada; angkanya diambil dari rekapitulasi yang diserahkan.';

/** What an empty list says: that nothing changed, or that nobody handed in the names. */
function formatKosong({ rekap }: IsiDesa, tps: RekapTps): string {
  const nihil = [tps.baru, tps.tms, tps.ubah].every((a) => a.jumlah === 0);
  return rekap.sumber !== 'rekap' && nihil ? NIHIL : TANPA_NAMA;
}

function composeTabel(
  kolom: readonly Kolom[],
  pemilih: readonly Pemilih[],
  kosong: string,
  t: Tampilan,
): Tabel {
  return {
    jenis: 'tabel',
    kolom,
    nomorKolom: true,
    baris:
      pemilih.length === 0
        ? [{ sel: [{ jenis: 'teks', teks: kosong, rentang: 14, tengah: true }], tebal: true }]
        : pemilih.map((p, i) => composeBarisPerubahan(p, i, t)),
    total: null,
    utuh: false,
    ukuran: 'rapat',
  };
}

function listCatatanRusak(pemilih: readonly Pemilih[]): readonly Paragraf[] {
  if (!pemilih.some((p) => isNomorRusak(p.nik) || isNomorRusak(p.nkk))) return [];
  return [
    catatan(
      `Tanda ${TANDA_RUSAK} di belakang nomor:`,
      'digit nomor itu rusak dalam berkas yang diserahkan. Nomor ditulis sebagaimana dalam berkas dan harus dicocokkan dengan dokumen aslinya.',
    ),
  ];
}

interface Rupa {
  readonly jenis: JenisDokumen;
  readonly sebutan: string;
  readonly tanda: Tanda;
  readonly tampilan: Tampilan;
  /** What is hidden in this copy; `null`: nothing. */
  readonly catatan: Paragraf | null;
}

function composeBlok(fakta: FaktaDokumen, sasaran: Sasaran, rupa: Rupa): readonly Blok[] {
  const { profil } = fakta;
  const desa = findDesa(fakta, sasaran);
  const tps = findTps(desa, sasaran);
  const pemilih = sortPerubahan(fakta.listPerubahan(desa.rekap.kode, tps.nomor));
  return [
    composeKopFormulir(
      profil.formulir.daftarPerubahan,
      `DAFTAR PERUBAHAN PEMILIH UNTUK ${fakta.tahapan.judul}`,
      [profil.judulPemilihan, 'OLEH PPS'],
    ),
    composeKepalaDesa(fakta, desa, [{ label: 'NOMOR TPS', nilai: [tps.nomor] }]),
    composeTabel(listKolom(profil), pemilih, formatKosong(desa, tps), rupa.tampilan),
    {
      jenis: 'satukan',
      blok: [
        composeJumlah(tps),
        ...(rupa.catatan === null ? [] : [rupa.catatan]),
        ...listCatatanRusak(pemilih),
        ...composeLegenda(profil),
        composePenetapanPps(desa),
      ],
    },
  ];
}

function composeRupa(fakta: FaktaDokumen, sasaran: Sasaran, rupa: Rupa): Dokumen {
  return composeDokumen(
    fakta,
    {
      jenis: rupa.jenis,
      sebutan: rupa.sebutan,
      tanda: [rupa.tanda],
      lembar: [
        {
          nama: `TPS ${sasaran.tps ?? ''}`,
          orientasi: 'rebah',
          blok: composeBlok(fakta, sasaran, rupa),
        },
      ],
    },
    sasaran,
  );
}

/** Model A-Daftar Perubahan Pemilih of one TPS: every row B, U and TMS, with personal data in full (DOMAIN §4.1). */
export function composeDaftarPerubahan(fakta: FaktaDokumen, sasaran: Sasaran): Dokumen {
  return composeRupa(fakta, sasaran, {
    jenis: 'daftar-perubahan',
    sebutan: fakta.profil.formulir.daftarPerubahan.model,
    tanda: { teks: 'RAHASIA — memuat data pribadi', tandaAir: false },
    tampilan: TAMPILAN_ASLI,
    catatan: null,
  });
}

/** The same list for the public: NIK, NKK, birth date, disability and, where the office says so, names are masked. */
export function composeDaftarPerubahanSalinan(fakta: FaktaDokumen, sasaran: Sasaran): Dokumen {
  return composeRupa(fakta, sasaran, {
    jenis: 'daftar-perubahan-salinan',
    sebutan: `SALINAN ${fakta.profil.formulir.daftarPerubahan.model}`,
    tanda: { teks: 'SALINAN PUBLIK – data pribadi disamarkan', tandaAir: false },
    tampilan: createTampilanSalinan(fakta.samaran),
    catatan: catatan(
      'Salinan publik.',
      `Nomor KK, NIK, ${fakta.samaran.nama === 'inisial' ? 'nama, ' : ''}tanggal lahir dan disabilitas disamarkan untuk melindungi data pribadi (UU Nomor 27 Tahun 2022).`,
    ),
  });
}
