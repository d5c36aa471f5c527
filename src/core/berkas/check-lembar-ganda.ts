import type { PemilihTerbaca } from './hasil-berkas.ts';
import { isNomorRusak } from './nomor-rusak.ts';
import type { Penampung } from './penampung.ts';
import { kunci } from './teks.ts';

/** The same persons of one TPS on two sheets ("GABUNGAN" beside one sheet per TPS) would count twice. */
export function checkLembarGanda(tampung: Penampung): void {
  const perTps = new Map<string, Map<string | null, Set<string>>>();
  for (const p of tampung.pemilih) {
    const orang = identitas(p);
    if (orang === null) continue;
    const w = tampung.wilayah[p.wilayah];
    const k = `${w?.kodeDesa ?? kunci(w?.namaDesa ?? '')}/${p.tps}`;
    const lembar = perTps.get(k) ?? new Map<string | null, Set<string>>();
    perTps.set(k, lembar);
    const nik = lembar.get(p.asal.lembar) ?? new Set<string>();
    lembar.set(p.asal.lembar, nik.add(orang));
  }
  for (const [k, lembar] of perTps) {
    const [a, b] = [...lembar].sort((x, y) => y[1].size - x[1].size);
    if (a === undefined || b === undefined || b[1].size < 5) continue;
    const sama = [...b[1]].filter((nik) => a[1].has(nik)).length;
    if (sama * 2 <= b[1].size) continue;
    const tps = k.slice(k.indexOf('/') + 1);
    tampung.tolak({
      kode: 'LEMBAR_GANDA',
      pesan: `Pemilih TPS ${tps} yang sama ada di lembar "${a[0] ?? ''}" dan lembar "${b[0] ?? ''}". Hapus salah satu lembar, lalu impor lagi.`,
      lembar: b[0],
      baris: null,
      kolom: null,
    });
  }
}

/** The NIK; where it is ruined, name and birth date, since ruined numbers of different persons may read alike. */
function identitas(p: PemilihTerbaca): string | null {
  if (p.nik === null || p.nik.length < 8) return null;
  if (!isNomorRusak(p.nik)) return p.nik;
  return p.nama === '' ? null : `${kunci(p.nama)}|${p.tanggalLahir ?? ''}|${p.jenisKelamin}`;
}
