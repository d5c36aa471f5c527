import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadBaki } from '../../../data-uji.ts';
import { readXlsx, teksLembar } from '../../../documents/baca-dokumen.ts';
import {
  createMesinBerisi,
  FILTER_TEMUAN,
  KOLOM_CSV,
  listPemilihDesa,
  loadKecamatanKecil,
  writeCsv,
} from '../data/kecamatan-kecil.ts';
import { createFolderUji, createMesinBaki, type MesinUji } from '../uji-mesin.ts';

const DESA = loadBaki().desa;
const GENTAN = '33.11.10.2013';

function tulis(nama: string, baris: readonly string[]): string {
  const folder = path.join(createFolderUji(), 'rekap');
  mkdirSync(folder, { recursive: true });
  const jalur = path.join(folder, nama);
  writeFileSync(jalur, `${baris.join('\r\n')}\r\n`);
  return jalur;
}

/** A-Rekap PPS of Gentan, two TPS. */
function rekapPps(tps2: readonly [number, number, number] = [110, 120, 230]): string {
  const [l, p, j] = tps2;
  return tulis('rekap pps.csv', [
    'REKAPITULASI DAFTAR PEMILIH HASIL PEMUTAKHIRAN',
    'KABUPATEN : SUKOHARJO',
    'KECAMATAN : BAKI',
    'DESA : GENTAN',
    'No;Nomor TPS;L;P;L+P;Keterangan',
    '1;001;100;105;205;',
    `2;002;${String(l)};${String(p)};${String(j)};`,
    `TOTAL;2;${String(100 + l)};${String(105 + p)};${String(205 + j)};`,
  ]);
}

async function simpan(mesin: MesinUji, jalur: readonly string[]) {
  const rancangan = await mesin.must('rekapMasuk.read', { titipan: jalur.map((j) => mesin.titip(j)) });
  const hasil = await mesin.must('rekapMasuk.save', {
    rancangan: rancangan.id,
    tabel: rancangan.tabel.map((t) => t.id),
  });
  return { rancangan, hasil };
}

async function listKode(mesin: MesinUji, kode: string) {
  const hasil = await mesin.must('temuan.query', {
    filter: { ...FILTER_TEMUAN, kode },
    offset: 0,
    limit: 500,
  });
  return hasil.baris;
}

