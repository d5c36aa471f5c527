import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatHari } from '../../komponen/waktu.ts';
import { bacaTanggal } from './baca-tanggal.ts';

/** A day, chosen or typed (6/8/2024, 6 Agustus 2024); an empty text is none. */
export function IsianTanggal({
  label,
  keterangan,
  nilai,
  onUbah,
  galat,
}: {
  readonly label: string;
  readonly keterangan?: ReactNode;
  readonly nilai: string;
  readonly onUbah: (nilai: string) => void;
  readonly galat?: ReactNode;
}): ReactNode {
  return (
    <DateInput
      label={label}
      description={keterangan}
      placeholder="Contoh: 6 Agustus 2024"
      value={nilai === '' ? null : nilai}
      onChange={(baru) => onUbah(baru ?? '')}
      valueFormat={formatHari}
      dateParser={bacaTanggal}
      clearable
      clearButtonProps={{ 'aria-label': `Kosongkan ${label.toLowerCase()}` }}
      rightSection={nilai === '' ? <IconCalendar size={18} aria-hidden /> : undefined}
      error={galat}
    />
  );
}
