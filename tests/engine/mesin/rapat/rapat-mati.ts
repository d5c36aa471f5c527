/** What the plenary that is killed does in its n-th round: told to the process that is killed and to the test that looks afterwards. */
import { loadBaki } from '../../../data-uji.ts';

export function idKe(awalan: 'tanggapan' | 'koreksi', n: number): string {
  return `${awalan}-${String(n).padStart(6, '0')}`;
}

/** Somebody nobody else is, and the desa it is about. */
export function orangKe(n: number) {
  const { desa } = loadBaki();
  return {
    desa: desa[n % desa.length]?.kode ?? '',
    isi: {
      nkk: '3311100101019999',
      nik: `331110150271${String(5000 + n)}`,
      nama: `PEMILIH TAMBAHAN ${String(n)}`,
      tempatLahir: 'SUKOHARJO',
      tanggalLahir: '1971-02-15',
      statusKawin: 'S',
      jenisKelamin: 'L',
      alamat: 'DK. CONTOH',
      rt: '001',
      rw: '001',
      disabilitas: '',
      ktpEl: 'S',
    },
  };
}
