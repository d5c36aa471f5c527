import type { AngkaPokok, DesaRapat, KeadaanRapat, RapatTampil } from '../../../contract/bentuk/rapat.ts';
import { findRapat, getDesa, DESA_BELUM, type RapatPleno } from '../../../core/pleno/keadaan-pleno.ts';
import type { Profil } from '../../../core/profil/profil.ts';
import { computeJumlah, computeJumlahLP } from '../../../core/rekap/angka-lp.ts';
import type { Angka, RekapDesa } from '../../../core/rekap/angka.ts';
import { jenisDesa } from '../../../core/wilayah/wilayah.ts';
import { loadCatatanPleno } from '../../store/peristiwa-pleno.ts';
import { findDokumenTerakhir, loadDokumenTerbaru } from '../../store/riwayat-dokumen.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import { cacahTerbuka } from '../data/temuan-terbuka.ts';
import { loadAngkaKeadaan } from '../dokumen/angka-keadaan.ts';
import { getCapDesa } from '../dokumen/fakta-desa.ts';
import { buildIsianRapat } from '../dokumen/fakta-dokumen.ts';
import type { SesiAktif } from '../konteks.ts';
import { findNomorBa, loadKeadaanPleno } from './keadaan-rapat.ts';
import { BELUM_DIBUKA, findSyarat } from './syarat.ts';
import { isTuntas } from './tuntas.ts';

export function pilihPokok({ awal, baru, tms, ubah, akhir }: Angka): AngkaPokok {
  return { awal, baru, tms, ubah, akhir };
}

export function listTmsPerAlasan(a: Angka, profil: Profil): DesaRapat['tmsPerAlasan'] {
  return profil.keterangan.tms.flatMap(({ kode, label }) => {
    const angka = a.tmsPerAlasan[kode];
    return angka === undefined ? [] : [{ kode, label, angka }];
  });
}

/** The figures on the last final berita acara of each PPS: of the state it was made from. */
export function getAngkaPps(sesi: SesiAktif): ReadonlyMap<string, AngkaPokok> {
  const terakhir = findDokumenTerakhir(sesi.db);
  const tempat = sesi.simpanan('rapat.angka-pps', () => ({ terakhir, angka: loadAngkaPps(sesi) }));
  if (tempat.terakhir !== terakhir) Object.assign(tempat, { terakhir, angka: loadAngkaPps(sesi) });
  return tempat.angka;
}

/** Reads every state that was kept, so it is done once until documents are made. */
function loadAngkaPps(sesi: SesiAktif): ReadonlyMap<string, AngkaPokok> {
  const angka = loadAngkaKeadaan(sesi.db);
  return new Map(
    loadDokumenTerbaru(sesi.db).flatMap((d) => {
      if (d.jenis !== 'berita-acara-pps' || d.draf || d.sasaran.desa === null) return [];
      const ada = angka(d.kepalaJejak, d.sasaran);
      return ada === null ? [] : [[d.sasaran.desa, ada] as const];
    }),
  );
}

function buildDesa(sesi: SesiAktif, rapat: RapatPleno | null): readonly DesaRapat[] {
  const profil = sesi.profil();
  const pps = getAngkaPps(sesi);
  const temuan = cacahTerbuka(sesi).perDesa;
  const cap = getCapDesa(sesi);
  return getKeadaan(sesi).rekap.desa.map((d: RekapDesa): DesaRapat => {
    const keadaan = rapat === null ? DESA_BELUM : getDesa(rapat, d.kode);
    return {
      ...keadaan,
      kode: d.kode,
      nama: d.nama,
      sebutan: jenisDesa(d.kode),
      adaData: d.adaData,
      sumber: d.sumber === 'rekap' ? 'rekap' : 'nama',
      jumlahTps: d.jumlahTps,
      tps: d.tps.map((t) => t.nomor),
      angka: pilihPokok(d),
      tmsPerAlasan: listTmsPerAlasan(d, profil),
      angkaPps: pps.get(d.kode) ?? null,
      temuan: { galat: temuan.get(d.kode)?.galat ?? 0, peringatan: temuan.get(d.kode)?.peringatan ?? 0 },
      tanggapan: rapat?.tanggapan.filter((t) => t.desa === d.kode).length ?? 0,
      koreksi: rapat?.koreksi.filter((k) => k.desa === d.kode).length ?? 0,
      berubahSejakDisahkan: keadaan.disahkan !== null && keadaan.disahkan.angka.cap !== cap.get(d.kode),
    };
  });
}

/** Sum over the desa closed in the meeting, from the figures they were closed with. */
export function sumTerkumpul(
  desa: readonly Pick<DesaRapat, 'jumlahTps' | 'disahkan'>[],
): KeadaanRapat['terkumpul'] {
  const tutup = desa.filter((d) => d.disahkan !== null);
  return {
    desa: tutup.length,
    tps: computeJumlah(tutup.map((d) => d.jumlahTps)),
    akhir: computeJumlahLP(tutup.flatMap((d) => d.disahkan?.angka.akhir ?? [])),
  };
}

function tampilRapat(sesi: SesiAktif, r: RapatPleno): RapatTampil {
  const { desa: _desa, disahkan, ...isi } = r;
  return {
    ...isi,
    disahkan:
      disahkan === null
        ? null
        : {
            waktu: disahkan.waktu,
            nomor: disahkan.nomor,
            catatan: disahkan.catatan,
            tuntas: isTuntas(sesi, disahkan.waktu),
          },
  };
}

export function buildKeadaanRapat(sesi: SesiAktif): KeadaanRapat {
  const pleno = loadKeadaanPleno(sesi);
  const rapat = findRapat(pleno);
  const { rekap, kepalaJejak } = getKeadaan(sesi);
  const desa = buildDesa(sesi, rapat);
  const isian = buildIsianRapat(sesi);
  return {
    rapat: rapat === null ? null : tampilRapat(sesi, rapat),
    rapatSelesai: pleno.rapat.filter((r) => r.disahkan !== null).length,
    desa,
    acara: isian.acara,
    unsur: isian.unsur.map((u) => ({
      ...u,
      hadir: rapat?.hadir.filter((h) => h.unsur === u.nama).length ?? 0,
    })),
    terkumpul: sumTerkumpul(desa),
    kecamatan: { ...pilihPokok(rekap), jumlahTps: rekap.jumlahTps },
    catatan: Object.fromEntries(loadCatatanPleno(sesi.db)),
    syarat: rapat === null ? BELUM_DIBUKA : findSyarat(sesi, rapat),
    nomorBa: findNomorBa(sesi) ?? '',
    kepalaJejak,
  };
}
