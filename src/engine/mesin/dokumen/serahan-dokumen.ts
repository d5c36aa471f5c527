/** Documents in force that leave the program: as a zip with their manifest, or as one PDF to print. */
import { hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { NAMA_MANIFEST } from '../../../contract/manifest-schema.ts';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { ok, type Result } from '../../../core/result.ts';
import { gabungPdf, type BagianPdf } from '../../render/gabung-pdf.ts';
import { writeZipBerkas } from '../../render/kemas-zip-berkas.ts';
import { catatPeristiwa } from '../../store/jejak.ts';
import type { DokumenTersimpan } from '../../store/riwayat-dokumen.ts';
import { formatNamaBerkas } from '../data/nama-berkas.ts';
import { TIPE_PDF, TIPE_ZIP } from '../data/tipe-media.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { PenanganSesi, SesiAktif } from '../konteks.ts';
import { buildPapan, formatJudulDokumen, type DokumenKini, type Papan } from './keadaan-dokumen.ts';
import { composeManifest, encodeManifest } from './manifest.ts';
import { filterDokumen, isBerlaku, type Pilihan } from './pilih-dokumen.ts';
import { FOLDER_DOKUMEN, readDokumen } from './tempat-dokumen.ts';

interface Diminta extends Pilihan {
  readonly rahasia: boolean;
}

function tolakRahasia(): Result<never, GalatPanggilan> {
  return tolak(
    'DOKUMEN_RAHASIA',
    'Dokumen yang dipilih memuat NIK dan NKK lengkap. Pilih salinan yang disamarkan, atau sertakan dokumen rahasia dengan sengaja.',
  );
}

/** The documents chosen; those with full NIK only on purpose. */
function chooseDokumen(papan: Papan, minta: Diminta): Result<readonly DokumenKini[], GalatPanggilan> {
  const dipilih = filterDokumen(papan.dokumen, minta);
  const boleh = dipilih.filter((d) => minta.rahasia || !d.entri.rahasia);
  return boleh.length === 0 && dipilih.length > 0 ? tolakRahasia() : ok(boleh);
}

function formatNamaKeluaran(sesi: SesiAktif, awalan: string): string {
  return formatNamaBerkas(
    `${awalan} ${sesi.tahapan.kode} Kecamatan ${formatNamaWilayah(sesi.kecamatan.nama)}`,
  );
}

export const zipDokumen: PenanganSesi<'dokumen.zip'> = async (
  masukan,
  sesi,
  { mesin, signal, onKemajuan },
) => {
  const dipilih = chooseDokumen(buildPapan(sesi), masukan);
  if (!dipilih.ok) return dipilih;
  const berlaku = dipilih.nilai.filter(isBerlaku);
  const dokumen = berlaku.map((d) => d.terakhir).filter((d) => d !== null);
  if (dokumen.length === 0)
    return tolak(
      'DOKUMEN_BELUM_ADA',
      'Belum ada dokumen yang sesuai dengan data sekarang. Buat dahulu dokumennya, lalu unduh semuanya.',
    );
  const sumber = new Map<string, string>();
  for (const [i, d] of dokumen.entries()) {
    signal.throwIfAborted();
    onKemajuan({ teks: `Memeriksa ${d.judul}`, selesai: i, jumlah: dokumen.length });
    for (const b of d.berkas) {
      const terbaca = await readDokumen(sesi, b);
      if (!terbaca.ok) return terbaca;
      sumber.set(b.jalur.slice(FOLDER_DOKUMEN.length + 1), terbaca.nilai.jalur);
    }
  }
  const manifest = encodeManifest(composeManifest(sesi, dokumen));
  const nama = `${formatNamaKeluaran(sesi, 'Dokumen Pleno')}.zip`;
  const jalur = path.join(await mesin.folderSementara(), nama);
  const urut = [...sumber].sort(([a], [b]) => (a < b ? -1 : 1));
  await writeZipBerkas(jalur, new Map<string, string | Uint8Array>([[NAMA_MANIFEST, manifest], ...urut]));
  signal.throwIfAborted();
  const tercatat = catatPeristiwa(sesi.db, {
    peristiwa: 'DOKUMEN_DIKEMAS',
    rincian: {
      sha256: hash('sha256', manifest),
      berkas: sumber.size,
      rahasia: berlaku.some((d) => d.entri.rahasia),
    },
  });
  if (!tercatat.ok) return tolakBasisData(tercatat.galat);
  return ok(await mesin.serahkan({ jalur, nama, tipe: TIPE_ZIP }));
};

const SEBUT_MAKSIMUM = 3;

/** Printing leaves nothing out in silence: what is not in force is named. */
function tolakBelumBerlaku(belum: readonly DokumenKini[], papan: Papan): Result<never, GalatPanggilan> {
  const sebut = belum
    .slice(0, SEBUT_MAKSIMUM)
    .map((d) => formatJudulDokumen(d.entri, d.sasaran, papan.fakta))
    .join('; ');
  const sisa = belum.length - SEBUT_MAKSIMUM;
  return tolak(
    'DOKUMEN_BELUM_SIAP',
    `${String(belum.length)} dokumen yang dipilih belum dibuat atau sudah tidak sesuai dengan data sekarang: ${sebut}${sisa > 0 ? `; dan ${String(sisa)} lainnya` : ''}. Buat dahulu dokumennya, lalu cetak lagi.`,
  );
}

async function readBagian(
  sesi: SesiAktif,
  judul: string,
  d: DokumenTersimpan,
): Promise<Result<BagianPdf | null, GalatPanggilan>> {
  const pdf = d.berkas.find((b) => b.format === 'pdf');
  if (pdf === undefined) return ok(null);
  const isi = await readDokumen(sesi, pdf);
  return isi.ok ? ok({ judul, isi: isi.nilai.isi }) : isi;
}

async function readSemuaBagian(
  sesi: SesiAktif,
  dipilih: readonly DokumenKini[],
  papan: Papan,
): Promise<Result<readonly BagianPdf[], GalatPanggilan>> {
  const bagian: BagianPdf[] = [];
  for (const d of dipilih) {
    if (d.terakhir === null) continue;
    const satu = await readBagian(sesi, formatJudulDokumen(d.entri, d.sasaran, papan.fakta), d.terakhir);
    if (!satu.ok) return satu;
    if (satu.nilai !== null) bagian.push(satu.nilai);
  }
  return ok(bagian);
}

export const printDokumen: PenanganSesi<'dokumen.cetak'> = async (
  masukan,
  sesi,
  { mesin, signal, onKemajuan },
) => {
  const papan = buildPapan(sesi);
  const dipilih = chooseDokumen(papan, masukan);
  if (!dipilih.ok) return dipilih;
  const belum = dipilih.nilai.filter((d) => !isBerlaku(d));
  if (belum.length > 0) return tolakBelumBerlaku(belum, papan);
  const { penerima: semua } = papan.fakta.profil;
  const penerima = masukan.penerima === null ? null : semua[masukan.penerima];
  if (penerima === undefined)
    return tolak('PENERIMA_TIDAK_ADA', 'Penerima itu tidak ada lagi di Pengaturan. Muat ulang halamannya.');
  onKemajuan({ teks: 'Menyusun berkas cetak …', selesai: null, jumlah: null });
  const bagian = await readSemuaBagian(sesi, dipilih.nilai, papan);
  if (!bagian.ok) return bagian;
  if (bagian.nilai.length === 0)
    return tolak('DOKUMEN_BELUM_ADA', 'Tidak ada dokumen untuk dicetak dalam pilihan itu.');
  signal.throwIfAborted();
  const untuk = penerima === null ? semua : [{ nama: penerima.nama, rangkap: 1 }];
  const rangkap = untuk.flatMap(({ nama, rangkap: n }) => Array.from({ length: n }, () => nama));
  const isi = await gabungPdf(
    rangkap.flatMap((nama) => bagian.nilai.map((b) => ({ ...b, judul: `${nama} – ${b.judul}` }))),
    formatNamaKeluaran(sesi, 'Dokumen Pleno'),
  );
  signal.throwIfAborted();
  const tercatat = catatPeristiwa(sesi.db, {
    peristiwa: 'DOKUMEN_DICETAK',
    rincian: {
      dokumen: bagian.nilai.length,
      rangkap: rangkap.length,
      rahasia: dipilih.nilai.some((d) => d.entri.rahasia),
    },
  });
  if (!tercatat.ok) return tolakBasisData(tercatat.galat);
  const nama = `${formatNamaKeluaran(sesi, 'Cetak Dokumen Pleno')}${penerima === null ? '' : formatNamaBerkas(` - ${penerima.nama}`)}.pdf`;
  const jalur = path.join(await mesin.folderSementara(), nama);
  await writeFile(jalur, isi, { mode: 0o600 });
  return ok(await mesin.serahkan({ jalur, nama, tipe: TIPE_PDF }));
};
