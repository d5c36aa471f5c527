import { Anchor, Button, Collapse, Group, Paper, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import type { BerkasImpor, RancanganImpor } from '../../../contract/bentuk/impor.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { KartuBerkas } from './kartu-berkas.tsx';
import { kelompokkanBerkas } from './label-impor.ts';
import { TombolLembarTolakan } from './tindakan-berkas.tsx';

/** Files shown at once; many more are one press away, so that 300 files do not make the page heavy. */
const SEKALIGUS = 25;
/** Up to so many refused files show all they have to say at once. */
const TERURAI = 3;

interface BagianProps {
  readonly judul: string;
  readonly penjelasan?: string;
  readonly rancangan: string;
  readonly berkas: readonly BerkasImpor[];
  readonly terbukaAwal: boolean;
  readonly tindakan?: ReactNode;
  readonly onPetakan: (berkas: BerkasImpor) => void;
}

function Bagian(props: BagianProps): ReactNode {
  const { judul, penjelasan, rancangan, berkas, terbukaAwal, tindakan, onPetakan } = props;
  const [terbuka, setTerbuka] = useState(terbukaAwal);
  const [batas, setBatas] = useState(SEKALIGUS);
  const id = useId();
  if (berkas.length === 0) return null;
  const Panah = terbuka ? IconChevronDown : IconChevronRight;
  const sisa = berkas.length - batas;
  return (
    <Paper withBorder component="section" aria-labelledby={`${id}-judul`}>
      <Group justify="space-between" px="sm" py={6} wrap="nowrap">
        <UnstyledButton
          aria-expanded={terbuka}
          aria-controls={`${id}-isi`}
          onClick={() => setTerbuka(!terbuka)}
          style={{ flex: '1 1 auto', minWidth: 0 }}
        >
          <Group gap="xs" wrap="nowrap">
            <Panah size={18} aria-hidden />
            <Title order={2} id={`${id}-judul`} fz="md">
              {judul} ({formatBilangan(berkas.length)})
            </Title>
            {penjelasan === undefined ? null : (
              <Text fz="sm" c="dimmed" truncate>
                {penjelasan}
              </Text>
            )}
          </Group>
        </UnstyledButton>
        {tindakan}
      </Group>
      <Collapse expanded={terbuka} id={`${id}-isi`} transitionDuration={0}>
        {terbuka
          ? berkas
              .slice(0, batas)
              .map((b) => (
                <KartuBerkas
                  key={b.id}
                  rancangan={rancangan}
                  berkas={b}
                  terbuka={berkas.length <= TERURAI}
                  onPetakan={onPetakan}
                />
              ))
          : null}
        {terbuka && sisa > 0 ? (
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
        ) : null}
      </Collapse>
    </Paper>
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
  const { ditolak, periksa, diterima, kembar } = kelompokkanBerkas(rancangan.berkas);
  const umum = { rancangan: rancangan.id, onPetakan };
  return (
    <>
      <Bagian
        {...umum}
        judul="Ditolak"
        penjelasan="tidak ada satu baris pun yang diambil dari berkas ini"
        berkas={ditolak}
        terbukaAwal
        tindakan={
          ditolak.length > 1 ? (
            <TombolLembarTolakan
              rancangan={rancangan.id}
              berkas={null}
              label="Simpan semua alasan sebagai Excel"
            />
          ) : null
        }
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
