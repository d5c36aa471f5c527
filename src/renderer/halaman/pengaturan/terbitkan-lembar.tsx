import type { ReactNode } from 'react';
import { useJagaPerubahan } from '../../kerangka/jaga-perubahan.ts';
import { tampilkanBerhasil } from '../../komponen/galat.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { FormTerbitkan } from './form-terbitkan.tsx';
import { Kotak } from './kotak.tsx';
import { LembarPemulihanBaru } from './lembar-pemulihan.tsx';

export function TerbitkanLembar(): ReactNode {
  const terbitkan = useUbah('sesi.reissuePemulihan');
  useJagaPerubahan(terbitkan.isPending || terbitkan.data !== undefined);
  return (
    <Kotak
      judul="Lembar pemulihan"
      keterangan="Terbitkan ulang bila lembar lama hilang atau dilihat orang lain. Kode pada lembar lama tidak berlaku lagi."
    >
      {terbitkan.data === undefined ? (
        <FormTerbitkan terbitkan={terbitkan} label="Terbitkan lembar baru" />
      ) : (
        <LembarPemulihanBaru
          lembar={terbitkan.data}
          onSelesai={() => {
            terbitkan.reset();
            tampilkanBerhasil('Lembar pemulihan yang baru berlaku. Musnahkan lembar lama.');
          }}
        />
      )}
    </Kotak>
  );
}
