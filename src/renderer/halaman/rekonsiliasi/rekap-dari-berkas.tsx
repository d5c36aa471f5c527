import { Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFile, IconTableImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { KemajuanTugas } from '../../komponen/kemajuan-tugas.tsx';
import { useBaca, useUbah } from '../../panggil/panggil.ts';
import imporGaya from '../impor/impor.module.css';
import { RancanganRekap } from './rancangan-rekap.tsx';
import { TombolBerkas, usePenitipan, type TerimaTitipan } from './tombol-berkas.tsx';

function TempatLepas({ onTitipan }: { readonly onTitipan: TerimaTitipan }): ReactNode {
  const { sibuk, titipkan } = usePenitipan(onTitipan);
  return (
    <Dropzone
      onDrop={(berkas) => void titipkan(berkas)}
      loading={sibuk}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      tabIndex={-1}
      className={imporGaya.lepas}
      inputProps={{ 'aria-label': 'Rekap yang dilepas di halaman' }}
    >
      <Group justify="center" gap="lg" py="sm">
        <IconTableImport size={40} stroke={1.2} aria-hidden className={imporGaya.ikonLepas} />
        <div>
          <Text fw={600}>Letakkan berkas rekap di sini</Text>
          <Text c="dimmed" fz="sm" maw={560}>
            Rekap PPS, laporan coklit, lembar kontrol, rekap Sidalih atau kabupaten, dan jumlah penduduk:
            Excel, ODS, atau CSV. Belum ada yang disimpan sebelum Anda memeriksanya.
          </Text>
        </div>
        <TombolBerkas
          label="Pilih berkas rekap"
          labelIsian="Berkas rekap"
          leftSection={<IconFile size={20} aria-hidden />}
          onTitipan={onTitipan}
        />
      </Group>
    </Dropzone>
  );
}

/** Files read into a draft, looked at, saved. */
export function RekapDariBerkas(): ReactNode {
  const rancangan = useBaca('rekapMasuk.rancangan', {});
  const baca = useUbah('rekapMasuk.read');
  const terima: TerimaTitipan = (titipan) => {
    baca.mutate({ titipan: titipan.map((t) => t.token) }, { onError: tampilkanGalat });
  };
  if (baca.isPending) return <KemajuanTugas tugas={baca} judul="Membaca rekap" />;
  return (
    <Stack gap="sm">
      <KeadaanMuat kueri={rancangan} baris={3}>
        {(r) =>
          r === null ? <TempatLepas onTitipan={terima} /> : <RancanganRekap key={r.id} rancangan={r} />
        }
      </KeadaanMuat>
    </Stack>
  );
}
