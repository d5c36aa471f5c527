import { useEffect, useState, type ReactNode } from 'react';
import type { Sesi, SesiTerbuka } from '../../../contract/bentuk/sesi.ts';
import { KonteksSesi } from '../../kerangka/konteks-sesi.ts';
import { bukaHalaman } from '../../kerangka/rute.ts';
import { KemajuanTugas } from '../../komponen/kemajuan-tugas.tsx';
import { useUbah, type UbahBerjalan } from '../../panggil/panggil.ts';
import { BingkaiMulai } from './bingkai-mulai.tsx';
import { DaftarPekerjaan } from './daftar-pekerjaan.tsx';
import { GantiSandiWajib } from './ganti-sandi-wajib.tsx';
import { LangkahPemulihan } from './langkah-pemulihan.tsx';
import { PanduanBaru } from './panduan-baru.tsx';
import { Persiapan } from './persiapan.tsx';

/** What is still due before an open database may be used. */
function SesudahTerbuka({
  terbuka,
  buat,
  kodeDipakai,
}: {
  readonly terbuka: SesiTerbuka;
  readonly buat: UbahBerjalan<'sesi.create'>;
  readonly kodeDipakai: string | null;
}): ReactNode {
  if (terbuka.kataSandiHarusDiganti) return <GantiSandiWajib kodeDipakai={kodeDipakai} />;
  // The answer of `sesi.create` comes a moment after the database is open.
  if (buat.isPending) return <KemajuanTugas tugas={buat} judul="Menyiapkan basis data…" bisaBatal={false} />;
  if (terbuka.pemulihanTertunda) return <LangkahPemulihan lembar={buat.data} />;
  return <Persiapan />;
}

export function HalamanMulai({ sesi }: { readonly sesi: Sesi }): ReactNode {
  const { terbuka } = sesi;
  const [baru, setBaru] = useState(false);
  const [kodeDipakai, setKodeDipakai] = useState<string | null>(null);
  const buat = useUbah('sesi.create');
  const { reset } = buat;
  const tertutup = terbuka === null;
  useEffect(() => {
    // A sheet belongs to the database it was issued for.
    if (!tertutup) return;
    reset();
    setBaru(false);
    // Filters in the address belong to the database that was open.
    bukaHalaman('beranda', {}, { ganti: true });
  }, [tertutup, reset]);
  if (terbuka === null)
    return (
      <BingkaiMulai terbuka={false}>
        {baru ? (
          <PanduanBaru buat={buat} pekerjaan={sesi.pekerjaan} onBatal={() => setBaru(false)} />
        ) : (
          <DaftarPekerjaan
            pekerjaan={sesi.pekerjaan}
            onBaru={() => setBaru(true)}
            onDenganKode={setKodeDipakai}
          />
        )}
      </BingkaiMulai>
    );
  return (
    <KonteksSesi value={terbuka}>
      <BingkaiMulai terbuka>
        <SesudahTerbuka terbuka={terbuka} buat={buat} kodeDipakai={kodeDipakai} />
      </BingkaiMulai>
    </KonteksSesi>
  );
}
