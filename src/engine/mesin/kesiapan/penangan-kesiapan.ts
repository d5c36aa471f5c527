import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatTanggal } from '../../../core/bahasa/tanggal.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { composeLembarKesiapan } from '../../../core/dokumen/lembar-kesiapan.ts';
import { computeKesiapan, computeStatus } from '../../../core/kesiapan/compute-kesiapan.ts';
import { ok } from '../../../core/result.ts';
import { renderPdf } from '../../render/render-pdf.ts';
import { formatNamaBerkas } from '../data/nama-berkas.ts';
import { TIPE_PDF } from '../data/tipe-media.ts';
import type { PenanganSesi } from '../konteks.ts';
import type { PenanganKesiapan } from '../peta-penangan.ts';
import { formatSaatSetempat, formatTanggalSetempat } from '../tanggal-setempat.ts';
import { readFaktaKesiapan } from './fakta-kesiapan.ts';

const loadKesiapan: PenanganSesi<'kesiapan.load'> = async (_masukan, sesi, { mesin }) => {
  const waktu = mesin.waktu();
  const butir = computeKesiapan(await readFaktaKesiapan(sesi, waktu));
  return ok({ status: computeStatus(butir), butir, waktu });
};

const exportKesiapan: PenanganSesi<'kesiapan.keluaran'> = async (_masukan, sesi, { mesin }) => {
  const waktu = mesin.waktu();
  const jam = formatSaatSetempat(waktu).slice(11, 16);
  const naskah = composeLembarKesiapan({
    kecamatan: sesi.kecamatan,
    tahapan: sesi.tahapan,
    dibuatPada: `${formatTanggal(formatTanggalSetempat(waktu))}, pukul ${jam}`,
    butir: computeKesiapan(await readFaktaKesiapan(sesi, waktu)),
    kertas: sesi.profil().kertas,
    contoh: sesi.pekerjaan.contoh,
  });
  const nama = `${formatNamaBerkas(`Kesiapan Pleno ${formatNamaWilayah(sesi.kecamatan.nama)}`)}.pdf`;
  const jalur = path.join(await mesin.folderSementara(), nama);
  await writeFile(jalur, await renderPdf(naskah), { mode: 0o600 });
  return ok(await mesin.serahkan({ jalur, nama, tipe: TIPE_PDF }));
};

/** Handlers of the readiness report. */
export const PENANGAN_KESIAPAN = {
  'kesiapan.load': loadKesiapan,
  'kesiapan.keluaran': exportKesiapan,
} as const satisfies PenanganKesiapan;
