import type {
  BarisBukti,
  BuktiTampil,
  BuktiTidakBertaut,
  SebabTidakBertaut,
} from '../../../contract/bentuk/bukti.ts';
import { maskNomor } from '../../../core/berkas/teks.ts';
import type { JenisBukti, MaknaBukti } from '../../../core/bukti/jenis-bukti.ts';
import { isCukup, listMakna } from '../../../core/bukti/kelengkapan-bukti.ts';
import type { Profil } from '../../../core/profil/profil.ts';
import { maskAngkaPanjang } from '../../../core/samaran/samar.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import type { BuktiTersimpan } from '../../store/bukti.ts';
import { formatIdPemilih } from '../data/id-pemilih.ts';
import type { SesiAktif } from '../konteks.ts';
import { findSebab, type BarisKeadaan, type BuktiLepas } from './keadaan-bukti.ts';

/** "Meninggal", "Pemilih Baru". */
export function findLabel(kode: string, { keterangan }: Profil): string {
  if (kode === keterangan.baru.kode) return keterangan.baru.label;
  return keterangan.tms.find((k) => k.kode === kode)?.label ?? kode;
}

/** @param makna the reason it is judged by; `null`: none */
export function buildBuktiTampil(
  b: BuktiTersimpan,
  jenis: ReadonlyMap<string, JenisBukti>,
  makna: MaknaBukti | null,
): BuktiTampil {
  const { berkas } = b;
  return {
    id: b.id,
    jenis: b.jenis,
    labelJenis: jenis.get(b.jenis)?.label ?? b.jenis,
    cukup: makna !== null && isCukup(jenis.get(b.jenis), makna),
    nomor: maskAngkaPanjang(b.nomor),
    tanggal: b.tanggal,
    catatan: maskAngkaPanjang(b.catatan),
    berkas: berkas === null ? null : { ...berkas, nama: maskAngkaPanjang(berkas.nama) },
    dibuatPada: b.dibuatPada,
    diubahPada: b.diubahPada,
  };
}

export function buildBarisBukti(
  b: BarisKeadaan,
  sesi: SesiAktif,
  jenis: ReadonlyMap<string, JenisBukti>,
): BarisBukti {
  const { pemilih: p } = b;
  return {
    id: formatIdPemilih({ desa: p.desa, versi: b.versi, tps: p.tps, urut: b.urut }),
    desa: p.desa,
    namaDesa: namaDesa(p.desa, sesi.kecamatan),
    tps: p.tps,
    nama: maskAngkaPanjang(p.nama),
    nik: p.nik === null ? null : maskNomor(p.nik),
    jenisKelamin: p.jenisKelamin,
    tanggalLahir: p.tanggalLahir,
    rt: p.rt,
    rw: p.rw,
    alamat: maskAngkaPanjang(p.alamat),
    keterangan: p.keterangan,
    label: findLabel(p.keterangan, sesi.profil()),
    makna: b.makna,
    lengkap: b.lengkap,
    otomatis: b.otomatis,
    bukti: b.bukti.map((x) => buildBuktiTampil(x, jenis, b.makna)),
  };
}

const PESAN: Readonly<Record<SebabTidakBertaut, string>> = {
  TIDAK_ADA:
    'Pemilihnya tidak ada lagi di data desa yang berlaku. Bila ia tercatat dengan NIK atau nama lain, pindahkan bukti ini ke barisnya.',
  BUKAN_TMS:
    'Pemilihnya masih ada di data desa, tetapi keterangannya bukan lagi seperti saat bukti dicatat. Lepaskan bukti ini bila memang tidak diperlukan.',
  RAGU: 'Beberapa baris bernama, bertanggal lahir, dan berjenis kelamin sama. Pindahkan bukti ini ke baris yang benar.',
};

export function buildTidakBertaut(
  lepas: BuktiLepas,
  sesi: SesiAktif,
  jenis: ReadonlyMap<string, JenisBukti>,
): BuktiTidakBertaut {
  const { bukti } = lepas;
  const { penanda: p } = bukti;
  const sebab = findSebab(sesi, lepas);
  return {
    bukti: buildBuktiTampil(bukti, jenis, listMakna(sesi.profil()).get(p.keterangan) ?? null),
    desa: p.desa,
    namaDesa: namaDesa(p.desa, sesi.kecamatan),
    tps: p.tps,
    nama: maskAngkaPanjang(p.nama),
    nik: p.nik === null ? null : maskNomor(p.nik),
    tanggalLahir: p.tanggalLahir,
    keterangan: p.keterangan,
    sebab,
    pesan: PESAN[sebab],
  };
}
