import type { GalatPanggilan } from '../../../contract/galat.ts';
import type { IsianKoreksi } from '../../../contract/rapat-schema.ts';
import { checkPeristiwa } from '../../../core/pleno/check-peristiwa.ts';
import { findRapat, type KoreksiTercatat } from '../../../core/pleno/keadaan-pleno.ts';
import { applyKoreksiAngka, balikkanKoreksi, type KoreksiAngka } from '../../../core/pleno/koreksi-angka.ts';
import type { IsiKoreksi, PeristiwaPleno } from '../../../core/pleno/peristiwa-pleno.ts';
import { computeRekapDesa } from '../../../core/rekap/compute-rekap.ts';
import type { AngkaLP, RekapDesa } from '../../../core/rekap/angka.ts';
import { gagal, ok, type Result } from '../../../core/result.ts';
import { appendPeristiwaPleno } from '../../store/peristiwa-pleno.ts';
import type { GalatSimpan } from '../../store/save-versi.ts';
import { buildTpsResmi, getKeadaan } from '../data/keadaan-data.ts';
import { tolak } from '../galat.ts';
import type { PenanganSesi, SesiAktif } from '../konteks.ts';
import { loadKeadaanPleno } from './keadaan-rapat.ts';
import {
  applyIsi,
  composeIsiKoreksi,
  findKebalikan,
  loadDaftarDesa,
  saveDaftar,
  tolakSimpan,
  type DaftarDesa,
} from './koreksi-baris-desa.ts';
import { buildKeadaanRapat } from './tampil-rapat.ts';
import type { HasilKoreksiBaris } from '../../../core/pleno/koreksi-baris.ts';

type Koreksi = Extract<PeristiwaPleno, { jenis: 'KOREKSI' }>;

interface Rencana {
  readonly isi: IsiKoreksi;
  readonly akhirSesudah: AngkaLP;
  readonly membatalkan: string | null;
  /** The list to be saved; `null`: figures only. */
  readonly daftar: { readonly lama: DaftarDesa; readonly hasil: HasilKoreksiBaris } | null;
}

function planAngka(
  d: RekapDesa,
  angka: KoreksiAngka,
  membatalkan: string | null,
): Result<Rencana, GalatPanggilan> {
  const hasil = applyKoreksiAngka(d, angka);
  if (!hasil.ok) return tolak(hasil.galat.kode, hasil.galat.pesan);
  return ok({ isi: { jenis: 'angka', angka }, akhirSesudah: hasil.nilai.akhir, membatalkan, daftar: null });
}

function planBaris(
  sesi: SesiAktif,
  d: RekapDesa,
  membatalkan: string | null,
  apply: (daftar: DaftarDesa) => Result<HasilKoreksiBaris, GalatPanggilan>,
): Result<Rencana, GalatPanggilan> {
  const lama = loadDaftarDesa(sesi, d.kode);
  if (lama === null)
    return tolak(
      'DESA_TANPA_NAMA',
      `${d.nama} tidak mempunyai daftar nama. Koreksi dilakukan pada angkanya, per TPS dan jenis kelamin.`,
    );
  const hasil = apply(lama);
  if (!hasil.ok) return hasil;
  const tpsResmi = buildTpsResmi(sesi.pengaturan()).get(d.kode) ?? [];
  const rekap = computeRekapDesa(d, hasil.nilai.pemilih, sesi.profil(), tpsResmi);
  return ok({
    isi: composeIsiKoreksi(hasil.nilai),
    akhirSesudah: rekap.akhir,
    membatalkan,
    daftar: { lama, hasil: hasil.nilai },
  });
}

function planBatal(sesi: SesiAktif, d: RekapDesa, asal: KoreksiTercatat): Result<Rencana, GalatPanggilan> {
  if (asal.isi.jenis === 'angka') return planAngka(d, balikkanKoreksi(asal.isi.angka), asal.id);
  return planBaris(sesi, d, asal.id, (daftar) => findKebalikan(sesi, daftar, asal));
}

function plan(
  sesi: SesiAktif,
  d: RekapDesa,
  { id, isi, desa }: IsianKoreksi,
): Result<Rencana, GalatPanggilan> {
  if (isi.jenis === 'angka') return planAngka(d, { tps: isi.tps, butir: isi.butir }, null);
  if (isi.jenis !== 'batalkan') return planBaris(sesi, d, null, (daftar) => applyIsi(sesi, daftar, id, isi));
  const asal = findRapat(loadKeadaanPleno(sesi))?.koreksi.find((k) => k.id === isi.koreksi);
  if (asal === undefined || asal.desa !== desa)
    return tolak('KOREKSI_TIDAK_ADA', 'Koreksi yang dibatalkan tidak ada dalam rapat ini.');
  return planBatal(sesi, d, asal);
}

function composePeristiwa(
  masukan: IsianKoreksi,
  rencana: Rencana,
  akhirSebelum: AngkaLP,
  versi: Koreksi['versi'],
): Koreksi {
  const { id, desa, alasan, diminta, bukti, tanggapan } = masukan;
  return {
    jenis: 'KOREKSI',
    id,
    desa,
    isi: rencana.isi,
    alasan,
    diminta,
    bukti,
    tanggapan,
    membatalkan: rencana.membatalkan,
    versi,
    akhirSebelum,
    akhirSesudah: rencana.akhirSesudah,
  };
}

/** Rows and decision in one transaction: either both stand or neither. */
function saveKoreksi(
  sesi: SesiAktif,
  masukan: IsianKoreksi,
  rencana: Rencana,
  akhirSebelum: AngkaLP,
): Result<null, GalatSimpan> {
  return sesi.db.transact<null, GalatSimpan>(() => {
    let versi: Koreksi['versi'] = null;
    if (rencana.daftar !== null) {
      const { lama, hasil } = rencana.daftar;
      const disimpan = saveDaftar(sesi, lama, hasil.pemilih, masukan.id);
      if (!disimpan.ok) return gagal(disimpan.galat);
      versi = { sebelum: lama.versi.nomor, sesudah: disimpan.nilai.nomor };
    }
    appendPeristiwaPleno(sesi.db, composePeristiwa(masukan, rencana, akhirSebelum, versi), true);
    return ok(null);
  });
}

export const correctRapat: PenanganSesi<'rapat.koreksi'> = (masukan, sesi) => {
  const pleno = loadKeadaanPleno(sesi);
  // Sent twice because the answer was lost: it is done already.
  if (findRapat(pleno)?.koreksi.some((k) => k.id === masukan.id) === true) return ok(buildKeadaanRapat(sesi));
  const d = getKeadaan(sesi).rekap.desa.find((x) => x.kode === masukan.desa);
  if (d === undefined) return tolak('DESA_TIDAK_DIKENAL', 'Desa itu tidak ada di kecamatan ini.');
  const { isi, bukti: _bukti, ...diminta } = masukan;
  const membatalkan = isi.jenis === 'batalkan' ? isi.koreksi : null;
  const kode = sesi.kecamatan.desa.map((x) => x.kode);
  const boleh = checkPeristiwa(pleno, { jenis: 'KOREKSI', ...diminta, membatalkan }, kode);
  if (!boleh.ok) return tolak(boleh.galat.kode, boleh.galat.pesan);
  const rencana = plan(sesi, d, masukan);
  if (!rencana.ok) return rencana;
  const hasil = saveKoreksi(sesi, masukan, rencana.nilai, d.akhir);
  if (!hasil.ok) return tolakSimpan(hasil.galat);
  sesi.basikan();
  return ok(buildKeadaanRapat(sesi));
};
