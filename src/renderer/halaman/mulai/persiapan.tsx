import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { mintaIzinPindah } from '../../kerangka/jaga-perubahan.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { useBaca, useUbah } from '../../panggil/panggil.ts';
import { FormDesa } from '../pengaturan/form-desa.tsx';
import { FormKantor } from '../pengaturan/form-kantor.tsx';
import { Langkah } from './langkah.tsx';

async function setelahIzin(kerja: () => void): Promise<void> {
  if (await mintaIzinPindah()) kerja();
}

function Lewati({
  onLewati,
  sibuk = false,
}: {
  readonly onLewati: () => void;
  readonly sibuk?: boolean;
}): ReactNode {
  return (
    <Button variant="default" onClick={() => void setelahIzin(onLewati)} loading={sibuk}>
      Lewati dahulu
    </Button>
  );
}

/** The last two steps, each of which may be left for later. */
export function Persiapan(): ReactNode {
  const [langkah, setLangkah] = useState<4 | 5>(4);
  const kueri = useBaca('pengaturan.load', {});
  const selesai = useUbah('sesi.selesaikanPersiapan');
  const akhiri = (): void => selesai.mutate({}, { onError: tampilkanGalat });
  return (
    <>
      <KepalaHalaman
        judul={langkah === 4 ? 'Lengkapi data kantor' : 'Lengkapi desa dan TPS'}
        keterangan="Boleh dilewati dan dilengkapi kemudian di Pengaturan. Yang kosong dicetak sebagai garis titik-titik."
      />
      <Langkah kini={langkah} />
      <KeadaanMuat kueri={kueri}>
        {({ isian, kecamatan }) =>
          langkah === 4 ? (
            <FormKantor
              awal={isian.kantor}
              labelSimpan="Simpan dan lanjut"
              onTersimpan={() => setLangkah(5)}
              tambahan={<Lewati onLewati={() => setLangkah(5)} />}
            />
          ) : (
            <FormDesa
              awal={isian.desa}
              kecamatan={kecamatan}
              labelSimpan="Simpan dan selesai"
              onTersimpan={akhiri}
              tambahan={
                <>
                  <Button variant="default" onClick={() => void setelahIzin(() => setLangkah(4))}>
                    Kembali
                  </Button>
                  <Lewati onLewati={akhiri} sibuk={selesai.isPending} />
                </>
              }
            />
          )
        }
      </KeadaanMuat>
    </>
  );
}
