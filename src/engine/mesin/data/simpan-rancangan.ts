import { setImmediate as nextTurn } from 'node:timers/promises';
import type { HasilImpor } from '../../../contract/bentuk/impor.ts';
import type { RingkasAngka } from '../../../contract/bentuk/beranda.ts';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import type { CalonVersi } from '../../../core/berkas/gather-versi.ts';
import { isNomorRusak } from '../../../core/berkas/nomor-rusak.ts';
import { gagal, ok, type Result } from '../../../core/result.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import { buildVersi } from '../../save-masukan.ts';
import { appendJejak } from '../../store/jejak.ts';
import { loadVersiAktif } from '../../store/load-versi.ts';
import { insertImpor } from '../../store/riwayat-impor.ts';
import { saveVersiBersama, type GalatSimpan, type HasilSimpan } from '../../store/save-versi.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { KonteksPanggilan, SesiAktif } from '../konteks.ts';
import { createCadangan } from '../cadangan-pekerjaan.ts';
import { getKeadaan, ringkasYangMasuk } from './keadaan-data.ts';
import type { Rancangan } from './rancangan.ts';
import { susunRancangan, type Susunan } from './susun-rancangan.ts';

export interface PilihanSimpan {
  readonly desa: ReadonlySet<string>;
  /** Desa whose lost TPS the operator has confirmed. */
  readonly ganti: ReadonlySet<string>;
}

function sebutDesa(desa: readonly { readonly nama: string }[]): string {
  return desa.map((d) => d.nama).join(', ');
}

/** What forbids to save this choice at all; nothing has been changed then. */
function findPenghalang(susunan: Susunan, pilihan: PilihanSimpan): Result<never, GalatPanggilan> | null {
  const { desa } = susunan.tampil;
  const asing = [...pilihan.desa].filter((kode) => !desa.some((d) => d.kode === kode));
  if (asing.length > 0)
    return tolak(
      'DESA_TIDAK_DI_RANCANGAN',
      'Sebagian desa yang dipilih tidak ada lagi di rancangan ini. Muat ulang halamannya, lalu pilih lagi.',
    );
  const dipilih = desa.filter((d) => pilihan.desa.has(d.kode));
  const kelompok = new Set(dipilih.map((d) => d.kelompok));
  const tertinggal = desa.filter((d) => kelompok.has(d.kelompok) && !pilihan.desa.has(d.kode));
  if (tertinggal.length > 0)
    return tolak(
      'KELOMPOK_TIDAK_UTUH',
      `Desa ${sebutDesa(tertinggal)} ada di berkas yang sama dengan desa yang dipilih, sehingga harus disimpan bersama. Pilih juga desa itu, atau lepaskan semuanya.`,
    );
  const kehilangan = dipilih.filter((d) => d.tpsHilang.length > 0 && !pilihan.ganti.has(d.kode));
  if (kehilangan.length > 0)
    return tolak(
      'TPS_BERKURANG',
      `TPS yang sudah ada tidak ada lagi di berkas baru: ${kehilangan.map((d) => `${d.nama} TPS ${d.tpsHilang.join(', ')}`).join('; ')}. Sertakan berkas TPS itu, atau setujui bahwa TPS itu memang dihapus.`,
    );
  return null;
}

/** Files of a group whose ruined numbers were accepted: which, and how many numbers. Hashes and counts only. */
function listRusakDiterima(r: Rancangan, kelompok: readonly CalonVersi[]) {
  const indeks = new Set(kelompok.flatMap((c) => c.berkas));
  return r.berkas.flatMap((b, i) => {
    const { hasil, sha256 } = b.hasil;
    if (!indeks.has(i) || !b.terimaRusak || !hasil.ok) return [];
    const hitung = (kolom: 'nik' | 'nkk'): number =>
      hasil.nilai.pemilih.filter((p) => isNomorRusak(p[kolom])).length;
    return [{ sha256: sha256 ?? '', jumlahNik: hitung('nik'), jumlahNkk: hitung('nkk') }];
  });
}

/** What was joined to a full list: counts, and the files by hash. */
function recordGabungan(
  sesi: SesiAktif,
  kelompok: readonly CalonVersi[],
  { kumpul, gabungan }: Susunan,
): void {
  for (const { desa, berkas } of kelompok) {
    const digabung = gabungan.get(desa);
    if (digabung === undefined) continue;
    const sha256 = berkas.map((i) => kumpul.status[i]?.sha256 ?? '');
    appendJejak(sesi.db, {
      peristiwa: 'PERUBAHAN_DIGABUNG',
      rincian: { desa, ...digabung.ringkas, versi: digabung.versi, berkas: sha256 },
      mengubahData: false,
    });
  }
}

/** One group in one transaction, with it what the operator has decided: ruined numbers accepted, changes joined. */
function saveKelompok(
  sesi: SesiAktif,
  r: Rancangan,
  kelompok: readonly CalonVersi[],
  susunan: Susunan,
): Result<readonly HasilSimpan[], GalatSimpan> {
  return sesi.db.transact<readonly HasilSimpan[], GalatSimpan>(() => {
    // Lost TPS were confirmed one by one above.
    const hasil = saveVersiBersama(sesi.db, {
      versi: kelompok.map((c) => buildVersi(c, susunan.kumpul.status)),
      ganti: true,
    });
    if (!hasil.ok) return gagal(hasil.galat);
    for (const rincian of listRusakDiterima(r, kelompok))
      appendJejak(sesi.db, {
        peristiwa: 'NOMOR_RUSAK_DITERIMA',
        rincian: { ...rincian, desa: kelompok.map((c) => c.desa) },
        mengubahData: false,
      });
    recordGabungan(sesi, kelompok, susunan);
    return hasil;
  });
}

