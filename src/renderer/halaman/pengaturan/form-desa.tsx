import { Alert, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useMemo, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { PengaturanTermuat } from '../../../contract/bentuk/pengaturan.ts';
import type { IsianDesa } from '../../../contract/pengaturan-schema.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { useJagaPerubahan } from '../../kerangka/jaga-perubahan.ts';
import { useUbah } from '../../panggil/panggil.ts';
import {
  buildBarisDesa,
  parseBarisDesa,
  parseJumlahTps,
  type BarisDesa,
  type GalatBaris,
  type KolomDesa,
} from './baris-desa.ts';
import { BilahSimpan } from './bilah-simpan.tsx';
import type { FormBagianProps } from './form-kantor.tsx';
import { fokusGalatPertama } from './fokus-galat.ts';
import { simpanIsian } from './form-tersimpan.ts';
import { IsiSekaligus } from './isi-sekaligus.tsx';
import { KisiDesa, KOLOM_TAMPILAN, type AksiKisi } from './kisi-desa.tsx';
import { LembarIsianDesa } from './lembar-isian-desa.tsx';
import { tempelBlok } from './tempel-blok.ts';

function useKisi(
  awal: readonly IsianDesa[],
  urutanKolom: readonly KolomDesa[],
): {
  readonly baris: readonly BarisDesa[];
  readonly setBaris: (baris: readonly BarisDesa[]) => void;
  readonly aksi: AksiKisi;
} {
  const [baris, setBaris] = useState<readonly BarisDesa[]>(() => awal.map(buildBarisDesa));
  const onUbah = useCallback<AksiKisi['onUbah']>(
    (urutan, perubahan) =>
      setBaris((semua) => semua.map((b, i) => (i === urutan ? { ...b, ...perubahan } : b))),
    [],
  );
  // The grid's rows are memoised: the handlers must stay the same while somebody types.
  const kini = useRef(baris);
  useEffect(() => {
    kini.current = baris;
  }, [baris]);
  const onTempel = useCallback<AksiKisi['onTempel']>(
    (urutan, kolom, blok) => {
      const hasil = tempelBlok(kini.current, urutanKolom, { baris: urutan, kolom }, blok);
      setBaris(hasil.baris);
      notifications.show({
        id: 'tempel-desa',
        message:
          hasil.tersisa === 0
            ? `${hasil.terisi} desa diisi dari tempelan.`
            : `${hasil.terisi} desa diisi; ${hasil.tersisa} sel tempelan tidak mendapat tempat.`,
        color: hasil.tersisa === 0 ? 'blue' : 'yellow',
      });
    },
    [urutanKolom],
  );
  return { baris, setBaris, aksi: useMemo(() => ({ onUbah, onTempel }), [onUbah, onTempel]) };
}

function RingkasTps({ baris }: { readonly baris: readonly BarisDesa[] }): ReactNode {
  const jumlah = baris.map((b) => parseJumlahTps(b.jumlahTps) ?? 0);
  const kosong = jumlah.filter((n) => n === 0).length;
  const total = jumlah.reduce((a, b) => a + b, 0);
  return (
    <Text fz="sm" c="dimmed">
      {formatBilangan(total)} TPS di {baris.length} desa/kelurahan
      {kosong === 0 ? '.' : `; ${kosong} desa belum diisi jumlah TPS-nya.`}
    </Text>
  );
}

/**
 * The desa, one row each, in Mulai and in Pengaturan: official TPS, PPS, Pantarlih and addressees, or, with the pattern of its
 * numbers, the plenary of each PPS.
 */
export function FormDesa(
  props: FormBagianProps<readonly IsianDesa[]> & {
    readonly kecamatan: PengaturanTermuat['kecamatan'];
    readonly polaNomorPps?: string;
  },
): ReactNode {
  const { awal, kecamatan, polaNomorPps, labelSimpan, onTersimpan, tambahan } = props;
  const tampilan = polaNomorPps === undefined ? 'tps' : 'pleno';
  const { baris, setBaris, aksi } = useKisi(awal, KOLOM_TAMPILAN[tampilan]);
  const [tersimpan, setTersimpan] = useState(() => JSON.stringify(baris));
  const [galat, setGalat] = useState<Readonly<Record<string, GalatBaris>>>({});
  const berubah = useMemo(() => JSON.stringify(baris) !== tersimpan, [baris, tersimpan]);
  const simpan = useUbah('pengaturan.saveDesa');
  useJagaPerubahan(berubah);
  const kirim = (p: FormEvent): void => {
    p.preventDefault();
    const hasil = baris.map((b) => [b.kode, parseBarisDesa(b)] as const);
    const salah = hasil.flatMap(([kode, h]) => (h.ok ? [] : [[kode, h.galat] as const]));
    setGalat(Object.fromEntries(salah));
    if (salah.length > 0) {
      fokusGalatPertama();
      return;
    }
    if (!berubah && onTersimpan !== undefined) {
      onTersimpan();
      return;
    }
    void simpanIsian(simpan.mutateAsync({ isian: hasil.flatMap(([, h]) => (h.ok ? [h.nilai] : [])) }), {
      pesan:
        tampilan === 'tps'
          ? 'Jumlah TPS, PPS, Pantarlih, dan tujuan surat disimpan.'
          : 'Data pleno PPS disimpan.',
      onTersimpan: () => {
        setTersimpan(JSON.stringify(baris));
        onTersimpan?.();
      },
    });
  };
  return (
    <form onSubmit={kirim} noValidate>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <Text fz="sm" c="dimmed" maw={620}>
            Ketik, atau salin blok dari Excel lalu tempel di sel pertama.{' '}
            {tampilan === 'tps'
              ? 'Jumlah TPS resmi dipakai untuk menemukan TPS yang belum masuk.'
              : 'Yang kosong dicetak sebagai garis titik-titik pada berita acara PPS.'}
          </Text>
          <LembarIsianDesa
            berubah={berubah}
            onPakai={(desa) => {
              const baru = new Map(desa.map((d) => [d.kode, buildBarisDesa(d)]));
              setBaris(baris.map((b) => baru.get(b.kode) ?? b));
            }}
          />
        </Group>
        {Object.keys(galat).length === 0 ? null : (
          <Alert color="red" role="alert" title="Belum disimpan">
            Betulkan isian yang bertanda merah pada {Object.keys(galat).length} desa, lalu simpan lagi.
          </Alert>
        )}
        {polaNomorPps === undefined ? null : (
          <IsiSekaligus baris={baris} desa={kecamatan.desa} pola={polaNomorPps} onIsi={setBaris} />
        )}
        <KisiDesa desa={kecamatan.desa} baris={baris} galat={galat} tampilan={tampilan} {...aksi} />
        {tampilan === 'tps' ? <RingkasTps baris={baris} /> : null}
      </Stack>
      <BilahSimpan
        berubah={berubah}
        menyimpan={simpan.isPending}
        {...(labelSimpan === undefined ? {} : { label: labelSimpan })}
        selaluBisa={onTersimpan !== undefined}
        tambahan={tambahan}
        {...(onTersimpan === undefined ? { onKembalikan: () => setBaris(awal.map(buildBarisDesa)) } : {})}
      />
    </form>
  );
}
