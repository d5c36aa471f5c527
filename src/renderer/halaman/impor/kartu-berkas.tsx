import { ActionIcon, Badge, Button, Group, Menu, Text, type MantineColor } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowsSplit,
  IconCircleCheck,
  IconCircleX,
  IconClockPause,
  IconColumns,
  IconCopy,
  IconDotsVertical,
  IconFileX,
  IconShieldX,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { BerkasImpor } from '../../../contract/bentuk/impor.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { formatUkuran } from '../../komponen/ukuran-berkas.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { formatAlasan } from './alasan.ts';
import { DaftarAlasan } from './daftar-alasan.tsx';
import { useBatalGabung } from './gabung-berkas.tsx';
import gaya from './impor.module.css';
import { golonganBerkas, LABEL_JENIS, type GolonganBerkas } from './label-impor.ts';
import { TindakanTolakan } from './tindakan-berkas.tsx';

const RUPA: Readonly<Record<GolonganBerkas, { readonly label: string; readonly ikon: ReactNode }>> = {
  ditolak: { label: 'Ditolak', ikon: <IconCircleX size={20} className={gaya.buruk} aria-hidden /> },
  tertahan: { label: 'Tertahan', ikon: <IconClockPause size={20} className={gaya.ragu} aria-hidden /> },
  periksa: {
    label: 'Periksa kolom',
    ikon: <IconAlertTriangle size={20} className={gaya.ragu} aria-hidden />,
  },
  diterima: { label: 'Diterima', ikon: <IconCircleCheck size={20} className={gaya.baik} aria-hidden /> },
  kembar: { label: 'Kembar', ikon: <IconCopy size={20} className={gaya.redup} aria-hidden /> },
};
const WARNA: Readonly<Record<GolonganBerkas, MantineColor>> = {
  ditolak: 'red',
  tertahan: 'yellow',
  periksa: 'yellow',
  diterima: 'green',
  kembar: 'gray',
};

/** What the file was recognised as, in one line. */
function ringkasBerkas(b: BerkasImpor): string {
  const desa = b.desa.map((d) => formatNamaWilayah(d.nama));
  const tempat =
    desa.length === 0 ? null : desa.length > 3 ? `${formatBilangan(desa.length)} desa` : desa.join(', ');
  return [
    b.jenis === null ? 'Tidak dapat dibaca' : LABEL_JENIS[b.jenis],
    tempat,
    b.status === 'ditolak' ? null : `${formatBilangan(b.baris)} baris`,
    formatUkuran(b.ukuran),
  ]
    .filter((t) => t !== null)
    .join(' · ');
}

function Tanda({ label, warna }: { readonly label: string; readonly warna: MantineColor }): ReactNode {
  return (
    <Badge color={warna} variant="light" tt="none" radius="sm" style={{ flex: 'none' }}>
      {label}
    </Badge>
  );
}

