import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import type { Temuan, TingkatTemuan } from '../../../core/pemeriksaan/temuan.ts';
import { LencanaTingkat } from '../../komponen/lencana-tingkat.tsx';
import gaya from './impor.module.css';
import { Lipatan } from './lipatan.tsx';

const SEKALIGUS = 50;
const TINGKAT: readonly TingkatTemuan[] = ['galat', 'peringatan', 'info'];

function DaftarCatatan({ temuan }: { readonly temuan: readonly Temuan[] }): ReactNode {
  const [batas, setBatas] = useState(SEKALIGUS);
  return (
    <>
      <ul className={gaya.catatan}>
        {temuan.slice(0, batas).map((t, i) => (
          // Notes of a draft have no identity of their own and never change within it.
          <li key={i}>
            <LencanaTingkat tingkat={t.tingkat} />
            <span>
              {t.pesan}{' '}
              <Text span fz="xs" c="dimmed">
                {t.berkas}
              </Text>
            </span>
          </li>
        ))}
      </ul>
      {temuan.length > batas ? (
        <Group justify="center" pb="xs">
          <Button variant="subtle" size="xs" onClick={() => setBatas(temuan.length)}>
            Tampilkan semua {formatBilangan(temuan.length)} catatan
          </Button>
        </Group>
      ) : null}
    </>
  );
}

/** What was noticed while reading and does not refuse a file; after saving it stands among the findings. */
export function CatatanBaca({ temuan }: { readonly temuan: readonly Temuan[] }): ReactNode {
  if (temuan.length === 0) return null;
  const hitungan = TINGKAT.map((t) => [t, temuan.filter((x) => x.tingkat === t).length] as const);
  return (
    <Lipatan
      judul="Catatan pembacaan"
      penjelasan={
        <Group gap="xs" wrap="nowrap">
          {hitungan.map(([t, n]) => (n === 0 ? null : <LencanaTingkat key={t} tingkat={t} jumlah={n} />))}
        </Group>
      }
      terbukaAwal={false}
    >
      {() => <DaftarCatatan temuan={temuan} />}
    </Lipatan>
  );
}
