import { Alert, Badge, Drawer, Group, Select, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type ReactNode } from 'react';
import type { HasilOrangBeda, OrangBeda } from '../../../contract/bentuk/rekonsiliasi.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { KeadaanKosong } from '../../komponen/keadaan-muat.tsx';
import gaya from './rekonsiliasi.module.css';

const RUPA: Readonly<Record<OrangBeda['jenis'], { readonly label: string; readonly warna: string }>> = {
  'hanya-kiri': { label: 'Hanya di daftar desa', warna: 'teal' },
  'hanya-kanan': { label: 'Hanya di Sidalih', warna: 'red' },
  beda: { label: 'Isi berbeda', warna: 'blue' },
};

function formatTempat({ tpsDesa, tpsSidalih }: OrangBeda): string {
  if (tpsDesa === null || tpsSidalih === null || tpsDesa === tpsSidalih) return tpsDesa ?? tpsSidalih ?? '';
  return `${tpsDesa} → ${tpsSidalih}`;
}

function formatIsi({ jenis, medan, keteranganDesa, keteranganSidalih }: OrangBeda): string {
  const satu = (k: string | null): string => (k === null || k === '' ? 'tanpa keterangan' : k);
  if (jenis === 'hanya-kiri') return `Keterangan: ${satu(keteranganDesa)}`;
  if (jenis === 'hanya-kanan') return `Keterangan Sidalih: ${satu(keteranganSidalih)}`;
  const ket = medan.includes('keterangan') ? ` (${satu(keteranganDesa)} → ${satu(keteranganSidalih)})` : '';
  return `Berbeda: ${medan.join(', ')}${ket}`;
}

const KOLOM = ['Perbedaan', 'TPS', 'Nama', 'NIK', 'Isi'];

function TabelOrang({ baris }: { readonly baris: readonly OrangBeda[] }): ReactNode {
  const wadah = useRef<HTMLDivElement>(null);
  const maya = useVirtualizer({
    count: baris.length,
    getScrollElement: () => wadah.current,
    estimateSize: () => 34,
    overscan: 12,
  });
  return (
    <div role="table" aria-label="Pemilih yang berbeda" aria-rowcount={baris.length + 1}>
      <div role="row" aria-rowindex={1} className={`${gaya.barisOrang} ${gaya.kepalaOrang}`}>
        {KOLOM.map((judul) => (
          <span key={judul} role="columnheader">
            {judul}
          </span>
        ))}
      </div>
      <div ref={wadah} className={gaya.gulungOrang} tabIndex={0} role="rowgroup">
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
                className={`${gaya.barisOrang} ${gaya.letak}`}
                style={{ transform: `translateY(${v.start}px)` }}
              >
                <span role="cell">
                  <Badge color={RUPA[b.jenis].warna} variant="light" tt="none" radius="sm" size="sm">
                    {RUPA[b.jenis].label}
                  </Badge>
                </span>
                <span role="cell">{formatTempat(b)}</span>
                <span role="cell">{b.nama}</span>
                <span role="cell">{b.nik}</span>
                <span role="cell">{formatIsi(b)}</span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function RingkasOrang({ perDesa }: { readonly perDesa: HasilOrangBeda['perDesa'] }): ReactNode {
  return (
    <Table withTableBorder verticalSpacing={4} className={gaya.sanding} aria-label="Jumlah per desa">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Desa/kelurahan</Table.Th>
          <Table.Th scope="col">Hanya di daftar desa</Table.Th>
          <Table.Th scope="col">Hanya di Sidalih</Table.Th>
          <Table.Th scope="col">Isi berbeda</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {perDesa.map((d) => (
          <Table.Tr key={d.kode}>
            <Table.Th scope="row">{formatNamaWilayah(d.nama)}</Table.Th>
            {d.tanpaNama ? (
              <Table.Td colSpan={3}>Belum ada daftar nama desa ini, jadi tidak dapat dibandingkan.</Table.Td>
            ) : (
              [d.hanyaDesa, d.hanyaSidalih, d.beda].map((n, i) => (
                <Table.Td key={i}>{formatBilangan(n)}</Table.Td>
              ))
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function IsiOrang({ hasil }: { readonly hasil: HasilOrangBeda }): ReactNode {
  const [desa, setDesa] = useState<string | null>(null);
  const baris = desa === null ? hasil.baris : hasil.baris.filter((b) => b.desa === desa);
  return (
    <Stack gap="sm">
      {hasil.ditolak.map((d) => (
        <Alert key={d.berkas} color="yellow" icon={<IconAlertTriangle />} title={d.berkas} p="xs">
          <Text fz="sm">{d.pesan}</Text>
        </Alert>
      ))}
      {hasil.perDesa.length === 0 ? null : <RingkasOrang perDesa={hasil.perDesa} />}
      {hasil.jumlah === 0 ? (
        <KeadaanKosong
          teks={
            hasil.perDesa.some((d) => !d.tanpaNama)
              ? 'Tidak ada pemilih yang berbeda antara daftar desa dan Sidalih.'
              : 'Belum ada yang dapat dibandingkan. Impor daftar nama desa dan pilih daftar nama dari Sidalih.'
          }
        />
      ) : (
        <>
          <Group gap="sm">
            <Select
              size="xs"
              aria-label="Desa/kelurahan"
              placeholder="Semua desa/kelurahan"
              clearable
              value={desa}
              data={hasil.perDesa.map((d) => ({ value: d.kode, label: formatNamaWilayah(d.nama) }))}
              onChange={setDesa}
            />
            <Text fz="sm" c="dimmed">
              {formatBilangan(baris.length)} pemilih
              {hasil.baris.length < hasil.jumlah
                ? `, dari ${formatBilangan(hasil.jumlah)} hanya ${formatBilangan(hasil.baris.length)} yang pertama ditampilkan`
                : ''}
            </Text>
          </Group>
          <TabelOrang key={desa} baris={baris} />
        </>
      )}
    </Stack>
  );
}

/** Pemilih behind the differences with Sidalih (`null`: closed). Numbers come masked. */
export function LaciOrang({
  hasil,
  onTutup,
}: {
  readonly hasil: HasilOrangBeda | null;
  readonly onTutup: () => void;
}): ReactNode {
  return (
    <Drawer
      opened={hasil !== null}
      onClose={onTutup}
      position="right"
      size="min(980px, 92vw)"
      transitionProps={{ duration: 0 }}
      title={<b>Pemilih yang berbeda antara daftar desa dan Sidalih</b>}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      {hasil === null ? null : <IsiOrang hasil={hasil} />}
    </Drawer>
  );
}
