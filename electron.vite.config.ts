import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Everything in `dependencies` stays external in main; what only the page needs stands in `devDependencies` and is bundled.
 * All modules of main lie flat beside one another, two folders below the root like the sources, so that `../../resources` holds.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: 'src/main/main.ts',
          'proses-mesin': 'src/engine/proses-mesin.ts',
          'pekerja-baca': 'src/engine/intake/pekerja-baca.ts',
          'pekerja-render': 'src/engine/render/pekerja-render.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { index: 'src/preload/preload.ts' },
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The CSP allows no data: scripts; small images may stay inline.
      assetsInlineLimit: (berkas) => (/\.(?:m?js|css)$/.test(berkas) ? false : undefined),
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
