import { Alert, Checkbox, Group, MultiSelect, Radio, ScrollArea, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DaftarDokumen, JenisDokumenTampil } from '../../../contract/bentuk/dokumen.ts';
import type { Kecamatan } from '../../../core/wilayah/wilayah.ts';
import gaya from './dokumen.module.css';
import type { PilihanDokumen } from './pilihan-dokumen.ts';
import { formatDesa } from './susunan-dokumen.ts';

const KELOMPOK: readonly { readonly kode: JenisDokumenTampil['kelompok']; readonly judul: string }[] = [
  { kode: 'utama', judul: 'Pleno PPK' },
  { kode: 'rapat', judul: 'Rapat' },
  { kode: 'pps', judul: 'PPS, per desa/kelurahan' },
  { kode: 'tps', judul: 'PPS, per TPS' },
];

export interface FormPilihanProps {
  readonly daftar: DaftarDokumen;
  readonly kecamatan: Kecamatan;
  readonly nilai: PilihanDokumen;
  readonly onUbah: (nilai: PilihanDokumen) => void;
}

function KelompokJenis({
  judul,
  jenis,
  nilai,
  onUbah,
}: {
  readonly judul: string;
  readonly jenis: readonly JenisDokumenTampil[];
  readonly nilai: PilihanDokumen;
  readonly onUbah: (nilai: PilihanDokumen) => void;
}): ReactNode {
  if (jenis.length === 0) return null;
  const nama = jenis.map((j) => j.jenis);
  const ada = nama.filter((j) => nilai.jenis.includes(j));
  const setJenis = (baru: readonly JenisDokumenTampil['jenis'][], nyala: boolean): void => {
    const lain = nilai.jenis.filter((j) => !baru.includes(j));
    onUbah({ ...nilai, jenis: nyala ? [...lain, ...baru] : lain });
  };
  return (
    <div role="group" aria-label={judul}>
      <Checkbox
        size="xs"
        label={<b>{`${judul} (${jenis.length})`}</b>}
        checked={ada.length === nama.length}
        indeterminate={ada.length > 0 && ada.length < nama.length}
        onChange={(e) => setJenis(nama, e.currentTarget.checked)}
      />
      <Stack gap={3} mt={4} ps="md">
        {jenis.map((j) => (
          <Checkbox
            key={j.jenis}
            size="xs"
            label={j.judul}
            checked={nilai.jenis.includes(j.jenis)}
            onChange={(e) => setJenis([j.jenis], e.currentTarget.checked)}
          />
        ))}
      </Stack>
    </div>
  );
}

/** Only desa that have documents can be chosen. */
function PilihDesa({ daftar, kecamatan, nilai, onUbah }: FormPilihanProps): ReactNode {
  const berdata = new Set(daftar.dokumen.flatMap((d) => d.desa ?? []));
  const desa = kecamatan.desa.filter((d) => berdata.has(d.kode));
  return (
    <Stack gap={6}>
      <Radio.Group
        label="Desa/kelurahan"
        value={nilai.desa === null ? 'semua' : 'tertentu'}
        onChange={(v) => onUbah({ ...nilai, desa: v === 'semua' ? null : [] })}
      >
        <Group gap="md" mt={4}>
          <Radio size="xs" value="semua" label={`Semua (${desa.length})`} />
          <Radio size="xs" value="tertentu" label="Desa tertentu" />
        </Group>
      </Radio.Group>
      {nilai.desa === null ? null : (
        <MultiSelect
          size="xs"
          aria-label="Pilih desa/kelurahan"
          placeholder={nilai.desa.length === 0 ? 'Ketik atau pilih nama desa' : ''}
          searchable
          hidePickedOptions
          nothingFoundMessage="Tidak ada yang cocok"
          maxDropdownHeight={200}
          data={desa.map((d) => ({ value: d.kode, label: formatDesa(d.kode, kecamatan) }))}
          value={[...nilai.desa]}
          onChange={(d) => onUbah({ ...nilai, desa: d })}
        />
      )}
    </Stack>
  );
}

function PilihRahasia({
  jenis,
  nilai,
  onUbah,
}: {
  readonly jenis: readonly JenisDokumenTampil[];
  readonly nilai: PilihanDokumen;
  readonly onUbah: (nilai: PilihanDokumen) => void;
}): ReactNode {
  if (jenis.length === 0) return null;
  return (
    <Stack gap={4}>
      <Checkbox
        size="xs"
        label="Sertakan daftar dengan NIK lengkap (rahasia)"
        description={`${jenis.map((j) => j.judul).join(', ')}: memuat NIK, NKK, dan tanggal lahir setiap pemilih. Untuk arsip dan penyerahan resmi saja. Tanpa ini, hanya salinan tersamar yang ikut.`}
        checked={nilai.rahasia}
        onChange={(e) => onUbah({ ...nilai, rahasia: e.currentTarget.checked })}
      />
      {nilai.rahasia ? (
        <Alert color="red" icon={<IconLock />} p="xs">
          <Text fz="xs">
            Jangan dibagikan lewat grup pesan atau ditempel. Setiap halaman bertanda RAHASIA, dan pembuatannya
            dicatat dalam jejak.
          </Text>
        </Alert>
      ) : null}
    </Stack>
  );
}

/** Which kinds, of which desa, and whether with NIK in full: the same question for making, packing and printing. */
export function FormPilihan(props: FormPilihanProps & { readonly children?: ReactNode }): ReactNode {
  const { daftar, nilai, onUbah, children } = props;
  const terbuka = daftar.jenis.filter((j) => !j.rahasia);
  return (
    <div className={gaya.formPilihan}>
      <ScrollArea h={360} type="auto" className={gaya.pilihJenis} viewportProps={{ tabIndex: 0 }}>
        <Stack gap="sm" p="xs">
          {KELOMPOK.map(({ kode, judul }) => (
            <KelompokJenis
              key={kode}
              judul={judul}
              jenis={terbuka.filter((j) => j.kelompok === kode)}
              nilai={nilai}
              onUbah={onUbah}
            />
          ))}
        </Stack>
      </ScrollArea>
      <Stack gap="sm">
        <PilihDesa {...props} />
        {children}
        <PilihRahasia jenis={daftar.jenis.filter((j) => j.rahasia)} nilai={nilai} onUbah={onUbah} />
      </Stack>
    </div>
  );
}
