import { defineConfig } from 'electron-vite';

/**
 * Bundles the command-line programs and the reader's worker thread for an installation without TypeScript sources.
 * The window (main, preload, renderer) has no sources yet; its sections belong here when it has.
 * Run-time libraries stay external: only what stands in `dependencies` is left out of the bundle.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          rekap: 'src/cli/rekap.ts',
          contoh: 'src/cli/contoh.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
});
