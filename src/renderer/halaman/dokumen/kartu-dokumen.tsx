import { Anchor, Button, Group, Text, Title, UnstyledButton } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypePdf, IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BerkasDokumen, DokumenTampil } from '../../../contract/bentuk/dokumen.ts';
import { tautan } from '../../kerangka/rute.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { formatWaktuPendek } from '../../komponen/waktu.ts';
import gaya from './dokumen.module.css';
import { LencanaDokumen, rupaDokumen } from './lencana-dokumen.tsx';

const FORMAT = {
  pdf: { label: 'PDF', Ikon: IconFileTypePdf },
  xlsx: { label: 'Excel', Ikon: IconFileSpreadsheet },
} as const;

const URUTAN = ['pdf', 'xlsx'] as const;

/** The files last made. Taking a stale one out of the program is asked about. */
function TombolSimpan({
  dokumen,
  onSimpan,
}: {
  readonly dokumen: DokumenTampil;
  readonly onSimpan: (berkas: BerkasDokumen) => void;
}): ReactNode {
  const konfirmasi = useKonfirmasi();
  const simpan = async (berkas: BerkasDokumen): Promise<void> => {
    const ya =
      dokumen.keadaan !== 'usang' ||
      (await konfirmasi({
        judul: 'Simpan dokumen yang usang?',
        isi: 'Isinya tidak lagi sama dengan data sekarang. Sebaiknya buat ulang dahulu.',
        ya: 'Simpan yang usang',
      }));
    if (ya) onSimpan(berkas);
  };
  const berkas = dokumen.terakhir?.berkas ?? [];
  return URUTAN.flatMap((f) => berkas.filter((b) => b.format === f)).map((b) => {
    const { label, Ikon } = FORMAT[b.format];
    return (
      <Button
        key={b.format}
        size="compact-sm"
        variant="default"
        leftSection={<Ikon size={16} aria-hidden />}
        aria-label={`Simpan ${label}: ${dokumen.judul}`}
        title={`Simpan ${b.nama}`}
        onClick={() => void simpan(b)}
      >
        {label}
      </Button>
    );
  });
}

export interface KartuDokumenProps {
  readonly dokumen: DokumenTampil;
  /** Shown in the preview. */
  readonly dipilih: boolean;
  readonly hanyaDraf: boolean;
  readonly sibuk: boolean;
  readonly onPilih: () => void;
  readonly onBuat: () => void;
  readonly onSimpan: (berkas: BerkasDokumen) => void;
}

/** One document: its state, what that means, and everything that can be done with it. */
export function KartuDokumen(props: KartuDokumenProps): ReactNode {
  const { dokumen, dipilih, hanyaDraf, sibuk, onPilih, onBuat, onSimpan } = props;
  const { arti } = rupaDokumen(dokumen);
  const kata = dokumen.terakhir === null ? 'Buat' : 'Buat ulang';
  return (
    <li className={gaya.kartu} data-dipilih={dipilih || undefined}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Title order={2} fz="sm" className={gaya.judulKartu}>
          <UnstyledButton
            className={gaya.pilihKartu}
            aria-pressed={dipilih}
            title="Tampilkan pratinjau"
            onClick={onPilih}
          >
            {dokumen.judul}
          </UnstyledButton>
        </Title>
        <LencanaDokumen dokumen={dokumen} />
      </Group>
      {dokumen.terakhir === null ? null : (
        <Text fz="xs" c="dimmed">
          Dibuat {formatWaktuPendek(dokumen.terakhir.waktu)} ·{' '}
          <Anchor
            href={tautan('dokumen', { panel: 'riwayat', jenis: dokumen.jenis })}
            fz="xs"
            underline="always"
            aria-label={`Riwayat: ${dokumen.judul}`}
          >
            Riwayat
          </Anchor>
        </Text>
      )}
      {arti === null ? null : <Text fz="xs">{arti}</Text>}
      <Group gap={6} mt={6}>
        <Button
          size="compact-sm"
          variant={dokumen.keadaan === 'siap' ? 'default' : 'light'}
          disabled={sibuk}
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          aria-label={`${kata}${hanyaDraf ? ' DRAF' : ''}: ${dokumen.judul}`}
          onClick={onBuat}
        >
          {kata}
          {hanyaDraf ? ' DRAF' : ''}
        </Button>
        <TombolSimpan dokumen={dokumen} onSimpan={onSimpan} />
      </Group>
    </li>
  );
}
