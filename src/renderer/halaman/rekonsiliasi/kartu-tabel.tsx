import { Alert, Badge, Checkbox, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconReplace } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import type { TabelMasuk } from '../../../contract/bentuk/rekap-masuk.ts';
import { jenisRekapMasuk } from '../../../contract/rekap-masuk-schema.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { SEBUTAN_JENIS, type JenisRekapMasuk } from '../../../core/rekap-masuk/rekap-masuk.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { Lipatan } from '../impor/lipatan.tsx';
import { DaftarDiagnosis, DaftarTemuanRekap } from './daftar-temuan-rekap.tsx';
import gaya from './rekonsiliasi.module.css';
import { TabelBarisMasuk } from './tabel-baris-masuk.tsx';

export interface PilihanTempat {
  readonly value: string;
  readonly label: string;
}

const PILIHAN_JENIS = jenisRekapMasuk.options.map((j) => ({ value: j, label: SEBUTAN_JENIS[j] }));

/** The desa all rows belong to; `null`: several, or none. */
function desaTunggal({ baris }: TabelMasuk): string | null {
  const kode = new Set(baris.map((b) => b.desa));
  const [satu] = kode;
  return kode.size === 1 ? (satu ?? null) : null;
}

function Ketetapan({
  tabel,
  desa,
  sibuk,
  onTetapkan,
}: {
  readonly tabel: TabelMasuk;
  readonly desa: readonly PilihanTempat[];
  readonly sibuk: boolean;
  readonly onTetapkan: (jenis: JenisRekapMasuk | null, desa: string | null) => void;
}): ReactNode {
  const kini = desaTunggal(tabel);
  return (
    <Group gap="sm">
      <Select
        size="xs"
        label="Jenis rekap"
        placeholder="Pilih jenisnya"
        allowDeselect={false}
        disabled={sibuk}
        w={270}
        value={tabel.jenis}
        data={PILIHAN_JENIS}
        onChange={(j) => {
          const jenis = jenisRekapMasuk.safeParse(j);
          if (jenis.success) onTetapkan(jenis.data, kini);
        }}
      />
      <Select
        size="xs"
        label="Desa/kelurahan"
        placeholder="Menurut isi tabel"
        searchable
        clearable
        nothingFoundMessage="Tidak ada"
        disabled={sibuk}
        w={220}
        value={kini}
        data={desa}
        onChange={(d) => onTetapkan(tabel.jenis, d)}
      />
    </Group>
  );
}

function Keberatan({ tabel }: { readonly tabel: TabelMasuk }): ReactNode {
  const { alasan, diagnosis, temuan } = tabel;
  if (alasan.length + diagnosis.length + temuan.length === 0)
    return (
      <Text fz="sm" className={gaya.baik}>
        <IconCircleCheck size={16} aria-hidden /> Semua jumlah di tabel ini cocok.
      </Text>
    );
  return (
    <Stack gap="xs">
      {alasan.length === 0 ? null : (
        <Alert color="yellow" icon={<IconAlertTriangle />} title="Tidak ikut disimpan" p="xs">
          {alasan.map((a, i) => (
            <Text key={`${a.kode}-${i}`} fz="sm">
              {a.baris === null ? '' : `Baris ${a.baris}: `}
              {a.pesan}
            </Text>
          ))}
        </Alert>
      )}
      <DaftarDiagnosis diagnosis={diagnosis} />
      <DaftarTemuanRekap temuan={temuan} />
    </Stack>
  );
}

function Menggantikan({ tabel }: { readonly tabel: TabelMasuk }): ReactNode {
  if (tabel.menggantikan.length === 0) return null;
  const nama = [
    ...new Set(
      tabel.menggantikan.map(
        (m) =>
          `${m.namaDesa === null ? 'kecamatan' : formatNamaWilayah(m.namaDesa)} (versi ${formatBilangan(m.nomor)})`,
      ),
    ),
  ];
  return (
    <Text fz="sm">
      <IconReplace size={14} aria-hidden /> Menggantikan rekap yang berlaku: {nama.join(', ')}. Versi lama
      tetap tersimpan.
    </Text>
  );
}

/** One table of the draft: what it is, what does not agree in it, its figures. */
export function KartuTabel({
  tabel,
  desa,
  dipilih,
  sibuk,
  onPilih,
  onTetapkan,
}: {
  readonly tabel: TabelMasuk;
  readonly desa: readonly PilihanTempat[];
  readonly dipilih: boolean;
  readonly sibuk: boolean;
  readonly onPilih: () => void;
  readonly onTetapkan: (jenis: JenisRekapMasuk | null, desa: string | null) => void;
}): ReactNode {
  const id = useId();
  const nama = tabel.lembar === null ? tabel.berkas : `${tabel.berkas} · ${tabel.lembar}`;
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby={id}>
      <Stack gap="xs">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <Checkbox
            aria-label={`Simpan ${nama}`}
            checked={dipilih}
            disabled={tabel.jenis === null}
            onChange={onPilih}
          />
          <div className={gaya.lentur}>
            <Title order={3} fz="sm" id={id}>
              {nama}
            </Title>
            <Text fz="xs" c="dimmed" lineClamp={2}>
              {tabel.judul.join(' · ')}
            </Text>
          </div>
          <Badge color={tabel.jenis === null ? 'gray' : 'blue'} variant="light" tt="none" radius="sm">
            {tabel.jenis === null ? `${tabel.sebutanJenis}: belum dapat dipakai` : tabel.sebutanJenis}
          </Badge>
        </Group>
        <Ketetapan tabel={tabel} desa={desa} sibuk={sibuk} onTetapkan={onTetapkan} />
        <Keberatan tabel={tabel} />
        <Menggantikan tabel={tabel} />
        {tabel.baris.length === 0 ? null : (
          <Lipatan
            judul="Angka"
            penjelasan={`${formatBilangan(tabel.baris.length)} baris desa dan TPS`}
            terbukaAwal={false}
          >
            {() => <TabelBarisMasuk baris={tabel.baris} />}
          </Lipatan>
        )}
      </Stack>
    </Paper>
  );
}
