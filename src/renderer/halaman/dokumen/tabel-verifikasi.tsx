import { Alert, Badge, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconCircleCheck,
  IconCopy,
  IconFileOff,
  IconHelpCircle,
  IconPencilExclamation,
  IconShieldCheck,
  type Icon,
} from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import type {
  BerkasTerverifikasi,
  HasilVerifikasi,
  PutusanBerkas,
} from '../../../contract/bentuk/dokumen.ts';
import { useGulungan } from '../../komponen/use-gulungan.ts';
import { useSisaTinggi } from '../../komponen/use-sisa-tinggi.ts';
import gaya from './dokumen.module.css';
import { formatSimpulan, formatTeksVerifikasi, LABEL_PUTUSAN, sortBerkas } from './hasil-verifikasi.ts';

const RUPA: Readonly<Record<PutusanBerkas, { readonly warna: string; readonly Ikon: Icon }>> = {
  sesuai: { warna: 'green', Ikon: IconCircleCheck },
  'asli-tanpa-data': { warna: 'blue', Ikon: IconShieldCheck },
  berubah: { warna: 'red', Ikon: IconPencilExclamation },
  'angka-berbeda': { warna: 'red', Ikon: IconAlertTriangle },
  hilang: { warna: 'orange', Ikon: IconFileOff },
  'tidak-dikenal': { warna: 'yellow', Ikon: IconHelpCircle },
};

const KALIMAT_MANIFEST: Readonly<Record<NonNullable<HasilVerifikasi['manifest']>, string>> = {
  asli: 'manifest.json asli.',
  berubah: 'manifest.json berubah setelah dibuat: yang dipegang adalah catatan di basis data.',
  'tidak-dikenal': 'manifest.json bukan buatan basis data ini.',
};

function IsiBerkas({ berkas }: { readonly berkas: BerkasTerverifikasi }): ReactNode {
  const { warna, Ikon } = RUPA[berkas.putusan];
  return (
    <>
      <div role="cell" className={gaya.selPutusan}>
        <Badge color={warna} variant="light" radius="sm" leftSection={<Ikon size={14} aria-hidden />}>
          {LABEL_PUTUSAN[berkas.putusan]}
        </Badge>
      </div>
      <div role="cell" className={gaya.selUraian}>
        <Text fz="sm" fw={600}>
          {berkas.nama}
        </Text>
        <Text fz="xs">{berkas.keterangan}</Text>
        {berkas.perbedaan.length === 0 ? null : (
          <ul className={gaya.perbedaan}>
            {berkas.perbedaan.map((p) => (
              <li key={p}>{p}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** What was found of each file, what is to be looked at first. */
export function TabelVerifikasi({ hasil }: { readonly hasil: HasilVerifikasi }): ReactNode {
  const berkas = useMemo(() => sortBerkas(hasil.berkas), [hasil]);
  const { bingkai, penggulung, aktif, setAktif, pindah } = useGulungan(berkas.length, 52);
  const tinggi = useSisaTinggi(bingkai);
  const aman =
    hasil.jumlah > 0 &&
    hasil.sesuai === hasil.jumlah &&
    hasil.manifest !== 'berubah' &&
    hasil.masalahData.length === 0;
  return (
    <Stack gap="xs">
      <Alert
        color={aman ? 'green' : 'yellow'}
        icon={aman ? <IconCircleCheck /> : <IconAlertTriangle />}
        p="xs"
        role="status"
      >
        <Group justify="space-between" gap="sm">
          <Text fz="sm" fw={600} flex={1} miw={260}>
            {formatSimpulan(hasil)} {hasil.manifest === null ? '' : KALIMAT_MANIFEST[hasil.manifest]}
          </Text>
          <CopyButton value={formatTeksVerifikasi(hasil)}>
            {({ copied, copy }) => (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={
                  copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
                }
                onClick={copy}
              >
                {copied ? 'Tersalin' : 'Salin daftar'}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Alert>
      {hasil.masalahData.length === 0 ? null : (
        <Alert color="red" icon={<IconAlertTriangle />} p="xs" title="Basis data sendiri tidak utuh">
          <ul className={gaya.perbedaan}>
            {hasil.masalahData.map((m) => (
              <li key={m}>{m}</li>
            ))}
          </ul>
        </Alert>
      )}
      <div className={gaya.bingkaiSusunan} style={{ height: tinggi }} ref={bingkai}>
        <div
          role="table"
          aria-label="Hasil pemeriksaan keaslian"
          aria-rowcount={berkas.length}
          className={gaya.susunan}
          style={{ height: penggulung.getTotalSize() }}
          onKeyDown={(e) => {
            if (pindah(e.key)) e.preventDefault();
          }}
        >
          {penggulung.getVirtualItems().map(({ index, key, start }) => {
            const b = berkas[index];
            if (b === undefined) return null;
            return (
              <div
                key={key}
                ref={penggulung.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 1}
                tabIndex={index === aktif ? 0 : -1}
                className={gaya.barisVerifikasi}
                style={{ transform: `translateY(${start}px)` }}
                onFocus={() => setAktif(index)}
              >
                <IsiBerkas berkas={b} />
              </div>
            );
          })}
        </div>
      </div>
    </Stack>
  );
}