describe('rekap yang diserahkan desa', () => {
  test('dibaca, ditunjukkan, dan belum tersimpan; sesudah disimpan menjadi angka desa tanpa nama', async () => {
    const { mesin } = await createMesinBaki();
    const rancangan = await mesin.must('rekapMasuk.read', { titipan: [mesin.titip(rekapPps())] });
    expect(rancangan.tabel).toMatchObject([{ jenis: 'rekap-pps', alasan: [], diagnosis: [], temuan: [] }]);
    expect(rancangan.tabel[0]?.baris.map((b) => [b.desa, b.tps, b.angka[0]?.angka.jumlah])).toEqual([
      [GENTAN, '001', 205],
      [GENTAN, '002', 230],
      [GENTAN, null, 435],
    ]);
    expect((await mesin.must('rekap.load', {})).desa.every((d) => !d.adaData)).toBe(true);

    const hasil = await mesin.must('rekapMasuk.save', { rancangan: rancangan.id, tabel: [0] });
    expect(hasil).toMatchObject({ disimpan: 1, sama: 0, temuan: [] });
    expect(await mesin.must('rekapMasuk.rancangan', {})).toBeNull();
    const gentan = (await mesin.must('rekap.load', {})).desa.find((d) => d.kode === GENTAN);
    expect(gentan).toMatchObject({
      adaData: true,
      sumber: 'rekap',
      jumlahTps: 2,
      akhir: { l: 210, p: 225, jumlah: 435 },
      awal: { l: null, p: null, jumlah: null },
      kk: null,
    });
    expect(Object.values(gentan?.tmsPerAlasan ?? {}).every((a) => a.jumlah === null)).toBe(true);
    expect((await mesin.must('beranda.load', {})).desaMasuk).toBe(1);
  });

  test('yang sama tidak mengubah apa pun; yang baru menggantikan, yang lama tetap terbaca; yang dilepas tidak dipakai', async () => {
    const { mesin } = await createMesinBaki();
    await simpan(mesin, [rekapPps()]);
    expect((await simpan(mesin, [rekapPps()])).hasil).toMatchObject({ disimpan: 0, sama: 1 });
    const { rancangan, hasil } = await simpan(mesin, [rekapPps([111, 120, 231])]);
    expect(rancangan.tabel[0]?.menggantikan).toMatchObject([{ desa: GENTAN, nomor: 1 }]);
    expect(hasil.disimpan).toBe(1);
    const daftar = await mesin.must('rekapMasuk.list', {});
    const gentan = daftar.desa.find((d) => d.kode === GENTAN);
    expect(gentan).toMatchObject({
      sumber: 'rekap',
      rekap: [
        { nomor: 2, aktif: true },
        { nomor: 1, aktif: false },
      ],
    });
    const aktif = gentan?.rekap[0]?.id ?? 0;
    const rinci = await mesin.must('rekapMasuk.load', { id: aktif });
    expect(rinci.riwayat.map((r) => r.nomor)).toEqual([2, 1]);
    await mesin.must('rekapMasuk.remove', { id: aktif });
    expect((await mesin.must('rekap.load', {})).desa.find((d) => d.kode === GENTAN)?.adaData).toBe(false);
    expect((await mesin.mustFail('rekapMasuk.remove', { id: aktif })).kode).toBe('REKAP_MASUK_TIDAK_ADA');
    const jejak = await mesin.must('jejak.list', { offset: 0, limit: 50 });
    expect(jejak.baris.filter((j) => j.peristiwa.startsWith('REKAP_MASUK_')).map((j) => j.peristiwa)).toEqual(
      ['REKAP_MASUK_DILEPAS', 'REKAP_MASUK_DISIMPAN', 'REKAP_MASUK_DISIMPAN'],
    );
    expect((await mesin.must('cadangan.verify', {})).masalah).toEqual([]);
  });

  test('jumlah yang tidak cocok dijelaskan di rancangan dan menjadi temuan sesudah disimpan', async () => {
    const { mesin } = await createMesinBaki();
    const { rancangan } = await simpan(mesin, [rekapPps([110, 120, 203])]);
    expect(rancangan.tabel[0]?.diagnosis[0]).toMatchObject({ kode: 'REKAP_TIDAK_COCOK' });
    expect(rancangan.tabel[0]?.temuan.map((t) => [t.kode, t.tps])).toContainEqual([
      'REKAP_LP_TIDAK_SAMA',
      '002',
    ]);
    expect((await listKode(mesin, 'REKAP_LP_TIDAK_SAMA')).map((t) => [t.desa, t.tps])).toContainEqual([
      GENTAN,
      '002',
    ]);
  });

  test('formulir yang diketik dari kertas: identitasnya diperiksa, pemeriksa kedua tercatat', async () => {
    const { mesin } = await createMesinBaki();
    const lp = (medan: string, l: number, p: number) => ({ medan, l, p, jumlah: l + p });
    const ketikan = (akhirL: number, pemeriksa: string) =>
      mesin.panggilMentah('rekapMasuk.saveKetikan', {
        jenis: 'laporan-coklit',
        desa: GENTAN,
        baris: [
          {
            tps: '001',
            angka: [
              lp('awal', 100, 100),
              lp('baru', 3, 2),
              lp('tms', 5, 4),
              lp('ubah', 2, 1),
              lp('alasan:MENINGGAL', 5, 3),
              lp('alasan:GANDA', 0, 1),
              lp('akhir', akhirL, 196 - akhirL),
              { medan: 'kk', l: null, p: null, jumlah: 70 },
            ],
          },
        ],
        pemeriksa,
      });
    expect(await ketikan(98, '')).toMatchObject({ ok: true, nilai: { disimpan: 1, temuan: [] } });
    expect(await ketikan(98, 'Sri W.')).toMatchObject({ ok: true, nilai: { disimpan: 1 } });
    const daftar = await mesin.must('rekapMasuk.list', {});
    expect(daftar.desa.find((d) => d.kode === GENTAN)?.rekap[0]).toMatchObject({
      asal: 'ketikan',
      tps: '001',
      pemeriksa: 'Sri W.',
      berkas: null,
    });
    // One corrected sex moves between L and P: told, not accused.
    expect(await ketikan(97, '')).toMatchObject({
      ok: true,
      nilai: { temuan: [{ kode: 'REKAP_UBAH_JENIS_KELAMIN', tingkat: 'info' }] },
    });
    // Four are more than were corrected.
    expect(await ketikan(94, '')).toMatchObject({
      ok: true,
      nilai: { temuan: [{ kode: 'REKAP_AKHIR_TIDAK_SAMA' }, { kode: 'REKAP_AKHIR_TIDAK_SAMA' }] },
    });
    expect(
      await mesin.panggilMentah('rekapMasuk.saveKetikan', {
        jenis: 'rekap-pps',
        desa: '33.11.11.2001',
        baris: [{ tps: null, angka: [] }],
        pemeriksa: '',
      }),
    ).toMatchObject({ ok: false, galat: { kode: 'DESA_TIDAK_DIKENAL' } });
  });

  test('jenis dan desa dapat ditetapkan sendiri; tabel yang tidak dikenal tidak dapat disimpan', async () => {
    const { mesin } = await createMesinBaki();
    const jalur = tulis('tanpa judul.csv', ['TPS;L;P;JUMLAH', '1;10;12;22', '2;9;8;17']);
    const r = await mesin.must('rekapMasuk.read', { titipan: [mesin.titip(jalur)] });
    expect([r.tabel[0]?.jenis, r.tabel[0]?.alasan[0]?.kode]).toEqual([null, 'DESA_TIDAK_DITEMUKAN']);
    expect((await mesin.mustFail('rekapMasuk.save', { rancangan: r.id, tabel: [0] })).kode).toBe(
      'TABEL_TIDAK_DIKENAL',
    );
    const t = await mesin.must('rekapMasuk.tetapkan', {
      rancangan: r.id,
      tabel: 0,
      jenis: 'sidalih',
      desa: GENTAN,
    });
    expect([t.tabel[0]?.jenis, t.tabel[0]?.baris.length]).toEqual(['sidalih', 2]);
    await mesin.must('rekapMasuk.save', { rancangan: r.id, tabel: [0] });
    // Figures of Sidalih are the third source, never those of the desa.
    expect((await mesin.must('rekap.load', {})).desa.find((d) => d.kode === GENTAN)?.adaData).toBe(false);
  });

  test('lembar L dan lembar P satu berkas disatukan; dua berkas tempat yang sama harus dipilih', async () => {
    const { mesin } = await createMesinBaki();
    const tabel = (jk: string, akhir: number): string[] => [
      jk,
      'KECAMATAN : BAKI',
      'Desa;Awal;Baru;TMS;Akhir',
      `GENTAN;${String(akhir - 1)};3;2;${String(akhir)}`,
      `SIWAL;${String(akhir + 1)};3;2;${String(akhir + 2)}`,
      `WARU;${String(akhir + 3)};3;2;${String(akhir + 4)}`,
      '',
      '',
    ];
    const dua = tulis('kontrol.csv', [...tabel('LAKI-LAKI', 100), ...tabel('PEREMPUAN', 120)]);
    const { hasil, rancangan } = await simpan(mesin, [dua]);
    expect([rancangan.tabel.length, hasil.disimpan]).toEqual([2, 3]);
    const gentan = (await mesin.must('rekap.load', {})).desa.find((d) => d.kode === GENTAN);
    expect([gentan?.akhir, gentan?.awal.l]).toEqual([{ l: 100, p: 120, jumlah: 220 }, 99]);

    const r = await mesin.must('rekapMasuk.read', {
      titipan: [mesin.titip(rekapPps()), mesin.titip(rekapPps([111, 120, 231]), 'lain.csv')],
    });
    const galat = await mesin.mustFail('rekapMasuk.save', { rancangan: r.id, tabel: [0, 1] });
    expect(galat.kode).toBe('TABEL_BERTABRAKAN');
  });

  test('keempat dokumen dapat dibuat dari rekap saja; yang tidak diserahkan ditulis tidak ada data', async () => {
    const { mesin } = await createMesinBaki();
    const jalur = tulis('rekap ppk.csv', [
      'KECAMATAN : BAKI',
      'No;Desa;Jumlah TPS;L;P;L+P',
      ...DESA.map((d, i) => `${String(i + 1)};${d.nama};3;${String(300 + i)};310;${String(610 + i)}`),
    ]);
    expect((await simpan(mesin, [jalur])).hasil).toMatchObject({ disimpan: DESA.length, temuan: [] });
    const { dibuat } = await mesin.must('dokumen.make', {
      jenis: ['berita-acara', 'rekap', 'rekap-perubahan', 'lembar-kontrol'],
      desa: null,
      draf: false,
      rahasia: false,
    });
    expect(dibuat).toHaveLength(4);
    const isi = async (jenis: string) => {
      const id = dibuat.find((d) => d.jenis === jenis)?.berkas.find((b) => b.format === 'xlsx')?.id ?? 0;
      const { token } = await mesin.must('dokumen.keluaran', { id });
      return readXlsx(new Uint8Array(readFileSync(mesin.keluaran(token).jalur)));
    };
    const [rekap] = await isi('rekap');
    expect(rekap?.baris.flat()).toContain(14 * 610 + 91);
    const [perubahan] = await isi('rekap-perubahan');
    expect(teksLembar(perubahan ?? { nama: '', baris: [] })).toContain('tidak ada data');
  });
});

