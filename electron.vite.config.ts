import { defineConfig } from 'electron-vite';

/**
 * What can be built before there is a window: the engine behind the command line and its reading thread, to prove that they bundle.
 * Nothing runs from this bundle yet. The shell adds main, preload and renderer here, and gives `readBerkasParalel` the URL of the
 * built thread (`modulPekerja`). Run-time libraries stay external: only what stands in `dependencies` is left out.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          rekap: 'src/cli/rekap.ts',
          contoh: 'src/cli/contoh.ts',
          'pekerja-baca': 'src/engine/intake/pekerja-baca.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
});
