import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TabelMasuk } from '../../../contract/bentuk/rekap-masuk.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import type { Temuan } from '../../../core/pemeriksaan/temuan.ts';
import { LencanaTingkat } from '../../komponen/lencana-tingkat.tsx';
import { labelKodeTemuan } from '../pemilih/label-pemilih.ts';
import gaya from './rekonsiliasi.module.css';

type Diagnosis = TabelMasuk['diagnosis'][number]['diagnosis'][number];

const TAMPIL_AWAL = 5;

function Butir({ temuan }: { readonly temuan: readonly Temuan[] }): ReactNode {
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

/** Sentences of what does not agree, worst first as they come; the first few, the rest on request. */
export function DaftarTemuanRekap({ temuan }: { readonly temuan: readonly Temuan[] }): ReactNode {
  const lain = temuan.slice(TAMPIL_AWAL);
  return (
    <>
      {temuan.length === 0 ? null : <Butir temuan={temuan.slice(0, TAMPIL_AWAL)} />}
      {lain.length === 0 ? null : (
        <details className={gaya.lain}>
          <summary>{formatBilangan(lain.length)} lagi</summary>
          <Butir temuan={lain} />
        </details>
      )}
    </>
  );
}

/** The same cell for the same reason once. */
function tanpaGanda(diagnosis: readonly Diagnosis[]): readonly Diagnosis[] {
  return [...new Map(diagnosis.map((d) => [`${d.jenis}-${d.sel}`, d])).values()];
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
            {tanpaGanda(t.diagnosis.filter((d) => d.urutan === 1)).map((d) => (
              <SelDugaan key={`${d.jenis}-${d.sel}`} d={d} />
            ))}
            <DugaanLain diagnosis={tanpaGanda(t.diagnosis.filter((d) => d.urutan > 1))} />
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
