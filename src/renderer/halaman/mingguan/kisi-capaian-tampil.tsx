import { Paper, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { memo, type ClipboardEvent, type ReactNode } from 'react';
import type { CatatanCapaian } from '../../../core/mingguan/capaian.ts';
import { pindahBaris } from '../../komponen/pindah-baris.ts';
import { Angka } from '../../komponen/angka.tsx';
import { isBlok, parseBlok } from '../pengaturan/tempel-blok.ts';
import gayaKetik from '../rekonsiliasi/rekonsiliasi.module.css';
import { parseSelCapaian, sumKolomCapaian, type BarisIsian, type KolomCapaian } from './kisi-capaian.ts';
import gaya from './mingguan.module.css';
import { SEBUTAN_SUMBER } from './teks-capaian.ts';

/** Beside the name of the TPS: the pemilih awal and what was reported before. */
const KOLOM_BANDING = 2;
const LEBAR_KOLOM = 56;
const LEBAR_TETAP = 240;

export interface AksiCapaian {
  readonly onUbah: (baris: number, kunci: string, teks: string) => void;
  readonly onTempel: (baris: number, kolom: number, blok: readonly (readonly string[])[]) => void;
}

/** What a row is compared with. */
export interface BandingTps {
  readonly sasaran: number | null;
  readonly lalu: CatatanCapaian | undefined;
  /** The stored report of the week. */
  readonly tersimpan: CatatanCapaian | undefined;
}

interface BarisProps extends AksiCapaian {
  readonly baris: BarisIsian;
  readonly urutan: number;
  readonly kolom: readonly KolomCapaian[];
  readonly banding: BandingTps;
  readonly masalah: readonly string[];
}

function BarisMasalah({
  id,
  kalimat,
  lebar,
}: {
  id: string;
  kalimat: readonly string[];
  lebar: number;
}): ReactNode {
  if (kalimat.length === 0) return null;
  return (
    <Table.Tr>
      <Table.Td colSpan={lebar} className={gaya.masalah} id={id}>
        {kalimat.map((k) => (
          <Text key={k} fz="sm" className={gaya.ragu}>
            <IconAlertTriangle size={16} aria-hidden /> {k}
          </Text>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

function SelIsian(
  props: Pick<BarisProps, 'baris' | 'urutan' | 'onUbah' | 'onTempel'> & {
    readonly kolom: KolomCapaian;
    readonly letak: number;
    readonly keterangan: string | undefined;
  },
): ReactNode {
  const { baris, urutan, kolom, letak, keterangan, onUbah, onTempel } = props;
  const teks = baris.sel[kolom.kunci] ?? '';
  const tempel = (p: ClipboardEvent): void => {
    const isi = p.clipboardData.getData('text/plain');
    if (!isBlok(isi)) return;
    p.preventDefault();
    onTempel(urutan, letak, parseBlok(isi));
  };
  return (
    <Table.Td className={gayaKetik.selKetik}>
      <input
        className={gayaKetik.isianKetik}
        inputMode="numeric"
        autoComplete="off"
        aria-label={`${kolom.judulPenuh} TPS ${baris.tps}`}
        aria-invalid={parseSelCapaian(teks) === undefined}
        aria-describedby={keterangan}
        value={teks}
        maxLength={9}
        data-kolom={letak}
        data-baris={urutan}
        onChange={(p) => onUbah(urutan, kolom.kunci, p.currentTarget.value)}
        onKeyDown={pindahBaris}
        onPaste={tempel}
      />
    </Table.Td>
  );
}

const BarisKisi = memo(function BarisKisi(props: BarisProps): ReactNode {
  const { baris, urutan, kolom, banding, masalah, onUbah, onTempel } = props;
  const id = `masalah-${baris.tps}`;
  const sumber = banding.tersimpan?.sumber;
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" className={gayaKetik.lekat}>
          TPS {baris.tps}
          {sumber === undefined || sumber === 'ketik' ? null : (
            <Text fz="xs" c="dimmed">
              {SEBUTAN_SUMBER[sumber]}
            </Text>
          )}
        </Table.Th>
        <Table.Td className={gaya.angka}>
          <Angka nilai={banding.sasaran} kosong="–" />
        </Table.Td>
        <Table.Td className={gaya.angka}>
          <Angka nilai={banding.lalu?.pemilih ?? null} kosong="–" />
        </Table.Td>
        {kolom.map((k, j) => (
          <SelIsian
            key={k.kunci}
            kolom={k}
            letak={j}
            keterangan={masalah.length === 0 ? undefined : id}
            {...{ baris, urutan, onUbah, onTempel }}
          />
        ))}
      </Table.Tr>
      <BarisMasalah id={id} kalimat={masalah} lebar={kolom.length + 1 + KOLOM_BANDING} />
    </>
  );
});

function Kepala({ kolom }: { readonly kolom: readonly KolomCapaian[] }): ReactNode {
  const tms = kolom.filter((k) => k.tms);
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col" rowSpan={2} className={gayaKetik.lekat}>
          TPS
        </Table.Th>
        <Table.Th scope="col" rowSpan={2} className={gaya.angka}>
          Pemilih awal
        </Table.Th>
        <Table.Th scope="col" rowSpan={2} className={gaya.angka}>
          Laporan lalu
        </Table.Th>
        {kolom
          .filter((k) => !k.tms)
          .map((k) => (
            <Table.Th key={k.kunci} scope="col" rowSpan={2} className={gaya.angka} title={k.judulPenuh}>
              {k.judul}
            </Table.Th>
          ))}
        <Table.Th scope="colgroup" colSpan={tms.length} className={gayaKetik.tengah}>
          TMS menurut kode
        </Table.Th>
      </Table.Tr>
      <Table.Tr>
        {tms.map((k) => (
          <Table.Th key={k.kunci} scope="col" className={gaya.angka} title={k.judulPenuh}>
            <span aria-hidden="true">{k.judul}</span>
            <VisuallyHidden>{k.judulPenuh}</VisuallyHidden>
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

/** The TPS of a desa with the figures of one week, to be typed or pasted. */
export function KisiCapaian({
  baris,
  kolom,
  banding,
  masalah,
  label,
  ...aksi
}: AksiCapaian & {
  readonly baris: readonly BarisIsian[];
  readonly kolom: readonly KolomCapaian[];
  readonly banding: ReadonlyMap<string, BandingTps>;
  readonly masalah: ReadonlyMap<string, readonly string[]>;
  readonly label: string;
}): ReactNode {
  return (
    <Paper withBorder>
      <Table.ScrollContainer
        minWidth={LEBAR_TETAP + kolom.length * LEBAR_KOLOM}
        scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      >
        <Table
          className={`${gayaKetik.sanding} ${gaya.kisi}`}
          verticalSpacing={2}
          horizontalSpacing={6}
          aria-label={label}
        >
          <Kepala kolom={kolom} />
          <Table.Tbody>
            {baris.map((b, i) => (
              <BarisKisi
                key={b.tps}
                baris={b}
                urutan={i}
                kolom={kolom}
                banding={banding.get(b.tps) ?? TANPA_BANDING}
                masalah={masalah.get(b.tps) ?? TANPA_MASALAH}
                {...aksi}
              />
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row" className={gayaKetik.lekat} colSpan={1 + KOLOM_BANDING}>
                Jumlah yang diketik
              </Table.Th>
              {kolom.map((k) => (
                <Table.Td key={k.kunci} className={gaya.angka}>
                  <Angka nilai={sumKolomCapaian(baris, k.kunci)} kosong="–" />
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

const TANPA_MASALAH: readonly string[] = [];
const TANPA_BANDING: BandingTps = { sasaran: null, lalu: undefined, tersimpan: undefined };
