import type { IsiLayar } from '../../../contract/bentuk/rapat.ts';
import { DESA_BELUM, findRapat, getDesa, type RapatPleno } from '../../../core/pleno/keadaan-pleno.ts';
import { formatKoreksiTanpaNama } from '../../../core/pleno/kalimat-koreksi.ts';
import { ok } from '../../../core/result.ts';
import { jenisDesa } from '../../../core/wilayah/wilayah.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import type { PenanganSesi, SesiAktif } from '../konteks.ts';
import { buildIsianRapat } from '../dokumen/fakta-dokumen.ts';
import { loadKeadaanPleno } from './keadaan-rapat.ts';
import { getAngkaPps, listTmsPerAlasan, pilihPokok, sumTerkumpul } from './tampil-rapat.ts';

function findKeadaan(rapat: RapatPleno | null): IsiLayar['keadaan'] {
  if (rapat === null) return 'belum';
  if (rapat.disahkan !== null) return 'disahkan';
  return rapat.ditunda === null ? 'berlangsung' : 'ditunda';
}

function buildDesa(sesi: SesiAktif, rapat: RapatPleno | null): IsiLayar['desa'] {
  const kode = rapat?.desaSekarang ?? null;
  const { desa } = getKeadaan(sesi).rekap;
  const urutan = desa.findIndex((d) => d.kode === kode);
  const d = desa[urutan];
  if (rapat === null || d === undefined) return null;
  const profil = sesi.profil();
  return {
    kode: d.kode,
    nama: d.nama,
    sebutan: jenisDesa(d.kode),
    urutan: urutan + 1,
    jumlahTps: d.jumlahTps,
    angka: pilihPokok(d),
    tmsPerAlasan: listTmsPerAlasan(d, profil).map(({ label, angka }) => ({ label, angka })),
    angkaPps: getAngkaPps(sesi).get(d.kode) ?? null,
    disahkan: getDesa(rapat, d.kode).keadaan === 'disahkan',
    koreksi: rapat.koreksi
      .filter((k) => k.desa === d.kode && k.dibatalkanOleh === null && k.membatalkan === null)
      .map((k) => formatKoreksiTanpaNama(k, profil)),
  };
}

/** Built from figures and names of areas alone, so that no name of a person can reach the projector. */
export function buildLayar(sesi: SesiAktif): IsiLayar {
  const rapat = findRapat(loadKeadaanPleno(sesi));
  const { desa } = getKeadaan(sesi).rekap;
  const letak = desa.findIndex((d) => d.kode === rapat?.desaSekarang);
  const { acara } = buildIsianRapat(sesi);
  const terkumpul = sumTerkumpul(
    desa.map(({ kode, jumlahTps }) => ({
      jumlahTps,
      disahkan: (rapat === null ? DESA_BELUM : getDesa(rapat, kode)).disahkan,
    })),
  );
  return {
    judul: `Rapat Pleno Rekapitulasi ${sesi.tahapan.sebutan}`,
    kecamatan: sesi.kecamatan.nama,
    contoh: sesi.pekerjaan.contoh,
    keadaan: findKeadaan(rapat),
    ditunda: rapat?.ditunda == null ? null : { sejak: rapat.ditunda.sejak, menit: rapat.ditunda.menit },
    acara: rapat?.acara == null ? null : (acara[rapat.acara.butir]?.acara ?? null),
    desa: buildDesa(sesi, rapat),
    jumlahDesa: desa.length,
    desaDisahkan: terkumpul.desa,
    terkumpul: { tps: terkumpul.tps, akhir: terkumpul.akhir },
    sebelumnya: desa[letak - 1]?.nama ?? null,
    berikutnya: desa[letak + 1]?.nama ?? null,
  };
}

export const loadLayar: PenanganSesi<'layar.load'> = (_masukan, sesi) => ok(buildLayar(sesi));
