import { formatBilangan } from '../bahasa/bilangan.ts';
import { sebutMedan } from '../rekap-masuk/medan-masuk.ts';
import { namaDesa, jenisDesa, type Kecamatan } from '../wilayah/wilayah.ts';
import { SEBUTAN_SUMBER, type Beda, type KeadaanBeda } from './rekonsiliasi.ts';

const SEBUTAN_JK = { l: 'laki-laki', p: 'perempuan', jumlah: 'jumlah' } as const;

export function sebutTempat({ desa, tps }: Pick<Beda, 'desa' | 'tps'>, kecamatan: Kecamatan): string {
  if (desa === null) return `Kecamatan ${kecamatan.nama}`;
  return `${tps === null ? '' : `TPS ${tps} `}${jenisDesa(desa)} ${namaDesa(desa, kecamatan)}`;
}

function formatSelisih(beda: Beda): string {
  return (['jumlah', 'l', 'p'] as const)
    .flatMap((jk) => {
      const n = beda.selisih[jk];
      const arah = (n ?? 0) > 0 ? 'lebih' : 'kurang';
      return n === null || n === 0 ? [] : [`${SEBUTAN_JK[jk]} ${arah} ${formatBilangan(Math.abs(n))}`];
    })
    .join(', ');
}

function formatAngka(beda: Beda, sisi: 'angkaKiri' | 'angkaKanan'): string {
  const { l, p, jumlah } = beda[sisi];
  const lp = l === null || p === null ? '' : ` (L ${formatBilangan(l)}, P ${formatBilangan(p)})`;
  return jumlah === null ? `L ${String(l ?? '-')}, P ${String(p ?? '-')}` : `${formatBilangan(jumlah)}${lp}`;
}

const PENUTUP: Readonly<Record<KeadaanBeda, string>> = {
  terbuka: 'Sampai saat ini penyebab perbedaan tersebut belum diketahui.',
  dijelaskan: 'Perbedaan tersebut telah dijelaskan dalam rapat.',
  diperbaiki: 'Perbedaan tersebut telah diperbaiki.',
};

/** What differs, in one sentence. */
export function composeUraianBeda(beda: Beda, kecamatan: Kecamatan): string {
  return `Terdapat perbedaan ${sebutMedan(beda.medan)} ${sebutTempat(beda, kecamatan)}: menurut ${SEBUTAN_SUMBER[beda.kiri]} ${formatAngka(beda, 'angkaKiri')}, menurut ${SEBUTAN_SUMBER[beda.kanan]} ${formatAngka(beda, 'angkaKanan')} (${SEBUTAN_SUMBER[beda.kanan]} ${formatSelisih(beda)}).`;
}

/** What was done about it: the note of the operator, and how it stands. */
export function composeTindakLanjut(keadaan: KeadaanBeda, catatan: string): string {
  const sebab = catatan.trim() === '' ? '' : `${catatan.trim().replace(/[.\s]*$/, '.')} `;
  return `${sebab}${PENUTUP[keadaan]}`;
}

/** What a berita acara says of a difference; the operator may change it before it is used. */
export function composeKronologi(
  beda: Beda,
  keadaan: KeadaanBeda,
  catatan: string,
  kecamatan: Kecamatan,
): string {
  const dugaan = beda.dugaan === null || keadaan !== 'terbuka' ? '' : ` Dugaan: ${beda.dugaan.alasan}`;
  return `${composeUraianBeda(beda, kecamatan)}${dugaan} ${composeTindakLanjut(keadaan, catatan)}`;
}
