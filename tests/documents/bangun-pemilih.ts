/** Invented pemilih whose changes count exactly to the figures of a TPS. */
import type { JenisKelamin, Pemilih } from '../../src/core/berkas/pemilih.ts';
import type { AngkaLP, RekapTps } from '../../src/core/rekap/angka.ts';

const DEPAN = ['SITI', 'BAMBANG', 'DEWI', 'MUHAMMAD', 'SRI', 'AGUS', 'TRI', 'EKO', 'NUR', 'WAHYU'] as const;
const BELAKANG = ['LESTARI', 'PRASETYO', 'HANDAYANI', 'KURNIAWAN', 'WAHYUNI', 'SANTOSA', 'AMINAH'] as const;
/** 61 characters, as long as a name on a card may be. */
export const NAMA_PANJANG = 'RADEN RORO ANASTASIA KUSUMANINGTYAS WIDYANINGRUM SASTROWIJOYO';

/** A voter that stands nowhere but in the tests. Every number differs by TPS and place in it. */
export function buatPemilih(desa: string, tps: string, urutan: number, isi: Partial<Pemilih> = {}): Pemilih {
  const jenisKelamin: JenisKelamin = isi.jenisKelamin ?? (urutan % 2 === 0 ? 'L' : 'P');
  const hari = (urutan % 28) + 1;
  const bulan = (urutan % 12) + 1;
  const tahun = 1950 + (urutan % 55);
  const dua = (n: number): string => String(n).padStart(2, '0');
  const nomor = `${tps.slice(-2)}${dua(urutan % 100)}`;
  const desaDua = desa.slice(-2);
  return {
    desa,
    tps,
    dpid: String(urutan + 1),
    nkk: `33111${desaDua.slice(-1)}${dua(hari)}${dua(bulan)}${dua(urutan % 100)}${nomor}`,
    nik: `3311${desaDua}${dua(hari + (jenisKelamin === 'P' ? 40 : 0))}${dua(bulan)}${dua(tahun % 100)}${nomor}`,
    nama: `${DEPAN[urutan % DEPAN.length] ?? ''} ${BELAKANG[urutan % BELAKANG.length] ?? ''}`,
    tempatLahir: 'SUKOHARJO',
    tanggalLahir: `${String(tahun)}-${dua(bulan)}-${dua(hari)}`,
    statusKawin: 'S',
    jenisKelamin,
    alamat: `DK. TEGAL SARI ${String((urutan % 9) + 1)}`,
    rt: String((urutan % 7) + 1).padStart(3, '0'),
    rw: String((urutan % 3) + 1).padStart(3, '0'),
    disabilitas: '',
    ktpEl: 'S',
    keterangan: '',
    sumber: 'DP4',
    asal: { berkas: `${desa}.xlsx`, lembar: null, baris: urutan + 2 },
    ...isi,
  };
}

/** The rows B, U and TMS of a TPS, by its figures. */
export function buatPerubahan(desa: string, tps: RekapTps): readonly Pemilih[] {
  const kode: readonly (readonly [string, AngkaLP])[] = [
    ['U', tps.ubah],
    ['B', tps.baru],
    ...Object.entries(tps.tmsPerAlasan),
  ];
  const jenis = kode.flatMap(([keterangan, angka]) =>
    (['l', 'p'] as const).flatMap((jk) =>
      Array.from({ length: angka[jk] ?? 0 }, () => ({
        keterangan,
        jenisKelamin: jk === 'l' ? ('L' as const) : ('P' as const),
      })),
    ),
  );
  return jenis.map((isi, i) => buatPemilih(desa, tps.nomor, i, isi));
}
