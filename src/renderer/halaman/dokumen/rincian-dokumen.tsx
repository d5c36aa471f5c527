import { Alert, Anchor, Button, Group, List, Popover, Stack, Text, Title } from '@mantine/core';
import {
  IconAlertTriangle,
  IconFileSpreadsheet,
  IconFileTypePdf,
  IconLock,
  IconPlayerPlay,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type {
  BerkasDokumen,
  DaftarDokumen,
  DokumenTampil,
  JenisDokumenTampil,
} from '../../../contract/bentuk/dokumen.ts';
import type { Kecamatan } from '../../../core/wilayah/wilayah.ts';
import { tautan } from '../../kerangka/rute.ts';
import { formatWaktuPendek } from '../../komponen/waktu.ts';
import { listAlasanDraf } from './alasan-draf.ts';
import gaya from './dokumen.module.css';
import { toRupa } from './keadaan-dokumen.ts';
import { LencanaDokumen, RUPA } from './lencana-dokumen.tsx';
import { formatDesa } from './susunan-dokumen.ts';

const FORMAT = {
  pdf: { label: 'Simpan PDF', Ikon: IconFileTypePdf },
  xlsx: { label: 'Simpan Excel', Ikon: IconFileSpreadsheet },
} as const;

/** What it is about: "Desa Gentan, TPS 003"; nothing for the kecamatan. */
function formatPemilik({ desa, tps }: DokumenTampil, kecamatan: Kecamatan): string | null {
  if (desa === null) return null;
  return tps === null ? formatDesa(desa, kecamatan) : `${formatDesa(desa, kecamatan)}, TPS ${tps}`;
}

function AlasanDraf({ alasan }: { readonly alasan: readonly string[] }): ReactNode {
  if (alasan.length === 0) return null;
  return (
    <Popover width={420} position="bottom-start" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="light"
          color="yellow"
          leftSection={<IconAlertTriangle size={14} aria-hidden />}
        >
          Baru dapat dibuat sebagai DRAF: {alasan.length} alasan
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <List size="sm" spacing={4} aria-label="Alasan DRAF">
          {alasan.map((a) => (
            <List.Item key={a}>{a}</List.Item>
          ))}
        </List>
      </Popover.Dropdown>
    </Popover>
  );
}

export interface RincianProps {
  readonly daftar: DaftarDokumen;
  readonly dokumen: DokumenTampil;
  readonly jenis: JenisDokumenTampil;
  readonly kecamatan: Kecamatan;
  readonly sibuk: boolean;
  readonly onBuat: () => void;
  readonly onSimpan: (berkas: BerkasDokumen) => void;
}

function TombolRincian(props: RincianProps & { readonly hanyaDraf: boolean }): ReactNode {
  const { dokumen, jenis, sibuk, hanyaDraf, onBuat, onSimpan } = props;
  const kata = `${dokumen.terakhir === null ? 'Buat' : 'Buat ulang'}${hanyaDraf ? ' DRAF' : ''}`;
  const berkas = dokumen.terakhir?.berkas ?? [];
  return (
    <Group gap={6}>
      {dokumen.keadaan === 'disahkan' ? null : (
        <Button
          size="compact-sm"
          variant={toRupa(dokumen) === 'siap' ? 'default' : 'filled'}
          disabled={sibuk}
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          onClick={onBuat}
        >
          {dokumen.tps === null ? kata : `${kata} semua TPS desa ini`}
        </Button>
      )}
      {(['pdf', 'xlsx'] as const)
        .filter((f) => jenis.format.includes(f))
        .map((f) => {
          const b = berkas.find((x) => x.format === f);
          const { label, Ikon } = FORMAT[f];
          return (
            <Button
              key={f}
              size="compact-sm"
              variant="default"
              disabled={b === undefined}
              leftSection={<Ikon size={16} aria-hidden />}
              title={b?.nama ?? 'Buat dokumennya dahulu'}
              onClick={() => (b === undefined ? undefined : onSimpan(b))}
            >
              {label}
            </Button>
          );
        })}
    </Group>
  );
}

/** The document shown beside the list: its state, what that means, and what can be done with it. */
export function RincianDokumen(props: RincianProps): ReactNode {
  const { daftar, dokumen, jenis, kecamatan } = props;
  const pemilik = formatPemilik(dokumen, kecamatan);
  const alasan = dokumen.keadaan === 'disahkan' ? [] : listAlasanDraf(daftar, dokumen.desa);
  return (
    <Stack gap={4} className={gaya.kepalaRincian}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Title order={2} fz="md" className={gaya.judulRincian}>
          {jenis.judul}
          {pemilik === null ? null : <span className={gaya.redup}> · {pemilik}</span>}
        </Title>
        <LencanaDokumen dokumen={dokumen} />
      </Group>
      <Text fz="xs" className={gaya.redup}>
        {RUPA[toRupa(dokumen)].arti}
        {dokumen.terakhir === null ? null : (
          <>
            {' '}
            Dibuat {formatWaktuPendek(dokumen.terakhir.waktu)}.{' '}
            <Anchor
              href={tautan('dokumen', { panel: 'riwayat', jenis: dokumen.jenis, desa: dokumen.desa })}
              fz="xs"
              underline="always"
            >
              Riwayat
            </Anchor>
          </>
        )}
      </Text>
      <Group gap="xs" justify="space-between">
        <TombolRincian {...props} hanyaDraf={alasan.length > 0} />
        <AlasanDraf alasan={alasan} />
      </Group>
    </Stack>
  );
}

/** In place of a preview that would put NIK in full on a screen, perhaps a projector. */
export function PratinjauRahasia({
  onSalinan,
  onTampilkan,
}: {
  readonly onSalinan: (() => void) | null;
  readonly onTampilkan: () => void;
}): ReactNode {
  return (
    <Alert m="md" color="gray" icon={<IconLock />} title="Belum ditampilkan di layar">
      <Stack gap="xs" align="flex-start">
        <Text fz="sm">
          Daftar ini memuat NIK, NKK, dan tanggal lahir lengkap. Tampilkan hanya bila layar tidak dilihat
          orang lain, misalnya lewat proyektor. Pembukaannya dicatat dalam jejak.
        </Text>
        <Group gap="xs">
          {onSalinan === null ? null : (
            <Button size="xs" onClick={onSalinan}>
              Lihat salinan tersamar
            </Button>
          )}
          <Button size="xs" variant="default" onClick={onTampilkan}>
            Tampilkan yang lengkap
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
