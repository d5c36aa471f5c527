import type { BuktiTampil } from '../../../contract/bentuk/bukti.ts';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import type { Pemilih } from '../../../core/berkas/pemilih.ts';
import { JENIS_LAIN } from '../../../core/bukti/jenis-bukti.ts';
import { listMakna } from '../../../core/bukti/kelengkapan-bukti.ts';
import type { PenandaBukti } from '../../../core/bukti/taut-bukti.ts';
import { ok, type Result } from '../../../core/result.ts';
import { menurutNik } from '../../../core/versi/compare-versi.ts';
import {
  deactivateBukti,
  findBukti,
  findSidikBukti,
  insertBukti,
  updateBukti,
  type BuktiTersimpan,
  type IsiBukti,
} from '../../store/bukti.ts';
import type { BasisData } from '../../store/basis-data.ts';
import { formatKodeJenis, saveJenisBukti } from '../../store/jenis-bukti.ts';
import { appendJejak, type Rincian } from '../../store/jejak.ts';
import { findPemilih } from '../data/penangan-rincian.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { PenanganSesi, SesiAktif } from '../konteks.ts';
import { formatTanggalSetempat } from '../tanggal-setempat.ts';
import { basikanBukti, getKeadaanBukti } from './keadaan-bukti.ts';
import { buildBuktiTampil, findLabel } from './tampil-bukti.ts';

/** What stays of a pemilih with a record: a number that cannot be trusted tells nobody. */
function toPenanda(p: Pemilih): PenandaBukti {
  const { desa, tps, dpid, nama, tanggalLahir, jenisKelamin, keterangan } = p;
  return { desa, tps, dpid, nik: menurutNik(p), nama, tanggalLahir, jenisKelamin, keterangan };
}

function findPenanda(sesi: SesiAktif, id: string): Result<PenandaBukti, GalatPanggilan> {
  const hasil = findPemilih(sesi, id);
  if (!hasil.ok) return hasil;
  const { pemilih } = hasil.nilai;
  if (!listMakna(sesi.profil()).has(pemilih.keterangan))
    return tolak(
      'BUKAN_TMS_ATAU_BARU',
      'Bukti dukung hanya dicatat untuk pemilih TMS dan pemilih baru (B). Muat ulang daftarnya, lalu pilih lagi.',
    );
  return ok(toPenanda(pemilih));
}

export function requireBukti(sesi: SesiAktif, id: number): Result<BuktiTersimpan, GalatPanggilan> {
  const bukti = findBukti(sesi.db, id);
  if (bukti !== null) return ok(bukti);
  return tolak(
    'BUKTI_TIDAK_ADA',
    'Bukti itu tidak ada atau sudah dilepas. Muat ulang daftarnya, lalu pilih lagi.',
  );
}

/** What forbids to record this for that row. */
function checkIsi(
  sesi: SesiAktif,
  isi: IsiBukti,
  penanda: PenandaBukti,
  hariIni: string,
): Result<null, GalatPanggilan> {
  const { jenis, daftarJenis } = getKeadaanBukti(sesi);
  const dikenal = jenis.get(isi.jenis);
  if (dikenal === undefined || !daftarJenis.some((j) => j.kode === isi.jenis && j.dipakai))
    return tolak(
      'JENIS_BUKTI_TIDAK_DIKENAL',
      'Jenis bukti itu tidak ada atau tidak dipakai lagi. Pilih jenis lain.',
    );
  const makna = listMakna(sesi.profil()).get(penanda.keterangan);
  if (makna === undefined || !dikenal.makna.includes(makna))
    return tolak(
      'JENIS_BUKTI_TIDAK_COCOK',
      `${dikenal.label} bukan bukti untuk keterangan ${findLabel(penanda.keterangan, sesi.profil())}. Pilih jenis lain, atau "Bukti lain" dengan catatan.`,
    );
  if (isi.jenis === JENIS_LAIN && isi.catatan === '')
    return tolak('CATATAN_BUKTI_KOSONG', 'Untuk bukti lain, tulis di catatan apa buktinya.');
  if (isi.tanggal !== null && isi.tanggal > hariIni)
    return tolak(
      'TANGGAL_BUKTI_DI_DEPAN',
      'Tanggal bukti lebih lambat daripada hari ini. Periksa tanggal dan tahunnya.',
    );
  return ok(null);
}

/** What the jejak keeps of records: id, fingerprint and desa. */
export function listSidik(db: BasisData, id: readonly number[], desa: string): Rincian['bukti'] {
  return id.map((n) => [n, findSidikBukti(db, n), desa]);
}

/** Changes records and tells the jejak, all or nothing; figures stay as they are. */
export function saveDanCatat<T>(sesi: SesiAktif, kerja: () => T): Result<T, GalatPanggilan> {
  const hasil = sesi.db.transact(() => ok(kerja()));
  basikanBukti(sesi);
  return hasil.ok ? hasil : tolakBasisData(hasil.galat);
}

export function buildTampil(sesi: SesiAktif, id: number): Result<BuktiTampil, GalatPanggilan> {
  const bukti = requireBukti(sesi, id);
  if (!bukti.ok) return bukti;
  const makna = listMakna(sesi.profil()).get(bukti.nilai.penanda.keterangan) ?? null;
  return ok(buildBuktiTampil(bukti.nilai, getKeadaanBukti(sesi).jenis, makna));
}

