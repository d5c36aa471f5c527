import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PratinjauLembar } from '../../../contract/bentuk/impor.ts';
import gaya from './impor.module.css';
import { buildPilihanMedan, judulKolom, pilihMedan, TIDAK_DIBACA, type IsianPeta } from './peta.ts';

export interface TabelPetaProps {
  readonly lembar: PratinjauLembar;
  readonly isian: IsianPeta;
  readonly onUbah: (isian: IsianPeta) => void;
}

function KepalaKolom({
  kolom,
  ...props
}: TabelPetaProps & { readonly kolom: PratinjauLembar['kolom'][number] }): ReactNode {
  const { lembar, isian, onUbah } = props;
  const judul = judulKolom(lembar, isian, kolom.indeks);
  return (
    <th scope="col">
      <Select
        size="xs"
        w={190}
        aria-label={`Kolom ${kolom.huruf}${judul === '' ? '' : ` (${judul})`} dibaca sebagai`}
        data={[...buildPilihanMedan(kolom.medan)]}
        value={isian.medan.get(kolom.indeks) ?? TIDAK_DIBACA}
        onChange={(m) => onUbah(pilihMedan(isian, kolom.indeks, m ?? TIDAK_DIBACA))}
        allowDeselect={false}
        searchable
        maxDropdownHeight={320}
        comboboxProps={{ width: 300, position: 'bottom-start' }}
      />
      <div className={gaya.sel} title={judul}>
        <b>{kolom.huruf}</b> {judul}
      </div>
    </th>
  );
}

function kelasBaris(nomor: number, isian: IsianPeta): string | undefined {
  if (nomor === isian.barisJudul) return gaya.barisJudul;
  return nomor < isian.barisData ? gaya.barisLewat : undefined;
}

/** The first rows of a sheet, with what each column is read as above it. Numbers are masked by the engine. */
export function TabelPeta(props: TabelPetaProps): ReactNode {
  const { lembar, isian } = props;
  return (
    <div className={gaya.wadahPeta} tabIndex={0} role="group" aria-label="Baris pertama berkas">
      <table className={gaya.tabelPeta}>
        <thead>
          <tr>
            <th scope="col" className={gaya.nomorBaris}>
              Baris
            </th>
            {lembar.kolom.map((k) => (
              <KepalaKolom key={k.indeks} kolom={k} {...props} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lembar.baris.map((b) => (
            <tr key={b.nomor} className={kelasBaris(b.nomor, isian)}>
              <th scope="row" className={gaya.nomorBaris}>
                {b.nomor}
              </th>
              {lembar.kolom.map((k) => (
                <td key={k.indeks} className={isian.medan.has(k.indeks) ? undefined : gaya.takDibaca}>
                  <div className={gaya.sel} title={b.sel[k.indeks]}>
                    {b.sel[k.indeks]}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
