import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconUsers, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { HasilOrangBeda } from '../../../contract/bentuk/rekonsiliasi.ts';
import type { Titipan } from '../../../contract/isian.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { KemajuanTugas } from '../../komponen/kemajuan-tugas.tsx';
import { useSimpanKeluaran } from '../../komponen/simpan-keluaran.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { LaciOrang } from './laci-orang.tsx';
import { TombolBerkas } from './tombol-berkas.tsx';

const BATAS_ORANG = 5000;

/** Sidalih's lists by name: who differs, and the worklist for re-entry. Nothing of them is kept. */
export function BilahSidalih({ desa }: { readonly desa: string | null }): ReactNode {
  const [titipan, setTitipan] = useState<readonly Titipan[]>([]);
  const [orang, setOrang] = useState<HasilOrangBeda | null>(null);
  const banding = useUbah('rekonsiliasi.pemilih');
  const kerja = useUbah('rekonsiliasi.exportDaftarKerja');
  const simpan = useSimpanKeluaran();
  const token = titipan.map((t) => t.token);
  const lihat = async (masukan: readonly string[]): Promise<void> => {
    try {
      setOrang(await banding.mutateAsync({ titipan: [...masukan], desa, limit: BATAS_ORANG }));
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  const ekspor = async (): Promise<void> => {
    try {
      await simpan(await kerja.mutateAsync({ titipan: token, desa: desa === null ? null : [desa] }));
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  const terima = (t: readonly Titipan[]): void => {
    setTitipan(t);
    void lihat(t.map((x) => x.token));
  };
  return (
    <Stack gap="xs">
      <Paper withBorder px="sm" py={6}>
        <Group gap="xs" justify="space-between">
          <Text fz="sm" flex="1 1 18rem">
            {titipan.length === 0
              ? 'Bandingkan pemilih satu per satu dengan daftar nama unduhan Sidalih. Berkasnya tidak disimpan di program.'
              : `${formatBilangan(titipan.length)} berkas daftar Sidalih dipilih; daftar kerja memuat yang belum sama dengan daftar itu.`}
          </Text>
          {titipan.length === 0 ? null : (
            <>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconUsers size={16} aria-hidden />}
                loading={banding.isPending}
                onClick={() => void lihat(token)}
              >
                Lihat pemilih yang berbeda
              </Button>
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                leftSection={<IconX size={16} aria-hidden />}
                onClick={() => setTitipan([])}
              >
                Lepas berkas
              </Button>
            </>
          )}
          <TombolBerkas
            size="xs"
            variant="default"
            leftSection={<IconUsers size={16} aria-hidden />}
            loading={banding.isPending}
            label={titipan.length === 0 ? 'Pilih daftar Sidalih' : 'Ganti berkas'}
            labelIsian="Daftar nama dari Sidalih"
            onTitipan={terima}
          />
          <Button
            size="xs"
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            loading={kerja.isPending}
            onClick={() => void ekspor()}
          >
            Simpan daftar kerja Sidalih (Excel)
          </Button>
        </Group>
      </Paper>
      <KemajuanTugas tugas={banding} judul="Membandingkan dengan daftar Sidalih" />
      <KemajuanTugas tugas={kerja} judul="Menyusun daftar kerja Sidalih" />
      <LaciOrang hasil={orang} onTutup={() => setOrang(null)} />
    </Stack>
  );
}
