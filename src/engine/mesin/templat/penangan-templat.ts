import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TemplatXlsx } from '../../../contract/bentuk/dokumen.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import type { FaktaDokumen, Sasaran } from '../../../core/dokumen/fakta-dokumen.ts';
import { ok } from '../../../core/result.ts';
import {
  createKamusXlsx,
  listContohMedan,
  listSasaranTemplat,
} from '../../../core/templat-xlsx/kamus-xlsx.ts';
import { packZip } from '../../render/kemas-zip.ts';
import { catatPeristiwa } from '../../store/jejak.ts';
import {
  insertTemplatXlsx,
  loadSatuTemplat,
  loadTemplatXlsx,
  removeTemplatXlsx,
  type TemplatTersimpan,
} from '../../store/templat-xlsx.ts';
import type { TemplatBuku } from '../../templat/bentuk-templat.ts';
import { fillTemplatBuku, parseTemplatBuku } from '../../templat/templat-buku.ts';
import { formatNamaBerkas } from '../data/nama-berkas.ts';
import { TIPE_XLSX, TIPE_ZIP } from '../data/tipe-media.ts';
import { buildFakta } from '../dokumen/fakta-dokumen.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { KonteksPanggilan, PenanganSesi, SesiAktif } from '../konteks.ts';
import type { NamaTemplat } from '../peta-penangan.ts';
import { createCariDraf, createPengisi, formatNamaIsian } from './isi-templat.ts';
import { readTitipanTemplat, tolakTemplat } from './titipan-templat.ts';

function tampil({ ditambahPada, ...t }: TemplatTersimpan): TemplatXlsx {
  return {
    id: t.id,
    nama: t.nama,
    lingkup: t.lingkup,
    sha256: t.sha256,
    ukuran: t.ukuran,
    ditambahkan: ditambahPada,
    medan: t.medan,
  };
}

const listTemplat: PenanganSesi<'templat.list'> = (_, sesi) =>
  ok({
    templat: loadTemplatXlsx(sesi.db).map(tampil),
    medan: listContohMedan(createKamusXlsx(sesi.profil()), buildFakta(sesi, false)),
  });

const addTemplat: PenanganSesi<'templat.add'> = async ({ titipan: token }, sesi, { mesin, signal }) => {
  const titipan = mesin.findTitipan(token);
  const isi = await readTitipanTemplat(titipan);
  if (!isi.ok) return isi;
  const nama = `${formatNamaBerkas((titipan?.nama ?? 'Formulir').replace(/\.xlsx$/i, '')) || 'Formulir'}.xlsx`;
  const templat = await parseTemplatBuku(isi.nilai, createKamusXlsx(sesi.profil()));
  if (!templat.ok) return tolakTemplat(nama, templat.galat);
  signal.throwIfAborted();
  const kembar = loadTemplatXlsx(sesi.db).find((t) => t.nama.toLowerCase() === nama.toLowerCase());
  if (kembar !== undefined)
    return tolak(
      'FORMULIR_SUDAH_ADA',
      `Formulir bernama "${kembar.nama}" sudah ada. Hapus yang lama dahulu, atau ganti nama berkas yang baru.`,
    );
  const { lingkup, medan } = templat.nilai;
  const hasil = insertTemplatXlsx(sesi.db, { nama, lingkup, medan, isi: isi.nilai });
  return hasil.ok ? ok(tampil(hasil.nilai)) : tolakBasisData(hasil.galat);
};

function tolakHilang(): ReturnType<typeof tolak> {
  return tolak('FORMULIR_TIDAK_ADA', 'Formulir itu sudah tidak ada. Muat ulang daftarnya.');
}

const removeTemplat: PenanganSesi<'templat.remove'> = ({ id }, sesi) => {
  const hasil = removeTemplatXlsx(sesi.db, id);
  if (!hasil.ok) return tolakBasisData(hasil.galat);
  return hasil.nilai ? ok(null) : tolakHilang();
};

interface Terisi {
  readonly berkas: ReadonlyMap<string, Uint8Array>;
  readonly draf: boolean;
}

/** One workbook per place; the event loop breathes between them, so that a call can be cancelled. */
async function fillSemua(
  sesi: SesiAktif,
  templat: TemplatBuku,
  nama: string,
  sasaran: readonly Sasaran[],
  { signal }: KonteksPanggilan,
): Promise<Terisi> {
  const isDraf = createCariDraf(sesi);
  const fakta = buildFakta(sesi, false);
  const berkas = new Map<string, Uint8Array>();
  for (const s of sasaran) {
    signal.throwIfAborted();
    const milik: FaktaDokumen = { ...fakta, draf: isDraf(s) };
    berkas.set(formatNamaIsian(nama, s, milik), fillTemplatBuku(templat, createPengisi(templat, milik, s)));
    await new Promise((lanjut) => setImmediate(lanjut));
  }
  return { berkas, draf: sasaran.some(isDraf) };
}

const fillTemplat: PenanganSesi<'templat.fill'> = async ({ id, desa }, sesi, konteks) => {
  const { mesin } = konteks;
  const tersimpan = loadSatuTemplat(sesi.db, id);
  if (tersimpan === null) return tolakHilang();
  const templat = await parseTemplatBuku(tersimpan.isi, createKamusXlsx(sesi.profil()));
  if (!templat.ok) return tolakTemplat(tersimpan.nama, templat.galat);
  const { lingkup } = templat.nilai;
  const sasaran = listSasaranTemplat(buildFakta(sesi, false), lingkup, desa);
  if (sasaran.length === 0)
    return tolak(
      'TIDAK_ADA_YANG_DIISI',
      lingkup === 'tps'
        ? 'Belum ada TPS yang dikenal di desa yang dipilih. Impor datanya atau isi jumlah TPS di Pengaturan dahulu.'
        : 'Desa yang dipilih tidak ada di kecamatan ini. Pilih desa lain.',
    );
  const { berkas, draf } = await fillSemua(sesi, templat.nilai, tersimpan.nama, sasaran, konteks);
  const [satu] = berkas;
  const tunggal = berkas.size === 1 && satu !== undefined;
  const nama = tunggal
    ? path.posix.basename(satu[0])
    : `${formatNamaBerkas(`${tersimpan.nama.replace(/\.xlsx$/i, '')} ${formatNamaWilayah(sesi.kecamatan.nama)}`)}${draf ? ' (DRAF)' : ''}.zip`;
  const tercatat = catatPeristiwa(sesi.db, {
    peristiwa: 'TEMPLAT_DIISI',
    rincian: { lingkup, sha256: tersimpan.sha256, berkas: berkas.size, draf },
  });
  if (!tercatat.ok) return tolakBasisData(tercatat.galat);
  const jalur = path.join(await mesin.folderSementara(), nama);
  await writeFile(jalur, tunggal ? satu[1] : packZip(berkas), { mode: 0o600 });
  return ok(await mesin.serahkan({ jalur, nama, tipe: tunggal ? TIPE_XLSX : TIPE_ZIP }));
};

/** Official Excel forms of the office. */
export const PENANGAN_TEMPLAT: { readonly [N in NamaTemplat]: PenanganSesi<N> } = {
  'templat.list': listTemplat,
  'templat.add': addTemplat,
  'templat.remove': removeTemplat,
  'templat.fill': fillTemplat,
};
