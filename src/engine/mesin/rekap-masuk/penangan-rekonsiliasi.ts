import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { HasilOrangBeda, OrangBeda } from '../../../contract/bentuk/rekonsiliasi.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { maskNomor } from '../../../core/berkas/teks.ts';
import { checkPenduduk, computePenduduk, SEBUTAN_BAGIAN } from '../../../core/penduduk/compute-penduduk.ts';
import { sebutMedan } from '../../../core/rekap-masuk/medan-masuk.ts';
import type { BedaOrang } from '../../../core/rekonsiliasi/banding-daftar.ts';
import { listTugasBeda, listTugasCoklit, type TugasEntri } from '../../../core/rekonsiliasi/daftar-kerja.ts';
import { ok } from '../../../core/result.ts';
import { maskAngkaPanjang } from '../../../core/samaran/samar.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import { renderDaftarXlsx } from '../../render/render-daftar-xlsx.ts';
import { catatPeristiwa } from '../../store/jejak.ts';
import { loadPemilihDesa, loadVersiAktif } from '../../store/load-versi.ts';
import { markBeda } from '../../store/rekonsiliasi.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import { formatNamaBerkas } from '../data/nama-berkas.ts';
import { TIPE_XLSX } from '../data/tipe-media.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { PenanganSesi, SesiAktif } from '../konteks.ts';
import { bandingDesa, readSidalih } from './baca-sidalih.ts';
import { composeDaftarKerja } from './daftar-kerja.ts';
import { composeRekonsiliasi, getBeda, getMasuk } from './sanding.ts';

export const loadRekonsiliasi: PenanganSesi<'rekonsiliasi.load'> = (_masukan, sesi) =>
  ok(composeRekonsiliasi(sesi));

export const markRekonsiliasi: PenanganSesi<'rekonsiliasi.mark'> = (masukan, sesi) => {
  const dicari = new Set(masukan.kunci);
  const beda = getBeda(sesi).filter((b) => dicari.has(b.kunci));
  if (beda.length < dicari.size)
    return tolak(
      'SELISIH_TIDAK_ADA',
      'Sebagian selisih itu sudah tidak ada karena angkanya berubah. Muat ulang halamannya, lalu tandai lagi.',
    );
  const hasil = markBeda(sesi.db, beda, masukan);
  return hasil.ok ? ok(null) : tolakBasisData(hasil.galat);
};

const SEBUTAN_MEDAN = { tps: 'TPS', jenisKelamin: 'jenis kelamin', keterangan: 'keterangan' } as const;

function tampilOrang(desa: string, b: BedaOrang): OrangBeda {
  const p = b.kiri ?? b.kanan;
  return {
    jenis: b.jenis,
    desa,
    nama: maskAngkaPanjang(p?.nama ?? ''),
    nik: p?.nik == null ? '' : maskNomor(p.nik),
    tpsDesa: b.kiri?.tps ?? null,
    tpsSidalih: b.kanan?.tps ?? null,
    keteranganDesa: b.kiri?.keterangan ?? null,
    keteranganSidalih: b.kanan?.keterangan ?? null,
    medan: b.medan.map((m) => SEBUTAN_MEDAN[m]),
  };
}

export const listPemilihBeda: PenanganSesi<'rekonsiliasi.pemilih'> = async (masukan, sesi, konteks) => {
  const sidalih = await readSidalih(masukan.titipan, sesi, konteks);
  if (!sidalih.ok) return sidalih;
  const perDesa: HasilOrangBeda['perDesa'][number][] = [];
  const baris: OrangBeda[] = [];
  for (const [kode, pemilih] of sidalih.nilai.perDesa) {
    if (masukan.desa !== null && masukan.desa !== kode) continue;
    konteks.signal.throwIfAborted();
    const beda = bandingDesa(sesi, kode, pemilih);
    const cacah = (jenis: BedaOrang['jenis']): number => beda?.filter((b) => b.jenis === jenis).length ?? 0;
    perDesa.push({
      kode,
      nama: namaDesa(kode, sesi.kecamatan),
      hanyaDesa: cacah('hanya-kiri'),
      hanyaSidalih: cacah('hanya-kanan'),
      beda: cacah('beda'),
      tanpaNama: beda === null,
    });
    baris.push(...(beda ?? []).map((b) => tampilOrang(kode, b)));
  }
  return ok({
    perDesa,
    jumlah: baris.length,
    baris: baris.slice(0, masukan.limit),
    ditolak: sidalih.nilai.ditolak,
  });
};

