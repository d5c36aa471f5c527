/** The channel to the test: it gives orders, and reads what has happened. */

export type Catatan =
  | { readonly apa: 'jendela'; readonly pilihan: unknown }
  | { readonly apa: 'saklar'; readonly nama: string; readonly nilai: string | undefined }
  | { readonly apa: 'setelan'; readonly nama: string; readonly nilai?: unknown }
  | { readonly apa: 'dialog'; readonly nama: string; readonly pilihan: unknown }
  | { readonly apa: 'buka'; readonly jalur: string }
  | { readonly apa: 'menu'; readonly menu: unknown }
  | { readonly apa: 'permintaan-ditolak'; readonly alamat: string; readonly olehProgram: boolean }
  | { readonly apa: 'navigasi-ditolak'; readonly alamat: string }
  | { readonly apa: 'jendela-ditolak'; readonly alamat: string }
  | { readonly apa: 'unduhan-ditolak'; readonly alamat: string }
  | { readonly apa: 'fokus' }
  | { readonly apa: 'cetak' };

export interface PerintahKendali {
  readonly nomor: number;
  readonly perintah: string;
  readonly isi: unknown;
}

const catatan: Catatan[] = [];
const penangan = new Map<string, (isi: unknown) => unknown>();

export function catat(isi: Catatan): void {
  catatan.push(isi);
}

export function onPerintah(nama: string, kerja: (isi: unknown) => unknown): void {
  penangan.set(nama, kerja);
}

onPerintah('catatan', () => catatan);

process.on('message', (pesan: PerintahKendali) => void jawab(pesan));
process.channel?.unref();

async function jawab({ nomor, perintah, isi }: PerintahKendali): Promise<void> {
  try {
    const kerja = penangan.get(perintah);
    if (kerja === undefined) throw new Error(`unknown order ${perintah}`);
    process.send?.({ nomor, hasil: (await kerja(isi)) ?? null });
  } catch (galat) {
    process.send?.({ nomor, galat: String(galat) });
  }
}
