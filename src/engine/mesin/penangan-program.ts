import path from 'node:path';
import { ok } from '../../core/result.ts';
import { listProfil } from '../load-profil.ts';
import { openKoneksi } from '../store/penggerak-sqlite.ts';
import type { Penangan } from './konteks.ts';
import { formatFolderProgram, readPaket } from './versi-program.ts';

export const listProfilTersedia: Penangan<'profil.list'> = (_, { mesin }) =>
  ok(
    listProfil(mesin.folderSumber).map((p) => ({
      kode: p.kode,
      nama: p.nama,
      hariPemungutanSuara: p.hariPemungutanSuara,
      tahapan: p.tahapan.map(({ kode, sebutan }) => ({ kode, sebutan })),
      tahapanBaku: p.tahapanBaku,
      adaYangDisimpulkan: p.disimpulkan.length > 0,
    })),
  );

function readVersiSqlite(): string {
  const koneksi = openKoneksi(':memory:', 0);
  try {
    return String(koneksi.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    koneksi.close();
  }
}

export const loadTentang: Penangan<'tentang.load'> = (_, { mesin }) => {
  const folder = formatFolderProgram(mesin.folderSumber);
  const program = readPaket(folder);
  const lisensi = (program?.dependensi ?? []).flatMap((nama) => {
    const paket = readPaket(path.join(folder, 'node_modules', nama));
    return paket === null ? [] : [{ nama, versi: paket.versi, lisensi: paket.lisensi }];
  });
  return ok({
    versi: program?.versi ?? '',
    folderData: mesin.folderData,
    node: process.versions.node,
    sqlite: readVersiSqlite(),
    lisensi,
  });
};
