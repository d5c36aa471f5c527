import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { IsianTanggal } from '../pengaturan/isian-tanggal.tsx';
import type { GalatIsian, IsianBukti, IsianKoreksi, OpsiJenis } from './isian-bukti.ts';

const MAKS_NOMOR = 100;
const MAKS_CATATAN = 500;

/** The fields of one record of evidence. */
export function MedanBukti({
  isian,
  opsi,
  galat,
  tersamar = {},
  keteranganNomor,
  onUbah,
}: {
  readonly isian: IsianBukti;
  readonly opsi: readonly OpsiJenis[];
  readonly galat: GalatIsian;
  readonly tersamar?: IsianKoreksi['tersamar'];
  readonly keteranganNomor?: string;
  readonly onUbah: (perubahan: Partial<IsianBukti>) => void;
}): ReactNode {
  return (
    <>
      <Select
        data-autofocus
        label="Jenis bukti"
        placeholder="Pilih jenis bukti"
        data={[...opsi]}
        value={isian.jenis === '' ? null : isian.jenis}
        allowDeselect={false}
        searchable
        withAsterisk
        error={galat.jenis}
        onChange={(jenis) => onUbah({ jenis: jenis ?? '' })}
      />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label="Nomor"
          description={tersamar.nomor === undefined ? keteranganNomor : `Tersimpan: ${tersamar.nomor}`}
          placeholder="Boleh kosong"
          value={isian.nomor}
          maxLength={MAKS_NOMOR}
          spellCheck={false}
          autoComplete="off"
          error={galat.nomor}
          onChange={(e) => onUbah({ nomor: e.currentTarget.value })}
        />
        <IsianTanggal
          label="Tanggal"
          keterangan={keteranganNomor === undefined ? undefined : 'Boleh kosong.'}
          nilai={isian.tanggal}
          galat={galat.tanggal}
          onUbah={(tanggal) => onUbah({ tanggal })}
        />
      </SimpleGrid>
      <Textarea
        label="Catatan"
        description={
          tersamar.catatan === undefined
            ? 'Boleh kosong. Jangan menulis NIK atau NKK.'
            : `Tersimpan: ${tersamar.catatan}`
        }
        value={isian.catatan}
        maxLength={MAKS_CATATAN}
        autosize
        minRows={1}
        maxRows={5}
        error={galat.catatan}
        onChange={(e) => onUbah({ catatan: e.currentTarget.value })}
      />
    </>
  );
}
