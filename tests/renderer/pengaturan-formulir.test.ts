import { describe, expect, test } from 'vitest';
import { KUNCI_FORMULIR, nilaiProfilSchema, type NilaiProfil } from '../../src/contract/pengaturan-schema.ts';
import { profilSchema } from '../../src/contract/profil-schema.ts';
import { applyNilaiProfil } from '../../src/contract/terapkan-nilai-profil.ts';
import type { Profil } from '../../src/core/profil/profil.ts';
import {
  buildFormulirBaku,
  buildFormulirSchema,
  gabungFormulir,
  pilihFormulirBerbeda,
  type IsianFormulir,
} from '../../src/renderer/halaman/pengaturan/formulir-baku.ts';
import { KELOMPOK_FORMULIR } from '../../src/renderer/halaman/pengaturan/nama-formulir.ts';
import { buildNilaiBaku, pilihYangBerbeda } from '../../src/renderer/halaman/pengaturan/nilai-baku.ts';
import profilJson from '../../resources/profil/pilkada-2024.json' with { type: 'json' };

const profil: Profil = profilSchema.parse(profilJson);
const baku = buildFormulirBaku(profil);
const LAMA: NilaiProfil = {
  usiaMinimum: 18,
  modelRekap: 'MODEL LAMA',
  modelRekapPerubahan: 'MODEL PERUBAHAN LAMA',
  varianRekapPerubahan: profil.formulir.rekapPerubahan.varian === 'lp' ? 'jumlah' : 'lp',
  modelLembarKontrol: 'KONTROL LAMA',
  polaNomor: '…/BA/{kodeKecamatan}',
};

describe('nilai profil diterapkan', () => {
  const terapkan = (nilaiProfil: NilaiProfil): Profil =>
    applyNilaiProfil(profil, 'DPSH', { nilaiProfil, penerima: null });

  test('tanpa isian profil tetap', () => {
    expect(terapkan({})).toEqual(profil);
  });

  test('setiap formulir mengikuti isiannya sendiri, yang lain tetap', () => {
    for (const kunci of KUNCI_FORMULIR) {
      const hasil = terapkan({ formulir: { [kunci]: { model: 'MODEL UJI', judul: 'JUDUL UJI' } } }).formulir;
      expect(hasil).toEqual({
        ...profil.formulir,
        [kunci]: { ...profil.formulir[kunci], model: 'MODEL UJI', judul: 'JUDUL UJI' },
      });
    }
  });

  test('kertas, penanda tangan, pola nomor PPS, dan kolom rekap perubahan PPS', () => {
    const hasil = terapkan({
      kertas: 'F4',
      penandaTangan: ['Ketua'],
      penandaTanganPps: ['Ketua', 'Anggota', 'Sekretaris'],
      polaNomorPps: '…/X/{kodeDesa}',
      formulir: { rekapPerubahanPps: { varian: 'lp' } },
    });
    expect(hasil).toMatchObject({
      kertas: 'F4',
      penandaTangan: ['Ketua'],
      penandaTanganPps: ['Ketua', 'Anggota', 'Sekretaris'],
    });
    expect(hasil.formulir.beritaAcaraPps.polaNomor).toBe('…/X/{kodeDesa}');
    expect(hasil.formulir.rekapPerubahanPps.varian).toBe('lp');
    expect(hasil.formulir.rekapPerubahan).toEqual(profil.formulir.rekapPerubahan);
  });

  test('isian bentuk lama tetap berarti sama; isian baru didahulukan', () => {
    const hasil = terapkan(LAMA).formulir;
    expect(hasil.rekap.model).toBe('MODEL LAMA');
    expect(hasil.rekapPerubahan).toMatchObject({
      model: 'MODEL PERUBAHAN LAMA',
      varian: LAMA.varianRekapPerubahan,
    });
    expect(hasil.lembarKontrol.model).toBe('KONTROL LAMA');
    const keduanya = terapkan({ ...LAMA, formulir: { rekap: { model: 'MODEL BARU' } } }).formulir;
    expect(keduanya.rekap.model).toBe('MODEL BARU');
    expect(keduanya.lembarKontrol.model).toBe('KONTROL LAMA');
  });
});

