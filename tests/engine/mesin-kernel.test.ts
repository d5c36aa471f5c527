import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PANGGILAN, isNamaPanggilan } from '../../src/contract/daftar.ts';
import { createAntrean } from '../../src/engine/mesin/antrean.ts';
import { findPenangan } from '../../src/engine/mesin/daftar-penangan.ts';
import { formatJalurLog } from '../../src/engine/mesin/jalur-log.ts';
import { createPenyampaiKemajuan } from '../../src/engine/mesin/penyampai-kemajuan.ts';
import { createFolderUji, createMesinBaki, createMesinUji, createWaktuUji } from './mesin/uji-mesin.ts';

const SEMUA = Object.keys(PANGGILAN).filter(isNamaPanggilan);
const TANPA_SESI: readonly string[] = [
  'sesi.load',
  'wilayah.search',
  'profil.list',
  'tentang.load',
  'sesi.create',
  'sesi.open',
  'sesi.close',
  'contoh.create',
  'contoh.berkas',
  'contoh.remove',
  'cadangan.restore',
];

describe('setiap panggilan', () => {
  test('mempunyai penangan', () => {
    expect(SEMUA.length).toBeGreaterThan(50);
    const hilang = SEMUA.filter((nama) => {
      try {
        return typeof findPenangan(nama) !== 'function';
      } catch {
        return true;
      }
    });
    expect(hilang).toEqual([]);
  });

  test('menolak kunci yang tidak dikenal dan masukan yang bukan objek, tanpa mengulang isinya', async () => {
    const { mesin } = await createMesinBaki();
    for (const nama of SEMUA) {
      for (const masukan of [{ zzz: 'SITI AMINAH 3311101234567890' }, 'SITI AMINAH', null]) {
        const hasil = await mesin.panggilMentah(nama, masukan);
        if (hasil.ok) throw new Error(`${nama} menerima masukan asing`);
        expect([nama, hasil.galat.kode]).toEqual([nama, 'MASUKAN_TIDAK_SAH']);
        expect(hasil.galat.pesan).not.toMatch(/SITI|3311101234567890|zzz/);
      }
    }
  });

  test('yang memerlukan data ditolak selama belum ada yang dibuka', async () => {
    const mesin = await createMesinUji();
    for (const nama of SEMUA.filter((n) => !TANPA_SESI.includes(n))) {
      const hasil = await mesin.panggilMentah(nama, CONTOH_MASUKAN[nama] ?? {});
      if (hasil.ok) throw new Error(`${nama} dijawab tanpa data`);
      expect([nama, hasil.galat.kode]).toEqual([nama, 'BELUM_DIBUKA']);
    }
  });

  test('dengan nama asing ditolak', async () => {
    const mesin = await createMesinUji();
    for (const nama of ['', 'sesi.hapus', '__proto__', 'constructor', 'toString']) {
      const hasil = await mesin.panggilMentah(nama, {});
      expect(hasil).toMatchObject({ ok: false, galat: { kode: 'MASUKAN_TIDAK_SAH' } });
    }
  });
});

const DESA = '33.11.10.2001';
const FILTER_TEMUAN = { cari: '', tingkat: null, kode: null, desa: null, tps: null, ditangani: 'semua' };
const TOKEN = 'x'.repeat(32);
const RANCANGAN = 'rancangan-1';
const RAHASIA = { kataSandi: 'apa saja' };

const BUKTI = { jenis: 'SURAT_KEMATIAN', nomor: '', tanggal: null, catatan: '' };

