import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import { formatTanggal } from '../bahasa/tanggal.ts';
import type { RekapDesa } from '../rekap/angka.ts';
import { jenisDesa } from '../wilayah/wilayah.ts';
import { bacaAngka, bacaLP, bacaSingkat } from './bahan-bacaan-angka.ts';
import type { Blok, Dokumen, Teks } from './dokumen.ts';
import type { FaktaDesa, FaktaDokumen, Sasaran } from './fakta-dokumen.ts';
import { computeDisabilitas } from './kolom-disabilitas.ts';
import { composeDokumen, composeKop, GARIS_PENDEK, isiAtauGaris } from './kerangka.ts';

function composeBesar(isi: Teks): Blok {
  return { jenis: 'paragraf', gaya: 'besar', isi };
}

function formatSebutan({ kode, nama }: RekapDesa): string {
  return `${jenisDesa(kode)} ${formatNamaWilayah(nama)}`;
}

function composePembuka(fakta: FaktaDokumen, desa: RekapDesa, rincian: FaktaDesa | null): readonly Blok[] {
  const { kecamatan, tahapan } = fakta;
  const tanggal = rincian?.pleno.tanggal ?? null;
  return [
    composeBesar([
      `Salam sejahtera bagi kita semua. Yang kami hormati Ketua dan Anggota PPK ${formatNamaWilayah(kecamatan.nama)}, Panwaslu ` +
        `Kecamatan, dan hadirin. Izinkan kami, PPS ${formatSebutan(desa)}, membacakan Rekapitulasi ${tahapan.sebutan} ` +
        'hasil rapat pleno PPS tanggal ',
      isiAtauGaris(tanggal === null ? null : formatTanggal(tanggal), GARIS_PENDEK),
      '.',
    ]),
  ];
}

/** The reasons in the order of their codes; those without anybody are named together at the end. */
function composeAlasan(fakta: FaktaDokumen, desa: RekapDesa): readonly Blok[] {
  const alasan = fakta.profil.keterangan.tms.map(({ kode, label }) => ({
    label,
    nilai: desa.tmsPerAlasan[kode]?.jumlah ?? null,
  }));
  if (desa.tms.jumlah === 0 && alasan.every(({ nilai }) => nilai === 0)) return [];
  const ada = alasan.filter(({ nilai }) => nilai !== 0);
  const nihil = alasan.filter(({ nilai }) => nilai === 0).map(({ label }) => label);
  if (ada.every(({ nilai }) => nilai === null) && nihil.length === 0) {
    return [composeBesar(['Menurut alasan: ', ...bacaAngka(null), '.'])];
  }
  const bacaan = ada.flatMap(({ label, nilai }, i): Teks => [
    i === 0 ? '' : '; ',
    `${label} `,
    ...bacaAngka(nilai),
  ]);
  const akhir = nihil.length === 0 ? '.' : `${ada.length === 0 ? '' : '; '}${nihil.join(', ')} nihil.`;
  return [composeBesar(['Menurut alasan: ', ...bacaan, akhir])];
}

function composeIsi(fakta: FaktaDokumen, desa: RekapDesa): readonly Blok[] {
  const sebutan = formatSebutan(desa);
  return [
    composeBesar(['Jumlah TPS: ', ...bacaAngka(desa.jumlahTps), ' TPS.']),
    composeBesar(['Pemilih awal: ', ...bacaLP(desa.awal)]),
    composeBesar(['Pemilih baru: ', ...bacaLP(desa.baru)]),
    composeBesar(['Pemilih tidak memenuhi syarat: ', ...bacaLP(desa.tms)]),
    ...composeAlasan(fakta, desa),
    composeBesar(['Perbaikan data pemilih: ', ...bacaSingkat(desa.ubah)]),
    composeBesar([{ tebal: `Jumlah pemilih akhir ${sebutan}: ` }, ...bacaLP(desa.akhir)]),
    composeBesar([
      'Di antaranya penyandang disabilitas: ',
      ...bacaSingkat(computeDisabilitas(desa, fakta.profil)),
    ]),
  ];
}

function composeBelumKtpEl(desa: RekapDesa): Blok {
  return composeBesar(['Di antaranya belum memiliki KTP elektronik: ', ...bacaSingkat(desa.belumKtpEl)]);
}

const PENUTUP = 'Demikian kami bacakan. Mohon tanggapan. Terima kasih.';

/**
 * What the Ketua PPS of a desa reads aloud in the plenary of the kecamatan (DOMAIN §8.2): every figure, then the same in words.
 * @throws when the recap holds no such desa
 */
export function composeBahanBacaan(fakta: FaktaDokumen, sasaran: Sasaran): Dokumen {
  const desa = fakta.rekap.desa.find((d) => d.kode === sasaran.desa);
  if (desa === undefined) throw new Error('no figures of that desa');
  const rincian = fakta.desa.find((d) => d.kode === desa.kode) ?? null;
  return composeDokumen(
    fakta,
    {
      jenis: 'bahan-bacaan',
      sebutan: 'Bahan Bacaan Ketua PPS',
      lembar: [
        {
          nama: 'Bahan bacaan',
          orientasi: 'tegak',
          blok: [
            composeKop(null, [
              'BAHAN BACAAN KETUA PPS',
              `${jenisDesa(desa.kode).toUpperCase()} ${desa.nama}`,
              fakta.profil.judulPemilihan,
            ]),
            ...composePembuka(fakta, desa, rincian),
            ...composeIsi(fakta, desa),
            { jenis: 'satukan', blok: [composeBelumKtpEl(desa), composeBesar([PENUTUP])] },
          ],
        },
      ],
    },
    sasaran,
  );
}
