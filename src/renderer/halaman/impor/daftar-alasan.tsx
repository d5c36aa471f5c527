import { Anchor, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { BerkasImpor } from '../../../contract/bentuk/impor.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatTempat, jumlahAlasanLain } from './alasan.ts';
import gaya from './impor.module.css';

const AWAL = 5;

/** Why a file is refused: the first reasons, all of them on demand. */
export function DaftarAlasan({
  berkas,
  awal = AWAL,
}: {
  readonly berkas: BerkasImpor;
  readonly awal?: number;
}): ReactNode {
  const [semua, setSemua] = useState(false);
  const { alasan } = berkas;
  const tampil = semua ? alasan : alasan.slice(0, awal);
  const lain = jumlahAlasanLain(berkas);
  return (
    <>
      <div
        className={semua ? gaya.gulungAlasan : undefined}
        {...(semua ? { tabIndex: 0, role: 'group', 'aria-label': `Semua alasan ${berkas.nama}` } : {})}
      >
        <ol className={gaya.alasan}>
          {tampil.map((a, i) => {
            const tempat = formatTempat(a);
            return (
              // Reasons have no identity of their own and never change within a file.
              <li key={i}>
                {tempat === '' ? null : <span className={gaya.tempat}>{tempat}</span>}
                {a.pesan}
              </li>
            );
          })}
        </ol>
        {semua && lain > 0 ? (
          <Text fz="sm" c="dimmed" pt={4}>
            Masih ada {formatBilangan(lain)} alasan lain yang serupa.
          </Text>
        ) : null}
      </div>
      {alasan.length > awal ? (
        <Anchor component="button" type="button" fz="sm" onClick={() => setSemua(!semua)}>
          {semua
            ? 'Tampilkan lebih sedikit'
            : `Tampilkan semua ${formatBilangan(berkas.jumlahAlasan)} alasan`}
        </Anchor>
      ) : null}
    </>
  );
}
