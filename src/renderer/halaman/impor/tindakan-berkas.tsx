import { Button, Group, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconFileSpreadsheet, IconShieldExclamation } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import type { BerkasImpor } from '../../../contract/bentuk/impor.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { useSimpanKeluaran } from '../../komponen/simpan-keluaran.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { formatSalinanAlasan } from './alasan.ts';
import { listBolehGabung, TombolGabung } from './gabung-berkas.tsx';

/** The reasons of one file (`null`: of all refused files) as a sheet for the PPS. */
export function TombolLembarTolakan({
  rancangan,
  berkas,
  label,
}: {
  readonly rancangan: string;
  readonly berkas: number | null;
  readonly label: string;
}): ReactNode {
  const lembar = useUbah('impor.lembarTolakan');
  const simpan = useSimpanKeluaran();
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
      loading={lembar.isPending}
      onClick={() =>
        lembar.mutate({ rancangan, berkas }, { onSuccess: (k) => void simpan(k), onError: tampilkanGalat })
      }
    >
      {label}
    </Button>
  );
}

const ARTI_RUSAK = (
  <Stack gap="xs">
    <Text fz="sm">
      Excel telah membulatkan NIK atau NKK di berkas ini (misalnya menjadi 3,31102E+15), sehingga angka
      aslinya tidak dapat dikembalikan.
    </Text>
    <Text fz="sm">
      Bila tetap diterima, pemilihnya dihitung dalam rekapitulasi. NIK dan NKK yang rusak ditandai: kegandaan
      dan pindah TPS-nya tidak dapat diperiksa, dan jumlah KK di TPS-nya dicetak “tidak ada data”. Penerimaan
      ini dicatat di jejak.
    </Text>
    <Text fz="sm" fw={600}>
      Yang terbaik tetap meminta berkas asli dari PPS.
    </Text>
  </Stack>
);

function useTerimaRusak(rancangan: string, berkas: BerkasImpor): readonly [() => void, boolean] {
  const terima = useUbah('impor.terimaRusak');
  const konfirmasi = useKonfirmasi();
  const tanya = async (): Promise<void> => {
    const setuju = await konfirmasi({
      judul: `Terima “${berkas.nama}” dengan NIK/NKK rusak?`,
      isi: ARTI_RUSAK,
      ya: 'Terima dengan NIK/NKK rusak',
      tidak: 'Jangan terima',
      bahaya: true,
    });
    if (!setuju) return;
    terima.mutate({ rancangan, berkas: berkas.id, terima: true }, { onError: tampilkanGalat });
  };
  return [() => void tanya(), terima.isPending];
}

/** Copies why a file is refused, to paste into a message to the PPS. */
export function TombolSalin({ berkas }: { readonly berkas: BerkasImpor }): ReactNode {
  const { copied, copy, error } = useClipboard({ timeout: 3000 });
  useEffect(() => {
    if (error !== null)
      tampilkanGalat({
        kode: 'PAPAN_KLIP_TERTUTUP',
        pesan: 'Alasan belum tersalin karena sistem tidak mengizinkan. Simpan sebagai Excel untuk PPS.',
        nomor: null,
      });
  }, [error]);
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      onClick={() => copy(formatSalinanAlasan(berkas))}
    >
      {copied ? 'Alasan tersalin' : 'Salin alasan'}
    </Button>
  );
}

/** What can be done about a refused file. */
export function TindakanTolakan({
  rancangan,
  berkas,
}: {
  readonly rancangan: string;
  readonly berkas: BerkasImpor;
}): ReactNode {
  const [terimaRusak, sedangTerima] = useTerimaRusak(rancangan, berkas);
  return (
    <Group gap="xs" mt="xs">
      <TombolGabung rancangan={rancangan} berkas={listBolehGabung([berkas])} />
      <TombolSalin berkas={berkas} />
      <TombolLembarTolakan rancangan={rancangan} berkas={berkas.id} label="Simpan sebagai Excel untuk PPS" />
      {berkas.bolehTerimaRusak ? (
        <Button
          size="xs"
          variant="light"
          color="orange"
          leftSection={<IconShieldExclamation size={16} aria-hidden />}
          loading={sedangTerima}
          onClick={terimaRusak}
        >
          Terima dengan NIK/NKK rusak
        </Button>
      ) : null}
    </Group>
  );
}
