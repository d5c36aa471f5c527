/** Who is expected to sign: the members of PPK and PPS whose names stand in the settings; everybody else writes the name himself. */
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import { jenisDesa } from '../wilayah/wilayah.ts';
import type { FaktaDokumen, Pleno, UnsurHadir } from './fakta-dokumen.ts';
import { listPenanda } from './kerangka.ts';

export interface Peserta {
  /** `null`: written by hand. */
  readonly nama: string | null;
  readonly jabatan: string;
}

const PLENO_TAK_DIKENAL: Pleno = {
  nomor: null,
  tanggal: null,
  jam: null,
  tempat: null,
  ketua: null,
  anggota: [],
  masukan: null,
};

const TANPA_NAMA: Peserta = { nama: null, jabatan: '' };

function listPpk({ pleno, profil, kecamatan }: FaktaDokumen): readonly Peserta[] {
  const ppk = `PPK ${formatNamaWilayah(kecamatan.nama)}`;
  return listPenanda(pleno, profil.penandaTangan).map((p) => ({
    nama: p.nama,
    jabatan: `${p.jabatan} ${ppk}`,
  }));
}

function listPps({ desa, profil, kecamatan }: FaktaDokumen): readonly Peserta[] {
  const pleno = new Map(desa.map((d) => [d.kode, d.pleno]));
  return kecamatan.desa.flatMap((d) => {
    const pps = `PPS ${jenisDesa(d.kode)} ${formatNamaWilayah(d.nama)}`;
    return listPenanda(pleno.get(d.kode) ?? PLENO_TAK_DIKENAL, profil.penandaTanganPps).map((p) => ({
      nama: p.nama,
      jabatan: `${p.jabatan} ${pps}`,
    }));
  });
}

/** By the name of the unsur, which the office writes: what is not recognised stays empty lines. */
function listDikenal(fakta: FaktaDokumen, { nama }: UnsurHadir): readonly Peserta[] {
  if (/^(?:PPK|Panitia Pemilihan Kecamatan)\b/i.test(nama)) return listPpk(fakta);
  if (/^(?:PPS|Panitia Pemungutan Suara)\b/i.test(nama)) return listPps(fakta);
  return [];
}

/** As many lines as asked for; the known ones only when there is a line for each of them. */
export function listPeserta(fakta: FaktaDokumen, unsur: UnsurHadir): readonly Peserta[] {
  const dikenal = listDikenal(fakta, unsur);
  const dipakai = dikenal.length > unsur.jumlah ? [] : dikenal;
  return Array.from({ length: unsur.jumlah }, (_, i) => dipakai[i] ?? TANPA_NAMA);
}
