import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { KemajuanTugas } from '../../komponen/kemajuan-tugas.tsx';
import { useSimpanKeluaran } from '../../komponen/simpan-keluaran.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { JumlahPilihan, type DialogPilihanProps } from './dialog-buat.tsx';
import { FormPilihan } from './form-pilihan.tsx';
import { isBerlaku } from './keadaan-dokumen.ts';
import { listJenis, listTerpilih, type PilihanDokumen } from './pilihan-dokumen.ts';

/** Of the choice, what is there and true goes along; what is missing or stale does not. */
export function TidakIkut({
  daftar,
  nilai,
}: Pick<DialogPilihanProps, 'daftar'> & { readonly nilai: PilihanDokumen }): ReactNode {
  const kurang = listTerpilih(daftar, nilai).filter((d) => !isBerlaku(d)).length;
  return (
    <Text fz="xs" mih="1.4em">
      {kurang === 0
        ? ''
        : `${formatBilangan(kurang)} belum dibuat atau usang, jadi tidak ikut. Buat dahulu bila perlu.`}
    </Text>
  );
}

/** The input of a call for the choice, in the order of the set. */
export function toMasukan(
  daftar: DialogPilihanProps['daftar'],
  nilai: PilihanDokumen,
): { jenis: PilihanDokumen['jenis'][number][]; desa: string[] | null; rahasia: boolean } {
  return {
    jenis: [...listJenis(daftar, nilai)],
    desa: nilai.desa === null ? null : [...nilai.desa],
    rahasia: nilai.rahasia,
  };
}

/** The chosen documents in force as one zip with their manifest. */
export function DialogZip({ daftar, kecamatan, awal, dicentang, onTutup }: DialogPilihanProps): ReactNode {
  const [nilai, setNilai] = useState(awal);
  const zip = useUbah('dokumen.zip');
  const simpan = useSimpanKeluaran();
  const ada = listTerpilih(daftar, nilai).some(isBerlaku);
  const unduh = async (): Promise<void> => {
    try {
      await simpan(await zip.mutateAsync(toMasukan(daftar, nilai)));
      onTutup();
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  return (
    <Modal opened onClose={onTutup} title="Unduh zip berisi apa?" size={920} closeOnEscape={!zip.isPending}>
      <FormPilihan daftar={daftar} kecamatan={kecamatan} nilai={nilai} onUbah={setNilai}>
        <Text fz="sm">
          Zip disertai manifest.json berisi sidik setiap berkas, untuk diperiksa lagi di tab Keaslian.
        </Text>
      </FormPilihan>
      <Stack gap="xs" mt="md">
        <KemajuanTugas tugas={zip} judul="Menyusun zip" />
        <Group justify="space-between" wrap="nowrap" align="flex-end">
          <div>
            <JumlahPilihan daftar={daftar} nilai={nilai} dicentang={dicentang} />
            <TidakIkut daftar={daftar} nilai={nilai} />
          </div>
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" disabled={zip.isPending} onClick={onTutup}>
              Batal
            </Button>
            <Button
              data-autofocus
              leftSection={<IconFileZip size={16} aria-hidden />}
              loading={zip.isPending}
              disabled={!ada}
              onClick={() => void unduh()}
            >
              Unduh zip
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}
