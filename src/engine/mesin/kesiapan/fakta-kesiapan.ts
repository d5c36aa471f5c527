import { statfs } from 'node:fs/promises';
import type { IsianDesa } from '../../../contract/pengaturan-schema.ts';
import { cacahBukti } from '../../../core/bukti/kelengkapan-bukti.ts';
import { isIdentitasTerpenuhi } from '../../../core/dokumen/identitas-kontrol.ts';
import type { FaktaKesiapan } from '../../../core/kesiapan/compute-kesiapan.ts';
import { countJejak, loadJejakTerbaru } from '../../store/jejak.ts';
import { loadTandaBeda } from '../../store/rekonsiliasi.ts';
import { verifyBasisData } from '../../store/verifikasi.ts';
import { getKeadaanBukti } from '../bukti/keadaan-bukti.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import { findPerluCadangan } from '../data/perlu-cadangan.ts';
import { cacahTerbuka } from '../data/temuan-terbuka.ts';
import { listBelumDiisi } from '../dokumen/alasan-draf.ts';
import { buildPapan } from '../dokumen/keadaan-dokumen.ts';
import { formatKetidakcocokan } from '../kalimat-periksa.ts';
import type { SesiAktif } from '../konteks.ts';
import { getBeda } from '../rekap-masuk/sanding.ts';

const JAM_MS = 3_600_000;

/** Free bytes of the disk; `null` where the system does not tell. */
async function findSisaDisk(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

function readPps(sesi: SesiAktif): Pick<FaktaKesiapan, 'ppsBelumDiisi' | 'ppsTanpaNama'> {
  const isian = new Map(sesi.pengaturan().desa.map((d) => [d.kode, d]));
  const listKosong = (baca: (d: IsianDesa) => readonly string[]): readonly string[] =>
    sesi.kecamatan.desa
      .filter(({ kode }) => {
        const d = isian.get(kode);
        return d === undefined || baca(d).some((x) => x.trim() === '');
      })
      .map((d) => d.nama);
  return {
    ppsBelumDiisi: listKosong(({ pleno }) => [pleno.nomor, pleno.tanggal, pleno.tempat]),
    ppsTanpaNama: listKosong(({ pps }) => [pps.ketua, ...pps.anggota]),
  };
}

type FaktaData = Pick<
  FaktaKesiapan,
  'jumlahDesa' | 'desaBelum' | 'desaTpsKurang' | 'desaTanpaTpsResmi' | 'desaTidakCocok' | 'temuan'
>;

function readData(sesi: SesiAktif): FaktaData {
  const { desa } = getKeadaan(sesi).rekap;
  const resmi = new Map(sesi.pengaturan().desa.map((d) => [d.kode, d.jumlahTps]));
  const { galat, peringatan } = cacahTerbuka(sesi).semua;
  const nama = (daftar: typeof desa): readonly string[] => daftar.map((d) => d.nama);
  return {
    jumlahDesa: desa.length,
    desaBelum: nama(desa.filter((d) => !d.adaData)),
    desaTpsKurang: nama(desa.filter((d) => d.adaData && (d.jumlahTps ?? 0) < (resmi.get(d.kode) ?? 0))),
    desaTanpaTpsResmi: nama(desa.filter((d) => (resmi.get(d.kode) ?? null) === null)),
    desaTidakCocok: nama(desa.filter((d) => d.adaData && !isIdentitasTerpenuhi(d))),
    temuan: { galat, peringatan },
  };
}

/** A draft is not yet the document; lists with full NIK are asked for only where they were made. */
function readDokumen(sesi: SesiAktif): FaktaKesiapan['dokumen'] {
  const kantor = buildPapan(sesi).dokumen.filter((d) => !d.entri.rahasia || d.terakhir !== null);
  const belum = kantor.filter((d) => d.terakhir?.draf !== false).length;
  const usang = kantor.filter((d) => d.terakhir?.draf === false && d.keadaan === 'usang').length;
  return { belum, usang, siap: kantor.length - belum - usang };
}

/** @param waktu ISO time of now, by the clock of the machine */
export async function readFaktaKesiapan(sesi: SesiAktif, waktu: string): Promise<FaktaKesiapan> {
  const { cadanganTerakhir } = sesi.pekerjaan;
  const bukti = cacahBukti(getKeadaanBukti(sesi).baris);
  const tanda = loadTandaBeda(sesi.db);
  const terakhir = loadJejakTerbaru(sesi.db, 0, 1)[0]?.waktu ?? '';
  const ketidakcocokan = verifyBasisData(sesi.db);
  return {
    ...readData(sesi),
    bedaTerbuka: getBeda(sesi).filter((b) => (tanda.get(b.kunci)?.keadaan ?? 'terbuka') === 'terbuka').length,
    bukti: { perlu: bukti.perlu, kurang: bukti.kurang },
    belumDiisi: listBelumDiisi(sesi).filter((m) => m !== 'Masukan dan tanggapan'),
    ...readPps(sesi),
    dokumen: readDokumen(sesi),
    umurCadanganJam:
      cadanganTerakhir === null ? null : (Date.parse(waktu) - Date.parse(cadanganTerakhir)) / JAM_MS,
    perluCadangan: findPerluCadangan(sesi),
    sisaDisk: await findSisaDisk(sesi.folder),
    jamMundur: waktu < terakhir,
    tahunJam: new Date(waktu).getFullYear(),
    ketidakcocokan: ketidakcocokan.map((k) => formatKetidakcocokan(k, sesi.kecamatan)),
    jumlahJejak: countJejak(sesi.db),
  };
}
