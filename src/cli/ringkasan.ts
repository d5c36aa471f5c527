import { formatBilangan } from '../core/bahasa/bilangan.ts';
import type { StatusBerkas } from '../core/berkas/gather-versi.ts';
import type { Temuan, TingkatTemuan } from '../core/pemeriksaan/temuan.ts';
import type { Bilangan, RekapKecamatan } from '../core/rekap/angka.ts';
import type { HasilRekap } from '../engine/run-rekap.ts';

const SEBUTAN: Readonly<Record<TingkatTemuan, string>> = {
  galat: 'Kesalahan',
  peringatan: 'Peringatan',
  info: 'Catatan',
};

function angka(b: Bilangan): string {
  return b === null ? 'tidak ada data' : b === 0 ? '-' : formatBilangan(b);
}

/** Files refused, with every reason up to a readable number. */
export function formatPenolakan(status: readonly StatusBerkas[]): string[] {
  return status
    .filter((s) => s.alasan.length > 0)
    .flatMap((s) => [
      `  ✗ ${s.nama}`,
      ...s.alasan.slice(0, 8).map((a) => {
        const letak = [
          a.lembar === null ? '' : `lembar ${a.lembar}`,
          a.baris === null ? '' : `baris ${String(a.baris)}`,
          a.kolom === null ? '' : `kolom ${a.kolom}`,
        ].filter((t) => t !== '');
        return `      ${letak.length === 0 ? '' : `${letak.join(', ')}: `}${a.pesan} [${a.kode}]`;
      }),
      ...(s.alasan.length > 8
        ? [`      … dan ${formatBilangan(s.alasan.length - 8)} keterangan lain (lihat --json)`]
        : []),
    ]);
}

/** Findings by severity and code, severest first: how many, and the first of them as a sentence. */
export function formatTemuan(temuan: readonly Temuan[]): string[] {
  const perKode = Map.groupBy(temuan, (t) => `${SEBUTAN[t.tingkat]} ${t.kode}`);
  return [...perKode].map(([kode, semua]) => {
    const jumlah = semua.length === 1 ? '' : ` (${formatBilangan(semua.length)}), antara lain`;
    return `  ${kode}${jumlah}: ${semua[0]?.pesan ?? ''}`;
  });
}

/** Table of the figures per desa in plain text. */
export function formatTabel(rekap: RekapKecamatan): string[] {
  const kepala = ['Desa/Kelurahan', 'TPS', 'Awal', 'Baru', 'TMS', 'Ubah', 'Akhir', 'L', 'P'];
  const baris = rekap.desa.map((d) =>
    d.adaData
      ? [
          d.nama,
          angka(d.jumlahTps),
          angka(d.awal.jumlah),
          angka(d.baru.jumlah),
          angka(d.tms.jumlah),
          angka(d.ubah.jumlah),
          angka(d.akhir.jumlah),
          angka(d.akhir.l),
          angka(d.akhir.p),
        ]
      : [d.nama, 'BELUM ADA DATA', '', '', '', '', '', '', ''],
  );
  const lengkap = rekap.desa.every((d) => d.adaData);
  const total = [
    `JUMLAH (${String(rekap.jumlahDesa)})`,
    ...(lengkap
      ? [
          rekap.jumlahTps,
          rekap.awal.jumlah,
          rekap.baru.jumlah,
          rekap.tms.jumlah,
          rekap.ubah.jumlah,
          rekap.akhir.jumlah,
          rekap.akhir.l,
          rekap.akhir.p,
        ].map(angka)
      : ['tidak ada data']),
  ];
  const isi = [kepala, ...baris, total];
  const biasa = isi.filter((b) => b[1] !== 'BELUM ADA DATA' && b[1] !== 'tidak ada data');
  const lebar = kepala.map((_, i) =>
    Math.max(
      ...biasa.map((b) => (b[i] ?? '').length),
      ...(i === 0 ? isi.map((b) => (b[0] ?? '').length) : []),
    ),
  );
  const garis = `  ${lebar.map((l) => '─'.repeat(l)).join('  ')}`;
  const cetak = (b: readonly string[]): string =>
    `  ${b
      .map((t, i) => (i === 0 ? t.padEnd(lebar[0] ?? 0) : t.padStart(lebar[i] ?? 0)))
      .join('  ')
      .trimEnd()}`;
  return [cetak(kepala), garis, ...baris.map(cetak), garis, cetak(total)];
}

/** Short readable end of a run. */
export function formatRingkasan(hasil: HasilRekap, sebutanTahapan: string): string[] {
  const { kecamatan, rekap } = hasil;
  const diterima = hasil.status.filter((s) => s.alasan.length === 0);
  const tolak = formatPenolakan(hasil.status);
  const temuan = formatTemuan(hasil.temuan);
  const tanpa = rekap.desa.filter((d) => !d.adaData).map((d) => d.nama);
  return [
    '',
    `Rekapitulasi ${sebutanTahapan}`,
    `Kecamatan ${kecamatan.nama} (${kecamatan.kode}), ${kecamatan.kabupaten.nama}`,
    '',
    ...formatTabel(rekap),
    '',
    `Berkas: ${String(diterima.length)} diterima, ${String(hasil.status.length - diterima.length)} ditolak`,
    ...tolak,
    ...(tanpa.length > 0 ? [`Belum ada data: ${tanpa.join(', ')}`] : []),
    temuan.length === 0 ? 'Temuan: tidak ada' : 'Temuan:',
    ...temuan,
  ];
}
