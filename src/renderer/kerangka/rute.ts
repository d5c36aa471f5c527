import { useCallback, useMemo } from 'react';
import { useAlamatKini } from './alamat-kini.ts';
import { buildAlamat, parseAlamat, type Halaman, type Parameter, type Rute } from './alamat.ts';

/** The page on screen. */
export function useRute(): Rute {
  const alamat = useAlamatKini();
  return useMemo(() => parseAlamat(alamat), [alamat]);
}

/** For `href`: a link that can be focused, copied and opened by the keyboard like any other. */
export function tautan(halaman: Halaman, parameter?: Parameter): string {
  return `#${buildAlamat(halaman, parameter)}`;
}

/** Opens a page: `bukaHalaman('pemilih', { desa, tps, temuan, id })`. `ganti`: without an entry in the history, for filters. */
export function bukaHalaman(
  halaman: Halaman,
  parameter?: Parameter,
  pilihan: { readonly ganti?: boolean } = {},
): void {
  const tujuan = tautan(halaman, parameter);
  if (tujuan === window.location.hash) return;
  if (pilihan.ganti !== true) {
    window.location.hash = tujuan;
    return;
  }
  const lama = window.location.href;
  window.history.replaceState(null, '', tujuan);
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL: lama, newURL: window.location.href }));
}

/**
 * Query parameters of the page on screen, and a way to change some of them without an entry in the history
 * (`null` or an empty text takes one away).
 */
export function useParameter(): readonly [
  nilai: Readonly<Record<string, string>>,
  ubah: (perubahan: Parameter) => void,
] {
  const { parameter } = useRute();
  const ubah = useCallback((perubahan: Parameter) => {
    const kini = parseAlamat(window.location.hash.replace(/^#/, ''));
    bukaHalaman(kini.halaman, { ...kini.parameter, bagian: kini.bagian, ...perubahan }, { ganti: true });
  }, []);
  return [parameter, ubah];
}
