import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconInfoCircle } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import type { CatatanCapaian } from '../../../core/mingguan/capaian.ts';
import type { DesaCapaian } from '../../../core/mingguan/compute-mingguan.ts';
import type { Profil } from '../../../core/profil/profil.ts';
import { useJagaPerubahan } from '../../kerangka/jaga-perubahan.ts';
import { tautan } from '../../kerangka/rute.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { useUbah } from '../../panggil/panggil.ts';
import { BilahSimpan } from '../pengaturan/bilah-simpan.tsx';
import { KisiCapaian, type AksiCapaian, type BandingTps } from './kisi-capaian-tampil.tsx';
import {
  buildIsian,
  checkIsianCapaian,
  countSelSalah,
  findLaporanLalu,
  listBerubah,
  listKolomCapaian,
  listTpsIsian,
  tempelIsian,
  type BarisIsian,
  type KolomCapaian,
} from './kisi-capaian.ts';

export interface FormCapaianProps {
  readonly desa: DesaCapaian;
  readonly minggu: number;
  readonly rentang: string;
  readonly profil: Profil;
  readonly jumlahTps: number | null;
  /** Reports of this desa, of all weeks. */
  readonly catatan: readonly CatatanCapaian[];
}

function TanpaTps({ nama }: { readonly nama: string }): ReactNode {
  return (
    <Alert color="yellow" icon={<IconInfoCircle />} title={`TPS Desa ${nama} belum diketahui`}>
      Isi jumlah TPS di{' '}
      <Anchor href={tautan('pengaturan', { bagian: 'desa' })} underline="always">
        Pengaturan › Desa dan TPS
      </Anchor>{' '}
      atau impor daftar pemilihnya, lalu ketik laporannya di sini.
    </Alert>
  );
}

/** Codes stand above the columns, their words below the grid. */
function KeteranganKode({ profil }: { readonly profil: Profil }): ReactNode {
  return (
    <Text fz="sm" c="dimmed">
      Kode TMS: {profil.keterangan.tms.map((k) => `${k.kode} ${k.label}`).join(' · ')}.
    </Text>
  );
}

function useSimpan(
  { desa, minggu }: Pick<FormCapaianProps, 'desa' | 'minggu'>,
  masalah: number,
): { readonly sibuk: boolean; readonly simpan: (berubah: ReturnType<typeof listBerubah>) => Promise<void> } {
  const ubah = useUbah('mingguan.save');
  const konfirmasi = useKonfirmasi();
  const simpan = async (berubah: ReturnType<typeof listBerubah>): Promise<void> => {
    const ya =
      masalah === 0 ||
      (await konfirmasi({
        judul: `Simpan dengan ${formatBilangan(masalah)} TPS yang perlu ditanyakan?`,
        isi: 'Bila memang begitu laporan PPS, simpan apa adanya. Program tidak mengubah angka; pertanyaannya tetap tampil di bawah barisnya.',
        ya: 'Simpan apa adanya',
        tidak: 'Periksa dulu',
      }));
    if (!ya) return;
    try {
      await ubah.mutateAsync({ minggu, capaian: [...berubah] });
      tampilkanBerhasil(
        `${formatNamaWilayah(desa.nama)}, minggu ke-${String(minggu)}: ${formatBilangan(berubah.length)} TPS disimpan.`,
      );
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  return { sibuk: ubah.isPending, simpan };
}

type SetBaris = (ubah: (lama: readonly BarisIsian[]) => readonly BarisIsian[]) => void;

/** The same functions from render to render: a key pressed in one row draws that row alone. */
function useAksi(setBaris: SetBaris, kolom: readonly KolomCapaian[]): AksiCapaian {
  return useMemo(
    () => ({
      onUbah: (i, kunci, teks) =>
        setBaris((lama) => lama.map((b, j) => (j === i ? { ...b, sel: { ...b.sel, [kunci]: teks } } : b))),
      onTempel: (i, j, blok) => setBaris((lama) => tempelIsian(lama, kolom, { baris: i, kolom: j }, blok)),
    }),
    [setBaris, kolom],
  );
}

function useBanding({
  desa,
  minggu,
  catatan,
  tps,
}: FormCapaianProps & { readonly tps: readonly string[] }): ReadonlyMap<string, BandingTps> {
  return useMemo(
    () =>
      new Map(
        tps.map((nomor) => [
          nomor,
          {
            sasaran: desa.tpsRinci.find((t) => t.tps === nomor)?.sasaran ?? null,
            lalu: findLaporanLalu(catatan, nomor, minggu),
            tersimpan: catatan.find((c) => c.tps === nomor && c.minggu === minggu),
          },
        ]),
      ),
    [desa, minggu, catatan, tps],
  );
}

function IsiForm(props: FormCapaianProps & { readonly tps: readonly string[] }): ReactNode {
  const { desa, minggu, profil, catatan, tps } = props;
  const kolom = useMemo(() => listKolomCapaian(profil), [profil]);
  const tersimpan = useMemo(() => catatan.filter((c) => c.minggu === minggu), [catatan, minggu]);
  const awal = useMemo(() => buildIsian(tps, tersimpan, kolom), [tps, tersimpan, kolom]);
  const [baris, setBaris] = useState<readonly BarisIsian[]>(awal);
  const berubah = listBerubah(desa.desa, awal, baris);
  const salah = countSelSalah(baris);
  const masalah = checkIsianCapaian(desa, minggu, baris, catatan);
  const { sibuk, simpan } = useSimpan(props, masalah.size);
  useJagaPerubahan(berubah.length > 0 || salah > 0);
  const banding = useBanding(props);
  const aksi = useAksi(setBaris, kolom);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        if (salah === 0) void simpan(berubah);
        else e.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      }}
    >
      <Stack gap="sm">
        <KisiCapaian
          label={`Laporan minggu ke-${String(minggu)} ${formatNamaWilayah(desa.nama)}`}
          baris={baris}
          kolom={kolom}
          masalah={masalah}
          banding={banding}
          {...aksi}
        />
        <KeteranganKode profil={profil} />
        {salah === 0 ? null : (
          <Text role="alert" fz="sm" c="var(--mantine-color-error)">
            {formatBilangan(salah)} sel bukan angka bulat. Betulkan sel yang bergaris merah, lalu simpan.
          </Text>
        )}
      </Stack>
      <BilahSimpan
        berubah={berubah.length > 0 || salah > 0}
        menyimpan={sibuk}
        label="Simpan laporan desa"
        onKembalikan={() => setBaris(awal)}
      />
    </form>
  );
}

/** The reports of one desa for one week. */
export function FormCapaian(props: FormCapaianProps): ReactNode {
  const { desa, minggu, rentang, jumlahTps } = props;
  const tps = useMemo(() => listTpsIsian(desa, jumlahTps), [desa, jumlahTps]);
  const nama = formatNamaWilayah(desa.nama);
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={2}>
            {nama}: laporan minggu ke-{minggu}
          </Title>
          <Text fz="sm" c="dimmed">
            {rentang}. Angka dihitung sejak awal coklit, bukan tambahan minggu ini. Sel kosong berarti belum
            dilaporkan.
          </Text>
        </div>
        <Anchor href={tautan('mingguan', { minggu: String(minggu) })} fz="sm">
          <Group gap={4} component="span">
            <IconArrowLeft size={16} aria-hidden /> Semua desa
          </Group>
        </Anchor>
      </Group>
      {tps.length === 0 ? <TanpaTps nama={nama} /> : <IsiForm {...props} tps={tps} />}
    </Stack>
  );
}
