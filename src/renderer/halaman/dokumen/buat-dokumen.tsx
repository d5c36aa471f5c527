import { List, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DaftarDokumen } from '../../../contract/bentuk/dokumen.ts';
import type { JenisDokumen } from '../../../core/dokumen/dokumen.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { basikan, useUbah, type UbahBerjalan } from '../../panggil/panggil.ts';

export type BuatDokumen = UbahBerjalan<'dokumen.make'> & {
  /** Final when the data allow it; otherwise, or with `draf`, only after the operator has said yes to a DRAF. */
  readonly buat: (jenis: readonly JenisDokumen[], draf: boolean) => Promise<void>;
};

function IsiTanyaDraf({ alasan }: { readonly alasan: readonly string[] }): ReactNode {
  return (
    <Stack gap="xs">
      {alasan.length === 0 ? (
        <Text fz="sm">Data sudah lengkap, jadi dokumen resmi juga dapat dibuat.</Text>
      ) : (
        <>
          <Text fz="sm">Dokumen resmi belum dapat dibuat karena:</Text>
          <List size="sm">
            {alasan.map((a) => (
              <List.Item key={a}>{a}</List.Item>
            ))}
          </List>
        </>
      )}
      <Text fz="sm">DRAF bertanda di setiap halaman dan lembar, dan tidak untuk ditandatangani.</Text>
    </Stack>
  );
}

export function useBuatDokumen(daftar: DaftarDokumen): BuatDokumen {
  const ubah = useUbah('dokumen.make');
  const konfirmasi = useKonfirmasi();
  const klien = useQueryClient();
  const buat = async (jenis: readonly JenisDokumen[], mintaDraf: boolean): Promise<void> => {
    const draf = mintaDraf || daftar.alasanDraf.length > 0;
    if (draf) {
      const ya = await konfirmasi({
        judul: jenis.length === 1 ? 'Buat dokumen sebagai DRAF?' : 'Buat semua dokumen sebagai DRAF?',
        isi: <IsiTanyaDraf alasan={daftar.alasanDraf} />,
        ya: 'Buat DRAF',
      });
      if (!ya) return;
    }
    try {
      const hasil = await ubah.mutateAsync({ jenis: [...jenis], draf });
      tampilkanBerhasil(
        `${hasil.length} dokumen dibuat sebagai PDF dan Excel${draf ? ', bertanda DRAF' : ''}.`,
      );
    } catch (sebab) {
      tampilkanGalat(sebab);
      // Cancelled half-way: the documents made until then are there.
      await basikan(klien, 'dokumen.make');
    }
  };
  return { ...ubah, buat };
}
