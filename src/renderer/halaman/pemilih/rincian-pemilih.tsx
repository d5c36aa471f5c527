import { Anchor, Badge, Divider, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RincianPemilih } from '../../../contract/bentuk/pemilih.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tautan } from '../../kerangka/rute.ts';
import { LencanaTingkat } from '../../komponen/lencana-tingkat.tsx';
import { formatWaktuPendek } from '../../komponen/waktu.ts';
import { useBaca } from '../../panggil/panggil.ts';
import {
  formatTanggalPanjang,
  labelKode,
  labelKodeTemuan,
  LABEL_KOSONG,
  type LabelKode,
} from './label-pemilih.ts';
import { TombolNomor, useNomorDibuka } from './nomor-terbuka.tsx';
import { Nomor } from './nomor.tsx';
import gaya from './pemilih.module.css';

function Medan({ nama, children }: { readonly nama: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{nama}</dt>
      <dd>{children === '' || children === null ? <span className={gaya.redup}>kosong</span> : children}</dd>
    </>
  );
}

/** A code and its meaning: "3 – Di bawah umur". */
function kodeDanArti(daftar: LabelKode[keyof LabelKode], kode: string | null): string {
  if (kode === null) return 'tidak ada kolom';
  const arti = labelKode(daftar, kode);
  return kode === '' || arti === kode ? kode : `${kode} – ${arti}`;
}

function DataPemilih({ p, label }: { readonly p: RincianPemilih; readonly label: LabelKode }): ReactNode {
  const dibuka = useNomorDibuka(p.id);
  const pengaturan = useBaca('pengaturan.load', {});
  const kawin = pengaturan.data?.profil.statusKawin.kode ?? [];
  return (
    <Stack gap="xs">
      <Title order={2} fz="lg" style={{ overflowWrap: 'anywhere' }}>
        {p.nama === '' ? 'Tanpa nama' : p.nama}
      </Title>
      <dl className={gaya.rincian}>
        <Medan nama="NIK">
          <Nomor nomor={dibuka.nomor?.nik ?? p.nik} />
        </Medan>
        <Medan nama="NKK">
          <Nomor nomor={dibuka.nomor?.nkk ?? p.nkk} />
        </Medan>
      </dl>
      <TombolNomor dibuka={dibuka} />
      <dl className={gaya.rincian}>
        <Medan nama="Desa">{formatNamaWilayah(p.namaDesa)}</Medan>
        <Medan nama="TPS">{p.tps}</Medan>
        <Medan nama="Keterangan">
          {p.keterangan === '' ? 'Sesuai (tidak ada perubahan)' : kodeDanArti(label.keterangan, p.keterangan)}
        </Medan>
        <Medan nama="Jenis kelamin">{p.jenisKelamin === 'L' ? 'L – Laki-laki' : 'P – Perempuan'}</Medan>
        <Medan nama="Tempat lahir">{p.tempatLahir}</Medan>
        <Medan nama="Tanggal lahir">{formatTanggalPanjang(p.tanggalLahir)}</Medan>
        <Medan nama="Usia">
          {p.usia === null
            ? 'tidak dapat dihitung'
            : `${formatBilangan(p.usia)} tahun pada hari pemungutan suara`}
        </Medan>
        <Medan nama="Status kawin">{kodeDanArti(kawin, p.statusKawin)}</Medan>
        <Medan nama="Alamat">{p.alamat}</Medan>
        <Medan nama="RT / RW">{`${p.rt || '–'} / ${p.rw || '–'}`}</Medan>
        <Medan nama="Disabilitas">
          {p.disabilitas === '' ? 'Tanpa disabilitas' : kodeDanArti(label.disabilitas, p.disabilitas)}
        </Medan>
        <Medan nama="KTP-el">{kodeDanArti(label.ktpEl, p.ktpEl)}</Medan>
        <Medan nama="DPID">{p.dpid}</Medan>
        <Medan nama="Sumber">{p.sumber}</Medan>
        <Medan nama="Asal baris">
          {p.asal.berkas}
          {p.asal.lembar === null ? '' : `, lembar “${p.asal.lembar}”`}, baris {formatBilangan(p.asal.baris)}
        </Medan>
      </dl>
    </Stack>
  );
}

