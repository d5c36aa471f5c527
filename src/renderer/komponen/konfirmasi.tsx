import { Text } from '@mantine/core';
import { useModals } from '@mantine/modals';
import { useCallback, type ReactNode } from 'react';

export interface Pertanyaan {
  /** The question: "Hapus data contoh?" */
  readonly judul: string;
  readonly isi: ReactNode;
  /** The answers, each a verb: "Hapus". */
  readonly ya: string;
  readonly tidak?: string;
  /** Something will be lost: red, and the focus starts on the safe answer. */
  readonly bahaya?: boolean;
}

/** Asks before something is done: `if (await konfirmasi({ … })) …`. Closing the dialog answers no. */
export function useKonfirmasi(): (p: Pertanyaan) => Promise<boolean> {
  const { openConfirmModal } = useModals();
  return useCallback(
    ({ judul, isi, ya, tidak = 'Batal', bahaya = false }) =>
      new Promise<boolean>((resolve) => {
        openConfirmModal({
          title: judul,
          children: typeof isi === 'string' ? <Text fz="sm">{isi}</Text> : isi,
          labels: { confirm: ya, cancel: tidak },
          confirmProps: bahaya ? { color: 'red' } : { 'data-autofocus': true },
          cancelProps: bahaya ? { 'data-autofocus': true } : {},
          onConfirm: () => resolve(true),
          // Comes after onConfirm as well; the first answer stands.
          onClose: () => resolve(false),
          onCancel: () => resolve(false),
        });
      }),
    [openConfirmModal],
  );
}
