import { Button, Group, SegmentedControl, Tabs } from '@mantine/core';
import {
  IconChartBar,
  IconCopy,
  IconFileImport,
  IconFoldDown,
  IconFoldUp,
  IconTable,
} from '@tabler/icons-react';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Profil } from '../../../core/profil/profil.ts';
import type { RekapKecamatan } from '../../../core/rekap/angka.ts';
import { tautan, useParameter } from '../../kerangka/rute.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { listBarisDesa, listBarisJumlah } from './baris-rekap.ts';
import { GrafikRekap } from './grafik-rekap.tsx';
import { listKelompok, TAMPILAN, type Tampilan } from './kolom-rekap.ts';
import gaya from './rekap.module.css';
import { copyTabel } from './salin-tabel.ts';
import { composeSalinan, type SalinanTabel } from './salinan-rekap.ts';
import { TabelRekap } from './tabel-rekap.tsx';

const LABEL_TAMPILAN: Readonly<Record<Tampilan, string>> = {
  ringkas: 'Ringkas',
  lengkap: 'Lengkap',
  alasan: 'Alasan TMS',
  disabilitas: 'Disabilitas',
};

function isTampilan(teks: string | undefined): teks is Tampilan {
  return TAMPILAN.some((t) => t === teks);
}

/** The desa whose TPS are shown; the one the page was opened with is open from the start. */
function useTerbuka(
  rekap: RekapKecamatan,
  awal: string | null,
): {
  readonly terbuka: ReadonlySet<string>;
  readonly ganti: (kode: string) => void;
  readonly semua: () => void;
  readonly semuaTerbuka: boolean;
} {
  const [terbuka, setTerbuka] = useState<ReadonlySet<string>>(() => new Set(awal === null ? [] : [awal]));
  const ganti = useCallback((kode: string) => {
    setTerbuka((lama) => {
      const baru = new Set(lama);
      if (!baru.delete(kode)) baru.add(kode);
      return baru;
    });
  }, []);
  const ada = rekap.desa.filter((d) => d.adaData).map((d) => d.kode);
  const semuaTerbuka = ada.length > 0 && ada.every((k) => terbuka.has(k));
  const semua = (): void => setTerbuka(new Set(semuaTerbuka ? [] : ada));
  return { terbuka, ganti, semua, semuaTerbuka };
}

async function salin(salinan: SalinanTabel): Promise<void> {
  if (await copyTabel(salinan))
    tampilkanBerhasil('Tabel tersalin. Tempel di Excel atau LibreOffice dengan Ctrl+V.');
  else
    tampilkanGalat({
      kode: 'PAPAN_KLIP_DITOLAK',
      pesan:
        'Tabel tidak dapat disalin karena komputer ini menolak penyalinan. Buat dokumen Excel di halaman Dokumen.',
      nomor: null,
    });
}

function PanelTabel({
  rekap,
  profil,
}: {
  readonly rekap: RekapKecamatan;
  readonly profil: Profil;
}): ReactNode {
  const [parameter, ubahParameter] = useParameter();
  const tampilan = isTampilan(parameter['tampilan']) ? parameter['tampilan'] : 'ringkas';
  const desa = parameter['desa'] ?? null;
  const { terbuka, ganti, semua, semuaTerbuka } = useTerbuka(rekap, desa);
  const kelompok = useMemo(() => listKelompok(tampilan, profil), [tampilan, profil]);
  const baris = useMemo(() => listBarisDesa(rekap, terbuka), [rekap, terbuka]);
  const jumlah = useMemo(() => listBarisJumlah(rekap, profil), [rekap, profil]);
  return (
    <>
      <Group justify="space-between" gap="sm" my="sm">
        <SegmentedControl
          size="sm"
          aria-label="Kolom yang ditampilkan"
          value={tampilan}
          onChange={(nilai) => ubahParameter({ tampilan: nilai })}
          data={TAMPILAN.map((t) => ({ value: t, label: LABEL_TAMPILAN[t] }))}
        />
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            leftSection={
              semuaTerbuka ? <IconFoldUp size={16} aria-hidden /> : <IconFoldDown size={16} aria-hidden />
            }
            onClick={semua}
          >
            {semuaTerbuka ? 'Tutup semua TPS' : 'Buka semua TPS'}
          </Button>
          <Button
            size="xs"
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => void salin(composeSalinan(kelompok, [...baris, ...jumlah]))}
          >
            Salin tabel
          </Button>
        </Group>
      </Group>
      <TabelRekap
        kelompok={kelompok}
        baris={baris}
        jumlah={jumlah}
        terbuka={terbuka}
        onBuka={ganti}
        gulungKe={desa}
      />
    </>
  );
}

function IsiRekap({ rekap, profil }: { readonly rekap: RekapKecamatan; readonly profil: Profil }): ReactNode {
  const [parameter, ubahParameter] = useParameter();
  const panel = parameter['panel'] === 'grafik' ? 'grafik' : 'tabel';
  return (
    <Tabs
      value={panel}
      onChange={(nilai) => ubahParameter({ panel: nilai === 'grafik' ? nilai : null })}
      keepMounted={false}
    >
      <Tabs.List>
        <Tabs.Tab value="tabel" leftSection={<IconTable size={16} aria-hidden />}>
          Tabel
        </Tabs.Tab>
        <Tabs.Tab value="grafik" leftSection={<IconChartBar size={16} aria-hidden />}>
          Grafik
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="tabel">
        <PanelTabel rekap={rekap} profil={profil} />
      </Tabs.Panel>
      <Tabs.Panel value="grafik" className={gaya.panelGrafik}>
        <GrafikRekap rekap={rekap} profil={profil} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** Kecamatan → desa → TPS with every figure of the forms. */
export function HalamanRekap(): ReactNode {
  const rekap = useBaca('rekap.load', {});
  const pengaturan = useBaca('pengaturan.load', {});
  return (
    <>
      <KepalaHalaman judul="Rekap" />
      <KeadaanMuat kueri={pengaturan}>
        {({ profil }) => (
          <KeadaanMuat
            kueri={rekap}
            baris={12}
            kosong={(r) => r.desa.every((d) => !d.adaData)}
            teksKosong="Belum ada data. Rekapitulasi tampil setelah berkas coklit desa diimpor."
            tindakanKosong={
              <Button
                component="a"
                href={tautan('impor')}
                leftSection={<IconFileImport size={16} aria-hidden />}
              >
                Impor berkas
              </Button>
            }
          >
            {(r) => <IsiRekap rekap={r} profil={profil} />}
          </KeadaanMuat>
        )}
      </KeadaanMuat>
    </>
  );
}
