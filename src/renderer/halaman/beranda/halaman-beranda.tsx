import { Button, Paper, Stack } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Beranda } from '../../../contract/bentuk/beranda.ts';
import { tautan } from '../../kerangka/rute.ts';
import { KeadaanKosong, KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { AngkaBeranda } from './angka-beranda.tsx';
import gaya from './beranda.module.css';
import { LangkahBeranda } from './langkah-beranda.tsx';
import { PetakDesaBeranda } from './petak-desa.tsx';
import { RingkasanBeranda } from './ringkasan-beranda.tsx';

function BelumAdaImpor(): ReactNode {
  return (
    <Paper withBorder>
      <KeadaanKosong
        teks="Belum ada data. Angka kecamatan tampil di sini setelah berkas coklit desa diimpor."
        tindakan={
          <Button component="a" href={tautan('impor')} leftSection={<IconFileImport size={16} aria-hidden />}>
            Impor berkas
          </Button>
        }
      />
    </Paper>
  );
}

function IsiBeranda({ beranda }: { readonly beranda: Beranda }): ReactNode {
  return (
    <Stack gap="sm">
      <div className={gaya.atas}>
        <LangkahBeranda langkah={beranda.langkah} />
        {beranda.desaMasuk === 0 ? <BelumAdaImpor /> : <AngkaBeranda beranda={beranda} />}
      </div>
      <RingkasanBeranda beranda={beranda} />
      <PetakDesaBeranda beranda={beranda} />
    </Stack>
  );
}

/** Readiness at a glance: what to do next, what is there, what it adds up to. */
export function HalamanBeranda(): ReactNode {
  const kueri = useBaca('beranda.load', {});
  return (
    <>
      <KepalaHalaman judul="Beranda" />
      <KeadaanMuat kueri={kueri}>{(beranda) => <IsiBeranda beranda={beranda} />}</KeadaanMuat>
    </>
  );
}
