import { describe, expect, test } from 'vitest';
import { composeRapatBaku } from '../../src/core/dokumen/rapat-baku.ts';
import { rapatSchema } from '../../src/contract/pengaturan-schema.ts';
import { buatFakta } from './bangun-fakta.ts';

function susun(jumlahDesa: number) {
  const fakta = buatFakta({ jumlahDesa, kelurahanTiap: 5 });
  return { fakta, rapat: composeRapatBaku(fakta.kecamatan, fakta.profil, fakta.tahapan) };
}

describe('rapat baku', () => {
  test('mengundang setiap Ketua PPS menurut urutan kode desa', () => {
    const { fakta, rapat } = susun(14);
    const pps = rapat.undangan.kepada.map((k) => k.nama).filter((n) => n.startsWith('Ketua PPS'));
    expect(pps).toHaveLength(fakta.kecamatan.desa.length);
    expect(pps[0]).toBe('Ketua PPS Kelurahan Ngrombo');
    expect(pps[1]).toBe('Ketua PPS Desa Mancasan');
    expect(pps.at(-1)).toBe('Ketua PPS Desa Purbayan');
  });

  test('mengundang KPU, pengawas, muspika dan peserta lebih dahulu', () => {
    const nama = susun(1).rapat.undangan.kepada.map((k) => k.nama);
    expect(nama.slice(0, 6)).toEqual([
      'Ketua KPU Kabupaten Sukoharjo',
      'Ketua Panwaslu Kecamatan Baki',
      'Camat Baki',
      'Kapolsek Baki',
      'Danramil Baki',
      'Pimpinan Partai Politik/Tim Peserta Pemilihan Tingkat Kecamatan Baki',
    ]);
    expect(nama).toHaveLength(7);
  });

  test('menyediakan tiga baris hadir untuk setiap PPS', () => {
    const pps = (jumlah: number) => susun(jumlah).rapat.unsur.find((u) => /PPS/.test(u.nama))?.jumlah;
    expect([pps(1), pps(14), pps(40)]).toEqual([3, 42, 120]);
  });

  test('memuat sebelas acara, dan waktunya tidak dikarang', () => {
    const { acara } = susun(14).rapat;
    expect(acara).toHaveLength(11);
    expect(acara.map((a) => a.waktu)).toEqual(acara.map(() => ''));
    expect(acara[4]?.acara).toContain('menurut urutan kode desa');
  });

  test('menyebut tahapan yang sedang berjalan', () => {
    const { fakta } = susun(1);
    const tahapan = {
      kode: 'DPT',
      judul: 'DAFTAR PEMILIH TETAP (DPT)',
      sebutan: 'Daftar Pemilih Tetap (DPT)',
    };
    const rapat = composeRapatBaku(fakta.kecamatan, fakta.profil, tahapan);
    expect(rapat.undangan.hal).toBe(
      'Undangan Rapat Pleno Terbuka Rekapitulasi Daftar Pemilih Tetap (DPT) Tingkat Kecamatan Baki',
    );
  });

  test('dapat disimpan sebagai isian kantor tanpa diubah', () => {
    const { undangan, unsur, acara } = susun(40).rapat;
    const hasil = rapatSchema.safeParse({
      undangan: { ...undangan, nomor: '', tanggal: '' },
      unsur,
      acara,
      serahTerima: { nomor: '', tanggal: '', penerima: '', jabatan: '' },
    });
    expect(hasil.error).toBeUndefined();
  });
});
