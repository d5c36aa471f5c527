import { SaxesParser } from 'saxes';
import { BATAS_TOKEN_XML } from './batas.ts';
import { Penolakan } from './penolakan.ts';

/** Attributes of an element by their names as written. */
export type Atribut = Readonly<Record<string, string>>;

/** What a reader does with an XML part. Names come without their prefix: `x:row` is `row`. */
export interface PenanganXml {
  /** While false, text is not handed over. */
  readonly butuhTeks: boolean;
  /** A self-closing element is opened and closed. */
  open(nama: string, atribut: Atribut): void;
  close(nama: string): void;
  text(isi: string): void;
}

/**
 * Runs a handler over an XML part that arrives in pieces. The parser is strict: a part that is cut, or anything but
 * well-formed UTF-8 (or UTF-16 with a byte order mark), is refused and never read in part.
 * @throws Penolakan BERKAS_RUSAK
 */
export async function scanXml(potongan: AsyncIterable<Buffer>, penangan: PenanganXml): Promise<void> {
  const pengurai = new SaxesParser({ xmlns: false, position: false });
  pengurai.on('error', () => {
    throw new Penolakan('BERKAS_RUSAK', 'rusak: susunan XML di dalamnya terputus.');
  });
  let sejakTanda = 0;
  pengurai.on('opentag', (tanda) => {
    sejakTanda = 0;
    penangan.open(tanpaAwalan(tanda.name), tanda.attributes);
  });
  pengurai.on('closetag', (tanda) => {
    sejakTanda = 0;
    penangan.close(tanpaAwalan(tanda.name));
  });
  const text = (isi: string): void => {
    if (penangan.butuhTeks) penangan.text(isi);
  };
  pengurai.on('text', text);
  pengurai.on('cdata', text);
  for await (const teks of decodePotongan(potongan)) {
    sejakTanda += teks.length;
    pengurai.write(teks);
    if (sejakTanda > BATAS_TOKEN_XML)
      throw new Penolakan('BERKAS_RUSAK', 'rusak: ada tanda XML yang tak berujung.');
  }
  pengurai.close();
}

/**
 * Value of an attribute, or `null`. A plain `nama` finds it under any prefix; one with a colon only exactly.
 * @example readAtribut({ 'r:id': 'rId1', sheetId: '7' }, 'id') // 'rId1'
 */
export function readAtribut(atribut: Atribut, nama: string): string | null {
  const langsung = atribut[nama];
  if (langsung !== undefined) return langsung;
  for (const kunci in atribut) if (kunci.endsWith(`:${nama}`)) return atribut[kunci] ?? null;
  return null;
}

function tanpaAwalan(nama: string): string {
  return nama.slice(nama.indexOf(':') + 1);
}

async function* decodePotongan(potongan: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let pengurai: TextDecoder | null = null;
  try {
    for await (const bita of potongan) {
      pengurai ??= openPengurai(bita);
      yield pengurai.decode(bita, { stream: true });
    }
    if (pengurai !== null) yield pengurai.decode();
  } catch (galat) {
    if (!(galat instanceof TypeError)) throw galat;
    throw new Penolakan('BERKAS_RUSAK', 'rusak: ada huruf yang tidak dapat dibaca di dalamnya.');
  }
}

function openPengurai(awal: Buffer): TextDecoder {
  if (awal[0] === 0xff && awal[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (awal[0] === 0xfe && awal[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}
