import { Button, Group, Modal, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { MINGGU_TERBANYAK, periodeCoklitSchema } from '../../../contract/mingguan-schema.ts';
import type { PeriodeCoklit } from '../../../core/mingguan/periode.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { IsianTanggal } from '../pengaturan/isian-tanggal.tsx';
import { checkPeriode, ubahJumlahMinggu } from './isian-periode.ts';
import { formatRentang } from './teks-capaian.ts';

function IsianTarget({
  periode,
  onUbah,
}: {
  readonly periode: PeriodeCoklit;
  readonly onUbah: (target: readonly number[]) => void;
}): ReactNode {
  return (
    <SimpleGrid cols={2} spacing="sm">
      {periode.target.map((t, i) => (
        <NumberInput
          key={i}
          label={`Target minggu ke-${String(i + 1)}`}
          description={periode.mulai === '' ? undefined : formatRentang(periode, i + 1)}
          suffix="%"
          decimalSeparator=","
          decimalScale={1}
          min={0}
          max={100}
          value={t}
          onChange={(n) => onUbah(periode.target.map((x, j) => (j === i ? Number(n) || 0 : x)))}
        />
      ))}
    </SimpleGrid>
  );
}

function IsiPeriode({
  awal,
  onSelesai,
}: {
  readonly awal: PeriodeCoklit;
  readonly onSelesai: () => void;
}): ReactNode {
  const [periode, setPeriode] = useState(awal);
  const ubah = useUbah('mingguan.savePeriode');
  const salah = checkPeriode(periode);
  const simpan = async (): Promise<void> => {
    try {
      await ubah.mutateAsync({ periode: periodeCoklitSchema.parse(periode) });
      tampilkanBerhasil('Masa coklit disimpan.');
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
        if (salah === null) void simpan();
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={2} spacing="sm">
          <IsianTanggal
            label="Hari pertama coklit"
            nilai={periode.mulai}
            onUbah={(mulai) => setPeriode((p) => ({ ...p, mulai }))}
          />
          <NumberInput
            label="Jumlah minggu"
            min={1}
            max={MINGGU_TERBANYAK}
            clampBehavior="strict"
            allowDecimal={false}
            value={periode.target.length}
            onChange={(n) => setPeriode((p) => ubahJumlahMinggu(p, Number(n)))}
          />
        </SimpleGrid>
        <Text fz="sm" c="dimmed">
          Target: berapa persen pemilih sudah didatangi pada akhir minggu itu.
        </Text>
        <IsianTarget periode={periode} onUbah={(target) => setPeriode((p) => ({ ...p, target }))} />
        {salah === null ? null : (
          <Text role="alert" fz="sm" c="var(--mantine-color-error)">
            {salah}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onSelesai}>
            Batal
          </Button>
          <Button type="submit" loading={ubah.isPending} disabled={salah !== null}>
            Simpan masa coklit
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** First day, number of weeks and target of each. */
export function DialogPeriode({
  periode,
  terbuka,
  onTutup,
}: {
  readonly periode: PeriodeCoklit;
  readonly terbuka: boolean;
  readonly onTutup: () => void;
}): ReactNode {
  return (
    <Modal opened={terbuka} onClose={onTutup} title="Masa dan target coklit" size="lg">
      <IsiPeriode awal={periode} onSelesai={onTutup} />
    </Modal>
  );
}
