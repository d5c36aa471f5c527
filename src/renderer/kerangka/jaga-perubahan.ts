import { useEffect } from 'react';
import { useKonfirmasi } from '../komponen/konfirmasi.tsx';
import { pasangPenjaga } from './alamat-kini.ts';

/** Asks on behalf of the form that is on screen; `null`: nothing would be lost. */
let tanyaKini: (() => Promise<boolean>) | null = null;

/** For ways on that do not change the address, such as the steps of Mulai: whether what is unsaved may be left. */
export async function mintaIzinPindah(): Promise<boolean> {
  return tanyaKini === null || (await tanyaKini());
}

/**
 * While something is typed and not saved, leaving the page asks first: links, the back button, closing the window.
 * The hash is put back until the operator has answered; the pages do not hear of the change before.
 */
export function useJagaPerubahan(belumDisimpan: boolean): void {
  const konfirmasi = useKonfirmasi();
  useEffect(() => {
    if (!belumDisimpan) return undefined;
    let lepas = false;
    const tanya = async (): Promise<boolean> => {
      lepas ||= await konfirmasi({
        judul: 'Tinggalkan tanpa menyimpan?',
        isi: 'Isian yang belum disimpan akan hilang.',
        ya: 'Tinggalkan',
        tidak: 'Tetap di sini',
        bahaya: true,
      });
      return lepas;
    };
    const tanyaLaluPindah = async (tujuan: string): Promise<void> => {
      if (await tanya()) window.location.hash = tujuan;
    };
    const lepasPenjaga = pasangPenjaga((p) => {
      if (lepas) return false;
      const tujuan = new URL(p.newURL).hash;
      window.history.pushState(null, '', p.oldURL);
      void tanyaLaluPindah(tujuan);
      return true;
    });
    const saatTutup = (p: BeforeUnloadEvent): void => p.preventDefault();
    tanyaKini = tanya;
    window.addEventListener('beforeunload', saatTutup);
    return () => {
      if (tanyaKini === tanya) tanyaKini = null;
      lepasPenjaga();
      window.removeEventListener('beforeunload', saatTutup);
    };
  }, [belumDisimpan, konfirmasi]);
}
