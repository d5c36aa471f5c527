import { Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useEffect, useRef, type ReactNode } from 'react';
import gaya from './kepala-halaman.module.css';

let judulTerakhir: string | null = null;

/** Heading of a page: names the window, and takes the focus when the operator has gone there. */
export function KepalaHalaman({
  judul,
  keterangan,
  tindakan,
}: {
  readonly judul: string;
  readonly keterangan?: ReactNode;
  readonly tindakan?: ReactNode;
}): ReactNode {
  const kepala = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(`${judul} · Pleno DPSH`);
  useEffect(() => {
    // Not when only the content below was loaded again: the focus would jump away from where the operator types.
    if (judulTerakhir === judul) return;
    judulTerakhir = judul;
    // A page may begin at a field of its own (`autoFocus`).
    if (document.activeElement?.matches('#isi input, #isi textarea') === true) return;
    kepala.current?.focus({ preventScroll: true });
  }, [judul]);
  return (
    <Group justify="space-between" align="flex-start" gap="sm" mb="md" className={gaya.kepala}>
      <div className={gaya.teks}>
        <Title order={1} ref={kepala} tabIndex={-1} className={gaya.judul}>
          {judul}
        </Title>
        {keterangan === undefined ? null : (
          <Text c="dimmed" fz="sm" component="div">
            {keterangan}
          </Text>
        )}
      </div>
      {tindakan === undefined ? null : (
        <Group gap="xs" className={gaya.tindakan}>
          {tindakan}
        </Group>
      )}
    </Group>
  );
}
