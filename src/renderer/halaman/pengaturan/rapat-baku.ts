import type { PengaturanTermuat } from '../../../contract/bentuk/pengaturan.ts';
import { applyNilaiProfil } from '../../../contract/terapkan-nilai-profil.ts';
import type { Rapat } from '../../../core/dokumen/fakta-dokumen.ts';
import { composeRapatBaku } from '../../../core/dokumen/rapat-baku.ts';

/** What the documents say of the meeting where the office says nothing: by the profile as the office has set it. */
export function buildRapatBaku({ isian, kecamatan, profil, kodeTahapan }: PengaturanTermuat): Rapat {
  const berlaku = applyNilaiProfil(profil, kodeTahapan, isian);
  const tahapan = berlaku.tahapan.find(({ kode }) => kode === kodeTahapan);
  if (tahapan === undefined) throw new Error(`unknown stage: ${kodeTahapan}`);
  return composeRapatBaku(kecamatan, berlaku, tahapan);
}
