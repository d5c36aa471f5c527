import type { NamaKolom } from './alias-kolom.ts';
import type { Baris } from './buku.ts';
import type { Kepala, KolomTerbaca } from './find-kepala.ts';
import { checkDiLuar, confirmIsi, isMayoritas, readNilaiKolom, type NilaiKolom } from './confirm-kolom.ts';
import { parseStatusData, type PembacaKode } from './parse-kode.ts';
import type { MasalahKolom, PilihanKolom } from './peta-kolom.ts';

/** Columns of which only one may speak; two of the same name with different content are refused. */
const TUNGGAL: ReadonlySet<NamaKolom> = new Set([
  'nik',
  'nkk',
  'nama',
  'jenisKelamin',
  'tps',
  'disabilitas',
  'ktpEl',
]);

/** Decides every column of a list from its heading and from what stands under it. */
export function chooseKolom(kepala: Kepala, data: readonly Baris[], baca: PembacaKode): PilihanKolom {
  const masalah: MasalahKolom[] = [];
  const nilai = readNilaiKolom(data);
  const perNama = new Map<NamaKolom, KolomTerbaca[]>();
  for (const k of kolomDaftar(kepala, nilai).map((asal) => tentukanStatus(asal, kepala, nilai, baca))) {
    perNama.set(k.nama, [...(perNama.get(k.nama) ?? []), k]);
  }
  const indeks: Partial<Record<NamaKolom, number>> = {};
  for (const [nama, calon] of perNama) {
    calon.sort((a, b) => a.peringkat - b.peringkat || a.indeks - b.indeks);
    const terpilih = calon[0];
    if (terpilih === undefined || nama === 'abaikan') continue;
    indeks[nama] = terpilih.indeks;
    if (TUNGGAL.has(nama)) periksaGanda(calon, nilai, masalah);
  }
  const keterangan = chooseKeterangan(perNama, nilai, baca, masalah);
  confirmIsi(indeks, kepala, nilai, masalah);
  checkDiLuar(kepala, data, masalah);
  const dipakai = [...new Set([...Object.values(indeks), ...keterangan])];
  return { peta: { indeks, keterangan, dipakai }, masalah };
}

/** What a legend beside the list may hold; anything else behind a gap is part of the list, or a second list. */
const ISI_LEGENDA: ReadonlySet<NamaKolom> = new Set(['keterangan', 'nomor', 'abaikan']);

/**
 * The columns of the list itself. A legend stands behind a column without heading and content and explains codes; it is left
 * out when the list has a keterangan of its own.
 */
function kolomDaftar(kepala: Kepala, nilai: NilaiKolom): readonly KolomTerbaca[] {
  if (kepala.kolom.filter((k) => k.nama === 'keterangan').length < 2) return kepala.kolom;
  const terisi = new Set([...kepala.kolom, ...kepala.takDikenal].map((k) => k.indeks));
  const petak: KolomTerbaca[][] = [[]];
  for (let i = 0; i <= Math.max(...terisi); i++) {
    const k = kepala.kolom.find((kolom) => kolom.indeks === i);
    if (k !== undefined) petak.at(-1)?.push(k);
    else if (!terisi.has(i) && nilai(i).every((t) => t === '')) petak.push([]);
  }
  const daftar = petak.filter((p) => !p.every((k) => ISI_LEGENDA.has(k.nama))).flat();
  return daftar.some((k) => k.nama === 'keterangan') ? daftar : kepala.kolom;
}

/** STATUS by content: AKTIF/UBAH/BARU/TMS, marital status, or — where no other column is — keterangan. */
function tentukanStatus(k: KolomTerbaca, kepala: Kepala, nilai: NilaiKolom, baca: PembacaKode): KolomTerbaca {
  if (k.nama !== 'status' && k.nama !== 'statusData' && k.nama !== 'statusKawin') return k;
  const isi = nilai(k.indeks).filter((t) => t !== '');
  if (isi.length === 0) return { ...k, nama: k.nama === 'status' ? 'abaikan' : k.nama };
  if (isMayoritas(isi, (t) => parseStatusData(t) !== undefined)) return { ...k, nama: 'statusData' };
  if (k.nama === 'statusKawin') return k;
  if (isMayoritas(isi, (t) => baca.statusKawin(t) !== undefined)) return { ...k, nama: 'statusKawin' };
  const adaKeterangan = kepala.kolom.some((lain) => lain.nama === 'keterangan');
  const sepertiKeterangan = isMayoritas(isi, (t) => baca.keterangan(t) !== undefined);
  return { ...k, nama: sepertiKeterangan && !adaKeterangan ? 'keterangan' : 'abaikan' };
}

function periksaGanda(calon: readonly KolomTerbaca[], nilai: NilaiKolom, masalah: MasalahKolom[]): void {
  const [satu, dua] = calon;
  if (satu === undefined || dua === undefined || satu.peringkat !== dua.peringkat) return;
  const a = nilai(satu.indeks);
  const b = nilai(dua.indeks);
  if (a.every((t, i) => t === b[i])) return;
  masalah.push({
    kode: 'KOLOM_GANDA',
    indeks: dua.indeks,
    pesan: `Ada dua kolom "${satu.judul}" dengan isi berbeda. Hapus atau ganti nama kolom yang bukan data coklit, lalu impor lagi.`,
  });
}

/**
 * Columns whose content is keterangan. A second column of free remarks is left aside; a single one is always kept,
 * so that its unknown texts are refused row by row.
 */
function chooseKeterangan(
  perNama: ReadonlyMap<NamaKolom, readonly KolomTerbaca[]>,
  nilai: NilaiKolom,
  baca: PembacaKode,
  masalah: MasalahKolom[],
): readonly number[] {
  const calon = perNama.get('keterangan') ?? [];
  const isi = (k: KolomTerbaca): readonly string[] => nilai(k.indeks).filter((t) => t !== '');
  const berisi = calon.filter((k) => isi(k).length > 0);
  const kode = berisi.filter((k) => isMayoritas(isi(k), (t) => baca.keterangan(t) !== undefined));
  if (calon.length > 0)
    return (kode.length > 0 ? kode : berisi.length > 0 ? berisi : calon).map((k) => k.indeks);
  const saring = perNama.get('filter')?.[0];
  if (saring === undefined) return [];
  if (isi(saring).some((t) => /\d/.test(t) && Number(t) !== 0)) {
    masalah.push({
      kode: 'KODE_PENGAWAS',
      indeks: saring.indeks,
      pesan: `Kolom "${saring.judul}" memakai nomor kode milik pengawas, yang artinya lain daripada kode KPU. Ganti dengan kolom KETERANGAN berkode B, U, atau kode TMS, lalu impor lagi.`,
    });
  }
  return [saring.indeks];
}
