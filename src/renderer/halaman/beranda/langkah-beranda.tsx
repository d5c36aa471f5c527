import { Button, Paper, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconArrowRight, IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Langkah } from '../../../contract/bentuk/beranda.ts';
import { tautan } from '../../kerangka/rute.ts';
import gaya from './beranda.module.css';
import { findLangkahBerikut, tujuanLangkah } from './tujuan-langkah.ts';

function ButirLangkah({
  langkah,
  berikut,
}: {
  readonly langkah: Langkah;
  readonly berikut: boolean;
}): ReactNode {
  const tujuan = tujuanLangkah(langkah.kode);
  return (
    <li className={gaya.langkah} data-berikut={berikut || undefined}>
      {langkah.selesai ? (
        <IconCircleCheckFilled size={20} className={gaya.selesai} aria-hidden />
      ) : (
        <IconCircle size={20} className={gaya.belum} aria-hidden />
      )}
      <Text fz="sm" fw={berikut ? 600 : 400} className={gaya.kalimat}>
        <VisuallyHidden>{langkah.selesai ? 'Selesai: ' : 'Belum: '}</VisuallyHidden>
        {langkah.kalimat}
      </Text>
      {langkah.selesai && langkah.kode !== 'SELESAI' ? null : (
        <Button
          component="a"
          href={tautan(tujuan.halaman, tujuan.parameter)}
          size="xs"
          variant={berikut ? 'filled' : 'default'}
          rightSection={<IconArrowRight size={14} aria-hidden />}
        >
          {tujuan.tombol}
        </Button>
      )}
    </li>
  );
}

/** What to do next; steps that are done stand ticked below, as a check. */
export function LangkahBeranda({ langkah }: { readonly langkah: readonly Langkah[] }): ReactNode {
  const berikut = findLangkahBerikut(langkah);
  const urut = [...langkah.filter((l) => !l.selesai), ...langkah.filter((l) => l.selesai)];
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="judul-langkah">
      <Stack gap="sm">
        <Title order={2} fz="md" id="judul-langkah">
          Langkah berikutnya
        </Title>
        <ol className={gaya.daftarLangkah}>
          {urut.map((l) => (
            <ButirLangkah key={l.kode} langkah={l} berikut={l === berikut} />
          ))}
        </ol>
      </Stack>
    </Paper>
  );
}
