import type { SyaratPengesahan } from '../../../contract/bentuk/rapat.ts';
import { isIdentitasTerpenuhi } from '../../../core/dokumen/identitas-kontrol.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { getDesa, type RapatPleno } from '../../../core/pleno/keadaan-pleno.ts';
import type { RekapDesa } from '../../../core/rekap/angka.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import { cacahTerbuka } from '../data/temuan-terbuka.ts';
import { listAlasanDraf, listBelumDiisi } from '../dokumen/alasan-draf.ts';
import type { SesiAktif } from '../konteks.ts';

export const BELUM_DIBUKA: SyaratPengesahan = { dilarang: ['Rapat pleno belum dibuka.'], dikonfirmasi: [] };

/** What forbids closing a desa, and what must be confirmed for it. */
export function findSyaratDesa(
  sesi: SesiAktif,
  rapat: RapatPleno,
  d: RekapDesa,
  terbuka = cacahTerbuka(sesi).perDesa,
): SyaratPengesahan {
  const dilarang: string[] = [];
  if (!d.adaData) dilarang.push(`Data ${d.nama} belum ada.`);
  else if (!isIdentitasTerpenuhi(d))
    dilarang.push(
      `Angka ${d.nama} tidak lengkap atau tidak memenuhi akhir = awal + baru − TMS. Betulkan dengan koreksi atau impor.`,
    );
  const galat = terbuka.get(d.kode)?.galat ?? 0;
  const tanggapan = rapat.tanggapan.filter((t) => t.desa === d.kode && t.keputusan === null).length;
  return {
    dilarang,
    dikonfirmasi: [
      ...(galat > 0 ? [`${d.nama}: ${formatBilangan(galat)} kesalahan data belum diselesaikan.`] : []),
      ...(tanggapan > 0 ? [`${d.nama}: ${formatBilangan(tanggapan)} tanggapan belum diputus.`] : []),
    ],
  };
}

/** Remarks are written down in the meeting, and the number is given with the decision itself. */
const DIISI_RAPAT: ReadonlySet<string> = new Set(['Masukan dan tanggapan', 'Nomor berita acara']);

/** What forbids fixing the kecamatan, and what must be confirmed for it. */
export function findSyarat(sesi: SesiAktif, rapat: RapatPleno): SyaratPengesahan {
  const { rekap } = getKeadaan(sesi);
  const terbuka = cacahTerbuka(sesi).perDesa;
  const perDesa = rekap.desa.map((d) => findSyaratDesa(sesi, rapat, d, terbuka));
  const belum = rekap.desa.filter((d) => getDesa(rapat, d.kode).keadaan !== 'disahkan');
  const umum = rapat.tanggapan.filter((t) => t.desa === null && t.keputusan === null).length;
  const kosong = listBelumDiisi(sesi).filter((m) => !DIISI_RAPAT.has(m));
  return {
    dilarang: [
      ...perDesa.flatMap((s) => s.dilarang),
      // Without them no final document can be made, and nothing could be signed.
      ...listAlasanDraf(sesi),
      ...(belum.length > 0 ? [`Belum disahkan dalam rapat: ${belum.map((d) => d.nama).join(', ')}.`] : []),
      ...(rapat.ditunda !== null ? ['Rapat sedang ditunda.'] : []),
    ],
    dikonfirmasi: [
      ...perDesa.flatMap((s) => s.dikonfirmasi),
      ...(umum > 0 ? [`${formatBilangan(umum)} tanggapan umum belum diputus.`] : []),
      ...(rapat.hadir.length === 0 ? ['Daftar hadir masih kosong.'] : []),
      ...(kosong.length > 0 ? [`Belum diisi dan tercetak sebagai titik-titik: ${kosong.join(', ')}.`] : []),
    ],
  };
}
