// A plenary that goes on until it is killed: `node anak-rapat.ts <data folder> <database> <passphrase> <first number>`. One line per answer.
import { createMesin } from '../../../../src/engine/mesin/mesin.ts';
import { idKe, orangKe } from './rapat-mati.ts';

const [folderData = '', basisData = '', kataSandi = '', mulai = '0'] = process.argv.slice(2);
const menunggu = new Map<number, (nilai: unknown) => void>();
const mesin = await createMesin({
  folderData,
  waktu: () => new Date().toISOString(),
  kirim: (pesan) => {
    if (pesan.jenis !== 'jawab') return;
    if (!pesan.hasil.ok) throw new Error(`${pesan.hasil.galat.kode}: ${pesan.hasil.galat.pesan}`);
    menunggu.get(pesan.id)?.(pesan.hasil.nilai);
  },
});

let id = 0;
function panggil(nama: string, masukan: unknown): Promise<unknown> {
  const nomor = (id += 1);
  const { promise, resolve } = Promise.withResolvers<unknown>();
  menunggu.set(nomor, resolve);
  mesin.terima({ jenis: 'panggil', id: nomor, nama, masukan });
  return promise;
}

async function langkah(jenis: string, n: number, nama: string, masukan: unknown): Promise<void> {
  await panggil(nama, masukan);
  process.stdout.write(`${jenis} ${String(n)}\n`);
}

await panggil('sesi.open', { id: basisData, rahasia: { kataSandi } });
process.stdout.write('buka -1\n');
for (let n = Number(mulai); ; n++) {
  const { desa, isi } = orangKe(n);
  const tanggapan = idKe('tanggapan', n);
  await langkah('dibacakan', n, 'rapat.catat', { peristiwa: { jenis: 'DESA_DIBACAKAN', desa } });
  await langkah('tanggapan', n, 'rapat.catat', {
    peristiwa: {
      jenis: 'TANGGAPAN',
      id: tanggapan,
      desa,
      dari: 'Ketua Panwaslu',
      unsur: 'Panwaslu Kecamatan',
      isi: 'satu pemilih belum masuk daftar',
      pemilih: '',
      bukti: '',
    },
  });
  await langkah('diputus', n, 'rapat.catat', {
    peristiwa: { jenis: 'TANGGAPAN_DIPUTUS', id: tanggapan, keputusan: 'diterima', alasan: '' },
  });
  await langkah('koreksi', n, 'rapat.koreksi', {
    id: idKe('koreksi', n),
    desa,
    isi: { jenis: 'tambah', tps: '001', isi },
    alasan: 'terbukti dari surat keterangan',
    diminta: 'Panwaslu Kecamatan',
    bukti: 'surat keterangan',
    tanggapan,
  });
}
