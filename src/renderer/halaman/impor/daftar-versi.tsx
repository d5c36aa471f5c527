import { Anchor, Badge, Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { VersiDesa } from '../../../contract/bentuk/impor.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { Angka } from '../../komponen/angka.tsx';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { formatWaktuPendek } from '../../komponen/waktu.ts';
import { useBaca, useUbah } from '../../panggil/panggil.ts';
import gaya from './impor.module.css';
import { LaciBedaVersi, type DuaVersi } from './laci-beda.tsx';

interface Desa {
  readonly kode: string;
  readonly nama: string;
}

function TombolBerlakukan({
  desa,
  versi,
  berlaku,
}: {
  readonly desa: Desa;
  readonly versi: VersiDesa;
  readonly berlaku: number | undefined;
}): ReactNode {
  const berlakukan = useUbah('versi.activate');
  const konfirmasi = useKonfirmasi();
  const tanya = async (): Promise<void> => {
    const setuju = await konfirmasi({
      judul: `Berlakukan versi ${versi.nomor} ${desa.nama}?`,
      isi: `Data ${desa.nama} kembali ke versi ${versi.nomor} (${formatWaktuPendek(versi.dibuatPada)}, ${formatBilangan(versi.jumlahBaris)} baris). ${berlaku === undefined ? '' : `Versi ${berlaku} tidak dihapus dan dapat diberlakukan lagi. `}Rekap dan temuan dihitung ulang; dokumen yang sudah dibuat perlu dibuat lagi.`,
      ya: `Berlakukan versi ${versi.nomor}`,
    });
    if (!setuju) return;
    berlakukan.mutate(
      { desa: desa.kode, nomor: versi.nomor },
      {
        onSuccess: () => tampilkanBerhasil(`Versi ${versi.nomor} ${desa.nama} sekarang berlaku.`),
        onError: tampilkanGalat,
      },
    );
  };
  return (
    <Button size="compact-sm" variant="default" loading={berlakukan.isPending} onClick={() => void tanya()}>
      Berlakukan versi ini
    </Button>
  );
}

/** Files of a version shown at once; a desa with one file per TPS has many. */
const BERKAS_TAMPIL = 3;

function BerkasVersi({ berkas }: { readonly berkas: VersiDesa['berkas'] }): ReactNode {
  const [semua, setSemua] = useState(berkas.length <= BERKAS_TAMPIL + 1);
  return (
    <>
      {berkas.slice(0, semua ? berkas.length : BERKAS_TAMPIL).map((b) => (
        <Text key={b.sha256 + b.nama} fz="sm" title={`SHA-256 ${b.sha256}`} className={gaya.patah}>
          {b.nama}{' '}
          <Text span fz="xs" c="dimmed">
            {formatBilangan(b.jumlahBaris)} baris
          </Text>
        </Text>
      ))}
      {semua ? null : (
        <Anchor component="button" type="button" fz="sm" onClick={() => setSemua(true)}>
          Tampilkan {formatBilangan(berkas.length - BERKAS_TAMPIL)} berkas lain
        </Anchor>
      )}
    </>
  );
}

interface BarisVersiProps {
  readonly desa: Desa;
  readonly versi: VersiDesa;
  readonly berlaku: number | undefined;
  readonly dipilih: boolean;
  readonly onPilih: (pilih: boolean) => void;
}

function BarisVersi({ desa, versi, berlaku, dipilih, onPilih }: BarisVersiProps): ReactNode {
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          aria-label={`Bandingkan versi ${versi.nomor}`}
          checked={dipilih}
          onChange={(e) => onPilih(e.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Th scope="row" fw={600}>
        {versi.nomor}
      </Table.Th>
      <Table.Td>{formatWaktuPendek(versi.dibuatPada)}</Table.Td>
      <Table.Td className={gaya.angkaKolom}>
        <Angka nilai={versi.jumlahBaris} />
      </Table.Td>
      <Table.Td className={gaya.angkaKolom}>
        <Angka nilai={versi.jumlahTps} />
      </Table.Td>
      <Table.Td>
        <BerkasVersi berkas={versi.berkas} />
      </Table.Td>
      <Table.Td>
        {versi.aktif ? (
          <Badge color="green" variant="light" tt="none" radius="sm">
            Berlaku
          </Badge>
        ) : (
          <TombolBerlakukan desa={desa} versi={versi} berlaku={berlaku} />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function KepalaVersi(): ReactNode {
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th w={90}>Bandingkan</Table.Th>
        <Table.Th>Versi</Table.Th>
        <Table.Th>Disimpan</Table.Th>
        <Table.Th className={gaya.angkaKolom}>Baris</Table.Th>
        <Table.Th className={gaya.angkaKolom}>TPS</Table.Th>
        <Table.Th>Berkas</Table.Th>
        <Table.Th>Keadaan</Table.Th>
      </Table.Tr>
    </Table.Thead>
  );
}

function TabelVersi({
  desa,
  versi,
}: {
  readonly desa: Desa;
  readonly versi: readonly VersiDesa[];
}): ReactNode {
  const [pilih, setPilih] = useState<readonly number[]>([]);
  const [banding, setBanding] = useState<DuaVersi | null>(null);
  const berlaku = versi.find((v) => v.aktif)?.nomor;
  // A third choice takes the place of the one before the last.
  const ubah = (nomor: number, ya: boolean): void =>
    setPilih(ya ? [...pilih.slice(-1), nomor] : pilih.filter((n) => n !== nomor));
  const [lama, baru] = [...pilih].sort((a, b) => a - b);
  return (
    <Stack gap="xs">
      <Table.ScrollContainer minWidth={760}>
        <Table verticalSpacing={6} horizontalSpacing="xs">
          <KepalaVersi />
          <Table.Tbody>
            {versi.map((v) => (
              <BarisVersi
                key={v.nomor}
                desa={desa}
                versi={v}
                berlaku={berlaku}
                dipilih={pilih.includes(v.nomor)}
                onPilih={(ya) => ubah(v.nomor, ya)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {versi.length < 2 ? null : (
        <Group gap="sm">
          <Button
            size="sm"
            variant="default"
            disabled={lama === undefined || baru === undefined}
            onClick={() => {
              if (lama !== undefined && baru !== undefined) setBanding({ lama, baru });
            }}
          >
            Bandingkan dua versi
          </Button>
          <Text fz="sm" c="dimmed">
            {pilih.length === 2
              ? `Versi ${lama ?? ''} dan versi ${baru ?? ''}`
              : 'Tandai dua versi di tabel.'}
          </Text>
        </Group>
      )}
      <LaciBedaVersi desa={desa} versi={banding} onTutup={() => setBanding(null)} />
    </Stack>
  );
}

/** The versions of one desa, the newest first. */
export function DaftarVersi({ desa }: { readonly desa: Desa }): ReactNode {
  const kueri = useBaca('versi.list', { desa: desa.kode });
  return (
    <KeadaanMuat
      kueri={kueri}
      kosong={(v) => v.length === 0}
      teksKosong={`Belum ada data ${desa.nama} yang disimpan.`}
      baris={3}
    >
      {(versi) => <TabelVersi desa={desa} versi={versi.toSorted((a, b) => b.nomor - a.nomor)} />}
    </KeadaanMuat>
  );
}
