import { namaDesa, type Kecamatan } from '../../core/wilayah/wilayah.ts';
import { SEBUTAN_JENIS } from '../../core/rekap-masuk/rekap-masuk.ts';
import type { Ketidakcocokan } from '../store/verifikasi.ts';

/** What was changed behind the program's back, as a sentence for the operator; without personal data. */
export function formatKetidakcocokan(k: Ketidakcocokan, kecamatan: Kecamatan): string {
  switch (k.kode) {
    case 'JEJAK_BERUBAH':
      return `Catatan jejak nomor ${k.nomorJejak} diubah, dihapus, atau disisipkan di luar program.`;
    case 'VERSI_TIDAK_SESUAI_JEJAK':
      return `Desa ${namaDesa(k.desa, kecamatan)} versi ${k.nomor}: isinya tidak sama dengan yang tercatat di jejak.`;
    case 'VERSI_HILANG':
      return `Desa ${namaDesa(k.desa, kecamatan)} versi ${k.nomor} tercatat di jejak, tetapi datanya tidak ada lagi.`;
    case 'VERSI_AKTIF_BERBEDA':
      return `Desa ${namaDesa(k.desa, kecamatan)}: versi yang berlaku bukan yang terakhir ditetapkan lewat program.`;
    case 'IDENTITAS_BERUBAH':
      return 'Kecamatan, pemilihan, atau tahapan basis data ini tidak sama dengan saat dibuat.';
    case 'BARIS_BERUBAH':
      return `Desa ${namaDesa(k.desa, kecamatan)} versi ${k.nomor}, TPS ${k.tps}, baris ke-${k.urut}: isinya diubah di luar program.`;
    case 'ISI_TPS_BERUBAH':
      return k.ada === k.seharusnya
        ? `Desa ${namaDesa(k.desa, kecamatan)} versi ${k.nomor}, TPS ${k.tps}: barisnya ditukar di luar program.`
        : `Desa ${namaDesa(k.desa, kecamatan)} versi ${k.nomor}, TPS ${k.tps}: ada ${k.ada} baris, seharusnya ${k.seharusnya}.`;
    case 'BUKTI_BERUBAH':
      return `Bukti dukung nomor ${k.nomorBukti}, desa ${namaDesa(k.desa, kecamatan)}: isinya diubah atau dihapus di luar program.`;
    case 'BERKAS_BUKTI_BERUBAH':
      return `Berkas bukti dukung nomor ${k.nomorBukti}, desa ${namaDesa(k.desa, kecamatan)}: isinya tidak sama lagi dengan saat dilampirkan.`;
    case 'REKAP_MASUK_BERUBAH':
      return k.desa === null
        ? `Rekap masuk tingkat kecamatan (${SEBUTAN_JENIS[k.jenis]}) versi ${k.nomor}: angkanya diubah di luar program.`
        : `Rekap masuk desa ${namaDesa(k.desa, kecamatan)} (${SEBUTAN_JENIS[k.jenis]}) versi ${k.nomor}: angkanya diubah di luar program.`;
    case 'PERISTIWA_PLENO_BERUBAH':
      return `Catatan rapat pleno nomor ${k.nomorPeristiwa} diubah, dihapus, atau disisipkan di luar program.`;
    case 'ISI_VERSI_BERUBAH':
      return `Desa ${namaDesa(k.desa, kecamatan)} versi ${k.nomor}: daftar TPS-nya diubah di luar program.`;
  }
}
