import type { Pemilih } from '../berkas/pemilih.ts';
import { kunci, maskNomor } from '../berkas/teks.ts';
import { buildTemuan, type Temuan } from './temuan.ts';

const NOMOR = /^\d{16}$/;

/**
 * Near-duplicates among active pemilih of the kecamatan (DOMAIN §6.2): one name and birth date under two NIK, and one NIK under
 * two names. Codes: NAMA_TANGGAL_LAHIR_SAMA, NIK_SAMA_NAMA_BEDA (peringatan).
 */
export function checkMirip(pemilih: readonly Pemilih[], isTms: (kode: string) => boolean): Temuan[] {
  const orang = new Map<string, Pemilih[]>();
  const nik = new Map<string, Pemilih[]>();
  for (const p of pemilih) {
    if (isTms(p.keterangan)) continue;
    if (p.tanggalLahir !== null && p.nama !== '')
      add(orang, `${p.tanggalLahir}|${p.jenisKelamin}|${p.nama}`, p);
    if (p.nik !== null && NOMOR.test(p.nik)) add(nik, p.nik, p);
  }
  return [...listNamaSama(orang), ...listNamaBeda(nik)];
}

function add(tabel: Map<string, Pemilih[]>, k: string, p: Pemilih): void {
  const daftar = tabel.get(k);
  if (daftar === undefined) tabel.set(k, [p]);
  else daftar.push(p);
}

function listNamaSama(orang: ReadonlyMap<string, readonly Pemilih[]>): Temuan[] {
  return [...orang.values()]
    .filter((d) => d.length > 1 && new Set(d.map((p) => p.nik)).size === d.length)
    .flatMap((d) =>
      d.map((p) =>
        buildTemuan(
          p,
          'NAMA_TANGGAL_LAHIR_SAMA',
          'peringatan',
          `Nama, tanggal lahir, dan jenis kelamin sama dengan ${String(d.length - 1)} pemilih lain yang NIK-nya berbeda (${tempat(d, p)}). Pastikan bukan satu orang yang terdaftar dua kali.`,
        ),
      ),
    );
}

function listNamaBeda(nik: ReadonlyMap<string, readonly Pemilih[]>): Temuan[] {
  return [...nik.values()]
    .filter((d) => d.length > 1 && new Set(d.map((p) => kunci(p.nama))).size > 1)
    .flatMap((d) =>
      d.map((p) =>
        buildTemuan(
          p,
          'NIK_SAMA_NAMA_BEDA',
          'peringatan',
          `NIK ${maskNomor(p.nik ?? '')} dipakai ${String(d.length)} pemilih dengan nama berbeda (${tempat(d, p)}). Cocokkan NIK masing-masing dengan KTP-el.`,
        ),
      ),
    );
}

function tempat(semua: readonly Pemilih[], kecuali: Pemilih): string {
  const lain = semua.filter((p) => p !== kecuali);
  const sebut = lain.slice(0, 3).map((p) => `${p.desa} TPS ${p.tps} baris ${String(p.asal.baris)}`);
  return [...sebut, ...(lain.length > 3 ? ['…'] : [])].join('; ');
}
