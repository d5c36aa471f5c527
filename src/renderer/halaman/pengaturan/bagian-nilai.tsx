import { Alert, Group, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { nilaiProfilSchema } from '../../../contract/pengaturan-schema.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { useUbah } from '../../panggil/panggil.ts';
import type { BagianProps } from './bagian.ts';
import { BilahSimpan } from './bilah-simpan.tsx';
import { fokusGalatPertama } from './fokus-galat.ts';
import { simpanIsian, useFormTersimpan } from './form-tersimpan.ts';
import { IsianTanggal } from './isian-tanggal.tsx';
import { KeteranganBaku } from './keterangan-baku.tsx';
import { Kotak } from './kotak.tsx';
import {
  buildNilaiBaku,
  gabungNilai,
  isDisimpulkan,
  pilihYangBerbeda,
  type MedanNilai,
  type NilaiPenuh,
} from './nilai-baku.ts';
import { TombolBaku } from './tombol-baku.tsx';
import { formatHari } from '../../komponen/waktu.ts';

const schemaPenuh = nilaiProfilSchema.required().pick({
  hariPemungutanSuara: true,
  usiaMinimum: true,
  usiaMaksimum: true,
  pemilihMaksimumPerTps: true,
  judulTahapan: true,
  sebutanTahapan: true,
});

interface MedanProps {
  readonly form: UseFormReturnType<NilaiPenuh>;
  readonly baku: NilaiPenuh;
  readonly data: BagianProps['data'];
  readonly medan: MedanNilai;
  readonly label: string;
}

function teksBaku(medan: MedanNilai, baku: NilaiPenuh): string {
  const nilai = baku[medan];
  if (medan === 'hariPemungutanSuara') return formatHari(baku.hariPemungutanSuara);
  return typeof nilai === 'number' ? formatBilangan(nilai) : nilai;
}

function IsiMedan({
  form,
  medan,
  label,
  keterangan,
}: MedanProps & { readonly keterangan: ReactNode }): ReactNode {
  if (medan === 'hariPemungutanSuara')
    return (
      <IsianTanggal
        label={label}
        keterangan={keterangan}
        nilai={form.values.hariPemungutanSuara}
        onUbah={(hari) => form.setFieldValue('hariPemungutanSuara', hari)}
        galat={form.errors['hariPemungutanSuara']}
      />
    );
  const props = { label, description: keterangan, ...form.getInputProps(medan) };
  if (
    typeof form.values[medan] === 'number' ||
    ['usiaMinimum', 'usiaMaksimum', 'pemilihMaksimumPerTps'].includes(medan)
  )
    return <NumberInput {...props} allowDecimal={false} allowNegative={false} />;
  return <TextInput {...props} />;
}

/** One value, what it is by the profile, and the way back to that. */
function Medan(props: MedanProps): ReactNode {
  const { form, baku, data, medan, label } = props;
  const berbeda = form.values[medan] !== baku[medan];
  const keterangan = (
    <KeteranganBaku
      baku={teksBaku(medan, baku)}
      disimpulkan={isDisimpulkan(data.profil, data.kodeTahapan, medan)}
    />
  );
  return (
    <Group wrap="nowrap" align="flex-end" gap="xs">
      <div style={{ flex: 1, minWidth: 0 }}>
        <IsiMedan {...props} keterangan={keterangan} />
      </div>
      <TombolBaku label={label} berbeda={berbeda} onKembali={() => form.setFieldValue(medan, baku[medan])} />
    </Group>
  );
}

const KELOMPOK: readonly {
  readonly judul: string;
  readonly keterangan: string;
  readonly medan: readonly (readonly [MedanNilai, string])[];
}[] = [
  {
    judul: 'Aturan pemeriksaan',
    keterangan: 'Menentukan umur pemilih dan TPS yang terlalu penuh.',
    medan: [
      ['hariPemungutanSuara', 'Hari pemungutan suara'],
      ['pemilihMaksimumPerTps', 'Pemilih paling banyak per TPS'],
      ['usiaMinimum', 'Umur paling rendah'],
      ['usiaMaksimum', 'Umur paling tinggi yang wajar'],
    ],
  },
  {
    judul: 'Judul tahapan',
    keterangan: 'Dicetak pada judul dan kalimat dokumen. Nama formulir diatur di bagian Formulir.',
    medan: [
      ['judulTahapan', 'Judul tahapan'],
      ['sebutanTahapan', 'Sebutan tahapan dalam kalimat'],
    ],
  },
];

/** The values of the election profile that an office may set. */
export function BagianNilai({ data }: BagianProps): ReactNode {
  const baku = buildNilaiBaku(data.profil, data.kodeTahapan);
  const { form, berubah, tandaiTersimpan } = useFormTersimpan<NilaiPenuh>(
    gabungNilai(baku, data.isian.nilaiProfil),
    schemaPenuh,
  );
  const simpan = useUbah('pengaturan.saveNilaiProfil');
  const kirim = (isian: NilaiPenuh): void =>
    void simpanIsian(simpan.mutateAsync({ isian: pilihYangBerbeda(isian, baku, data.isian.nilaiProfil) }), {
      pesan: 'Nilai pemilihan disimpan. Rekap dan temuan dihitung ulang dengan nilai ini.',
      onTersimpan: () => tandaiTersimpan(isian),
    });
  return (
    <form onSubmit={form.onSubmit(kirim, fokusGalatPertama)} noValidate>
      <Stack gap="md">
        <Alert color="blue" title={data.profil.nama}>
          Nilai bertanda “disimpulkan” diambil dari aturan dan contoh, belum dipastikan dari formulir resmi.
          Cocokkan dengan petunjuk KPU kabupaten/kota sebelum mencetak.
        </Alert>
        {KELOMPOK.map(({ judul, keterangan, medan }) => (
          <Kotak key={judul} judul={judul} keterangan={keterangan}>
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
              {medan.map(([m, label]) => (
                <Medan key={m} form={form} baku={baku} data={data} medan={m} label={label} />
              ))}
            </SimpleGrid>
          </Kotak>
        ))}
      </Stack>
      <BilahSimpan berubah={berubah} menyimpan={simpan.isPending} onKembalikan={() => form.reset()} />
    </form>
  );
}
