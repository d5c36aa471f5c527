import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { KendalaTampil } from '../../../contract/bentuk/mingguan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import type { PeriodeCoklit } from '../../../core/mingguan/periode.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { KeadaanKosong, KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { useBaca, useUbah } from '../../panggil/panggil.ts';
import { DaftarKendala, TabelRingkas } from './daftar-kendala.tsx';
import { FormKendala, type OpsiDesa } from './form-kendala.tsx';

interface IsiProps {
  readonly kendala: readonly KendalaTampil[];
  readonly periode: PeriodeCoklit;
  readonly desa: readonly OpsiDesa[];
}

function useHapus(): (k: KendalaTampil) => Promise<void> {
  const { mutateAsync } = useUbah('kendala.remove');
  const konfirmasi = useKonfirmasi();
  return async (k) => {
    const ya = await konfirmasi({
      judul: 'Hapus catatan kendala ini?',
      isi: `Catatan "${k.uraian.slice(0, 120)}" tidak dapat dikembalikan.`,
      ya: 'Hapus',
      bahaya: true,
    });
    if (!ya) return;
    try {
      await mutateAsync({ id: k.id });
      tampilkanBerhasil('Catatan kendala dihapus.');
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
}

function IsiKendala({ kendala, periode, desa }: IsiProps): ReactNode {
  const [dibuka, setDibuka] = useState<KendalaTampil | 'baru' | null>(null);
  const hapus = useHapus();
  const tombol = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDibuka('baru')}>
      Catat kendala
    </Button>
  );
  return (
    <Stack gap="sm">
      {kendala.length === 0 ? (
        <KeadaanKosong
          teks="Belum ada kendala yang dicatat. Catat saat aplikasi pusat keluar sendiri, berhenti, atau gagal sinkron: waktunya, tempatnya, dan apa yang dilakukan."
          tindakan={tombol}
        />
      ) : (
        <>
          <Group justify="space-between">
            <Text fz="sm" c="dimmed">
              Bukti mengapa pekerjaan dilakukan di luar aplikasi pusat.
            </Text>
            {tombol}
          </Group>
          <TabelRingkas kendala={kendala} periode={periode} />
          <DaftarKendala
            kendala={kendala}
            namaDesa={(kode) => desa.find((d) => d.value === kode)?.label ?? kode}
            onUbah={setDibuka}
            onHapus={(k) => void hapus(k)}
          />
        </>
      )}
      <Modal
        opened={dibuka !== null}
        onClose={() => setDibuka(null)}
        title={dibuka === 'baru' ? 'Catat kendala aplikasi' : 'Ubah catatan kendala'}
        size="lg"
        closeOnClickOutside={false}
      >
        {dibuka === null ? null : (
          <FormKendala
            kendala={dibuka === 'baru' ? null : dibuka}
            desa={desa}
            onSelesai={() => setDibuka(null)}
          />
        )}
      </Modal>
    </Stack>
  );
}

/** Trouble with the central applications: the log and its summary. */
export function TabKendala(): ReactNode {
  const daftar = useBaca('kendala.list', {});
  const mingguan = useBaca('mingguan.load', { minggu: null });
  return (
    <KeadaanMuat kueri={mingguan}>
      {({ periode, laporan }) => (
        <KeadaanMuat kueri={daftar}>
          {(kendala) => (
            <IsiKendala
              kendala={kendala}
              periode={periode}
              desa={laporan.desa.map((d) => ({ value: d.desa, label: formatNamaWilayah(d.nama) }))}
            />
          )}
        </KeadaanMuat>
      )}
    </KeadaanMuat>
  );
}
