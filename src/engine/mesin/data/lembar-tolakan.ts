import type { BerkasImpor } from '../../../contract/bentuk/impor.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { maskAngkaPanjang } from '../../../core/samaran/samar.ts';
import type { DaftarXlsx } from '../../render/render-daftar-xlsx.ts';
import type { SesiAktif } from '../konteks.ts';

/** Where a sentence turns from what is wrong to what to do: its last sentence. */
function splitPesan(pesan: string): readonly [sebab: string, tindakan: string] {
  const letak = pesan.slice(0, -1).lastIndexOf('. ');
  return letak < 0 ? [pesan, ''] : [pesan.slice(0, letak + 1), pesan.slice(letak + 2)];
}

function formatBaris(b: BerkasImpor): readonly (readonly string[])[] {
  return b.alasan.map((a) => {
    const [sebab, tindakan] = splitPesan(maskAngkaPanjang(a.pesan));
    return [
      b.nama,
      a.lembar ?? '',
      a.baris === null ? '' : String(a.baris),
      a.kolom ?? '',
      a.kode,
      sebab,
      tindakan,
    ];
  });
}

/** The rows that caused a refusal, to be sent back to the PPS. Values in the sentences are masked already. */
export function composeLembarTolakan(sesi: SesiAktif, berkas: readonly BerkasImpor[]): DaftarXlsx {
  const baris = berkas.flatMap(formatBaris);
  return {
    judul: `Berkas yang ditolak, Kecamatan ${formatNamaWilayah(sesi.kecamatan.nama)}`,
    keterangan: [
      ...(sesi.pekerjaan.contoh ? ['DATA CONTOH – BUKAN DOKUMEN RESMI'] : []),
      `${String(berkas.length)} berkas belum dapat diterima. Betulkan yang tertulis di bawah ini, lalu kirimkan kembali berkasnya.`,
    ],
    lembar: [
      {
        nama: 'Perlu dibetulkan',
        kolom: [
          { judul: 'No', lebar: 5 },
          { judul: 'Berkas', lebar: 24 },
          { judul: 'Lembar', lebar: 12 },
          { judul: 'Baris', lebar: 7 },
          { judul: 'Kolom', lebar: 7 },
          { judul: 'Kode', lebar: 30 },
          { judul: 'Apa yang salah', lebar: 56 },
          { judul: 'Yang harus dilakukan', lebar: 36 },
        ],
        baris: baris.map((isi, i) => [String(i + 1), ...isi]),
      },
    ],
  };
}
