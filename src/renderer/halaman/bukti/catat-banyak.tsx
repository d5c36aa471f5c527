import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { BarisBukti, KelengkapanBukti } from '../../../contract/bentuk/bukti.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { mintaIzinPindah, useJagaPerubahan } from '../../kerangka/jaga-perubahan.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { useUbah } from '../../panggil/panggil.ts';
import gaya from './bukti.module.css';
import { isDialogTertutupi } from './dialog-teratas.ts';
import { buildIsianBanyak } from './isian-banyak.ts';
import { checkIsian, isSah, ISIAN_KOSONG, listOpsiJenis } from './isian-bukti.ts';
import { MedanBukti } from './medan-bukti.tsx';

/** So many rows get a field for a number of their own. */
const MAKS_NOMOR_SENDIRI = 60;
const MAKS_NOMOR = 100;

function NomorSendiri({
  baris,
  nomor,
  onUbah,
}: {
  readonly baris: readonly BarisBukti[];
  readonly nomor: Readonly<Record<string, string>>;
  readonly onUbah: (id: string, teks: string) => void;
}): ReactNode {
  return (
    <section aria-labelledby="judul-nomor-sendiri">
      <Text fz="sm" fw={600} id="judul-nomor-sendiri">
        Nomor masing-masing
      </Text>
      <Text fz="xs" c="dimmed" mb={4}>
        Boleh kosong; yang kosong memakai nomor di atas.
      </Text>
      <Stack gap={4} className={gaya.nomorOrang}>
        {baris.map((b) => (
          <Group key={b.id} gap="xs" wrap="nowrap">
            <Text fz="sm" flex={1} truncate>
              {b.nama} · {formatNamaWilayah(b.namaDesa)} TPS {b.tps}
            </Text>
            <TextInput
              size="xs"
              w={210}
              aria-label={`Nomor bukti ${b.nama}`}
              value={nomor[b.id] ?? ''}
              maxLength={MAKS_NOMOR}
              spellCheck={false}
              autoComplete="off"
              onChange={(e) => onUbah(b.id, e.currentTarget.value)}
            />
          </Group>
        ))}
      </Stack>
    </section>
  );
}

interface CatatBanyakProps {
  readonly baris: readonly BarisBukti[];
  readonly kelengkapan: KelengkapanBukti;
  readonly onBatal: () => void;
  readonly onSelesai: () => void;
}

function FormulirBanyak({ baris, kelengkapan, onBatal, onSelesai }: CatatBanyakProps): ReactNode {
  const [isian, setIsian] = useState(ISIAN_KOSONG);
  const [nomor, setNomor] = useState<Readonly<Record<string, string>>>({});
  const [diperiksa, setDiperiksa] = useState(false);
  const { mutateAsync, isPending } = useUbah('bukti.saveBanyak');
  const opsi = listOpsiJenis(
    kelengkapan.perAlasan,
    kelengkapan.jenis,
    baris.map((b) => b.keterangan),
  );
  const galat = checkIsian(isian);
  useJagaPerubahan(isian !== ISIAN_KOSONG || Object.keys(nomor).length > 0);
  const simpan = async (): Promise<void> => {
    setDiperiksa(true);
    if (!isSah(galat)) return;
    try {
      await mutateAsync({ isian: buildIsianBanyak(baris, isian, nomor) });
      tampilkanBerhasil(`Bukti untuk ${formatBilangan(baris.length)} pemilih disimpan.`);
      onSelesai();
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  const lengkap = baris.filter((b) => b.lengkap).length;
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void simpan();
      }}
    >
      <Stack gap="sm">
        {lengkap === 0 ? null : (
          <Alert color="yellow" p="xs">
            {formatBilangan(lengkap)} di antaranya sudah ada buktinya; bukti ini ditambahkan di sampingnya.
          </Alert>
        )}
        <MedanBukti
          isian={isian}
          opsi={opsi}
          galat={diperiksa ? galat : {}}
          keteranganNomor="Sama untuk semua, misalnya satu surat kolektif."
          onUbah={(perubahan) => setIsian((i) => ({ ...i, ...perubahan }))}
        />
        {baris.length <= MAKS_NOMOR_SENDIRI ? (
          <NomorSendiri
            baris={baris}
            nomor={nomor}
            onUbah={(id, teks) => setNomor((n) => ({ ...n, [id]: teks }))}
          />
        ) : (
          <Text fz="xs" c="dimmed">
            Nomor masing-masing dapat diisi bila yang dipilih paling banyak {MAKS_NOMOR_SENDIRI} baris.
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onBatal}>
            Batal
          </Button>
          <Button type="submit" loading={isPending}>
            Simpan {formatBilangan(baris.length)} bukti
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** One form for several rows: the same kind and date, numbers apart where wanted. All or nothing is saved. */
export function CatatBanyak(props: CatatBanyakProps & { readonly terbuka: boolean }): ReactNode {
  const { terbuka, ...isi } = props;
  const batal = async (): Promise<void> => {
    if (await mintaIzinPindah()) isi.onBatal();
  };
  return (
    <Modal
      opened={terbuka}
      onClose={() => {
        if (!isDialogTertutupi()) void batal();
      }}
      size={640}
      title={`Catat bukti untuk ${formatBilangan(isi.baris.length)} pemilih?`}
      transitionProps={{ duration: 0 }}
    >
      {terbuka ? <FormulirBanyak {...isi} onBatal={() => void batal()} /> : null}
    </Modal>
  );
}
