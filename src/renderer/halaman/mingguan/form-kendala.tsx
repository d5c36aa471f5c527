import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import type { KendalaTampil } from '../../../contract/bentuk/mingguan.ts';
import { useJagaPerubahan } from '../../kerangka/jaga-perubahan.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { IsianTanggal } from '../pengaturan/isian-tanggal.tsx';
import {
  checkKendala,
  fromKendala,
  KENDALA_KOSONG,
  toKendala,
  type GalatKendala,
  type KetikanKendala,
} from './isian-kendala.ts';
import { SEBUTAN_APLIKASI, SEBUTAN_KENDALA } from './ringkas-kendala.ts';

interface MedanProps {
  readonly isian: KetikanKendala;
  readonly galat: GalatKendala;
  readonly onUbah: (perubahan: Partial<KetikanKendala>) => void;
}

export interface OpsiDesa {
  readonly value: string;
  readonly label: string;
}

function listOpsi<K extends string>(sebutan: Readonly<Record<K, string>>): { value: K; label: string }[] {
  return (Object.keys(sebutan) as K[]).map((value) => ({ value, label: sebutan[value] }));
}

function MedanKejadian({ isian, galat, onUbah }: MedanProps): ReactNode {
  return (
    <SimpleGrid cols={2} spacing="sm">
      <IsianTanggal
        label="Tanggal"
        nilai={isian.tanggal}
        onUbah={(tanggal) => onUbah({ tanggal })}
        galat={galat.tanggal}
      />
      <TextInput
        label="Pukul"
        placeholder="Contoh: 09.30"
        value={isian.jam}
        error={galat.jam}
        onChange={(e) => onUbah({ jam: e.currentTarget.value })}
      />
      <Select
        label="Aplikasi"
        data={listOpsi(SEBUTAN_APLIKASI)}
        value={isian.aplikasi === '' ? null : isian.aplikasi}
        error={galat.aplikasi}
        onChange={(aplikasi) => onUbah({ aplikasi: aplikasi ?? '' })}
      />
      <Select
        label="Jenis kendala"
        data={listOpsi(SEBUTAN_KENDALA)}
        value={isian.jenis === '' ? null : isian.jenis}
        error={galat.jenis}
        onChange={(jenis) => onUbah({ jenis: jenis ?? '' })}
      />
    </SimpleGrid>
  );
}

function MedanTempat({
  isian,
  galat,
  onUbah,
  desa,
}: MedanProps & { readonly desa: readonly OpsiDesa[] }): ReactNode {
  return (
    <SimpleGrid cols={3} spacing="sm">
      <Select
        label="Desa/kelurahan"
        placeholder="Seluruh kecamatan"
        data={[...desa]}
        value={isian.desa}
        error={galat.desa}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': 'Kosongkan desa' }}
        onChange={(kode) => onUbah({ desa: kode })}
      />
      <TextInput
        label="TPS"
        placeholder="Boleh kosong"
        inputMode="numeric"
        value={isian.tps}
        error={galat.tps}
        onChange={(e) => onUbah({ tps: e.currentTarget.value })}
      />
      <TextInput
        label="Lama (menit)"
        placeholder="Boleh kosong"
        inputMode="numeric"
        value={isian.lama}
        error={galat.lama}
        onChange={(e) => onUbah({ lama: e.currentTarget.value })}
      />
    </SimpleGrid>
  );
}

function MedanUraian({ isian, galat, onUbah }: MedanProps): ReactNode {
  return (
    <>
      <Textarea
        label="Yang terjadi"
        description="Tanpa nama dan NIK pemilih."
        autosize
        minRows={2}
        maxRows={5}
        value={isian.uraian}
        error={galat.uraian}
        onChange={(e) => onUbah({ uraian: e.currentTarget.value })}
      />
      <Textarea
        label="Yang dilakukan"
        placeholder="Misalnya: dikerjakan di Excel, dilaporkan kepada KPU"
        autosize
        minRows={2}
        maxRows={5}
        value={isian.mitigasi}
        error={galat.mitigasi}
        onChange={(e) => onUbah({ mitigasi: e.currentTarget.value })}
      />
    </>
  );
}

/** One trouble, new or to be corrected. */
export function FormKendala({
  kendala,
  desa,
  onSelesai,
}: {
  readonly kendala: KendalaTampil | null;
  readonly desa: readonly OpsiDesa[];
  readonly onSelesai: () => void;
}): ReactNode {
  const [awal] = useState(() => (kendala === null ? KENDALA_KOSONG : fromKendala(kendala)));
  const [isian, setIsian] = useState(awal);
  const [diperiksa, setDiperiksa] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const ubah = useUbah('kendala.save');
  useJagaPerubahan(JSON.stringify(isian) !== JSON.stringify(awal));
  const simpan = async (): Promise<void> => {
    setDiperiksa(true);
    const hasil = Object.keys(checkKendala(isian)).length === 0 ? toKendala(isian) : null;
    if (hasil === null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    try {
      await ubah.mutateAsync({ id: kendala?.id ?? null, isian: hasil });
      tampilkanBerhasil('Kendala dicatat.');
      onSelesai();
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  const medan: MedanProps = {
    isian,
    galat: diperiksa ? checkKendala(isian) : {},
    onUbah: (perubahan) => setIsian((i) => ({ ...i, ...perubahan })),
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void simpan();
      }}
    >
      <Stack gap="sm">
        <MedanKejadian {...medan} />
        <MedanTempat {...medan} desa={desa} />
        <MedanUraian {...medan} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onSelesai}>
            Batal
          </Button>
          <Button type="submit" loading={ubah.isPending}>
            Simpan kendala
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
