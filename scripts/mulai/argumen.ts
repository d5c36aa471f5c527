import { parseArgs } from 'node:util';

export interface ArgumenMulai {
  /** The browser host even if Electron is there. */
  readonly peramban: boolean;
  readonly tanpaJendela: boolean;
  readonly bantuan: boolean;
}

export const BANTUAN = `Pemakaian: npm start [-- pilihan]

  --peramban       buka di peramban laptop ini, walau Electron terpasang
  --tanpa-jendela  seperti --peramban, tetapi hanya cetak alamatnya
`;

/** `null`: not understood. */
export function parseArgumenMulai(argumen: readonly string[]): ArgumenMulai | null {
  try {
    const { values } = parseArgs({
      args: [...argumen],
      options: {
        peramban: { type: 'boolean' },
        'tanpa-jendela': { type: 'boolean' },
        bantuan: { type: 'boolean' },
      },
    });
    const tanpaJendela = values['tanpa-jendela'] === true;
    return {
      peramban: values.peramban === true || tanpaJendela,
      tanpaJendela,
      bantuan: values.bantuan === true,
    };
  } catch {
    return null;
  }
}
