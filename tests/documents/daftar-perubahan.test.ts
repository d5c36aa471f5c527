import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pemilih } from '../../src/core/berkas/pemilih.ts';
import { findEntri } from '../../src/core/dokumen/daftar-dokumen.ts';
import type { FaktaDokumen, Sasaran } from '../../src/core/dokumen/fakta-dokumen.ts';
import { listDaun, type Tabel } from '../../src/core/dokumen/tabel.ts';
import type { AngkaLP, RekapTps } from '../../src/core/rekap/angka.ts';
import { computeRekapDesa, computeRekapKecamatan } from '../../src/core/rekap/compute-rekap.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { loadProfilUji } from '../data-uji.ts';
import { adaPdftotext, rapatkan, readPdf, teksLembar, type NilaiSel } from './baca-dokumen.ts';
import { buatFakta, buatKecamatan, namaDesa } from './bangun-fakta.ts';
import { buatPemilih, NAMA_PANJANG } from './bangun-pemilih.ts';
import { buatFaktaDesa } from './bangun-rapat.ts';
import { bacaHalaman, bacaLembar, barisTabel, isiBaris } from './susun-dokumen.ts';

const DAFTAR = ['daftar-perubahan', 'daftar-perubahan-salinan'] as const;
const KOLOM = { nkk: 1, nik: 2, nama: 3, tanggal: 5, jenisKelamin: 7, keterangan: 13 } as const;
const profil = loadProfilUji();
const KODE = ['', 'U', 'B', ...profil.keterangan.tms.map((k) => k.kode)];

function sasaran(fakta: FaktaDokumen, tps = '001'): Sasaran {
  return { desa: fakta.kecamatan.desa[0]?.kode ?? '', tps };
}

/** Facts of a kecamatan whose figures are counted from these rows, as the program counts them. */
function faktaDari(pemilih: readonly Pemilih[], jumlahDesa = 1): FaktaDokumen {
  const kecamatan = buatKecamatan(namaDesa(jumlahDesa));
  const desa = kecamatan.desa.map((d) =>
    computeRekapDesa(
      d,
      pemilih.filter((p) => p.desa === d.kode),
      profil,
      ['001'],
    ),
  );
  return {
    ...buatFakta({ jumlahDesa }),
    kecamatan,
    rekap: computeRekapKecamatan(kecamatan, desa, profil),
    desa: desa.map(buatFaktaDesa),
    listPerubahan: (kode, tps) =>
      pemilih.filter((p) => p.desa === kode && p.tps === tps && p.keterangan !== ''),
  };
}

/** The table of the only sheet of a composed list. */
function tabelDari(
  fakta: FaktaDokumen,
  s: Sasaran,
  jenis: (typeof DAFTAR)[number] = 'daftar-perubahan',
): Tabel {
  const tabel = findEntri(jenis)
    .compose(fakta, s)
    .lembar[0]?.blok.find((b) => b.jenis === 'tabel');
  if (tabel === undefined) throw new Error('Daftar tanpa tabel.');
  return tabel;
}

function selTeks(tabel: Tabel, kolom: number): readonly string[] {
  return tabel.baris.map(({ sel }) => {
    const isi = sel[kolom];
    return isi === undefined ? '' : isi.jenis === 'teks' ? isi.teks : String(isi.nilai);
  });
}

function hitung(tabel: Tabel, termasuk: (keterangan: string) => boolean): AngkaLP {
  const jk = selTeks(tabel, KOLOM.jenisKelamin);
  const milik = selTeks(tabel, KOLOM.keterangan).flatMap((k, i) => (termasuk(k) ? [jk[i]] : []));
  const l = milik.filter((j) => j === 'L').length;
  return { l, p: milik.length - l, jumlah: milik.length };
}

