import { AppShell, Box } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { HalamanBeranda } from '../halaman/beranda/halaman-beranda.tsx';
import { HalamanBukti } from '../halaman/bukti/halaman-bukti.tsx';
import { HalamanImpor } from '../halaman/impor/halaman-impor.tsx';
import { HalamanKesiapan } from '../halaman/kesiapan/halaman-kesiapan.tsx';
import { HalamanPemilih } from '../halaman/pemilih/halaman-pemilih.tsx';
import { HalamanPengaturan } from '../halaman/pengaturan/halaman-pengaturan.tsx';
import { HalamanTemuan } from '../halaman/temuan/halaman-temuan.tsx';
import { useBaca } from '../panggil/panggil.ts';
import type { Halaman } from './alamat.ts';
import { BatasGalat } from './batas-galat.tsx';
import { Kepala } from './kepala.tsx';
import gaya from './kerangka.module.css';
import { useSesi } from './konteks-sesi.ts';
import { Navigasi } from './navigasi.tsx';
import { PitaLatihan } from './pita-latihan.tsx';
import { PitaPemulihan } from './pita-pemulihan.tsx';
import { useRute } from './rute.ts';

const TINGGI_KEPALA = 56;
const TINGGI_PITA = 30;

/** Charts and the PDF reader are loaded when they are first looked at. */
const HalamanRekap = lazy(async () => ({
  default: (await import('../halaman/rekap/halaman-rekap.tsx')).HalamanRekap,
}));
const HalamanRekonsiliasi = lazy(async () => ({
  default: (await import('../halaman/rekonsiliasi/halaman-rekonsiliasi.tsx')).HalamanRekonsiliasi,
}));
const HalamanMingguan = lazy(async () => ({
  default: (await import('../halaman/mingguan/halaman-mingguan.tsx')).HalamanMingguan,
}));
const HalamanDokumen = lazy(async () => ({
  default: (await import('../halaman/dokumen/halaman-dokumen.tsx')).HalamanDokumen,
}));

const ISI: Readonly<Record<Halaman, ComponentType>> = {
  beranda: HalamanBeranda,
  impor: HalamanImpor,
  pemilih: HalamanPemilih,
  rekap: HalamanRekap,
  temuan: HalamanTemuan,
  bukti: HalamanBukti,
  rekonsiliasi: HalamanRekonsiliasi,
  dokumen: HalamanDokumen,
  mingguan: HalamanMingguan,
  kesiapan: HalamanKesiapan,
  pengaturan: HalamanPengaturan,
};

/** The frame around the pages of an open database. `pita`: what the whole window has to say, below its fixed header. */
export function Kerangka({ pita }: { readonly pita: ReactNode }): ReactNode {
  const { halaman } = useRute();
  const { contoh } = useSesi();
  const [navTerbuka, nav] = useDisclosure(false);
  const beranda = useBaca('beranda.load', {});
  const Isi = ISI[halaman];
  return (
    <AppShell
      header={{ height: contoh ? TINGGI_KEPALA + TINGGI_PITA : TINGGI_KEPALA }}
      navbar={{ width: 196, breakpoint: 'sm', collapsed: { mobile: !navTerbuka } }}
      padding="md"
      transitionDuration={0}
    >
      <AppShell.Header>
        <Box h={TINGGI_KEPALA}>
          <Kepala beranda={beranda.data} navTerbuka={navTerbuka} onNav={nav.toggle} />
        </Box>
        {contoh ? <PitaLatihan tinggi={TINGGI_PITA} /> : null}
      </AppShell.Header>
      <AppShell.Navbar>
        <Navigasi beranda={beranda.data} onPilih={nav.close} />
      </AppShell.Navbar>
      <AppShell.Main id="isi" tabIndex={-1} className={gaya.isi}>
        {pita}
        <PitaPemulihan />
        <BatasGalat key={halaman}>
          <Suspense>
            <Isi />
          </Suspense>
        </BatasGalat>
      </AppShell.Main>
    </AppShell>
  );
}
