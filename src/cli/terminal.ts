/** Progress and messages go to stderr, the result to stdout. */
export interface Terminal {
  /** A line that stays. */
  readonly tulis: (teks: string) => void;
  /** A progress line, overwritten by the next one on a screen and thinned out in a log. */
  readonly kemajuan: (teks: string) => void;
  /** A line of the result, on stdout. */
  readonly hasil: (teks: string) => void;
}

const JEDA_LOG_MS = 2000;

export function createTerminal(aliran: NodeJS.WriteStream = process.stderr): Terminal {
  const layar = aliran.isTTY;
  let tergantung = false;
  let terakhir = 0;
  const bersihkan = (): void => {
    if (tergantung) aliran.write('\r\u001b[K');
    tergantung = false;
  };
  return {
    tulis: (teks) => {
      bersihkan();
      aliran.write(`${teks}\n`);
    },
    hasil: (teks) => {
      bersihkan();
      process.stdout.write(`${teks}\n`);
    },
    kemajuan: (teks) => {
      if (layar) {
        aliran.write(`\r\u001b[K${teks.slice(0, (aliran.columns || 80) - 1)}`);
        tergantung = true;
      } else if (performance.now() - terakhir >= JEDA_LOG_MS) {
        terakhir = performance.now();
        aliran.write(`${teks}\n`);
      }
    },
  };
}

/** Asks for a secret on the terminal without showing it; `null` when nobody can be asked. */
export async function askRahasia(pertanyaan: string): Promise<string | null> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return null;
  stderr.write(pertanyaan);
  stdin.setRawMode(true);
  stdin.resume();
  stdin.setEncoding('utf8');
  return new Promise((selesai) => {
    let rahasia = '';
    const tutup = (hasil: string | null): void => {
      stdin.setRawMode(false);
      stdin.pause();
      stdin.off('data', terima);
      stderr.write('\n');
      selesai(hasil);
    };
    const terima = (potongan: string): void => {
      for (const huruf of potongan) {
        if (huruf === '\r' || huruf === '\n') return tutup(rahasia);
        if (huruf === '\u0003') return tutup(null);
        rahasia = huruf === '\u007f' || huruf === '\b' ? rahasia.slice(0, -1) : rahasia + huruf;
      }
    };
    stdin.on('data', terima);
  });
}
