// A process that makes documents until it is killed: `node anak-dokumen.ts <data folder> <database> <passphrase> <kinds>`.
import { createMesin } from '../../../../src/engine/mesin/mesin.ts';

const [folderData = '', basisData = '', kataSandi = '', jenis = ''] = process.argv.slice(2);
const mesin = await createMesin({
  folderData,
  waktu: () => new Date().toISOString(),
  kirim: (pesan) => {
    if (pesan.jenis === 'kemajuan') process.stdout.write(`${String(pesan.kemajuan.selesai)}\n`);
    if (pesan.jenis !== 'jawab') return;
    if (!pesan.hasil.ok) throw new Error(pesan.hasil.galat.kode);
    if (pesan.id === 1)
      mesin.terima({
        jenis: 'panggil',
        id: 2,
        nama: 'dokumen.make',
        masukan: { jenis: jenis.split(','), desa: null, draf: false, rahasia: false },
      });
    else process.stdout.write('selesai\n');
  },
});
mesin.terima({
  jenis: 'panggil',
  id: 1,
  nama: 'sesi.open',
  masukan: { id: basisData, rahasia: { kataSandi } },
});
