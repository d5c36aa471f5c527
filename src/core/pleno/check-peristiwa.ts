/** What may happen next in a plenary: a refused event leaves no trace. Only what the order of a meeting itself forbids is refused. */
import { gagal, ok, type Result } from '../result.ts';
import { findRapat, getDesa, isTerkunci, type KeadaanPleno, type RapatPleno } from './keadaan-pleno.ts';
import type { PeristiwaPleno } from './peristiwa-pleno.ts';

export type KodeGalatPleno =
  | 'RAPAT_SUDAH_DIBUKA'
  | 'RAPAT_BELUM_DIBUKA'
  | 'RAPAT_SUDAH_DISAHKAN'
  | 'PLENO_PERTAMA_BELUM_DISAHKAN'
  | 'PLENO_SUDAH_DISAHKAN'
  | 'RAPAT_SEDANG_DITUNDA'
  | 'RAPAT_TIDAK_DITUNDA'
  | 'DESA_BELUM_DIBACAKAN'
  | 'DESA_SUDAH_DISAHKAN'
  | 'DESA_BELUM_DISAHKAN'
  | 'DESA_TIDAK_DIKENAL'
  | 'TANGGAPAN_TIDAK_ADA'
  | 'TANGGAPAN_SUDAH_DIPUTUS'
  | 'TANGGAPAN_BELUM_DIPUTUS'
  | 'TANGGAPAN_DITOLAK'
  | 'KOREKSI_TIDAK_ADA'
  | 'KOREKSI_SUDAH_DIBATALKAN'
  | 'HADIRIN_TIDAK_ADA'
  | 'NOMOR_KEMBAR'
  | 'ISIAN_KOSONG';

export interface GalatPleno {
  readonly kode: KodeGalatPleno;
  readonly pesan: string;
}

type Koreksi = Extract<PeristiwaPleno, { jenis: 'KOREKSI' }>;

/** Of a correction only who asks for it, why and where decides whether it may be; what it changes is judged by the data. */
export type PeristiwaDiperiksa =
  | Exclude<PeristiwaPleno, Koreksi>
  | Pick<Koreksi, 'jenis' | 'id' | 'desa' | 'alasan' | 'diminta' | 'tanggapan' | 'membatalkan'>;

type Periksa = Result<null, GalatPleno>;

function tolak(kode: KodeGalatPleno, pesan: string): Periksa {
  return gagal({ kode, pesan });
}

const BOLEH: Periksa = ok(null);

function checkBuka(keadaan: KeadaanPleno, sebab: 'pleno' | 'perbaikan'): Periksa {
  const rapat = findRapat(keadaan);
  if (rapat !== null && rapat.disahkan === null)
    return tolak('RAPAT_SUDAH_DIBUKA', 'Rapat pleno sedang berlangsung. Lanjutkan rapat itu.');
  if (sebab === 'pleno' && isTerkunci(keadaan))
    return tolak(
      'PLENO_SUDAH_DISAHKAN',
      'Rekapitulasi sudah disahkan. Perubahan hanya melalui pleno perbaikan yang tercatat.',
    );
  if (sebab === 'perbaikan' && !isTerkunci(keadaan))
    return tolak(
      'PLENO_PERTAMA_BELUM_DISAHKAN',
      'Belum ada pleno yang disahkan, jadi belum ada yang diperbaiki.',
    );
  return BOLEH;
}

function checkDesaTerbuka(rapat: RapatPleno, desa: string): Periksa {
  const { keadaan } = getDesa(rapat, desa);
  if (keadaan === 'belum')
    return tolak(
      'DESA_BELUM_DIBACAKAN',
      'Rekap desa ini belum dibacakan. Bacakan dahulu, kemudian putuskan.',
    );
  if (keadaan === 'disahkan')
    return tolak(
      'DESA_SUDAH_DISAHKAN',
      'Rekap desa ini sudah disahkan dalam rapat. Buka kembali dengan keputusan rapat, kemudian ubah.',
    );
  return BOLEH;
}

function checkPutusan(
  rapat: RapatPleno,
  p: Extract<PeristiwaPleno, { jenis: 'TANGGAPAN_DIPUTUS' }>,
): Periksa {
  const tanggapan = rapat.tanggapan.find((t) => t.id === p.id);
  if (tanggapan === undefined)
    return tolak('TANGGAPAN_TIDAK_ADA', 'Tanggapan itu tidak ada. Muat ulang halamannya.');
  if (tanggapan.keputusan !== null)
    return tolak(
      'TANGGAPAN_SUDAH_DIPUTUS',
      'Tanggapan itu sudah diputus. Keputusan lain dicatat sebagai tanggapan baru.',
    );
  if (p.keputusan !== 'diterima' && p.alasan.trim() === '')
    return tolak('ISIAN_KOSONG', 'Alasan wajib diisi bila tanggapan ditolak atau diteruskan.');
  return BOLEH;
}