/** Differences with Sidalih of a desa as a whole, for the first sheet. */
function listSelisihSidalih(sesi: SesiAktif): ReadonlyMap<string, readonly string[]> {
  const hasil = new Map<string, string[]>();
  for (const b of getBeda(sesi)) {
    const n = b.selisih.jumlah;
    if (b.desa === null || b.tps !== null || b.kanan !== 'sidalih' || n === null || n === 0) continue;
    const daftar = hasil.get(b.desa) ?? [];
    hasil.set(b.desa, daftar);
    daftar.push(
      `${sebutMedan(b.medan)} ${n > 0 ? 'lebih' : 'kurang'} ${formatBilangan(Math.abs(n))} dibanding ${b.kiri === 'nama' ? 'daftar nama' : 'rekap PPS'}`,
    );
  }
  return hasil;
}

export const exportDaftarKerja: PenanganSesi<'rekonsiliasi.exportDaftarKerja'> = async (
  { titipan, desa },
  sesi,
  konteks,
) => {
  const dipilih = (kode: string): boolean => desa === null || desa.includes(kode);
  const perDesa = new Map<string, readonly TugasEntri[]>();
  const sidalih = titipan.length === 0 ? null : await readSidalih(titipan, sesi, konteks);
  if (sidalih?.ok === false) return sidalih;
  for (const { desa: kode } of loadVersiAktif(sesi.db).filter((v) => dipilih(v.desa))) {
    konteks.signal.throwIfAborted();
    const pemilih = sidalih?.nilai.perDesa.get(kode);
    if (sidalih !== null && pemilih === undefined) continue;
    const tugas =
      pemilih === undefined
        ? listTugasCoklit(loadPemilihDesa(sesi.db, kode, 'aktif') ?? [], sesi.profil())
        : listTugasBeda(bandingDesa(sesi, kode, pemilih) ?? [], sesi.profil());
    perDesa.set(kode, tugas);
  }
  const selisih = listSelisihSidalih(sesi);
  for (const kode of selisih.keys()) if (!perDesa.has(kode) && dipilih(kode)) perDesa.set(kode, []);
  if (perDesa.size === 0)
    return tolak(
      'DAFTAR_KERJA_KOSONG',
      'Tidak ada desa bernama atau selisih dengan Sidalih yang dapat dijadikan daftar kerja. Impor dahulu daftar desanya.',
    );
  const isi = await renderDaftarXlsx(composeDaftarKerja(sesi, perDesa, selisih));
  konteks.signal.throwIfAborted();
  const { nomor, nama: samaranNama } = sesi.pengaturan().samaran;
  const tercatat = catatPeristiwa(sesi.db, {
    peristiwa: 'DAFTAR_KERJA_DIEKSPOR',
    rincian: {
      desa: perDesa.size,
      jumlah: [...perDesa.values()].reduce((n, t) => n + t.length, 0),
      samaranNomor: nomor,
      samaranNama,
    },
  });
  if (!tercatat.ok) return tolakBasisData(tercatat.galat);
  const nama = `${formatNamaBerkas(`Daftar kerja Sidalih ${sesi.tahapan.kode} ${sesi.kecamatan.nama}`)}.xlsx`;
  const jalur = path.join(await konteks.mesin.folderSementara(), nama);
  await writeFile(jalur, isi, { mode: 0o600 });
  return ok(await konteks.mesin.serahkan({ jalur, nama, tipe: TIPE_XLSX }));
};

export const loadPenduduk: PenanganSesi<'penduduk.load'> = (_masukan, sesi) => {
  const hasil = computePenduduk(getKeadaan(sesi).rekap, getMasuk(sesi).penduduk, sesi.profil());
  return ok({
    desa: hasil.desa,
    deret: hasil.deret.map((d) => ({ ...d, sebutan: SEBUTAN_BAGIAN[d.jenis] })),
    pertanyaan: checkPenduduk(hasil).flatMap(({ desa, kode, pesan }) =>
      desa === null ? [] : [{ desa, namaDesa: namaDesa(desa, sesi.kecamatan), kode, pesan }],
    ),
  });
};
