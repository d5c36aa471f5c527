import { Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconHistory, IconMapPinPlus, IconSchool, type Icon } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Pekerjaan } from '../../../contract/bentuk/sesi.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { KemajuanTugas } from '../../komponen/kemajuan-tugas.tsx';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { useUbah } from '../../panggil/panggil.ts';
import { DialogPulihkan, type SumberPulih } from '../pengaturan/dialog-pulihkan.tsx';
import { DialogBuka } from './dialog-buka.tsx';
import gaya from './daftar-pekerjaan.module.css';
import { KartuPekerjaan } from './kartu-pekerjaan.tsx';

function KartuAwal({
  Ikon,
  judul,
  teks,
  tombol,
  utama = false,
  sibuk = false,
  onKlik,
}: {
  readonly Ikon: Icon;
  readonly judul: string;
  readonly teks: string;
  readonly tombol: string;
  readonly utama?: boolean;
  readonly sibuk?: boolean;
  readonly onKlik: () => void;
}): ReactNode {
  return (
    <Paper withBorder p="md" className={gaya.awal}>
      <Group gap="xs" wrap="nowrap">
        <Ikon size={24} stroke={1.5} aria-hidden />
        <Title order={2} size="h3">
          {judul}
        </Title>
      </Group>
      <Text fz="sm" c="dimmed" className={gaya.teks}>
        {teks}
      </Text>
      <Button variant={utama ? 'filled' : 'default'} fullWidth loading={sibuk} onClick={onKlik}>
        {tombol}
      </Button>
    </Paper>
  );
}

function CaraMulai({
  onBaru,
  utama,
  adaContoh,
}: {
  readonly onBaru: () => void;
  readonly utama: boolean;
  readonly adaContoh: boolean;
}): ReactNode {
  const hos = useHos();
  const contoh = useUbah('contoh.create');
  const [sumber, setSumber] = useState<SumberPulih | null>(null);
  const konfirmasi = useKonfirmasi();
  const buatContoh = async (): Promise<void> => {
    const yakin =
      !adaContoh ||
      (await konfirmasi({
        judul: 'Mulai latihan dari awal?',
        isi: 'Data latihan yang ada sekarang diganti. Untuk melanjutkannya, pilih Buka pada kartu latihan.',
        ya: 'Mulai dari awal',
        bahaya: true,
      }));
    if (yakin) contoh.mutate({}, { onError: tampilkanGalat });
  };
  const pulihkan = async (): Promise<void> => {
    const hasil = await hos.perintah('berkas.pilih', { untuk: 'cadangan' });
    if (!hasil.ok) tampilkanGalat(hasil.galat);
    else if (hasil.nilai[0] !== undefined)
      setSumber({ sebutan: hasil.nilai[0].nama, sumber: { titipan: hasil.nilai[0].token } });
  };
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <KartuAwal
          Ikon={IconMapPinPlus}
          judul="Kecamatan baru"
          teks="Pilih kecamatan, tahapan, dan kata sandi. Sekitar lima menit; sisanya dapat dilengkapi kemudian."
          tombol="Siapkan kecamatan baru"
          utama={utama}
          onKlik={onBaru}
        />
        <KartuAwal
          Ikon={IconSchool}
          judul="Latihan"
          teks="Satu kecamatan rekaan lengkap dengan berkas desa, temuan, dan dokumen. Tidak menyentuh data Anda."
          tombol="Coba dengan data contoh"
          sibuk={contoh.isPending}
          onKlik={() => void buatContoh()}
        />
        <KartuAwal
          Ikon={IconHistory}
          judul="Pindah laptop"
          teks="Buka berkas cadangan dari kandar USB. Pakai kata sandi atau kode pemulihan yang lama."
          tombol="Pulihkan dari cadangan"
          onKlik={() => void pulihkan()}
        />
      </SimpleGrid>
      <KemajuanTugas tugas={contoh} judul="Menyiapkan data contoh…" />
      <DialogPulihkan sumber={sumber} onTutup={() => setSumber(null)} />
    </Stack>
  );
}

/** The databases of this machine, and the ways to get one. */
export function DaftarPekerjaan({
  pekerjaan,
  onBaru,
  onDenganKode,
}: {
  readonly pekerjaan: readonly Pekerjaan[];
  readonly onBaru: () => void;
  /** The recovery code a database was opened with: a new passphrase follows. */
  readonly onDenganKode: (kode: string | null) => void;
}): ReactNode {
  const [dibuka, setDibuka] = useState<Pekerjaan | null>(null);
  return (
    <>
      <KepalaHalaman
        judul={pekerjaan.length === 0 ? 'Selamat datang' : 'Buka data'}
        keterangan={
          pekerjaan.length === 0
            ? 'Program ini bekerja tanpa jaringan. Data tersimpan tersandi di laptop ini saja.'
            : 'Pilih kecamatan yang akan dikerjakan.'
        }
      />
      <Stack gap="xl">
        {pekerjaan.length === 0 ? null : (
          <Stack gap="xs">
            {pekerjaan.map((p) => (
              <KartuPekerjaan key={p.id} pekerjaan={p} onBuka={() => setDibuka(p)} />
            ))}
          </Stack>
        )}
        <CaraMulai
          onBaru={onBaru}
          utama={pekerjaan.length === 0}
          adaContoh={pekerjaan.some((p) => p.contoh)}
        />
      </Stack>
      <DialogBuka pekerjaan={dibuka} onTutup={() => setDibuka(null)} onDenganKode={onDenganKode} />
    </>
  );
}
