import { Button, Group, Loader, Text } from '@mantine/core';
import { IconFileImport, IconFilterOff } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { FilterPemilih } from '../../../contract/baca.ts';
import type { BarisPemilih } from '../../../contract/bentuk/pemilih.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { tautan, useParameter } from '../../kerangka/rute.ts';
import { KeadaanKosong } from '../../komponen/keadaan-muat.tsx';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { KotakGalat } from '../../komponen/kotak-galat.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { BilahSaringan } from './bilah-saringan.tsx';
import {
  jumlahSaringan,
  parseIdPemilih,
  parseSaringan,
  SARINGAN_KOSONG,
  ubahSaringan,
} from './filter-pemilih.ts';
import { KisiPemilih } from './kisi-pemilih.tsx';
import { KotakCari } from './kotak-cari.tsx';
import { LABEL_KOSONG } from './label-pemilih.ts';
import { LaciPemilih } from './laci-pemilih.tsx';
import { useHasilCari, type HasilCari } from './use-baris-pemilih.ts';
import { useSisaTinggi } from '../../komponen/use-sisa-tinggi.ts';

function BelumAdaData(): ReactNode {
  return (
    <KeadaanKosong
      teks="Belum ada data pemilih. Impor berkas coklit desa dulu."
      tindakan={
        <Button component="a" href={tautan('impor')} leftSection={<IconFileImport size={18} aria-hidden />}>
          Impor berkas
        </Button>
      }
    />
  );
}

function kalimatJumlah(jumlah: number, semua: number | undefined): string {
  if (semua === undefined || jumlah === semua) return `${formatBilangan(jumlah)} pemilih`;
  return `${formatBilangan(jumlah)} dari ${formatBilangan(semua)} pemilih`;
}

/** How many rows there are in all, whatever the filter. */
function useJumlahSemua(): number | undefined {
  const opsi = useBaca('pemilih.opsi', { desa: null, tps: null });
  return opsi.data?.desa.reduce((n, d) => n + d.jumlah, 0);
}

interface DaftarProps {
  readonly termuat: HasilCari;
  readonly onBuka: (baris: BarisPemilih) => void;
  readonly onUrut: (urut: FilterPemilih['urut']) => void;
  readonly onHapus: () => void;
}

function Daftar({ termuat, onBuka, onUrut, onHapus }: DaftarProps): ReactNode {
  const acuan = useRef<HTMLDivElement>(null);
  const tinggi = useSisaTinggi(acuan);
  const opsi = useBaca('pemilih.opsi', { desa: null, tps: null });
  const [kini, setKini] = useState({ filter: termuat.filter, nomor: 0 });
  const { jumlah, galat, filter } = termuat;
  const onKini = useCallback((nomor: number) => setKini({ filter, nomor }), [filter]);
  const isi = (): ReactNode => {
    if (galat !== null) return <KotakGalat galat={galat} onCobaLagi={termuat.cobaLagi} />;
    if (jumlah === undefined) return null;
    if (jumlah === 0)
      return (
        <KeadaanKosong
          teks="Tidak ada pemilih yang cocok dengan pencarian dan saringan ini."
          tindakan={
            <Button variant="default" leftSection={<IconFilterOff size={18} aria-hidden />} onClick={onHapus}>
              Hapus pencarian dan saringan
            </Button>
          }
        />
      );
    return (
      <KisiPemilih
        jumlah={jumlah}
        pilihan={termuat.filter}
        sedangDicari={termuat.sedangDicari}
        label={opsi.data ?? LABEL_KOSONG}
        tinggi={tinggi}
        kini={kini.filter === termuat.filter ? kini.nomor : 0}
        onKini={onKini}
        onBuka={onBuka}
        onUrut={onUrut}
      />
    );
  };
  return <div ref={acuan}>{isi()}</div>;
}

function IsiHalaman({ semua }: { readonly semua: number | undefined }): ReactNode {
  const [parameter, ubahParameter] = useParameter();
  const [cari, setCari] = useState('');
  const [kosongkan, setKosongkan] = useState(0);
  // By content: the address changes its object also when only `id` changes.
  const kunci = JSON.stringify(parseSaringan(parameter));
  const filter = useMemo((): FilterPemilih => ({ ...parseSaringan(parameter), cari }), [kunci, cari]);
  const termuat = useHasilCari(filter);
  const onBuka = useCallback((b: BarisPemilih) => ubahParameter({ id: b.id }), [ubahParameter]);
  const hapusSemua = (): void => {
    setCari('');
    setKosongkan((n) => n + 1);
    ubahParameter(SARINGAN_KOSONG);
  };
  const adaSaringan = cari !== '' || jumlahSaringan(filter) > 0;
  return (
    <>
      <Group gap="sm" mb="xs">
        <KotakCari key={kosongkan} cari={cari} onCari={setCari} />
        <Text role="status" fz="sm" fw={600}>
          {termuat.jumlah === undefined ? 'Mencari…' : kalimatJumlah(termuat.jumlah, semua)}
        </Text>
        {termuat.sedangDicari ? <Loader size="xs" aria-label="Mencari" /> : null}
        {adaSaringan ? (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconFilterOff size={16} aria-hidden />}
            onClick={hapusSemua}
          >
            Hapus pencarian dan saringan
          </Button>
        ) : null}
      </Group>
      <BilahSaringan saringan={filter} onUbah={(medan, nilai) => ubahParameter(ubahSaringan(medan, nilai))} />
      <Daftar
        termuat={termuat}
        onBuka={onBuka}
        onUrut={(urut) => ubahParameter({ urut: urut === 'tempat' ? null : urut })}
        onHapus={hapusSemua}
      />
      <LaciPemilih id={parseIdPemilih(parameter)} onTutup={() => ubahParameter({ id: null })} />
    </>
  );
}

/** Every row of the versions in force: found by name, NIK or filter, looked at in full. */
export function HalamanPemilih(): ReactNode {
  const semua = useJumlahSemua();
  return (
    <>
      <KepalaHalaman judul="Pemilih" />
      {semua === 0 ? <BelumAdaData /> : <IsiHalaman semua={semua} />}
    </>
  );
}
