import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, test } from 'vitest';

/**
 * The import table of docs/ARCHITECTURE.md, computed from the sources. Imports are read with oxc-parser: TypeScript 7 has no
 * compiler API.
 */
const AKAR = path.join(import.meta.dirname, '..');

interface Ruang {
  /** Longest prefix wins. */
  readonly folder: string;
  readonly ruang: readonly string[];
  readonly npm: readonly string[];
  readonly node: boolean;
}

const ENGINE = [
  'src/engine',
  'src/engine/store',
  'src/engine/intake',
  'src/engine/render',
  'src/engine/wilayah',
  'src/engine/contoh',
  'src/engine/templat',
  'src/engine/mesin',
];

/** `ruang`: rooms whose files may be imported (a room inside another is its own); `npm`: packages. */
const TABEL: readonly Ruang[] = [
  { folder: 'src/core', ruang: ['src/core'], npm: [], node: false },
  { folder: 'src/contract', ruang: ['src/contract', 'src/core'], npm: ['zod'], node: false },
  {
    folder: 'src/engine/store',
    ruang: ['src/engine/store', 'src/core'],
    npm: ['better-sqlite3'],
    node: true,
  },
  {
    folder: 'src/engine/intake',
    ruang: ['src/engine/intake', 'src/core'],
    npm: ['@e965/xlsx', 'saxes', 'htmlparser2', 'papaparse', 'iconv-lite', 'yauzl'],
    node: true,
  },
  {
    folder: 'src/engine/render',
    ruang: ['src/engine/render', 'src/core'],
    npm: ['exceljs', 'pdfmake', 'fflate', 'qr', '@cantoo/pdf-lib'],
    node: true,
  },
  {
    folder: 'src/engine/wilayah',
    ruang: ['src/engine/wilayah', 'src/core'],
    npm: ['idn-area-data'],
    node: true,
  },
  {
    folder: 'src/engine/contoh',
    ruang: ['src/engine/contoh', 'src/core'],
    npm: ['exceljs', '@e965/xlsx', 'fflate', 'iconv-lite'],
    node: true,
  },
  {
    folder: 'src/engine/templat',
    ruang: ['src/engine/templat', 'src/core'],
    npm: ['fflate', 'yauzl', 'saxes'],
    node: true,
  },
  { folder: 'src/engine/mesin', ruang: [...ENGINE, 'src/core', 'src/contract'], npm: [], node: true },
  { folder: 'src/engine', ruang: [...ENGINE, 'src/core', 'src/contract'], npm: [], node: true },
  { folder: 'src/host', ruang: ['src/host', 'src/core', 'src/contract'], npm: [], node: true },
  {
    folder: 'src/main',
    ruang: ['src/main', 'src/host', 'src/core', 'src/contract'],
    npm: ['electron'],
    node: true,
  },
  { folder: 'src/preload', ruang: ['src/preload', 'src/contract'], npm: ['electron'], node: false },
  {
    folder: 'src/browser',
    ruang: ['src/browser', 'src/host', 'src/core', 'src/contract'],
    npm: ['hono', '@hono/node-server'],
    node: true,
  },
  {
    folder: 'src/renderer',
    ruang: ['src/renderer', 'src/core', 'src/contract'],
    npm: [
      'react',
      'react-dom',
      '@mantine/core',
      '@mantine/hooks',
      '@mantine/form',
      '@mantine/dates',
      '@mantine/notifications',
      '@mantine/dropzone',
      '@mantine/charts',
      '@mantine/modals',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
      '@tabler/icons-react',
      'dayjs',
      'pdfjs-dist',
      'zod',
    ],
    node: false,
  },
  { folder: 'src/cli', ruang: ['src/cli', ...ENGINE, 'src/core', 'src/contract'], npm: [], node: true },
];

/** What core must not touch even without importing it: clock, chance, environment. */
const TERLARANG_DI_CORE =
  /\b(?:Date\.now|Math\.random|process\.|globalThis|performance\.|setTimeout|fetch\()/;

interface Berkas {
  readonly nama: string;
  readonly teks: string;
  readonly impor: readonly string[];
  readonly eksporBaku: boolean;
  readonly barel: boolean;
}

function readSumber(folder: string): string[] {
  return readdirSync(path.join(AKAR, folder), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name))
    .map((e) => path.relative(AKAR, path.join(e.parentPath, e.name)).replaceAll(path.sep, '/'));
}

function readBerkas(nama: string): Berkas {
  const teks = readFileSync(path.join(AKAR, nama), 'utf8');
  const hasil = parseSync(nama, teks);
  expect(hasil.errors, nama).toEqual([]);
  const impor = [
    ...hasil.module.staticImports.map((i) => i.moduleRequest.value),
    ...hasil.module.staticExports.flatMap((e) => e.entries.flatMap((x) => x.moduleRequest?.value ?? [])),
  ];
  new Visitor({
    ImportExpression: (node) => {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string')
        impor.push(node.source.value);
    },
  }).visit(hasil.program);
  const ekspor = hasil.module.staticExports.flatMap((e) => e.entries);
  return {
    nama,
    teks,
    impor,
    eksporBaku: ekspor.some((e) => e.exportName.kind === 'Default'),
    barel: ekspor.some((e) => e.moduleRequest !== null),
  };
}

