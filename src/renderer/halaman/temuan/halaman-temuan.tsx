import { Box, Button } from '@mantine/core';
import { IconFileImport, IconFilterOff } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { FilterTemuan } from '../../../contract/baca.ts';
import type { HasilTemuan, TemuanTampil } from '../../../contract/bentuk/temuan.ts';
import { tautan, useParameter } from '../../kerangka/rute.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { KeadaanKosong, KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { KemajuanTugas } from '../../komponen/kemajuan-tugas.tsx';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { buildMasukan, useAmbilSemua } from './baris-temuan.ts';
import { BilahPilihan } from './bilah-pilihan.tsx';
import { DaftarTemuan } from './daftar-temuan.tsx';
import { TombolEkspor, useEksporTemuan } from './ekspor-temuan.tsx';
import { FILTER_BAKU, isTersaring, readFilter, toParameter } from './filter-temuan.ts';
import { usePilihanTemuan } from './pilihan-temuan.ts';
import { RingkasKode } from './ringkas-kode.tsx';
import { SaringanTemuan } from './saringan-temuan.tsx';
import { TanyaCatatan, usePenandaan } from './tandai-temuan.tsx';
import gaya from './temuan.module.css';

/** No finding at all: either nothing has been imported, or everything adds up. */
function TanpaTemuan(): ReactNode {
  const beranda = useBaca('beranda.load', {});
  if (beranda.data === undefined) return null;
  if (beranda.data.desaMasuk > 0) return <KeadaanKosong teks="Tidak ada temuan. Semua data cocok." />;
  return (
    <KeadaanKosong
      teks="Belum ada data. Temuan tampil setelah berkas coklit desa diimpor."
      tindakan={
        <Button component="a" href={tautan('impor')} leftSection={<IconFileImport size={16} aria-hidden />}>
          Impor berkas
        </Button>
      }
    />
  );
}

function TidakCocok({
  filter,
  onHapus,
}: {
  readonly filter: FilterTemuan;
  readonly onHapus: () => void;
}): ReactNode {
  if (!isTersaring(filter))
    return <KeadaanKosong teks="Semua temuan sudah ditangani. Pilih Keduanya untuk melihatnya kembali." />;
  return (
    <KeadaanKosong
      teks="Tidak ada temuan yang cocok dengan saringan ini."
      tindakan={
        <Button variant="default" leftSection={<IconFilterOff size={16} aria-hidden />} onClick={onHapus}>
          Hapus saringan
        </Button>
      }
    />
  );
}

interface IsiProps {
  readonly hasil: HasilTemuan;
  readonly filter: FilterTemuan;
  readonly onUbah: (perubahan: Partial<FilterTemuan>) => void;
}

/** What had the focus may be gone with the findings that were marked: the keyboard goes on in the list. */
function fokusKeDaftar(): void {
  if (document.activeElement === document.body)
    document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus({ preventScroll: true });
}

function DaftarDanPilihan({ hasil, filter }: Omit<IsiProps, 'onUbah'>): ReactNode {
  const dasar = JSON.stringify(filter);
  const { pilihan, toggle, ganti, kosongkan } = usePilihanTemuan(dasar);
  const [ditanya, setDitanya] = useState<readonly TemuanTampil[]>([]);
  const { sibuk, tandai, bukaLagi } = usePenandaan();
  const ambilSemua = useAmbilSemua();
  const dipilih = [...pilihan.values()];
  const jalankan = async (kerja: Promise<boolean>): Promise<void> => {
    if (!(await kerja)) return;
    setDitanya([]);
    kosongkan();
  };
  const tindakan = {
    onPilih: toggle,
    onTandai: (t: TemuanTampil) => setDitanya([t]),
    onBukaLagi: (t: TemuanTampil) => void jalankan(bukaLagi([t])),
  };
  return (
    <>
      <BilahPilihan
        jumlah={hasil.jumlah}
        pilihan={pilihan}
        onPilihSemua={() => void ambilSemua(filter).then(ganti, tampilkanGalat)}
        onKosongkan={kosongkan}
        onTandai={() => setDitanya(dipilih.filter((t) => t.ditangani === null))}
        onBukaLagi={() => void jalankan(bukaLagi(dipilih.filter((t) => t.ditangani !== null)))}
      />
      <DaftarTemuan key={dasar} filter={filter} jumlah={hasil.jumlah} pilihan={pilihan} tindakan={tindakan} />
      <TanyaCatatan
        temuan={ditanya}
        sibuk={sibuk}
        onTutup={() => setDitanya([])}
        onTertutup={fokusKeDaftar}
        onTandai={(catatan) => void jalankan(tandai(ditanya, catatan))}
      />
    </>
  );
}

function IsiTemuan({ hasil, filter, onUbah }: IsiProps): ReactNode {
  if (Object.values(hasil.ringkas.perTingkat).every((t) => t.semua === 0)) return <TanpaTemuan />;
  return (
    <div className={gaya.isi}>
      <RingkasKode ringkas={hasil.ringkas} kode={filter.kode} onPilih={(kode) => onUbah({ kode })} />
      <div className={gaya.utama}>
        <SaringanTemuan filter={filter} ringkas={hasil.ringkas} onUbah={onUbah} />
        {hasil.jumlah === 0 ? (
          <TidakCocok filter={filter} onHapus={() => onUbah(FILTER_BAKU)} />
        ) : (
          <DaftarDanPilihan hasil={hasil} filter={filter} />
        )}
      </div>
    </div>
  );
}

/** Everything that does not add up: found, looked at, handled with a note, sent to the PPS. */
export function HalamanTemuan(): ReactNode {
  const [parameter, ubahParameter] = useParameter();
  const [cari, setCari] = useState('');
  const filter = useMemo(() => readFilter(parameter, cari), [parameter, cari]);
  const ubahFilter = (perubahan: Partial<FilterTemuan>): void => {
    if (perubahan.cari !== undefined) setCari(perubahan.cari);
    ubahParameter(toParameter(perubahan));
  };
  const kueri = useBaca('temuan.query', buildMasukan(filter, 0), { tahanLama: true });
  const ekspor = useEksporTemuan();
  const jumlah = kueri.data?.jumlah ?? 0;
  return (
    <>
      <KepalaHalaman
        judul="Temuan"
        tindakan={jumlah === 0 ? undefined : <TombolEkspor ekspor={ekspor} filter={filter} jumlah={jumlah} />}
      />
      {ekspor.isPending ? (
        <Box mb="sm">
          <KemajuanTugas tugas={ekspor} judul="Menyusun daftar temuan" />
        </Box>
      ) : null}
      <KeadaanMuat kueri={kueri} baris={10}>
        {(hasil) => <IsiTemuan hasil={hasil} filter={filter} onUbah={ubahFilter} />}
      </KeadaanMuat>
    </>
  );
}
