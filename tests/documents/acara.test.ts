import { describe, expect, test } from 'vitest';
import { composeRapatBaku } from '../../src/core/dokumen/rapat-baku.ts';
import { composeSusunanAcara } from '../../src/core/dokumen/susunan-acara.ts';
import { adaPdftotext } from './baca-dokumen.ts';
import { buatFakta, RAPAT_LENGKAP } from './bangun-fakta.ts';
import { bacaKeduanya, findHilang, listBarisBernomor, listTabel, ubahPanjang } from './rapat-alat.ts';

describe.skipIf(!adaPdftotext)('susunan acara', () => {
  test('memuat acara menurut urutannya dengan waktu dan petugas', async () => {
    const dokumen = composeSusunanAcara(buatFakta());
    const terbaca = await bacaKeduanya(dokumen);
    expect(findHilang(dokumen, terbaca)).toEqual([]);
    const [acara] = terbaca.lembar;
    if (acara === undefined) throw new Error('Lembar susunan acara tidak ada.');
    expect(listBarisBernomor(acara)).toEqual(
      RAPAT_LENGKAP.acara.map((a, i) => [
        String(i + 1),
        ...[a.waktu, a.acara, a.petugas].filter((t) => t !== ''),
      ]),
    );
  });

  test('desa membaca menurut urutan kode, dengan jumlah TPS dari rekap', async () => {
    const fakta = buatFakta({ jumlahDesa: 40, kelurahanTiap: 7, tanpaData: [3] });
    const dokumen = composeSusunanAcara(fakta);
    const terbaca = await bacaKeduanya(dokumen);
    const urutan = terbaca.lembar[1];
    if (urutan === undefined) throw new Error('Lembar urutan pembacaan tidak ada.');
    const baris = listBarisBernomor(urutan);
    expect(baris).toHaveLength(40);
    fakta.rekap.desa.forEach((d, i) => {
      expect(String(baris[i]?.[1])).toContain(d.nama);
      expect(baris[i]?.[2]).toBe(d.jumlahTps ?? 'tidak ada data');
    });
  });

  test('susunan baku dan nama terpanjang tercetak utuh', async () => {
    const fakta = ubahPanjang(buatFakta({ jumlahDesa: 40 }));
    const rapat = composeRapatBaku(fakta.kecamatan, fakta.profil, fakta.tahapan);
    const dokumen = composeSusunanAcara({ ...fakta, rapat });
    expect(findHilang(dokumen, await bacaKeduanya(dokumen))).toEqual([]);
  });

  test('tanpa acara menyediakan baris untuk ditulisi', () => {
    const dokumen = composeSusunanAcara(buatFakta({ rapat: { ...RAPAT_LENGKAP, acara: [] } }));
    expect(listTabel(dokumen)[0]?.baris.length).toBeGreaterThan(10);
    expect(listTabel(dokumen)[0]?.baris.every((b) => (b.tinggi ?? 0) >= 20)).toBe(true);
  });
});
