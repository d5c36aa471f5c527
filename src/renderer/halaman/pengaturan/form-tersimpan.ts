import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import type { z } from 'zod';
import { useJagaPerubahan } from '../../kerangka/jaga-perubahan.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';

export interface FormTersimpan<T extends object> {
  readonly form: UseFormReturnType<T>;
  readonly berubah: boolean;
  /** After a successful save: what is on screen is what is stored. */
  readonly tandaiTersimpan: (nilai: T) => void;
}

/** A form over one part of the settings: checked by the contract's own schema, unsaved changes noticed before leaving. */
export function useFormTersimpan<T extends object>(awal: T, schema: z.ZodType<unknown, T>): FormTersimpan<T> {
  const form = useForm<T>({
    mode: 'controlled',
    initialValues: awal,
    validate: schemaResolver(schema, { sync: true }),
    validateInputOnBlur: true,
  });
  const berubah = form.isDirty();
  useJagaPerubahan(berubah);
  const tandaiTersimpan = (nilai: T): void => {
    form.setInitialValues(nilai);
    form.resetDirty(nilai);
  };
  return { form, berubah, tandaiTersimpan };
}

/** The way every part is saved: the engine's answer decides, and the operator is told what was saved. */
export async function simpanIsian(
  janji: Promise<unknown>,
  hasil: { readonly pesan: string; readonly onTersimpan: () => void },
): Promise<void> {
  try {
    await janji;
  } catch (sebab) {
    tampilkanGalat(sebab);
    return;
  }
  tampilkanBerhasil(hasil.pesan);
  hasil.onTersimpan();
}
