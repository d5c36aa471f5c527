import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { GalatPanggilan } from '../../../../contract/galat.ts';
import { useHos } from '../../../hos/konteks-hos.ts';
import { galatDari, tampilkanBerhasil } from '../../../komponen/galat.ts';
import { useUbah } from '../../../panggil/panggil.ts';
import imporGaya from '../../impor/impor.module.css';

const TIPE_XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Penambahan {
  readonly sibuk: boolean;
  /** Why the last one was refused, all reasons at once. */
  readonly galat: GalatPanggilan | null;
  readonly tutupGalat: () => void;
  readonly tambah: (berkas: File | null | undefined) => Promise<void>;
}

function usePenambahan(): Penambahan {
  const hos = useHos();
  const { mutateAsync } = useUbah('templat.add');
  const [sibuk, setSibuk] = useState(false);
  const [galat, setGalat] = useState<GalatPanggilan | null>(null);
  const tambah: Penambahan['tambah'] = async (berkas) => {
    if (berkas === null || berkas === undefined) return;
    setSibuk(true);
    setGalat(null);
    try {
      const titipan = await hos.titipkan([berkas], {});
      if (!titipan.ok) throw titipan.galat;
      const [pertama] = titipan.nilai;
      if (pertama === undefined) return;
      const { nama } = await mutateAsync({ titipan: pertama.token });
      tampilkanBerhasil(`Formulir ${nama} ditambahkan.`);
    } catch (sebab) {
      setGalat(galatDari(sebab));
    } finally {
      setSibuk(false);
    }
  };
  return { sibuk, galat, tutupGalat: () => setGalat(null), tambah };
}

function AlasanTolak({
  galat,
  onTutup,
}: {
  readonly galat: GalatPanggilan;
  readonly onTutup: () => void;
}): ReactNode {
  const [judul = '', ...alasan] = galat.pesan.split('\n');
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={alasan.length === 0 ? 'Formulir belum dapat dipakai' : judul}
      withCloseButton
      closeButtonLabel="Tutup alasan"
      onClose={onTutup}
      role="alert"
    >
      <Stack gap={4}>
        {(alasan.length === 0 ? [judul] : alasan).map((kalimat, i) => (
          <Text key={i} fz="sm" style={{ overflowWrap: 'anywhere' }}>
            {kalimat}
          </Text>
        ))}
        <Text fz="xs" c="dimmed">
          {galat.kode}
          {galat.nomor === null ? '' : `, kejadian ${galat.nomor}`}
        </Text>
      </Stack>
    </Alert>
  );
}

/** Takes in one form, dropped or chosen; a refusal stays on the page until it is read. */
export function TambahFormulir(): ReactNode {
  const { sibuk, galat, tutupGalat, tambah } = usePenambahan();
  return (
    <Stack gap="sm">
      <Dropzone
        onDrop={(berkas) => void tambah(berkas[0])}
        multiple={false}
        loading={sibuk}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        tabIndex={-1}
        className={imporGaya.lepas}
        inputProps={{ 'aria-label': 'Formulir yang dilepas di halaman' }}
      >
        <Group justify="center" gap="lg" py={4}>
          <IconFileSpreadsheet size={32} stroke={1.2} aria-hidden className={imporGaya.ikonLepas} />
          <div>
            <Text fw={600}>Letakkan formulir Excel resmi di sini</Text>
            <Text c="dimmed" fz="sm">
              Berkas .xlsx yang selnya sudah ditulisi nama medan. Program mengisinya tanpa mengubah bentuknya.
            </Text>
          </div>
          <FileButton
            accept={TIPE_XLSX}
            inputProps={{ 'aria-label': 'Berkas formulir' }}
            onChange={(f) => void tambah(f)}
          >
            {(props) => (
              <Button {...props} loading={sibuk}>
                Tambah formulir
              </Button>
            )}
          </FileButton>
        </Group>
      </Dropzone>
      {galat === null ? null : <AlasanTolak galat={galat} onTutup={tutupGalat} />}
    </Stack>
  );
}
