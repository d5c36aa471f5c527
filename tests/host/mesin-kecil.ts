import type { PesanDariMesin, PesanKeMesin } from '../../src/contract/pesan.ts';

/** An engine process that only echoes: for the test of how engines are started, ended and replaced. */
function kata(pesan: PesanDariMesin): void {
  process.send?.(pesan);
}

process.on('message', (pesan: PesanKeMesin) => {
  if (pesan.jenis === 'tutup') process.exit(0);
  if (pesan.jenis !== 'panggil') return;
  if (pesan.nama === 'contoh.remove') process.exit(7);
  console.error(`menerima ${pesan.nama}`);
  const nilai = {
    pid: process.pid,
    folder: process.env['PLENO_FOLDER_DATA'],
    rahasia: process.env['PLENO_KUNCI'] ?? null,
  };
  kata({ jenis: 'jawab', id: pesan.id, hasil: { ok: true, nilai } });
});
process.on('disconnect', () => process.exit(0));
kata({ jenis: 'siap' });
