import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { FaktaDokumen, Sasaran } from '../../../src/core/dokumen/fakta-dokumen.ts';
import { createKamusXlsx } from '../../../src/core/templat-xlsx/kamus-xlsx.ts';
import { createPengisi } from '../../../src/engine/mesin/templat/isi-templat.ts';
import type { TemplatBuku } from '../../../src/engine/templat/bentuk-templat.ts';
import { fillTemplatBuku, parseTemplatBuku } from '../../../src/engine/templat/templat-buku.ts';
import { buatFakta, desaTanpaData } from '../../documents/bangun-fakta.ts';
import {
  adaLibreOffice,
  adaOpenpyxl,
  buildFormulir,
  folderUji,
  hitungLibreOffice,
  readOpenpyxl,
  saveLibreOffice,
  type Kisi,
  type LembarTerbaca,
} from './program-lain.ts';

// Other programs take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const formulir = adaOpenpyxl ? buildFormulir() : '';
const KECAMATAN: Sasaran = { desa: null, tps: null };

async function baca(jalur: string, fakta: FaktaDokumen): Promise<TemplatBuku> {
  const hasil = await parseTemplatBuku(readFileSync(jalur), createKamusXlsx(fakta.profil));
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.galat));
  return hasil.nilai;
}

/** The path of a form filled in. */
async function isi(jalur: string, fakta: FaktaDokumen, nama: string, sasaran = KECAMATAN): Promise<string> {
  const templat = await baca(jalur, fakta);
  const tujuan = path.join(folderUji, `${nama}.xlsx`);
  writeFileSync(tujuan, fillTemplatBuku(templat, createPengisi(templat, fakta, sasaran)));
  return tujuan;
}

function ambilLembar(jalur: string, nama: string): LembarTerbaca {
  const lembar = readOpenpyxl(jalur).lembar[nama];
  if (lembar === undefined) throw new Error(`tidak ada lembar ${nama}`);
  return lembar;
}

/** Looks of a row, columns A to M. */
function rupaBaris(lembar: LembarTerbaca, baris: number): readonly (string | undefined)[] {
  return [...'ABCDEFGHIJKLM'].map((k) => lembar.rupa[`${k}${baris}`]);
}

function geser(gabungan: readonly string[], n: number): readonly string[] {
  return gabungan
    .map((g) => g.replace(/\d+/g, (r) => (Number(r) > 11 ? String(Number(r) + n - 1) : r)))
    .toSorted();
}

