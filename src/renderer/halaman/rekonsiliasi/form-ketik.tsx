import { Alert, Button, Group, List, MultiSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconDeviceFloppy, IconHistory } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { DesaMasuk } from '../../../contract/bentuk/rekap-masuk.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { sebutMedan } from '../../../core/rekap-masuk/medan-masuk.ts';
import type { JenisRekapMasuk, MedanMasuk } from '../../../core/rekap-masuk/rekap-masuk.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { useJagaPerubahan } from '../../kerangka/jaga-perubahan.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { buildKueri, useBasisData, useUbah } from '../../panggil/panggil.ts';
import { KisiKetik } from './kisi-ketik-tampil.tsx';
import {
  buildBaris,
  checkBaris,
  checkJumlahDesa,
  fromBarisMasuk,
  isKosong,
  listKolom,
  listMedanPokok,
  listNomorTps,
  listSelSalah,
  MEDAN_TAMBAHAN,
  tempelKetik,
  toKetikan,
  type BarisKetik,
} from './kisi-ketik.ts';
import { sebutHasilSimpan } from './rancangan-rekap.tsx';

const MAKS_TPS = 200;
const MAKS_KESALAHAN = 8;

interface FormKetikProps {
  readonly jenis: JenisRekapMasuk;
  readonly desa: DesaMasuk;
  /** Numbers of TPS the program knows of. */
  readonly dikenal: readonly string[];
  readonly jumlahAwal: number;
}

interface Isian {
  readonly baris: readonly BarisKetik[];
  readonly tambahan: readonly MedanMasuk[];
  readonly kotor: boolean;
}

