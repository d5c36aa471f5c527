import { Group, Paper, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Beranda, DesaBeranda, KeadaanDesa } from '../../../contract/bentuk/beranda.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tautan } from '../../kerangka/rute.ts';
import { Angka } from '../../komponen/angka.tsx';
import gaya from './beranda.module.css';
import { isTpsBeda, kalimatTps, KEADAAN_DESA, rupaDesa, tautanDesa } from './keadaan-desa.ts';

function listKalimatTemuan({ keadaan, galat, peringatan }: DesaBeranda): readonly string[] {
  // The one finding about a desa that has not come in says just that.
  if (keadaan === 'belum') return [];
  return [
    ...(galat > 0 ? [`${formatBilangan(galat)} kesalahan`] : []),
    ...(peringatan > 0 ? [`${formatBilangan(peringatan)} peringatan`] : []),
  ];
}

function PetakDesa({ desa }: { readonly desa: DesaBeranda }): ReactNode {
  const { label, warna, Ikon } = rupaDesa(desa);
  const temuan = listKalimatTemuan(desa);
  return (
    <li className={gaya.petak} data-warna={warna}>
      <div className={gaya.kepalaPetak}>
        <span className={gaya.ikonPetak}>
          <Ikon size={20} aria-hidden />
        </span>
        <div>
          <a className={gaya.namaPetak} href={tautanDesa(desa)}>
            {formatNamaWilayah(desa.nama)}
          </a>
          <div className={gaya.keadaanPetak}>{label}</div>
        </div>
      </div>
      {desa.keadaan === 'belum' ? null : (
        <div className={gaya.angkaPetak}>
          <Angka nilai={desa.akhir} />
        </div>
      )}
      <div className={gaya.rincianPetak} data-beda={isTpsBeda(desa) || undefined}>
        {kalimatTps(desa)}
        {isTpsBeda(desa) ? ' (beda)' : ''}
      </div>
      {temuan.length === 0 ? null : (
        <a className={gaya.temuanPetak} href={tautan('temuan', { desa: desa.kode, ditangani: 'terbuka' })}>
          <VisuallyHidden>Temuan {formatNamaWilayah(desa.nama)}: </VisuallyHidden>
          {temuan.map((t) => (
            <span key={t}>{t}</span>
          ))}
        </a>
      )}
    </li>
  );
}

function Keterangan({ desa }: { readonly desa: readonly DesaBeranda[] }): ReactNode {
  const hitung = (keadaan: KeadaanDesa): number => desa.filter((d) => d.keadaan === keadaan).length;
  return (
    <Group gap="md">
      {(['siap', 'bermasalah', 'belum'] as const).map((k) => {
        const { label, Ikon } = KEADAAN_DESA[k];
        return (
          <Group key={k} gap={4} wrap="nowrap">
            <Ikon size={16} aria-hidden />
            <Text fz="sm">
              {hitung(k)} {label.toLowerCase()}
            </Text>
          </Group>
        );
      })}
    </Group>
  );
}

/** Every desa as a tile: its state in colour, picture and word, pemilih akhir, TPS and open findings. */
export function PetakDesaBeranda({ beranda }: { readonly beranda: Beranda }): ReactNode {
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="judul-desa">
      <Stack gap="sm">
        <Group justify="space-between" align="baseline">
          <Title order={2} fz="md" id="judul-desa">
            Desa/kelurahan: pemilih akhir
          </Title>
          <Keterangan desa={beranda.desa} />
        </Group>
        <ul className={gaya.petakDesa}>
          {beranda.desa.map((d) => (
            <PetakDesa key={d.kode} desa={d} />
          ))}
        </ul>
      </Stack>
    </Paper>
  );
}
