/** A form that was understood, and the door of this room: reading one, and filling it. */
import { gagal, ok, type Result } from '../../core/result.ts';
import type { KamusMedanXlsx } from '../../core/templat-xlsx/medan-xlsx.ts';
import type { Pengisi, TemplatBuku } from './bentuk-templat.ts';
import { loadBuku } from './buku.ts';
import { checkBagianLain } from './check-bagian.ts';
import { TolakTemplat, type GalatTemplat } from './galat-templat.ts';
import { fillBuku } from './isi-buku.ts';
import { checkLingkup, findLingkup, scanMedan, type MedanLembar } from './medan-lembar.ts';
import { openPaket } from './paket.ts';
import { listBaris } from './sel-lembar.ts';

const TANPA_MEDAN: GalatTemplat = {
  kode: 'TANPA_MEDAN',
  letak: null,
  pesan:
    'Di berkas ini tidak ada medan yang dapat diisi. Tulis medan, misalnya {{kecamatan.nama}}, di sel yang akan diisi program, simpan, lalu pilih lagi.',
};

/** Two rows in every list, a figure everywhere: whatever would fail later fails now. */
const PENGISI_COBA: Pengisi = {
  tempat: { desa: null, tps: null, nomor: null, berkas: 'kecamatan' },
  listUlang: () => [1, 2].map((nomor) => ({ desa: null, tps: null, nomor, berkas: 'kecamatan' })),
  nilai: () => ({ jenis: 'angka', nilai: 1 }),
};

async function parse(
  isi: Uint8Array,
  kamus: KamusMedanXlsx,
): Promise<Result<TemplatBuku, readonly GalatTemplat[]>> {
  const buku = loadBuku(await openPaket(isi));
  const perLembar = buku.lembar.map((lembar) => {
    const baris = listBaris(lembar, buku);
    return { lembar, baris, medan: scanMedan(lembar, baris, kamus) };
  });
  const semua: readonly MedanLembar[] = perLembar.map((l) => l.medan);
  const galat = [
    ...semua.flatMap((m) => m.galat),
    ...checkLingkup(semua),
    ...checkBagianLain(buku, perLembar),
  ];
  if (galat.length > 0) return gagal(galat);
  const medan = [...new Set(semua.flatMap((m) => m.nama))];
  if (medan.length === 0) return gagal([TANPA_MEDAN]);
  const { lingkup } = findLingkup(semua);
  const lembar = perLembar.map((l) => ({ lembar: l.lembar, baris: l.baris, ulang: l.medan.ulang }));
  return ok({ buku, kamus, lembar, lingkup, medan });
}

/** Understands a form, or says everything that keeps it from being filled. Never throws, whatever the bytes. */
export async function parseTemplatBuku(
  isi: Uint8Array,
  kamus: KamusMedanXlsx,
): Promise<Result<TemplatBuku, readonly GalatTemplat[]>> {
  try {
    const hasil = await parse(isi, kamus);
    if (hasil.ok) fillBuku(hasil.nilai, PENGISI_COBA);
    return hasil;
  } catch (sebab) {
    if (sebab instanceof TolakTemplat) return gagal([sebab.galat]);
    throw sebab;
  }
}

/** The form filled in, as bytes of an .xlsx. */
export function fillTemplatBuku(templat: TemplatBuku, pengisi: Pengisi): Uint8Array {
  return fillBuku(templat, pengisi);
}
