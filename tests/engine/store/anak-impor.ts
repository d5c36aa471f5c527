// A process that imports until it is killed: `node anak-impor.ts <database> <first generation>`. Two desa of one file each time.
import { openDatabase } from '../../../src/engine/store/open-basis-data.ts';
import { saveVersiBersama } from '../../../src/engine/store/save-versi.ts';
import { buildVersi, DESA_LAIN, IDENTITAS, WAKTU } from './contoh-versi.ts';

const [berkas = '', awal = '0'] = process.argv.slice(2);
const db = openDatabase({ berkas, kunci: Buffer.alloc(32, 7), waktu: WAKTU, identitas: IDENTITAS });
if (!db.ok) throw new Error(db.galat.kode);
process.stdout.write('mulai\n');

for (let generasi = Number(awal); ; generasi += 1) {
  const pilihan = { jumlahBaris: 60, mulai: generasi * 60 };
  const versi = [buildVersi(pilihan), buildVersi({ ...pilihan, desa: DESA_LAIN })];
  const hasil = saveVersiBersama(db.nilai, { versi, ganti: false });
  if (!hasil.ok) throw new Error(hasil.galat.kode);
  process.stdout.write(`${String(generasi)}\n`);
}
