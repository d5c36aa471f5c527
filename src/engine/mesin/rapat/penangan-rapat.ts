import { checkPeristiwa } from '../../../core/pleno/check-peristiwa.ts';
import { findRapat } from '../../../core/pleno/keadaan-pleno.ts';
import type { PeristiwaPleno } from '../../../core/pleno/peristiwa-pleno.ts';
import { ok } from '../../../core/result.ts';
import { appendPeristiwaPleno, putCatatanPleno } from '../../store/peristiwa-pleno.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { PenanganSesi, SesiAktif } from '../konteks.ts';
import type { PenanganRapat } from '../peta-penangan.ts';
import { loadKeadaanPleno } from './keadaan-rapat.ts';
import { loadLayar } from './layar.ts';
import { correctRapat } from './penangan-koreksi.ts';
import { sahkanDesa, sahkanRapat, tuntaskanRapat } from './pengesahan.ts';
import { buildKeadaanRapat } from './tampil-rapat.ts';

const loadRapat: PenanganSesi<'rapat.load'> = (_masukan, sesi) => ok(buildKeadaanRapat(sesi));

/** Sent twice because the answer was lost: it stands already. */
function isSudah(sesi: SesiAktif, p: PeristiwaPleno): boolean {
  const rapat = findRapat(loadKeadaanPleno(sesi));
  if (rapat === null) return false;
  if (p.jenis === 'TANGGAPAN') return rapat.tanggapan.some((t) => t.id === p.id);
  if (p.jenis === 'HADIR_DICABUT') return !rapat.hadir.some((h) => h.id === p.id);
  if (p.jenis === 'DESA_DIBACAKAN') return rapat.desaSekarang === p.desa;
  return false;
}

const recordRapat: PenanganSesi<'rapat.catat'> = ({ peristiwa }, sesi) => {
  if (isSudah(sesi, peristiwa)) return ok(buildKeadaanRapat(sesi));
  const boleh = checkPeristiwa(
    loadKeadaanPleno(sesi),
    peristiwa,
    sesi.kecamatan.desa.map((d) => d.kode),
  );
  if (!boleh.ok) return tolak(boleh.galat.kode, boleh.galat.pesan);
  const hasil = sesi.db.transact(() => {
    appendPeristiwaPleno(sesi.db, peristiwa, false);
    return ok(null);
  });
  if (!hasil.ok) return tolakBasisData(hasil.galat);
  return ok(buildKeadaanRapat(sesi));
};

const saveCatatanRapat: PenanganSesi<'rapat.saveCatatan'> = ({ desa, isi }, sesi) => {
  if (desa !== null && !sesi.kecamatan.desa.some((d) => d.kode === desa))
    return tolak('DESA_TIDAK_DIKENAL', 'Desa itu tidak ada di kecamatan ini.');
  const hasil = sesi.db.transact(() => {
    putCatatanPleno(sesi.db, desa ?? '', isi);
    return ok(null);
  });
  return hasil.ok ? ok(null) : tolakBasisData(hasil.galat);
};

/** Handlers of the plenary meeting and of what the projector shows. */
export const PENANGAN_RAPAT = {
  'rapat.load': loadRapat,
  'rapat.catat': recordRapat,
  'rapat.saveCatatan': saveCatatanRapat,
  'rapat.koreksi': correctRapat,
  'rapat.sahkanDesa': sahkanDesa,
  'rapat.sahkan': sahkanRapat,
  'rapat.tuntaskan': tuntaskanRapat,
  'layar.load': loadLayar,
} as const satisfies PenanganRapat;
