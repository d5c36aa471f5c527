import { Alert, Badge, Button, Drawer, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDatabase, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { BarisBukti, BuktiTampil, KelengkapanBukti } from '../../../contract/bentuk/bukti.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { mintaIzinPindah } from '../../kerangka/jaga-perubahan.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { KeadaanKosong, KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { useBaca, useUbah } from '../../panggil/panggil.ts';
import { formatTanggalPanjang } from '../pemilih/label-pemilih.ts';
import { MAKS_PILIH } from './baris-bukti.ts';
import { BerkasBukti } from './berkas-bukti.tsx';
import gaya from './bukti.module.css';
import { isDialogTertutupi } from './dialog-teratas.ts';
import { FormulirBukti } from './formulir-bukti.tsx';
import { listOpsiJenis, type OpsiJenis } from './isian-bukti.ts';
import { LencanaLengkap } from './ringkas-bukti.tsx';

/** Takes a record out of use, after asking. */
export function useHapusBukti(): readonly [hapus: (b: BuktiTampil) => void, sibuk: boolean] {
  const { mutate, isPending } = useUbah('bukti.remove');
  const konfirmasi = useKonfirmasi();
  const tanya = async (b: BuktiTampil): Promise<void> => {
    const setuju = await konfirmasi({
      judul: `Hapus bukti “${b.labelJenis}”?`,
      isi: 'Bukti ini tidak dihitung lagi. Penghapusannya dicatat di jejak.',
      ya: 'Hapus bukti',
      bahaya: true,
    });
    if (setuju) mutate({ id: b.id }, { onError: tampilkanGalat });
  };
  return [(b) => void tanya(b), isPending];
}

function KartuBukti({
  bukti,
  opsi,
}: {
  readonly bukti: BuktiTampil;
  readonly opsi: readonly OpsiJenis[];
}): ReactNode {
  const [dikoreksi, setDikoreksi] = useState(false);
  const [hapus, menghapus] = useHapusBukti();
  const tutup = (): void => setDikoreksi(false);
  return (
    <Paper withBorder p="sm" component="li">
      {dikoreksi ? (
        <FormulirBukti
          bukti={bukti}
          pemilih={null}
          opsi={opsi}
          labelSimpan="Simpan perbaikan"
          onSelesai={tutup}
          onBatal={tutup}
        />
      ) : (
        <Stack gap={6}>
          <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
            <Text fz="sm" fw={600}>
              {bukti.labelJenis}
            </Text>
            <Badge color={bukti.cukup ? 'green' : 'gray'} variant="light" radius="sm">
              {bukti.cukup ? 'Cukup' : 'Belum cukup sendiri'}
            </Badge>
          </Group>
          <Text fz="sm">
            Nomor {bukti.nomor === '' ? 'tidak dicatat' : bukti.nomor} · tanggal{' '}
            {bukti.tanggal === null ? 'tidak dicatat' : formatTanggalPanjang(bukti.tanggal)}
          </Text>
          {bukti.catatan === '' ? null : (
            <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
              {bukti.catatan}
            </Text>
          )}
          <BerkasBukti bukti={bukti} />
          <Group gap="xs" justify="flex-end">
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconPencil size={14} aria-hidden />}
              onClick={() => setDikoreksi(true)}
            >
              Perbaiki
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              color="red"
              loading={menghapus}
              leftSection={<IconTrash size={14} aria-hidden />}
              onClick={() => hapus(bukti)}
            >
              Hapus
            </Button>
          </Group>
        </Stack>
      )}
    </Paper>
  );
}

function DataOrang({ baris: b }: { readonly baris: BarisBukti }): ReactNode {
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} fz="lg" style={{ overflowWrap: 'anywhere' }}>
          {b.nama === '' ? 'Tanpa nama' : b.nama}
        </Title>
        <LencanaLengkap lengkap={b.lengkap} />
      </Group>
      <dl className={gaya.rincian}>
        <dt>NIK</dt>
        <dd>{b.nik === null || b.nik === '' ? 'tidak ada' : b.nik}</dd>
        <dt>Lahir</dt>
        <dd>
          {formatTanggalPanjang(b.tanggalLahir)}, {b.jenisKelamin === 'L' ? 'laki-laki' : 'perempuan'}
        </dd>
        <dt>Tempat</dt>
        <dd>
          {formatNamaWilayah(b.namaDesa)}, TPS {b.tps}, RT {b.rt || '–'} / RW {b.rw || '–'}
          {b.alamat === '' ? '' : `, ${b.alamat}`}
        </dd>
        <dt>Keterangan</dt>
        <dd>
          {b.keterangan} {b.label}
        </dd>
      </dl>
    </>
  );
}