/** A valid input of every call that needs one. */
const CONTOH_MASUKAN: Readonly<Record<string, unknown>> = {
  'impor.load': { rancangan: null },
  'impor.beda': { rancangan: RANCANGAN, desa: DESA, limit: 1 },
  'versi.list': { desa: DESA },
  'versi.beda': { desa: DESA, lama: 1, baru: 2, limit: 1 },
  'pemilih.query': {
    filter: {
      cari: '',
      desa: null,
      tps: null,
      rt: null,
      rw: null,
      keterangan: null,
      disabilitas: null,
      ktpEl: null,
      temuan: null,
      urut: 'nama',
    },
    offset: 0,
    limit: 1,
  },
  'pemilih.opsi': { desa: null, tps: null },
  'pemilih.load': { id: `${DESA}/1/001/1` },
  'pemilih.reveal': { id: `${DESA}/1/001/1` },
  'temuan.query': { filter: FILTER_TEMUAN, offset: 0, limit: 1 },
  'temuan.mark': { kunci: ['0'.repeat(32)], ditangani: true, catatan: '' },
  'temuan.export': { filter: FILTER_TEMUAN, perDesa: false },
  'dokumen.riwayat': { jenis: null, desa: null },
  'dokumen.preview': { jenis: 'rekap', desa: null, tps: null },
  'dokumen.make': { jenis: ['rekap'], desa: null, draf: true, rahasia: false },
  'dokumen.cetak': { jenis: ['rekap'], desa: null, penerima: null, rahasia: false },
  'dokumen.verifikasi': { titipan: [] },
  'dokumen.keluaran': { id: 1 },
  'dokumen.zip': { jenis: ['rekap'], desa: null, rahasia: false },
  'pengaturan.saveTemplat': { isian: {} },
  'templat.add': { titipan: TOKEN },
  'templat.remove': { id: 1 },
  'templat.fill': { id: 1, desa: null },
  'pengaturan.saveRapat': {
    isian: {
      undangan: { nomor: '', tanggal: '', sifat: '', lampiran: '', hal: '', kepada: null },
      unsur: null,
      acara: null,
      serahTerima: { nomor: '', tanggal: '', penerima: '', jabatan: '' },
    },
  },
  'mingguan.load': { minggu: null },
  'mingguan.savePeriode': { periode: { mulai: '2024-06-24', target: [100] } },
  'mingguan.save': {
    minggu: 1,
    capaian: [
      { desa: DESA, tps: '001', pemilih: 1, kk: null, stiker: null, baru: null, ubah: null, tms: {} },
    ],
  },
  'mingguan.turunkan': { minggu: 1, dari: 'nama', ganti: false },
  'kendala.save': {
    id: null,
    isian: {
      waktu: '2024-07-01T10:00',
      aplikasi: 'web',
      jenis: 'hang',
      desa: null,
      tps: null,
      uraian: 'x',
      mitigasi: '',
      lama: null,
    },
  },
  'kendala.remove': { id: 1 },
  'pengawasan.save': {
    id: null,
    isian: {
      tanggal: '2024-07-01',
      jenis: 'catatan',
      nomorSurat: '',
      dari: 'x',
      desa: null,
      isi: 'x',
      tenggat: '',
      tindakLanjut: '',
      keadaan: 'terbuka',
      selesaiPada: '',
    },
  },
  'pengawasan.remove': { id: 1 },
  'rapat.catat': { peristiwa: { jenis: 'RAPAT_DILANJUTKAN' } },
  'rapat.saveCatatan': { desa: null, isi: '' },
  'rapat.koreksi': {
    id: 'koreksi-1',
    desa: DESA,
    isi: { jenis: 'hapus', pemilih: `${DESA}/1/001/1` },
    alasan: 'x',
    diminta: 'x',
    bukti: '',
    tanggapan: null,
  },
  'rapat.sahkanDesa': { desa: DESA, dikonfirmasi: [] },
  'rapat.sahkan': { nomor: '1', dikonfirmasi: [] },
  'jejak.list': { offset: 0, limit: 1 },
  'sesi.changeKataSandi': { rahasia: RAHASIA, kataSandi: 'delapan huruf' },
  'sesi.reissuePemulihan': { rahasia: RAHASIA },
  'pengaturan.saveKantor': {
    isian: {
      alamat: '',
      telepon: '',
      surel: '',
      ppk: { ketua: '', anggota: ['', '', '', ''], sekretaris: '' },
      panwascam: { ketua: '', alamat: '' },
      logo: null,
    },
  },
  'pengaturan.saveDesa': { isian: [] },
  'pengaturan.savePenerima': { isian: null },
  'pengaturan.savePleno': { isian: { nomor: '', tanggal: '', jam: '', tempat: '', masukan: null } },
  'pengaturan.saveNilaiProfil': { isian: {} },
  'pengaturan.saveSamaran': { isian: { nomor: 'tengah', nama: 'penuh' } },
  'pengaturan.readLembarDesa': { titipan: TOKEN },
  'impor.read': { titipan: [TOKEN] },
  'impor.petakan': {
    rancangan: RANCANGAN,
    berkas: 0,
    peta: [{ bentuk: 'x', barisJudul: null, barisData: 1, kolom: [] }],
    ingat: false,
  },
  'impor.terimaRusak': { rancangan: RANCANGAN, berkas: 0, terima: true },
  'impor.dropBerkas': { rancangan: RANCANGAN, berkas: 0 },
  'impor.save': { rancangan: RANCANGAN, desa: [DESA], ganti: [] },
  'impor.discard': { rancangan: RANCANGAN },
  'impor.lembarTolakan': { rancangan: RANCANGAN, berkas: null },
  'versi.activate': { desa: DESA, nomor: 1 },
  'cadangan.keluaran': { nama: 'x' },
  'impor.gabungPerubahan': { rancangan: RANCANGAN, berkas: [0], gabung: true },
  'rekapMasuk.load': { id: 1 },
  'rekapMasuk.read': { titipan: [TOKEN] },
  'rekapMasuk.tetapkan': { rancangan: RANCANGAN, tabel: 0, jenis: null, desa: null },
  'rekapMasuk.save': { rancangan: RANCANGAN, tabel: [0] },
  'rekapMasuk.discard': { rancangan: RANCANGAN },
  'rekapMasuk.saveKetikan': {
    jenis: 'rekap-pps',
    desa: DESA,
    baris: [{ tps: '001', angka: [{ medan: 'akhir', l: 1, p: 1, jumlah: 2 }] }],
    pemeriksa: '',
  },
  'rekapMasuk.remove': { id: 1 },
  'rekonsiliasi.mark': {
    kunci: [`${DESA}/001/akhir/nama/pps`],
    keadaan: 'dijelaskan',
    catatan: '',
    kronologi: null,
  },
  'rekonsiliasi.pemilih': { titipan: [TOKEN], desa: null, limit: 1 },
  'rekonsiliasi.exportDaftarKerja': { titipan: [], desa: null },
  'bukti.query': {
    filter: { cari: '', desa: null, tps: null, keterangan: null, keadaan: 'semua' },
    offset: 0,
    limit: 1,
  },
  'bukti.tidakBertaut': { desa: null, offset: 0, limit: 1 },
  'bukti.save': { id: null, pemilih: `${DESA}/1/001/1`, ...BUKTI },
  'bukti.saveBanyak': { isian: [{ pemilih: `${DESA}/1/001/1`, ...BUKTI }] },
  'bukti.lampirkan': { bukti: 1, titipan: TOKEN },
  'bukti.berkas': { berkas: 1 },
  'bukti.remove': { id: 1 },
  'bukti.saveJenis': {
    kode: null,
    label: 'Surat lain',
    makna: ['MENINGGAL'],
    cukup: false,
    dipakai: true,
  },
  'bukti.exportKekurangan': { format: 'pdf', desa: null, perDesa: false },
};

