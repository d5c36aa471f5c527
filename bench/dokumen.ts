/**
 * The whole set of a large kecamatan through the rendering threads: `node bench/dokumen.ts [--semua] [--pekerja N]`.
 * 14 desa, 168 TPS, 60 changed voters in most TPS and some hundred in a few; facts and voters are those of the tests.
 * `--semua` adds the by-name originals that are only made on purpose.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { daftarDokumen, listSasaran } from '../src/core/dokumen/daftar-dokumen.ts';
import type { EntriDokumen } from '../src/core/dokumen/entri-dokumen.ts';
import type { FaktaDokumen, Sasaran } from '../src/core/dokumen/fakta-dokumen.ts';
import { createPerender, type Perender } from '../src/engine/render-paralel.ts';
import { buatFakta } from '../tests/documents/bangun-fakta.ts';
import { buatPemilih } from '../tests/documents/bangun-pemilih.ts';

const { values } = parseArgs({
  options: { semua: { type: 'boolean', default: false }, pekerja: { type: 'string' } },
});
const BARIS_BIASA = 60;
const BARIS_BESAR = 400;
/** Every so many TPS have a long list. */
const TIAP_BESAR = 12;

function buatFaktaBesar(): FaktaDokumen {
  const kode = ['B', 'U', '1', '4', '8'];
  return {
    ...buatFakta({ jumlahDesa: 14, tpsPerDesa: 12 }),
    listPerubahan: (desa, tps) => {
      const jumlah = Number(tps) % TIAP_BESAR === 0 ? BARIS_BESAR : BARIS_BIASA;
      return Array.from({ length: jumlah }, (_, i) =>
        buatPemilih(desa, tps, i, { keterangan: kode[i % kode.length] ?? '' }),
      );
    },
  };
}

interface Pekerjaan {
  readonly entri: EntriDokumen;
  readonly sasaran: Sasaran;
}

interface Catatan {
  berkas: number;
  halaman: number;
  bita: number;
  compose: number;
}

/** Models are composed when their turn comes: only a few are in memory. */
async function work(
  antrean: Pekerjaan[],
  fakta: FaktaDokumen,
  perender: Perender,
  perJenis: Map<string, Catatan>,
): Promise<void> {
  for (let satu = antrean.shift(); satu !== undefined; satu = antrean.shift()) {
    const { entri, sasaran } = satu;
    const awal = performance.now();
    const model = entri.compose(fakta, sasaran);
    const compose = performance.now() - awal;
    for (const format of entri.format) {
      const { isi, halaman } = await perender.render(model, format);
      const kunci = `${entri.jenis}.${format}`;
      const lama = perJenis.get(kunci) ?? { berkas: 0, halaman: 0, bita: 0, compose: 0 };
      perJenis.set(kunci, {
        berkas: lama.berkas + 1,
        halaman: lama.halaman + halaman,
        bita: lama.bita + isi.length,
        compose: lama.compose + (format === entri.format[0] ? compose : 0),
      });
    }
  }
}

function readPuncakRss(): string {
  try {
    const kb = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return `${Math.round(Number(kb) / 1024)} MB`;
  } catch {
    return `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;
  }
}

const pekerja = values.pekerja === undefined ? Math.min(4, availableParallelism()) : Number(values.pekerja);
const fakta = buatFaktaBesar();
const entri = daftarDokumen.filter((e) => values.semua || !e.rahasia);
const antrean = entri.flatMap((e) => listSasaran(e, fakta).map((sasaran) => ({ entri: e, sasaran })));
const jumlahModel = antrean.length;
const perJenis = new Map<string, Catatan>();
console.log(
  `beban ${loadavg()
    .map((b) => b.toFixed(1))
    .join(' ')}, ${pekerja} pekerja`,
);
const awal = performance.now();
const perender = createPerender({ pekerja });
await Promise.all(Array.from({ length: pekerja * 2 }, () => work(antrean, fakta, perender, perJenis)));
const detik = (performance.now() - awal) / 1000;
await perender.tutup();
const { user, system } = process.cpuUsage();
const semua = [...perJenis.values()];
const sum = (pilih: (c: Catatan) => number): number => semua.reduce((n, c) => n + pilih(c), 0);
console.table(
  Object.fromEntries([...perJenis].map(([k, c]) => [k, { ...c, compose: Math.round(c.compose) }])),
);
console.log(
  `${jumlahModel} model, ${sum((c) => c.berkas)} berkas, ${sum((c) => c.halaman)} halaman/lembar, ` +
    `${(sum((c) => c.bita) / 1e6).toFixed(1)} MB; menyusun ${(sum((c) => c.compose) / 1000).toFixed(1)} s`,
);
console.log(
  `${detik.toFixed(1)} s, CPU ${((user + system) / 1e6).toFixed(1)} s, puncak memori ${readPuncakRss()}, ` +
    `beban ${loadavg()
      .map((b) => b.toFixed(1))
      .join(' ')}`,
);
