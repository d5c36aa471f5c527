import type { GalatPanggilan } from '../../contract/galat.ts';
import type { KeadaanPekerjaan } from '../../contract/keterangan-schema.ts';
import { ok, type Result } from '../../core/result.ts';
import { appendJejak, catatPeristiwa } from '../store/jejak.ts';
import { changeKataSandi, reissueKodePemulihan } from '../store/kunci.ts';
import { putBagian } from '../store/pengaturan.ts';
import { formatJalurBasisData } from './berkas-pekerjaan.ts';
import { tolak, tolakBasisData } from './galat.ts';
import { loadKeadaan } from './isian-pengaturan.ts';
import type { PenanganSesi, SesiAktif } from './konteks.ts';
import { issueLembarPemulihan } from './terbit-pemulihan.ts';

/** Changes what the database remembers of its own life, with an entry in the jejak when it was not so already. */
function saveKeadaan(
  sesi: SesiAktif,
  ubahan: Partial<KeadaanPekerjaan>,
  peristiwa: string,
): Result<null, GalatPanggilan> {
  const lama = loadKeadaan(sesi.db);
  const baru = { ...lama, ...ubahan };
  if (JSON.stringify(baru) === JSON.stringify(lama)) return ok(null);
  const hasil = sesi.db.transact(() => {
    putBagian(sesi.db, 'keadaan', baru);
    appendJejak(sesi.db, { peristiwa, rincian: {}, mengubahData: false });
    return ok(null);
  });
  return hasil.ok ? hasil : tolakBasisData(hasil.galat);
}

function tolakContoh(): Result<never, GalatPanggilan> {
  return tolak(
    'DATA_CONTOH',
    'Data contoh terbuka tanpa kata sandi, jadi tidak mempunyai kata sandi dan lembar pemulihan. Buat data kecamatan Anda sendiri untuk memakainya.',
  );
}

export const confirmPemulihan: PenanganSesi<'sesi.confirmPemulihan'> = (_, sesi) =>
  saveKeadaan(sesi, { pemulihanDikonfirmasi: true }, 'LEMBAR_PEMULIHAN_DISIMPAN');

export const selesaikanPersiapan: PenanganSesi<'sesi.selesaikanPersiapan'> = (_, sesi) =>
  saveKeadaan(sesi, { persiapanSelesai: true }, 'PERSIAPAN_SELESAI');

export const changeSandi: PenanganSesi<'sesi.changeKataSandi'> = async (masukan, sesi, { mesin }) => {
  if (loadKeadaan(sesi.db).contoh) return tolakContoh();
  const hasil = await changeKataSandi(
    formatJalurBasisData(sesi.folder),
    masukan.rahasia,
    masukan.kataSandi,
    mesin.biayaKunci,
  );
  if (!hasil.ok) return tolakBasisData(hasil.galat);
  sesi.kataSandiDiganti();
  const tercatat = catatPeristiwa(sesi.db, { peristiwa: 'KATA_SANDI_DIGANTI', rincian: {} });
  return tercatat.ok ? ok(null) : tolakBasisData(tercatat.galat);
};

export const reissuePemulihan: PenanganSesi<'sesi.reissuePemulihan'> = async (masukan, sesi, { mesin }) => {
  const lama = loadKeadaan(sesi.db);
  if (lama.contoh) return tolakContoh();
  const kode = await reissueKodePemulihan(
    formatJalurBasisData(sesi.folder),
    masukan.rahasia,
    mesin.biayaKunci,
  );
  if (!kode.ok) return tolakBasisData(kode.galat);
  // The new sheet is due until it is confirmed as kept, like the first one.
  const tersimpan = sesi.db.transact(() => {
    putBagian(sesi.db, 'keadaan', { ...lama, pemulihanDikonfirmasi: false });
    appendJejak(sesi.db, { peristiwa: 'KODE_PEMULIHAN_DITERBITKAN', rincian: {}, mengubahData: false });
    return ok(null);
  });
  if (!tersimpan.ok) return tolakBasisData(tersimpan.galat);
  const { kecamatan, tahapan } = sesi;
  return ok(await issueLembarPemulihan(mesin, kode.nilai, { kecamatan, profil: sesi.profil(), tahapan }));
};
