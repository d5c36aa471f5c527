import { Button, Group, Modal, MultiSelect, Radio, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { TemplatXlsx } from '../../../../contract/bentuk/dokumen.ts';
import type { PengaturanTermuat } from '../../../../contract/bentuk/pengaturan.ts';

/** Which desa a form of desa or TPS is filled in for. */
export function DialogIsi({
  templat,
  kecamatan,
  sibuk,
  onIsi,
  onTutup,
}: {
  readonly templat: TemplatXlsx;
  readonly kecamatan: PengaturanTermuat['kecamatan'];
  readonly sibuk: boolean;
  readonly onIsi: (desa: readonly string[] | null) => void;
  readonly onTutup: () => void;
}): ReactNode {
  const [cara, setCara] = useState('semua');
  const [desa, setDesa] = useState<string[]>([]);
  const sebutan = templat.lingkup === 'tps' ? 'TPS' : 'desa';
  return (
    <Modal opened onClose={onTutup} title={`Isi ${templat.nama} untuk desa mana?`} size="md">
      <Stack gap="sm">
        <Radio.Group value={cara} onChange={setCara} aria-label="Desa yang diisi">
          <Stack gap={6}>
            <Radio value="semua" label={`Semua desa (${String(kecamatan.desa.length)})`} data-autofocus />
            <Radio value="pilih" label="Desa tertentu" />
          </Stack>
        </Radio.Group>
        {cara === 'pilih' ? (
          <MultiSelect
            label="Desa"
            searchable
            clearable
            value={desa}
            onChange={setDesa}
            nothingFoundMessage="Tidak ada desa bernama itu."
            data={kecamatan.desa.map((d) => ({ value: d.kode, label: d.nama }))}
          />
        ) : null}
        <Text fz="sm" c="dimmed">
          Satu berkas per {sebutan}, dikumpulkan dalam satu ZIP. Berkas yang datanya belum lengkap bernama
          (DRAF).
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onTutup}>
            Batal
          </Button>
          <Button
            loading={sibuk}
            disabled={cara === 'pilih' && desa.length === 0}
            onClick={() => onIsi(cara === 'semua' ? null : desa)}
          >
            Isi dan simpan
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
