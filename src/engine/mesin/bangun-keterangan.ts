import { statSync } from 'node:fs';
import path from 'node:path';
import type { Keterangan } from '../../contract/keterangan-schema.ts';
import type { Profil, Tahapan } from '../../core/profil/profil.ts';
import type { Kecamatan } from '../../core/wilayah/wilayah.ts';
import { listProfil } from '../load-profil.ts';
import { loadKecamatan } from '../wilayah/load-wilayah.ts';

/** What is known of a database from what it is about. */
export function composeKeterangan(
  kecamatan: Kecamatan,
  profil: Pick<Profil, 'kode' | 'nama'>,
  tahapan: Pick<Tahapan, 'kode' | 'sebutan'>,
  lain: Pick<Keterangan, 'contoh' | 'dibuatPada'>,
): Keterangan {
  return {
    format: 'pleno-dpsh-keterangan',
    versi: 1,
    kecamatan: {
      kode: kecamatan.kode,
      nama: kecamatan.nama,
      kabupaten: kecamatan.kabupaten.nama,
      provinsi: kecamatan.provinsi.nama,
    },
    profil: { kode: profil.kode, nama: profil.nama },
    tahapan: { kode: tahapan.kode, sebutan: tahapan.sebutan },
    contoh: lain.contoh,
    dibuatPada: lain.dibuatPada,
    terakhirDibuka: null,
    cadanganTerakhir: null,
  };
}

function readWaktuBerkas(folder: string): string {
  const keadaan = ['data.pleno', 'data.pleno.kunci', '']
    .map((nama) => statSync(path.join(folder, nama), { throwIfNoEntry: false }))
    .find((s) => s !== undefined);
  return (keadaan?.mtime ?? new Date(0)).toISOString();
}

/** A folder whose name says nothing: shown by that name until it is opened. */
function composeTanpaNama(id: string, dibuatPada: string): Keterangan {
  return {
    format: 'pleno-dpsh-keterangan',
    versi: 1,
    kecamatan: { kode: '00.00.00', nama: id.toUpperCase(), kabupaten: '', provinsi: '' },
    profil: { kode: '?', nama: 'Tidak diketahui sebelum dibuka' },
    tahapan: { kode: '?', sebutan: 'Tidak diketahui sebelum dibuka' },
    contoh: /^contoh(?:-\d+)?$/.test(id),
    dibuatPada,
    terakhirDibuka: null,
    cadanganTerakhir: null,
  };
}

/** The description of a locked database from the name of its folder (`33-11-10-pilkada-2024-dpsh-2`), as far as that says it. */
export function rebuildKeterangan(id: string, folder: string, folderSumber: string): Keterangan {
  const dibuatPada = readWaktuBerkas(folder);
  const bagian = /^(\d\d)-(\d\d)-(\d\d)-(.+)$/.exec(id);
  const kecamatan = bagian === null ? null : loadKecamatan(bagian.slice(1, 4).join('.'));
  if (kecamatan === null) return composeTanpaNama(id, dibuatPada);
  const sisa = (bagian?.[4] ?? '').replace(/-\d+$/, (angka) => (Number(angka.slice(1)) < 1000 ? '' : angka));
  for (const profil of listProfil(folderSumber)) {
    const tahapan = profil.tahapan.find((t) => `${profil.kode}-${t.kode}`.toLowerCase() === sisa);
    if (tahapan !== undefined)
      return composeKeterangan(kecamatan, profil, tahapan, { contoh: false, dibuatPada });
  }
  const tanpaNama = composeTanpaNama(id, dibuatPada);
  return {
    ...composeKeterangan(kecamatan, tanpaNama.profil, tanpaNama.tahapan, { contoh: false, dibuatPada }),
  };
}