describe.skipIf(!adaOpenpyxl)('formulir rekap PPK (A.B.DPTHP1.2) buatan program lain', () => {
  test.each([1, 14, 40])('dengan %i desa: gaya, gabungan, dan area cetak mengikuti daftar', async (n) => {
    const asal = path.join(formulir, 'ppk.xlsx');
    const fakta = buatFakta({ jumlahDesa: n });
    const jalur = await isi(asal, fakta, `ppk-${n}`);
    const semula = ambilLembar(asal, 'Rekap PPK');
    const buku = readOpenpyxl(jalur);
    const hasil = ambilLembar(jalur, 'Rekap PPK');
    for (let i = 0; i < n; i++) {
      expect(rupaBaris(hasil, 11 + i)).toEqual(rupaBaris(semula, 11));
      expect(hasil.tinggi[11 + i]).toBe(19.5);
    }
    for (let r = 12; r <= 26; r++) expect(rupaBaris(hasil, r + n - 1)).toEqual(rupaBaris(semula, r));
    expect(hasil.gabungan).toEqual(geser(semula.gabungan, n));
    expect(hasil.lebar).toEqual(semula.lebar);
    expect(hasil.area).toEqual([`$A$1:$M$${25 + n}`]);
    expect(hasil).toMatchObject({
      judul: semula.judul,
      kertas: semula.kertas,
      beku: 'C11',
      penggal: [25 + n],
      gambar: [1, 18 + n],
      validasi: [n === 1 ? 'M11' : `M11:M${10 + n}`],
      format: n === 1 ? ['C11:L11', 'D11'] : [`C11:L${10 + n}`, `D11:D${10 + n}`],
      dimensi: `A1:M${25 + n}`,
      kaki: [`Data ${fakta.kepalaJejak.slice(0, 12)}`, 'Hal &P dari &N'],
    });
    expect(buku.nama).toEqual({ JumlahTps: `'Rekap PPK'!$C$${11 + n}` });
    expect(buku.lembar['Ringkas']?.nilai).toMatchObject({
      B1: `='Rekap PPK'!C${11 + n}`,
      B3: n === 1 ? "=SUM('Rekap PPK'!C11:C11)" : `=SUM('Rekap PPK'!C11:C${10 + n})`,
    });
  });

  test('angka setiap desa menjadi bilangan dan teks tetap teks', async () => {
    const fakta = buatFakta();
    const { nilai } = ambilLembar(
      await isi(path.join(formulir, 'ppk.xlsx'), fakta, 'ppk-angka'),
      'Rekap PPK',
    );
    fakta.rekap.desa.forEach((d, i) => {
      expect(nilai[`A${11 + i}`]).toBe(i + 1);
      expect(nilai[`B${11 + i}`]).toBe(d.nama);
      expect(nilai[`C${11 + i}`]).toBe(d.jumlahTps);
      expect(nilai[`D${11 + i}`]).toBe(d.baru.l);
      expect(nilai[`H${11 + i}`]).toBe(d.tms.p);
      expect(nilai[`L${11 + i}`]).toBe(`=J${11 + i}+K${11 + i}`);
    });
    expect(nilai['D25']).toBe('=SUM(D11:D24)');
    expect(nilai['C7']).toBe(': BAKI');
    expect(nilai['B32']).toBe(fakta.pleno.ketua);
    expect(nilai['A38']).toBe('Total pemilih lima puluh sembilan ribu tiga puluh orang');
  });

  test('desa tanpa data tertulis "tidak ada data", bukan nol', async () => {
    const fakta = buatFakta({
      ubahDesa: (d, i) => (i === 2 ? desaTanpaData(d, buatFakta({ jumlahDesa: 1 }).profil) : d),
    });
    const { nilai } = ambilLembar(
      await isi(path.join(formulir, 'ppk.xlsx'), fakta, 'ppk-kurang'),
      'Rekap PPK',
    );
    expect([nilai['C13'], nilai['D13'], nilai['K13']]).toEqual(Array(3).fill('tidak ada data'));
    expect(nilai['B39']).toBe('tidak ada data');
  });
});

describe.skipIf(!adaOpenpyxl || !adaLibreOffice)('formulir yang dihitung LibreOffice', () => {
  const fakta = buatFakta();
  const banyak = buatFakta({ jumlahDesa: 40 });
  let kisi: ReadonlyMap<string, Kisi> = new Map();
  const ambil = (nama: string): Kisi => kisi.get(nama) ?? [];

  beforeAll(async () => {
    const ppk = path.join(formulir, 'ppk.xlsx');
    kisi = hitungLibreOffice([
      await isi(ppk, fakta, 'hitung-openpyxl'),
      await isi(saveLibreOffice(ppk), fakta, 'hitung-libreoffice'),
      await isi(path.join(formulir, 'kontrol.xlsx'), banyak, 'hitung-kontrol'),
      await isi(path.join(formulir, 'nonktp.xlsx'), fakta, 'hitung-nonktp'),
    ]);
  }, 240_000);

  test.each(['openpyxl', 'libreoffice'])(
    'jumlah rekap PPK tulisan %s sama dengan rekap program',
    (penulis) => {
      const { baru, tms, ubah, jumlahTps } = fakta.rekap;
      const total = ambil(`hitung-${penulis}`)[24]?.slice(2, 12).map(Number);
      expect(total).toEqual([jumlahTps, ...[baru, tms, ubah].flatMap((a) => [a.l, a.p, a.jumlah])]);
    },
  );

  test('lembar kontrol 40 desa: alasan, jumlah, dan pemilih akhir cocok tanpa selisih', () => {
    const { awal, baru, tms, tmsPerAlasan, akhir, belumKtpEl, jumlahTps, desa } = banyak.rekap;
    const lembar = ambil('hitung-kontrol');
    expect(lembar[47]?.slice(2, 16).map(Number)).toEqual([
      jumlahTps,
      awal.jumlah,
      baru.jumlah,
      ...banyak.profil.keterangan.tms.map((k) => tmsPerAlasan[k.kode]?.jumlah),
      tms.jumlah,
      belumKtpEl.jumlah,
      akhir.jumlah,
    ]);
    expect(lembar[50]?.[5]).toBe('0');
    // Share of a desa in the whole: a sum over the whole list stays one in every row.
    const bagian = ((desa[39]?.akhir.jumlah ?? 0) / (akhir.jumlah ?? 1)) * 100;
    expect(Number.parseFloat(lembar[46]?.[16] ?? '')).toBeCloseTo(bagian, 0);
  });

  test('tabel tanpa kolom nomor memakai {{ulang}}, yang tidak mencetak apa-apa', () => {
    const { belumKtpEl } = fakta.rekap;
    const lembar = ambil('hitung-nonktp');
    expect(lembar.slice(9, 23).map((b) => b[0])).toEqual(Array(14).fill(''));
    expect(lembar[23]?.slice(3, 6).map(Number)).toEqual([belumKtpEl.l, belumKtpEl.p, belumKtpEl.jumlah]);
  });
});

