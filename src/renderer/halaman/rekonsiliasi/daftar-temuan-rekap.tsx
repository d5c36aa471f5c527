import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TabelMasuk } from '../../../contract/bentuk/rekap-masuk.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import type { Temuan } from '../../../core/pemeriksaan/temuan.ts';
import { LencanaTingkat } from '../../komponen/lencana-tingkat.tsx';
import { labelKodeTemuan } from '../pemilih/label-pemilih.ts';
import gaya from './rekonsiliasi.module.css';

type Diagnosis = TabelMasuk['diagnosis'][number]['diagnosis'][number];

/** Sentences of what does not agree, worst first as they come. */
export function DaftarTemuanRekap({ temuan }: { readonly temuan: readonly Temuan[] }): ReactNode {
  return (
    <ul className={gaya.daftar}>
      {temuan.map((t, i) => (
        <li key={`${t.kode}-${i}`} className={gaya.butir}>
          <LencanaTingkat tingkat={t.tingkat} />
          <Text fz="sm" className={gaya.lentur}>
            {t.pesan}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function nilai(n: Diagnosis['tertulis']): string {
  return n === null ? 'kosong' : typeof n === 'number' ? formatBilangan(n) : n;
}

function SelDugaan({ d }: { readonly d: Diagnosis }): ReactNode {
  return (
    <Text fz="sm">
      <b>{labelKodeTemuan(d.jenis)}</b>
      {d.lembar === null ? '' : ` · lembar ${d.lembar}`} · sel <b>{d.sel}</b>: tertulis {nilai(d.tertulis)}
      {d.seharusnya === null ? '' : `, yang memulihkan ${nilai(d.seharusnya)}`}
      {d.memulihkanSemua ? '. Semua jumlah menjadi cocok.' : '.'}
    </Text>
  );
}

/** What is wrong with a table, the likeliest cell, and the other explanations. Nothing is mended by the program. */
export function DaftarDiagnosis({ diagnosis }: { readonly diagnosis: TabelMasuk['diagnosis'] }): ReactNode {
  return (
    <Stack gap="xs">
      {diagnosis.map((t, i) => (
        <div key={`${t.kode}-${i}`} className={gaya.butir}>
          <LencanaTingkat tingkat={t.tingkat} />
          <Stack gap={4} className={gaya.lentur}>
            <Text fz="sm">{t.pesan}</Text>
            {t.diagnosis
              .filter((d) => d.urutan === 1)
              .map((d) => (
                <SelDugaan key={`${d.jenis}-${d.sel}`} d={d} />
              ))}
            <DugaanLain diagnosis={t.diagnosis.filter((d) => d.urutan > 1)} />
          </Stack>
        </div>
      ))}
    </Stack>
  );
}

function DugaanLain({ diagnosis }: { readonly diagnosis: readonly Diagnosis[] }): ReactNode {
  if (diagnosis.length === 0) return null;
  return (
    <details className={gaya.lain}>
      <summary>Kemungkinan lain ({diagnosis.length})</summary>
      {diagnosis.map((d) => (
        <SelDugaan key={`${d.urutan}-${d.jenis}-${d.sel}`} d={d} />
      ))}
    </details>
  );
}
