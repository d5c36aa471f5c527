import { Badge, Drawer, Group, SegmentedControl, Stack, Text, type MantineColor } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type ReactNode } from 'react';
import type { BarisBeda, BedaVersi } from '../../../contract/bentuk/impor.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { KeadaanKosong, KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useBaca, type PanggilanGagal } from '../../panggil/panggil.ts';
import gaya from './impor.module.css';

/** Rows asked for; a comparison of more than that says so. */
const BATAS = 2000;

type Jenis = BarisBeda['jenis'];

const RUPA: Readonly<Record<Jenis, { readonly label: string; readonly warna: MantineColor }>> = {
  ditambah: { label: 'Ditambah', warna: 'teal' },
  hilang: { label: 'Hilang', warna: 'red' },
  berubah: { label: 'Berubah', warna: 'blue' },
};

function Perubahan({ baris }: { readonly baris: BarisBeda }): ReactNode {
  return (
    <div>
      {baris.medan.map((m) => (
        <div key={m.medan}>
          <Text span fz="xs" c="dimmed">
            {m.medan}:
          </Text>{' '}
          {m.lama === '' ? <i>kosong</i> : m.lama} → {m.baru === '' ? <i>kosong</i> : m.baru}
        </div>
      ))}
    </div>
  );
}

function IsiBaris({ baris }: { readonly baris: BarisBeda }): ReactNode {
  const { label, warna } = RUPA[baris.jenis];
  return (
    <>
      <span role="cell">
        <Badge color={warna} variant="light" tt="none" radius="sm" size="sm">
          {label}
        </Badge>
      </span>
      <span role="cell" className={gaya.nomor}>
        {baris.tps}
      </span>
      <span role="cell">{baris.nama}</span>
      <span role="cell" className={gaya.nomor}>
        {baris.nik}
      </span>
      <span role="cell">
        <Perubahan baris={baris} />
      </span>
    </>
  );
}

function TabelBeda({ baris }: { readonly baris: readonly BarisBeda[] }): ReactNode {
  const wadah = useRef<HTMLDivElement>(null);
  const maya = useVirtualizer({
    count: baris.length,
    getScrollElement: () => wadah.current,
    estimateSize: () => 34,
    overscan: 12,
  });
  return (
    <div
      role="table"
      aria-label="Baris yang berbeda"
      aria-rowcount={baris.length + 1}
      className={gaya.tabelBeda}
    >
      <div role="row" aria-rowindex={1} className={`${gaya.barisBeda} ${gaya.kepalaBeda}`}>
        {['Jenis', 'TPS', 'Nama', 'NIK', 'Yang berubah'].map((judul) => (
          <span key={judul} role="columnheader">
            {judul}
          </span>
        ))}
      </div>
      <div ref={wadah} className={gaya.gulungBeda} tabIndex={0} role="rowgroup">
        <div className={gaya.isiMaya} style={{ height: maya.getTotalSize() }} role="presentation">
          {maya.getVirtualItems().map((v) => {
            const b = baris[v.index];
            if (b === undefined) return null;
            return (
              <div
                key={v.key}
                ref={maya.measureElement}
                data-index={v.index}
                role="row"
                aria-rowindex={v.index + 2}
                className={gaya.barisBeda}
                style={{ transform: `translateY(${v.start}px)` }}
              >
                <IsiBaris baris={b} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function IsiBeda({ beda }: { readonly beda: BedaVersi }): ReactNode {
  const [jenis, setJenis] = useState<Jenis | 'semua'>('semua');
  const jumlah = beda.ditambah + beda.hilang + beda.berubah;
  if (jumlah === 0) return <KeadaanKosong teks="Tidak ada perbedaan: baris kedua versi sama semua." />;
  const baris = jenis === 'semua' ? beda.baris : beda.baris.filter((b) => b.jenis === jenis);
  const pilihan = [
    { value: 'semua', label: `Semua ${formatBilangan(jumlah)}` },
    ...(['ditambah', 'hilang', 'berubah'] as const).map((j) => ({
      value: j,
      label: `${RUPA[j].label} ${formatBilangan(beda[j])}`,
    })),
  ];
  return (
    <Stack gap="xs" className={gaya.isiLaci}>
      <Group gap="sm">
        <SegmentedControl
          size="sm"
          data={pilihan}
          value={jenis}
          onChange={(v) => setJenis(v === 'ditambah' || v === 'hilang' || v === 'berubah' ? v : 'semua')}
          aria-label="Jenis perbedaan"
        />
        {beda.baris.length < jumlah ? (
          <Text fz="sm" c="dimmed">
            Ditampilkan {formatBilangan(beda.baris.length)} dari {formatBilangan(jumlah)} perbedaan.
          </Text>
        ) : null}
      </Group>
      {/* Another choice starts at its top. */}
      <TabelBeda key={jenis} baris={baris} />
    </Stack>
  );
}

interface Desa {
  readonly kode: string;
  readonly nama: string;
}

/** Stays mounted while closed, so that the focus returns to where it was opened. */
function Laci({
  judul,
  onTutup,
  children,
}: {
  /** `null`: closed. */
  readonly judul: string | null;
  readonly onTutup: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Drawer
      opened={judul !== null}
      onClose={onTutup}
      position="right"
      size="min(980px, 92vw)"
      transitionProps={{ duration: 0 }}
      title={<b>{judul}</b>}
      classNames={{ content: gaya.laci, body: gaya.badanLaci }}
    >
      {children}
    </Drawer>
  );
}

function BedaTermuat({ kueri }: { readonly kueri: UseQueryResult<BedaVersi, PanggilanGagal> }): ReactNode {
  return (
    <KeadaanMuat kueri={kueri} baris={10}>
      {(beda) => <IsiBeda beda={beda} />}
    </KeadaanMuat>
  );
}

function BedaRancangan({
  rancangan,
  kode,
}: {
  readonly rancangan: string;
  readonly kode: string;
}): ReactNode {
  return <BedaTermuat kueri={useBaca('impor.beda', { rancangan, desa: kode, limit: BATAS })} />;
}

/** What saving the draft would change in a desa (`null`: closed). */
export function LaciBedaRancangan({
  rancangan,
  desa,
  onTutup,
}: {
  readonly rancangan: string;
  readonly desa: Desa | null;
  readonly onTutup: () => void;
}): ReactNode {
  return (
    <Laci
      judul={
        desa === null
          ? null
          : `Perbedaan ${formatNamaWilayah(desa.nama)}: berkas baru terhadap data yang berlaku`
      }
      onTutup={onTutup}
    >
      {desa === null ? null : <BedaRancangan rancangan={rancangan} kode={desa.kode} />}
    </Laci>
  );
}

export interface DuaVersi {
  readonly lama: number;
  readonly baru: number;
}

function BedaDuaVersi({ kode, versi }: { readonly kode: string; readonly versi: DuaVersi }): ReactNode {
  return <BedaTermuat kueri={useBaca('versi.beda', { desa: kode, ...versi, limit: BATAS })} />;
}

/** Two saved versions of a desa (`null`: closed). */
export function LaciBedaVersi({
  desa,
  versi,
  onTutup,
}: {
  readonly desa: Desa;
  readonly versi: DuaVersi | null;
  readonly onTutup: () => void;
}): ReactNode {
  return (
    <Laci
      judul={
        versi === null
          ? null
          : `Perbedaan ${formatNamaWilayah(desa.nama)}: dari versi ${versi.lama} ke versi ${versi.baru}`
      }
      onTutup={onTutup}
    >
      {versi === null ? null : <BedaDuaVersi kode={desa.kode} versi={versi} />}
    </Laci>
  );
}
