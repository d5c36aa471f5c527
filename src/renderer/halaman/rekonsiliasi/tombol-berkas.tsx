import { Button, type ButtonProps } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import type { Titipan } from '../../../contract/isian.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';

export type TerimaTitipan = (titipan: readonly Titipan[]) => void;

export interface Penitipan {
  readonly sibuk: boolean;
  readonly titipkan: (berkas: readonly File[]) => Promise<void>;
}

/** Hands files dropped or chosen in the browser to the host. */
export function usePenitipan(onTitipan: TerimaTitipan): Penitipan {
  const hos = useHos();
  const [sibuk, setSibuk] = useState(false);
  const titipkan = async (berkas: readonly File[]): Promise<void> => {
    if (berkas.length === 0) return;
    setSibuk(true);
    const hasil = await hos.titipkan(berkas, {});
    setSibuk(false);
    if (hasil.ok) onTitipan(hasil.nilai);
    else tampilkanGalat(hasil.galat);
  };
  return { sibuk, titipkan };
}

/** Chooses files: by the dialog of the host, else by that of the browser. */
export function TombolBerkas({
  label,
  labelIsian,
  onTitipan,
  ...rupa
}: ButtonProps & {
  readonly label: ReactNode;
  /** Name of the hidden field of the browser. */
  readonly labelIsian: string;
  readonly onTitipan: TerimaTitipan;
}): ReactNode {
  const hos = useHos();
  const isian = useRef<HTMLInputElement>(null);
  const { sibuk, titipkan } = usePenitipan(onTitipan);
  const pilih = async (): Promise<void> => {
    if (!hos.kemampuan.dialog) return isian.current?.click();
    const hasil = await hos.perintah('berkas.pilih', { untuk: 'impor' });
    if (!hasil.ok) tampilkanGalat(hasil.galat);
    else if (hasil.nilai.length > 0) onTitipan(hasil.nilai);
  };
  return (
    <>
      <Button {...rupa} loading={sibuk || rupa.loading === true} onClick={() => void pilih()}>
        {label}
      </Button>
      <input
        ref={isian}
        type="file"
        multiple
        hidden
        aria-label={labelIsian}
        onChange={(e) => {
          const berkas = [...(e.currentTarget.files ?? [])];
          // So that the same file can be chosen again.
          e.currentTarget.value = '';
          void titipkan(berkas);
        }}
      />
    </>
  );
}
