import {
  Alert,
  Button,
  Checkbox,
  Group,
  Modal,
  NumberInput,
  Select,
  Stack,
  Switch,
  Text,
} from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { BerkasImpor, PratinjauLembar } from '../../../contract/bentuk/impor.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useUbah } from '../../panggil/panggil.ts';
import {
  buildMasukanPeta,
  checkPeta,
  pilihBarisData,
  pilihBarisJudul,
  startPeta,
  type IsianPeta,
  type MasalahPeta,
} from './peta.ts';
import { TabelPeta, type TabelPetaProps } from './tabel-peta.tsx';

/** The sheet the operator most likely came for: one that was not understood, else the first. */
function lembarAwal(berkas: BerkasImpor): number {
  const ragu = berkas.pratinjau.findIndex((l) => l.kepala === null);
  return berkas.perluPetakan && ragu >= 0 ? ragu : 0;
}

function PilihBaris({ isian, onUbah }: Omit<TabelPetaProps, 'lembar'>): ReactNode {
  const berjudul = isian.barisJudul !== null;
  return (
    <Group gap="md" align="flex-end">
      <Switch
        label="Berkas punya baris judul kolom"
        checked={berjudul}
        onChange={(e) =>
          onUbah(pilihBarisJudul(isian, e.currentTarget.checked ? Math.max(1, isian.barisData - 1) : null))
        }
        mb={6}
      />
      {berjudul ? (
        <NumberInput
          label="Baris judul"
          w={110}
          size="sm"
          min={1}
          allowDecimal={false}
          allowNegative={false}
          value={isian.barisJudul ?? ''}
          onChange={(n) => {
            if (typeof n === 'number' && n >= 1) onUbah(pilihBarisJudul(isian, n));
          }}
        />
      ) : null}
      <NumberInput
        label="Baris pemilih pertama"
        w={170}
        size="sm"
        min={1}
        allowDecimal={false}
        allowNegative={false}
        value={isian.barisData}
        onChange={(n) => {
          if (typeof n === 'number' && n >= 1) onUbah(pilihBarisData(isian, n));
        }}
      />
    </Group>
  );
}

function PeringatanPeta({ masalah }: { readonly masalah: MasalahPeta }): ReactNode {
  const kalimat = [
    masalah.kurang.length === 0 ? null : `Belum ada kolom untuk: ${masalah.kurang.join('; ')}.`,
    masalah.ganda.length === 0 ? null : `Dipilih untuk lebih dari satu kolom: ${masalah.ganda.join('; ')}.`,
  ].filter((k) => k !== null);
  if (kalimat.length === 0) return null;
  return (
    <Alert
      color={masalah.ganda.length > 0 ? 'red' : 'yellow'}
      icon={<IconAlertTriangle aria-hidden />}
      p="xs"
      role="status"
    >
      {kalimat.join(' ')}
    </Alert>
  );
}

function labelLembar(l: PratinjauLembar, nomor: number): string {
  return l.lembar ?? `Tabel ${nomor + 1}`;
}

interface IsiDialogProps {
  readonly rancangan: string;
  readonly berkas: BerkasImpor;
  readonly onTutup: () => void;
}

/** The mappings being edited, by shape: sheets of one shape have one. */
function useIsian(berkas: BerkasImpor, lembar: PratinjauLembar) {
  const [diubah, setDiubah] = useState<ReadonlyMap<string, IsianPeta>>(new Map());
  const kini = diubah.get(lembar.bentuk) ?? startPeta(lembar);
  const semua = new Map(diubah).set(lembar.bentuk, kini);
  return {
    kini,
    ubah: (isian: IsianPeta): void => setDiubah(new Map(diubah).set(lembar.bentuk, isian)),
    peta: [...semua].flatMap(([bentuk, isian]) => {
      const milik = berkas.pratinjau.find((p) => p.bentuk === bentuk);
      return milik === undefined ? [] : [buildMasukanPeta(milik, isian)];
    }),
  };
}

function PilihLembar({
  berkas,
  pilih,
  onPilih,
}: {
  readonly berkas: BerkasImpor;
  readonly pilih: number;
  readonly onPilih: (nomor: number) => void;
}): ReactNode {
  if (berkas.pratinjau.length < 2) return null;
  return (
    <Select
      label="Lembar"
      w={220}
      size="sm"
      data={berkas.pratinjau.map((l, i) => ({ value: String(i), label: labelLembar(l, i) }))}
      value={String(pilih)}
      onChange={(v) => onPilih(Number(v ?? 0))}
      allowDeselect={false}
    />
  );
}

function IsiDialog({
  rancangan,
  berkas,
  lembar,
  pilihLembar,
  onTutup,
}: IsiDialogProps & { readonly lembar: PratinjauLembar; readonly pilihLembar: ReactNode }): ReactNode {
  const { kini, ubah, peta } = useIsian(berkas, lembar);
  const [ingat, setIngat] = useState(true);
  const petakan = useUbah('impor.petakan');
  const masalah = checkPeta(kini);
  const terapkan = (): void =>
    petakan.mutate(
      { rancangan, berkas: berkas.id, peta, ingat },
      { onSuccess: onTutup, onError: tampilkanGalat },
    );
  return (
    <Stack gap="sm">
      <Group gap="md" align="flex-end">
        {pilihLembar}
        <PilihBaris isian={kini} onUbah={ubah} />
      </Group>
      <TabelPeta lembar={lembar} isian={kini} onUbah={ubah} />
      <PeringatanPeta masalah={masalah} />
      <Group justify="space-between" align="center">
        <Checkbox
          checked={ingat}
          onChange={(e) => setIngat(e.currentTarget.checked)}
          label="Ingat untuk berkas berbentuk sama"
        />
        <Group gap="xs">
          <Button variant="default" onClick={onTutup}>
            Batal
          </Button>
          <Button
            onClick={terapkan}
            loading={petakan.isPending}
            disabled={masalah.kosong || masalah.ganda.length > 0}
          >
            Baca dengan kolom ini
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

function DialogBerkas(props: IsiDialogProps): ReactNode {
  const [pilih, setPilih] = useState(() => lembarAwal(props.berkas));
  const lembar = props.berkas.pratinjau[pilih];
  if (lembar === undefined) return null;
  return (
    <IsiDialog
      {...props}
      lembar={lembar}
      pilihLembar={<PilihLembar berkas={props.berkas} pilih={pilih} onPilih={setPilih} />}
    />
  );
}

/** Which column holds what: to look at, and to decide where the program is unsure. */
export function DialogPeta({
  rancangan,
  berkas,
  onTutup,
}: {
  readonly rancangan: string;
  /** `null`: closed. */
  readonly berkas: BerkasImpor | null;
  readonly onTutup: () => void;
}): ReactNode {
  return (
    <Modal
      opened={berkas !== null}
      onClose={onTutup}
      size="min(1500px, 96vw)"
      transitionProps={{ duration: 0 }}
      title={
        <Text fw={600} truncate>
          Apa isi tiap kolom “{berkas?.nama}”?
        </Text>
      }
    >
      {berkas === null ? null : <DialogBerkas rancangan={rancangan} berkas={berkas} onTutup={onTutup} />}
    </Modal>
  );
}
