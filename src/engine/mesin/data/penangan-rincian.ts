import type { RincianPemilih } from '../../../contract/bentuk/pemilih.ts';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import type { Pemilih } from '../../../core/berkas/pemilih.ts';
import { ok, type Result } from '../../../core/result.ts';
import { maskAngkaPanjang } from '../../../core/samaran/samar.ts';
import { listBedaMedan } from '../../../core/versi/beda-medan.ts';
import { findOrangSama } from '../../../core/versi/compare-versi.ts';
import { computeUsia } from '../../../core/versi/usia.ts';
import { catatPeristiwa } from '../../store/jejak.ts';
import { listCalonOrang, loadSatuPemilih, type PemilihTersimpan } from '../../store/load-satu-pemilih.ts';
import { loadRiwayatVersi } from '../../store/load-versi.ts';
import { loadPenanganan } from '../../store/temuan-ditangani.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { PenanganSesi, SesiAktif } from '../konteks.ts';
import { parseIdPemilih } from './id-pemilih.ts';
import { getKeadaan } from './keadaan-data.ts';
import { buildBarisPemilih } from './penangan-pemilih.ts';

/** The row of an id, if its version is still in force. */
export function findPemilih(sesi: SesiAktif, id: string): Result<PemilihTersimpan, GalatPanggilan> {
  const hasil = loadSatuPemilih(sesi.db, parseIdPemilih(id));
  if (hasil.ok) return hasil;
  if (hasil.galat.kode === 'PEMILIH_VERSI_LAMA')
    return tolak(
      'PEMILIH_VERSI_LAMA',
      'Data desa ini sudah berganti versi sejak daftar ditampilkan. Muat ulang daftarnya, lalu cari lagi pemilih itu.',
    );
  return tolak('PEMILIH_TIDAK_ADA', 'Pemilih ini tidak ada di data. Muat ulang daftarnya, lalu cari lagi.');
}

export const loadRincianPemilih: PenanganSesi<'pemilih.load'> = ({ id }, sesi) => {
  const hasil = findPemilih(sesi, id);
  return hasil.ok ? ok(buildRincian(sesi, id, hasil.nilai.pemilih)) : hasil;
};

function buildRincian(sesi: SesiAktif, id: string, p: Pemilih): RincianPemilih {
  const temuan = getKeadaan(sesi).perPemilih.get(id) ?? [];
  const ditangani = loadPenanganan(sesi.db);
  const letak = parseIdPemilih(id);
  return {
    ...buildBarisPemilih({ ...p, versi: letak.versi, urut: letak.urut }, sesi.kecamatan, temuan.length),
    dpid: maskAngkaPanjang(p.dpid),
    tempatLahir: maskAngkaPanjang(p.tempatLahir),
    statusKawin: p.statusKawin,
    alamat: maskAngkaPanjang(p.alamat),
    sumber: maskAngkaPanjang(p.sumber),
    usia: p.tanggalLahir === null ? null : computeUsia(p.tanggalLahir, sesi.profil().hariPemungutanSuara),
    asal: p.asal,
    daftarTemuan: temuan.map((t) => ({
      kunci: t.kunci,
      kode: t.temuan.kode,
      tingkat: t.temuan.tingkat,
      pesan: t.temuan.pesan,
      ditangani: ditangani.has(t.kunci),
    })),
    riwayat: buildRiwayat(sesi, p, letak.versi),
  };
}

/** The person in every version of the desa, newest first; each compared with the version before it. */
function buildRiwayat(sesi: SesiAktif, p: Pemilih, versiBerlaku: number): RincianPemilih['riwayat'] {
  const versi = loadRiwayatVersi(sesi.db, p.desa).toReversed();
  const orang = versi.map((v) =>
    v.nomor === versiBerlaku ? p : findOrangSama(p, listCalonOrang(sesi.db, p.desa, v.nomor, p)),
  );
  return versi.map((v, i) => {
    const kini = orang[i] ?? null;
    const sebelum = orang[i + 1] ?? null;
    return {
      versi: v.nomor,
      dibuatPada: v.dibuatPada,
      aktif: v.aktif,
      ada: kini !== null,
      medan: kini === null || sebelum === null ? [] : listBedaMedan(sebelum, kini),
    };
  });
}

/** NIK and NKK in full: only after the showing has been recorded, by the hash of the row and never by the number. */
export const revealPemilih: PenanganSesi<'pemilih.reveal'> = ({ id }, sesi) => {
  const hasil = findPemilih(sesi, id);
  if (!hasil.ok) return hasil;
  const { pemilih, hash } = hasil.nilai;
  const tercatat = catatPeristiwa(sesi.db, {
    peristiwa: 'NOMOR_DITAMPILKAN',
    rincian: { desa: pemilih.desa, tps: pemilih.tps, hashBaris: hash },
  });
  return tercatat.ok ? ok({ nik: pemilih.nik, nkk: pemilih.nkk }) : tolakBasisData(tercatat.galat);
};