describe('pembatalan dan kemajuan', () => {
  test('panggilan yang dibatalkan dijawab DIBATALKAN dan tidak meninggalkan apa-apa', async () => {
    const mesin = await createMesinUji();
    const panggilan = mesin.mulai('contoh.create', {});
    await new Promise((selesai) => setTimeout(selesai, 1500));
    panggilan.batal();
    expect(await panggilan.jawaban).toMatchObject({ ok: false, galat: { kode: 'DIBATALKAN' } });
    const sesi = await mesin.must('sesi.load', {});
    expect([sesi.terbuka, sesi.pekerjaan]).toEqual([null, []]);
    expect(readdirSync(path.join(mesin.folderData, 'basis-data'))).toEqual([]);
    expect(panggilan.kemajuan[0]?.teks).toContain('Menyusun kecamatan contoh');
  });

  test('panggilan yang dibatalkan selagi menunggu giliran tidak dijalankan dan tidak menahan yang di belakangnya', async () => {
    const { mesin } = await createMesinBaki();
    const pertama = mesin.mulai('sesi.changeKataSandi', {
      rahasia: { kataSandi: 'salah sekali' },
      kataSandi: 'kata sandi lain',
    });
    const kedua = mesin.mulai('pengaturan.saveSamaran', { isian: { nomor: 'penuh', nama: 'penuh' } });
    const ketiga = mesin.mulai('sesi.selesaikanPersiapan', {});
    kedua.batal();
    expect(await kedua.jawaban).toMatchObject({ ok: false, galat: { kode: 'DIBATALKAN' } });
    expect(await pertama.jawaban).toMatchObject({ ok: false, galat: { kode: 'KATA_SANDI_SALAH' } });
    expect(await ketiga.jawaban).toMatchObject({ ok: true });
    const { isian } = await mesin.must('pengaturan.load', {});
    expect(isian.samaran.nomor).toBe('tengah');
  });

  test('pertanyaan dijawab selagi perubahan yang lama berjalan', async () => {
    const mesin = await createMesinUji();
    const lama = mesin.mulai('contoh.create', {});
    const urutan: string[] = [];
    const janji = [
      lama.jawaban.then(() => urutan.push('contoh')),
      mesin.panggil('profil.list', {}).then(() => urutan.push('profil')),
    ];
    await janji[1];
    lama.batal();
    await Promise.all(janji);
    expect(urutan).toEqual(['profil', 'contoh']);
  });

  test('pembatalan nomor yang tidak dikenal diabaikan', async () => {
    const mesin = await createMesinUji();
    const panggilan = mesin.mulai('profil.list', {});
    await panggilan.jawaban;
    panggilan.batal();
    expect((await mesin.must('profil.list', {})).map((p) => p.kode)).toEqual([
      'pilkada-2024',
      'pemilu-2024',
      'pilkada-2020',
    ]);
  });
});

