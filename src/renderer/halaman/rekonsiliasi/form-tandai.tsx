import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { IconCopy, IconRotate } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { BedaTampil } from '../../../contract/bentuk/rekonsiliasi.ts';
import { keadaanBeda } from '../../../contract/rekap-masuk-schema.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import type { KeadaanBeda } from '../../../core/rekonsiliasi/rekonsiliasi.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { copyKronologi } from './salin-kronologi.ts';
import { KEADAAN_BEDA } from './lencana-keadaan.tsx';

const KEADAAN = ['terbuka', 'dijelaskan', 'diperbaiki'] as const;

function IsianKronologi({
  beda,
  nilai,
  usang,
  onUbah,
}: {
  readonly beda: BedaTampil;
  /** State or note are not those the program wrote its words from. */
  readonly usang: boolean;
  /** `null`: the words of the program. */
  readonly nilai: string | null;
  readonly onUbah: (teks: string | null) => void;
}): ReactNode {
  const teks = nilai ?? beda.kronologi;
  return (
    <Stack gap={6}>
      <Textarea
        label="Kronologi untuk berita acara"
        description={
          nilai === null
            ? usang
              ? 'Keadaan atau catatan berubah: susunan program diperbarui setelah tanda disimpan.'
              : 'Disusun program dari angka, keadaan, dan catatan. Boleh disunting.'
            : 'Sudah disunting. Tidak ikut berubah bila angkanya berubah.'
        }
        value={teks}
        maxLength={4000}
        autosize
        minRows={4}
        maxRows={12}
        onChange={(e) => onUbah(e.currentTarget.value)}
      />
      <Group gap="xs">
        {usang && nilai === null ? null : (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={() => void copyKronologi(teks)}
          >
            Salin kronologi
          </Button>
        )}
        {nilai === null ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconRotate size={14} aria-hidden />}
            onClick={() => onUbah(null)}
          >
            Pakai susunan program
          </Button>
        )}
      </Group>
    </Stack>
  );
}

interface IsianTandai {
  readonly keadaan: KeadaanBeda;
  readonly catatan: string;
  readonly kronologi: string | null;
}

function buildIsian(beda: readonly BedaTampil[]): IsianTandai {
  const [satu] = beda;
  if (satu === undefined || beda.length > 1) return { keadaan: 'dijelaskan', catatan: '', kronologi: null };
  return {
    keadaan: satu.keadaan,
    catatan: satu.catatan,
    kronologi: satu.kronologiDisunting ? satu.kronologi : null,
  };
}

/** State, note and, for one difference, the chronology. Changes no figure. */
export function FormTandai({
  beda,
  onSelesai,
}: {
  readonly beda: readonly BedaTampil[];
  readonly onSelesai: () => void;
}): ReactNode {
  const [isian, setIsian] = useState(() => buildIsian(beda));
  const tandai = useUbah('rekonsiliasi.mark');
  const [satu] = beda;
  const timpa = beda.length > 1 && beda.some((b) => b.kronologiDisunting || b.catatan !== '');
  const kosong = isian.kronologi !== null && isian.kronologi.trim() === '';
  const simpan = async (): Promise<void> => {
    try {
      await tandai.mutateAsync({ kunci: beda.map((b) => b.kunci), ...isian });
      tampilkanBerhasil(
        `${formatBilangan(beda.length)} selisih ditandai ${KEADAAN_BEDA[isian.keadaan].label.toLowerCase()}.`,
      );
      onSelesai();
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        void simpan();
      }}
    >
      <Stack gap="sm">
        <Text fz="sm" c="dimmed">
          Menandai tidak mengubah angka. Angka dibetulkan lewat impor atau rekap yang baru.
          {timpa ? ' Catatan dan kronologi yang sudah ditulis pada selisih ini akan diganti.' : ''}
        </Text>
        <SegmentedControl
          aria-label="Keadaan"
          value={isian.keadaan}
          data={KEADAAN.map((k) => ({ value: k, label: KEADAAN_BEDA[k].label }))}
          onChange={(v) => setIsian({ ...isian, keadaan: keadaanBeda.parse(v) })}
        />
        <Textarea
          label="Catatan"
          description="Boleh kosong. Jangan menulis NIK, NKK, atau nama pemilih."
          placeholder="Sudah dicocokkan dengan PPS, TPS 003 salah salin"
          value={isian.catatan}
          maxLength={1000}
          autosize
          minRows={2}
          maxRows={6}
          onChange={(e) => setIsian({ ...isian, catatan: e.currentTarget.value })}
        />
        {satu === undefined || beda.length > 1 ? null : (
          <IsianKronologi
            beda={satu}
            nilai={isian.kronologi}
            usang={isian.keadaan !== satu.keadaan || isian.catatan !== satu.catatan}
            onUbah={(kronologi) => setIsian({ ...isian, kronologi })}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onSelesai}>
            Batal
          </Button>
          <Button type="submit" loading={tandai.isPending} disabled={kosong}>
            Simpan tanda
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
