import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AngkaTampil, BarisMasukTampil } from '../../../contract/bentuk/rekap-masuk.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { Angka } from '../../komponen/angka.tsx';
import gaya from './rekonsiliasi.module.css';

const JK = ['l', 'p', 'jumlah'] as const;

/** As on the forms; whatever else after it, as it comes. */
const URUTAN: readonly string[] = ['penduduk', 'wajibKtp', 'dp4', 'awal', 'baru', 'tms', 'ubah', 'akhir'];

/** Figures any row tells, in the order of the forms. */
function listMedanTampil(
  baris: readonly BarisMasukTampil[],
): readonly Pick<AngkaTampil, 'medan' | 'sebutan'>[] {
  const hasil = new Map<string, Pick<AngkaTampil, 'medan' | 'sebutan'>>();
  for (const b of baris) for (const a of b.angka) if (!hasil.has(a.medan)) hasil.set(a.medan, a);
  const letak = (m: string): number => (URUTAN.includes(m) ? URUTAN.indexOf(m) : URUTAN.length);
  return [...hasil.values()].toSorted((a, b) => letak(a.medan) - letak(b.medan));
}

function sebutBaris({ namaDesa, tps }: BarisMasukTampil): string {
  if (namaDesa === null) return 'Kecamatan';
  return tps === null ? formatNamaWilayah(namaDesa) : `${formatNamaWilayah(namaDesa)} TPS ${tps}`;
}

/** A recapitulation as it was handed in; what it does not tell is a dash, never a zero. */
export function TabelBarisMasuk({ baris }: { readonly baris: readonly BarisMasukTampil[] }): ReactNode {
  const medan = listMedanTampil(baris);
  const isi = (b: BarisMasukTampil, m: string) => b.angka.find((a) => a.medan === m)?.angka;
  const dipakai = medan.map((m) => ({
    ...m,
    jk: JK.filter((jk) => baris.some((b) => (isi(b, m.medan)?.[jk] ?? null) !== null)),
  }));
  return (
    <Table.ScrollContainer minWidth={320} mah={340} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table className={gaya.sanding} verticalSpacing={2} aria-label="Angka di dalam rekap">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" rowSpan={2}>
              Tempat
            </Table.Th>
            {dipakai.map((m) => (
              <Table.Th key={m.medan} scope="colgroup" colSpan={m.jk.length} className={gaya.tengah}>
                {m.sebutan}
              </Table.Th>
            ))}
          </Table.Tr>
          <Table.Tr>
            {dipakai.flatMap((m) =>
              m.jk.map((jk) => (
                <Table.Th key={`${m.medan}-${jk}`} scope="col" className={gaya.angka}>
                  {jk === 'jumlah' ? 'Jumlah' : jk.toUpperCase()}
                </Table.Th>
              )),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {baris.map((b, i) => (
            <Table.Tr key={`${b.desa ?? ''}/${b.tps ?? ''}/${i}`} fw={b.tps === null ? 600 : undefined}>
              <Table.Th scope="row">{sebutBaris(b)}</Table.Th>
              {dipakai.flatMap((m) =>
                m.jk.map((jk) => (
                  <Table.Td key={`${m.medan}-${jk}`} className={gaya.angka}>
                    <Angka nilai={isi(b, m.medan)?.[jk] ?? null} kosong="–" />
                  </Table.Td>
                )),
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