describe('nama dan rekap desa yang sama', () => {
  test('angka tetap dari nama; rekap menjadi kendali per TPS dan jenis kelamin', async () => {
    const mesin = await createMesinBerisi();
    const benar = loadKecamatanKecil().rekap.desa.find((d) => d.kode === GENTAN);
    await simpan(mesin, [rekapPps()]);
    const gentan = (await mesin.must('rekap.load', {})).desa.find((d) => d.kode === GENTAN);
    expect([gentan?.sumber, gentan?.akhir]).toEqual([undefined, benar?.akhir]);
    const temuan = await listKode(mesin, 'REKAP_BEDA_DENGAN_NAMA');
    expect(new Set(temuan.map((t) => t.tps))).toEqual(new Set([null, '001', '002']));
    expect(temuan.every((t) => t.desa === GENTAN && t.berkas === 'rekap pps.csv')).toBe(true);
  });

  test('rekonsiliasi: selisih tiga sumber, keadaannya bertahan sesudah impor ulang, kronologi dapat disunting', async () => {
    const mesin = await createMesinBerisi();
    await simpan(mesin, [rekapPps()]);
    const r = await mesin.must('rekonsiliasi.load', {});
    expect(r.sumber).toEqual({ nama: true, pps: true, sidalih: false });
    const beda = r.beda.find((b) => b.desa === GENTAN && b.tps === null && b.medan === 'akhir');
    expect(beda).toMatchObject({ kiri: 'nama', kanan: 'pps', arah: 'lebih', keadaan: 'terbuka' });
    expect(beda?.kronologi).toContain('menurut rekap PPS 435 (L 210, P 225)');
    const kunci = beda?.kunci ?? '';
    await mesin.must('rekonsiliasi.mark', {
      kunci: [kunci],
      keadaan: 'dijelaskan',
      catatan: 'Rekap dari minggu lalu',
      kronologi: null,
    });
    const cari = async () => (await mesin.must('rekonsiliasi.load', {})).beda.find((b) => b.kunci === kunci);
    expect(await cari()).toMatchObject({
      keadaan: 'dijelaskan',
      kronologiDisunting: false,
      berubahSejakDitandai: false,
    });
    expect((await cari())?.kronologi).toContain('Rekap dari minggu lalu.');
    await simpan(mesin, [rekapPps([111, 120, 231])]);
    expect(await cari()).toMatchObject({ keadaan: 'dijelaskan', berubahSejakDitandai: true });
    await mesin.must('rekonsiliasi.mark', {
      kunci: [kunci],
      keadaan: 'diperbaiki',
      catatan: '',
      kronologi: 'Disepakati dalam rapat.',
    });
    expect(await cari()).toMatchObject({
      keadaan: 'diperbaiki',
      kronologi: 'Disepakati dalam rapat.',
      kronologiDisunting: true,
    });
    expect(
      (
        await mesin.mustFail('rekonsiliasi.mark', {
          kunci: [`${GENTAN}/desa/awal/nama/pps`],
          keadaan: 'diperbaiki',
          catatan: '',
          kronologi: null,
        })
      ).kode,
    ).toBe('SELISIH_TIDAK_ADA');
  });

  test('pemilih di balik selisih dengan Sidalih, dan daftar kerjanya per desa', async () => {
    const mesin = await createMesinBerisi();
    const desa = loadKecamatanKecil().desa[0];
    const semua = listPemilihDesa(0);
    const tanpaBaru = semua.filter((p) => p.keterangan !== 'B').map((p) => ({ ...p, keterangan: '' }));
    const sidalih = [
      ...tanpaBaru.slice(1).map((p, i) => (i === 0 ? { ...p, tps: p.tps === '001' ? '002' : '001' } : p)),
      {
        ...(semua[0] ?? semua[1]),
        nik: '3311101201900099',
        nama: 'ASING SEKALI',
        keterangan: '',
        tanggalLahir: '1990-01-12',
      },
    ].flatMap((p) => (p.tps === undefined ? [] : [p]));
    const jalur = writeCsv(createFolderUji(), 'sidalih.csv', sidalih as never, KOLOM_CSV);
    const hasil = await mesin.must('rekonsiliasi.pemilih', {
      titipan: [mesin.titip(jalur)],
      desa: null,
      limit: 500,
    });
    expect(hasil.ditolak).toEqual([]);
    const [d] = hasil.perDesa;
    expect(d).toMatchObject({ kode: desa?.desa.kode ?? '', hanyaSidalih: 1, tanpaNama: false });
    expect(hasil.baris.filter((b) => b.medan.includes('TPS'))).toHaveLength(1);
    expect(hasil.baris.every((b) => !/\d{16}/.test(b.nik))).toBe(true);
    expect(hasil.baris.find((b) => b.jenis === 'hanya-kanan')?.nama).toBe('ASING SEKALI');

    const keluaran = await mesin.must('rekonsiliasi.exportDaftarKerja', { titipan: [], desa: null });
    const buku = readXlsx(new Uint8Array(readFileSync(mesin.keluaran(keluaran.token).jalur)));
    expect(existsSync(mesin.keluaran(keluaran.token).jalur)).toBe(true);
    expect(buku.map((l) => l.nama)).toEqual(['Ringkasan', ...DESA.map((x) => x.nama)]);
    const lembar = buku.find((l) => l.nama === desa?.desa.nama);
    const tugas = semua.filter((p) => p.keterangan !== '').length;
    expect(lembar?.baris.flat().filter((s) => s === '☐')).toHaveLength(tugas);
    expect(buku.every((l) => !/\b\d{16}\b/.test(teksLembar(l)))).toBe(true);

    const khusus = await mesin.must('rekonsiliasi.exportDaftarKerja', {
      titipan: [mesin.titip(jalur)],
      desa: null,
    });
    const kerja = readXlsx(new Uint8Array(readFileSync(mesin.keluaran(khusus.token).jalur)));
    expect(kerja.map((l) => l.nama)).toEqual(['Ringkasan', desa?.desa.nama]);
    expect(teksLembar(kerja[1] ?? { nama: '', baris: [] })).toContain('Pindahkan dari TPS');
  });
});