function TemuanPemilih({ p }: { readonly p: RincianPemilih }): ReactNode {
  return (
    <section aria-labelledby="judul-temuan-pemilih">
      <Title order={3} id="judul-temuan-pemilih" fz="md" mb={4}>
        Temuan ({p.daftarTemuan.length})
      </Title>
      {p.daftarTemuan.length === 0 ? (
        <Text fz="sm" c="dimmed">
          Tidak ada temuan pada baris ini.
        </Text>
      ) : (
        <Stack gap="xs">
          {p.daftarTemuan.map((t) => (
            <div key={t.kunci}>
              <Group gap="xs">
                <LencanaTingkat tingkat={t.tingkat} />
                <Anchor href={tautan('temuan', { kode: t.kode, desa: p.desa, tps: p.tps })} fz="sm">
                  {labelKodeTemuan(t.kode)}
                </Anchor>
                {t.ditangani ? (
                  <Badge color="gray" variant="light" tt="none" radius="sm">
                    Sudah ditangani
                  </Badge>
                ) : null}
              </Group>
              <Text fz="sm">{t.pesan}</Text>
            </div>
          ))}
        </Stack>
      )}
    </section>
  );
}

type Riwayat = RincianPemilih['riwayat'][number];

function BarisRiwayat({ versi, terlama }: { readonly versi: Riwayat; readonly terlama: boolean }): ReactNode {
  return (
    <li>
      <Group gap="xs">
        <Text span fz="sm" fw={600}>
          Versi {versi.versi}
        </Text>
        <Text span fz="xs" c="dimmed">
          {formatWaktuPendek(versi.dibuatPada)}
        </Text>
        {versi.aktif ? (
          <Badge color="green" variant="light" tt="none" radius="sm" size="sm">
            Berlaku
          </Badge>
        ) : null}
      </Group>
      {!versi.ada ? (
        <Text fz="sm" c="dimmed">
          Tidak ada di versi ini.
        </Text>
      ) : versi.medan.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {terlama ? 'Pertama kali tercatat.' : 'Tidak berubah dari versi sebelumnya.'}
        </Text>
      ) : (
        versi.medan.map((m) => (
          <Text fz="sm" key={m.medan}>
            {m.medan}: {m.lama === '' ? 'kosong' : m.lama} → {m.baru === '' ? 'kosong' : m.baru}
          </Text>
        ))
      )}
    </li>
  );
}

function RiwayatPemilih({ p }: { readonly p: RincianPemilih }): ReactNode {
  // The first version that has the person, or the first after one that has not.
  const pertama = (i: number): boolean => p.riwayat[i + 1]?.ada !== true;
  return (
    <section aria-labelledby="judul-riwayat-pemilih">
      <Title order={3} id="judul-riwayat-pemilih" fz="md" mb={4}>
        Riwayat
      </Title>
      <ul className={gaya.riwayat}>
        {p.riwayat.map((r, i) => (
          <BarisRiwayat key={r.versi} versi={r} terlama={pertama(i)} />
        ))}
      </ul>
    </section>
  );
}

/** Everything known about one row. Give it `key={p.id}`: numbers shown in full belong to one pemilih alone. */
export function IsiRincian({ p }: { readonly p: RincianPemilih }): ReactNode {
  const opsi = useBaca('pemilih.opsi', { desa: p.desa, tps: p.tps });
  return (
    <Stack gap="md">
      <DataPemilih p={p} label={opsi.data ?? LABEL_KOSONG} />
      <Divider />
      <TemuanPemilih p={p} />
      <Divider />
      <RiwayatPemilih p={p} />
    </Stack>
  );
}
