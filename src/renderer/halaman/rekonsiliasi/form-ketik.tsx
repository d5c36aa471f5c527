import { Alert, Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import type { MedanMasuk } from '../../../core/rekap-masuk/rekap-masuk.ts';
import { useJagaPerubahan } from '../../kerangka/jaga-perubahan.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { useUbah } from '../../panggil/panggil.ts';
import { AlatKisi, useIsiDariBerlaku } from './alat-ketik.tsx';
import { useIsian, type FormKetikProps, type KisiIsian } from './isian-ketik.ts';
import { KisiKetik } from './kisi-ketik-tampil.tsx';
import {
  checkBaris,
  checkJumlahDesa,
  isKosong,
  listSelSalah,
  toKetikan,
  type BarisKetik,
} from './kisi-ketik.ts';
import { sebutHasilSimpan } from './rancangan-rekap.tsx';

const MAKS_KESALAHAN = 8;

function Ketidakcocokan({ kalimat }: { readonly kalimat: readonly string[] }): ReactNode {
  if (kalimat.length === 0) return null;
  return (
    <Alert
      color="yellow"
      icon={<IconAlertTriangle />}
      title={`${formatBilangan(kalimat.length)} yang belum cocok`}
      p="xs"
    >
      <List size="sm">
        {kalimat.slice(0, MAKS_KESALAHAN).map((k) => (
          <List.Item key={k}>{k}</List.Item>
        ))}
      </List>
      {kalimat.length > MAKS_KESALAHAN
        ? `… dan ${formatBilangan(kalimat.length - MAKS_KESALAHAN)} lagi; tunjuk tanda di ujung barisnya.`
        : null}
    </Alert>
  );
}

function listKalimat(baris: readonly BarisKetik[], medan: readonly MedanMasuk[]): readonly string[] {
  return [
    ...baris.flatMap((b) =>
      checkBaris(b, medan).map((k) => `${b.tps === null ? 'Jumlah di formulir' : `TPS ${b.tps}`}: ${k}`),
    ),
    ...checkJumlahDesa(baris, medan),
  ];
}

interface Simpanan {
  readonly sibuk: boolean;
  readonly simpan: (pemeriksa: string) => Promise<void>;
}

/** Why the grid can not be saved as it stands; `null`: it can. */
function findHalangan(baris: readonly BarisKetik[]): string | null {
  const salah = listSelSalah(baris);
  if (salah > 0)
    return `${formatBilangan(salah)} sel bukan angka bulat. Betulkan sel yang bergaris merah, lalu simpan.`;
  return baris.every(isKosong)
    ? 'Belum ada angka yang diisi. Ketik angkanya dari formulir, lalu simpan.'
    : null;
}

function useSimpanKetikan({ jenis, desa }: FormKetikProps, isian: KisiIsian, kalimat: number): Simpanan {
  const ubah = useUbah('rekapMasuk.saveKetikan');
  const konfirmasi = useKonfirmasi();
  const simpan = async (pemeriksa: string): Promise<void> => {
    const ya =
      kalimat === 0 ||
      (await konfirmasi({
        judul: `Simpan dengan ${formatBilangan(kalimat)} ketidakcocokan?`,
        isi: 'Bila memang begitu tertulis di kertas, simpan apa adanya. Program tidak mengubah angka; ketidakcocokannya tampil di Temuan.',
        ya: 'Simpan apa adanya',
        tidak: 'Periksa dulu',
      }));
    if (!ya) return;
    try {
      const hasil = await ubah.mutateAsync({
        jenis,
        desa: desa.kode,
        baris: toKetikan(isian.baris, isian.medan),
        pemeriksa: pemeriksa.trim(),
      });
      isian.tandaiTersimpan();
      tampilkanBerhasil(`${formatNamaWilayah(desa.nama)}: ${sebutHasilSimpan(hasil)}`);
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  return { sibuk: ubah.isPending, simpan };
}

/** One form of one desa: the grid, what does not agree in it, and saving it. */
export function FormKetik(props: FormKetikProps): ReactNode {
  const { jenis, desa } = props;
  const isian = useIsian(props);
  const [pemeriksa, setPemeriksa] = useState('');
  const [dicoba, setDicoba] = useState(false);
  const halangan = findHalangan(isian.baris);
  const kalimat = useMemo(() => listKalimat(isian.baris, isian.medan), [isian.baris, isian.medan]);
  const dariBerlaku = useIsiDariBerlaku(props, isian.muat);
  const { sibuk, simpan } = useSimpanKetikan(props, isian, kalimat.length);
  useJagaPerubahan(isian.kotor);
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        setDicoba(halangan !== null);
        if (halangan === null) void simpan(pemeriksa);
        else e.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      }}
    >
      <Stack gap="sm">
        <AlatKisi isian={isian} dariBerlaku={dariBerlaku} denganTps={jenis !== 'penduduk'} />
        <KisiKetik baris={isian.baris} medan={isian.medan} onUbah={isian.ubahSel} onTempel={isian.tempel} />
        <Ketidakcocokan kalimat={kalimat} />
        {dicoba && halangan !== null ? (
          <Text role="alert" fz="sm" c="red" ta="right">
            {halangan}
          </Text>
        ) : null}
        <Group gap="sm" align="flex-end" justify="flex-end">
          <TextInput
            size="sm"
            w={320}
            label="Diperiksa oleh (orang kedua)"
            description="Boleh kosong. Yang mencocokkan ketikan dengan kertas."
            maxLength={100}
            value={pemeriksa}
            onChange={(e) => setPemeriksa(e.currentTarget.value)}
          />
          <Button type="submit" loading={sibuk} leftSection={<IconDeviceFloppy size={16} aria-hidden />}>
            Simpan rekap {formatNamaWilayah(desa.nama)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
