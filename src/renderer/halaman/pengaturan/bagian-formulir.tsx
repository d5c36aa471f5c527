import { Alert, Group, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useUbah } from '../../panggil/panggil.ts';
import type { BagianProps } from './bagian.ts';
import { BarisFormulir } from './baris-formulir.tsx';
import { BilahSimpan } from './bilah-simpan.tsx';
import { fokusGalatPertama } from './fokus-galat.ts';
import { simpanIsian, useFormTersimpan } from './form-tersimpan.ts';
import {
  buildFormulirBaku,
  buildFormulirSchema,
  gabungFormulir,
  pilihFormulirBerbeda,
  type IsianFormulir,
} from './formulir-baku.ts';
import { IsianPenanda } from './isian-penanda.tsx';
import { KeteranganBaku } from './keterangan-baku.tsx';
import { Kotak } from './kotak.tsx';
import { KELOMPOK_FORMULIR } from './nama-formulir.ts';
import { TombolBaku } from './tombol-baku.tsx';

interface KotakProps {
  readonly form: UseFormReturnType<IsianFormulir>;
  readonly baku: IsianFormulir;
  readonly data: BagianProps['data'];
}

function PolaNomor({
  form,
  baku,
  data,
  medan,
  label,
}: KotakProps & {
  readonly medan: 'polaNomor' | 'polaNomorPps';
  readonly label: string;
}): ReactNode {
  const kunci = medan === 'polaNomor' ? 'beritaAcara' : 'beritaAcaraPps';
  return (
    <Group wrap="nowrap" align="flex-end" gap="xs">
      <TextInput
        flex={1}
        label={label}
        description={
          <KeteranganBaku
            baku={baku[medan]}
            disimpulkan={data.profil.disimpulkan.includes(`formulir.${kunci}.polaNomor`)}
          />
        }
        {...form.getInputProps(medan)}
      />
      <TombolBaku
        label={label.toLowerCase()}
        berbeda={form.values[medan] !== baku[medan]}
        onKembali={() => form.setFieldValue(medan, baku[medan])}
      />
    </Group>
  );
}

function KotakKertas({ form, baku, data }: KotakProps): ReactNode {
  return (
    <Kotak judul="Kertas" keterangan="Untuk semua dokumen. Slide rapat mempunyai ukuran sendiri.">
      <Radio.Group
        label="Ukuran kertas"
        description={
          <KeteranganBaku baku={baku.kertas} disimpulkan={data.profil.disimpulkan.includes('kertas')} />
        }
        {...form.getInputProps('kertas')}
      >
        <Group mt="xs" gap="lg">
          <Radio value="A4" label="A4 (21 × 29,7 cm)" />
          <Radio value="F4" label="F4 / folio (21,5 × 33 cm)" />
        </Group>
      </Radio.Group>
    </Kotak>
  );
}

/** What the forms are called and look like, where the rules leave it open. */
export function BagianFormulir({ data }: BagianProps): ReactNode {
  const baku = buildFormulirBaku(data.profil);
  const { form, berubah, tandaiTersimpan } = useFormTersimpan<IsianFormulir>(
    gabungFormulir(baku, data.isian.nilaiProfil),
    buildFormulirSchema(baku),
  );
  const simpan = useUbah('pengaturan.saveNilaiProfil');
  const kirim = (isian: IsianFormulir): void =>
    void simpanIsian(
      simpan.mutateAsync({ isian: pilihFormulirBerbeda(isian, baku, data.isian.nilaiProfil) }),
      {
        pesan: 'Formulir disimpan. Dokumen yang terpengaruh ditandai usang.',
        onTersimpan: () => tandaiTersimpan(isian),
      },
    );
  const { disimpulkan } = data.profil;
  return (
    <form onSubmit={form.onSubmit(kirim, fokusGalatPertama)} noValidate>
      <Stack gap="md">
        <Alert color="blue" title={data.profil.nama}>
          Nilai bertanda “disimpulkan” diambil dari aturan dan contoh, belum dipastikan dari formulir resmi.
          Cocokkan dengan petunjuk KPU kabupaten/kota sebelum mencetak.
        </Alert>
        <KotakKertas form={form} baku={baku} data={data} />
        <Kotak
          judul="Nomor berita acara"
          keterangan="{kodeKecamatan} dan {kodeDesa} diganti kodenya; titik-titik menjadi tempat nomor urut."
        >
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
            <PolaNomor form={form} baku={baku} data={data} medan="polaNomor" label="Pola nomor PPK" />
            <PolaNomor form={form} baku={baku} data={data} medan="polaNomorPps" label="Pola nomor PPS" />
          </SimpleGrid>
        </Kotak>
        <Kotak
          judul="Penanda tangan"
          keterangan="Jabatan menurut urutan tempat tanda tangan. Nama ketua dan anggota diambil dari isian kantor dan desa."
        >
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
            <IsianPenanda
              form={form}
              medan="penandaTangan"
              nama="PPK"
              baku={baku.penandaTangan}
              disimpulkan={disimpulkan.includes('penandaTangan')}
            />
            <IsianPenanda
              form={form}
              medan="penandaTanganPps"
              nama="PPS"
              baku={baku.penandaTanganPps}
              disimpulkan={disimpulkan.includes('penandaTanganPps')}
            />
          </SimpleGrid>
        </Kotak>
        {KELOMPOK_FORMULIR.map(({ judul, formulir }) => (
          <Kotak
            key={judul}
            judul={judul}
            keterangan="Kode tercetak dalam kotak di kanan atas; baris judul menggantikan baris pertama judul."
          >
            <Stack gap="lg">
              {formulir.map(([kunci, nama]) => (
                <BarisFormulir
                  key={kunci}
                  form={form}
                  baku={baku}
                  profil={data.profil}
                  kunci={kunci}
                  nama={nama}
                />
              ))}
            </Stack>
          </Kotak>
        ))}
      </Stack>
      <BilahSimpan berubah={berubah} menyimpan={simpan.isPending} onKembalikan={() => form.reset()} />
    </form>
  );
}
