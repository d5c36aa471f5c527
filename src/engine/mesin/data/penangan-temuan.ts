import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TemuanTampil } from '../../../contract/bentuk/temuan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { ok } from '../../../core/result.ts';
import { renderDaftarXlsx } from '../../render/render-daftar-xlsx.ts';
import { packZip } from '../../render/kemas-zip.ts';
import { appendJejak, catatPeristiwa } from '../../store/jejak.ts';
import { markDitangani, unmarkDitangani } from '../../store/temuan-ditangani.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { PenanganSesi, SesiAktif } from '../konteks.ts';
import { composeDaftarTemuan } from './daftar-temuan.ts';
import { formatNamaBerkas } from './nama-berkas.ts';
import { listTemuanTampil, ringkasTemuan, saringTemuan } from './saring-temuan.ts';
import { TIPE_XLSX, TIPE_ZIP } from './tipe-media.ts';

export const queryTemuan: PenanganSesi<'temuan.query'> = ({ filter, offset, limit }, sesi) => {
  const semua = listTemuanTampil(sesi);
  const cocok = saringTemuan(semua, filter);
  return ok({
    jumlah: cocok.length,
    offset,
    baris: cocok.slice(offset, offset + limit),
    ringkas: ringkasTemuan(semua, sesi),
  });
};

export const markTemuan: PenanganSesi<'temuan.mark'> = ({ kunci, ditangani, catatan }, sesi) => {
  const dicari = new Set(kunci);
  const temuan = listTemuanTampil(sesi).filter((t) => dicari.has(t.kunci));
  if (temuan.length < dicari.size)
    return tolak(
      'TEMUAN_TIDAK_ADA',
      'Sebagian temuan itu sudah tidak ada karena datanya berubah. Muat ulang daftarnya, lalu tandai lagi.',
    );
  const hasil = sesi.db.transact(() => {
    if (ditangani) markDitangani(sesi.db, temuan, catatan);
    else unmarkDitangani(sesi.db, temuan);
    for (const [kode, daftar] of Map.groupBy(temuan, (t) => t.kode))
      appendJejak(sesi.db, {
        peristiwa: 'TEMUAN_DITANDAI',
        rincian: { kode, jumlah: daftar.length, ditangani },
        mengubahData: false,
      });
    return ok(null);
  });
  return hasil.ok ? ok(null) : tolakBasisData(hasil.galat);
};

/** Without desa: findings of the kecamatan as a whole. */
function listPerDesa(
  temuan: readonly TemuanTampil[],
): readonly (readonly [string, readonly TemuanTampil[]])[] {
  return [...Map.groupBy(temuan, (t) => t.namaDesa ?? 'Kecamatan')].sort(([a], [b]) => (a < b ? -1 : 1));
}

async function renderTemuan(
  sesi: SesiAktif,
  temuan: readonly TemuanTampil[],
  lingkup: string,
): Promise<Uint8Array> {
  return renderDaftarXlsx(composeDaftarTemuan(sesi, temuan, lingkup));
}

export const exportTemuan: PenanganSesi<'temuan.export'> = async ({ filter, perDesa }, sesi, konteks) => {
  const temuan = saringTemuan(listTemuanTampil(sesi), filter);
  if (temuan.length === 0)
    return tolak(
      'TEMUAN_KOSONG',
      'Tidak ada temuan yang cocok dengan saringan ini, jadi tidak ada yang diekspor.',
    );
  const nama = (lingkup: string): string => formatNamaBerkas(`Temuan ${sesi.tahapan.kode} ${lingkup}`);
  const kecamatan = `Kecamatan ${formatNamaWilayah(sesi.kecamatan.nama)}`;
  let isi: Uint8Array;
  if (perDesa) {
    const berkas = new Map<string, Uint8Array>();
    const kelompok = listPerDesa(temuan);
    for (const [desa, daftar] of kelompok) {
      konteks.signal.throwIfAborted();
      konteks.onKemajuan({ teks: `Menulis temuan ${desa}`, selesai: berkas.size, jumlah: kelompok.length });
      berkas.set(`${nama(desa)}.xlsx`, await renderTemuan(sesi, daftar, desa));
    }
    isi = packZip(berkas);
  } else isi = await renderTemuan(sesi, temuan, kecamatan);
  konteks.signal.throwIfAborted();
  const { nomor, nama: samaranNama } = sesi.pengaturan().samaran;
  const tercatat = catatPeristiwa(sesi.db, {
    peristiwa: 'TEMUAN_DIEKSPOR',
    rincian: { jumlah: temuan.length, perDesa, samaranNomor: nomor, samaranNama },
  });
  if (!tercatat.ok) return tolakBasisData(tercatat.galat);
  const namaBerkas = `${nama(kecamatan)}.${perDesa ? 'zip' : 'xlsx'}`;
  const jalur = path.join(await konteks.mesin.folderSementara(), namaBerkas);
  await writeFile(jalur, isi, { mode: 0o600 });
  return ok(await konteks.mesin.serahkan({ jalur, nama: namaBerkas, tipe: perDesa ? TIPE_ZIP : TIPE_XLSX }));
};
