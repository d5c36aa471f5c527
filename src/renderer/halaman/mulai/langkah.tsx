import { Stepper } from '@mantine/core';
import type { ReactNode } from 'react';

const LANGKAH = [
  'Kecamatan',
  'Pemilihan',
  'Kata sandi',
  'Lembar pemulihan',
  'Kantor dan PPK',
  'Desa dan TPS',
] as const;

export type UrutanLangkah = 0 | 1 | 2 | 3 | 4 | 5;

/** Where in the first-run steps the operator is. */
export function Langkah({ kini }: { readonly kini: UrutanLangkah }): ReactNode {
  return (
    <Stepper
      active={kini}
      size="xs"
      mb="md"
      role="group"
      aria-label={`Langkah ${kini + 1} dari ${LANGKAH.length}: ${LANGKAH[kini]}`}
      component="div"
    >
      {LANGKAH.map((label) => (
        <Stepper.Step key={label} label={label} allowStepSelect={false} />
      ))}
    </Stepper>
  );
}
