import type { Angka, AngkaLP } from '../core/rekap/angka.ts';
import type { HasilRekap } from '../engine/run-rekap.ts';
import type { DokumenTertulis } from '../engine/write-dokumen.ts';

function formatAngka(a: Angka): Record<string, AngkaLP | number | null | Readonly<Record<string, AngkaLP>>> {
  const { awal, baru, tms, ubah, akhir, belumKtpEl, tmsPerAlasan, disabilitas, kk } = a;
  return { awal, baru, tms, ubah, akhir, belumKtpEl, tmsPerAlasan, disabilitas, kk };
}

/** The one JSON object of `--json`; its shape is documented in README and is a contract. */
export function formatHasilJson(
  hasil: HasilRekap,
  profil: string,
  tahapan: string,
  dokumen: readonly DokumenTertulis[],
): string {
  const { kecamatan, rekap } = hasil;
  return JSON.stringify({
    kecamatan: { kode: kecamatan.kode, nama: kecamatan.nama },
    profil,
    tahapan,
    berkas: hasil.status.map((s) => ({
      nama: s.nama,
      sha256: s.sha256,
      status: s.alasan.length === 0 ? 'diterima' : 'ditolak',
      jenis: s.jenis,
      desa: s.desa,
      baris: s.baris,
      alasan: s.alasan,
    })),
    desa: rekap.desa.map((d) => ({
      kode: d.kode,
      nama: d.nama,
      jumlahTps: d.jumlahTps,
      ...formatAngka(d),
      tps: d.tps.map((t) => ({ nomor: t.nomor, ...formatAngka(t) })),
    })),
    total: { jumlahDesa: rekap.jumlahDesa, jumlahTps: rekap.jumlahTps, ...formatAngka(rekap) },
    temuan: hasil.temuan,
    dokumen,
  });
}
