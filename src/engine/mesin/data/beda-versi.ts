import type { BarisBeda, BedaVersi } from '../../../contract/bentuk/impor.ts';
import type { Pemilih } from '../../../core/berkas/pemilih.ts';
import { maskNomor } from '../../../core/berkas/teks.ts';
import { maskAngkaPanjang } from '../../../core/samaran/samar.ts';
import { listBedaMedan } from '../../../core/versi/beda-medan.ts';
import { compareVersi, type SelisihVersi } from '../../../core/versi/compare-versi.ts';

function buildBaris(jenis: BarisBeda['jenis'], p: Pemilih, medan: BarisBeda['medan']): BarisBeda {
  return { jenis, tps: p.tps, nama: maskAngkaPanjang(p.nama), nik: maskNomor(p.nik ?? ''), medan };
}

/** At most `limit` rows: gone, then changed, then added, since what is gone is what an operator must see. */
export function buildBedaVersi(selisih: SelisihVersi, limit: number): BedaVersi {
  const { ditambah, hilang, berubah } = selisih;
  const baris: BarisBeda[] = [];
  for (const p of hilang.slice(0, limit)) baris.push(buildBaris('hilang', p, []));
  for (const { lama, baru } of berubah.slice(0, limit - baris.length))
    baris.push(buildBaris('berubah', baru, listBedaMedan(lama, baru)));
  for (const p of ditambah.slice(0, limit - baris.length)) baris.push(buildBaris('ditambah', p, []));
  return { ditambah: ditambah.length, hilang: hilang.length, berubah: berubah.length, baris };
}

export function computeBedaVersi(
  lama: readonly Pemilih[],
  baru: readonly Pemilih[],
  limit: number,
): BedaVersi {
  return buildBedaVersi(compareVersi(lama, baru), limit);
}
