import { composeKata } from '../templat/compose-kata.ts';
import type { IsianTemplat } from '../templat/daftar-templat.ts';
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import { jenisDesa } from '../wilayah/wilayah.ts';
import { composeTabelJumlah, composeTabelPerubahan } from './berita-acara-angka.ts';
import type { Blok, Dokumen, Kop } from './dokumen.ts';
import type { FaktaDokumen, Sasaran } from './fakta-dokumen.ts';
import { composeDokumen } from './kerangka.ts';
import { composeTandaTanganPps, findDesa, formatJudulDesa, type IsiDesa } from './kerangka-pps.ts';
import {
  composeDasarHukum,
  composeIsianAngka,
  composeLampiran,
  composeMasukan,
  composeTerbilang,
  formatNamaFormulir,
} from './teks-berita-acara.ts';
import {
  composeIsianWaktu,
  composeIsianWilayah,
  composeNomor,
  composeTempatTanggalSurat,
} from './teks-umum.ts';

function composeKopPps({ profil, tahapan, kecamatan }: FaktaDokumen, desa: IsiDesa): Kop {
  const { model, judul, polaNomor } = profil.formulir.beritaAcaraPps;
  const kode = { kodeDesa: desa.rekap.kode, kodeKecamatan: kecamatan.kode };
  return {
    jenis: 'kop',
    model,
    logo: 'tengah',
    judul: [
      [judul ?? 'BERITA ACARA'],
      ['Nomor: ', ...composeNomor(desa.fakta.pleno.nomor, polaNomor, kode)],
      [`REKAPITULASI ${tahapan.judul}`],
      [`TINGKAT ${formatJudulDesa(desa.rekap)}`],
      [profil.judulPemilihan],
    ],
  };
}

function listLampiran({ profil, tahapan }: FaktaDokumen): readonly string[] {
  const { rekapPps, rekapPerubahanPps } = profil.formulir;
  return [
    formatNamaFormulir(rekapPps, `Rekapitulasi ${tahapan.sebutan}`),
    formatNamaFormulir(rekapPerubahanPps, 'Rekapitulasi Perubahan Pemilih'),
  ];
}

function composeJumlah({ rekap }: IsiDesa): Blok {
  return composeTabelJumlah([
    ['JUMLAH TPS', rekap.jumlahTps],
    ['LAKI-LAKI', rekap.akhir.l],
    ['PEREMPUAN', rekap.akhir.p],
    ['JUMLAH PEMILIH', rekap.akhir.jumlah],
  ]);
}

function composeIsian(fakta: FaktaDokumen, desa: IsiDesa): IsianTemplat<'berita-acara-pps'> {
  const { rekap } = desa;
  const { pleno, capData } = desa.fakta;
  return {
    teks: {
      ...composeIsianWilayah(fakta),
      ...composeIsianWaktu(pleno),
      ...composeIsianAngka(rekap),
      desa: [`${jenisDesa(rekap.kode)} ${formatNamaWilayah(rekap.nama)}`],
      'jumlah dengan huruf': composeTerbilang(rekap, ''),
    },
    blok: {
      'tabel jumlah': [composeJumlah(desa)],
      'tabel perubahan': [composeTabelPerubahan(rekap)],
      'daftar dasar hukum': composeDasarHukum(fakta),
      masukan: composeMasukan(pleno, [], 'Tidak ada masukan/tanggapan data.'),
      lampiran: composeLampiran(listLampiran(fakta)),
      'tempat dan tanggal': [composeTempatTanggalSurat(pleno.tempat, pleno.tanggal)],
      'tanda tangan': [
        composeTandaTanganPps(fakta, desa, []),
        { jenis: 'paragraf', gaya: 'kecil', isi: [`Data desa: ${capData}`] },
      ],
    },
  };
}

/** Berita acara of the plenary of one desa (DOMAIN §4.8). */
export function composeBeritaAcaraPps(fakta: FaktaDokumen, sasaran: Sasaran): Dokumen {
  const desa = findDesa(fakta, sasaran);
  return composeDokumen(
    fakta,
    {
      jenis: 'berita-acara-pps',
      sebutan: 'Berita Acara Rapat Pleno PPS',
      lembar: [
        {
          nama: 'Berita Acara PPS',
          orientasi: 'tegak',
          blok: [
            composeKopPps(fakta, desa),
            ...composeKata('berita-acara-pps', fakta.templat, composeIsian(fakta, desa)),
          ],
        },
      ],
    },
    sasaran,
  );
}