const semua = readSumber('src').map(readBerkas);

function findRuang(nama: string): Ruang | undefined {
  return TABEL.filter((r) => nama.startsWith(`${r.folder}/`)).sort(
    (a, b) => b.folder.length - a.folder.length,
  )[0];
}

function resolveRelatif(dari: string, impor: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(dari), impor));
}

function namaPaket(impor: string): string {
  return impor
    .split('/')
    .slice(0, impor.startsWith('@') ? 2 : 1)
    .join('/');
}

function findPelanggaran(b: Berkas): string[] {
  const ruang = findRuang(b.nama);
  if (ruang === undefined) return [`${b.nama} tidak berada di ruang mana pun`];
  return b.impor.flatMap((impor) => {
    if (impor.startsWith('.')) {
      const tujuan = resolveRelatif(b.nama, impor);
      const milik = findRuang(tujuan);
      const boleh = milik !== undefined && ruang.ruang.includes(milik.folder);
      return boleh ? [] : [`${b.nama} mengimpor ${tujuan}`];
    }
    const inti = impor.startsWith('node:') || builtinModules.includes(impor);
    if (inti) return ruang.node && impor.startsWith('node:') ? [] : [`${b.nama} mengimpor ${impor}`];
    return ruang.npm.includes(namaPaket(impor)) ? [] : [`${b.nama} mengimpor paket ${impor}`];
  });
}

/** Files that reach themselves over their imports. */
function findLingkaran(): string[] {
  const graf = new Map(
    semua.map((b) => [
      b.nama,
      b.impor.filter((i) => i.startsWith('.')).map((i) => resolveRelatif(b.nama, i)),
    ]),
  );
  const selesai = new Set<string>();
  const hasil: string[] = [];
  const jalan = (nama: string, jejak: readonly string[]): void => {
    if (jejak.includes(nama)) hasil.push([...jejak.slice(jejak.indexOf(nama)), nama].join(' → '));
    if (selesai.has(nama) || jejak.includes(nama)) return;
    for (const lain of graf.get(nama) ?? []) jalan(lain, [...jejak, nama]);
    selesai.add(nama);
  };
  for (const nama of graf.keys()) jalan(nama, []);
  return hasil;
}

describe('arsitektur', () => {
  test('setiap ruang hanya mengimpor yang diizinkan tabelnya', () => {
    expect(semua.length).toBeGreaterThan(50);
    expect(semua.flatMap(findPelanggaran)).toEqual([]);
  });

  test('aturan menangkap pelanggaran yang dibuat-buat', () => {
    const palsu = (nama: string, ...impor: string[]): Berkas => ({
      nama,
      teks: '',
      impor,
      eksporBaku: false,
      barel: false,
    });
    expect(findPelanggaran(palsu('src/core/x.ts', 'node:fs'))).toHaveLength(1);
    expect(findPelanggaran(palsu('src/core/x.ts', '../engine/load-keadaan.ts'))).toHaveLength(1);
    expect(findPelanggaran(palsu('src/core/x.ts', 'zod'))).toHaveLength(1);
    expect(findPelanggaran(palsu('src/engine/store/x.ts', '../render/render-pdf.ts'))).toHaveLength(1);
    expect(findPelanggaran(palsu('src/engine/x.ts', './render/render-pdf.ts', '../core/result.ts'))).toEqual(
      [],
    );
    expect(findPelanggaran(palsu('src/engine/x.ts', 'exceljs'))).toHaveLength(1);
    expect(findPelanggaran(palsu('src/cli/x.ts', '../engine/store/jejak.ts'))).toEqual([]);
  });

  test('core tidak mengenal jam, keacakan, dan lingkungan', () => {
    const salah = semua
      .filter((b) => b.nama.startsWith('src/core/') && TERLARANG_DI_CORE.test(b.teks))
      .map((b) => b.nama);
    expect(salah).toEqual([]);
  });

  test('tidak ada impor melingkar, barel, atau ekspor baku', () => {
    expect(findLingkaran()).toEqual([]);
    expect(semua.filter((b) => b.eksporBaku || b.barel).map((b) => b.nama)).toEqual([]);
  });

  test('masukan tidak dibaca dengan parseInt', () => {
    const salah = semua.filter((b) => /\bparseInt\(/.test(b.teks)).map((b) => b.nama);
    expect(salah).toEqual([]);
  });

  test('versi dependensi ditulis pasti', () => {
    const paket: unknown = JSON.parse(readFileSync(path.join(AKAR, 'package.json'), 'utf8'));
    const daftar = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((k) =>
      Object.values((paket as Record<string, Record<string, string>>)[k] ?? {}),
    );
    expect(daftar.filter((v) => !/^(?:npm:[^@]+@)?\d+\.\d+\.\d+$/.test(v))).toEqual([]);
  });
});
