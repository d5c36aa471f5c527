import type { GalatPanggilan } from '../../contract/galat.ts';
import type { IsianRapat, NilaiProfil } from '../../contract/pengaturan-schema.ts';
import { ok, type Result } from '../../core/result.ts';
import { tolak } from './galat.ts';

type Putusan = Result<null, GalatPanggilan>;

const BOLEH = ok(null);

const MEDAN_POLA: Readonly<Record<'polaNomor' | 'polaNomorPps', readonly string[]>> = {
  polaNomor: ['{kodeKecamatan}'],
  polaNomorPps: ['{kodeKecamatan}', '{kodeDesa}'],
};

/** What a pattern of numbers would print as typed, since nothing fills it in. */
function checkPola(n: NilaiProfil): Putusan {
  for (const medan of ['polaNomor', 'polaNomorPps'] as const) {
    const asing = (n[medan] ?? '').match(/\{[^{}]*\}?|\}/g)?.find((m) => !MEDAN_POLA[medan].includes(m));
    if (asing === undefined) continue;
    const sebutan = medan === 'polaNomor' ? 'PPK' : 'PPS';
    return tolak(
      'POLA_NOMOR_TIDAK_SAH',
      `Pola nomor ${sebutan} memuat "${asing}" yang tidak dikenal. Yang boleh dipakai: ${MEDAN_POLA[medan].join(' dan ')}. Betulkan di bagian Formulir, lalu simpan lagi.`,
    );
  }
  return BOLEH;
}

const BERVARIAN: readonly string[] = ['rekapPerubahan', 'rekapPerubahanPps'];

/** What the schema cannot say of the values of the profile. */
export function checkNilaiProfil(n: NilaiProfil): Putusan {
  const tanpa = Object.entries(n.formulir ?? {}).find(
    ([kunci, isi]) => isi?.varian !== undefined && !BERVARIAN.includes(kunci),
  );
  if (tanpa !== undefined)
    return tolak(
      'VARIAN_TIDAK_BERLAKU',
      'Pilihan kolom hanya berlaku untuk rekap perubahan PPK dan PPS. Kosongkan pada formulir lain, lalu simpan lagi.',
    );
  return checkPola(n);
}

const bandingkan = (teks: string): string => teks.toLowerCase().replace(/\s+/g, ' ');

function findKembar(daftar: readonly string[]): string | undefined {
  return daftar.find((d, i) => daftar.findIndex((lain) => bandingkan(lain) === bandingkan(d)) !== i);
}

/** A list of one's own that is empty would make an empty document; a line twice, the same letter twice. */
export function checkRapat({ undangan, unsur, acara }: IsianRapat): Putusan {
  const daftar = [
    ['Daftar penerima undangan', undangan.kepada],
    ['Daftar unsur', unsur],
    ['Susunan acara', acara],
  ] as const;
  const kosong = daftar.find(([, isi]) => isi?.length === 0);
  if (kosong !== undefined)
    return tolak(
      'DAFTAR_KOSONG',
      `${kosong[0]} kosong. Isi paling sedikit satu baris, atau pilih Kembali ke bawaan.`,
    );
  const penerima = findKembar(
    (undangan.kepada ?? []).map(({ nama, di }) => (di === '' ? nama : `${nama} di ${di}`)),
  );
  if (penerima !== undefined)
    return tolak(
      'PENERIMA_UNDANGAN_GANDA',
      `Penerima undangan "${penerima}" tertulis dua kali. Sisakan satu, lalu simpan lagi.`,
    );
  const kembar = findKembar((unsur ?? []).map(({ nama }) => nama));
  return kembar === undefined
    ? BOLEH
    : tolak(
        'UNSUR_GANDA',
        `Unsur "${kembar}" tertulis dua kali. Gabungkan jumlah barisnya, lalu simpan lagi.`,
      );
}
