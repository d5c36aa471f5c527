import { ActionIcon, Table, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { jenisDesa, type Desa } from '../../../core/wilayah/wilayah.ts';
import { KOLOM_DESA, type BarisDesa, type GalatBaris, type KolomDesa } from './baris-desa.ts';
import gaya from './kisi-desa.module.css';
import { RincianDesa } from './rincian-desa.tsx';
import { isBlok, parseBlok } from './tempel-blok.ts';

const JUDUL: Readonly<Record<KolomDesa, string>> = {
  jumlahTps: 'Jumlah TPS',
  ketua: 'Ketua PPS',
  anggota1: 'Anggota PPS 1',
  anggota2: 'Anggota PPS 2',
};

/** Down and Enter lead to the same column of the next desa, Up to the one before. */
function pindahBaris(p: KeyboardEvent<HTMLInputElement>): void {
  const arah = p.key === 'ArrowDown' || p.key === 'Enter' ? 1 : p.key === 'ArrowUp' ? -1 : 0;
  if (arah === 0) return;
  p.preventDefault();
  const { kolom, baris } = p.currentTarget.dataset;
  const tabel = p.currentTarget.closest('table');
  tabel
    ?.querySelector<HTMLInputElement>(`input[data-kolom="${kolom}"][data-baris="${Number(baris) + arah}"]`)
    ?.focus();
}

export interface AksiKisi {
  readonly onUbah: (urutan: number, perubahan: Partial<BarisDesa>) => void;
  readonly onTempel: (urutan: number, kolom: KolomDesa, blok: readonly (readonly string[])[]) => void;
}

interface BarisKisiProps extends AksiKisi {
  readonly desa: Desa;
  readonly urutan: number;
  readonly baris: BarisDesa;
  readonly galat: GalatBaris | undefined;
}

const BarisKisi = memo(function BarisKisi(props: BarisKisiProps): ReactNode {
  const { desa, urutan, baris, galat, onUbah, onTempel } = props;
  const [buka, setBuka] = useState(false);
  const nama = formatNamaWilayah(desa.nama);
  const terbuka = buka || galat?.pantarlih !== undefined || galat?.tujuan !== undefined;
  const tempel = (p: ClipboardEvent, kolom: KolomDesa): void => {
    const teks = p.clipboardData.getData('text/plain');
    if (!isBlok(teks)) return;
    p.preventDefault();
    onTempel(urutan, kolom, parseBlok(teks));
  };
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" className={gaya.nama}>
          <ActionIcon
            variant="subtle"
            color="gray"
            onClick={() => setBuka(!buka)}
            aria-expanded={terbuka}
            aria-label={`Pantarlih dan tujuan surat ${nama}`}
          >
            {terbuka ? <IconChevronDown size={18} /> : <IconChevronRight size={18} />}
          </ActionIcon>
          {jenisDesa(desa.kode) === 'Kelurahan' ? `Kel. ${nama}` : nama}
        </Table.Th>
        {KOLOM_DESA.map((kolom) => (
          <Table.Td key={kolom} className={gaya.sel}>
            <TextInput
              size="xs"
              aria-label={`${JUDUL[kolom]} ${nama}`}
              value={baris[kolom]}
              error={galat?.[kolom]}
              inputMode={kolom === 'jumlahTps' ? 'numeric' : 'text'}
              data-kolom={kolom}
              data-baris={urutan}
              onChange={(p) => onUbah(urutan, { [kolom]: p.currentTarget.value })}
              onKeyDown={pindahBaris}
              onPaste={(p) => tempel(p, kolom)}
            />
          </Table.Td>
        ))}
      </Table.Tr>
      {terbuka ? (
        <Table.Tr>
          <Table.Td colSpan={KOLOM_DESA.length + 1} className={gaya.rincian}>
            <RincianDesa nama={nama} baris={baris} galat={galat} onUbah={(p) => onUbah(urutan, p)} />
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
});

/** All desa as a table to type or paste into. */
export function KisiDesa({
  desa,
  baris,
  galat,
  ...aksi
}: AksiKisi & {
  readonly desa: readonly Desa[];
  readonly baris: readonly BarisDesa[];
  readonly galat: Readonly<Record<string, GalatBaris>>;
}): ReactNode {
  return (
    <Table withTableBorder className={gaya.kisi} aria-label="Jumlah TPS dan PPS per desa">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Desa/kelurahan</Table.Th>
          {KOLOM_DESA.map((kolom) => (
            <Table.Th key={kolom} className={kolom === 'jumlahTps' ? gaya.sempit : undefined}>
              {JUDUL[kolom]}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {baris.map((b, i) => {
          const d = desa.find(({ kode }) => kode === b.kode);
          return d === undefined ? null : (
            <BarisKisi key={b.kode} desa={d} urutan={i} baris={b} galat={galat[b.kode]} {...aksi} />
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
