import { beforeAll, describe, expect, test } from 'vitest';
import type { KeadaanRapat } from '../../../../src/contract/bentuk/rapat.ts';
import type { IsianKoreksi, PeristiwaCatat } from '../../../../src/contract/rapat-schema.ts';
import { createMesinBerisi } from '../data/kecamatan-kecil.ts';
import { createMesinUji, KATA_SANDI_UJI, type MesinUji } from '../uji-mesin.ts';

let nomorUrut = 0;

function idBaru(awalan: string): string {
  nomorUrut++;
  return `${awalan}-${String(nomorUrut).padStart(8, '0')}`;
}

function catat(mesin: MesinUji, peristiwa: PeristiwaCatat): Promise<KeadaanRapat> {
  return mesin.must('rapat.catat', { peristiwa });
}

async function buka(mesin: MesinUji): Promise<KeadaanRapat> {
  return catat(mesin, { jenis: 'RAPAT_DIBUKA', sebab: 'pleno', tempat: 'Pendopo Kecamatan' });
}

async function baca(mesin: MesinUji, desa: string): Promise<KeadaanRapat> {
  return catat(mesin, { jenis: 'DESA_DIBACAKAN', desa });
}

/** Closes a desa with everything that must be confirmed for it. */
async function sahkanDesa(mesin: MesinUji, desa: string): Promise<KeadaanRapat> {
  const { syarat } = await mesin.must('rapat.load', {});
  return mesin.must('rapat.sahkanDesa', { desa, dikonfirmasi: [...syarat.dikonfirmasi] });
}

function koreksi(desa: string, isi: IsianKoreksi['isi'], ubah: Partial<IsianKoreksi> = {}): IsianKoreksi {
  return {
    id: idBaru('koreksi'),
    desa,
    isi,
    alasan: 'terbukti dari surat keterangan',
    diminta: 'Panwaslu Kecamatan',
    bukti: 'surat keterangan kematian',
    tanggapan: null,
    ...ubah,
  };
}

const ORANG_BARU = {
  nkk: '3311100101019999',
  nik: '3311101502719999',
  nama: 'PEMILIH TAMBAHAN PLENO',
  tempatLahir: 'SUKOHARJO',
  tanggalLahir: '1971-02-15',
  statusKawin: 'S',
  jenisKelamin: 'L',
  alamat: 'DK. CONTOH',
  rt: '001',
  rw: '001',
  disabilitas: '',
  ktpEl: 'S',
} as const;

function angka(k: KeadaanRapat, desa: string) {
  const d = k.desa.find((x) => x.kode === desa);
  if (d === undefined) throw new Error('desa not in the meeting');
  return d.angka;
}

const SARING = {
  cari: '',
  tps: null,
  rt: null,
  rw: null,
  disabilitas: null,
  ktpEl: null,
  temuan: null,
  urut: 'tempat',
} as const;

/** Id of a row of a desa whose keterangan is that. */
async function cariBaris(mesin: MesinUji, desa: string, keterangan: string): Promise<string> {
  const { baris } = await mesin.must('pemilih.query', {
    filter: { ...SARING, desa, keterangan: keterangan === '' ? 'SESUAI' : keterangan },
    offset: 0,
    limit: 1,
  });
  const id = baris[0]?.id;
  if (id === undefined) throw new Error(`no row with keterangan "${keterangan}"`);
  return id;
}