function recordImpor(
  sesi: SesiAktif,
  susunan: Susunan,
  desa: readonly string[],
  sebelum: RingkasAngka | null,
): Result<null, GalatPanggilan> {
  const { berkas } = susunan.tampil;
  const jumlahDitolak = berkas.filter((b) => b.status === 'ditolak').length;
  const hasil = sesi.db.transact(() => {
    insertImpor(sesi.db, {
      jumlahBerkas: berkas.length,
      jumlahDitolak,
      desa: JSON.stringify(desa),
      angkaSebelum: sebelum === null ? null : JSON.stringify(sebelum),
      angkaSesudah: JSON.stringify(ringkasYangMasuk(sesi, getKeadaan(sesi).rekap)),
    });
    appendJejak(sesi.db, {
      peristiwa: 'IMPOR_SELESAI',
      rincian: { berkas: berkas.length, ditolak: jumlahDitolak, desa },
      mengubahData: false,
    });
    return ok(null);
  });
  return hasil.ok ? ok(null) : tolakBasisData(hasil.galat);
}

function formatGagal(galat: GalatSimpan): string {
  if (galat.kode === 'TPS_BERKURANG') return 'Ada TPS yang hilang dan belum disetujui. Impor lagi berkasnya.';
  const hasil = tolakBasisData(galat);
  return hasil.ok ? '' : hasil.galat.pesan;
}

/** Leaves in the draft only what could still be saved: the desa not chosen or not saved, and what was refused beside them. */
function keepSisa(r: Rancangan, susunan: Susunan, tersimpan: ReadonlySet<string>): boolean {
  const sisa = susunan.tampil.desa.filter((d) => !tersimpan.has(d.kode));
  if (sisa.length === 0) return false;
  const selesai = new Set(
    susunan.tampil.berkas
      .filter((b) => b.status !== 'ditolak' && b.desa.every((d) => tersimpan.has(d.kode)))
      .map((b) => b.id),
  );
  r.berkas = r.berkas.filter((b) => !selesai.has(b.id));
  return true;
}

export interface HasilSimpanRancangan {
  readonly hasil: HasilImpor;
  /** Something is left to be saved. */
  readonly adaSisa: boolean;
}

/** Saves the desa chosen, group by group; a group that fails leaves the others as they are, and is named. */
export async function saveRancangan(
  sesi: SesiAktif,
  r: Rancangan,
  pilihan: PilihanSimpan,
  konteks: KonteksPanggilan,
): Promise<Result<HasilSimpanRancangan, GalatPanggilan>> {
  const susunan = await susunRancangan(sesi, r, konteks.signal);
  const penghalang = findPenghalang(susunan, pilihan);
  if (penghalang !== null) return penghalang;
  const adaData = loadVersiAktif(sesi.db).length > 0;
  if (adaData) {
    konteks.onKemajuan({ teks: 'Membuat cadangan sebelum mengimpor …', selesai: null, jumlah: null });
    const cadangan = await createCadangan(sesi, 'sebelum-impor');
    if (!cadangan.ok) return cadangan;
  }
  konteks.signal.throwIfAborted();
  const sebelum = adaData ? ringkasYangMasuk(sesi, getKeadaan(sesi).rekap) : null;
  const catatan = await saveSemua(sesi, r, susunan, pilihan, konteks);
  const tersimpan = new Set(catatan.hasil.map((h) => h.desa));
  if (tersimpan.size > 0) {
    const tercatat = recordImpor(sesi, susunan, [...tersimpan].sort(), sebelum);
    if (!tercatat.ok) return tercatat;
  }
  const adaSisa = keepSisa(r, susunan, tersimpan);
  return ok({ hasil: buildHasil(sesi, susunan, catatan), adaSisa });
}

interface CatatanSimpan {
  readonly hasil: readonly HasilSimpan[];
  readonly gagal: HasilImpor['gagal'];
}

async function saveSemua(
  sesi: SesiAktif,
  r: Rancangan,
  susunan: Susunan,
  pilihan: PilihanSimpan,
  konteks: KonteksPanggilan,
): Promise<CatatanSimpan> {
  const hasil: HasilSimpan[] = [];
  const tidak: HasilImpor['gagal'][number][] = [];
  const dipilih = susunan.kumpul.kelompok.filter((k) => k.some((c) => pilihan.desa.has(c.desa)));
  for (const [i, kelompok] of dipilih.entries()) {
    const nama = kelompok.map((c) => namaDesa(c.desa, sesi.kecamatan));
    konteks.onKemajuan({ teks: `Menyimpan ${nama.join(', ')}`, selesai: i, jumlah: dipilih.length });
    await nextTurn();
    const disimpan = saveKelompok(sesi, r, kelompok, susunan);
    if (disimpan.ok) hasil.push(...disimpan.nilai);
    else tidak.push({ desa: nama, pesan: formatGagal(disimpan.galat) });
  }
  return { hasil, gagal: tidak };
}

function buildHasil(sesi: SesiAktif, susunan: Susunan, { hasil, gagal: tidak }: CatatanSimpan): HasilImpor {
  const nama = (kode: string): string => namaDesa(kode, sesi.kecamatan);
  return {
    desaDisimpan: hasil
      .filter((h) => h.status !== 'sama')
      .map((h) => ({ kode: h.desa, nama: nama(h.desa), versi: h.nomor })),
    desaSama: hasil.filter((h) => h.status === 'sama').map((h) => nama(h.desa)),
    ditolak: susunan.tampil.berkas.filter((b) => b.status === 'ditolak').length,
    gagal: tidak,
  };
}
