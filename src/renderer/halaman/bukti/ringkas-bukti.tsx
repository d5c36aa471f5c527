import { Badge, Group, Paper, Progress, Text, Title, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import type { CacahBukti, KelengkapanBukti } from '../../../contract/bentuk/bukti.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatUkuran } from '../../komponen/ukuran-berkas.ts';
import { useSisaTinggi } from '../../komponen/use-sisa-tinggi.ts';
import gaya from './bukti.module.css';
import { findCacah } from './filter-bukti.ts';

function Kartu({
  judul,
  cacah,
  onKurang,
}: {
  readonly judul: string;
  readonly cacah: CacahBukti;
  readonly onKurang: () => void;
}): ReactNode {
  const { perlu, ada, kurang, otomatis, tanpaBerkas } = cacah;
  const rincian = [
    otomatis === 0 ? null : `${formatBilangan(otomatis)} dari data sendiri`,
    tanpaBerkas === 0 ? null : `${formatBilangan(tanpaBerkas)} tanpa foto atau pindaian`,
  ].filter((r) => r !== null);
  return (
    <Paper withBorder px="sm" py={6} className={gaya.kartu}>
      <Group gap="md" wrap="nowrap" justify="space-between">
        <Text fz="sm" fw={600} className={gaya.judulKartu}>
          {judul}
        </Text>
        <Text fz="sm" className={gaya.angka}>
          {formatBilangan(perlu)} perlu · <b>{formatBilangan(ada)} ada</b>
        </Text>
        <UnstyledButton className={gaya.tautanAngka} disabled={kurang === 0} onClick={onKurang}>
          {formatBilangan(kurang)} kurang
        </UnstyledButton>
      </Group>
      <Progress
        mt={4}
        size="sm"
        color="green"
        value={perlu === 0 ? 0 : (100 * ada) / perlu}
        aria-label={`${judul}: bukti yang ada`}
      />
      <Text fz="xs" c="dimmed" mt={2}>
        {rincian.length === 0 ? 'Tiap baris dihitung sekali.' : `Dari yang ada: ${rincian.join(', ')}.`}
      </Text>
    </Paper>
  );
}

/** How much of the evidence is there, of the whole kecamatan. */
export function RingkasBukti({
  kelengkapan,
  onKurang,
}: {
  readonly kelengkapan: KelengkapanBukti;
  readonly onKurang: (keterangan: 'TMS' | 'B') => void;
}): ReactNode {
  return (
    <div className={gaya.ringkas}>
      <Kartu judul="TMS se-kecamatan" cacah={kelengkapan.tms} onKurang={() => onKurang('TMS')} />
      <Kartu judul="Pemilih baru (B)" cacah={kelengkapan.baru} onKurang={() => onKurang('B')} />
    </div>
  );
}

/** Of the files kept, for the head of the page. */
export function formatBerkasTersimpan({ jumlah, ukuran }: KelengkapanBukti['berkas']): string {
  return jumlah === 0
    ? 'Belum ada foto atau pindaian yang disimpan.'
    : `${formatBilangan(jumlah)} foto atau pindaian tersimpan terenkripsi (${formatUkuran(ukuran)}).`;
}

function Butir({
  kode,
  label,
  cacah,
  diminta,
  anjuran,
  dipilih,
  onPilih,
}: {
  readonly kode: string | null;
  readonly label: string;
  readonly cacah: CacahBukti;
  readonly diminta: string | null;
  readonly anjuran: boolean;
  readonly dipilih: boolean;
  readonly onPilih: () => void;
}): ReactNode {
  return (
    <li>
      <UnstyledButton className={gaya.butir} aria-pressed={dipilih} onClick={onPilih}>
        <span className={gaya.kode}>{kode ?? ''}</span>
        <span>
          <Text span fz="sm" fw={diminta === null ? 600 : 400} display="block" lh={1.3}>
            {label}
          </Text>
          {dipilih && diminta !== null ? (
            <Text span fz="xs" display="block" lh={1.3} className={gaya.redup}>
              {anjuran ? 'Anjuran: ' : 'Diminta: '}
              {diminta}
            </Text>
          ) : null}
        </span>
        <Text span fz="xs" className={gaya.hitung}>
          <b>{formatBilangan(cacah.kurang)}</b>
          <VisuallyHidden> kurang</VisuallyHidden> / {formatBilangan(cacah.perlu)}
        </Text>
      </UnstyledButton>
    </li>
  );
}

const KELOMPOK = [
  { keterangan: null, label: 'TMS dan B' },
  { keterangan: 'TMS', label: 'Semua TMS' },
] as const;

/** How much is missing per reason, in the kecamatan or one desa; a click shows only those. */
export function RingkasAlasan({
  kelengkapan,
  desa,
  keterangan,
  onPilih,
}: {
  readonly kelengkapan: KelengkapanBukti;
  readonly desa: { readonly kode: string; readonly nama: string } | null;
  readonly keterangan: string | null;
  readonly onPilih: (keterangan: string | null) => void;
}): ReactNode {
  const daftar = useRef<HTMLUListElement>(null);
  const tinggi = useSisaTinggi(daftar);
  const kode = desa?.kode ?? null;
  return (
    <section aria-labelledby="judul-alasan">
      <Title order={2} fz="sm" id="judul-alasan" mb={4}>
        {desa === null ? 'Se-kecamatan' : desa.nama}: kurang dari perlu
      </Title>
      <ul className={gaya.daftarAlasan} style={{ maxHeight: tinggi }} ref={daftar}>
        {KELOMPOK.map((k) => {
          const cacah = findCacah(kelengkapan, kode, k.keterangan);
          return cacah === null ? null : (
            <Butir
              key={k.label}
              kode={null}
              label={k.label}
              cacah={cacah}
              diminta={null}
              anjuran={false}
              dipilih={keterangan === k.keterangan}
              onPilih={() => onPilih(k.keterangan)}
            />
          );
        })}
        {kelengkapan.perAlasan.map((a) => {
          const cacah = findCacah(kelengkapan, kode, a.keterangan);
          return cacah === null ? null : (
            <Butir
              key={a.keterangan}
              kode={a.keterangan}
              label={a.label}
              cacah={cacah}
              diminta={a.diminta}
              anjuran={a.keyakinan === 'disimpulkan'}
              dipilih={keterangan === a.keterangan}
              onPilih={() => onPilih(keterangan === a.keterangan ? 'TMS' : a.keterangan)}
            />
          );
        })}
      </ul>
    </section>
  );
}

/** Whether a row has what is asked for, in word and colour. */
export function LencanaLengkap({ lengkap }: { readonly lengkap: boolean }): ReactNode {
  return (
    <Badge color={lengkap ? 'green' : 'yellow'} variant="light" radius="sm">
      {lengkap ? 'Ada' : 'Kurang'}
    </Badge>
  );
}
