/** The page's line was cut for so long and nothing else was asked: its window is closed. A reload takes a fraction of it. */
export const JEDA_TUTUP_MS = 6_000;
/** A browser that has ended this long ago with no page in sight takes the program with it. */
export const JEDA_PERAMBAN_MS = 1_500;

export interface PilihanPenjaga {
  /** The window is closed: the program can end. */
  readonly onTutup: () => void;
  /** The browser ended before it ever showed the page. */
  readonly onTidakTerbuka: () => void;
  readonly jadwalkan?: (kerja: () => void, ms: number) => () => void;
}

/** Decides from connections and requests whether a window is still there. */
export interface PenjagaJendela {
  /** The page holds its event line; the answer ends it. */
  sambung(): () => void;
  /** A request of the page is being answered; the answer ends it. */
  permintaan(): () => void;
  perambanKeluar(): void;
  berhenti(): void;
}

function jadwalkanBiasa(kerja: () => void, ms: number): () => void {
  const pewaktu = setTimeout(kerja, ms);
  return () => clearTimeout(pewaktu);
}

export function createPenjagaJendela({
  onTutup,
  onTidakTerbuka,
  jadwalkan = jadwalkanBiasa,
}: PilihanPenjaga): PenjagaJendela {
  let sambungan = 0;
  let permintaan = 0;
  let pernahTersambung = false;
  let perambanKeluar = false;
  let selesai = false;
  let batalJadwal = (): void => {};

  const tutup = (): void => {
    if (selesai) return;
    selesai = true;
    onTutup();
  };
  const nilai = (): void => {
    batalJadwal();
    if (selesai || !pernahTersambung || sambungan > 0 || permintaan > 0) return;
    batalJadwal = jadwalkan(tutup, perambanKeluar ? JEDA_PERAMBAN_MS : JEDA_TUTUP_MS);
  };
  const sekali = (kerja: () => void): (() => void) => {
    let sudah = false;
    return () => {
      if (sudah) return;
      sudah = true;
      kerja();
      nilai();
    };
  };
  return {
    sambung: () => {
      sambungan++;
      pernahTersambung = true;
      nilai();
      return sekali(() => sambungan--);
    },
    permintaan: () => {
      permintaan++;
      nilai();
      return sekali(() => permintaan--);
    },
    perambanKeluar: () => {
      perambanKeluar = true;
      if (!pernahTersambung && !selesai) onTidakTerbuka();
      nilai();
    },
    berhenti: () => {
      selesai = true;
      batalJadwal();
    },
  };
}