interface BuktiBaru extends IsiBukti {
  readonly pemilih: string;
}

function toIsi({ jenis, nomor, tanggal, catatan }: IsiBukti): IsiBukti {
  return { jenis, nomor, tanggal, catatan };
}

function insertSemua(
  sesi: SesiAktif,
  isian: readonly BuktiBaru[],
  hariIni: string,
): Result<readonly number[], GalatPanggilan> {
  const siap: { readonly penanda: PenandaBukti; readonly isi: IsiBukti }[] = [];
  for (const [i, baru] of isian.entries()) {
    const penanda = findPenanda(sesi, baru.pemilih);
    if (!penanda.ok) return penanda;
    const sah = checkIsi(sesi, baru, penanda.nilai, hariIni);
    if (!sah.ok)
      return isian.length === 1
        ? sah
        : tolak(sah.galat.kode, `Baris ke-${String(i + 1)}: ${sah.galat.pesan}`);
    siap.push({ penanda: penanda.nilai, isi: toIsi(baru) });
  }
  return saveDanCatat(sesi, () => {
    const id = siap.map(({ penanda, isi }) => insertBukti(sesi.db, penanda, isi));
    appendJejak(sesi.db, {
      peristiwa: 'BUKTI_DISIMPAN',
      rincian: {
        jumlah: id.length,
        desa: [...new Set(siap.map((s) => s.penanda.desa))].sort(),
        bukti: id.flatMap((n, i) => listSidik(sesi.db, [n], siap[i]?.penanda.desa ?? '') ?? []),
      },
      mengubahData: false,
    });
    return id;
  });
}

export const saveBukti: PenanganSesi<'bukti.save'> = ({ id, pemilih, ...isi }, sesi, { mesin }) => {
  const hariIni = formatTanggalSetempat(mesin.waktu());
  if (id === null) {
    if (pemilih === null)
      return tolak('PEMILIH_BELUM_DIPILIH', 'Pilih dahulu pemilih yang buktinya dicatat.');
    const baru = insertSemua(sesi, [{ pemilih, ...isi }], hariIni);
    return baru.ok ? buildTampil(sesi, baru.nilai[0] ?? 0) : baru;
  }
  const lama = requireBukti(sesi, id);
  if (!lama.ok) return lama;
  const penanda = pemilih === null ? ok(lama.nilai.penanda) : findPenanda(sesi, pemilih);
  if (!penanda.ok) return penanda;
  const sah = checkIsi(sesi, isi, penanda.nilai, hariIni);
  if (!sah.ok) return sah;
  const { desa } = penanda.nilai;
  const hasil = saveDanCatat(sesi, () => {
    updateBukti(sesi.db, id, penanda.nilai, isi);
    const rincian = { desa, bukti: listSidik(sesi.db, [id], desa) ?? [] };
    appendJejak(sesi.db, { peristiwa: 'BUKTI_DIUBAH', rincian, mengubahData: false });
  });
  return hasil.ok ? buildTampil(sesi, id) : hasil;
};

export const saveBanyakBukti: PenanganSesi<'bukti.saveBanyak'> = ({ isian }, sesi, { mesin }) => {
  const hasil = insertSemua(sesi, isian, formatTanggalSetempat(mesin.waktu()));
  return hasil.ok ? ok({ id: hasil.nilai }) : hasil;
};

export const removeBukti: PenanganSesi<'bukti.remove'> = ({ id }, sesi) => {
  const bukti = requireBukti(sesi, id);
  if (!bukti.ok) return bukti;
  const { desa } = bukti.nilai.penanda;
  const hasil = saveDanCatat(sesi, () => {
    deactivateBukti(sesi.db, id);
    const rincian = { desa, bukti: listSidik(sesi.db, [id], desa) ?? [] };
    appendJejak(sesi.db, { peristiwa: 'BUKTI_DILEPAS', rincian, mengubahData: false });
    return null;
  });
  return hasil;
};

export const saveJenis: PenanganSesi<'bukti.saveJenis'> = (isian, sesi) => {
  const { daftarJenis } = getKeadaanBukti(sesi);
  const lama = daftarJenis.find((j) => j.kode === isian.kode);
  if (isian.kode !== null && lama?.milikKantor !== true)
    return tolak(
      'JENIS_BUKTI_BUKAN_MILIK_KANTOR',
      'Jenis bukti bawaan program tidak dapat diubah. Tambahkan jenis baru bila diperlukan.',
    );
  const kembar = daftarJenis.some(
    (j) => j.kode !== isian.kode && j.label.toLowerCase() === isian.label.toLowerCase(),
  );
  if (kembar) return tolak('JENIS_BUKTI_KEMBAR', `Jenis bukti "${isian.label}" sudah ada. Pakai nama lain.`);
  return saveDanCatat(sesi, () => {
    const { label, makna, cukup, dipakai } = isian;
    const kode = isian.kode ?? formatKodeJenis(sesi.db);
    saveJenisBukti(sesi.db, { kode, label, makna: JSON.stringify(makna), cukup, dipakai });
    appendJejak(sesi.db, { peristiwa: 'JENIS_BUKTI_DISIMPAN', rincian: { kode }, mengubahData: false });
    return { kode, label, makna, cukup, dipakai, milikKantor: true };
  });
};
