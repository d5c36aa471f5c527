import { ActionIcon, Box, Button, Menu, Stack, Tabs } from '@mantine/core';
import {
  IconDots,
  IconFileText,
  IconFileZip,
  IconFiles,
  IconFolderOpen,
  IconHistory,
  IconPencil,
} from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import type { DaftarDokumen } from '../../../contract/bentuk/dokumen.ts';
import type { PengaturanTermuat } from '../../../contract/bentuk/pengaturan.ts';
import { jenisDokumen } from '../../../contract/isian.ts';
import type { JenisDokumen } from '../../../core/dokumen/dokumen.ts';
import { useParameter } from '../../kerangka/rute.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { KemajuanTugas } from '../../komponen/kemajuan-tugas.tsx';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { useSisaTinggi } from '../../komponen/use-sisa-tinggi.ts';
import { useBuatDokumen, type BuatDokumen } from './buat-dokumen.tsx';
import { CatatanBelumDiisi, CatatanDraf, CatatanUsang } from './catatan-dokumen.tsx';
import gaya from './dokumen.module.css';
import { KartuDokumen } from './kartu-dokumen.tsx';
import { NomorBeritaAcara } from './nomor-berita-acara.tsx';
import { PratinjauDokumen } from './pratinjau-dokumen.tsx';
import { DaftarRiwayat } from './riwayat-dokumen.tsx';
import { useSimpanDokumen, type SimpanDokumen } from './simpan-dokumen.ts';

function readJenis(teks: string | undefined): JenisDokumen | null {
  const hasil = jenisDokumen.safeParse(teks);
  return hasil.success ? hasil.data : null;
}

function Tindakan({
  daftar,
  buat,
  simpan,
}: {
  readonly daftar: DaftarDokumen;
  readonly buat: BuatDokumen;
  readonly simpan: SimpanDokumen;
}): ReactNode {
  const semua = daftar.dokumen.map((d) => d.jenis);
  const hanyaDraf = daftar.alasanDraf.length > 0;
  const adaYangDibuat = daftar.dokumen.some((d) => d.terakhir !== null);
  const adaYangSiap = daftar.dokumen.some((d) => d.keadaan === 'siap');
  return (
    <>
      {adaYangSiap ? (
        <Button
          variant="default"
          leftSection={<IconFileZip size={16} aria-hidden />}
          loading={simpan.sibuk}
          onClick={() => void simpan.simpanSemua()}
        >
          Unduh semua (zip)
        </Button>
      ) : null}
      {adaYangDibuat && simpan.bukaFolder !== null ? (
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={() => void simpan.bukaFolder?.()}
        >
          Buka folder
        </Button>
      ) : null}
      <Button
        leftSection={<IconFiles size={16} aria-hidden />}
        loading={buat.isPending}
        onClick={() => void buat.buat(semua, false)}
      >
        {hanyaDraf ? 'Buat semua DRAF' : 'Buat semua'}
      </Button>
      {hanyaDraf ? null : (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size="lg" aria-label="Pilihan lain">
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => void buat.buat(semua, true)}
            >
              Buat semua sebagai DRAF
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

interface IsiProps {
  readonly daftar: DaftarDokumen;
  readonly pengaturan: PengaturanTermuat;
  /** Changes whenever the settings were asked again. */
  readonly revisi: number;
  /** They, or the list, are being asked again. */
  readonly basi: boolean;
}

function PanelDokumen(
  props: IsiProps & { readonly buat: BuatDokumen; readonly simpan: SimpanDokumen },
): ReactNode {
  const { daftar, pengaturan, revisi, basi, buat, simpan } = props;
  const [dipilih, setDipilih] = useState<JenisDokumen>(daftar.dokumen[0]?.jenis ?? 'berita-acara');
  const panel = useRef<HTMLDivElement>(null);
  const tinggi = useSisaTinggi(panel);
  const { pleno } = pengaturan.isian;
  const dasar = JSON.stringify([daftar.kepalaJejak, daftar.alasanDraf, revisi]);
  return (
    <div className={gaya.panel} ref={panel}>
      <Stack gap="sm">
        <CatatanDraf alasan={daftar.alasanDraf} />
        <CatatanUsang dokumen={daftar.dokumen} />
        <ul className={gaya.daftar}>
          {daftar.dokumen.map((d) => (
            <KartuDokumen
              key={d.jenis}
              dokumen={d}
              dipilih={d.jenis === dipilih}
              hanyaDraf={daftar.alasanDraf.length > 0}
              sibuk={buat.isPending}
              onPilih={() => setDipilih(d.jenis)}
              onBuat={() => void buat.buat([d.jenis], false)}
              onSimpan={(b) => void simpan.simpanBerkas(b)}
            />
          ))}
        </ul>
        {/* Saved elsewhere or here: the fields start anew from what is saved. */}
        <NomorBeritaAcara key={`${pleno.nomor}\n${pleno.tanggal}`} pleno={pleno} />
        <CatatanBelumDiisi belumDiisi={daftar.belumDiisi} />
      </Stack>
      <section className={gaya.pratinjau} style={{ height: tinggi }} aria-label="Pratinjau">
        <PratinjauDokumen key={dipilih} jenis={dipilih} dasar={dasar} dasarBasi={basi} />
      </section>
    </div>
  );
}

function IsiDokumen(props: IsiProps): ReactNode {
  const { daftar } = props;
  const [parameter, ubahParameter] = useParameter();
  const buat = useBuatDokumen(daftar);
  const simpan = useSimpanDokumen();
  const riwayat = parameter['panel'] === 'riwayat';
  return (
    <>
      <KepalaHalaman judul="Dokumen" tindakan={<Tindakan daftar={daftar} buat={buat} simpan={simpan} />} />
      {buat.isPending ? (
        <Box mb="sm">
          <KemajuanTugas tugas={buat} judul="Membuat dokumen" />
        </Box>
      ) : null}
      <Tabs
        value={riwayat ? 'riwayat' : 'dokumen'}
        onChange={(p) => ubahParameter({ panel: p === 'riwayat' ? p : null, jenis: null })}
        keepMounted={false}
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="dokumen" leftSection={<IconFileText size={16} aria-hidden />}>
            Dokumen
          </Tabs.Tab>
          <Tabs.Tab value="riwayat" leftSection={<IconHistory size={16} aria-hidden />}>
            Riwayat
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="dokumen">
          <PanelDokumen {...props} buat={buat} simpan={simpan} />
        </Tabs.Panel>
        <Tabs.Panel value="riwayat">
          <DaftarRiwayat
            daftar={daftar}
            jenis={readJenis(parameter['jenis'])}
            onJenis={(jenis) => ubahParameter({ jenis })}
            onSimpan={(b) => void simpan.simpanBerkas(b)}
          />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** The set of plenary documents: seen, made, saved, and what was made before. */
export function HalamanDokumen(): ReactNode {
  const daftar = useBaca('dokumen.list', {});
  const pengaturan = useBaca('pengaturan.load', {});
  const siap = daftar.isSuccess && pengaturan.isSuccess;
  if (siap)
    return (
      <IsiDokumen
        daftar={daftar.data}
        pengaturan={pengaturan.data}
        revisi={pengaturan.dataUpdatedAt}
        basi={pengaturan.isFetching || daftar.isFetching}
      />
    );
  return (
    <>
      <KepalaHalaman judul="Dokumen" />
      <KeadaanMuat kueri={pengaturan}>
        {() => <KeadaanMuat kueri={daftar}>{() => null}</KeadaanMuat>}
      </KeadaanMuat>
    </>
  );
}
