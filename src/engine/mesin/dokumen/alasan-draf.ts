import type { DaftarDokumen } from '../../../contract/bentuk/dokumen.ts';
import type { JenisDokumen } from '../../../core/dokumen/dokumen.ts';
import type { EntriDokumen } from '../../../core/dokumen/entri-dokumen.ts';
import type { Sasaran } from '../../../core/dokumen/fakta-dokumen.ts';
import type { RekapDesa } from '../../../core/rekap/angka.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import type { SesiAktif } from '../konteks.ts';
import { addHasilRapat } from '../rapat/fakta-rapat.ts';
import { buildPleno } from './fakta-dokumen.ts';

/** Sent out or laid ready before the last desa has handed in: no figure stands on them. */
const SEBELUM_RAPAT: ReadonlySet<JenisDokumen> = new Set([
  'undangan',
  'tata-tertib',
  'susunan-acara',
  'daftar-hadir',
  'register-masukan',
  'tanda-terima',
]);

function getTpsResmi(sesi: SesiAktif): ReadonlyMap<string, number | null> {
  return new Map(sesi.pengaturan().desa.map((d) => [d.kode, d.jumlahTps]));
}

function isTpsKurang(d: RekapDesa, resmi: ReadonlyMap<string, number | null>): boolean {
  return d.adaData && (d.jumlahTps ?? 0) < (resmi.get(d.kode) ?? 0);
}

/** Why no final document of the kecamatan can be made yet, each a sentence. */
export function listAlasanDraf(sesi: SesiAktif): readonly string[] {
  const { rekap } = getKeadaan(sesi);
  const belum = rekap.desa.filter((d) => !d.adaData);
  const alasan: string[] = [];
  if (belum.length > 0)
    alasan.push(
      `Data ${String(belum.length)} desa belum masuk: ${belum.map((d) => d.nama).join(', ')}. Impor berkasnya dahulu.`,
    );
  const resmi = getTpsResmi(sesi);
  const kurang = rekap.desa.filter((d) => isTpsKurang(d, resmi));
  if (kurang.length > 0)
    alasan.push(
      `TPS yang masuk lebih sedikit daripada jumlah resmi di ${kurang.map((d) => d.nama).join(', ')}. Impor berkas TPS yang kurang, atau betulkan jumlah TPS resmi di Pengaturan.`,
    );
  return alasan;
}

/** The same per desa, for the documents of its PPS; desa without a reason do not stand here. */
export function listAlasanDrafDesa(sesi: SesiAktif): DaftarDokumen['alasanDrafDesa'] {
  const resmi = getTpsResmi(sesi);
  return getKeadaan(sesi).rekap.desa.flatMap((d) => {
    if (!d.adaData)
      return [
        { desa: d.kode, alasan: [`Data Desa ${d.nama} belum masuk. Impor berkas atau rekapnya dahulu.`] },
      ];
    if (!isTpsKurang(d, resmi)) return [];
    const kalimat = `Desa ${d.nama} baru memuat ${String(d.jumlahTps ?? 0)} dari ${String(resmi.get(d.kode) ?? 0)} TPS resmi. Impor berkas TPS yang kurang, atau betulkan jumlah TPS resmi di Pengaturan.`;
    return [{ desa: d.kode, alasan: [kalimat] }];
  });
}

/** Tells why one document can only be a DRAF; empty: it can be final. */
export type CariAlasan = (entri: EntriDokumen, sasaran: Sasaran) => readonly string[];

export function createCariAlasan(sesi: SesiAktif): CariAlasan {
  const kecamatan = listAlasanDraf(sesi);
  const perDesa = new Map(listAlasanDrafDesa(sesi).map((a) => [a.desa, a.alasan]));
  return (entri, { desa }) => {
    if (SEBELUM_RAPAT.has(entri.jenis)) return [];
    return desa === null ? kecamatan : (perDesa.get(desa) ?? []);
  };
}

/** Facts that would print as dotted lines. */
export function listBelumDiisi(sesi: SesiAktif): readonly string[] {
  const p = addHasilRapat(sesi, buildPleno(sesi.pengaturan()));
  const anggota = p.anggota.filter((a) => a === null).length;
  return [
    ...(p.nomor === null ? ['Nomor berita acara'] : []),
    ...(p.tanggal === null ? ['Tanggal pleno'] : []),
    ...(p.jam === null ? ['Jam pleno'] : []),
    ...(p.tempat === null ? ['Tempat pleno'] : []),
    ...(p.masukan === null ? ['Masukan dan tanggapan'] : []),
    ...(p.ketua === null ? ['Ketua PPK'] : []),
    ...(anggota > 0 ? [anggota === p.anggota.length ? 'Anggota PPK' : `${String(anggota)} anggota PPK`] : []),
  ];
}
