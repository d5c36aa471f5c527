import { Button, Tabs } from '@mantine/core';
import { IconFileText, IconHistory, IconShieldCheck, IconTable } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import type { DaftarDokumen } from '../../../contract/bentuk/dokumen.ts';
import type { PengaturanTermuat } from '../../../contract/bentuk/pengaturan.ts';
import { bukaHalaman, useParameter } from '../../kerangka/rute.ts';
import { KeadaanKosong, KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { useBuatSatu } from './buat-satu.ts';
import { DialogBuat } from './dialog-buat.tsx';
import { DialogCetak } from './dialog-cetak.tsx';
import { DialogProses } from './dialog-proses.tsx';
import { DialogZip } from './dialog-zip.tsx';
import { BagianFormulir } from './formulir/bagian-formulir.tsx';
import { PanelDokumen, TERBUKA_AWAL, type TampilanDokumen } from './panel-dokumen.tsx';
import { choosePilihan, chooseSemua } from './pilihan-dokumen.ts';
import { useProsesBuat, type TugasBuat } from './proses-buat.ts';
import { DaftarRiwayat } from './riwayat-dokumen.tsx';
import { useSimpanDokumen } from './simpan-dokumen.ts';
import { SARINGAN_KOSONG, toKunciPilihan } from './susunan-dokumen.ts';
import { TabKeaslian } from './tab-keaslian.tsx';
import { TindakanDokumen, type DialogTerbuka } from './tindakan-dokumen.tsx';

const PANEL = ['dokumen', 'formulir', 'keaslian', 'riwayat'] as const;
type Panel = (typeof PANEL)[number];

function readPanel(teks: string | undefined): Panel {
  return PANEL.find((p) => p === teks) ?? 'dokumen';
}

interface IsiProps {
  readonly daftar: DaftarDokumen;
  readonly pengaturan: PengaturanTermuat;
  readonly revisi: number;
  readonly basi: boolean;
}

const TAMPILAN_AWAL: TampilanDokumen = {
  saringan: SARINGAN_KOSONG,
  terbuka: TERBUKA_AWAL,
  dicentang: new Set(),
  dipilih: null,
};

/** One dialog of the page at a time, started from what is ticked or from the whole set. */
function Dialog({
  dialog,
  daftar,
  pengaturan,
  tampilan,
  onTutup,
  onBuat,
}: IsiProps & {
  readonly dialog: DialogTerbuka;
  readonly tampilan: TampilanDokumen;
  readonly onTutup: () => void;
  readonly onBuat: (tugas: TugasBuat) => void;
}): ReactNode {
  const props = {
    daftar,
    kecamatan: pengaturan.kecamatan,
    awal: choosePilihan(daftar, tampilan.dicentang) ?? chooseSemua(daftar),
    dicentang: tampilan.dicentang,
    onTutup,
  };
  if (dialog === 'buat') return <DialogBuat {...props} onBuat={onBuat} />;
  if (dialog === 'zip') return <DialogZip {...props} />;
  return dialog === 'cetak' ? <DialogCetak {...props} /> : null;
}

function IsiDokumen(props: IsiProps): ReactNode {
  const { daftar, pengaturan } = props;
  const [parameter, ubahParameter] = useParameter();
  const [tampilan, setTampilan] = useState(TAMPILAN_AWAL);
  const [dialog, setDialog] = useState<DialogTerbuka>(null);
  const [sembunyi, setSembunyi] = useState(false);
  const { proses, keadaan } = useProsesBuat();
  const simpan = useSimpanDokumen();
  const buatSatu = useBuatSatu(daftar, proses);
  const ubahTampilan = useCallback(
    (perubahan: Partial<TampilanDokumen>) => setTampilan((lama) => ({ ...lama, ...perubahan })),
    [],
  );
  const panel = readPanel(parameter['panel']);
  const setPanel = (p: string | null): void =>
    ubahParameter({ panel: p === 'dokumen' ? null : p, jenis: null, desa: null });
  const buat = (tugas: TugasBuat): void => {
    setDialog(null);
    setSembunyi(false);
    void proses.buat(tugas).then(() => setSembunyi(false));
  };
  return (
    <>
      <KepalaHalaman
        judul="Dokumen"
        tindakan={
          <TindakanDokumen
            daftar={daftar}
            jumlahCentang={daftar.dokumen.filter((d) => tampilan.dicentang.has(toKunciPilihan(d))).length}
            keadaan={keadaan}
            simpan={simpan}
            onDialog={setDialog}
            onProses={() => setSembunyi(false)}
            onKeaslian={() => setPanel('keaslian')}
          />
        }
      />
      <Tabs value={panel} onChange={setPanel} keepMounted={false}>
        <Tabs.List mb="xs">
          <Tabs.Tab value="dokumen" leftSection={<IconFileText size={16} aria-hidden />}>
            Berkas pleno
          </Tabs.Tab>
          <Tabs.Tab value="formulir" leftSection={<IconTable size={16} aria-hidden />}>
            Formulir KPU
          </Tabs.Tab>
          <Tabs.Tab value="keaslian" leftSection={<IconShieldCheck size={16} aria-hidden />}>
            Keaslian
          </Tabs.Tab>
          <Tabs.Tab value="riwayat" leftSection={<IconHistory size={16} aria-hidden />}>
            Riwayat
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="dokumen">
          {daftar.dokumen.length === 0 ? (
            <KeadaanKosong
              teks="Belum ada dokumen yang dapat dibuat karena belum ada data desa."
              tindakan={<Button onClick={() => bukaHalaman('impor')}>Impor berkas desa</Button>}
            />
          ) : (
            <PanelDokumen
              {...props}
              tampilan={tampilan}
              onTampilan={ubahTampilan}
              sibuk={keadaan.tahap === 'berjalan'}
              simpan={simpan}
              onBuat={(d) => {
                setSembunyi(true);
                void buatSatu(d).then(() => setSembunyi(false));
              }}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="formulir">
          <BagianFormulir kecamatan={pengaturan.kecamatan} />
        </Tabs.Panel>
        <Tabs.Panel value="keaslian">
          <TabKeaslian />
        </Tabs.Panel>
        <Tabs.Panel value="riwayat">
          <DaftarRiwayat
            daftar={daftar}
            kecamatan={pengaturan.kecamatan}
            parameter={parameter}
            onParameter={ubahParameter}
            onSimpan={(b) => void simpan.simpanBerkas(b, null)}
          />
        </Tabs.Panel>
      </Tabs>
      <Dialog {...props} dialog={dialog} tampilan={tampilan} onTutup={() => setDialog(null)} onBuat={buat} />
      {sembunyi || dialog !== null ? null : (
        <DialogProses
          proses={proses}
          keadaan={keadaan}
          onTutup={() => (keadaan.tahap === 'berjalan' ? setSembunyi(true) : proses.tutupHasil())}
          onBuat={buat}
        />
      )}
    </>
  );
}

/** The set of plenary documents: seen, made, saved, printed, verified, and what was made before. */
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
