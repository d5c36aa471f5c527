import { Stack, Tabs } from '@mantine/core';
import { IconFileImport, IconHistory } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import type { RancanganImpor } from '../../../contract/bentuk/impor.ts';
import { useSesi } from '../../kerangka/konteks-sesi.ts';
import { useParameter } from '../../kerangka/rute.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { KemajuanTugas } from '../../komponen/kemajuan-tugas.tsx';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { KotakGalat } from '../../komponen/kotak-galat.tsx';
import { useBaca, type PanggilanGagal } from '../../panggil/panggil.ts';
import gaya from './impor.module.css';
import { HasilSimpan } from './hasil-simpan.tsx';
import { KemajuanBaca } from './kemajuan-baca.tsx';
import { PilihBerkas } from './pilih-berkas.tsx';
import { useProsesImpor, type ImporBerjalan } from './proses-impor.ts';
import { Rancangan } from './rancangan.tsx';
import { Riwayat } from './riwayat.tsx';

/** Work that is under way; `null` while there is none. */
function SedangBerjalan({ proses, keadaan }: ImporBerjalan): ReactNode {
  switch (keadaan.tahap) {
    case 'menitipkan':
      return (
        <KemajuanBaca
          key="menitipkan"
          judul="Menyiapkan berkas"
          teks={`${keadaan.selesai} dari ${keadaan.jumlah} berkas`}
          selesai={keadaan.selesai}
          jumlah={keadaan.jumlah}
          onBatal={proses.batalkan}
        />
      );
    case 'membaca':
      return (
        <KemajuanBaca
          key="membaca"
          judul="Membaca berkas"
          teks={keadaan.kemajuan?.teks ?? 'Menghitung berkas…'}
          selesai={keadaan.kemajuan?.selesai ?? null}
          jumlah={keadaan.kemajuan?.jumlah ?? null}
          daftar={keadaan.daftar}
          onBatal={proses.batalkan}
        />
      );
    case 'menyimpan':
      return (
        <KemajuanTugas
          judul="Menyimpan"
          tugas={{ isPending: true, kemajuan: keadaan.kemajuan, batalkan: proses.batalkan }}
        />
      );
    default:
      return null;
  }
}

function TabImpor(): ReactNode {
  const impor = useProsesImpor(useSesi().id);
  const { keadaan } = impor;
  const rancangan = useBaca('impor.load', { rancangan: null });
  const isi = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: whoever works by keyboard goes on here.
    if (document.activeElement === document.body) isi.current?.focus({ preventScroll: true });
  }, [keadaan.tahap]);
  return (
    <div ref={isi} tabIndex={-1} className={gaya.tanpaBingkai}>
      <IsiTab impor={impor} rancangan={rancangan} />
    </div>
  );
}

function IsiTab({
  impor,
  rancangan,
}: {
  readonly impor: ImporBerjalan;
  readonly rancangan: UseQueryResult<RancanganImpor | null, PanggilanGagal>;
}): ReactNode {
  const { proses, keadaan } = impor;
  if (keadaan.tahap === 'menitipkan' || keadaan.tahap === 'membaca' || keadaan.tahap === 'menyimpan')
    return <SedangBerjalan {...impor} />;
  return (
    <Stack gap="sm">
      {keadaan.tahap === 'gagal' ? <KotakGalat galat={keadaan.galat} /> : null}
      {keadaan.tahap === 'tersimpan' ? (
        <HasilSimpan hasil={keadaan.hasil} ditolak={keadaan.ditolak} onTutup={proses.tutupHasil} />
      ) : null}
      <KeadaanMuat kueri={rancangan}>
        {(r) =>
          r === null ? (
            <PilihBerkas proses={proses} />
          ) : (
            <Rancangan key={r.id} rancangan={r} proses={proses} />
          )
        }
      </KeadaanMuat>
    </Stack>
  );
}

/** Files in, drafts looked at, desa saved; and what was saved before. */
export function HalamanImpor(): ReactNode {
  const [{ tab }, ubah] = useParameter();
  return (
    <>
      <KepalaHalaman judul="Impor" keterangan="Ambil berkas coklit desa, periksa hasilnya, lalu simpan." />
      <Tabs
        value={tab === 'riwayat' ? 'riwayat' : 'impor'}
        onChange={(t) => ubah({ tab: t === 'riwayat' ? t : null, desa: null })}
        keepMounted={false}
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="impor" leftSection={<IconFileImport size={18} aria-hidden />}>
            Impor berkas
          </Tabs.Tab>
          <Tabs.Tab value="riwayat" leftSection={<IconHistory size={18} aria-hidden />}>
            Riwayat versi
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="impor">
          <TabImpor />
        </Tabs.Panel>
        <Tabs.Panel value="riwayat">
          <Riwayat />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
