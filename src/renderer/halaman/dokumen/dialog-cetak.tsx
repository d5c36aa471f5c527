import { Alert, Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { DaftarDokumen } from '../../../contract/bentuk/dokumen.ts';
import type { Keluaran } from '../../../contract/isian.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { KemajuanTugas } from '../../komponen/kemajuan-tugas.tsx';
import { useBukaKeluaran, useSimpanKeluaran } from '../../komponen/simpan-keluaran.ts';
import { formatUkuran } from '../../komponen/ukuran-berkas.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { JumlahPilihan, type DialogPilihanProps } from './dialog-buat.tsx';
import { toMasukan } from './dialog-zip.tsx';
import { FormPilihan } from './form-pilihan.tsx';
import { isBerlaku } from './keadaan-dokumen.ts';
import { chooseSiap, listTerpilih } from './pilihan-dokumen.ts';

const SEMUA = 'semua';

function listPilihanPenerima({ penerima }: DaftarDokumen): { value: string; label: string }[] {
  const jumlah = penerima.reduce((n, p) => n + p.rangkap, 0);
  return [
    { value: SEMUA, label: `Semua penerima, ${jumlah} rangkap` },
    ...penerima.map((p, i) => ({ value: String(i), label: `${p.nama}, satu rangkap` })),
  ];
}

/** The one PDF is there: the system's program or the browser's viewer prints it. */
function SiapDicetak({
  keluaran,
  onTutup,
}: {
  readonly keluaran: Keluaran;
  readonly onTutup: () => void;
}): ReactNode {
  const hos = useHos();
  const buka = useBukaKeluaran();
  const simpan = useSimpanKeluaran();
  const alamat = hos.alamatCetak(keluaran.token);
  return (
    <Stack gap="md">
      <Alert color="green" icon={<IconPrinter />} title="Berkas cetak sudah siap">
        <Text fz="sm">
          {keluaran.nama}, {formatUkuran(keluaran.ukuran)}. Setelah terbuka, tekan Ctrl+P. Semua rangkap sudah
          berurutan di dalam berkas, jadi cukup dicetak satu kali.
        </Text>
      </Alert>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onTutup}>
          Tutup
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void simpan(keluaran)}
        >
          Simpan PDF
        </Button>
        {alamat !== null ? (
          <Button
            component="a"
            href={alamat}
            target="_blank"
            rel="noopener noreferrer"
            leftSection={<IconPrinter size={16} aria-hidden />}
          >
            Buka untuk dicetak
          </Button>
        ) : buka === null ? null : (
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void buka(keluaran)}>
            Buka untuk dicetak
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** The chosen documents in order as one PDF, with the copies of one recipient or of all. */
export function DialogCetak({ daftar, kecamatan, awal, dicentang, onTutup }: DialogPilihanProps): ReactNode {
  const [nilai, setNilai] = useState(() => (dicentang.size === 0 ? chooseSiap(daftar, awal) : awal));
  const [penerima, setPenerima] = useState(SEMUA);
  const cetak = useUbah('dokumen.cetak');
  const terpilih = listTerpilih(daftar, nilai);
  const kurang = terpilih.filter((d) => !isBerlaku(d)).length;
  const siap = chooseSiap(daftar, nilai);
  const buat = (): void =>
    cetak.mutate(
      { ...toMasukan(daftar, nilai), penerima: penerima === SEMUA ? null : Number(penerima) },
      { onError: tampilkanGalat },
    );
  if (cetak.data !== undefined)
    return (
      <Modal opened onClose={onTutup} title="Cetak berkas pleno" size="lg">
        <SiapDicetak keluaran={cetak.data} onTutup={onTutup} />
      </Modal>
    );
  return (
    <Modal
      opened
      onClose={onTutup}
      title="Cetak apa, untuk siapa?"
      size={920}
      closeOnEscape={!cetak.isPending}
    >
      <FormPilihan daftar={daftar} kecamatan={kecamatan} nilai={nilai} onUbah={setNilai}>
        <Select
          label="Untuk"
          size="xs"
          allowDeselect={false}
          data={listPilihanPenerima(daftar)}
          value={penerima}
          onChange={(v) => setPenerima(v ?? SEMUA)}
          description="Penerima dan banyaknya rangkap diatur di Pengaturan, Penerima."
        />
      </FormPilihan>
      <Stack gap="xs" mt="md">
        <KemajuanTugas tugas={cetak} judul="Menyusun berkas cetak" />
        <Group justify="space-between" wrap="nowrap" align="flex-end">
          <div>
            <JumlahPilihan daftar={daftar} nilai={nilai} dicentang={dicentang} />
            <Group gap="xs" mih="1.6em">
              {kurang === 0 ? null : (
                <>
                  <Text fz="xs">
                    {formatBilangan(kurang)} belum dibuat atau usang. Buat dahulu, atau cetak yang siap saja.
                  </Text>
                  {siap.jenis.length === 0 ? null : (
                    <Button size="compact-xs" variant="light" onClick={() => setNilai(siap)}>
                      Pilih yang siap saja
                    </Button>
                  )}
                </>
              )}
            </Group>
          </div>
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" disabled={cetak.isPending} onClick={onTutup}>
              Batal
            </Button>
            <Button
              data-autofocus
              leftSection={<IconPrinter size={16} aria-hidden />}
              loading={cetak.isPending}
              disabled={terpilih.length === 0 || kurang > 0}
              onClick={buat}
            >
              Susun berkas cetak
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}
