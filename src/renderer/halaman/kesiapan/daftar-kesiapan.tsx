import { Badge, Button, Paper, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Kesiapan } from '../../../contract/bentuk/kesiapan.ts';
import type { ButirKesiapan } from '../../../core/kesiapan/compute-kesiapan.ts';
import {
  SEBUTAN_KEADAAN,
  SEBUTAN_KELOMPOK,
  SEBUTAN_STATUS,
} from '../../../core/kesiapan/sebutan-kesiapan.ts';
import { tautan } from '../../kerangka/rute.ts';
import gaya from './kesiapan.module.css';
import { RUPA } from './rupa-kesiapan.ts';
import { formatCacah, formatTombol, groupButir } from './susunan-kesiapan.ts';

function Butir({ butir }: { readonly butir: ButirKesiapan }): ReactNode {
  const { status, judul, keterangan, arah } = butir;
  const { warna, Ikon } = RUPA[status];
  return (
    <li className={gaya.butir}>
      <Badge
        color={warna}
        variant="light"
        radius="sm"
        leftSection={<Ikon size={14} aria-hidden />}
        className={gaya.status}
      >
        {SEBUTAN_STATUS[status]}
      </Badge>
      <Text fz="sm" fw={600}>
        {judul}
      </Text>
      <Text fz="sm" className={gaya.keterangan}>
        {keterangan}
      </Text>
      {arah === null ? null : (
        <Button
          component="a"
          href={tautan(arah.halaman, arah.parameter)}
          size="compact-sm"
          variant={status === 'merah' ? 'filled' : 'default'}
          rightSection={<IconArrowRight size={14} aria-hidden />}
          className={gaya.tombol}
        >
          {formatTombol(arah)}
          <VisuallyHidden>: {judul}</VisuallyHidden>
        </Button>
      )}
    </li>
  );
}

/** The one line to read first. */
export function RingkasKesiapan({ kesiapan }: { readonly kesiapan: Kesiapan }): ReactNode {
  const { warna, Ikon } = RUPA[kesiapan.status];
  return (
    <Paper withBorder px="sm" py={6} mb="xs" className={gaya.ringkas} data-warna={warna} role="status">
      <span className={gaya.ikonRingkas}>
        <Ikon size={28} aria-hidden />
      </span>
      <Text fz="lg" fw={700} lh={1.3}>
        {SEBUTAN_KEADAAN[kesiapan.status]}
      </Text>
      <Text fz="sm">{formatCacah(kesiapan.butir)}</Text>
    </Paper>
  );
}

/** Every point with what is so and the way to mend it. */
export function DaftarKesiapan({ kesiapan }: { readonly kesiapan: Kesiapan }): ReactNode {
  return (
    <Paper withBorder className={gaya.daftar}>
      {groupButir(kesiapan.butir).map(({ kelompok, butir }) => (
        <section key={kelompok} className={gaya.kelompok} aria-labelledby={`kesiapan-${kelompok}`}>
          <Title order={2} fz="sm" id={`kesiapan-${kelompok}`}>
            {SEBUTAN_KELOMPOK[kelompok]}
          </Title>
          <ul className={gaya.daftarButir}>
            {butir.map((b) => (
              <Butir key={b.kode} butir={b} />
            ))}
          </ul>
        </section>
      ))}
    </Paper>
  );
}