/** Figures in force for this form and desa, put into the grid to be corrected. */
function useIsiDariBerlaku(
  { jenis, desa }: FormKetikProps,
  terima: (baris: readonly BarisKetik[], medan: readonly MedanMasuk[]) => void,
): { readonly versi: number; readonly isi: () => Promise<void> } {
  const hos = useHos();
  const klien = useQueryClient();
  const basisData = useBasisData();
  const aktif = desa.rekap.filter((r) => r.aktif && r.jenis === jenis);
  const isi = async (): Promise<void> => {
    try {
      const rincian = await Promise.all(
        aktif.map((r) => klien.fetchQuery(buildKueri(hos, basisData, 'rekapMasuk.load', { id: r.id }))),
      );
      const baris = rincian.flatMap((r) => r.baris);
      terima(fromBarisMasuk(baris), [...new Set(baris.flatMap((b) => b.angka.map((a) => a.medan)))]);
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  return { versi: aktif.length, isi };
}

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

interface KisiIsian extends Isian {
  readonly medan: readonly MedanMasuk[];
  readonly ubahSel: (urutan: number, kunci: string, teks: string) => void;
  readonly tempel: (urutan: number, kolom: number, blok: readonly (readonly string[])[]) => void;
  readonly setJumlahTps: (jumlah: number) => void;
  readonly setTambahan: (medan: readonly MedanMasuk[]) => void;
  readonly muat: (baris: readonly BarisKetik[], medan: readonly MedanMasuk[]) => void;
  readonly tandaiTersimpan: () => void;
}

function useIsian({ jenis, dikenal, jumlahAwal }: FormKetikProps): KisiIsian {
  const [isian, setIsian] = useState<Isian>(() => ({
    baris: buildBaris(listNomorTps(dikenal, jumlahAwal)),
    tambahan: [],
    kotor: false,
  }));
  const pokok = listMedanPokok(jenis);
  const medan = useMemo(() => [...pokok, ...isian.tambahan], [pokok, isian.tambahan]);
  const ubahSel = useCallback((urutan: number, kunci: string, teks: string) => {
    setIsian((lama) => ({
      ...lama,
      kotor: true,
      baris: lama.baris.map((b, i) => (i === urutan ? { ...b, sel: { ...b.sel, [kunci]: teks } } : b)),
    }));
  }, []);
  const tempel = useCallback(
    (urutan: number, kolom: number, blok: readonly (readonly string[])[]) => {
      const hasil = tempelKetik(isian.baris, listKolom(medan), { baris: urutan, kolom }, blok);
      setIsian({ ...isian, kotor: true, baris: hasil.baris });
      if (hasil.tersisa > 0)
        tampilkanGalat({
          kode: 'TEMPELAN_LEBIH',
          pesan: `${formatBilangan(hasil.tersisa)} sel tidak mendapat tempat. Tambah jumlah TPS atau mulai dari sel yang lebih kiri, lalu tempel lagi.`,
          nomor: null,
        });
    },
    [isian, medan],
  );
  return {
    ...isian,
    medan,
    ubahSel,
    tempel,
    setJumlahTps: (jumlah) =>
      setIsian({ ...isian, baris: buildBaris(listNomorTps(dikenal, jumlah), isian.baris) }),
    setTambahan: (tambahan) =>
      setIsian({ ...isian, tambahan, baris: keepMedan(isian.baris, [...pokok, ...tambahan]) }),
    muat: (baris, semua) => {
      const tps = new Set([...isian.baris, ...baris].flatMap((b) => b.tps ?? []));
      setIsian({
        baris: buildBaris([...tps].toSorted(), baris),
        tambahan: semua.filter((m) => !pokok.includes(m)),
        kotor: false,
      });
    },
    tandaiTersimpan: () => setIsian({ ...isian, kotor: false }),
  };
}

interface Simpanan {
  readonly sibuk: boolean;
  readonly simpan: (pemeriksa: string) => Promise<void>;
}

function useSimpanKetikan({ jenis, desa }: FormKetikProps, isian: KisiIsian, kalimat: number): Simpanan {
  const ubah = useUbah('rekapMasuk.saveKetikan');
  const konfirmasi = useKonfirmasi();
  const simpan = async (pemeriksa: string): Promise<void> => {
    const salah = listSelSalah(isian.baris);
    if (salah > 0)
      return tampilkanGalat({
        kode: 'BUKAN_ANGKA',
        pesan: `${formatBilangan(salah)} sel bukan angka bulat. Betulkan sel yang bergaris merah, lalu simpan lagi.`,
        nomor: null,
      });
    if (isian.baris.every(isKosong))
      return tampilkanGalat({
        kode: 'KETIKAN_KOSONG',
        pesan: 'Belum ada angka yang diisi. Ketik angkanya dari formulir, lalu simpan.',
        nomor: null,
      });
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

/** Columns that are taken away take what was typed into them along. */
function keepMedan(baris: readonly BarisKetik[], medan: readonly MedanMasuk[]): readonly BarisKetik[] {
  return baris.map((b) => ({
    ...b,
    sel: Object.fromEntries(Object.entries(b.sel).filter(([k]) => medan.some((m) => k.startsWith(`${m}|`)))),
  }));
}

function AlatKisi({
  isian,
  dariBerlaku,
  denganTps,
}: {
  readonly isian: KisiIsian;
  readonly dariBerlaku: ReturnType<typeof useIsiDariBerlaku>;
  readonly denganTps: boolean;
}): ReactNode {
  const konfirmasi = useKonfirmasi();
  const tps = isian.baris.filter((b) => b.tps !== null);
  const terisi = tps.findLastIndex((b) => !isKosong(b)) + 1;
  const pilihan = [...new Set([...MEDAN_TAMBAHAN, ...isian.tambahan])];
  const isi = async (): Promise<void> => {
    const ya =
      !isian.kotor ||
      (await konfirmasi({
        judul: 'Ganti yang sedang diketik?',
        isi: 'Angka yang sedang diketik diganti dengan rekap yang berlaku.',
        ya: 'Ganti',
        bahaya: true,
      }));
    if (ya) await dariBerlaku.isi();
  };
  return (
    <Group gap="sm" align="flex-end">
      {denganTps ? (
        <NumberInput
          size="xs"
          w={110}
          label="Jumlah TPS"
          min={Math.max(terisi, 1)}
          max={MAKS_TPS}
          allowDecimal={false}
          clampBehavior="blur"
          value={tps.length}
          onChange={(n) => {
            if (typeof n === 'number' && n >= Math.max(terisi, 1) && n <= MAKS_TPS) isian.setJumlahTps(n);
          }}
        />
      ) : null}
      {denganTps ? (
        <MultiSelect
          size="xs"
          label="Kolom tambahan"
          placeholder={isian.tambahan.length === 0 ? 'Alasan TMS, KTP-el, disabilitas' : ''}
          flex="1 1 18rem"
          maw={520}
          searchable
          nothingFoundMessage="Tidak ada"
          value={[...isian.tambahan]}
          data={pilihan.map((m) => ({ value: m, label: sebutMedan(m) }))}
          onChange={(v) => isian.setTambahan(pilihan.filter((m) => v.includes(m)))}
        />
      ) : null}
      {dariBerlaku.versi === 0 ? null : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={() => void isi()}
        >
          Isi dari rekap yang berlaku
        </Button>
      )}
    </Group>
  );
}

/** One form of one desa: the grid, what does not agree in it, and saving it. */
export function FormKetik(props: FormKetikProps): ReactNode {
  const { jenis, desa } = props;
  const isian = useIsian(props);
  const [pemeriksa, setPemeriksa] = useState('');
  const kalimat = useMemo(() => listKalimat(isian.baris, isian.medan), [isian.baris, isian.medan]);
  const dariBerlaku = useIsiDariBerlaku(props, isian.muat);
  const { sibuk, simpan } = useSimpanKetikan(props, isian, kalimat.length);
  useJagaPerubahan(isian.kotor);
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        void simpan(pemeriksa);
      }}
    >
      <Stack gap="sm">
        <AlatKisi isian={isian} dariBerlaku={dariBerlaku} denganTps={jenis !== 'penduduk'} />
        <KisiKetik baris={isian.baris} medan={isian.medan} onUbah={isian.ubahSel} onTempel={isian.tempel} />
        <Ketidakcocokan kalimat={kalimat} />
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