describe('bagian Formulir', () => {
  test('memuat setiap formulir profil tepat satu kali', () => {
    const tampil = KELOMPOK_FORMULIR.flatMap(({ formulir }) => formulir.map(([kunci]) => kunci));
    expect([...tampil].sort()).toEqual([...KUNCI_FORMULIR].sort());
  });

  test('disimpan tanpa diubah tidak menyimpan apa pun', () => {
    expect(pilihFormulirBerbeda(baku, baku, {})).toEqual({});
  });

  test('isian bentuk lama pindah ke bentuk baru dengan arti yang sama, isian bagian lain tetap', () => {
    const disimpan = pilihFormulirBerbeda(gabungFormulir(baku, LAMA), baku, LAMA);
    expect(disimpan.usiaMinimum).toBe(18);
    expect(Object.keys(disimpan)).not.toContain('modelRekap');
    expect(nilaiProfilSchema.parse(disimpan)).toEqual(disimpan);
    const arti = (n: NilaiProfil): unknown =>
      applyNilaiProfil(profil, 'DPSH', { nilaiProfil: n, penerima: null });
    expect(arti(disimpan)).toEqual(arti(LAMA));
  });

  test('hanya yang berbeda disimpan, dan setelah dimuat lagi tampak sama', () => {
    const nilai: IsianFormulir = {
      ...baku,
      kertas: baku.kertas === 'A4' ? 'F4' : 'A4',
      penandaTanganPps: [' Ketua ', 'Anggota'],
      formulir: { ...baku.formulir, daftarPerubahan: { ...baku.formulir.daftarPerubahan, judul: ' JUDUL ' } },
    };
    const disimpan = pilihFormulirBerbeda(nilai, baku, {});
    expect(disimpan).toEqual({
      kertas: nilai.kertas,
      penandaTanganPps: ['Ketua', 'Anggota'],
      formulir: { daftarPerubahan: { judul: 'JUDUL' } },
    });
    const dimuat = gabungFormulir(baku, disimpan);
    expect(dimuat.formulir.daftarPerubahan.judul).toBe('JUDUL');
    expect(pilihFormulirBerbeda(dimuat, baku, disimpan)).toEqual(disimpan);
  });

  test('bagian Nilai pemilihan tidak menghapus isian formulir', () => {
    const nilai = buildNilaiBaku(profil, 'DPSH');
    const tersimpan: NilaiProfil = { usiaMinimum: 18, kertas: 'F4', formulir: { rekap: { model: 'M' } } };
    expect(pilihYangBerbeda({ ...nilai, usiaMaksimum: 120 }, nilai, tersimpan)).toEqual({
      kertas: 'F4',
      formulir: { rekap: { model: 'M' } },
      ...(nilai.usiaMaksimum === 120 ? {} : { usiaMaksimum: 120 }),
    });
  });

  test('kode yang ada di profil tidak boleh dikosongkan; yang memang kosong boleh', () => {
    const schema = buildFormulirSchema(baku);
    const dengan = (perubahan: Partial<IsianFormulir['formulir']>): IsianFormulir => ({
      ...baku,
      formulir: { ...baku.formulir, ...perubahan },
    });
    expect(schema.safeParse(baku).success).toBe(true);
    expect(schema.safeParse(dengan({ rekap: { ...baku.formulir.rekap, model: ' ' } })).success).toBe(false);
    expect(baku.formulir.beritaAcara.model).toBe('');
    expect(schema.safeParse({ ...baku, penandaTangan: [''] }).success).toBe(false);
    expect(schema.safeParse({ ...baku, penandaTangan: [] }).success).toBe(false);
  });
});
