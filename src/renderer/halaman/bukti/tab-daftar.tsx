import { Button, Group, Text } from '@mantine/core';
import { IconFileImport, IconFilterOff, IconPencilPlus, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { BarisBukti, HasilBukti, KelengkapanBukti } from '../../../contract/bentuk/bukti.ts';
import type { FilterBukti } from '../../../contract/bukti-schema.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tautan } from '../../kerangka/rute.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { KeadaanKosong, KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { buildMasukan, MAKS_PILIH, useAmbilBaris, usePilihanBukti } from './baris-bukti.ts';
import gaya from './bukti.module.css';
import { CatatBanyak } from './catat-banyak.tsx';
import { DaftarBukti } from './daftar-bukti.tsx';
import { FILTER_BAKU, isTersaring } from './filter-bukti.ts';
import { LaciBukti } from './laci-bukti.tsx';
import { RingkasAlasan } from './ringkas-bukti.tsx';
import { SaringanBukti } from './saringan-bukti.tsx';

function BilahPilihan({
  jumlah,
  dipilih,
  onPilihSemua,
  onKosongkan,
  onCatat,
}: {
  readonly jumlah: number;
  readonly dipilih: number;
  readonly onPilihSemua: () => void;
  readonly onKosongkan: () => void;
  readonly onCatat: () => void;
}): ReactNode {
  const dapatDipilih = Math.min(jumlah, MAKS_PILIH);
  return (
    <Group gap="xs" mih={32} mb={4} className={gaya.bilah}>
      <Text fz="sm" aria-live="polite">
        {dipilih === 0
          ? `${formatBilangan(jumlah)} baris`
          : `${formatBilangan(dipilih)} dari ${formatBilangan(jumlah)} dipilih`}
      </Text>
      {dipilih < dapatDipilih ? (
        <Button size="compact-sm" variant="subtle" onClick={onPilihSemua}>
          Pilih{' '}
          {jumlah > MAKS_PILIH
            ? `${formatBilangan(MAKS_PILIH)} pertama`
            : `semua (${formatBilangan(jumlah)})`}
        </Button>
      ) : null}
      {dipilih === 0 ? (
        <Text fz="xs" c="dimmed" ml="auto">
          Papan ketik: ↑ ↓ pindah, Spasi pilih, Enter buka
        </Text>
      ) : (
        <>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={onKosongkan}
          >
            Batal pilih
          </Button>
          <Button size="compact-sm" leftSection={<IconPencilPlus size={14} aria-hidden />} onClick={onCatat}>
            Catat bukti untuk {formatBilangan(dipilih)} baris
          </Button>
        </>
      )}
    </Group>
  );
}

interface DaftarProps {
  readonly hasil: HasilBukti;
  readonly filter: FilterBukti;
  readonly kelengkapan: KelengkapanBukti;
  readonly onBuka: (b: BarisBukti) => void;
}

function DaftarDanPilihan({ hasil, filter, kelengkapan, onBuka }: DaftarProps): ReactNode {
  const dasar = JSON.stringify(filter);
  const { pilihan, toggle, ganti, kosongkan } = usePilihanBukti(dasar);
  const [mencatat, setMencatat] = useState(false);
  const ambil = useAmbilBaris();
  const diminta = (keterangan: string): string =>
    kelengkapan.perAlasan.find((a) => a.keterangan === keterangan)?.diminta ?? '';
  return (
    <>
      <BilahPilihan
        jumlah={hasil.jumlah}
        dipilih={pilihan.size}
        onPilihSemua={() => void ambil(filter).then(ganti, tampilkanGalat)}
        onKosongkan={kosongkan}
        onCatat={() => setMencatat(true)}
      />
      <DaftarBukti
        key={dasar}
        filter={filter}
        jumlah={hasil.jumlah}
        pilihan={pilihan}
        diminta={diminta}
        tindakan={{ onPilih: toggle, onBuka }}
      />
      <CatatBanyak
        terbuka={mencatat}
        baris={[...pilihan.values()]}
        kelengkapan={kelengkapan}
        onBatal={() => setMencatat(false)}
        onSelesai={() => {
          setMencatat(false);
          kosongkan();
        }}
      />
    </>
  );
}

/** Why the list is empty, and the way on. */
function TanpaBaris({
  filter,
  kelengkapan,
  onHapus,
}: {
  readonly filter: FilterBukti;
  readonly kelengkapan: KelengkapanBukti;
  readonly onHapus: () => void;
}): ReactNode {
  const desa = kelengkapan.perDesa.find((d) => d.kode === filter.desa);
  if (kelengkapan.perDesa.every((d) => !d.adaData) || desa?.adaData === false)
    return (
      <KeadaanKosong
        teks={
          desa === undefined
            ? 'Belum ada data nama. Baris TMS dan B tampil setelah berkas desa diimpor.'
            : `Belum ada data nama dari ${formatNamaWilayah(desa.nama)}, sehingga buktinya belum dapat dicatat.`
        }
        tindakan={
          <Button component="a" href={tautan('impor')} leftSection={<IconFileImport size={16} aria-hidden />}>
            Impor berkas
          </Button>
        }
      />
    );
  if (!isTersaring(filter)) return <KeadaanKosong teks="Semua pemilih TMS sudah ada buktinya." />;
  return (
    <KeadaanKosong
      teks="Tidak ada baris yang cocok dengan saringan ini."
      tindakan={
        <Button variant="default" leftSection={<IconFilterOff size={16} aria-hidden />} onClick={onHapus}>
          Hapus saringan
        </Button>
      }
    />
  );
}

/** The rows with what is asked and what is there, narrowed by reason, desa, TPS, state and words. */
export function TabDaftar({
  filter,
  kelengkapan,
  onUbah,
}: {
  readonly filter: FilterBukti;
  readonly kelengkapan: KelengkapanBukti;
  readonly onUbah: (perubahan: Partial<FilterBukti>) => void;
}): ReactNode {
  // Here and not within the list: it stays open when its row was the last of the list.
  const [dibuka, setDibuka] = useState<BarisBukti | null>(null);
  const kueri = useBaca('bukti.query', buildMasukan(filter, 0), { tahanLama: true });
  const desa = kelengkapan.perDesa.find((d) => d.kode === filter.desa);
  return (
    <div className={gaya.isi}>
      <RingkasAlasan
        kelengkapan={kelengkapan}
        desa={desa === undefined ? null : { kode: desa.kode, nama: formatNamaWilayah(desa.nama) }}
        keterangan={filter.keterangan}
        onPilih={(keterangan) => onUbah({ keterangan })}
      />
      <div className={gaya.utama}>
        <SaringanBukti filter={filter} kelengkapan={kelengkapan} onUbah={onUbah} />
        <KeadaanMuat kueri={kueri} baris={8}>
          {(hasil) =>
            hasil.jumlah === 0 ? (
              <TanpaBaris filter={filter} kelengkapan={kelengkapan} onHapus={() => onUbah(FILTER_BAKU)} />
            ) : (
              <DaftarDanPilihan hasil={hasil} filter={filter} kelengkapan={kelengkapan} onBuka={setDibuka} />
            )
          }
        </KeadaanMuat>
      </div>
      <LaciBukti baris={dibuka} kelengkapan={kelengkapan} onTutup={() => setDibuka(null)} />
    </div>
  );
}
