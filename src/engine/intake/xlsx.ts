import type { Buku } from '../../core/berkas/buku.ts';
import { Penolakan } from './penolakan.ts';
import { PenyusunBuku } from './penyusun-lembar.ts';
import { type PenanganXml, scanXml } from './xml.ts';
import { PenanganBuku, PenanganGaya, PenanganRelasi, PenanganTeksBersama } from './xlsx-bagian.ts';
import { PenanganLembarXlsx } from './xlsx-lembar.ts';
import type { Arsip, EntriZip } from './zip.ts';

/** The parts of an xlsx, found without regard to case or a leading slash, as Excel finds them. */
class BagianXlsx {
  readonly #arsip: Arsip;
  readonly #entri: ReadonlyMap<string, EntriZip>;

  constructor(arsip: Arsip) {
    this.#arsip = arsip;
    this.#entri = new Map(arsip.entri.map((e) => [e.nama.replace(/^\/+/, '').toLowerCase(), e]));
  }

  /** False when there is no such part. */
  async scan(jalur: string, penangan: PenanganXml): Promise<boolean> {
    const entri = this.#entri.get(jalur.toLowerCase());
    if (entri === undefined) return false;
    await scanXml(this.#arsip.inflate(entri), penangan);
    return true;
  }

  async scanRelasi(jalur: string): Promise<PenanganRelasi['relasi']> {
    const penangan = new PenanganRelasi();
    const garis = jalur.lastIndexOf('/') + 1;
    await this.scan(`${jalur.slice(0, garis)}_rels/${jalur.slice(garis)}.rels`, penangan);
    return penangan.relasi.map((r) => ({ ...r, sasaran: resolveBagian(jalur, r.sasaran) }));
  }
}

/**
 * Reads an .xlsx or .xlsm part by part while it is inflated. Each listed worksheet must be there and complete.
 * @throws Penolakan
 */
export async function readXlsx(arsip: Arsip): Promise<Buku> {
  const bagian = new BagianXlsx(arsip);
  const akar = await bagian.scanRelasi('');
  const jalurBuku = findSasaran(akar, 'officeDocument') ?? 'xl/workbook.xml';
  const buku = new PenanganBuku();
  if (!(await bagian.scan(jalurBuku, buku))) throw hilang('daftar lembarnya');
  const relasi = await bagian.scanRelasi(jalurBuku);

  const teksBersama = new PenanganTeksBersama();
  const gaya = new PenanganGaya();
  await bagian.scan(
    findSasaran(relasi, 'sharedStrings') ?? resolveBagian(jalurBuku, 'sharedStrings.xml'),
    teksBersama,
  );
  await bagian.scan(findSasaran(relasi, 'styles') ?? resolveBagian(jalurBuku, 'styles.xml'), gaya);

  const penyusun = new PenyusunBuku();
  const konteks = {
    penyusun,
    teksBersama: teksBersama.teks,
    gayaTanggal: gaya.tanggal,
    tanggal1904: buku.tanggal1904,
  };
  for (const lembar of buku.lembar) {
    const tujuan = relasi.find((r) => r.id === lembar.id);
    if (tujuan !== undefined && tujuan.jenis !== 'worksheet') continue;
    const penangan = new PenanganLembarXlsx(konteks);
    penyusun.startLembar(lembar.nama);
    if (tujuan === undefined || !(await bagian.scan(tujuan.sasaran, penangan))) {
      throw hilang(`lembar "${lembar.nama}"`);
    }
    penyusun.finishLembar(lembar.tersembunyi, penangan.gabungan);
  }
  return { format: 'xlsx', pemisah: null, tanggal1904: buku.tanggal1904, lembar: penyusun.lembar };
}

function findSasaran(relasi: PenanganRelasi['relasi'], jenis: string): string | null {
  return relasi.find((r) => r.jenis === jenis)?.sasaran ?? null;
}

/** @example resolveBagian('xl/workbook.xml', '../a.xml') // 'a.xml' */
function resolveBagian(dari: string, sasaran: string): string {
  const tujuan = sasaran.replaceAll('\\', '/');
  const ruas = tujuan.startsWith('/') ? [] : dari.split('/').slice(0, -1);
  for (const bagian of tujuan.split('/')) {
    if (bagian === '..') ruas.pop();
    else if (bagian !== '' && bagian !== '.') ruas.push(bagian);
  }
  return ruas.join('/');
}

function hilang(apa: string): Penolakan {
  return new Penolakan('BERKAS_RUSAK', `rusak: ${apa} tidak ada di dalamnya.`);
}