describe('penyampai kemajuan', () => {
  test('menahan yang beruntun, tetapi yang terakhir selalu sampai', async () => {
    const terkirim: string[] = [];
    const kemajuan = createPenyampaiKemajuan((k) => terkirim.push(k.teks));
    for (let i = 0; i < 1000; i += 1) kemajuan.sampaikan({ teks: String(i), selesai: i, jumlah: 1000 });
    expect(terkirim).toEqual(['0']);
    await new Promise((selesai) => setTimeout(selesai, 250));
    expect(terkirim).toEqual(['0', '999']);
    kemajuan.sampaikan({ teks: 'a', selesai: null, jumlah: null });
    kemajuan.sampaikan({ teks: 'b', selesai: null, jumlah: null });
    kemajuan.tutup();
    kemajuan.sampaikan({ teks: 'terlambat', selesai: null, jumlah: null });
    expect(terkirim).toEqual(['0', '999', 'a', 'b']);
  });

  test('akhir setiap berkas disampaikan', () => {
    const terkirim: (string | undefined)[] = [];
    const kemajuan = createPenyampaiKemajuan((k) => terkirim.push(k.berkas?.nama));
    for (const nama of ['a', 'b', 'c'])
      for (const keadaan of ['dibaca', 'terbaca'] as const)
        kemajuan.sampaikan({ teks: '', selesai: null, jumlah: null, berkas: { nama, keadaan } });
    kemajuan.tutup();
    expect(terkirim.slice(-3)).toEqual(['a', 'b', 'c']);
  });
});

