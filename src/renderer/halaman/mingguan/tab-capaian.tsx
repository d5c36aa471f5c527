import { Alert, Anchor, Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconCalendarEvent, IconInfoCircle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { MingguanTermuat } from '../../../contract/bentuk/mingguan.ts';
import type { PengaturanTermuat } from '../../../contract/bentuk/pengaturan.ts';
import { sortTertinggal } from '../../../core/mingguan/compute-mingguan.ts';
import { useParameter } from '../../kerangka/rute.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { FormCapaian } from './form-capaian.tsx';
import { DialogPeriode } from './form-periode.tsx';
import { GrafikCapaian } from './grafik-capaian.tsx';
import { parseMinggu } from './parameter-mingguan.ts';
import { RingkasCapaian } from './ringkas-capaian.tsx';
import { TabelDesa } from './tabel-desa.tsx';
import { formatRentang } from './teks-capaian.ts';
import { TurunkanCapaian } from './turunkan-capaian.tsx';

function PilihMinggu({
  data,
  onPilih,
}: {
  readonly data: MingguanTermuat;
  readonly onPilih: (minggu: string) => void;
}): ReactNode {
  return (
    <Select
      label="Minggu"
      w={330}
      allowDeselect={false}
      value={String(data.laporan.sampaiMinggu)}
      data={data.periode.target.map((_, i) => ({
        value: String(i + 1),
        label: `Minggu ${String(i + 1)} (${formatRentang(data.periode, i + 1)})`,
      }))}
      onChange={(m) => {
        if (m !== null) onPilih(m);
      }}
    />
  );
}

/** Told until the office has set it: a forecast on a wrong first day misleads. */
function UsulanPeriode({ onAtur }: { readonly onAtur: () => void }): ReactNode {
  return (
    <Alert color="blue" icon={<IconInfoCircle />} p="xs">
      <Text fz="sm">
        Masa dan target coklit belum diatur; yang dipakai masih usulan.{' '}
        <Anchor component="button" fz="sm" underline="always" onClick={onAtur}>
          Atur masa coklit
        </Anchor>
      </Text>
    </Alert>
  );
}

function countPertanyaan(data: MingguanTermuat): ReadonlyMap<string, number> {
  const perDesa = Map.groupBy(
    data.masalah.filter((m) => m.minggu === data.laporan.sampaiMinggu),
    (m) => m.desa,
  );
  return new Map([...perDesa].map(([desa, m]) => [desa, m.length]));
}

function DaftarDesa({ data }: { readonly data: MingguanTermuat }): ReactNode {
  const [{ urut }, ubah] = useParameter();
  const { laporan } = data;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <SegmentedControl
          aria-label="Urutan desa"
          value={urut === 'kode' ? 'kode' : 'tertinggal'}
          onChange={(u) => ubah({ urut: u === 'kode' ? 'kode' : null })}
          data={[
            { value: 'tertinggal', label: 'Tertinggal dahulu' },
            { value: 'kode', label: 'Urut kode desa' },
          ]}
        />
        <Text fz="sm" c="dimmed">
          Tekan nama desa untuk mengisi laporan TPS-nya. Garis tegak pada batang: target minggu itu.
        </Text>
      </Group>
      <TabelDesa
        desa={urut === 'kode' ? laporan.desa : sortTertinggal(laporan.desa)}
        target={laporan.periode.target[laporan.sampaiMinggu - 1] ?? 100}
        minggu={laporan.sampaiMinggu}
        pertanyaan={countPertanyaan(data)}
      />
    </Stack>
  );
}

function SemuaDesa({ data }: { readonly data: MingguanTermuat }): ReactNode {
  const [, ubah] = useParameter();
  const [atur, setAtur] = useState(false);
  const minggu = data.laporan.sampaiMinggu;
  const melapor = data.catatan.filter((c) => c.minggu === minggu).length;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end" gap="xs">
        <PilihMinggu data={data} onPilih={(m) => ubah({ minggu: m })} />
        <Group gap="xs">
          <TurunkanCapaian minggu={minggu} jumlah={data.dapatDiturunkan} melapor={melapor} />
          <Button
            variant="default"
            leftSection={<IconCalendarEvent size={16} aria-hidden />}
            onClick={() => setAtur(true)}
          >
            Masa dan target
          </Button>
        </Group>
      </Group>
      {data.periodeDiatur ? null : <UsulanPeriode onAtur={() => setAtur(true)} />}
      <RingkasCapaian laporan={data.laporan} />
      <DaftarDesa data={data} />
      <GrafikCapaian laporan={data.laporan} />
      <DialogPeriode periode={data.periode} terbuka={atur} onTutup={() => setAtur(false)} />
    </Stack>
  );
}

function IsiCapaian({
  data,
  pengaturan,
}: {
  readonly data: MingguanTermuat;
  readonly pengaturan: PengaturanTermuat;
}): ReactNode {
  const [parameter] = useParameter();
  const desa = data.laporan.desa.find((d) => d.desa === parameter['desa']);
  if (desa === undefined) return <SemuaDesa data={data} />;
  const minggu = data.laporan.sampaiMinggu;
  return (
    <FormCapaian
      key={`${desa.desa}/${String(minggu)}`}
      desa={desa}
      minggu={minggu}
      rentang={formatRentang(data.periode, minggu)}
      profil={pengaturan.profil}
      jumlahTps={pengaturan.isian.desa.find((d) => d.kode === desa.desa)?.jumlahTps ?? null}
      catatan={data.catatan.filter((c) => c.desa === desa.desa)}
    />
  );
}

/** Progress by week: the kecamatan, its desa, and the TPS of one desa to be typed. */
export function TabCapaian(): ReactNode {
  const [{ minggu }] = useParameter();
  const mingguan = useBaca('mingguan.load', { minggu: parseMinggu(minggu) });
  const pengaturan = useBaca('pengaturan.load', {});
  return (
    <KeadaanMuat kueri={pengaturan}>
      {(p) => <KeadaanMuat kueri={mingguan}>{(m) => <IsiCapaian data={m} pengaturan={p} />}</KeadaanMuat>}
    </KeadaanMuat>
  );
}
