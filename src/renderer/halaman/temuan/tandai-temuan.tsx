import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import type { TemuanTampil } from '../../../contract/bentuk/temuan.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { useUbah } from '../../panggil/panggil.ts';

const MAKS_CATATAN = 500;
const ID_URUNGKAN = 'temuan-ditandai';

function sebutan(temuan: readonly TemuanTampil[]): string {
  return temuan.length === 1 ? 'temuan ini' : `${formatBilangan(temuan.length)} temuan`;
}

/** Asks for a note; marks on confirmation. */
export function TanyaCatatan({
  temuan,
  sibuk,
  onTutup,
  onTertutup,
  onTandai,
}: {
  /** Empty: nothing is asked. */
  readonly temuan: readonly TemuanTampil[];
  readonly sibuk: boolean;
  readonly onTutup: () => void;
  /** The dialog is out of sight. */
  readonly onTertutup: () => void;
  readonly onTandai: (catatan: string) => void;
}): ReactNode {
  const [catatan, setCatatan] = useState('');
  return (
    <Modal
      opened={temuan.length > 0}
      onClose={onTutup}
      onExitTransitionEnd={() => {
        setCatatan('');
        onTertutup();
      }}
      title={`Tandai ${sebutan(temuan)} sudah ditangani?`}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <form
        onSubmit={(e) => {
          e.preventDefault();
          onTandai(catatan.trim());
        }}
      >
        <Stack gap="sm">
          <Text fz="sm">
            Menandai tidak mengubah data pemilih atau angka. Temuan pindah ke daftar Ditangani bersama
            catatannya.
          </Text>
          <Textarea
            data-autofocus
            label="Catatan"
            description="Boleh kosong. Jangan menulis NIK, NKK, atau nama pemilih."
            placeholder="Sudah dikonfirmasi ke PPS, data benar"
            value={catatan}
            maxLength={MAKS_CATATAN}
            autosize
            minRows={2}
            maxRows={6}
            onChange={(e) => setCatatan(e.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onTutup}>
              Batal
            </Button>
            <Button type="submit" loading={sibuk}>
              Tandai ditangani
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

export interface Penandaan {
  readonly sibuk: boolean;
  readonly tandai: (temuan: readonly TemuanTampil[], catatan: string) => Promise<boolean>;
  readonly bukaLagi: (temuan: readonly TemuanTampil[]) => Promise<boolean>;
}

/** Marks findings handled (can be undone from the message) and open again (asks first: the note goes). */
export function usePenandaan(): Penandaan {
  const { mutateAsync, isPending } = useUbah('temuan.mark');
  const konfirmasi = useKonfirmasi();
  const mark = async (
    temuan: readonly TemuanTampil[],
    ditangani: boolean,
    catatan: string,
  ): Promise<boolean> => {
    try {
      await mutateAsync({ kunci: temuan.map((t) => t.kunci), ditangani, catatan });
      return true;
    } catch (sebab) {
      tampilkanGalat(sebab);
      return false;
    }
  };
  const tandai = async (temuan: readonly TemuanTampil[], catatan: string): Promise<boolean> => {
    if (!(await mark(temuan, true, catatan))) return false;
    const terbuka = temuan.filter((t) => t.ditangani === null);
    notifications.show({
      id: ID_URUNGKAN,
      color: 'green',
      title: `${formatBilangan(temuan.length)} temuan ditandai ditangani`,
      autoClose: 12_000,
      message: (
        <Button
          size="compact-sm"
          variant="default"
          mt={4}
          onClick={() => {
            notifications.hide(ID_URUNGKAN);
            void mark(terbuka, false, '');
          }}
        >
          Urungkan
        </Button>
      ),
    });
    return true;
  };
  const bukaLagi = async (temuan: readonly TemuanTampil[]): Promise<boolean> => {
    const ya = await konfirmasi({
      judul: `Buka lagi ${sebutan(temuan)}?`,
      isi: 'Temuan kembali ke daftar Terbuka. Catatan penanganannya dihapus.',
      ya: 'Buka lagi',
    });
    return ya && mark(temuan, false, '');
  };
  return { sibuk: isPending, tandai, bukaLagi };
}