describe('rapat pleno', () => {
  let mesin: MesinUji;
  let kode: readonly string[];
  beforeAll(async () => {
    mesin = await createMesinBerisi();
    kode = (await mesin.must('rekap.load', {})).desa.map((d) => d.kode);
  });

  test('sebelum dibuka tidak ada yang dapat diputuskan, dan layar mengatakannya', async () => {
    const galat = await mesin.mustFail('rapat.catat', {
      peristiwa: { jenis: 'DESA_DIBACAKAN', desa: kode[0] ?? '' },
    });
    expect(galat.kode).toBe('RAPAT_BELUM_DIBUKA');
    expect((await mesin.must('layar.load', {})).keadaan).toBe('belum');
    expect((await mesin.must('rapat.load', {})).rapat).toBeNull();
  });

  test('desa yang dibacakan tampil di layar dengan angkanya, dan datanya terkunci dari impor', async () => {
    await buka(mesin);
    const [satu = ''] = kode;
    await baca(mesin, satu);
    const layar = await mesin.must('layar.load', {});
    expect(layar.desa?.kode).toBe(satu);
    expect(layar.desa?.angka).toEqual(angka(await mesin.must('rapat.load', {}), satu));
    expect((await mesin.mustFail('versi.activate', { desa: satu, nomor: 1 })).kode).toBe(
      'DESA_SUDAH_DIBACAKAN',
    );
  });

  test('koreksi baris mengubah rekap, layar, dan daftar; koreksi kedua kali dengan nomor sama tidak menggandakan', async () => {
    const [satu = ''] = kode;
    const sebelum = angka(await mesin.must('rapat.load', {}), satu);
    const masukan = koreksi(satu, { jenis: 'tambah', tps: '001', isi: ORANG_BARU });
    const sesudah = await mesin.must('rapat.koreksi', masukan);
    expect(angka(sesudah, satu).baru.l).toBe((sebelum.baru.l ?? 0) + 1);
    expect(angka(sesudah, satu).akhir.jumlah).toBe((sebelum.akhir.jumlah ?? 0) + 1);
    expect(angka(await mesin.must('rapat.koreksi', masukan), satu)).toEqual(angka(sesudah, satu));
    const rekap = await mesin.must('rekap.load', {});
    expect(rekap.desa.find((d) => d.kode === satu)?.akhir).toEqual(angka(sesudah, satu).akhir);
    expect((await mesin.must('layar.load', {})).desa?.koreksi).toEqual([
      'TPS 001: satu pemilih baru ditambahkan',
    ]);
  });

  test('di layar tidak pernah ada nama orang atau NIK', async () => {
    const teks = JSON.stringify(await mesin.must('layar.load', {}));
    expect(teks).not.toContain('TAMBAHAN');
    expect(teks).not.toMatch(/\d{10}/);
  });

  test('tanggapan yang dicatat membuat berita acara usang, rekapnya tidak', async () => {
    const jenis = ['berita-acara', 'rekap'] as const;
    const keadaan = async (): Promise<readonly (string | undefined)[]> => {
      const { dokumen } = await mesin.must('dokumen.list', {});
      return jenis.map((j) => dokumen.find((d) => d.jenis === j)?.keadaan);
    };
    await mesin.must('dokumen.make', { jenis: [...jenis], desa: null, draf: false, rahasia: false });
    expect(await keadaan()).toEqual(['siap', 'siap']);
    await catat(mesin, {
      jenis: 'TANGGAPAN',
      id: idBaru('tanggapan'),
      desa: null,
      dari: 'Camat',
      unsur: 'Camat',
      isi: 'mohon dijelaskan',
      pemilih: '',
      bukti: '',
    });
    expect(await keadaan()).toEqual(['usang', 'siap']);
  });

  test('menyatakan TMS dari tanggapan yang diterima; tanggapan yang ditolak tidak menjadi dasar', async () => {
    const [satu = ''] = kode;
    const [terima, tolak] = [idBaru('tanggapan'), idBaru('tanggapan')];
    for (const [id, keputusan] of [
      [terima, 'diterima'],
      [tolak, 'ditolak'],
    ] as const) {
      await catat(mesin, {
        jenis: 'TANGGAPAN',
        id,
        desa: satu,
        dari: 'Ketua Panwaslu',
        unsur: 'Panwaslu Kecamatan',
        isi: 'pemilih sudah meninggal',
        pemilih: '',
        bukti: '',
      });
      await catat(mesin, { jenis: 'TANGGAPAN_DIPUTUS', id, keputusan, alasan: 'sesuai bukti' });
    }
    const pemilih = await cariBaris(mesin, satu, '');
    const isi = { jenis: 'ubah', pemilih, menjadi: { keterangan: '1' } } as const;
    expect((await mesin.mustFail('rapat.koreksi', koreksi(satu, isi, { tanggapan: tolak }))).kode).toBe(
      'TANGGAPAN_DITOLAK',
    );
    const sebelum = angka(await mesin.must('rapat.load', {}), satu);
    const sesudah = await mesin.must('rapat.koreksi', koreksi(satu, isi, { tanggapan: terima }));
    expect(angka(sesudah, satu).tms.jumlah).toBe((sebelum.tms.jumlah ?? 0) + 1);
    expect(angka(sesudah, satu).awal).toEqual(sebelum.awal);
  });

  test('membatalkan koreksi mengembalikan angka, dan keduanya tetap tercatat', async () => {
    const [, dua = ''] = kode;
    await baca(mesin, dua);
    const asal = angka(await mesin.must('rapat.load', {}), dua);
    for (const buatIsi of [
      async () => ({ jenis: 'hapus', pemilih: await cariBaris(mesin, dua, 'B') }) as const,
      async () =>
        ({ jenis: 'ubah', pemilih: await cariBaris(mesin, dua, ''), menjadi: { keterangan: '4' } }) as const,
    ]) {
      const k = koreksi(dua, await buatIsi());
      expect(angka(await mesin.must('rapat.koreksi', k), dua).akhir).not.toEqual(asal.akhir);
      const batal = await mesin.must('rapat.koreksi', koreksi(dua, { jenis: 'batalkan', koreksi: k.id }));
      expect(angka(batal, dua)).toEqual(asal);
      expect(batal.rapat?.koreksi.find((x) => x.id === k.id)?.dibatalkanOleh).not.toBeNull();
    }
    expect((await mesin.must('rapat.load', {})).rapat?.koreksi.filter((k) => k.desa === dua)).toHaveLength(4);
  });

  test('baris yang sudah berubah sejak ditampilkan tidak dikoreksi diam-diam', async () => {
    const [satu = ''] = kode;
    const lama = await cariBaris(mesin, satu, '');
    await mesin.must(
      'rapat.koreksi',
      koreksi(satu, { jenis: 'ubah', pemilih: lama, menjadi: { rt: '009' } }),
    );
    const galat = await mesin.mustFail(
      'rapat.koreksi',
      koreksi(satu, { jenis: 'ubah', pemilih: lama, menjadi: { rt: '008' } }),
    );
    expect(galat.kode).toBe('PEMILIH_TIDAK_BERLAKU');
  });

  test('desa disahkan dengan konfirmasi; yang belum dikonfirmasi ditolak', async () => {
    const [satu = ''] = kode;
    await catat(mesin, {
      jenis: 'TANGGAPAN',
      id: idBaru('tanggapan'),
      desa: satu,
      dari: 'Saksi',
      unsur: 'Partai politik',
      isi: 'mohon dicek',
      pemilih: '',
      bukti: '',
    });
    expect((await mesin.mustFail('rapat.sahkanDesa', { desa: satu, dikonfirmasi: [] })).kode).toBe(
      'BELUM_DIKONFIRMASI',
    );
    const hasil = await sahkanDesa(mesin, satu);
    expect(hasil.desa.find((d) => d.kode === satu)?.keadaan).toBe('disahkan');
    expect(hasil.terkumpul.akhir).toEqual(angka(hasil, satu).akhir);
    expect(
      (
        await mesin.mustFail(
          'rapat.koreksi',
          koreksi(satu, { jenis: 'hapus', pemilih: await cariBaris(mesin, satu, 'B') }),
        )
      ).kode,
    ).toBe('DESA_SUDAH_DISAHKAN');
  });

  test('catatan operator tersimpan per desa', async () => {
    const [satu = ''] = kode;
    await mesin.must('rapat.saveCatatan', { desa: satu, isi: 'tunggu surat' });
    await mesin.must('rapat.saveCatatan', { desa: null, isi: 'umum' });
    expect((await mesin.must('rapat.load', {})).catatan).toEqual({ '': 'umum', [satu]: 'tunggu surat' });
  });

  test('kecamatan belum dapat disahkan sebelum setiap desa; sesudahnya terkunci dan dokumennya disahkan', async () => {
    const awal = await mesin.must('rapat.load', {});
    expect(
      (await mesin.mustFail('rapat.sahkan', { nomor: '12/BA', dikonfirmasi: [...awal.syarat.dikonfirmasi] }))
        .kode,
    ).toBe('DESA_BELUM_DISAHKAN');
    for (const d of kode.slice(1)) {
      await baca(mesin, d);
      await sahkanDesa(mesin, d);
    }
    const siap = await mesin.must('rapat.load', {});
    expect(siap.syarat.dilarang).toEqual([]);
    const hasil = await mesin.must('rapat.sahkan', {
      nomor: '12/BA',
      dikonfirmasi: [...siap.syarat.dikonfirmasi],
    });
    expect(hasil.masalah).toEqual([]);
    expect(hasil.dokumen).toBeGreaterThan(50);
    expect(hasil.cadangan).not.toBeNull();
    const sesudah = await mesin.must('rapat.load', {});
    expect(sesudah.rapat?.disahkan).toMatchObject({ nomor: '12/BA', tuntas: true });
    const { dokumen } = await mesin.must('dokumen.list', {});
    expect(dokumen.find((d) => d.jenis === 'berita-acara')?.keadaan).toBe('disahkan');
    expect(dokumen.filter((d) => d.keadaan === 'usang')).toEqual([]);
    expect((await mesin.mustFail('versi.activate', { desa: kode[3] ?? '', nomor: 1 })).kode).toBe(
      'DATA_SUDAH_DISAHKAN',
    );
    expect((await mesin.must('cadangan.verify', {})).utuh).toBe(true);
    const periksa = await mesin.must('dokumen.verifikasi', { titipan: [] });
    expect(periksa.berkas.filter((b) => b.putusan !== 'sesuai')).toEqual([]);
  }, 120_000);

  test('rapat dan catatannya tetap setelah program dimulai lagi', async () => {
    const sebelum = await mesin.must('rapat.load', {});
    const { folderData } = mesin;
    await mesin.tutup();
    const lagi = await createMesinUji({ folderData });
    const sesi = await lagi.must('sesi.load', {});
    const id = sesi.pekerjaan[0]?.id ?? '';
    await lagi.must('sesi.open', { id, rahasia: { kataSandi: KATA_SANDI_UJI } });
    expect(await lagi.must('rapat.load', {})).toEqual(sebelum);
  });
});
