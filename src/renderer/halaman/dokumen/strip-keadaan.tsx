import { Anchor, Button, Group, List, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { IconDots, IconFileCertificate, IconPencil, IconRefreshAlert, type Icon } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { DaftarDokumen } from '../../../contract/bentuk/dokumen.ts';
import type { IsianPleno } from '../../../contract/pengaturan-schema.ts';
import { formatTanggal } from '../../../core/bahasa/tanggal.ts';
import type { Kecamatan } from '../../../core/wilayah/wilayah.ts';
import { tautan } from '../../kerangka/rute.ts';
import { NomorBeritaAcara } from './nomor-berita-acara.tsx';
import { formatDesa } from './susunan-dokumen.ts';

function Butir({
  Ikon,
  warna,
  label,
  children,
}: {
  readonly Ikon: Icon;
  readonly warna: string;
  readonly label: string;
  readonly children: (tutup: () => void) => ReactNode;
}): ReactNode {
  const [terbuka, setTerbuka] = useState(false);
  return (
    <Popover
      opened={terbuka}
      onChange={setTerbuka}
      width={460}
      position="bottom-start"
      withArrow
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="light"
          color={warna}
          leftSection={<Ikon size={16} aria-hidden />}
          onClick={() => setTerbuka(!terbuka)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{children(() => setTerbuka(false))}</Popover.Dropdown>
    </Popover>
  );
}

/** Why documents can only be DRAF, of the kecamatan and of the desa that have reasons of their own. */
export function DaftarAlasanDraf({
  daftar,
  kecamatan,
}: {
  readonly daftar: DaftarDokumen;
  readonly kecamatan: Kecamatan;
}): ReactNode {
  return (
    <ScrollArea.Autosize mah={260} type="auto" viewportProps={{ tabIndex: 0 }}>
      <Stack gap="xs">
        {daftar.alasanDraf.length === 0 ? null : (
          <div>
            <Text fz="sm" fw={600}>
              Dokumen PPK
            </Text>
            <List size="sm" spacing={2}>
              {daftar.alasanDraf.map((a) => (
                <List.Item key={a}>{a}</List.Item>
              ))}
            </List>
          </div>
        )}
        {daftar.alasanDrafDesa.map(({ desa, alasan }) => (
          <div key={desa}>
            <Text fz="sm" fw={600}>
              PPS {formatDesa(desa, kecamatan)}
            </Text>
            <List size="sm" spacing={2}>
              {alasan.map((a) => (
                <List.Item key={a}>{a}</List.Item>
              ))}
            </List>
          </div>
        ))}
      </Stack>
    </ScrollArea.Autosize>
  );
}

function formatBeritaAcara({ nomor, tanggal }: IsianPleno): string {
  if (nomor === '' && tanggal === '') return 'Nomor dan tanggal berita acara belum diisi';
  const bagian = [nomor === '' ? 'nomor belum diisi' : nomor, tanggal === '' ? 'tanggal belum diisi' : null];
  const hari = /^\d{4}-\d\d-\d\d$/.test(tanggal) ? formatTanggal(tanggal) : null;
  return `Berita acara: ${[...bagian, hari].filter((b) => b !== null).join(' · ')}`;
}

/** What stands between the data and a set to sign, each in a word that opens to the whole. */
export function StripKeadaan({
  daftar,
  pleno,
  kecamatan,
  usang,
  onUsang,
}: {
  readonly daftar: DaftarDokumen;
  readonly pleno: IsianPleno;
  readonly kecamatan: Kecamatan;
  readonly usang: number;
  readonly onUsang: () => void;
}): ReactNode {
  const { alasanDraf, alasanDrafDesa, belumDiisi } = daftar;
  return (
    <Group gap="xs" mb="xs">
      {alasanDraf.length + alasanDrafDesa.length === 0 ? null : (
        <Butir
          Ikon={IconPencil}
          warna="yellow"
          label={
            alasanDraf.length > 0
              ? `Baru dapat dibuat sebagai DRAF (${alasanDraf.length} alasan)`
              : `PPS ${alasanDrafDesa.length} desa baru dapat DRAF`
          }
        >
          {() => <DaftarAlasanDraf daftar={daftar} kecamatan={kecamatan} />}
        </Butir>
      )}
      {usang === 0 ? null : (
        <Button
          size="compact-sm"
          variant="light"
          color="yellow"
          leftSection={<IconRefreshAlert size={16} aria-hidden />}
          title="Data atau isian berubah setelah dokumen dibuat, jadi isi kertas tidak lagi sama dengan layar."
          onClick={onUsang}
        >
          {usang} dokumen usang: tampilkan
        </Button>
      )}
      {belumDiisi.length === 0 ? null : (
        <Butir Ikon={IconDots} warna="blue" label={`${belumDiisi.length} isian tercetak titik-titik`}>
          {() => (
            <>
              <Text fz="sm">Belum diisi: {belumDiisi.join(', ')}.</Text>
              <Anchor href={tautan('pengaturan', { bagian: 'pleno' })} fz="sm" underline="always">
                Isi di Pengaturan, Rapat pleno
              </Anchor>
            </>
          )}
        </Butir>
      )}
      <Butir Ikon={IconFileCertificate} warna="gray" label={formatBeritaAcara(pleno)}>
        {(tutup) => (
          <NomorBeritaAcara key={`${pleno.nomor}\n${pleno.tanggal}`} pleno={pleno} onTersimpan={tutup} />
        )}
      </Butir>
    </Group>
  );
}
