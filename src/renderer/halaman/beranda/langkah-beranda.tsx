import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight, IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { LangkahKerja } from '../../../core/beranda/compute-langkah.ts';
import { tautan } from '../../kerangka/rute.ts';
import gaya from './beranda.module.css';
import { findLangkahBerikut, tujuanLangkah } from './tujuan-langkah.ts';

function LangkahBelum({
  langkah,
  berikut,
}: {
  readonly langkah: LangkahKerja;
  readonly berikut: boolean;
}): ReactNode {
  const { halaman, parameter, tombol } = tujuanLangkah(langkah.kode);
  return (
    <li className={gaya.langkah} data-berikut={berikut || undefined}>
      <IconCircle size={20} className={gaya.belum} aria-hidden />
      <Text fz={berikut ? 'sm' : 'xs'} fw={berikut ? 600 : 400} className={gaya.kalimat}>
        {langkah.kalimat}
      </Text>
      <Button
        component="a"
        href={tautan(halaman, parameter)}
        size={berikut ? 'xs' : 'compact-xs'}
        variant={berikut ? 'filled' : 'default'}
        rightSection={<IconArrowRight size={14} aria-hidden />}
      >
        {tombol}
      </Button>
    </li>
  );
}

/** Ticked, as a check of what is behind. */
function DaftarSelesai({ langkah }: { readonly langkah: readonly LangkahKerja[] }): ReactNode {
  if (langkah.length === 0) return null;
  return (
    <ul className={gaya.daftarSelesai} aria-label="Sudah selesai">
      {langkah.map((l) => (
        <li key={l.kode} className={gaya.langkahSelesai}>
          <IconCircleCheckFilled size={16} className={gaya.selesai} aria-hidden />
          <span className={gaya.kalimat}>{l.kalimat}</span>
        </li>
      ))}
    </ul>
  );
}

/** What to do next, most urgent first, and what is done. */
export function LangkahBeranda({ langkah }: { readonly langkah: readonly LangkahKerja[] }): ReactNode {
  const berikut = findLangkahBerikut(langkah);
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="judul-langkah">
      <Stack gap="xs">
        <Title order={2} fz="md" id="judul-langkah">
          {berikut === null ? 'Semua langkah selesai' : 'Langkah berikutnya'}
        </Title>
        {berikut === null ? null : (
          <ol className={gaya.daftarLangkah}>
            {langkah
              .filter((l) => !l.selesai)
              .map((l) => (
                <LangkahBelum key={l.kode} langkah={l} berikut={l === berikut} />
              ))}
          </ol>
        )}
        <DaftarSelesai langkah={langkah.filter((l) => l.selesai)} />
        {berikut === null ? (
          <Group>
            <Button component="a" href={tautan('dokumen')} size="xs" variant="default">
              {tujuanLangkah('SELESAI').tombol}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Paper>
  );
}
