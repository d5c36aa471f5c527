import { useState, type ReactNode } from 'react';
import type { KecamatanDitemukan, Pekerjaan } from '../../../contract/bentuk/sesi.ts';
import { useJagaPerubahan } from '../../kerangka/jaga-perubahan.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import type { UbahBerjalan } from '../../panggil/panggil.ts';
import { LangkahKecamatan } from './langkah-kecamatan.tsx';
import { LangkahPemilihan, type PemilihanDipilih } from './langkah-pemilihan.tsx';
import { LangkahSandi } from './langkah-sandi.tsx';
import { Langkah, type UrutanLangkah } from './langkah.tsx';

const JUDUL = ['Pilih kecamatan', 'Pilih pemilihan dan tahapan', 'Tentukan kata sandi'] as const;

/** The first three steps: nothing is stored before the last of them. */
export function PanduanBaru({
  buat,
  pekerjaan,
  onBatal,
}: {
  readonly buat: UbahBerjalan<'sesi.create'>;
  readonly pekerjaan: readonly Pekerjaan[];
  readonly onBatal: () => void;
}): ReactNode {
  const [langkah, setLangkah] = useState<0 | 1 | 2>(0);
  const [kecamatan, setKecamatan] = useState<KecamatanDitemukan | null>(null);
  const [pemilihan, setPemilihan] = useState<PemilihanDipilih | null>(null);
  useJagaPerubahan(kecamatan !== null && !buat.isPending);
  const kirim = (kataSandi: string): void => {
    if (kecamatan === null || pemilihan === null) return;
    buat.mutate({ kecamatan: kecamatan.kode, ...pemilihan, kataSandi }, { onError: tampilkanGalat });
  };
  return (
    <>
      <KepalaHalaman judul={JUDUL[langkah]} />
      <Langkah kini={langkah satisfies UrutanLangkah} />
      {langkah === 0 ? (
        <LangkahKecamatan
          dipilih={kecamatan}
          onPilih={setKecamatan}
          onBatal={onBatal}
          onLanjut={() => setLangkah(1)}
        />
      ) : null}
      {langkah === 1 && kecamatan !== null ? (
        <LangkahPemilihan
          kecamatan={kecamatan}
          pekerjaan={pekerjaan}
          awal={pemilihan}
          onKembali={() => setLangkah(0)}
          onLanjut={(p) => {
            setPemilihan(p);
            setLangkah(2);
          }}
        />
      ) : null}
      {langkah === 2 ? (
        <LangkahSandi sibuk={buat.isPending} onKembali={() => setLangkah(1)} onLanjut={kirim} />
      ) : null}
    </>
  );
}
