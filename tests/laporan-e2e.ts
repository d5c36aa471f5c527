import path from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { findPeramban } from './peramban.ts';

/** Stories driven through a real page. */
const FOLDER_E2E = ['tests/e2e/', 'tests/shell/'];

function isE2e(modul: TestModule): boolean {
  const nama = path.relative(path.join(import.meta.dirname, '..'), modul.moduleId).replaceAll(path.sep, '/');
  return FOLDER_E2E.some((f) => nama.startsWith(f));
}

/** The last lines of a run: how many tests ran in a real browser, and in which. */
export class LaporanE2e implements Reporter {
  async onTestRunEnd(modul: readonly TestModule[]): Promise<void> {
    const uji = modul.filter(isE2e).flatMap((m) => [...m.children.allTests()]);
    if (uji.length === 0) return;
    const hitung = (keadaan: string): number => uji.filter((u) => u.result().state === keadaan).length;
    const peramban = await findPeramban();
    const di = peramban === null ? 'tanpa peramban: tidak ada Chromium di mesin ini' : `di ${peramban.nama}`;
    process.stdout.write(
      `\nUji di peramban sungguhan: ${String(hitung('passed'))} lulus, ${String(hitung('failed'))} gagal, ${String(hitung('skipped'))} dilewati, ${di}.\n`,
    );
  }
}