function checkKoreksi(rapat: RapatPleno, p: Extract<PeristiwaDiperiksa, { jenis: 'KOREKSI' }>): Periksa {
  const terbuka = checkDesaTerbuka(rapat, p.desa);
  if (!terbuka.ok) return terbuka;
  if (p.alasan.trim() === '' || p.diminta.trim() === '')
    return tolak(
      'ISIAN_KOSONG',
      'Isi siapa yang meminta koreksi dan apa alasannya; keduanya tercetak di berita acara.',
    );
  if (rapat.koreksi.some((k) => k.id === p.id)) return tolak('NOMOR_KEMBAR', 'Koreksi itu sudah tercatat.');
  if (p.membatalkan !== null) {
    const asal = rapat.koreksi.find((k) => k.id === p.membatalkan);
    if (asal === undefined)
      return tolak('KOREKSI_TIDAK_ADA', 'Koreksi yang dibatalkan tidak ada dalam rapat ini.');
    if (asal.dibatalkanOleh !== null)
      return tolak('KOREKSI_SUDAH_DIBATALKAN', 'Koreksi itu sudah dibatalkan.');
  }
  if (p.tanggapan === null) return BOLEH;
  const tanggapan = rapat.tanggapan.find((t) => t.id === p.tanggapan);
  if (tanggapan === undefined)
    return tolak('TANGGAPAN_TIDAK_ADA', 'Tanggapan yang menjadi dasar koreksi tidak ada.');
  if (tanggapan.keputusan === null)
    return tolak('TANGGAPAN_BELUM_DIPUTUS', 'Putuskan dahulu tanggapannya, kemudian catat koreksinya.');
  if (tanggapan.keputusan.hasil !== 'diterima')
    return tolak(
      'TANGGAPAN_DITOLAK',
      'Tanggapan itu tidak diterima rapat, jadi tidak dapat menjadi dasar koreksi.',
    );
  return BOLEH;
}

function checkPadaRapat(rapat: RapatPleno, p: PeristiwaDiperiksa, desa: readonly string[]): Periksa {
  if ('desa' in p && p.desa !== null && !desa.includes(p.desa))
    return tolak('DESA_TIDAK_DIKENAL', 'Desa itu tidak ada di kecamatan ini.');
  switch (p.jenis) {
    case 'RAPAT_DITUNDA':
      return p.alasan.trim() === '' ? tolak('ISIAN_KOSONG', 'Isi alasan penundaan.') : BOLEH;
    case 'RAPAT_DILANJUTKAN':
      return rapat.ditunda === null ? tolak('RAPAT_TIDAK_DITUNDA', 'Rapat tidak sedang ditunda.') : BOLEH;
    case 'HADIR':
      return p.nama.trim() === '' || p.unsur.trim() === ''
        ? tolak('ISIAN_KOSONG', 'Isi nama dan unsur yang hadir.')
        : BOLEH;
    case 'HADIR_DICABUT':
      return rapat.hadir.some((h) => h.id === p.id)
        ? BOLEH
        : tolak('HADIRIN_TIDAK_ADA', 'Nama itu tidak ada dalam daftar hadir.');
    case 'TANGGAPAN':
      if (rapat.tanggapan.some((t) => t.id === p.id))
        return tolak('NOMOR_KEMBAR', 'Tanggapan itu sudah tercatat.');
      return p.dari.trim() === '' || p.isi.trim() === ''
        ? tolak('ISIAN_KOSONG', 'Isi siapa yang menanggapi dan apa isinya.')
        : BOLEH;
    case 'TANGGAPAN_DIPUTUS':
      return checkPutusan(rapat, p);
    case 'KOREKSI':
      return checkKoreksi(rapat, p);
    case 'DESA_DISAHKAN':
      return checkDesaTerbuka(rapat, p.desa);
    case 'DESA_DIBUKA_KEMBALI':
      if (getDesa(rapat, p.desa).keadaan !== 'disahkan')
        return tolak(
          'DESA_BELUM_DISAHKAN',
          'Rekap desa ini belum disahkan, jadi tidak perlu dibuka kembali.',
        );
      return p.alasan.trim() === '' ? tolak('ISIAN_KOSONG', 'Isi alasan rekap desa dibuka kembali.') : BOLEH;
    case 'KECAMATAN_DISAHKAN': {
      const belum = desa.filter((d) => getDesa(rapat, d).keadaan !== 'disahkan');
      return belum.length === 0
        ? BOLEH
        : tolak(
            'DESA_BELUM_DISAHKAN',
            `Masih ${String(belum.length)} desa yang rekapnya belum disahkan dalam rapat.`,
          );
    }
    case 'RAPAT_DIBUKA':
    case 'ACARA_DIMULAI':
    case 'DESA_DIBACAKAN':
      return BOLEH;
  }
}

/**
 * Whether an event may be added to the meeting as it is now.
 * @param desa codes of all desa of the kecamatan
 */
export function checkPeristiwa(
  keadaan: KeadaanPleno,
  p: PeristiwaDiperiksa,
  desa: readonly string[],
): Periksa {
  if (p.jenis === 'RAPAT_DIBUKA') return checkBuka(keadaan, p.sebab);
  const rapat = findRapat(keadaan);
  if (rapat === null) return tolak('RAPAT_BELUM_DIBUKA', 'Rapat pleno belum dibuka. Buka rapatnya dahulu.');
  if (rapat.disahkan !== null)
    return tolak(
      'RAPAT_SUDAH_DISAHKAN',
      'Rapat pleno ini sudah disahkan. Perubahan hanya melalui pleno perbaikan.',
    );
  if (rapat.ditunda !== null && p.jenis !== 'RAPAT_DILANJUTKAN' && !p.jenis.startsWith('HADIR'))
    return tolak('RAPAT_SEDANG_DITUNDA', 'Rapat sedang ditunda. Lanjutkan rapatnya dahulu.');
  return checkPadaRapat(rapat, p, desa);
}