describe('antrean perubahan', () => {
  test('satu per satu menurut urutan datang; yang gagal dan yang dibatalkan tidak menahan yang lain', async () => {
    const antrean = createAntrean();
    const langkah: string[] = [];
    const kerja = (nama: string) => async (): Promise<void> => {
      langkah.push(`${nama} mulai`);
      await new Promise((selesai) => setTimeout(selesai, 20));
      langkah.push(`${nama} selesai`);
      if (nama === 'b') throw new Error('gagal');
    };
    const batal = new AbortController();
    const semua = ['a', 'b', 'c', 'd'].map((nama) =>
      antrean.run(kerja(nama), nama === 'c' ? batal.signal : new AbortController().signal),
    );
    batal.abort();
    const hasil = await Promise.allSettled(semua);
    expect(hasil.map((h) => h.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(langkah).toEqual(['a mulai', 'a selesai', 'b mulai', 'b selesai', 'd mulai', 'd selesai']);
  });
});

describe('gangguan', () => {
  test('yang tidak terduga mendapat nomor; lognya menunjuk tempatnya tanpa nama dan nomor orang', async () => {
    const tenang = createWaktuUji();
    let rusak = true;
    const mesin = await createMesinUji({
      waktu: () => {
        if (!rusak) return tenang();
        rusak = false;
        throw new TypeError('rusak di SITI AMINAH, NIK 3311101234567890 "BUDI" pada baris 7');
      },
    });
    const galat = await mesin.mustFail('sesi.create', {
      kecamatan: '33.11.10',
      profil: 'pilkada-2024',
      tahapan: 'DPSH',
      kataSandi: 'rahasia-ppk-baki',
    });
    expect(galat).toMatchObject({ kode: 'GANGGUAN' });
    expect(galat.nomor).toMatch(/^[0-9A-F]{8}$/);
    expect(galat.pesan).toContain(galat.nomor);
    expect(galat.pesan).not.toMatch(/SITI|3311/);
    const log = readFileSync(formatJalurLog(mesin.folderData), 'utf8');
    expect(log).toContain(`${galat.nomor ?? '?'}\nTypeError: rusak di`);
    expect(log).toContain('buat-pekerjaan.ts');
    expect(log).not.toMatch(/SITI|AMINAH|BUDI|1234567890/);
    expect((await mesin.must('sesi.load', {})).pekerjaan).toEqual([]);
  });
});

describe('folder sementara', () => {
  test('hanya boleh dimasuki pemiliknya dan hilang bersama mesinnya', async () => {
    const { mesin } = await createMesinBaki();
    const induk = path.join(mesin.folderData, 'sementara');
    const [milik = ''] = readdirSync(induk);
    expect(statSync(path.join(induk, milik)).mode & 0o077).toBe(0);
    expect(statSync(path.join(mesin.folderData, 'basis-data')).mode & 0o077).toBe(0);
    await mesin.tutup();
    expect(readdirSync(induk)).toEqual([]);
  });

  test('sisa proses yang sudah mati dihapus saat mulai; milik proses yang masih hidup dan berkas lain tetap', async () => {
    const folderData = createFolderUji();
    const induk = path.join(folderData, 'sementara');
    const mati = path.join(induk, '999999999-0123456789ab');
    const hidup = path.join(induk, `${String(process.ppid)}-0123456789ab`);
    const lain = path.join(induk, 'catatan-saya');
    const setengah = path.join(folderData, 'basis-data', '.baru-999999999-0123456789ab');
    for (const folder of [mati, hidup, lain, setengah]) mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(mati, 'temuan.xlsx'), 'rahasia');
    await createMesinUji({ folderData });
    expect([mati, hidup, lain, setengah].map((f) => existsSync(f))).toEqual([false, true, true, false]);
  });
});

describe('penutupan', () => {
  test('membatalkan yang berjalan, menutup data, dan menolak panggilan sesudahnya', async () => {
    const { mesin } = await createMesinBaki();
    const { folderData } = mesin;
    const berjalan = mesin.mulai('contoh.create', {});
    await mesin.tutup();
    expect(await berjalan.jawaban).toMatchObject({ ok: false, galat: { kode: 'DIBATALKAN' } });
    expect(await mesin.mustFail('sesi.load', {})).toMatchObject({ kode: 'MESIN_MATI' });
    expect(existsSync(formatJalurLog(folderData))).toBe(false);
    const lagi = await createMesinUji({ folderData });
    expect((await lagi.must('sesi.load', {})).pekerjaan).toHaveLength(1);
  });
});

describe('log', () => {
  test('digilir bila sudah besar, dan tidak memuat isi pesan', async () => {
    const { catatGangguan } = await import('../../src/engine/catat-gangguan.ts');
    const log = path.join(createFolderUji(), 'log', 'pleno-dpsh.log');
    const galat = new SyntaxError(
      'Unexpected token in "SITI AMINAH, 3311101234567890" at NUR HIDAYAT `x3311101234567891` \n3311101234567892',
    );
    const nomor = catatGangguan(log, '2024-08-01T00:00:00.000Z', galat);
    const isi = readFileSync(log, 'utf8');
    expect(isi).toContain(nomor);
    expect(isi).toContain('mesin-kernel.test.ts');
    expect(isi).not.toMatch(/SITI|AMINAH|HIDAYAT|\d{11}/);
    writeFileSync(log, 'x'.repeat(2 * 1024 * 1024));
    catatGangguan(log, '2024-08-01T00:00:00.000Z', galat);
    expect(statSync(`${log}.lama`).size).toBe(2 * 1024 * 1024);
    expect(statSync(log).size).toBeLessThan(10_000);
  });
});
