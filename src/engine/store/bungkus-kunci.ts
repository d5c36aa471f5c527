import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';

/** One way to the data key: the key encrypted under a secret that a person keeps. All binary fields in hex. */
export interface Bungkus {
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly garam: string;
  readonly iv: string;
  readonly tag: string;
  readonly isi: string;
}

export type JenisRahasia = 'kataSandi' | 'kodePemulihan';

/** Cost of scrypt. */
export type Biaya = Pick<Bungkus, 'n' | 'r' | 'p'>;

/** 128 MiB and some 0.4 s a try on the laptops meant here: what a guesser must pay for every guess. */
export const BIAYA_PENUH: Biaya = { n: 2 ** 17, r: 8, p: 1 };
const MEMORI_MAKSIMUM = 512 * 1024 * 1024;

function deriveKunci(rahasia: string, garam: Buffer, biaya: Biaya): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(
      // The same passphrase typed on another keyboard may arrive in another Unicode form.
      rahasia.normalize('NFKC'),
      garam,
      32,
      { N: biaya.n, r: biaya.r, p: biaya.p, maxmem: MEMORI_MAKSIMUM },
      (e, kunci) => (e === null ? resolve(kunci) : reject(e)),
    );
  });
}

/** Binds the wrapped key to its slot and cost, so that no part can be exchanged unnoticed. */
function computeAad(jenis: JenisRahasia, biaya: Biaya): Buffer {
  return Buffer.from(`pleno-dpsh-kunci|1|${jenis}|${biaya.n}|${biaya.r}|${biaya.p}`);
}

export async function wrapKunci(
  kunci: Buffer,
  jenis: JenisRahasia,
  rahasia: string,
  biaya: Biaya,
): Promise<Bungkus> {
  const garam = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await deriveKunci(rahasia, garam, biaya), iv);
  cipher.setAAD(computeAad(jenis, biaya));
  const isi = Buffer.concat([cipher.update(kunci), cipher.final()]);
  return {
    n: biaya.n,
    r: biaya.r,
    p: biaya.p,
    garam: garam.toString('hex'),
    iv: iv.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    isi: isi.toString('hex'),
  };
}

/** The data key, or `null` when the secret is not the one it was wrapped under. */
export async function unwrapKunci(
  bungkus: Bungkus,
  jenis: JenisRahasia,
  rahasia: string,
): Promise<Buffer | null> {
  const turunan = await deriveKunci(rahasia, Buffer.from(bungkus.garam, 'hex'), bungkus);
  const decipher = createDecipheriv('aes-256-gcm', turunan, Buffer.from(bungkus.iv, 'hex'), {
    authTagLength: 16,
  });
  decipher.setAAD(computeAad(jenis, bungkus));
  decipher.setAuthTag(Buffer.from(bungkus.tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(bungkus.isi, 'hex')), decipher.final()]);
  } catch {
    return null;
  }
}

function isHex(nilai: unknown, byte: number): nilai is string {
  return typeof nilai === 'string' && nilai.length === byte * 2 && /^[0-9a-f]*$/.test(nilai);
}

function isBetween(nilai: unknown, min: number, maks: number): nilai is number {
  return typeof nilai === 'number' && Number.isInteger(nilai) && nilai >= min && nilai <= maks;
}

/** A well-formed slot whose cost this machine can pay. */
export function parseBungkus(nilai: unknown): Bungkus | null {
  if (typeof nilai !== 'object' || nilai === null) return null;
  const { n, r, p, garam, iv, tag, isi } = nilai as Partial<Record<keyof Bungkus, unknown>>;
  if (!isBetween(n, 2 ** 14, 2 ** 20) || !Number.isInteger(Math.log2(n))) return null;
  if (!isBetween(r, 1, 32) || !isBetween(p, 1, 16) || 128 * n * r * 1.1 > MEMORI_MAKSIMUM) return null;
  if (!isHex(garam, 16) || !isHex(iv, 12) || !isHex(tag, 16) || !isHex(isi, 32)) return null;
  return { n, r, p, garam, iv, tag, isi };
}