describe('penduduk', () => {
  test('bagian tiap desa terhadap desa lain; yang tidak lazim menjadi pertanyaan', async () => {
    const { mesin } = await createMesinBaki();
    const pemilih = (i: number): number => 1500 + 10 * i;
    const rekap = tulis('rekap.csv', [
      'KECAMATAN : BAKI',
      'Desa;Pemilih Awal;Pemilih Baru;TMS;Pemilih Akhir',
      ...DESA.map((d, i) => {
        const tms = i === 3 ? 400 : 30 + i;
        return `${d.nama};${String(pemilih(i))};20;${String(tms)};${String(pemilih(i) + 20 - tms)}`;
      }),
    ]);
    const penduduk = tulis('penduduk.csv', [
      'KECAMATAN BAKI',
      'Desa;Jumlah Penduduk;Wajib KTP;DP4',
      ...DESA.map(
        (d, i) =>
          `${d.nama};${String(i === 5 ? 900 : 2000 + 12 * i)};${String(1600 + 10 * i)};${String(pemilih(i))}`,
      ),
    ]);
    await simpan(mesin, [rekap, penduduk]);
    const hasil = await mesin.must('penduduk.load', {});
    expect(hasil.desa[0]).toMatchObject({ penduduk: 2000, wajibKtp: 1600, dp4: 1500, akhir: 1490 });
    const tms = hasil.deret.find((d) => d.jenis === 'tms');
    expect(tms?.titik.filter((t) => t.tidakLazim).map((t) => t.desa)).toEqual([DESA[3]?.kode]);
    expect(hasil.pertanyaan.map((p) => [p.desa, p.kode])).toEqual(
      expect.arrayContaining([
        [DESA[5]?.kode, 'PEMILIH_MELEBIHI_PENDUDUK'],
        [DESA[3]?.kode, 'BAGIAN_TMS_TIDAK_LAZIM'],
      ]),
    );
    expect(hasil.pertanyaan.every((p) => p.pesan.endsWith('?'))).toBe(true);
    expect(await listKode(mesin, 'PEMILIH_MELEBIHI_PENDUDUK')).toHaveLength(1);
  });
});
