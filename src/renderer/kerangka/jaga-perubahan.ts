import { useEffect } from 'react';
import { useKonfirmasi } from '../komponen/konfirmasi.tsx';

/**
 * While something is typed and not saved, leaving the page asks first: links, the back button, closing the window.
 * The hash is put back until the operator has answered, and `wouter` does not hear of the change before.
 */
export function useJagaPerubahan(belumDisimpan: boolean): void {
  const konfirmasi = useKonfirmasi();
  useEffect(() => {
    if (!belumDisimpan) return undefined;
    let lepas = false;
    const tanya = async (tujuan: string): Promise<void> => {
      lepas = await konfirmasi({
        judul: 'Tinggalkan tanpa menyimpan?',
        isi: 'Isian yang belum disimpan akan hilang.',
        ya: 'Tinggalkan',
        tidak: 'Tetap di sini',
        bahaya: true,
      });
      if (lepas) window.location.hash = tujuan;
    };
    const saatPindah = (p: HashChangeEvent): void => {
      if (lepas) return;
      p.stopImmediatePropagation();
      const tujuan = new URL(p.newURL).hash;
      window.history.pushState(null, '', p.oldURL);
      void tanya(tujuan);
    };
    const saatTutup = (p: BeforeUnloadEvent): void => p.preventDefault();
    window.addEventListener('hashchange', saatPindah, { capture: true });
    window.addEventListener('beforeunload', saatTutup);
    return () => {
      window.removeEventListener('hashchange', saatPindah, { capture: true });
      window.removeEventListener('beforeunload', saatTutup);
    };
  }, [belumDisimpan, konfirmasi]);
}
