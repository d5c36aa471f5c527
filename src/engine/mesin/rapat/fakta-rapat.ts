import type { Kejadian, Masukan, Pleno } from '../../../core/dokumen/fakta-dokumen.ts';
import { findRapat, type RapatPleno, type TanggapanTercatat } from '../../../core/pleno/keadaan-pleno.ts';
import { formatKoreksi } from '../../../core/pleno/kalimat-koreksi.ts';
import { jenisDesa, namaDesa, type Kecamatan } from '../../../core/wilayah/wilayah.ts';
import type { SesiAktif } from '../konteks.ts';
import { findNomorBa, loadKeadaanPleno } from './keadaan-rapat.ts';

const SEBUTAN_KEPUTUSAN = {
  diterima: 'diterima',
  ditolak: 'ditolak',
  diteruskan: 'diteruskan kepada KPU kabupaten/kota',
} as const;

function formatTanggapan(t: TanggapanTercatat, kecamatan: Kecamatan): Masukan {
  const tempat = t.desa === null ? '' : `${jenisDesa(t.desa)} ${namaDesa(t.desa, kecamatan)}: `;
  const putusan =
    t.keputusan === null
      ? 'belum diputus'
      : `${SEBUTAN_KEPUTUSAN[t.keputusan.hasil]}${t.keputusan.alasan === '' ? '' : `, ${t.keputusan.alasan}`}`;
  return { dari: `${t.dari} (${t.unsur})`, isi: `${tempat}${t.isi} Keputusan rapat: ${putusan}.` };
}

function addMasukan(rapat: RapatPleno, kecamatan: Kecamatan, pleno: Pleno): Pleno {
  const dicatat = rapat.tanggapan.map((t) => formatTanggapan(t, kecamatan));
  // A meeting that is fixed and in which nobody spoke had no remarks: no dotted lines are left to be filled in later.
  if (dicatat.length === 0)
    return rapat.disahkan === null ? pleno : { ...pleno, masukan: pleno.masukan ?? [] };
  return { ...pleno, masukan: [...(pleno.masukan ?? []), ...dicatat] };
}

/** What the meeting itself has settled over what the office has filled in: its number, and its remarks with what was decided. */
export function addHasilRapat(sesi: SesiAktif, isian: Pleno): Pleno {
  const rapat = findRapat(loadKeadaanPleno(sesi));
  if (rapat === null) return isian;
  return addMasukan(rapat, sesi.kecamatan, { ...isian, nomor: findNomorBa(sesi) });
}

/** Each correction decided in the meeting, one line of the chronology. */
export function listKejadianRapat(sesi: SesiAktif): readonly Kejadian[] {
  const rapat = findRapat(loadKeadaanPleno(sesi));
  const profil = sesi.profil();
  return (rapat?.koreksi ?? []).map((k) => ({
    desa: k.desa,
    uraian: formatKoreksi(k, sesi.kecamatan, profil),
    tindakLanjut:
      k.dibatalkanOleh === null
        ? 'Diputuskan dan dicatat dalam rapat pleno; rekapitulasi telah disesuaikan.'
        : 'Dibatalkan kemudian dengan keputusan rapat.',
  }));
}
