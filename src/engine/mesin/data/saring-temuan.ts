import type { FilterTemuan } from '../../../contract/baca.ts';
import type { HasilTemuan, TemuanTampil } from '../../../contract/bentuk/temuan.ts';
import type { TingkatTemuan } from '../../../core/pemeriksaan/temuan.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import { loadPenanganan } from '../../store/temuan-ditangani.ts';
import type { SesiAktif } from '../konteks.ts';
import { listTemuanBukti } from '../bukti/keadaan-bukti.ts';
import { getKeadaan } from './keadaan-data.ts';

/** Every finding with what was done about it, severest first: what is missing of evidence is for information only. */
export function listTemuanTampil(sesi: SesiAktif): readonly TemuanTampil[] {
  const ditangani = loadPenanganan(sesi.db);
  const temuan = [...getKeadaan(sesi).temuan, ...listTemuanBukti(sesi)];
  return temuan.map(({ temuan, kunci, pemilih }) => ({
    ...temuan,
    kunci,
    pemilih,
    namaDesa: temuan.desa === null ? null : namaDesa(temuan.desa, sesi.kecamatan),
    ditangani: ditangani.get(kunci) ?? null,
  }));
}

export function saringTemuan(semua: readonly TemuanTampil[], f: FilterTemuan): readonly TemuanTampil[] {
  const kata = f.cari
    .toLowerCase()
    .split(/\s+/)
    .filter((k) => k !== '');
  return semua.filter((t) => {
    if (f.tingkat !== null && t.tingkat !== f.tingkat) return false;
    if (f.kode !== null && t.kode !== f.kode) return false;
    if (f.desa !== null && t.desa !== f.desa) return false;
    if (f.tps !== null && t.tps !== f.tps) return false;
    if (f.ditangani !== 'semua' && (t.ditangani !== null) !== (f.ditangani === 'ditangani')) return false;
    if (kata.length === 0) return true;
    const teks = [t.kode, t.pesan, t.namaDesa, t.tps, t.berkas, t.ditangani?.catatan].join(' ').toLowerCase();
    return kata.every((k) => teks.includes(k));
  });
}

interface Cacah {
  semua: number;
  terbuka: number;
}

function cacahMenurut<K>(semua: readonly TemuanTampil[], ambil: (t: TemuanTampil) => K): Map<K, Cacah> {
  const hasil = new Map<K, Cacah>();
  for (const t of semua) {
    const kunci = ambil(t);
    const cacah = hasil.get(kunci) ?? { semua: 0, terbuka: 0 };
    hasil.set(kunci, cacah);
    cacah.semua++;
    if (t.ditangani === null) cacah.terbuka++;
  }
  return hasil;
}

export function ringkasTemuan(semua: readonly TemuanTampil[], sesi: SesiAktif): HasilTemuan['ringkas'] {
  const tingkat = cacahMenurut(semua, (t) => t.tingkat);
  const ambilTingkat = (t: TingkatTemuan): Cacah => tingkat.get(t) ?? { semua: 0, terbuka: 0 };
  // Findings are sorted: the first of a code is of its highest severity.
  const tingkatKode = new Map(semua.toReversed().map((t) => [t.kode, t.tingkat]));
  const perKode = [...cacahMenurut(semua, (t) => t.kode)];
  const perDesa = cacahMenurut(semua, (t) => t.desa);
  const kecamatan = perDesa.get(null);
  return {
    perTingkat: {
      galat: ambilTingkat('galat'),
      peringatan: ambilTingkat('peringatan'),
      info: ambilTingkat('info'),
    },
    perKode: perKode.map(([kode, cacah]) => ({
      kode,
      tingkat: tingkatKode.get(kode) ?? 'info',
      ...cacah,
    })),
    perDesa: [
      ...sesi.kecamatan.desa.flatMap((d) => {
        const cacah = perDesa.get(d.kode);
        return cacah === undefined ? [] : [{ kode: d.kode, nama: d.nama, ...cacah }];
      }),
      ...(kecamatan === undefined ? [] : [{ kode: null, nama: 'Seluruh kecamatan', ...kecamatan }]),
    ],
  };
}
