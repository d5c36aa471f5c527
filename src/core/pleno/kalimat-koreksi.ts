import { formatBilangan } from '../bahasa/bilangan.ts';
import type { Profil } from '../profil/profil.ts';
import type { AngkaLP } from '../rekap/angka.ts';
import { namaDesa, jenisDesa, type Kecamatan } from '../wilayah/wilayah.ts';
import type { KoreksiTercatat } from './keadaan-pleno.ts';
import type { ButirKoreksi } from './koreksi-angka.ts';

const SEBUTAN_JK = { l: 'laki-laki', p: 'perempuan' } as const;

function sebutMedan(medan: ButirKoreksi['medan'], profil: Profil): string {
  if (medan === 'awal') return 'pemilih awal';
  if (medan === 'baru') return 'pemilih baru';
  if (medan === 'ubah') return 'perbaikan data';
  const kode = medan.slice(4);
  return `TMS ${profil.keterangan.tms.find((k) => k.kode === kode)?.label ?? kode}`;
}

/** @example "pemilih TMS Meninggal laki-laki bertambah 1" */
export function formatButir({ medan, jk, tambah }: ButirKoreksi, profil: Profil): string {
  const arah = tambah > 0 ? 'bertambah' : 'berkurang';
  return `${sebutMedan(medan, profil)} ${SEBUTAN_JK[jk]} ${arah} ${formatBilangan(Math.abs(tambah))}`;
}

function formatAngka({ l, p, jumlah }: AngkaLP): string {
  const satu = (n: number | null): string => (n === null ? 'tidak ada data' : formatBilangan(n));
  return `${satu(jumlah)} (L ${satu(l)}, P ${satu(p)})`;
}

/** What a koreksi did, without the name of anybody: for the projector. */
export function formatKoreksiTanpaNama(k: KoreksiTercatat, profil: Profil): string {
  if (k.isi.jenis === 'angka') {
    const tempat = k.isi.angka.tps === null ? '' : `TPS ${k.isi.angka.tps}: `;
    return `${tempat}${k.isi.angka.butir.map((b) => formatButir(b, profil)).join('; ')}`;
  }
  const kata = {
    tambah: 'satu pemilih baru ditambahkan',
    hapus: 'satu pemilih dihapus dari daftar',
    ubah: `data satu pemilih diperbaiki (${k.isi.beda.map((b) => b.medan.toLowerCase()).join(', ')})`,
  } as const;
  return `TPS ${k.isi.tps}: ${kata[k.isi.jenis]}`;
}

/** One line of the chronology of the berita acara: what, where, at whose request, why, and what became of the figures. */
export function formatKoreksi(k: KoreksiTercatat, kecamatan: Kecamatan, profil: Profil): string {
  const tempat = `${jenisDesa(k.desa)} ${namaDesa(k.desa, kecamatan)}`;
  const apa = k.membatalkan === null ? 'Koreksi' : 'Pembatalan koreksi';
  const akhir =
    k.akhirSebelum.jumlah === k.akhirSesudah.jumlah && k.akhirSebelum.l === k.akhirSesudah.l
      ? `Jumlah pemilih akhir tetap ${formatAngka(k.akhirSesudah)}`
      : `Jumlah pemilih akhir dari ${formatAngka(k.akhirSebelum)} menjadi ${formatAngka(k.akhirSesudah)}`;
  return `${apa} ${tempat}, ${formatKoreksiTanpaNama(k, profil)}, atas permintaan ${k.diminta}: ${k.alasan}. ${akhir}.`;
}
