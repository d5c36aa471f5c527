import { ActionIcon, Checkbox, Text } from '@mantine/core';
import { IconChevronRight, IconFileSpreadsheet, IconFileTypePdf } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BerkasDokumen } from '../../../contract/bentuk/dokumen.ts';
import gaya from './dokumen.module.css';
import { LencanaDokumen, RingkasKeadaan } from './lencana-dokumen.tsx';
import { toKunciPilihan, type BarisSusunan, type KunciPilihan, type Simpul } from './susunan-dokumen.ts';

const FORMAT = {
  pdf: { label: 'PDF', Ikon: IconFileTypePdf },
  xlsx: { label: 'Excel', Ikon: IconFileSpreadsheet },
} as const;

export interface TindakanBaris {
  readonly onCentang: (simpul: Simpul) => void;
  readonly onLipat: (kunci: string) => void;
  readonly onSimpan: (berkas: BerkasDokumen, simpul: Simpul) => void;
}

/** A single TPS is no choice of its own: what is made and packed is all of a kind in a desa. */
export function listPilihan({ dokumen, isi }: Simpul): readonly KunciPilihan[] {
  if (dokumen !== null && dokumen.tps !== null) return [];
  return [...new Set(isi.map(toKunciPilihan))];
}

function Centang({
  simpul,
  dicentang,
  onCentang,
}: {
  readonly simpul: Simpul;
  readonly dicentang: ReadonlySet<KunciPilihan>;
  readonly onCentang: (simpul: Simpul) => void;
}): ReactNode {
  const pilihan = listPilihan(simpul);
  if (pilihan.length === 0) return <span className={gaya.tempatCentang} />;
  const ada = pilihan.filter((k) => dicentang.has(k)).length;
  return (
    <Checkbox
      size="xs"
      tabIndex={-1}
      aria-label={`Pilih ${simpul.judul}`}
      checked={ada === pilihan.length}
      indeterminate={ada > 0 && ada < pilihan.length}
      onChange={() => onCentang(simpul)}
      onClick={(e) => e.stopPropagation()}
    />
  );
}

function TombolFormat({
  simpul,
  aktif,
  onSimpan,
}: {
  readonly simpul: Simpul;
  readonly aktif: boolean;
  readonly onSimpan: TindakanBaris['onSimpan'];
}): ReactNode {
  const berkas = simpul.dokumen?.terakhir?.berkas ?? [];
  return (['pdf', 'xlsx'] as const).map((f) => {
    const b = berkas.find((x) => x.format === f);
    if (b === undefined) return <span key={f} className={gaya.tempatFormat} />;
    const { label, Ikon } = FORMAT[f];
    return (
      <ActionIcon
        key={f}
        size="sm"
        variant="subtle"
        color="gray"
        tabIndex={aktif ? 0 : -1}
        aria-label={`Simpan ${label}: ${simpul.judul}`}
        title={`Simpan ${label}: ${b.nama}`}
        onClick={(e) => {
          e.stopPropagation();
          onSimpan(b, simpul);
        }}
      >
        <Ikon size={16} aria-hidden />
      </ActionIcon>
    );
  });
}

/** One line of the set: where it stands, its state, whether it is ticked, and its files. */
export function IsiBarisSusunan({
  baris: { simpul, tingkat, terbuka },
  dicentang,
  aktif,
  tindakan,
}: {
  readonly baris: BarisSusunan;
  readonly dicentang: ReadonlySet<KunciPilihan>;
  readonly aktif: boolean;
  readonly tindakan: TindakanBaris;
}): ReactNode {
  const { dokumen } = simpul;
  return (
    <>
      <div
        role="gridcell"
        className={gaya.selJudul}
        style={{ paddingInlineStart: `${(tingkat - 1) * 18}px` }}
      >
        {terbuka === null ? (
          <span className={gaya.tempatPanah} />
        ) : (
          <IconChevronRight
            size={16}
            aria-hidden
            className={gaya.panah}
            data-terbuka={terbuka || undefined}
          />
        )}
        <Centang simpul={simpul} dicentang={dicentang} onCentang={tindakan.onCentang} />
        <Text
          span
          fz="sm"
          fw={tingkat === 1 ? 700 : dokumen === null ? 600 : 400}
          className={gaya.judulBaris}
          title={simpul.judul}
        >
          {simpul.judul}
        </Text>
      </div>
      <div role="gridcell" className={gaya.selKeadaan}>
        {dokumen !== null ? (
          <LencanaDokumen dokumen={dokumen} />
        ) : simpul.tanpaData ? (
          <Text span fz="xs" className={gaya.redup}>
            Belum ada data
          </Text>
        ) : (
          <RingkasKeadaan dokumen={simpul.isi} />
        )}
      </div>
      <div role="gridcell" className={gaya.selFormat}>
        {dokumen === null ? null : (
          <TombolFormat simpul={simpul} aktif={aktif} onSimpan={tindakan.onSimpan} />
        )}
      </div>
    </>
  );
}
