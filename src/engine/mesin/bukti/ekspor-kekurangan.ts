import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { PERMINTAAN_BUKTI } from '../../../core/bukti/jenis-bukti.ts';
import {
  composeDaftarTanpaBukti,
  type DesaTanpaBukti,
  type FaktaTanpaBukti,
  type OrangTanpaBukti,
} from '../../../core/dokumen/daftar-tanpa-bukti.ts';
import { ok } from '../../../core/result.ts';
import { samarkanNama, samarkanNomor } from '../../../core/samaran/samar.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import { packZip } from '../../render/kemas-zip.ts';
import { renderPdf } from '../../render/render-pdf.ts';
import { renderXlsx } from '../../render/render-xlsx.ts';
import { catatPeristiwa } from '../../store/jejak.ts';
import { listDesaBernama } from '../../store/load-berkode.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import { formatNamaBerkas } from '../data/nama-berkas.ts';
import { TIPE_PDF, TIPE_XLSX, TIPE_ZIP } from '../data/tipe-media.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { KonteksPanggilan, PenanganSesi, SesiAktif } from '../konteks.ts';
import { getKeadaanBukti, type BarisKeadaan } from './keadaan-bukti.ts';
import { findLabel } from './tampil-bukti.ts';

type Format = 'xlsx' | 'pdf';

function formatAlasan(kode: string, sesi: SesiAktif): string {
  return `${kode} – ${findLabel(kode, sesi.profil())}`;
}

/** Without date of birth: beside a NIK whose middle is masked it would give the number away. */
function buildOrang(b: BarisKeadaan, sesi: SesiAktif): OrangTanpaBukti {
  const { pemilih: p } = b;
  const cara = sesi.pengaturan().samaran;
  const { jenis } = getKeadaanBukti(sesi);
  return {
    tps: p.tps,
    nama: samarkanNama(p.nama, cara.nama),
    nik: samarkanNomor(p.nik, cara.nomor) ?? '',
    jenisKelamin: p.jenisKelamin,
    rtRw: [p.rt, p.rw].filter((x) => x !== '').join('/'),
    alasan: formatAlasan(p.keterangan, sesi),
    tercatat: [...new Set(b.bukti.map((x) => jenis.get(x.jenis)?.label ?? x.jenis))].join(', '),
  };
}

/** Desa with names in order of code; of a desa without TMS rows there is nothing to tell. */
function listDesa(sesi: SesiAktif, desa: string | null): readonly DesaTanpaBukti[] {
  const tms = getKeadaanBukti(sesi).baris.filter((b) => b.makna !== 'PEMILIH_BARU');
  return [...Map.groupBy(tms, (b) => b.pemilih.desa)]
    .filter(([kode]) => desa === null || kode === desa)
    .map(([kode, baris]) => ({
      nama: namaDesa(kode, sesi.kecamatan),
      jumlahTms: baris.length,
      orang: baris.filter((b) => !b.lengkap).map((b) => buildOrang(b, sesi)),
    }));
}

function buildFakta(sesi: SesiAktif, desa: readonly DesaTanpaBukti[]): FaktaTanpaBukti {
  const bernama = listDesaBernama(sesi.db);
  return {
    kecamatan: sesi.kecamatan,
    judulPemilihan: sesi.profil().judulPemilihan,
    judulTahapan: sesi.tahapan.judul,
    diminta: sesi.profil().keterangan.tms.map((k) => ({
      alasan: formatAlasan(k.kode, sesi),
      bukti: PERMINTAAN_BUKTI[k.makna].diminta,
    })),
    desa,
    tanpaNama: sesi.kecamatan.desa.filter((d) => !bernama.has(d.kode)).map((d) => d.nama),
    kepalaJejak: getKeadaan(sesi).kepalaJejak,
    contoh: sesi.pekerjaan.contoh,
  };
}

async function render(sesi: SesiAktif, desa: readonly DesaTanpaBukti[], format: Format): Promise<Uint8Array> {
  const naskah = composeDaftarTanpaBukti(buildFakta(sesi, desa));
  return format === 'pdf' ? renderPdf(naskah) : renderXlsx(naskah);
}

async function renderPerDesa(
  sesi: SesiAktif,
  desa: readonly DesaTanpaBukti[],
  format: Format,
  { onKemajuan, signal }: KonteksPanggilan,
): Promise<Uint8Array> {
  const berkas = new Map<string, Uint8Array>();
  for (const d of desa) {
    signal.throwIfAborted();
    onKemajuan({ teks: `Menulis daftar desa ${d.nama}`, selesai: berkas.size, jumlah: desa.length });
    berkas.set(`${formatNama(sesi, formatNamaWilayah(d.nama))}.${format}`, await render(sesi, [d], format));
  }
  return packZip(berkas);
}

function formatNama(sesi: SesiAktif, lingkup: string): string {
  return formatNamaBerkas(`TMS Tanpa Bukti ${sesi.tahapan.kode} ${lingkup}`);
}

export const exportKekurangan: PenanganSesi<'bukti.exportKekurangan'> = async (
  { format, desa: kode, perDesa },
  sesi,
  konteks,
) => {
  const semua = listDesa(sesi, kode);
  const kurang = semua.filter((d) => d.orang.length > 0);
  const jumlah = kurang.reduce((n, d) => n + d.orang.length, 0);
  if (jumlah === 0)
    return tolak(
      'KEKURANGAN_BUKTI_KOSONG',
      'Tidak ada pemilih TMS tanpa bukti dukung di sini, jadi tidak ada yang diekspor.',
    );
  konteks.onKemajuan({
    teks: `Menulis daftar ${formatBilangan(jumlah)} pemilih`,
    selesai: null,
    jumlah: null,
  });
  const isi = perDesa
    ? await renderPerDesa(sesi, kurang, format, konteks)
    : await render(sesi, semua, format);
  konteks.signal.throwIfAborted();
  const { nomor, nama: samaranNama } = sesi.pengaturan().samaran;
  const tercatat = catatPeristiwa(sesi.db, {
    peristiwa: 'KEKURANGAN_BUKTI_DIEKSPOR',
    rincian: { jumlah, format, perDesa, desa: kode, samaranNomor: nomor, samaranNama },
  });
  if (!tercatat.ok) return tolakBasisData(tercatat.galat);
  const lingkup =
    kode === null
      ? `Kecamatan ${formatNamaWilayah(sesi.kecamatan.nama)}`
      : formatNamaWilayah(namaDesa(kode, sesi.kecamatan));
  const nama = `${formatNama(sesi, lingkup)}.${perDesa ? 'zip' : format}`;
  const jalur = path.join(await konteks.mesin.folderSementara(), nama);
  await writeFile(jalur, isi, { mode: 0o600 });
  const tipe = perDesa ? TIPE_ZIP : format === 'pdf' ? TIPE_PDF : TIPE_XLSX;
  return ok(await konteks.mesin.serahkan({ jalur, nama, tipe }));
};