describe('daftar dan rekap', () => {
  const orang = fc.record({
    desa: fc.integer({ min: 0, max: 2 }),
    tps: fc.constantFrom('001', '002', '901'),
    keterangan: fc.constantFrom(...KODE),
    jenisKelamin: fc.constantFrom('L' as const, 'P' as const),
    rw: fc.constantFrom('1', '002', '', 'DLM'),
    nkk: fc.constantFrom('3311100101900001', '3311100101900002', '~3311100101900000', null),
  });

  test('nama per kode dan per jenis kelamin di daftar sama banyak dengan angka rekap TPS-nya', () => {
    fc.assert(
      fc.property(fc.array(orang, { maxLength: 60 }), (daftar) => {
        const kode = buatKecamatan(namaDesa(3)).desa.map((d) => d.kode);
        const pemilih = daftar.map(({ desa, tps, ...isi }, i) => buatPemilih(kode[desa] ?? '', tps, i, isi));
        const fakta = faktaDari(pemilih, 3);
        for (const d of fakta.rekap.desa)
          for (const t of d.tps)
            for (const jenis of DAFTAR) {
              const tabel = tabelDari(fakta, { desa: d.kode, tps: t.nomor }, jenis);
              expect(hitung(tabel, (k) => k === 'B')).toEqual(t.baru);
              expect(hitung(tabel, (k) => k === 'U')).toEqual(t.ubah);
              for (const k of profil.keterangan.tms)
                expect(hitung(tabel, (ket) => ket === k.kode)).toEqual(t.tmsPerAlasan[k.kode]);
            }
      }),
      { numRuns: 60 },
    );
  });

  test('urutan baris masukan tidak mengubah daftar', () => {
    fc.assert(
      fc.property(
        fc.array(orang, { minLength: 2, maxLength: 25 }),
        fc.infiniteStream(fc.nat()),
        (daftar, acak) => {
          const kode = buatKecamatan(namaDesa(1)).desa[0]?.kode ?? '';
          const pemilih = daftar.map((o, i) =>
            buatPemilih(kode, '001', i, { keterangan: 'U', rw: o.rw, nkk: o.nkk, nama: 'SITI' }),
          );
          const tukar = pemilih
            .map((p) => ({ p, n: acak.next().value }))
            .toSorted((a, b) => a.n - b.n)
            .map(({ p }) => p);
          const fakta = faktaDari(pemilih);
          expect(tabelDari(faktaDari(tukar), sasaran(fakta))).toEqual(tabelDari(fakta, sasaran(fakta)));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('RW dan RT diurut sebagai angka, lalu NKK, lalu nama', () => {
    const buat = (rw: string, rt: string, nkk: string, nama: string, i: number): Pemilih =>
      buatPemilih('33.11.10.2001', '001', i, { rw, rt, nkk, nama, keterangan: 'U' });
    const fakta = faktaDari([
      buat('10', '001', '3311100101900001', 'A', 0),
      buat('002', '10', '3311100101900001', 'B', 1),
      buat('2', '9', '3311100101900002', 'C', 2),
      buat('002', '009', '3311100101900001', 'E', 3),
      buat('002', '009', '3311100101900001', 'D', 4),
    ]);
    expect(selTeks(tabelDari(fakta, sasaran(fakta)), KOLOM.nama)).toEqual(['D', 'E', 'C', 'B', 'A']);
  });
});

const JUMLAH_KOLOM = 14;

describe.each(DAFTAR)('%s', (jenis) => {
  const fakta = buatFakta({ jumlahDesa: 1, tpsPerDesa: 2 });
  const tps = fakta.rekap.desa[0]?.tps[0];

  test('empat belas kolom bernomor, setiap orang satu baris, NIK dan NKK sebagai teks', async () => {
    const tabel = tabelDari(fakta, sasaran(fakta), jenis);
    expect(listDaun(tabel.kolom)).toHaveLength(JUMLAH_KOLOM);
    const lembar = await bacaLembar(jenis, fakta, sasaran(fakta));
    expect(teksLembar(lembar)).toContain('1 2 3 4 5 6 7 8 9 10 11 12 13 14');
    const baris = barisTabel(lembar).slice(0, tabel.baris.length).map(isiBaris);
    baris.forEach((b, i) => {
      expect(b[0]).toBe(i + 1);
      expect(b[1]).toBeTypeOf('string');
      expect(b[2]).toBeTypeOf('string');
    });
    expect(tabel.baris).toHaveLength(fakta.listPerubahan('33.11.10.2001', '001').length);
  });

  test.skipIf(!adaPdftotext)('PDF memuat baris yang sama dengan Excel', async () => {
    const baris = barisTabel(await bacaLembar(jenis, fakta, sasaran(fakta)))
      .slice(0, tabelDari(fakta, sasaran(fakta), jenis).baris.length)
      .map((b) => rapatkan(isiBaris(b).join(' ')));
    const pdf = (await bacaHalaman(jenis, fakta, sasaran(fakta))).join('\n').split('\n').map(rapatkan);
    for (const b of baris) expect(pdf).toContain(b);
  });

  test('jumlah menurut rekap, legenda kode dari profil, dan tanda tangan ketua PPS', async () => {
    const teks = teksLembar(await bacaLembar(jenis, fakta, sasaran(fakta)));
    const lp = (a: AngkaLP | undefined): string => `${a?.jumlah} (L ${a?.l}, P ${a?.p})`;
    expect(teks).toContain(
      `pemilih baru ${lp(tps?.baru)}; pemilih TMS ${lp(tps?.tms)}; perbaikan data ${lp(tps?.ubah)}.`,
    );
    for (const k of [...profil.keterangan.tms, ...profil.disabilitas.kode, ...profil.ktpEl.kode])
      expect(teks).toContain(`${k.kode} = ${k.label}`);
    expect(teks).toContain('Ditetapkan di Balai Desa NGROMBO');
    expect(teks).toContain('KETUA PPS DESA NGROMBO');
    expect(teks).toContain('Joko Susilo, S.Pd.');
    expect(teks).toContain('NOMOR TPS : 001');
    expect(teks).toContain(`DAFTAR PERUBAHAN PEMILIH UNTUK ${fakta.tahapan.judul}`);
  });

  test('TPS tanpa perubahan tetap berformulir dan berkata NIHIL', async () => {
    const nihil = buatFakta({ jumlahDesa: 1, tpsPerDesa: 1, besar: 0 });
    expect(teksLembar(await bacaLembar(jenis, nihil, sasaran(nihil)))).toContain('NIHIL');
  });

  test('TPS tanpa daftar nama tidak pernah berkata NIHIL', async () => {
    for (const besar of [0, 1]) {
      const rekap = buatFakta({
        jumlahDesa: 1,
        tpsPerDesa: 1,
        besar,
        ubahDesa: (d) => ({ ...d, sumber: 'rekap' }),
      });
      const teks = teksLembar(await bacaLembar(jenis, { ...rekap, listPerubahan: () => [] }, sasaran(rekap)));
      expect(teks).not.toContain('NIHIL');
      expect(teks).toContain('Daftar nama pemilih TPS ini tidak ada');
    }
  });

  test('kolom yang tidak ada di berkas ditulis "tidak ada data"', async () => {
    const tanpa = faktaDari([
      buatPemilih('33.11.10.2001', '001', 0, {
        nkk: null,
        nik: null,
        disabilitas: null,
        ktpEl: null,
        keterangan: 'U',
      }),
    ]);
    const [baris] = barisTabel(await bacaLembar(jenis, tanpa, sasaran(tanpa)));
    expect(isiBaris(baris).filter((s) => s === 'tidak ada data')).toHaveLength(4);
  });

  test('nomor rusak dicetak tanpa tanda program, berbintang, dan diterangkan', async () => {
    const rusak = faktaDari([
      buatPemilih('33.11.10.2001', '001', 0, { nik: '~3311020101900000', keterangan: 'U' }),
    ]);
    const teks = teksLembar(await bacaLembar(jenis, rusak, sasaran(rusak)));
    expect(teks).toContain(jenis === 'daftar-perubahan' ? '3311020101900000*' : '331102******0000*');
    expect(teks).not.toContain('~');
    expect(teks).toContain('Tanda * di belakang nomor');
    expect(teksLembar(await bacaLembar(jenis, fakta, sasaran(fakta)))).not.toContain('Tanda *');
  });

  test('satu TPS yang semua 600 pemilihnya berubah, bernama dan beralamat panjang', async () => {
    const banyak = faktaDari(
      Array.from({ length: 600 }, (_, i) =>
        buatPemilih('33.11.10.2001', '001', i, {
          keterangan: KODE[1 + (i % (KODE.length - 1))] ?? 'U',
          nama: NAMA_PANJANG,
          alamat: 'PERUMAHAN GRIYA KARANGTENGAH BARAT DAYA INDAH BLOK CC NOMOR 121',
          tempatLahir: 'PEMATANGSIANTAR',
        }),
      ),
    );
    const baris = barisTabel(await bacaLembar(jenis, banyak, sasaran(banyak)));
    expect(baris.slice(0, 600).map((b) => isiBaris(b)[0])).toEqual(
      Array.from({ length: 600 }, (_, i) => i + 1),
    );
    if (!adaPdftotext) return;
    const isi = await renderDokumen(findEntri(jenis).compose(banyak, sasaran(banyak)), 'pdf');
    const halaman = readPdf(isi);
    for (const h of halaman) expect(h).toContain('Keterangan');
    expect(halaman.at(-1)).toContain('KETUA PPS');
    expect(halaman.at(-1)).toMatch(/^\s*600\s/m);
    const nama = rapatkan(readPdf(isi, 'raw').join(' '));
    expect(nama.split(NAMA_PANJANG)).toHaveLength(601);
  });
});

describe('rahasia dan salinan publik', () => {
  const SAMARAN = { nomor: 'tengah', nama: 'penuh', tanggalLahir: 'tahun' } as const;
  const asal = buatFakta({ jumlahDesa: 1, tpsPerDesa: 1 });
  const orang = (f: FaktaDokumen): readonly Pemilih[] => f.listPerubahan('33.11.10.2001', '001');

  async function semuaTeks(f: FaktaDokumen): Promise<string> {
    const s = sasaran(f);
    const excel = teksLembar(await bacaLembar('daftar-perubahan-salinan', f, s));
    return adaPdftotext
      ? `${excel} ${(await bacaHalaman('daftar-perubahan-salinan', f, s)).join(' ')}`
      : excel;
  }

  test('katalog menandai yang memuat data pribadi dan yang boleh keluar', () => {
    expect(findEntri('daftar-perubahan')).toMatchObject({ rahasia: true, salinanPublik: false });
    expect(findEntri('daftar-perubahan-salinan')).toMatchObject({ rahasia: false, salinanPublik: true });
  });

  test('aslinya bertanda RAHASIA dan memuat nomor serta tanggal lahir lengkap', async () => {
    const teks = teksLembar(await bacaLembar('daftar-perubahan', asal, sasaran(asal)));
    expect(teks).toMatch(/^RAHASIA — memuat data pribadi/);
    for (const p of orang(asal)) {
      expect(teks).toContain(p.nik);
      expect(teks).toContain(p.nkk);
      expect(teks).toContain(p.tanggalLahir?.split('-').toReversed().join('-'));
    }
  });

  const PILIHAN = (['tengah', 'seluruhnya', 'penuh'] as const).flatMap((nomor) =>
    (['tahun', 'seluruhnya', 'penuh'] as const).map((tanggalLahir) => ({ nomor, tanggalLahir })),
  );

  test.each(PILIHAN)(
    'salinan tanpa NIK, NKK, tanggal lahir, dan disabilitas yang utuh, apa pun kebijakan kantor: $nomor, $tanggalLahir',
    async (pilihan) => {
      const f = { ...asal, samaran: { ...SAMARAN, ...pilihan } };
      const teks = await semuaTeks(f);
      expect(teks).toMatch(/^SALINAN PUBLIK – data pribadi disamarkan/);
      for (const p of orang(f)) {
        expect(teks).not.toContain(p.nik);
        expect(teks).not.toContain(p.nkk);
        const [tahun = '', bulan = '', hari = ''] = p.tanggalLahir?.split('-') ?? [];
        for (const pisah of ['-', '/', ' ']) {
          expect(teks).not.toContain([hari, bulan, tahun].join(pisah));
          expect(teks).not.toContain([tahun, bulan, hari].join(pisah));
        }
      }
      expect(teks).not.toMatch(/\d{16}/);
    },
  );

  test('nama menurut kebijakan kantor; nomor yang tertulis di nama atau alamat ikut disamarkan', async () => {
    const pemilih = [
      buatPemilih('33.11.10.2001', '001', 0, {
        nama: 'SITI NUR AMINAH',
        alamat: 'DK. TEGAL 3311 0201 0190 0001',
        tempatLahir: '3311020101900001',
        disabilitas: '3',
        keterangan: '1',
      }),
    ];
    const penuh = faktaDari(pemilih);
    const inisial = { ...penuh, samaran: { ...SAMARAN, nama: 'inisial' as const } };
    expect(await semuaTeks(penuh)).toContain('SITI NUR AMINAH');
    const teks = await semuaTeks(inisial);
    expect(teks).not.toMatch(/SITI|AMINAH/);
    expect(teks).toContain('S. N. A.');
    expect(teks).toContain('Nomor KK, NIK, nama, tanggal lahir dan disabilitas disamarkan');
    expect(teks).not.toMatch(/3311020101900001|3311 0201 0190 0001/);
    const barisnya: readonly NilaiSel[] = isiBaris(
      barisTabel(await bacaLembar('daftar-perubahan-salinan', inisial, sasaran(inisial)))[0],
    );
    expect(barisnya.slice(-3)).toEqual(['*', 'S', '1']);
  });
});

test('angka TPS dari builder sama dengan baris yang dibuatnya', () => {
  const fakta = buatFakta({ jumlahDesa: 2, tpsPerDesa: 3 });
  for (const d of fakta.rekap.desa)
    for (const t of d.tps) {
      const ulang: RekapTps | undefined = computeRekapDesa(
        d,
        fakta.listPerubahan(d.kode, t.nomor),
        profil,
        [],
      ).tps[0];
      expect([ulang?.baru, ulang?.tms, ulang?.ubah, ulang?.tmsPerAlasan]).toEqual([
        t.baru,
        t.tms,
        t.ubah,
        t.tmsPerAlasan,
      ]);
    }
});
