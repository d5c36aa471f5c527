import { Drawer, List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RekapMasukTampil, RincianRekapMasuk } from '../../../contract/bentuk/rekap-masuk.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { formatWaktuPendek } from '../../komponen/waktu.ts';
import { useBaca } from '../../panggil/panggil.ts';
import { DaftarTemuanRekap } from './daftar-temuan-rekap.tsx';
import { TabelBarisMasuk } from './tabel-baris-masuk.tsx';

/** @example sebutRekap(r) // "Model A-Rekap PPS Gentan" */
export function sebutRekap(r: RekapMasukTampil): string {
  const tempat = r.namaDesa === null ? 'kecamatan' : formatNamaWilayah(r.namaDesa);
  return `${r.sebutanJenis} ${tempat}${r.tps === null ? '' : ` TPS ${r.tps}`}`;
}

/** Where it came from, and who looked at it. */
export function sebutAsal({ asal, berkas, lembar, pemeriksa, dibuatPada }: RekapMasukTampil): string {
  const waktu = formatWaktuPendek(dibuatPada);
  if (asal === 'berkas') return `${berkas ?? 'berkas'}${lembar === null ? '' : ` · ${lembar}`}, ${waktu}`;
  return `Diketik ${waktu}, ${pemeriksa === '' ? 'belum diperiksa orang kedua' : `diperiksa ${pemeriksa}`}`;
}

function IsiRekap({ rekap }: { readonly rekap: RincianRekapMasuk }): ReactNode {
  return (
    <Stack gap="sm">
      <Text fz="sm">
        Versi {rekap.nomor}
        {rekap.aktif ? ', berlaku' : ', tidak berlaku lagi'}. {sebutAsal(rekap)}.
      </Text>
      {rekap.temuan.length === 0 ? null : <DaftarTemuanRekap temuan={rekap.temuan} />}
      <TabelBarisMasuk baris={rekap.baris} />
      <Title order={3} fz="sm">
        Semua versi
      </Title>
      <List size="sm">
        {rekap.riwayat.map((r) => (
          <List.Item key={r.id}>
            Versi {r.nomor}
            {r.aktif ? ' (berlaku)' : ''}: {sebutAsal(r)}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

function RekapTermuat({ id }: { readonly id: number }): ReactNode {
  const kueri = useBaca('rekapMasuk.load', { id });
  return <KeadaanMuat kueri={kueri}>{(rekap) => <IsiRekap rekap={rekap} />}</KeadaanMuat>;
}

/** One recapitulation with its versions (`null`: closed). */
export function LaciRekap({
  rekap,
  onTutup,
}: {
  readonly rekap: RekapMasukTampil | null;
  readonly onTutup: () => void;
}): ReactNode {
  return (
    <Drawer
      opened={rekap !== null}
      onClose={onTutup}
      position="right"
      size="min(980px, 92vw)"
      transitionProps={{ duration: 0 }}
      title={<b>{rekap === null ? '' : sebutRekap(rekap)}</b>}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      {rekap === null ? null : <RekapTermuat id={rekap.id} />}
    </Drawer>
  );
}
