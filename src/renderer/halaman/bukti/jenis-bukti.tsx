import {
  Badge,
  Button,
  Checkbox,
  Group,
  Modal,
  MultiSelect,
  Stack,
  Switch,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { AlasanBukti, JenisBuktiTampil, KelengkapanBukti } from '../../../contract/bentuk/bukti.ts';
import type { MaknaBukti } from '../../../core/bukti/jenis-bukti.ts';
import { mintaIzinPindah, useJagaPerubahan } from '../../kerangka/jaga-perubahan.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { useUbah } from '../../panggil/panggil.ts';
import gaya from './bukti.module.css';
import { isDialogTertutupi } from './dialog-teratas.ts';

const PALING_PENDEK = 3;
const PALING_PANJANG = 80;

interface IsianJenis {
  readonly kode: string | null;
  readonly label: string;
  readonly makna: readonly MaknaBukti[];
  readonly cukup: boolean;
  readonly dipakai: boolean;
}

const JENIS_BARU: IsianJenis = { kode: null, label: '', makna: [], cukup: true, dipakai: true };

/** Reasons of this election chosen in the field, and those of another one the kind has already. */
function gantiMakna(
  lama: readonly MaknaBukti[],
  dipilih: readonly string[],
  perAlasan: readonly AlasanBukti[],
): readonly MaknaBukti[] {
  const dikenal = perAlasan.map((a) => a.makna);
  return [
    ...dikenal.filter((m, i) => dipilih.includes(m) && dikenal.indexOf(m) === i),
    ...lama.filter((m) => !dikenal.includes(m)),
  ];
}

function FormulirJenis({
  awal,
  perAlasan,
  onSelesai,
  onBatal,
}: {
  readonly awal: IsianJenis;
  readonly perAlasan: readonly AlasanBukti[];
  readonly onSelesai: () => void;
  readonly onBatal: () => void;
}): ReactNode {
  const [isian, setIsian] = useState(awal);
  const [diperiksa, setDiperiksa] = useState(false);
  const { mutateAsync, isPending } = useUbah('bukti.saveJenis');
  useJagaPerubahan(isian !== awal);
  const label = isian.label.trim();
  const pendek = label.length < PALING_PENDEK;
  const opsi = new Map(perAlasan.map((a) => [a.makna, a.label]));
  const ubah = (perubahan: Partial<IsianJenis>): void => setIsian((i) => ({ ...i, ...perubahan }));
  const simpan = async (): Promise<void> => {
    setDiperiksa(true);
    if (pendek || isian.makna.length === 0) return;
    try {
      await mutateAsync({ ...isian, label, makna: [...isian.makna] });
      tampilkanBerhasil(`Jenis bukti “${label}” disimpan.`);
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
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label="Nama jenis bukti"
          placeholder="Surat pernyataan ahli waris"
          value={isian.label}
          maxLength={PALING_PANJANG}
          withAsterisk
          error={diperiksa && pendek ? 'Tulis namanya, paling sedikit tiga huruf.' : undefined}
          onChange={(e) => ubah({ label: e.currentTarget.value })}
        />
        <MultiSelect
          label="Untuk keterangan"
          placeholder={isian.makna.length === 0 ? 'Pilih satu atau beberapa' : undefined}
          data={[...opsi].map(([value, teks]) => ({ value, label: teks }))}
          value={isian.makna.filter((m) => opsi.has(m))}
          withAsterisk
          error={diperiksa && isian.makna.length === 0 ? 'Pilih untuk keterangan apa.' : undefined}
          onChange={(dipilih) => ubah({ makna: gantiMakna(isian.makna, dipilih, perAlasan) })}
        />
        <Checkbox
          label="Bukti ini sendiri sudah cukup"
          description="Bila tidak dicentang, bukti dicatat, tetapi barisnya tetap dihitung kurang."
          checked={isian.cukup}
          onChange={(e) => ubah({ cukup: e.currentTarget.checked })}
        />
        {isian.kode === null ? null : (
          <Switch
            label="Masih ditawarkan"
            description="Bila dimatikan, bukti yang sudah dicatat dengan jenis ini tetap ada."
            checked={isian.dipakai}
            onChange={(e) => ubah({ dipakai: e.currentTarget.checked })}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onBatal}>
            Batal
          </Button>
          <Button type="submit" loading={isPending}>
            Simpan jenis bukti
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function BarisJenis({
  jenis: j,
  label,
  onUbah,
}: {
  readonly jenis: JenisBuktiTampil;
  readonly label: (makna: MaknaBukti) => string | null;
  readonly onUbah: () => void;
}): ReactNode {
  const untuk = j.makna.map(label).filter((t) => t !== null);
  return (
    <Table.Tr>
      <Table.Td>
        {j.label}{' '}
        {j.dipakai ? null : (
          <Badge color="gray" variant="light" radius="sm">
            Tidak ditawarkan
          </Badge>
        )}
      </Table.Td>
      <Table.Td>{untuk.length === 0 ? '–' : untuk.join(', ')}</Table.Td>
      <Table.Td>{j.cukup ? 'Cukup' : 'Belum cukup sendiri'}</Table.Td>
      <Table.Td>
        {j.milikKantor ? (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPencil size={14} aria-hidden />}
            aria-label={`Ubah jenis bukti ${j.label}`}
            onClick={onUbah}
          >
            Ubah
          </Button>
        ) : (
          <Text fz="xs" c="dimmed">
            Bawaan program
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** The kinds of evidence: those of the program, and those the office adds and changes. */
export function JenisBukti({ kelengkapan }: { readonly kelengkapan: KelengkapanBukti }): ReactNode {
  const { perAlasan, jenis } = kelengkapan;
  const [diisi, setDiisi] = useState<IsianJenis | null>(null);
  const batal = async (): Promise<void> => {
    if (await mintaIzinPindah()) setDiisi(null);
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fz="sm" c="dimmed">
          Jenis bawaan tidak dapat diubah; tambahkan jenis sendiri bila kantor memakai bukti lain.
        </Text>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDiisi(JENIS_BARU)}>
          Tambah jenis bukti
        </Button>
      </Group>
      <Table striped withTableBorder className={gaya.tabel}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Jenis bukti</Table.Th>
            <Table.Th scope="col">Untuk keterangan</Table.Th>
            <Table.Th scope="col">Nilainya</Table.Th>
            <Table.Th scope="col">Asal</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {jenis.map((j) => (
            <BarisJenis
              key={j.kode}
              jenis={j}
              label={(m) => perAlasan.find((a) => a.makna === m)?.label ?? null}
              onUbah={() => {
                const { kode, label, makna, cukup, dipakai } = j;
                setDiisi({ kode, label, makna, cukup, dipakai });
              }}
            />
          ))}
        </Table.Tbody>
      </Table>
      <Modal
        opened={diisi !== null}
        onClose={() => {
          if (!isDialogTertutupi()) void batal();
        }}
        title={diisi?.kode === null ? 'Tambah jenis bukti apa?' : 'Ubah jenis bukti'}
        transitionProps={{ duration: 0 }}
      >
        {diisi === null ? null : (
          <FormulirJenis
            awal={diisi}
            perAlasan={perAlasan}
            onSelesai={() => setDiisi(null)}
            onBatal={() => void batal()}
          />
        )}
      </Modal>
    </Stack>
  );
}
