import { Text, Title, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Fragment, useRef, type ReactNode } from 'react';
import type { HasilTemuan } from '../../../contract/bentuk/temuan.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { TINGKAT } from '../../komponen/lencana-tingkat.tsx';
import { useSisaTinggi } from '../../komponen/use-sisa-tinggi.ts';
import gaya from './temuan.module.css';

/** A long code may break after its underscores. */
function Kode({ kode }: { readonly kode: string }): ReactNode {
  return kode.split('_').map((bagian, i) => (
    <Fragment key={`${bagian}-${i}`}>
      {i === 0 ? null : (
        <>
          _<wbr />
        </>
      )}
      {bagian}
    </Fragment>
  ));
}

/** How many findings of each code are open; a click shows only those. */
export function RingkasKode({
  ringkas,
  kode,
  onPilih,
}: {
  readonly ringkas: HasilTemuan['ringkas'];
  readonly kode: string | null;
  readonly onPilih: (kode: string | null) => void;
}): ReactNode {
  const daftar = useRef<HTMLUListElement>(null);
  const tinggi = useSisaTinggi(daftar);
  return (
    <section aria-labelledby="judul-kode">
      <Title order={2} fz="sm" id="judul-kode" mb={4}>
        Menurut kode: terbuka dari semua
      </Title>
      <ul className={gaya.daftarKode} style={{ maxHeight: tinggi }} ref={daftar}>
        {ringkas.perKode.map((k) => {
          const { label, Ikon, warna } = TINGKAT[k.tingkat];
          const dipilih = k.kode === kode;
          return (
            <li key={`${k.kode}-${k.tingkat}`}>
              <UnstyledButton
                className={gaya.butirKode}
                aria-pressed={dipilih}
                onClick={() => onPilih(dipilih ? null : k.kode)}
              >
                <span className={gaya.ikonKode} data-warna={warna}>
                  <Ikon size={16} aria-hidden />
                </span>
                <VisuallyHidden>{label}: </VisuallyHidden>
                <span className={gaya.kode}>
                  <Kode kode={k.kode} />
                </span>
                <Text span fz="xs" className={gaya.hitung}>
                  <b>{formatBilangan(k.terbuka)}</b>
                  <VisuallyHidden> terbuka</VisuallyHidden> / {formatBilangan(k.semua)}
                </Text>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
