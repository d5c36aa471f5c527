import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LembarPemulihan } from '../../../contract/bentuk/sesi.ts';
import { useJagaPerubahan } from '../../kerangka/jaga-perubahan.ts';
import { useSesi } from '../../kerangka/konteks-sesi.ts';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { useUbah } from '../../panggil/panggil.ts';
import { FormTerbitkan } from '../pengaturan/form-terbitkan.tsx';
import { Kotak } from '../pengaturan/kotak.tsx';
import { LembarPemulihanBaru } from '../pengaturan/lembar-pemulihan.tsx';
import { Langkah } from './langkah.tsx';

const TANPA_LANJUTAN = (): void => undefined;

/**
 * The sheet just issued; or, when the program was closed before it was confirmed, a new one: the code of the first is stored
 * nowhere. Confirmed, `sesi.load` no longer says that it is due, and the next step takes its place by itself.
 */
export function LangkahPemulihan({ lembar }: { readonly lembar: LembarPemulihan | undefined }): ReactNode {
  const { persiapanSelesai } = useSesi();
  const terbitkan = useUbah('sesi.reissuePemulihan');
  const tampil = terbitkan.data ?? lembar;
  useJagaPerubahan(tampil !== undefined);
  return (
    <>
      <KepalaHalaman judul="Simpan lembar pemulihan" />
      {persiapanSelesai ? null : <Langkah kini={3} />}
      {tampil === undefined ? (
        <Kotak judul="Terbitkan lembar pemulihan">
          <Text fz="sm">
            Program ditutup sebelum lembar pemulihan dipastikan tersimpan. Ketik kata sandi untuk menerbitkan
            lembar baru; kode yang lama tidak berlaku lagi.
          </Text>
          <FormTerbitkan terbitkan={terbitkan} label="Terbitkan lembar" />
        </Kotak>
      ) : (
        <LembarPemulihanBaru lembar={tampil} onSelesai={TANPA_LANJUTAN} />
      )}
    </>
  );
}
