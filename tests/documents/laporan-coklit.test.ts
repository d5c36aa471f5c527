import { describe, expect, test } from 'vitest';
import type { FaktaDokumen, Sasaran } from '../../src/core/dokumen/fakta-dokumen.ts';
import type { AngkaLP, Bilangan, RekapTps } from '../../src/core/rekap/angka.ts';
import { cetak } from './angka-harapan.ts';
import { adaPdftotext, rapatkan, teksLembar, type LembarTerbaca, type NilaiSel } from './baca-dokumen.ts';
import { buatFakta, profilSepuluhAlasan } from './bangun-fakta.ts';
import { bacaHalaman, bacaLembar, isiBaris } from './susun-dokumen.ts';

const TANPA: AngkaLP = { l: null, p: null, jumlah: null };

function sasaranTps(fakta: FaktaDokumen, tps = '001'): Sasaran {
  return { desa: fakta.kecamatan.desa[0]?.kode ?? '', tps };
}

function tpsPertama(fakta: FaktaDokumen): RekapTps {
  const tps = fakta.rekap.desa[0]?.tps[0];
  if (tps === undefined) throw new Error('Tidak ada TPS.');
  return tps;
}

/** What stands behind the words of a row that begins with `awal`. */
function findIsi(lembar: LembarTerbaca, awal: string): readonly NilaiSel[] {
  const baris = lembar.baris.map(isiBaris).find((b) => b.join(' ').startsWith(awal));
  if (baris === undefined) throw new Error(`Baris "${awal}" tidak ada.`);
  return baris.slice(/^[IVX]+\b(?!\.)/.test(awal) ? 2 : 1);
}

const lp = (a: AngkaLP | undefined): readonly (Bilangan | string)[] =>
  [a?.l, a?.p, a?.jumlah].map((n) => n ?? 'tidak ada data');

describe.each([
  ['delapan alasan TMS', buatFakta({ jumlahDesa: 1, tpsPerDesa: 2 })],
  ['sepuluh alasan TMS', buatFakta({ jumlahDesa: 1, tpsPerDesa: 2, profil: profilSepuluhAlasan() })],
  ['semua nol', buatFakta({ jumlahDesa: 1, tpsPerDesa: 2, besar: 0 })],
  ['angka besar', buatFakta({ jumlahDesa: 1, tpsPerDesa: 2, besar: 300 })],
])('%s', (_, fakta) => {
  const tps = tpsPertama(fakta);

  test('baris I sampai XII memuat angka rekap TPS', async () => {
    const lembar = await bacaLembar('laporan-coklit', fakta, sasaranTps(fakta));
    expect(findIsi(lembar, 'I Data')).toEqual(lp(tps.awal));
    expect(findIsi(lembar, 'II Pemilih baru')).toEqual(lp(tps.baru));
    expect(findIsi(lembar, 'III Pemilih TMS')).toEqual(lp(tps.tms));
    for (const k of fakta.profil.keterangan.tms)
      expect(findIsi(lembar, `III.${k.kode}  ${k.label}`)).toEqual(lp(tps.tmsPerAlasan[k.kode]));
    expect(findIsi(lembar, 'IV Jumlah')).toEqual(lp(tps.akhir));
    expect(findIsi(lembar, 'V Data')).toEqual(lp(tps.ubah));
    for (const k of fakta.profil.disabilitas.kode)
      expect(findIsi(lembar, `VI.${k.kode}  ${k.label}`)).toEqual(lp(tps.disabilitas[k.kode]));
    const disabilitas = Object.values(tps.disabilitas).reduce((n, d) => n + (d.jumlah ?? NaN), 0);
    expect(findIsi(lembar, 'VI Penyandang')[2]).toBe(disabilitas);
    expect(findIsi(lembar, 'X Jumlah KK')).toEqual([tps.kk]);
    expect(findIsi(lembar, 'XII.2')).toEqual(lp(tps.belumKtpEl));
    const sudah = findIsi(lembar, 'XII.1').map((n, i) => Number(n) + Number(lp(tps.belumKtpEl)[i]));
    expect(sudah).toEqual(lp(tps.akhir));
  });

  test.skipIf(!adaPdftotext)('PDF memuat angka yang sama di satu halaman', async () => {
    const halaman = await bacaHalaman('laporan-coklit', fakta, sasaranTps(fakta));
    expect(halaman).toHaveLength(1);
    const baris = (halaman[0] ?? '').split('\n').map(rapatkan);
    const punya = (awal: string, a: AngkaLP | undefined): boolean =>
      baris.some(
        (b) =>
          b.startsWith(awal) && b.endsWith([a?.l, a?.p, a?.jumlah].map((n) => cetak(n ?? null)).join(' ')),
      );
    expect(punya('I Data', tps.awal)).toBe(true);
    expect(punya('III Pemilih TMS', tps.tms)).toBe(true);
    for (const k of fakta.profil.keterangan.tms)
      expect(punya(`III.${k.kode} `, tps.tmsPerAlasan[k.kode]), k.label).toBe(true);
    expect(punya('IV Jumlah', tps.akhir)).toBe(true);
    expect(punya('XII.2', tps.belumKtpEl)).toBe(true);
  });
});

test('yang tidak ada dalam data berupa titik-titik, yang diketahui tercetak', async () => {
  const fakta = buatFakta({ jumlahDesa: 1, tpsPerDesa: 1 });
  const lembar = await bacaLembar('laporan-coklit', fakta, sasaranTps(fakta));
  for (const awal of ['VII Stiker', 'VIII Stiker', 'IX Stiker', 'XI Lembar'])
    expect(findIsi(lembar, awal)).toEqual([expect.stringMatching(/^…+$/)]);
  const teks = teksLembar(lembar);
  expect(teks).toContain('NAMA PANTARLIH : Pantarlih 001 NGROMBO');
  expect(teks).toMatch(/NIK PANTARLIH : …{10,}/);
  expect(teks).toMatch(/NOMOR HP : …{10,}/);
  for (const rumus of ['= (I + II) − III', '= VII − VIII', 'XII.1 + XII.2 = IV', 'bagian dari IV'])
    expect(teks).toContain(rumus);
  const tanpaNama = buatFakta({
    jumlahDesa: 1,
    tpsPerDesa: 1,
    ubahFaktaDesa: (d) => ({ ...d, pantarlih: new Map() }),
  });
  expect(teksLembar(await bacaLembar('laporan-coklit', tanpaNama, sasaranTps(tanpaNama)))).toMatch(
    /NAMA PANTARLIH : …{10,}/,
  );
});

test('kolom yang tidak ada di berkas ditulis "tidak ada data"', async () => {
  const fakta = buatFakta({
    jumlahDesa: 1,
    tpsPerDesa: 1,
    ubahTps: (t) => ({
      ...t,
      kk: null,
      belumKtpEl: TANPA,
      disabilitas: Object.fromEntries(Object.keys(t.disabilitas).map((k) => [k, TANPA])),
    }),
  });
  const lembar = await bacaLembar('laporan-coklit', fakta, sasaranTps(fakta));
  expect(findIsi(lembar, 'X Jumlah KK')).toEqual(['tidak ada data']);
  for (const awal of ['VI Penyandang', 'VI.1', 'XII.1', 'XII.2'])
    expect(findIsi(lembar, awal)).toEqual(Array.from({ length: 3 }, () => 'tidak ada data'));
  expect(findIsi(lembar, 'IV Jumlah')).toEqual(lp(tpsPertama(fakta).akhir));
});
