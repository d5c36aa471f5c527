import type { Beranda, DesaBeranda } from '../../../contract/bentuk/beranda.ts';
import { daftarDesaSchema, ringkasAngkaSchema } from '../../../contract/tersimpan-schema.ts';
import { computeLangkah, type KeadaanKerja } from '../../../core/beranda/compute-langkah.ts';
import { ok } from '../../../core/result.ts';
import { loadVersiAktif } from '../../store/load-versi.ts';
import { loadImporTerakhir, loadRiwayatImpor, type ImporTersimpan } from '../../store/riwayat-impor.ts';
import { listBelumDiisi } from '../dokumen/alasan-draf.ts';
import { buildPapan, formatJudulDokumen, type DokumenKini, type Papan } from '../dokumen/keadaan-dokumen.ts';
import type { PenanganSesi, SesiAktif } from '../konteks.ts';
import { getKeadaan, ringkasYangMasuk } from './keadaan-data.ts';
import { findPerluCadangan } from './perlu-cadangan.ts';
import { cacahTerbuka, type Terbuka } from './temuan-terbuka.ts';

export const loadRekap: PenanganSesi<'rekap.load'> = (_masukan, sesi) => ok(getKeadaan(sesi).rekap);

function parseSebelum(impor: ImporTersimpan | null): Beranda['sebelum'] {
  return impor === null || impor.angkaSebelum === null
    ? null
    : ringkasAngkaSchema.parse(JSON.parse(impor.angkaSebelum));
}

export const listRiwayatImpor: PenanganSesi<'impor.riwayat'> = (_masukan, sesi) =>
  ok(
    loadRiwayatImpor(sesi.db).map((i) => ({
      nomor: i.nomor,
      waktu: i.waktu,
      berkas: i.jumlahBerkas,
      ditolak: i.jumlahDitolak,
      desa: daftarDesaSchema.parse(JSON.parse(i.desa)),
    })),
  );

function listDesa(sesi: SesiAktif, perDesa: ReadonlyMap<string, Terbuka>): readonly DesaBeranda[] {
  const versi = new Map(loadVersiAktif(sesi.db).map((v) => [v.desa, v]));
  const resmi = new Map(sesi.pengaturan().desa.map((d) => [d.kode, d.jumlahTps]));
  return getKeadaan(sesi).rekap.desa.map((d) => {
    const { galat, peringatan } = perDesa.get(d.kode) ?? { galat: 0, peringatan: 0 };
    const berlaku = versi.get(d.kode);
    return {
      kode: d.kode,
      nama: d.nama,
      keadaan: !d.adaData ? 'belum' : galat > 0 ? 'bermasalah' : 'siap',
      akhir: d.akhir.jumlah,
      jumlahTps: d.jumlahTps,
      tpsResmi: resmi.get(d.kode) ?? null,
      galat,
      peringatan,
      diimporPada: berlaku?.dibuatPada ?? null,
      versi: berlaku?.nomor ?? null,
    };
  });
}

function listKantorKosong(sesi: SesiAktif): readonly string[] {
  const { alamat, ppk } = sesi.pengaturan().kantor;
  const isi: readonly (readonly [string, string])[] = [
    ['alamat kantor', alamat],
    ['ketua PPK', ppk.ketua],
    ['sekretaris PPK', ppk.sekretaris],
  ];
  const anggota = ppk.anggota.filter((a) => a === '').length;
  return [
    ...isi.filter(([, nilai]) => nilai === '').map(([nama]) => nama),
    ...(anggota > 0 ? [`${String(anggota)} anggota PPK`] : []),
  ];
}

/** Facts of the meeting alone: those of the office are a step of their own. */
function listPlenoKosong(sesi: SesiAktif): readonly string[] {
  return listBelumDiisi(sesi)
    .filter((nama) => !nama.endsWith('PPK'))
    .map((nama) => nama.charAt(0).toLowerCase() + nama.slice(1));
}

/** What the office has to have; lists with full NIK are made only on purpose, and then kept up to date. */
function listDokumenKantor({ dokumen }: Papan): readonly DokumenKini[] {
  return dokumen.filter((d) => !d.entri.rahasia || d.terakhir !== null);
}

/** A draft is not yet the document. */
function findKeadaanKantor({ terakhir, keadaan }: DokumenKini): keyof Beranda['dokumen'] {
  if (terakhir?.draf !== false) return 'belum';
  return keadaan === 'disahkan' ? 'siap' : keadaan;
}

function buildKeadaanKerja(
  sesi: SesiAktif,
  desa: readonly DesaBeranda[],
  terbuka: Terbuka,
  papan: Papan,
): KeadaanKerja {
  const dokumen = listDokumenKantor(papan);
  const judul = (d: DokumenKini): string => formatJudulDokumen(d.entri, d.sasaran, papan.fakta);
  return {
    kantorKosong: listKantorKosong(sesi),
    desaTanpaTps: desa.filter((d) => d.tpsResmi === null).map((d) => d.nama),
    desaBelumMasuk: desa.filter((d) => d.keadaan === 'belum').map((d) => d.nama),
    jumlahDesa: desa.length,
    galat: terbuka.galat,
    peringatan: terbuka.peringatan,
    beritaAcaraKosong: listPlenoKosong(sesi),
    dokumenBelum: dokumen.filter((d) => findKeadaanKantor(d) === 'belum').map(judul),
    dokumenUsang: dokumen.filter((d) => findKeadaanKantor(d) === 'usang').map(judul),
    jumlahDokumen: dokumen.length,
    perluCadangan: findPerluCadangan(sesi),
  };
}

export const loadBeranda: PenanganSesi<'beranda.load'> = (_masukan, sesi) => {
  const { rekap } = getKeadaan(sesi);
  const { semua, perDesa } = cacahTerbuka(sesi);
  const desa = listDesa(sesi, perDesa);
  const papan = buildPapan(sesi);
  const impor = loadImporTerakhir(sesi.db);
  const masuk = desa.filter((d) => d.keadaan !== 'belum').length;
  const dokumen = listDokumenKantor(papan).map(findKeadaanKantor);
  const cacah = (k: keyof Beranda['dokumen']): number => dokumen.filter((d) => d === k).length;
  return ok({
    lengkap: masuk === desa.length,
    desaMasuk: masuk,
    jumlahDesa: desa.length,
    desa,
    angka: ringkasYangMasuk(sesi, rekap),
    sebelum: parseSebelum(impor),
    imporTerakhir:
      impor === null
        ? null
        : { waktu: impor.waktu, berkas: impor.jumlahBerkas, ditolak: impor.jumlahDitolak },
    temuan: semua,
    dokumen: { belum: cacah('belum'), siap: cacah('siap'), usang: cacah('usang') },
    langkah: computeLangkah(buildKeadaanKerja(sesi, desa, semua, papan)),
  });
};