describe.skipIf(!adaOpenpyxl)('lingkup formulir', () => {
  test.each([
    ['ppk', 'kecamatan'],
    ['kontrol', 'kecamatan'],
    ['pps', 'desa'],
    ['tps', 'tps'],
  ])('formulir %s menjadi berkas per %s', async (nama, lingkup) => {
    expect((await baca(path.join(formulir, `${nama}.xlsx`), buatFakta())).lingkup).toBe(lingkup);
  });

  test('formulir PPS mendaftar TPS desanya dengan pleno dan penanda tangan PPS itu', async () => {
    const fakta = buatFakta({ jumlahDesa: 3, tpsPerDesa: 12 });
    const desa = fakta.rekap.desa[1];
    const faktaDesa = fakta.desa[1];
    if (desa === undefined || faktaDesa === undefined) throw new Error('desa uji tidak ada');
    const jalur = await isi(path.join(formulir, 'pps.xlsx'), fakta, 'pps-12', { desa: desa.kode, tps: null });
    const { nilai } = ambilLembar(jalur, 'Rekap PPS');
    expect(nilai['C6']).toBe(`: ${desa.nama}`);
    desa.tps.forEach((t, i) => {
      expect(nilai[`B${11 + i}`]).toBe(t.nomor);
      expect(nilai[`H${11 + i}`]).toBe(t.tms.jumlah);
    });
    expect(nilai['C23']).toBe('=SUM(C11:C22)');
    expect(nilai['B28']).toBe(faktaDesa.pleno.ketua);
  });

  test('bagian yang tidak disentuh sama bitanya', async () => {
    const fakta = buatFakta();
    const asal = path.join(formulir, 'ppk.xlsx');
    const lama = unzipSync(readFileSync(asal));
    const baru = unzipSync(readFileSync(await isi(asal, fakta, 'ppk-bita')));
    const berubah = Object.keys(lama).filter(
      (n) => !Buffer.from(lama[n] ?? []).equals(Buffer.from(baru[n] ?? [])),
    );
    expect(Object.keys(baru)).toEqual(Object.keys(lama));
    expect(berubah.toSorted()).toEqual([
      'xl/drawings/drawing1.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });

  test('isian yang sama memberi bita yang sama', async () => {
    const fakta = buatFakta();
    const asal = path.join(formulir, 'kontrol.xlsx');
    const [satu, dua] = [await isi(asal, fakta, 'sama-1'), await isi(asal, fakta, 'sama-2')];
    expect(readFileSync(satu).equals(readFileSync(dua))).toBe(true);
  });
});
