import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { rapatSchema, type IsianRapat } from '../../../contract/pengaturan-schema.ts';
import type { Rapat } from '../../../core/dokumen/fakta-dokumen.ts';
import { useUbah } from '../../panggil/panggil.ts';
import type { BagianProps } from './bagian.ts';
import { BilahSimpan } from './bilah-simpan.tsx';
import { DaftarSusunan, type KolomSusunan } from './daftar-susunan.tsx';
import { fokusGalatPertama } from './fokus-galat.ts';
import { simpanIsian, useFormTersimpan } from './form-tersimpan.ts';
import { IsianTanggal } from './isian-tanggal.tsx';
import { Kotak } from './kotak.tsx';
import { buildRapatBaku } from './rapat-baku.ts';

interface KotakProps {
  readonly form: UseFormReturnType<IsianRapat>;
  readonly baku: Rapat;
}

const KOLOM_KEPADA: readonly KolomSusunan[] = [
  { medan: 'nama', judul: 'Kepada' },
  { medan: 'di', judul: 'Di', lebar: 220 },
];
const KOLOM_UNSUR: readonly KolomSusunan[] = [
  { medan: 'nama', judul: 'Unsur' },
  { medan: 'jumlah', judul: 'Baris tanda tangan', lebar: 170, angka: true },
];
const KOLOM_ACARA: readonly KolomSusunan[] = [
  { medan: 'waktu', judul: 'Waktu', lebar: 140 },
  { medan: 'acara', judul: 'Acara' },
  { medan: 'petugas', judul: 'Petugas', lebar: 250 },
];

function KotakUndangan({ form, baku }: KotakProps): ReactNode {
  const { undangan } = form.values;
  const bawaan = baku.undangan;
  return (
    <Kotak
      judul="Undangan"
      keterangan="Satu surat untuk setiap penerima. Yang kosong memakai tulisan abu-abunya; nomor dan tanggal dicetak sebagai garis titik-titik."
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label="Nomor undangan" {...form.getInputProps('undangan.nomor')} />
        <IsianTanggal
          label="Tanggal surat"
          nilai={undangan.tanggal}
          onUbah={(hari) => form.setFieldValue('undangan.tanggal', hari)}
          galat={form.errors['undangan.tanggal']}
        />
        <TextInput label="Sifat" placeholder={bawaan.sifat} {...form.getInputProps('undangan.sifat')} />
        <TextInput
          label="Lampiran"
          placeholder={bawaan.lampiran}
          {...form.getInputProps('undangan.lampiran')}
        />
      </SimpleGrid>
      <TextInput label="Hal" placeholder={bawaan.hal} {...form.getInputProps('undangan.hal')} />
      <DaftarSusunan
        form={form}
        jalur="undangan.kepada"
        sebutan="penerima undangan"
        kolom={KOLOM_KEPADA}
        nilai={undangan.kepada}
        baku={bawaan.kepada.map((k) => ({ ...k }))}
        onPakai={(sendiri) =>
          form.setFieldValue('undangan.kepada', sendiri ? bawaan.kepada.map((b) => ({ ...b })) : null)
        }
        onTambah={() => form.insertListItem('undangan.kepada', { nama: '', di: 'Tempat' })}
        palingBanyak={200}
      />
    </Kotak>
  );
}

function KotakSerahTerima({ form, baku }: KotakProps): ReactNode {
  return (
    <Kotak
      judul="Berita acara serah terima"
      keterangan="Penyerahan dokumen hasil pleno kepada KPU kabupaten/kota."
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label="Nomor serah terima" {...form.getInputProps('serahTerima.nomor')} />
        <IsianTanggal
          label="Tanggal serah terima"
          nilai={form.values.serahTerima.tanggal}
          onUbah={(hari) => form.setFieldValue('serahTerima.tanggal', hari)}
          galat={form.errors['serahTerima.tanggal']}
        />
        <TextInput label="Nama penerima" {...form.getInputProps('serahTerima.penerima')} />
        <TextInput
          label="Jabatan penerima"
          placeholder={baku.serahTerima.jabatan}
          {...form.getInputProps('serahTerima.jabatan')}
        />
      </SimpleGrid>
    </Kotak>
  );
}

/** Everything around the meeting but its berita acara. */
export function BagianRapat({ data }: BagianProps): ReactNode {
  const baku = buildRapatBaku(data);
  const { form, berubah, tandaiTersimpan } = useFormTersimpan<IsianRapat>(data.isian.rapat, rapatSchema);
  const simpan = useUbah('pengaturan.saveRapat');
  const kirim = (isian: IsianRapat): void =>
    void simpanIsian(simpan.mutateAsync({ isian }), {
      pesan: 'Undangan, daftar hadir, susunan acara, dan serah terima disimpan.',
      onTersimpan: () => tandaiTersimpan(isian),
    });
  return (
    <form onSubmit={form.onSubmit(kirim, fokusGalatPertama)} noValidate>
      <Stack gap="md">
        <KotakUndangan form={form} baku={baku} />
        <Kotak
          judul="Daftar hadir"
          keterangan="Setiap unsur mendapat lembar dengan baris tanda tangan sebanyak ini."
        >
          <DaftarSusunan
            form={form}
            jalur="unsur"
            sebutan="unsur"
            kolom={KOLOM_UNSUR}
            nilai={form.values.unsur}
            baku={baku.unsur.map((u) => ({ ...u }))}
            onPakai={(sendiri) =>
              form.setFieldValue('unsur', sendiri ? baku.unsur.map((b) => ({ ...b })) : null)
            }
            onTambah={() => form.insertListItem('unsur', { nama: '', jumlah: 1 })}
            palingBanyak={30}
          />
        </Kotak>
        <Kotak judul="Susunan acara" keterangan="Waktu boleh dikosongkan.">
          <DaftarSusunan
            form={form}
            jalur="acara"
            sebutan="acara"
            kolom={KOLOM_ACARA}
            nilai={form.values.acara}
            baku={baku.acara.map((a) => ({ ...a }))}
            onPakai={(sendiri) =>
              form.setFieldValue('acara', sendiri ? baku.acara.map((b) => ({ ...b })) : null)
            }
            onTambah={() => form.insertListItem('acara', { waktu: '', acara: '', petugas: '' })}
            palingBanyak={60}
          />
        </Kotak>
        <KotakSerahTerima form={form} baku={baku} />
      </Stack>
      <BilahSimpan berubah={berubah} menyimpan={simpan.isPending} onKembalikan={() => form.reset()} />
    </form>
  );
}
