import type { BaseWindow } from 'electron';
import type { GalatPanggilan } from '../../contract/galat.ts';
import { PERINTAH_HOS, type KeluaranHos, type NamaPerintahHos } from '../../contract/hos.ts';
import type { MasukanPerintah } from '../../contract/jembatan.ts';
import { gagal, ok, type Result } from '../../core/result.ts';
import { galatMasukan } from '../../host/galat-hos.ts';
import type { PengelolaMesin } from '../../host/pengelola-mesin.ts';
import type { PenyimpanSandi } from '../penyimpan-sandi.ts';
import { bukaKeluaran } from './buka-keluaran.ts';
import { pilihBerkas } from './pilih-berkas.ts';
import { bukaDenganSandi, hapusSandi, simpanSandi } from './sandi.ts';
import { simpanKeluaran } from './simpan-keluaran.ts';

type Pelaksana<N extends NamaPerintahHos> = (
  masukan: MasukanPerintah<N>,
) => Promise<Result<KeluaranHos[N], GalatPanggilan>>;

type DaftarPelaksana = { readonly [N in NamaPerintahHos]: Pelaksana<N> };

export interface LayananPerintah {
  readonly jendela: BaseWindow;
  readonly pengelola: PengelolaMesin;
  readonly penyimpanSandi: PenyimpanSandi;
}

/** The commands of `contract/hos.ts`; no handler sees input that its schema has not passed. */
export function createPelaksanaPerintah(
  layanan: LayananPerintah,
): (nama: unknown, masukan: unknown) => Promise<Result<unknown, GalatPanggilan>> {
  const daftar = daftarPelaksana(layanan);
  return async (nama, masukan) =>
    typeof nama === 'string' && isNamaPerintah(nama)
      ? jalankan(daftar, nama, masukan)
      : gagal(galatMasukan());
}

function daftarPelaksana({ jendela, pengelola, penyimpanSandi }: LayananPerintah): DaftarPelaksana {
  return {
    'berkas.pilih': ({ untuk }) => pilihBerkas(jendela, pengelola, untuk),
    'keluaran.simpan': ({ token }) => simpanKeluaran(jendela, pengelola.findKeluaran(token)),
    'keluaran.buka': ({ token }) => bukaKeluaran(pengelola.findKeluaran(token)),
    'sandi.simpan': (masukan) => simpanSandi(penyimpanSandi, masukan),
    'sandi.hapus': ({ id }) => hapusSandi(penyimpanSandi, id),
    'sandi.buka': ({ id }) => bukaDenganSandi(penyimpanSandi, pengelola, id),
    'sandi.list': async () => ok(await penyimpanSandi.list()),
  };
}

function isNamaPerintah(nama: string): nama is NamaPerintahHos {
  return Object.hasOwn(PERINTAH_HOS, nama);
}

async function jalankan<N extends NamaPerintahHos>(
  daftar: DaftarPelaksana,
  nama: N,
  masukan: unknown,
): Promise<Result<unknown, GalatPanggilan>> {
  const sah = PERINTAH_HOS[nama].safeParse(masukan);
  // The schema and the handler of one name are of one type, which the compiler does not follow through the look-up.
  return sah.success ? daftar[nama](sah.data as MasukanPerintah<N>) : gagal(galatMasukan());
}
