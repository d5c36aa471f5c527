import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { KODE_GALAT, type GalatPanggilan } from '../../contract/galat.ts';
import { PanggilanGagal } from '../panggil/panggil.ts';

function isGalatPanggilan(nilai: unknown): nilai is GalatPanggilan {
  return (
    typeof nilai === 'object' &&
    nilai !== null &&
    'kode' in nilai &&
    typeof nilai.kode === 'string' &&
    'pesan' in nilai &&
    typeof nilai.pesan === 'string'
  );
}

/** What the operator is told about anything thrown or answered as a failure. */
export function galatDari(sebab: unknown): GalatPanggilan {
  if (sebab instanceof PanggilanGagal) return sebab.galat;
  if (isGalatPanggilan(sebab)) return { ...sebab, nomor: sebab.nomor ?? null };
  return {
    kode: KODE_GALAT.gangguan,
    pesan: 'Terjadi gangguan pada program. Data yang sudah disimpan tetap aman. Coba lagi atau muat ulang.',
    nomor: null,
  };
}

/** Tells the operator of a failure. The same failure is not shown twice. */
export function tampilkanGalat(sebab: unknown): void {
  const { kode, pesan, nomor } = galatDari(sebab);
  const batal = kode === KODE_GALAT.dibatalkan;
  notifications.show({
    id: `galat-${kode}`,
    color: batal ? 'gray' : 'red',
    title: batal ? 'Dibatalkan' : 'Belum berhasil',
    message: batal ? pesan : `${pesan} (${kode}${nomor === null ? '' : `, kejadian ${nomor}`})`,
    autoClose: batal ? 4000 : false,
  });
}

/** Tells the operator when a mutation (or query) has failed: `useTampilkanGalat(simpan.error)`. */
export function useTampilkanGalat(sebab: unknown): void {
  useEffect(() => {
    if (sebab !== null && sebab !== undefined) tampilkanGalat(sebab);
  }, [sebab]);
}

/** Tells the operator that something is done. */
export function tampilkanBerhasil(pesan: string): void {
  notifications.show({ color: 'green', title: 'Berhasil', message: pesan, autoClose: 5000 });
}