function MenuBerkas({
  rancangan,
  berkas,
}: {
  readonly rancangan: string;
  readonly berkas: BerkasImpor;
}): ReactNode {
  const keluarkan = useUbah('impor.dropBerkas');
  const terima = useUbah('impor.terimaRusak');
  const batalGabung = useBatalGabung(rancangan, berkas);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Tindakan lain untuk ${berkas.nama}`}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {berkas.nomorRusakDiterima ? (
          <Menu.Item
            leftSection={<IconShieldX size={16} aria-hidden />}
            onClick={() =>
              terima.mutate({ rancangan, berkas: berkas.id, terima: false }, { onError: tampilkanGalat })
            }
          >
            Jangan terima NIK/NKK rusak
          </Menu.Item>
        ) : null}
        {berkas.digabung ? (
          <Menu.Item leftSection={<IconArrowsSplit size={16} aria-hidden />} onClick={batalGabung}>
            Batalkan penggabungan
          </Menu.Item>
        ) : null}
        <Menu.Item
          leftSection={<IconFileX size={16} aria-hidden />}
          onClick={() => keluarkan.mutate({ rancangan, berkas: berkas.id }, { onError: tampilkanGalat })}
        >
          Keluarkan dari impor ini
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export interface KartuBerkasProps {
  readonly rancangan: string;
  readonly berkas: BerkasImpor;
  /** The reasons of a refusal are shown from the start. */
  readonly terbuka: boolean;
  readonly onPetakan: (berkas: BerkasImpor) => void;
}

function Tolakan({ rancangan, berkas, terbuka }: Omit<KartuBerkasProps, 'onPetakan'>): ReactNode {
  const [tampil, setTampil] = useState(terbuka);
  const [pertama] = berkas.alasan;
  return (
    <div className={gaya.isiBerkas}>
      {tampil ? (
        <>
          <DaftarAlasan berkas={berkas} />
          <TindakanTolakan rancangan={rancangan} berkas={berkas} />
        </>
      ) : (
        <Group gap="sm" wrap="nowrap">
          <Text fz="sm" truncate className={gaya.lentur}>
            {pertama === undefined ? '' : formatAlasan(pertama)}
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={() => setTampil(true)} style={{ flex: 'none' }}>
            {berkas.jumlahAlasan > 1
              ? `Lihat ${formatBilangan(berkas.jumlahAlasan)} alasan`
              : 'Lihat alasan dan tindakan'}
          </Button>
        </Group>
      )}
    </div>
  );
}

/** The result of one file. */
export function KartuBerkas({ rancangan, berkas, terbuka, onPetakan }: KartuBerkasProps): ReactNode {
  const golongan = golonganBerkas(berkas);
  const perlu = golongan === 'periksa' || (golongan === 'ditolak' && berkas.perluPetakan);
  return (
    <article className={gaya.berkas} aria-label={berkas.nama}>
      <div className={gaya.kepalaBerkas}>
        {RUPA[golongan].ikon}
        <div className={gaya.lentur}>
          <Text fw={600} fz="sm" truncate title={berkas.nama}>
            {berkas.nama}
          </Text>
          <Text
            fz="xs"
            c="dimmed"
            truncate
            title={berkas.desa.map((d) => formatNamaWilayah(d.nama)).join(', ')}
          >
            {ringkasBerkas(berkas)}
          </Text>
        </div>
        {berkas.petaDipakai === 'pilihan' ? <Tanda label="Kolom dipilih sendiri" warna="blue" /> : null}
        {berkas.petaDipakai === 'ingatan' ? <Tanda label="Kolom dari ingatan" warna="blue" /> : null}
        {berkas.nomorRusakDiterima ? <Tanda label="NIK/NKK rusak diterima" warna="orange" /> : null}
        {berkas.digabung && golongan !== 'tertahan' ? (
          <Tanda
            label={golongan === 'ditolak' ? 'Tidak dapat digabung' : 'Digabung dengan data desa'}
            warna={golongan === 'ditolak' ? 'yellow' : 'blue'}
          />
        ) : null}
        <Tanda label={RUPA[golongan].label} warna={WARNA[golongan]} />
        {berkas.pratinjau.length === 0 ? null : (
          <Button
            size="xs"
            variant={perlu ? 'filled' : 'default'}
            leftSection={<IconColumns size={16} aria-hidden />}
            onClick={() => onPetakan(berkas)}
            style={{ flex: 'none' }}
          >
            {golongan === 'ditolak' || golongan === 'periksa' ? 'Petakan kolom' : 'Lihat kolom'}
          </Button>
        )}
        <MenuBerkas rancangan={rancangan} berkas={berkas} />
      </div>
      {golongan === 'ditolak' ? <Tolakan rancangan={rancangan} berkas={berkas} terbuka={terbuka} /> : null}
      {golongan === 'tertahan' ? (
        <div className={gaya.isiBerkas}>
          <DaftarAlasan berkas={berkas} />
        </div>
      ) : null}
    </article>
  );
}
