import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconDeviceFloppy, IconTrash, IconX } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { BerkasImpor, DesaImpor, RancanganImpor } from '../../../contract/bentuk/impor.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { useUbah } from '../../panggil/panggil.ts';
import { CatatanBaca } from './catatan-baca.tsx';
import { DaftarBerkas } from './daftar-berkas.tsx';
import { DaftarDesa } from './daftar-desa.tsx';
import { DialogPeta } from './dialog-peta.tsx';
import gaya from './impor.module.css';
import { kelompokkanBerkas } from './label-impor.ts';
import { LaciBedaRancangan } from './laci-beda.tsx';
import {
  buildYangDisimpan,
  findTertahan,
  isBerubah,
  kelompokkanDesa,
  PILIHAN_AWAL,
  type KelompokDesa,
  type PilihanDesa,
} from './pilihan-desa.ts';
import type { ProsesImpor } from './proses-impor.ts';

function RingkasRancangan({ rancangan }: { readonly rancangan: RancanganImpor }): ReactNode {
  const { ditolak, tertahan, periksa, diterima, kembar } = kelompokkanBerkas(rancangan.berkas);
  const butir = [
    [diterima.length + periksa.length, 'green', 'diterima'],
    [periksa.length, 'yellow', 'di antaranya perlu diperiksa'],
    [ditolak.length, 'red', 'ditolak'],
    [tertahan.length, 'yellow', 'tertahan karena berkas sedesa ditolak'],
    [kembar.length, 'gray', 'kembar'],
  ] as const;
  return (
    <Group gap="xs" role="status">
      <Text fw={600}>{formatBilangan(rancangan.berkas.length)} berkas dibaca, belum disimpan</Text>
      {butir.map(([n, warna, kata]) =>
        n === 0 ? null : (
          <Badge key={kata} color={warna} variant="light" tt="none" radius="sm" size="lg">
            {formatBilangan(n)} {kata}
          </Badge>
        ),
      )}
    </Group>
  );
}

/** Why nothing can be saved, or what is left out. */
function kalimatBilah(kelompok: readonly KelompokDesa[], pilihan: PilihanDesa, dipilih: number): string {
  const tertahan = kelompok.flatMap((k) => findTertahan(k, pilihan)).map((d) => formatNamaWilayah(d.nama));
  if (tertahan.length > 0)
    return `${tertahan.join(', ')} menunggu: tandai “Memang harus diganti” bila TPS-nya memang hilang.`;
  if (kelompok.length === 0)
    return 'Tidak ada berkas yang dapat disimpan. Perbaiki berkas yang ditolak, lalu impor lagi.';
  if (!kelompok.some(isBerubah))
    return 'Semua desa sama dengan data yang berlaku; tidak ada yang perlu disimpan.';
  if (dipilih === 0) return 'Pilih desa yang akan disimpan.';
  if (kelompok.every((k) => k.desa.every((d) => d.status === 'baru')))
    return 'Belum ada yang tersimpan. Periksa angkanya, lalu simpan.';
  return 'Versi lama setiap desa tetap tersimpan dan dapat diberlakukan lagi.';
}

/** Asks first, unless nothing is lost with a draft that holds nothing new. */
function useBuang(rancangan: string, berisi: boolean): readonly [() => void, boolean] {
  const buang = useUbah('impor.discard');
  const konfirmasi = useKonfirmasi();
  const tanya = async (): Promise<void> => {
    const setuju =
      !berisi ||
      (await konfirmasi({
        judul: 'Buang hasil pembacaan ini?',
        isi: 'Yang dibaca dari berkas dilupakan dan tidak ada yang disimpan. Berkas aslinya tidak diubah, dan data yang sudah tersimpan tetap seperti sekarang.',
        ya: 'Buang',
        tidak: 'Jangan buang',
        bahaya: true,
      }));
    if (setuju) buang.mutate({ rancangan }, { onError: tampilkanGalat });
  };
  return [() => void tanya(), buang.isPending];
}

function BilahSimpan({
  rancangan,
  kelompok,
  pilihan,
  proses,
}: {
  readonly rancangan: RancanganImpor;
  readonly kelompok: readonly KelompokDesa[];
  readonly pilihan: PilihanDesa;
  readonly proses: ProsesImpor;
}): ReactNode {
  // Also a refusal is worth asking for: why it was refused goes with the draft.
  const berisi = kelompok.some(isBerubah) || rancangan.berkas.some((b) => b.status === 'ditolak');
  const [buang, sedangBuang] = useBuang(rancangan.id, berisi);
  const yang = buildYangDisimpan(kelompok, pilihan);
  return (
    <div className={gaya.bilah}>
      <Group justify="space-between" wrap="nowrap">
        <Text fz="sm" role="status" className={gaya.lentur}>
          {kalimatBilah(kelompok, pilihan, yang.berubah)}
        </Text>
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="default"
            leftSection={berisi ? <IconTrash size={18} aria-hidden /> : <IconX size={18} aria-hidden />}
            loading={sedangBuang}
            onClick={buang}
          >
            {berisi ? 'Buang' : 'Tutup'}
          </Button>
          <Button
            leftSection={<IconDeviceFloppy size={18} aria-hidden />}
            disabled={yang.berubah === 0}
            onClick={() => void proses.simpan(rancangan, yang)}
          >
            Simpan {formatBilangan(yang.berubah)} desa
          </Button>
        </Group>
      </Group>
    </div>
  );
}

/** A draft: what was read, what it would change, and the way to save it. */
export function Rancangan({
  rancangan,
  proses,
}: {
  readonly rancangan: RancanganImpor;
  readonly proses: ProsesImpor;
}): ReactNode {
  const [pilihan, setPilihan] = useState(PILIHAN_AWAL);
  const [dipetakan, setDipetakan] = useState<BerkasImpor | null>(null);
  const [dibandingkan, setDibandingkan] = useState<DesaImpor | null>(null);
  const kelompok = useMemo(() => kelompokkanDesa(rancangan.desa), [rancangan.desa]);
  return (
    <Stack gap="sm">
      <RingkasRancangan rancangan={rancangan} />
      <DaftarBerkas rancangan={rancangan} onPetakan={setDipetakan} />
      <DaftarDesa kelompok={kelompok} pilihan={pilihan} onPilih={setPilihan} onBeda={setDibandingkan} />
      <CatatanBaca temuan={rancangan.temuan} />
      <BilahSimpan rancangan={rancangan} kelompok={kelompok} pilihan={pilihan} proses={proses} />
      <DialogPeta rancangan={rancangan.id} berkas={dipetakan} onTutup={() => setDipetakan(null)} />
      <LaciBedaRancangan rancangan={rancangan.id} desa={dibandingkan} onTutup={() => setDibandingkan(null)} />
    </Stack>
  );
}
