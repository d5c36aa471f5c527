import { NavLink, Stack } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import type { PengaturanTermuat } from '../../../contract/bentuk/pengaturan.ts';
import { tautan, useRute } from '../../kerangka/rute.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { BagianCadangan } from './bagian-cadangan.tsx';
import { BagianFormulir } from './bagian-formulir.tsx';
import { BagianKeamanan } from './bagian-keamanan.tsx';
import { BagianNilai } from './bagian-nilai.tsx';
import { BagianPenerima } from './bagian-penerima.tsx';
import { BagianPleno } from './bagian-pleno.tsx';
import { BagianRapat } from './bagian-rapat.tsx';
import { BagianRiwayat } from './bagian-riwayat.tsx';
import { BagianSamaran } from './bagian-samaran.tsx';
import { BagianTemplat } from './bagian-templat.tsx';
import { BagianTentang } from './bagian-tentang.tsx';
import type { BagianProps } from './bagian.ts';
import { FormDesa } from './form-desa.tsx';
import { FormKantor } from './form-kantor.tsx';
import gaya from './halaman-pengaturan.module.css';

function BagianKantor({ data }: BagianProps): ReactNode {
  return <FormKantor awal={data.isian.kantor} />;
}

function BagianDesa({ data }: BagianProps): ReactNode {
  return <FormDesa awal={data.isian.desa} kecamatan={data.kecamatan} />;
}

function BagianPlenoPps({ data }: BagianProps): ReactNode {
  const { isian, profil, kecamatan } = data;
  return (
    <FormDesa
      awal={isian.desa}
      kecamatan={kecamatan}
      polaNomorPps={isian.nilaiProfil.polaNomorPps ?? profil.formulir.beritaAcaraPps.polaNomor}
    />
  );
}

const BAGIAN: readonly {
  readonly kode: string;
  readonly label: string;
  readonly Isi: ComponentType<BagianProps>;
}[] = [
  { kode: 'kantor', label: 'Kantor dan PPK', Isi: BagianKantor },
  { kode: 'desa', label: 'Desa dan TPS', Isi: BagianDesa },
  { kode: 'pleno', label: 'Rapat pleno', Isi: BagianPleno },
  { kode: 'pleno-pps', label: 'Pleno PPS', Isi: BagianPlenoPps },
  { kode: 'rapat', label: 'Undangan dan acara', Isi: BagianRapat },
  { kode: 'penerima', label: 'Penerima dokumen', Isi: BagianPenerima },
  { kode: 'formulir', label: 'Formulir', Isi: BagianFormulir },
  { kode: 'templat', label: 'Kata-kata dokumen', Isi: BagianTemplat },
  { kode: 'nilai', label: 'Nilai pemilihan', Isi: BagianNilai },
  { kode: 'samaran', label: 'Samaran', Isi: BagianSamaran },
  { kode: 'keamanan', label: 'Keamanan', Isi: BagianKeamanan },
  { kode: 'cadangan', label: 'Cadangan', Isi: BagianCadangan },
  { kode: 'riwayat', label: 'Riwayat', Isi: BagianRiwayat },
  { kode: 'tentang', label: 'Tentang', Isi: BagianTentang },
];

export function HalamanPengaturan(): ReactNode {
  const { bagian } = useRute();
  const kueri = useBaca('pengaturan.load', {});
  const dipilih = BAGIAN.find(({ kode }) => kode === bagian) ?? BAGIAN[0];
  if (dipilih === undefined) return null;
  const { kode, label, Isi } = dipilih;
  return (
    <>
      <KepalaHalaman judul={`Pengaturan: ${label}`} />
      <div className={gaya.tata}>
        <Stack component="nav" gap={2} className={gaya.daftar} aria-label="Bagian pengaturan">
          {BAGIAN.map((b) => (
            <NavLink
              key={b.kode}
              href={tautan('pengaturan', { bagian: b.kode })}
              label={b.label}
              active={b.kode === kode}
              aria-current={b.kode === kode ? 'page' : undefined}
            />
          ))}
        </Stack>
        <div className={gaya.isi}>
          <KeadaanMuat kueri={kueri}>
            {(data: PengaturanTermuat) => <Isi key={kode} data={data} />}
          </KeadaanMuat>
        </div>
      </div>
    </>
  );
}
