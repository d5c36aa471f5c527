import { useLayoutEffect, useState, type RefObject } from 'react';

const SISA_BAWAH = 16;
const PALING_RENDAH = 260;

/** Height from the top of `acuan` to the lower edge of the window, whatever stands above it. */
export function useSisaTinggi(acuan: RefObject<HTMLElement | null>): number {
  const [tinggi, setTinggi] = useState(PALING_RENDAH);
  useLayoutEffect(() => {
    const ukur = (): void => {
      const atas = (acuan.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      setTinggi(Math.max(PALING_RENDAH, Math.floor(window.innerHeight - atas - SISA_BAWAH)));
    };
    ukur();
    const pengamat = new ResizeObserver(ukur);
    // What stands above may fold to another height when the window becomes narrower, and a banner may go.
    pengamat.observe(document.body);
    if (acuan.current?.parentElement !== null && acuan.current !== null)
      pengamat.observe(acuan.current.parentElement);
    window.addEventListener('resize', ukur);
    return () => {
      pengamat.disconnect();
      window.removeEventListener('resize', ukur);
    };
  }, [acuan]);
  return tinggi;
}
