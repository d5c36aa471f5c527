import { Anchor, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconRefreshAlert } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import type { Beranda } from '../../../contract/bentuk/beranda.ts';
import type { TingkatTemuan } from '../../../core/pemeriksaan/temuan.ts';
import { tautan } from '../../kerangka/rute.ts';
import { Angka } from '../../komponen/angka.tsx';
import { LencanaTingkat } from '../../komponen/lencana-tingkat.tsx';
import gaya from './beranda.module.css';

function Kotak({ judul, children }: { readonly judul: string; readonly children: ReactNode }): ReactNode {
  return (
    <Paper withBorder p="sm" component="section" aria-label={judul}>
      <Stack gap={6}>
        <Title order={2} fz="sm">
          {judul}
        </Title>
        {children}
      </Stack>
    </Paper>
  );
}

function DesaMasuk({ beranda }: { readonly beranda: Beranda }): ReactNode {
  const { desaMasuk, jumlahDesa } = beranda;
  const bagian = jumlahDesa === 0 ? 0 : (100 * desaMasuk) / jumlahDesa;
  const belum = jumlahDesa - desaMasuk;
  return (
    <Kotak judul="Desa/kelurahan masuk">
      <Text fz="lg" fw={700} lh={1.2}>
        <Angka nilai={desaMasuk} /> dari <Angka nilai={jumlahDesa} />
      </Text>
      <Progress
        value={bagian}
        color={belum === 0 ? 'green' : 'blue'}
        aria-label={`${desaMasuk} dari ${jumlahDesa} desa/kelurahan sudah masuk`}
      />
      {belum === 0 ? (
        <Text fz="sm">Semua sudah masuk.</Text>
      ) : (
        <Anchor href={tautan('impor')} fz="sm">
          {belum} belum masuk: impor berkasnya
        </Anchor>
      )}
    </Kotak>
  );
}

const TINGKAT_URUT: readonly TingkatTemuan[] = ['galat', 'peringatan', 'info'];

function TemuanTerbuka({ temuan }: { readonly temuan: Beranda['temuan'] }): ReactNode {
  const tidakAda = TINGKAT_URUT.every((t) => temuan[t] === 0);
  return (
    <Kotak judul="Temuan terbuka">
      {tidakAda ? <Text fz="sm">Tidak ada yang perlu ditangani.</Text> : null}
      <Group gap="xs">
        {TINGKAT_URUT.filter((t) => temuan[t] > 0).map((t) => (
          <a key={t} className={gaya.lencana} href={tautan('temuan', { tingkat: t, ditangani: 'terbuka' })}>
            <LencanaTingkat tingkat={t} jumlah={temuan[t]} />
          </a>
        ))}
      </Group>
      <Anchor href={tautan('temuan')} fz="sm">
        Lihat semua temuan
      </Anchor>
    </Kotak>
  );
}

interface RupaDokumen {
  readonly label: string;
  readonly Ikon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
}

const DOKUMEN: readonly (readonly [keyof Beranda['dokumen'], RupaDokumen])[] = [
  ['siap', { label: 'siap', Ikon: IconCircleCheck }],
  ['usang', { label: 'usang, perlu dibuat ulang', Ikon: IconRefreshAlert }],
  ['belum', { label: 'belum dibuat', Ikon: IconCircleDashed }],
];

function DokumenRingkas({ dokumen }: { readonly dokumen: Beranda['dokumen'] }): ReactNode {
  return (
    <Kotak judul="Dokumen">
      <Stack gap={4}>
        {DOKUMEN.filter(([k]) => dokumen[k] > 0).map(([k, { label, Ikon }]) => (
          <Group key={k} gap={6} wrap="nowrap">
            <Ikon size={18} aria-hidden />
            <Text fz="sm">
              <b>{dokumen[k]}</b> {label}
            </Text>
          </Group>
        ))}
      </Stack>
      <Anchor href={tautan('dokumen')} fz="sm">
        Buka dokumen
      </Anchor>
    </Kotak>
  );
}

/** Desa, findings and documents, each in one look. */
export function RingkasanBeranda({ beranda }: { readonly beranda: Beranda }): ReactNode {
  return (
    <div className={gaya.ringkasan}>
      <DesaMasuk beranda={beranda} />
      <TemuanTerbuka temuan={beranda.temuan} />
      <DokumenRingkas dokumen={beranda.dokumen} />
    </div>
  );
}
