import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { KeluaranDari, MasukanDari, NamaPanggilan } from '../../../src/contract/daftar.ts';
import type { GalatPanggilan } from '../../../src/contract/galat.ts';
import type { Kemajuan, PesanDariMesin } from '../../../src/contract/pesan.ts';
import type { Result } from '../../../src/core/result.ts';
import { createMesin } from '../../../src/engine/mesin/mesin.ts';

/** A passphrase costs half a second by design; tests make it cheap. */
const MURAH = { n: 2 ** 14, r: 8, p: 1 };

type Keluaran = Extract<PesanDariMesin, { jenis: 'keluaran' }>;

interface PanggilanMentah {
  readonly jawaban: Promise<Result<unknown, GalatPanggilan>>;
  readonly kemajuan: readonly Kemajuan[];
  batal(): void;
}

export interface PanggilanBerjalan<N extends NamaPanggilan> extends PanggilanMentah {
  readonly jawaban: Promise<Result<KeluaranDari<N>, GalatPanggilan>>;
}

/** An engine in this process with a data folder of its own, spoken to as a host does. */
export interface MesinUji {
  readonly folderData: string;
  /** Everything it has sent, in order. */
  readonly pesan: readonly PesanDariMesin[];
  /** Sends a call and does not wait. */
  mulai<N extends NamaPanggilan>(nama: N, masukan: MasukanDari<N>): PanggilanBerjalan<N>;
  panggil<N extends NamaPanggilan>(
    nama: N,
    masukan: MasukanDari<N>,
  ): Promise<Result<KeluaranDari<N>, GalatPanggilan>>;
  /** The answer, or a failing test that shows the refusal. */
  must<N extends NamaPanggilan>(nama: N, masukan: MasukanDari<N>): Promise<KeluaranDari<N>>;
  /** The refusal, or a failing test. */
  mustFail<N extends NamaPanggilan>(nama: N, masukan: MasukanDari<N>): Promise<GalatPanggilan>;
  /** Whatever a page might send. */
  panggilMentah(nama: string, masukan: unknown): Promise<Result<unknown, GalatPanggilan>>;
  /** Entrusts a file or folder; its token. */
  titip(jalur: string, nama?: string): string;
  lepas(token: string): void;
  /** Where the file of a token lies. */
  keluaran(token: string): Keluaran;
  tutup(): Promise<void>;
}

export interface PilihanMesinUji {
  readonly folderData?: string;
  readonly folderSumber?: string;
  readonly waktu?: () => string;
}

const terbuka = new Set<MesinUji>();
const folderUji: string[] = [];

afterAll(async () => {
  for (const mesin of terbuka) await mesin.tutup();
  for (const folder of folderUji) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes when the test file is done. */
export function createFolderUji(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pleno-mesin-'));
  folderUji.push(folder);
  return folder;
}

/** One second later with every look, from the morning of 1 August 2024. */
export function createWaktuUji(): () => string {
  let detik = 0;
  return () => new Date(Date.UTC(2024, 7, 1, 1) + 1000 * detik++).toISOString();
}

export async function createMesinUji(pilihan: PilihanMesinUji = {}): Promise<MesinUji> {
  const folderData = pilihan.folderData ?? createFolderUji();
  const pesan: PesanDariMesin[] = [];
  const menunggu = new Map<number, (hasil: Result<unknown, GalatPanggilan>) => void>();
  const kemajuan = new Map<number, Kemajuan[]>();
  let id = 0;
  const mesin = await createMesin({
    folderData,
    folderSumber: pilihan.folderSumber,
    waktu: pilihan.waktu ?? createWaktuUji(),
    biayaKunci: MURAH,
    kirim: (p) => {
      pesan.push(p);
      if (p.jenis === 'kemajuan') kemajuan.get(p.id)?.push(p.kemajuan);
      if (p.jenis === 'jawab') menunggu.get(p.id)?.(p.hasil);
    },
  });
  const kirim = (nama: string, masukan: unknown): PanggilanMentah => {
    const nomor = (id += 1);
    const daftar: Kemajuan[] = [];
    kemajuan.set(nomor, daftar);
    const { promise, resolve } = Promise.withResolvers<Result<unknown, GalatPanggilan>>();
    menunggu.set(nomor, resolve);
    mesin.terima({ jenis: 'panggil', id: nomor, nama, masukan });
    return {
      jawaban: promise,
      kemajuan: daftar,
      batal: () => mesin.terima({ jenis: 'batal', id: nomor }),
    };
  };
  const mulai = <N extends NamaPanggilan>(nama: N, masukan: MasukanDari<N>): PanggilanBerjalan<N> =>
    // What the engine promises by its types.
    kirim(nama, masukan) as PanggilanMentah & PanggilanBerjalan<N>;
  const uji: MesinUji = {
    folderData,
    pesan,
    mulai,
    panggil: (nama, masukan) => mulai(nama, masukan).jawaban,
    must: async (nama, masukan) => {
      const hasil = await mulai(nama, masukan).jawaban;
      if (!hasil.ok) throw new Error(`${nama} ditolak: ${JSON.stringify(hasil.galat)}`);
      return hasil.nilai;
    },
    mustFail: async (nama, masukan) => {
      const hasil = await mulai(nama, masukan).jawaban;
      if (hasil.ok) throw new Error(`${nama} diterima, padahal harus ditolak`);
      return hasil.galat;
    },
    panggilMentah: (nama, masukan) => kirim(nama, masukan).jawaban,
    titip: (jalur, nama = path.basename(jalur)) => {
      const token = randomBytes(24).toString('base64url');
      const keadaan = statSync(jalur);
      const ukuran = keadaan.isDirectory() ? 0 : keadaan.size;
      mesin.terima({ jenis: 'titip', token, jalur, nama, ukuran });
      return token;
    },
    lepas: (token) => mesin.terima({ jenis: 'lepas', token }),
    keluaran: (token) => {
      const ada = pesan.find((p): p is Keluaran => p.jenis === 'keluaran' && p.token === token);
      if (ada === undefined) throw new Error('token tidak pernah diserahkan');
      return ada;
    },
    tutup: async () => {
      await mesin.tutup();
      terbuka.delete(uji);
    },
  };
  terbuka.add(uji);
  return uji;
}

export const KATA_SANDI_UJI = 'rahasia-ppk-baki';
export const PEKERJAAN_UJI = {
  kecamatan: '33.11.10',
  profil: 'pilkada-2024',
  tahapan: 'DPSH',
  kataSandi: KATA_SANDI_UJI,
} as const;

/** An engine with the new, empty database of Kecamatan Baki open in it. */
export async function createMesinBaki(
  pilihan: PilihanMesinUji = {},
): Promise<{ readonly mesin: MesinUji; readonly kodePemulihan: string }> {
  const mesin = await createMesinUji(pilihan);
  const { kodePemulihan } = await mesin.must('sesi.create', PEKERJAAN_UJI);
  return { mesin, kodePemulihan };
}
