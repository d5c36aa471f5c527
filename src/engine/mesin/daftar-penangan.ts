import { PANGGILAN, type MasukanSah, type NamaPanggilan } from '../../contract/daftar.ts';
import { KODE_GALAT, type GalatPanggilan } from '../../contract/galat.ts';
import type { Result } from '../../core/result.ts';
import { PENANGAN_BUKTI } from './bukti/penangan-bukti.ts';
import { PENANGAN_DATA } from './data/penangan-data.ts';
import { tolak, tolakBelumDibuka } from './galat.ts';
import type { KonteksPanggilan, Penangan, PenanganSesi } from './konteks.ts';
import { PENANGAN_MINGGUAN } from './mingguan/penangan-mingguan.ts';
import { PENANGAN_DASAR, PENANGAN_DASAR_SESI } from './penangan-dasar.ts';
import type {
  NamaBukti,
  NamaDasar,
  NamaDasarSesi,
  NamaData,
  NamaMingguan,
  NamaRapat,
  NamaKesiapan,
  NamaRekapMasuk,
  NamaTemplat,
} from './peta-penangan.ts';
import { PENANGAN_KESIAPAN } from './kesiapan/penangan-kesiapan.ts';
import { PENANGAN_RAPAT } from './rapat/penangan-rapat.ts';
import { PENANGAN_REKAP_MASUK } from './rekap-masuk/penangan-rekap-masuk.ts';
import { PENANGAN_TEMPLAT } from './templat/penangan-templat.ts';

/** A handler behind its schema: it takes what came over the boundary. */
export type PenanganTerdaftar = (
  masukan: unknown,
  konteks: KonteksPanggilan,
) => Promise<Result<unknown, GalatPanggilan>>;

type Tabel<N extends NamaPanggilan> = { readonly [K in N]: Penangan<K> };
type TabelSesi<N extends NamaPanggilan> = { readonly [K in N]: PenanganSesi<K> };

const DAFTAR = new Map<NamaPanggilan, PenanganTerdaftar>();

/** No handler ever sees input that its schema has not passed; the refusal names the place, never the value. */
function pasang<N extends NamaPanggilan>(nama: N, penangan: Penangan<N>): void {
  DAFTAR.set(nama, async (masukan, konteks) => {
    const hasil = PANGGILAN[nama].masukan.safeParse(masukan);
    if (hasil.success) return penangan(hasil.data as MasukanSah<N>, konteks);
    const letak = hasil.error.issues.slice(0, 3).map((i) => i.path.map(String).join('.') || 'masukan');
    return tolak(
      KODE_GALAT.masukanTidakSah,
      `Isian tidak dapat diterima (${nama}: ${[...new Set(letak)].join(', ')}). Periksa isiannya, lalu ulangi.`,
    );
  });
}

function pasangTabel<N extends NamaPanggilan>(tabel: Tabel<N>): void {
  for (const nama of Object.keys(tabel) as N[]) pasang<N>(nama, tabel[nama]);
}

function pasangTabelSesi<N extends NamaPanggilan>(tabel: TabelSesi<N>): void {
  for (const nama of Object.keys(tabel) as N[]) {
    const penangan = tabel[nama];
    pasang<N>(nama, (masukan, konteks) => {
      const sesi = konteks.mesin.sesi();
      return sesi === null ? tolakBelumDibuka() : penangan(masukan, sesi, konteks);
    });
  }
}

// The tables together answer every call of the contract: a missing one does not compile.
pasangTabel<NamaDasar>(PENANGAN_DASAR);
pasangTabelSesi<NamaDasarSesi>(PENANGAN_DASAR_SESI);
pasangTabelSesi<NamaData>(PENANGAN_DATA);
pasangTabelSesi<NamaBukti>(PENANGAN_BUKTI);
pasangTabelSesi<NamaMingguan>(PENANGAN_MINGGUAN);
pasangTabelSesi<NamaRapat>(PENANGAN_RAPAT);
pasangTabelSesi<NamaKesiapan>(PENANGAN_KESIAPAN);
pasangTabelSesi<NamaRekapMasuk>(PENANGAN_REKAP_MASUK);
pasangTabelSesi<NamaTemplat>(PENANGAN_TEMPLAT);

export function findPenangan(nama: NamaPanggilan): PenanganTerdaftar {
  const penangan = DAFTAR.get(nama);
  if (penangan === undefined) throw new Error(`no handler: ${nama}`);
  return penangan;
}
