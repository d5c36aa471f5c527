import { Container } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type MouseEvent, type ReactNode } from 'react';
import type { SesiTerbuka } from '../../contract/bentuk/sesi.ts';
import { HalamanMulai } from '../halaman/mulai/halaman-mulai.tsx';
import { KeadaanMuat } from '../komponen/keadaan-muat.tsx';
import { useBaca } from '../panggil/panggil.ts';
import { Kerangka } from './kerangka.tsx';
import { KonteksSesi } from './konteks-sesi.ts';
import { PitaMesin, useKeadaanMesin } from './keadaan-mesin.tsx';

/** The first steps come before all pages, but never interrupt who is already inside: a sheet issued anew is shown there. */
function harusMulai(terbuka: SesiTerbuka | null): boolean {
  if (terbuka === null) return true;
  return terbuka.kataSandiHarusDiganti || terbuka.pemulihanTertunda || !terbuka.persiapanSelesai;
}

function useDiDalam(terbuka: SesiTerbuka | null): boolean {
  const [masuk, setMasuk] = useState<string | null>(null);
  const id = terbuka?.id ?? null;
  const baru = harusMulai(terbuka) && masuk !== id ? null : id;
  if (baru !== masuk) setMasuk(baru);
  return baru !== null;
}

export function Aplikasi(): ReactNode {
  const sesi = useBaca('sesi.load', {});
  const diDalam = useDiDalam(sesi.data?.terbuka ?? null);
  const id = sesi.data === undefined ? undefined : (sesi.data.terbuka?.id ?? null);
  const pita = <PitaMesin {...useKeadaanMesin(id ?? null)} />;
  useLupakanYangLain(id);
  usePeriksaSesi();
  return (
    <>
      <a className="lompat" href="#isi" onClick={lompatKeIsi}>
        Langsung ke isi halaman
      </a>
      {diDalam ? null : pita}
      {sesi.data === undefined || sesi.isError ? (
        <Container component="main" id="isi" tabIndex={-1} py="xl">
          <KeadaanMuat kueri={sesi}>{() => null}</KeadaanMuat>
        </Container>
      ) : !diDalam ? (
        <HalamanMulai sesi={sesi.data} />
      ) : (
        // Another database is another window: nothing of the former may stay on screen.
        <KonteksSesi key={id} value={sesi.data.terbuka}>
          <Kerangka pita={pita} />
        </KonteksSesi>
      )}
    </>
  );
}

/** Another tab may have locked the database, or opened another: asked whenever somebody comes back to this one. */
function usePeriksaSesi(): void {
  const klien = useQueryClient();
  useEffect(() => {
    const periksa = (): void => void klien.invalidateQueries({ queryKey: ['sesi.load'] });
    window.addEventListener('focus', periksa);
    return () => window.removeEventListener('focus', periksa);
  }, [klien]);
}

/** What was read of a database that is closed does not stay in the memory of the page. */
function useLupakanYangLain(terbuka: string | null | undefined): void {
  const klien = useQueryClient();
  useEffect(() => {
    if (terbuka === undefined) return;
    klien.removeQueries({
      predicate: ({ queryKey: [, , milik] }) => typeof milik === 'string' && milik !== terbuka,
    });
  }, [klien, terbuka]);
}

/** The hash belongs to the pages, so the link moves the focus itself. */
function lompatKeIsi(p: MouseEvent): void {
  p.preventDefault();
  document.querySelector<HTMLElement>('#isi')?.focus();
}
