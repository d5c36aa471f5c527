import { Paper, Table } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { memo, type ClipboardEvent, type ReactNode } from 'react';
import { pindahBaris } from '../../komponen/pindah-baris.ts';
import { sebutMedan } from '../../../core/rekap-masuk/medan-masuk.ts';
import type { MedanMasuk } from '../../../core/rekap-masuk/rekap-masuk.ts';
import { Angka } from '../../komponen/angka.tsx';
import { isBlok, parseBlok } from '../pengaturan/tempel-blok.ts';
import {
  checkBaris,
  isKosong,
  kunciSel,
  listKolom,
  parseSel,
  sumKolom,
  toAngkaLP,
  type BarisKetik,
  type Jk,
  type KolomKetik,
} from './kisi-ketik.ts';
import gaya from './rekonsiliasi.module.css';

const LABEL_JK: Readonly<Record<Jk, string>> = { l: 'L', p: 'P', jumlah: 'Jumlah' };

export interface AksiKetik {
  readonly onUbah: (baris: number, kunci: string, teks: string) => void;
  readonly onTempel: (baris: number, kolom: number, blok: readonly (readonly string[])[]) => void;
}

function sebutTps(tps: string | null): string {
  return tps === null ? 'Jumlah di formulir' : `TPS ${tps}`;
}

function Keadaan({
  salah,
  kosong,
}: {
  readonly salah: readonly string[];
  readonly kosong: boolean;
}): ReactNode {
  if (kosong) return null;
  if (salah.length === 0) return <IconCircleCheck size={18} className={gaya.baik} aria-label="cocok" />;
  return (
    <span title={salah.join('\n')}>
      <IconAlertTriangle size={18} className={gaya.ragu} aria-label={salah.join('; ')} />
    </span>
  );
}

const BarisKisi = memo(function BarisKisi({
  baris,
  urutan,
  kolom,
  medan,
  onUbah,
  onTempel,
}: AksiKetik & {
  readonly baris: BarisKetik;
  readonly urutan: number;
  readonly kolom: readonly KolomKetik[];
  readonly medan: readonly MedanMasuk[];
}): ReactNode {
  const tempel = (p: ClipboardEvent, j: number): void => {
    const teks = p.clipboardData.getData('text/plain');
    if (!isBlok(teks)) return;
    p.preventDefault();
    onTempel(urutan, j, parseBlok(teks));
  };
  return (
    <Table.Tr>
      <Table.Th scope="row" className={gaya.lekat}>
        {sebutTps(baris.tps)}
      </Table.Th>
      {kolom.map((k, j) => {
        const kunci = kunciSel(k);
        const teks = baris.sel[kunci] ?? '';
        const hitungan = k.jk === 'jumlah' ? toAngkaLP(baris, k.medan).jumlah : null;
        return (
          <Table.Td key={kunci} className={gaya.selKetik}>
            <input
              className={gaya.isianKetik}
              inputMode="numeric"
              autoComplete="off"
              aria-label={`${sebutMedan(k.medan)} ${LABEL_JK[k.jk]} ${sebutTps(baris.tps)}`}
              aria-invalid={parseSel(teks) === undefined}
              placeholder={teks === '' && hitungan !== null ? String(hitungan) : ''}
              value={teks}
              maxLength={13}
              data-kolom={j}
              data-baris={urutan}
              onChange={(p) => onUbah(urutan, kunci, p.currentTarget.value)}
              onKeyDown={pindahBaris}
              onPaste={(p) => tempel(p, j)}
            />
          </Table.Td>
        );
      })}
      <Table.Td className={gaya.tengah}>
        <Keadaan salah={checkBaris(baris, medan)} kosong={isKosong(baris)} />
      </Table.Td>
    </Table.Tr>
  );
});

/** The grid with its running sums. */
export function KisiKetik({
  baris,
  medan,
  ...aksi
}: AksiKetik & {
  readonly baris: readonly BarisKetik[];
  readonly medan: readonly MedanMasuk[];
}): ReactNode {
  const kolom = listKolom(medan);
  return (
    <Paper withBorder>
      <Table.ScrollContainer
        minWidth={110 + kolom.length * 76}
        scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      >
        <Table className={gaya.sanding} verticalSpacing={2} aria-label="Angka dari formulir">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" rowSpan={2} className={gaya.lekat}>
                Tempat
              </Table.Th>
              {medan.map((m) => (
                <Table.Th key={m} scope="colgroup" colSpan={3} className={gaya.tengah}>
                  {sebutMedan(m)}
                </Table.Th>
              ))}
              <Table.Th scope="col" rowSpan={2}>
                Cocok
              </Table.Th>
            </Table.Tr>
            <Table.Tr>
              {kolom.map((k) => (
                <Table.Th key={kunciSel(k)} scope="col" className={gaya.angka}>
                  {LABEL_JK[k.jk]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {baris.map((b, i) => (
              <BarisKisi key={b.tps ?? 'desa'} baris={b} urutan={i} kolom={kolom} medan={medan} {...aksi} />
            ))}
          </Table.Tbody>
          {baris.length < 2 ? null : (
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th scope="row" className={gaya.lekat}>
                  Hitungan TPS
                </Table.Th>
                {kolom.map((k) => (
                  <Table.Td key={kunciSel(k)} className={gaya.angka}>
                    <Angka nilai={sumKolom(baris, k)} kosong="–" />
                  </Table.Td>
                ))}
                <Table.Td />
              </Table.Tr>
            </Table.Tfoot>
          )}
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
