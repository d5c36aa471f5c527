import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LaporanE2e } from './tests/laporan-e2e.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    // Many tests wait for a process of their own: with one file per core a third of the processor stands idle.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000, interval: 100 } },
    reporters: ['default', new LaporanE2e()],
  },
});
