import type {
  DaftarDokumen,
  DokumenTampil,
  KeadaanDokumen,
  RiwayatDokumen,
} from '../../../contract/bentuk/dokumen.ts';
import { daftarDokumen } from '../../../core/dokumen/daftar-dokumen.ts';
import type { JenisDokumen } from '../../../core/dokumen/dokumen.ts';
import { loadRiwayatDokumen, type DokumenTersimpan } from '../../store/riwayat-dokumen.ts';
import type { SesiAktif } from '../konteks.ts';
import { buildFakta, getSidik, JUDUL_DOKUMEN, listAlasanDraf, listBelumDiisi } from './fakta-dokumen.ts';
import { getKeadaan } from './keadaan-data.ts';

/** It still says what would be printed now. */
function isSesuai(sesi: SesiAktif, d: DokumenTersimpan): boolean {
  return d.sidik === getSidik(sesi, d.jenis, d.draf);
}

/** Ids of the newest of each kind; a draft never takes the place of a final document. */
function listIdTerbaru(riwayat: readonly DokumenTersimpan[]): ReadonlySet<number> {
  const terbaru = new Map<string, number>();
  for (const d of riwayat) {
    const tempat = `${d.jenis}|${String(d.draf)}`;
    if (!terbaru.has(tempat)) terbaru.set(tempat, d.id);
  }
  return new Set(terbaru.values());
}

/** Everything ever made, newest first. */
export function listRiwayat(sesi: SesiAktif, jenis: JenisDokumen | null): readonly RiwayatDokumen[] {
  const riwayat = loadRiwayatDokumen(sesi.db);
  const terbaru = listIdTerbaru(riwayat);
  return riwayat
    .filter((d) => jenis === null || d.jenis === jenis)
    .map((d) => ({
      jenis: d.jenis,
      judul: d.judul,
      waktu: d.waktu,
      draf: d.draf,
      kepalaJejak: d.kepalaJejak,
      terbaru: terbaru.has(d.id) && isSesuai(sesi, d),
      berkas: d.berkas.map(({ id, format, nama, sha256, ukuran }) => ({ id, format, nama, sha256, ukuran })),
    }));
}

/** The document that counts: the newest final one, or the newest draft where none was ever final. */
function findTerakhir(riwayat: readonly RiwayatDokumen[], jenis: JenisDokumen): RiwayatDokumen | null {
  const sejenis = riwayat.filter((d) => d.jenis === jenis);
  return sejenis.find((d) => !d.draf) ?? sejenis[0] ?? null;
}

function findKeadaan(terakhir: RiwayatDokumen | null): KeadaanDokumen {
  if (terakhir === null) return 'belum';
  return terakhir.terbaru ? 'siap' : 'usang';
}

export function listDokumenTampil(sesi: SesiAktif): readonly DokumenTampil[] {
  const riwayat = listRiwayat(sesi, null);
  const fakta = buildFakta(sesi, false);
  return daftarDokumen.map(({ jenis, formatNamaBerkas }) => {
    const terakhir = findTerakhir(riwayat, jenis);
    return {
      jenis,
      judul: JUDUL_DOKUMEN[jenis],
      namaBerkas: formatNamaBerkas(fakta),
      keadaan: findKeadaan(terakhir),
      terakhir,
    };
  });
}

export function buildDaftarDokumen(sesi: SesiAktif): DaftarDokumen {
  return {
    dokumen: listDokumenTampil(sesi),
    alasanDraf: listAlasanDraf(sesi),
    belumDiisi: listBelumDiisi(sesi),
    kepalaJejak: getKeadaan(sesi).kepalaJejak,
  };
}
