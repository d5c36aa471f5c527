import { describe, expect, test } from 'vitest';
import type { PenandaBukti } from '../../src/core/bukti/taut-bukti.ts';
import { ok } from '../../src/core/result.ts';
import type { BasisData } from '../../src/engine/store/basis-data.ts';
import { attachBerkasBukti } from '../../src/engine/store/berkas-bukti.ts';
import {
  deactivateBukti,
  findSidikBukti,
  insertBukti,
  loadBuktiAktif,
} from '../../src/engine/store/bukti.ts';
import { appendJejak } from '../../src/engine/store/jejak.ts';
import { verifyBasisData } from '../../src/engine/store/verifikasi.ts';
import { must, openMemori } from './store/basis-data-uji.ts';

const PENANDA: PenandaBukti = {
  desa: '33.11.10.2001',
  tps: '001',
  dpid: '501',
  nik: '3311104101800001',
  nama: 'SITI AMINAH',
  tanggalLahir: '1980-01-01',
  jenisKelamin: 'P',
  keterangan: '1',
};
const ISI = { jenis: 'AKTA_KEMATIAN', nomor: '3311-KM-1', tanggal: null, catatan: '' };

function catat(db: BasisData, id: number): void {
  const bukti = [[id, findSidikBukti(db, id), PENANDA.desa]];
  appendJejak(db, { peristiwa: 'BUKTI_DISIMPAN', rincian: { bukti }, mengubahData: false });
}

function simpan(): { readonly db: BasisData; readonly id: number } {
  const db = openMemori();
  const id = must(
    db.transact(() => {
      const baru = insertBukti(db, PENANDA, ISI);
      attachBerkasBukti(db, baru, { nama: 'akta.jpg', tipe: 'image/jpeg', isi: Buffer.from([1, 2, 3]) });
      catat(db, baru);
      return ok(baru);
    }),
  );
  return { db, id };
}

describe('bukti di basis data', () => {
  test('yang disimpan kembali sama, dengan berkasnya', () => {
    const { db, id } = simpan();
    expect(loadBuktiAktif(db)).toMatchObject([
      { id, penanda: PENANDA, ...ISI, berkas: { nama: 'akta.jpg', tipe: 'image/jpeg', ukuran: 3 } },
    ]);
    expect(verifyBasisData(db)).toEqual([]);
  });

  test.each([
    ['isian diubah', `UPDATE bukti SET nomor = 'LAIN'`],
    ['pemiliknya ditukar', `UPDATE bukti SET nik = '3311104101800002'`],
    ['dilepas', 'UPDATE bukti SET aktif = 0'],
    ['berkasnya dilepas', 'UPDATE bukti_berkas SET aktif = 0'],
    ['dihapus', 'DELETE FROM bukti_berkas; DELETE FROM bukti'],
  ])('di luar program %s: ketahuan', (_, sql) => {
    const { db, id } = simpan();
    for (const satu of sql.split('; ')) db.run(satu);
    expect(verifyBasisData(db)).toEqual([{ kode: 'BUKTI_BERUBAH', desa: PENANDA.desa, nomorBukti: id }]);
  });

  test('isi berkas yang diubah di luar program ketahuan', () => {
    const { db, id } = simpan();
    db.run(`UPDATE bukti_isi SET isi = x'010204'`);
    expect(verifyBasisData(db)).toEqual([
      { kode: 'BERKAS_BUKTI_BERUBAH', desa: PENANDA.desa, nomorBukti: id },
    ]);
  });

  test('yang disisipkan di luar program ketahuan; yang dilepas lewat program tidak', () => {
    const { db, id } = simpan();
    must(
      db.transact(() => {
        deactivateBukti(db, id);
        catat(db, id);
        return ok(null);
      }),
    );
    expect(verifyBasisData(db)).toEqual([]);
    expect(loadBuktiAktif(db)).toEqual([]);
    const sisipan = insertBukti(db, PENANDA, ISI);
    expect(verifyBasisData(db)).toEqual([{ kode: 'BUKTI_BERUBAH', desa: PENANDA.desa, nomorBukti: sisipan }]);
  });
});
