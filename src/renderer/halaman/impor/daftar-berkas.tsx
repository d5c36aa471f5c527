import { Anchor, Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { BerkasImpor, RancanganImpor } from '../../../contract/bentuk/impor.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { listBolehGabung, TombolGabung } from './gabung-berkas.tsx';
import { KartuBerkas } from './kartu-berkas.tsx';
import { kelompokkanBerkas } from './label-impor.ts';
import { Lipatan } from './lipatan.tsx';
import { TombolLembarTolakan } from './tindakan-berkas.tsx';

/** Files shown at once; many more are one press away, so that 300 files do not make the page heavy. */
const SEKALIGUS = 25;
/** Up to so many refused files show all they have to say at once. */
const TERURAI = 3;

interface IsiBagianProps {
  readonly rancangan: string;
  readonly berkas: readonly BerkasImpor[];
  readonly onPetakan: (berkas: BerkasImpor) => void;
}

function IsiBagian({ rancangan, berkas, onPetakan }: IsiBagianProps): ReactNode {
  const [batas, setBatas] = useState(SEKALIGUS);
  const sisa = berkas.length - batas;
  return (
    <>
      {berkas.slice(0, batas).map((b) => (
        <KartuBerkas
          key={b.id}
          rancangan={rancangan}
          berkas={b}
          terbuka={berkas.length <= TERURAI}
          onPetakan={onPetakan}
        />
      ))}
      {sisa <= 0 ? null : (
        <Group justify="center" p="xs">
          <Button variant="subtle" size="xs" onClick={() => setBatas(batas + 2 * SEKALIGUS)}>
            Tampilkan {formatBilangan(Math.min(sisa, 2 * SEKALIGUS))} berkas lagi
          </Button>
          {sisa > 2 * SEKALIGUS ? (
            <Anchor component="button" type="button" fz="sm" onClick={() => setBatas(berkas.length)}>
              Semua {formatBilangan(berkas.length)}
            </Anchor>
          ) : null}
        </Group>
      )}
    </>
  );
}

interface BagianProps extends IsiBagianProps {
  readonly judul: string;
  readonly penjelasan?: string;
  readonly terbukaAwal: boolean;
  readonly tindakan?: ReactNode;
}

function Bagian({ judul, penjelasan, terbukaAwal, tindakan, ...isi }: BagianProps): ReactNode {
  if (isi.berkas.length === 0) return null;
  return (
    <Lipatan
      judul={`${judul} (${formatBilangan(isi.berkas.length)})`}
      penjelasan={penjelasan}
      tindakan={tindakan}
      terbukaAwal={terbukaAwal}
    >
      {() => <IsiBagian {...isi} />}
    </Lipatan>
  );
}

/** All files of the draft: what needs the operator first, what is fine folded away. */
export function DaftarBerkas({
  rancangan,
  onPetakan,
}: {
  readonly rancangan: RancanganImpor;
  readonly onPetakan: (berkas: BerkasImpor) => void;
}): ReactNode {
  const { ditolak, tertahan, periksa, diterima, kembar } = kelompokkanBerkas(rancangan.berkas);
  const umum = { rancangan: rancangan.id, onPetakan };
  const bolehGabung = listBolehGabung(ditolak);
  const untukSemua =
    ditolak.length > 1 ? (
      <Group gap="xs">
        {bolehGabung.length > 1 ? <TombolGabung rancangan={rancangan.id} berkas={bolehGabung} /> : null}
        <TombolLembarTolakan
          rancangan={rancangan.id}
          berkas={null}
          label="Simpan semua alasan sebagai Excel"
        />
      </Group>
    ) : null;
  return (
    <>
      <Bagian
        {...umum}
        judul="Ditolak"
        penjelasan="tidak ada satu baris pun yang diambil dari berkas ini"
        berkas={ditolak}
        terbukaAwal
        tindakan={untukSemua}
      />
      <Bagian
        {...umum}
        judul="Tertahan"
        penjelasan="terbaca baik, menunggu berkas lain dari desa yang sama dibetulkan"
        berkas={tertahan}
        terbukaAwal={false}
      />
      <Bagian
        {...umum}
        judul="Perlu diperiksa"
        penjelasan="terbaca, tetapi arti kolomnya kurang pasti"
        berkas={periksa}
        terbukaAwal
      />
      <Bagian {...umum} judul="Diterima" berkas={diterima} terbukaAwal={rancangan.berkas.length <= 3} />
      <Bagian
        {...umum}
        judul="Kembar"
        penjelasan="isinya sama persis dengan berkas lain; dihitung sekali"
        berkas={kembar}
        terbukaAwal={false}
      />
    </>
  );
}
