/** What a database knows of the documents it has made, for holding files against it. */
import type { RingkasAngka } from '../contract/bentuk/beranda.ts';
import { formatBilangan } from '../core/bahasa/bilangan.ts';
import { findEntri, listSasaran } from '../core/dokumen/daftar-dokumen.ts';
import { formatSasaran } from '../core/dokumen/fakta-dokumen.ts';
import type { AngkaLP } from '../core/rekap/angka.ts';
import { findAngkaSasaran, loadAngkaKeadaan } from './mesin/dokumen/angka-keadaan.ts';
import { getCapDesa } from './mesin/dokumen/fakta-desa.ts';
import { buildPapan } from './mesin/dokumen/keadaan-dokumen.ts';
import { FOLDER_DOKUMEN, readAsli } from './mesin/dokumen/tempat-dokumen.ts';
import { getKeadaan } from './mesin/data/keadaan-data.ts';
import { formatKetidakcocokan } from './mesin/kalimat-periksa.ts';
import type { SesiAktif } from './mesin/konteks.ts';
import { renderDokumen } from './render/render-dokumen.ts';
import { listKeadaanBerubah } from './store/keadaan-rekap.ts';
import {
  loadSemuaBerkas,
  type BerkasDokumenTersimpan,
  type DokumenTersimpan,
} from './store/riwayat-dokumen.ts';
import { verifyBasisData } from './store/verifikasi.ts';

export type BerkasTercatat = BerkasDokumenTersimpan & { readonly dokumen: DokumenTersimpan };

export interface AngkaBanding {
  /** Kept when documents were made of that state; `null`: not kept, or not to be trusted. */
  readonly tercatat: RingkasAngka | null;
  /** Counted anew from the rows; `null`: the data are in another state now. */
  readonly kini: RingkasAngka | null;
}

export interface DataBanding {
  /** The record of these bytes, when the jejak tells of them. */
  findMenurutSha(sha256: string): BerkasTercatat | null;
  /** The newest record of a file of the set that has this path inside it. */
  findMenurutJalur(jalur: string): BerkasTercatat | null;
  findAngka(b: BerkasTercatat): AngkaBanding;
  /** As it was made: kept, or made again where nothing has changed since; `null`: neither. */
  readAsli(b: BerkasTercatat): Promise<Uint8Array | null>;
  /** Of manifests. */
  isManifestDibuat(sha256: string): boolean;
  /** A state of the data the jejak has gone through. */
  isKeadaanDikenal(kepalaJejak: string): boolean;
  /** Sentences. */
  readonly masalah: readonly string[];
}

function loadShaJejak(sesi: SesiAktif, peristiwa: readonly string[], jalur: string): ReadonlySet<string> {
  const tanda = peristiwa.map(() => '?').join(', ');
  return new Set(
    sesi.db
      .all<{ sha: string }>(
        `SELECT e.value AS sha FROM jejak j, json_each(j.rincian, ?) e WHERE j.peristiwa IN (${tanda}) AND e.type = 'text'`,
        jalur,
        ...peristiwa,
      )
      .map((b) => b.sha),
  );
}

/** Whatever its folder or name was when it was made: where a record of it would lie in the set now. */
function stripFolder(jalur: string): string {
  return jalur.slice(FOLDER_DOKUMEN.length + 1).replace(/^riwayat\/[^/]+\//, '');
}

/** A file handed in alone, without its folders; several desa have files of the same name, and then nothing is guessed. */
function findMenurutNama(perJalur: ReadonlyMap<string, BerkasTercatat>, nama: string): BerkasTercatat | null {
  if (nama.includes('/')) return null;
  const sama = [...perJalur].filter(([jalur]) => jalur.endsWith(`/${nama}`));
  return sama.length === 1 ? (sama[0]?.[1] ?? null) : null;
}

async function renderLagi(sesi: SesiAktif, b: BerkasTercatat): Promise<Uint8Array | null> {
  const { jenis, sasaran, draf, sidik } = b.dokumen;
  const papan = buildPapan(sesi);
  const entri = findEntri(jenis);
  const ada = listSasaran(entri, papan.fakta).some((s) => formatSasaran(s) === formatSasaran(sasaran));
  if (!ada || jenis === 'sampul' || papan.sidik.get(entri, sasaran, draf) !== sidik) return null;
  return renderDokumen(entri.compose({ ...papan.fakta, draf }, sasaran), b.format);
}

export function createDataBanding(sesi: SesiAktif): DataBanding {
  const dijejak = loadShaJejak(sesi, ['DOKUMEN_DIBUAT'], '$.berkas');
  const manifest = loadShaJejak(sesi, ['MANIFEST_DITULIS', 'DOKUMEN_DIKEMAS'], '$.sha256');
  const berkas = loadSemuaBerkas(sesi.db);
  const perSha = new Map(berkas.toReversed().map((b) => [b.sha256, b]));
  const perJalur = new Map(berkas.toReversed().map((b) => [stripFolder(b.jalur), b]));
  const berubah = listKeadaanBerubah(sesi.db);
  const angka = loadAngkaKeadaan(sesi.db, new Set(berubah));
  const { rekap, kepalaJejak } = getKeadaan(sesi);
  const cap = getCapDesa(sesi);
  const ganjil = verifyBasisData(sesi.db);
  return {
    findMenurutSha: (sha256) => (dijejak.has(sha256) ? (perSha.get(sha256) ?? null) : null),
    findMenurutJalur: (jalur) => perJalur.get(jalur) ?? findMenurutNama(perJalur, jalur),
    findAngka: ({ dokumen: d }) => ({
      tercatat: angka(d.kepalaJejak, d.sasaran),
      kini:
        d.kepalaJejak === (d.sasaran.desa === null ? kepalaJejak : cap.get(d.sasaran.desa))
          ? findAngkaSasaran(rekap, d.sasaran)
          : null,
    }),
    readAsli: async (b) => (await readAsli(sesi, b))?.isi ?? renderLagi(sesi, b),
    isManifestDibuat: (sha256) => manifest.has(sha256),
    isKeadaanDikenal: (kepala) =>
      sesi.db.get('SELECT 1 FROM jejak WHERE hash = ? AND mengubah_data = 1', kepala) !== undefined,
    masalah: [
      ...ganjil.map((k) => formatKetidakcocokan(k, sesi.kecamatan)),
      ...(berubah.length === 0
        ? []
        : [
            `Catatan angka ${String(berubah.length)} keadaan data telah diubah di luar program, sehingga tidak dipakai membandingkan.`,
          ]),
    ],
  };
}

const SEBUTAN = { awal: 'awal', baru: 'baru', tms: 'TMS', ubah: 'ubah', akhir: 'akhir' } as const;
const JK = [
  ['l', 'L'],
  ['p', 'P'],
  ['jumlah', 'L+P'],
] as const;

function formatAngka(n: number | null): string {
  return n === null ? 'tidak ada' : formatBilangan(n);
}

/** Where two readings of the same figures differ: "akhir L+P 1.234 dan 1.240". */
export function listBedaAngka(a: RingkasAngka, b: RingkasAngka): readonly string[] {
  return (Object.keys(SEBUTAN) as (keyof typeof SEBUTAN)[]).flatMap((medan) => {
    const [x, y]: readonly AngkaLP[] = [a[medan], b[medan]];
    return JK.flatMap(([jk, sebut]) =>
      x?.[jk] === y?.[jk]
        ? []
        : [`${SEBUTAN[medan]} ${sebut} ${formatAngka(x?.[jk] ?? null)} dan ${formatAngka(y?.[jk] ?? null)}`],
    );
  });
}
