import { Button, FileInput, Group, Stack } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { BuktiTampil } from '../../../contract/bentuk/bukti.ts';
import { useJagaPerubahan } from '../../kerangka/jaga-perubahan.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { TIPE_DITERIMA, useLampirkan } from './berkas-bukti.tsx';
import {
  buildKoreksi,
  checkIsian,
  isSah,
  ISIAN_KOSONG,
  toMasukan,
  type IsianBukti,
  type OpsiJenis,
} from './isian-bukti.ts';
import { MedanBukti } from './medan-bukti.tsx';

export interface FormulirBuktiProps {
  /** The record to be corrected; `null`: a new one. */
  readonly bukti: BuktiTampil | null;
  /** The row it is for; `null`: it stays with the row it has. */
  readonly pemilih: string | null;
  readonly opsi: readonly OpsiJenis[];
  readonly labelSimpan: string;
  readonly onSelesai: () => void;
  /** `null`: there is nothing to go back to. */
  readonly onBatal: (() => void) | null;
}

/** Kinds an old record may still have although they are no longer offered for its reason. */
function awalIsian(bukti: BuktiTampil | null, opsi: readonly OpsiJenis[]): ReturnType<typeof buildKoreksi> {
  if (bukti === null) return { isian: ISIAN_KOSONG, tersamar: {} };
  const koreksi = buildKoreksi(bukti);
  return opsi.some((o) => o.value === bukti.jenis)
    ? koreksi
    : { ...koreksi, isian: { ...koreksi.isian, jenis: '' } };
}

/** Records or corrects one piece of evidence, with its file in the same step where it is new. */
export function FormulirBukti(props: FormulirBuktiProps): ReactNode {
  const { bukti, pemilih, opsi, labelSimpan, onSelesai, onBatal } = props;
  const [awal] = useState(() => awalIsian(bukti, opsi));
  const [isian, setIsian] = useState<IsianBukti>(awal.isian);
  const [berkas, setBerkas] = useState<File | null>(null);
  const [diperiksa, setDiperiksa] = useState(false);
  const { mutateAsync, isPending } = useUbah('bukti.save');
  const [lampirkan, melampirkan] = useLampirkan();
  const galat = checkIsian(isian, awal.tersamar);
  useJagaPerubahan(JSON.stringify(isian) !== JSON.stringify(awal.isian) || berkas !== null);
  const simpan = async (): Promise<void> => {
    setDiperiksa(true);
    if (!isSah(galat)) return;
    try {
      const hasil = await mutateAsync({ id: bukti?.id ?? null, pemilih, ...toMasukan(isian) });
      if (berkas !== null) await lampirkan(hasil.id, berkas);
      onSelesai();
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void simpan();
      }}
    >
      <Stack gap="xs">
        <MedanBukti
          isian={isian}
          opsi={opsi}
          galat={diperiksa ? galat : {}}
          tersamar={awal.tersamar}
          onUbah={(perubahan) => setIsian((i) => ({ ...i, ...perubahan }))}
        />
        {bukti === null ? (
          <FileInput
            label="Foto, pindaian, atau PDF"
            placeholder="Pilih berkas (boleh kosong, paling besar 10 MB)"
            accept={TIPE_DITERIMA}
            value={berkas}
            clearable
            clearButtonProps={{ 'aria-label': 'Lepas berkas yang dipilih' }}
            leftSection={<IconPaperclip size={16} aria-hidden />}
            onChange={setBerkas}
          />
        ) : null}
        <Group justify="flex-end" gap="xs">
          {onBatal === null ? null : (
            <Button variant="default" onClick={onBatal}>
              Batal
            </Button>
          )}
          <Button type="submit" loading={isPending || melampirkan}>
            {labelSimpan}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
