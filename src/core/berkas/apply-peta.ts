import type { NamaKolom } from './alias-kolom.ts';
import type { Baris } from './buku.ts';
import { confirmIsi, findDiLuar, readNilaiKolom } from './confirm-kolom.ts';
import type { Kepala, KolomTerbaca } from './find-kepala.ts';
import type { MasalahKolom, PetaKolom, PilihanKolom } from './peta-kolom.ts';
import { MEDAN_BERULANG, MEDAN_PILIHAN, type KolomManual, type PetaManual } from './peta-manual.ts';
import { hurufKolom } from './teks.ts';

/** Decided by content or meant for supervisors' files: a user chooses what the column really holds. */
const TIDAK_DIPILIH: ReadonlySet<NamaKolom> = new Set(['status', 'filter']);

/** The columns as the user picked them. What their content contradicts is refused as for columns found by heading. */
export function applyPeta(
  manual: PetaManual,
  kepala: Kepala,
  data: readonly Baris[],
  lebar: number,
): PilihanKolom {
  const masalah = checkPeta(manual, lebar);
  const peta = buildPetaKolom(kepala.kolom);
  if (masalah.length > 0) return { peta, masalah };
  confirmIsi(peta.indeks, kepala, readNilaiKolom(data), masalah);
  const luar = findDiLuar(kepala, data);
  if (luar !== undefined) {
    masalah.push({
      kode: 'KOLOM_BELUM_DIPILIH',
      indeks: luar,
      pesan:
        'Kolom ini berisi nomor 16 digit tetapi belum dipilih. Pilih isinya, atau "Tidak dibaca" bila bukan NIK atau NKK pemilih; daftar lain di samping daftar ini harus dipindahkan ke lembar sendiri.',
    });
  }
  return { peta, masalah };
}

export function buildPetaKolom(kolom: readonly Pick<KolomTerbaca, 'indeks' | 'nama'>[]): PetaKolom {
  const indeks: Partial<Record<NamaKolom, number>> = {};
  for (const k of kolom) if (k.nama !== 'abaikan') indeks[k.nama] ??= k.indeks;
  const keterangan = kolom.filter((k) => k.nama === 'keterangan').map((k) => k.indeks);
  return { indeks, keterangan, dipakai: [...new Set([...Object.values(indeks), ...keterangan])] };
}

/** Code: PETA_TIDAK_SAH, once for each fault. */
function checkPeta(manual: PetaManual, lebar: number): MasalahKolom[] {
  const pesan: [string, number | null][] = [];
  if (manual.barisJudul !== null && manual.barisData <= manual.barisJudul)
    pesan.push(['Baris data pertama harus di bawah baris judul.', null]);
  manual.kolom.forEach((k, i) => {
    const salah = checkKolom(k, manual.kolom.slice(0, i), lebar);
    if (salah !== undefined) pesan.push([salah, k.indeks]);
  });
  return pesan.map(([apa, indeks]) => ({
    kode: 'PETA_TIDAK_SAH',
    indeks: indeks !== null && Number.isInteger(indeks) && indeks >= 0 ? indeks : null,
    pesan: `${apa} Periksa pilihan kolom lembar ini, lalu impor lagi.`,
  }));
}

function checkKolom(k: KolomManual, sebelum: readonly KolomManual[], lebar: number): string | undefined {
  if (!Number.isInteger(k.indeks) || k.indeks < 0) return 'Pilihan kolom menunjuk kolom yang tidak ada.';
  const huruf = hurufKolom(k.indeks);
  if (k.indeks >= lebar) return `Kolom ${huruf} yang dipilih tidak ada di lembar ini.`;
  if (TIDAK_DIPILIH.has(k.medan)) return `Kolom ${huruf} dipilih sebagai isian yang tidak dikenal.`;
  if (sebelum.some((lain) => lain.indeks === k.indeks))
    return `Kolom ${huruf} dipilih untuk lebih dari satu isian.`;
  const sama = sebelum.find((lain) => lain.medan === k.medan);
  if (sama === undefined || MEDAN_BERULANG.has(k.medan)) return undefined;
  const label = MEDAN_PILIHAN.find((m) => m.medan === k.medan)?.label ?? k.medan;
  return `Kolom ${hurufKolom(sama.indeks)} dan kolom ${huruf} sama-sama dipilih sebagai "${label}"; hanya satu yang boleh.`;
}
