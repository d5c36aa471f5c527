import { Alert, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { DaftarDokumen } from '../../../contract/bentuk/dokumen.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import type { Kecamatan } from '../../../core/wilayah/wilayah.ts';
import { isAdaResmi, listAlasanDraf } from './alasan-draf.ts';
import { FormPilihan } from './form-pilihan.tsx';
import { countRupa } from './keadaan-dokumen.ts';
import { countTambahan, listJenis, listTerpilih, type PilihanDokumen } from './pilihan-dokumen.ts';
import type { TugasBuat } from './proses-buat.ts';
import { DaftarAlasanDraf } from './strip-keadaan.tsx';
import type { KunciPilihan } from './susunan-dokumen.ts';

export interface DialogPilihanProps {
  readonly daftar: DaftarDokumen;
  readonly kecamatan: Kecamatan;
  /** What the form starts from. */
  readonly awal: PilihanDokumen;
  readonly dicentang: ReadonlySet<KunciPilihan>;
  readonly onTutup: () => void;
}

/** How many documents the choice covers, and whether that is more than was ticked in the list. */
export function JumlahPilihan({
  daftar,
  nilai,
  dicentang,
}: Pick<DialogPilihanProps, 'daftar' | 'dicentang'> & { readonly nilai: PilihanDokumen }): ReactNode {
  const jumlah = listTerpilih(daftar, nilai).length;
  const tambahan = countTambahan(daftar, nilai, dicentang);
  return (
    <Text fz="sm" fw={600} aria-live="polite">
      {jumlah === 0 ? 'Belum ada dokumen yang dipilih.' : `${formatBilangan(jumlah)} dokumen dipilih.`}
      {tambahan === 0 || jumlah === 0
        ? ''
        : ` ${formatBilangan(tambahan)} di antaranya ikut karena jenis atau desanya sama dengan yang dicentang.`}
    </Text>
  );
}

function AlasanDilewati(props: { readonly daftar: DaftarDokumen; readonly kecamatan: Kecamatan }): ReactNode {
  if (props.daftar.alasanDraf.length + props.daftar.alasanDrafDesa.length === 0) return null;
  return (
    <Alert color="yellow" p="xs" title="Belum dapat dibuat sebagai dokumen resmi">
      <DaftarAlasanDraf {...props} />
    </Alert>
  );
}

function formatLanjutan(berlaku: number): string | null {
  return berlaku === 0
    ? null
    : `${formatBilangan(berlaku)} sudah ada dan masih benar: tidak dibuat ulang, pembuatan melanjutkan sisanya.`;
}

/** Makes the set in one act: what, of which desa, final or DRAF. */
export function DialogBuat(
  props: DialogPilihanProps & { readonly onBuat: (tugas: TugasBuat) => void },
): ReactNode {
  const { daftar, kecamatan, awal, dicentang, onTutup, onBuat } = props;
  const [nilai, setNilai] = useState(awal);
  const resmiMungkin = isAdaResmi(daftar);
  const [draf, setDraf] = useState(!resmiMungkin);
  const terpilih = listTerpilih(daftar, nilai);
  const jumlah = countRupa(terpilih);
  const berlaku = jumlah.siap + jumlah.disahkan + (draf ? jumlah.draf : 0);
  const lanjutan = formatLanjutan(berlaku);
  const dilewati = draf ? 0 : terpilih.filter((d) => listAlasanDraf(daftar, d.desa).length > 0).length;
  return (
    <Modal opened onClose={onTutup} title="Buat berkas pleno yang mana?" size={920}>
      <FormPilihan daftar={daftar} kecamatan={kecamatan} nilai={nilai} onUbah={setNilai}>
        <Radio.Group
          label="Dibuat sebagai"
          value={draf ? 'draf' : 'resmi'}
          onChange={(v) => setDraf(v === 'draf')}
        >
          <Stack gap={6} mt={4}>
            <Radio
              size="xs"
              value="resmi"
              disabled={!resmiMungkin}
              label="Dokumen resmi, siap ditandatangani"
              description={
                dilewati === 0
                  ? undefined
                  : `${formatBilangan(dilewati)} dokumen belum memenuhi syarat dan akan dilewati.`
              }
            />
            <Radio
              size="xs"
              value="draf"
              label="DRAF"
              description="Bertanda DRAF di setiap halaman dan lembar, tidak untuk ditandatangani."
            />
          </Stack>
        </Radio.Group>
        <AlasanDilewati daftar={daftar} kecamatan={kecamatan} />
      </FormPilihan>
      <Group justify="space-between" mt="md" wrap="nowrap" align="flex-end">
        <div>
          <JumlahPilihan daftar={daftar} nilai={nilai} dicentang={dicentang} />
          <Text fz="xs" mih="1.4em">
            {lanjutan}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" onClick={onTutup}>
            Batal
          </Button>
          <Button
            data-autofocus
            leftSection={<IconFiles size={16} aria-hidden />}
            disabled={terpilih.length === 0}
            onClick={() => onBuat({ pilihan: { ...nilai, jenis: listJenis(daftar, nilai) }, draf })}
          >
            {berlaku > 0 && berlaku < terpilih.length ? 'Lanjutkan membuat' : 'Buat dokumen'}
          </Button>
        </Group>
      </Group>
    </Modal>
  );
}