function IsiLaci({
  baris: b,
  kelengkapan,
}: {
  readonly baris: BarisBukti;
  readonly kelengkapan: KelengkapanBukti;
}): ReactNode {
  const [ditambah, setDitambah] = useState(b.bukti.length === 0);
  const alasan = kelengkapan.perAlasan.find((a) => a.keterangan === b.keterangan);
  const opsi = listOpsiJenis(kelengkapan.perAlasan, kelengkapan.jenis, [b.keterangan]);
  return (
    <Stack gap="sm">
      <DataOrang baris={b} />
      {alasan === undefined ? null : (
        <Text fz="sm">
          <b>{alasan.keyakinan === 'disimpulkan' ? 'Anjuran' : 'Diminta'}:</b> {alasan.diminta}
        </Text>
      )}
      {b.otomatis === null ? null : (
        <Alert color="green" icon={<IconDatabase size={18} aria-hidden />} p="xs">
          {b.otomatis} Data ini sudah menjadi buktinya.
        </Alert>
      )}
      <Title order={3} fz="md">
        Bukti yang dicatat ({b.bukti.length})
      </Title>
      {b.bukti.length === 0 ? null : (
        <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {b.bukti.map((x) => (
            <KartuBukti key={x.id} bukti={x} opsi={opsi} />
          ))}
        </Stack>
      )}
      {ditambah ? (
        <Paper withBorder p="sm" component="section" aria-label="Bukti baru">
          <FormulirBukti
            bukti={null}
            pemilih={b.id}
            opsi={opsi}
            labelSimpan="Simpan bukti"
            onSelesai={() => setDitambah(false)}
            onBatal={b.bukti.length === 0 ? null : () => setDitambah(false)}
          />
        </Paper>
      ) : (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setDitambah(true)}
          >
            Tambah bukti
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Asks for the rows of the same TPS and reason, so that the row stays on screen when it leaves the filtered list. */
function MuatBaris({
  baris,
  kelengkapan,
}: {
  readonly baris: BarisBukti;
  readonly kelengkapan: KelengkapanBukti;
}): ReactNode {
  const { id, desa, tps, keterangan } = baris;
  const kueri = useBaca(
    'bukti.query',
    { filter: { cari: '', desa, tps, keterangan, keadaan: 'semua' }, offset: 0, limit: MAKS_PILIH },
    { tahanLama: true },
  );
  return (
    <KeadaanMuat kueri={kueri} baris={10}>
      {(hasil) => {
        const kini = hasil.baris.find((b) => b.id === id);
        return kini === undefined ? (
          <KeadaanKosong teks="Data desa ini sudah diganti dengan versi lain. Tutup panel ini, lalu buka barisnya lagi dari daftar." />
        ) : (
          <IsiLaci key={id} baris={kini} kelengkapan={kelengkapan} />
        );
      }}
    </KeadaanMuat>
  );
}

/** Evidence of one row beside the list; stays mounted while closed, so that the focus returns to the list. */
export function LaciBukti({
  baris,
  kelengkapan,
  onTutup,
}: {
  /** `null`: closed. */
  readonly baris: BarisBukti | null;
  readonly kelengkapan: KelengkapanBukti;
  readonly onTutup: () => void;
}): ReactNode {
  const tutup = async (): Promise<void> => {
    if (!isDialogTertutupi() && (await mintaIzinPindah())) onTutup();
  };
  return (
    <Drawer
      opened={baris !== null}
      onClose={() => void tutup()}
      position="right"
      size={560}
      transitionProps={{ duration: 0 }}
      title={<b>Bukti dukung</b>}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      {baris === null ? null : <MuatBaris key={baris.id} baris={baris} kelengkapan={kelengkapan} />}
    </Drawer>
  );
}
