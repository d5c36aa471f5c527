import type { Pemilih } from '../berkas/pemilih.ts';
import { maskTeks } from '../berkas/teks.ts';
import type { Profil } from '../profil/profil.ts';
import { buildTemuan, buildTemuanWilayah, type Temuan } from './temuan.ts';

/**
 * Codes that count in no class: unknown disability, marital and KTP-el codes row by row, blank KTP-el codes per TPS, and
 * columns that a file does not have at all (their figures are "tidak ada data").
 * Codes: DISABILITAS_TIDAK_DIKENAL, STATUS_KAWIN_TIDAK_DIKENAL, KTP_EL_TIDAK_DIKENAL, KTP_EL_KOSONG, KOLOM_TIDAK_ADA.
 */
export function checkKode(pemilih: readonly Pemilih[], profil: Profil): Temuan[] {
  const tms = new Set(profil.keterangan.tms.map((k) => k.kode));
  const disabilitas = new Set(profil.disabilitas.kode.map((k) => k.kode));
  const ktpEl = new Set(profil.ktpEl.kode.map((k) => k.kode));
  const kawin = new Set(profil.statusKawin.kode.map((k) => k.kode));
  const hasil: Temuan[] = [];
  const kosong = new Map<string, { desa: string; tps: string; jumlah: number }>();
  const tanpaKolom = new Map<string, { desa: string; tps: string; kolom: Set<string> }>();
  for (const p of pemilih) {
    catatTanpaKolom(tanpaKolom, p);
    if (tms.has(p.keterangan)) continue;
    if (p.disabilitas !== null && p.disabilitas !== '' && !disabilitas.has(p.disabilitas)) {
      hasil.push(
        buildTemuan(
          p,
          'DISABILITAS_TIDAK_DIKENAL',
          'peringatan',
          `Kode disabilitas "${maskTeks(p.disabilitas)}" tidak dikenal dan tidak dihitung di ragam mana pun. Betulkan kodenya.`,
        ),
      );
    }
    if (p.statusKawin !== '' && !kawin.has(p.statusKawin)) {
      hasil.push(
        buildTemuan(
          p,
          'STATUS_KAWIN_TIDAK_DIKENAL',
          'peringatan',
          `Status perkawinan "${maskTeks(p.statusKawin)}" tidak dikenal. Yang dipakai: ${[...kawin].join(', ')}.`,
        ),
      );
    }
    if (p.ktpEl === '') tambahKosong(kosong, p);
    else if (p.ktpEl !== null && !ktpEl.has(p.ktpEl)) {
      hasil.push(
        buildTemuan(
          p,
          'KTP_EL_TIDAK_DIKENAL',
          'peringatan',
          `Kode KTP-el "${maskTeks(p.ktpEl)}" tidak dikenal dan tidak dihitung. Betulkan kodenya.`,
        ),
      );
    }
  }
  for (const { desa, tps, jumlah } of kosong.values()) {
    hasil.push(
      buildTemuanWilayah(
        desa,
        tps,
        'KTP_EL_KOSONG',
        'peringatan',
        `${String(jumlah)} pemilih tanpa kode KTP-el; mereka tidak dihitung sebagai belum ber-KTP-el. Lengkapi kodenya.`,
      ),
    );
  }
  for (const { desa, tps, kolom } of tanpaKolom.values()) {
    hasil.push(
      buildTemuanWilayah(
        desa,
        tps,
        'KOLOM_TIDAK_ADA',
        'peringatan',
        `Berkas tidak memuat kolom ${[...kolom].join(', ')}; angkanya dicetak "tidak ada data". Minta berkas dengan kolom itu.`,
      ),
    );
  }
  return hasil;
}

function tambahKosong(kosong: Map<string, { desa: string; tps: string; jumlah: number }>, p: Pemilih): void {
  const k = `${p.desa}/${p.tps}`;
  const lama = kosong.get(k);
  if (lama === undefined) kosong.set(k, { desa: p.desa, tps: p.tps, jumlah: 1 });
  else lama.jumlah++;
}

function catatTanpaKolom(
  tanpa: Map<string, { desa: string; tps: string; kolom: Set<string> }>,
  p: Pemilih,
): void {
  if (p.nkk !== null && p.nik !== null && p.disabilitas !== null && p.ktpEl !== null) return;
  const k = `${p.desa}/${p.tps}`;
  const lama = tanpa.get(k) ?? { desa: p.desa, tps: p.tps, kolom: new Set<string>() };
  tanpa.set(k, lama);
  if (p.nkk === null) lama.kolom.add('NKK');
  if (p.nik === null) lama.kolom.add('NIK');
  if (p.disabilitas === null) lama.kolom.add('DISABILITAS');
  if (p.ktpEl === null) lama.kolom.add('KTP-el');
}
