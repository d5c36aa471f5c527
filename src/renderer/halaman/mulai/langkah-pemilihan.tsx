import { Alert, Badge, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { KecamatanDitemukan, Pekerjaan, ProfilTersedia } from '../../../contract/bentuk/sesi.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { formatHari } from '../../komponen/waktu.ts';
import { useBaca } from '../../panggil/panggil.ts';
import { Kotak } from '../pengaturan/kotak.tsx';
import gaya from './langkah-pemilihan.module.css';

export interface PemilihanDipilih {
  readonly profil: string;
  readonly tahapan: string;
}

interface LangkahPemilihanProps {
  readonly kecamatan: KecamatanDitemukan;
  readonly pekerjaan: readonly Pekerjaan[];
  readonly awal: PemilihanDipilih | null;
  readonly onKembali: () => void;
  readonly onLanjut: (p: PemilihanDipilih) => void;
}

function KartuProfil({ profil }: { readonly profil: ProfilTersedia }): ReactNode {
  return (
    <Radio.Card value={profil.kode} p="sm" className={gaya.kartu}>
      <Group wrap="nowrap" align="flex-start">
        <Radio.Indicator />
        <div>
          <Group gap="xs">
            <Text fw={600}>{profil.nama}</Text>
            {profil.adaYangDisimpulkan ? (
              <Badge variant="light" color="yellow" tt="none">
                sebagian disimpulkan
              </Badge>
            ) : null}
          </Group>
          <Text fz="sm" c="dimmed">
            Pemungutan suara {formatHari(profil.hariPemungutanSuara)}
          </Text>
        </div>
      </Group>
    </Radio.Card>
  );
}

/** The same kecamatan, election and stage already has a database here. */
function SudahAda({
  pekerjaan,
  kecamatan,
  pilihan,
}: {
  readonly pekerjaan: readonly Pekerjaan[];
  readonly kecamatan: KecamatanDitemukan;
  readonly pilihan: PemilihanDipilih;
}): ReactNode {
  const ada = pekerjaan.some(
    (p) =>
      !p.contoh &&
      p.kecamatan.kode === kecamatan.kode &&
      p.profil.kode === pilihan.profil &&
      p.tahapan.kode === pilihan.tahapan,
  );
  return ada ? (
    <Alert color="yellow" title="Sudah ada di laptop ini">
      Basis data untuk kecamatan, pemilihan, dan tahapan ini sudah ada. Lanjutkan hanya bila memang ingin
      mulai dari kosong; yang lama tetap tersimpan.
    </Alert>
  ) : null;
}

function Isi(props: LangkahPemilihanProps & { readonly profil: readonly ProfilTersedia[] }): ReactNode {
  const { profil, kecamatan, pekerjaan, awal, onKembali, onLanjut } = props;
  const pertama = profil[0];
  const [pilihan, setPilihan] = useState<PemilihanDipilih>(
    awal ?? { profil: pertama?.kode ?? '', tahapan: pertama?.tahapanBaku ?? '' },
  );
  const dipilih = profil.find(({ kode }) => kode === pilihan.profil);
  const pilihProfil = (kode: string): void =>
    setPilihan({ profil: kode, tahapan: profil.find((p) => p.kode === kode)?.tahapanBaku ?? '' });
  const kirim = (p: FormEvent): void => {
    p.preventDefault();
    onLanjut(pilihan);
  };
  return (
    <form onSubmit={kirim}>
      <Stack gap="md">
        <Text>
          Kecamatan <b>{formatNamaWilayah(kecamatan.nama)}</b>, {formatNamaWilayah(kecamatan.kabupaten)},{' '}
          {kecamatan.jumlahDesa} desa/kelurahan
        </Text>
        <Kotak judul="Pemilihan">
          <Radio.Group value={pilihan.profil} onChange={pilihProfil} aria-label="Pemilihan">
            <Stack gap="xs">
              {profil.map((p) => (
                <KartuProfil key={p.kode} profil={p} />
              ))}
            </Stack>
          </Radio.Group>
          {dipilih?.adaYangDisimpulkan === true ? (
            <Text fz="sm" c="dimmed">
              Sebagian nilai pemilihan ini disimpulkan dari aturan dan contoh, belum dipastikan dari formulir
              resmi. Nilai itu ditandai di Pengaturan, Nilai pemilihan, dan dapat diubah di sana.
            </Text>
          ) : null}
        </Kotak>
        <Kotak judul="Tahapan">
          <Radio.Group
            value={pilihan.tahapan}
            onChange={(tahapan) => setPilihan({ ...pilihan, tahapan })}
            aria-label="Tahapan"
          >
            <Stack gap="xs">
              {dipilih?.tahapan.map((t) => (
                <Radio key={t.kode} value={t.kode} label={t.sebutan} />
              ))}
            </Stack>
          </Radio.Group>
        </Kotak>
        <SudahAda pekerjaan={pekerjaan} kecamatan={kecamatan} pilihan={pilihan} />
        <Group justify="space-between">
          <Button variant="default" onClick={onKembali}>
            Kembali
          </Button>
          <Button type="submit" disabled={dipilih === undefined || pilihan.tahapan === ''}>
            Lanjut
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Which election and which stage the database is for. */
export function LangkahPemilihan(props: LangkahPemilihanProps): ReactNode {
  const kueri = useBaca('profil.list', {});
  return (
    <KeadaanMuat
      kueri={kueri}
      kosong={(p) => p.length === 0}
      teksKosong="Tidak ada profil pemilihan yang terpasang. Pasang ulang program ini."
    >
      {(profil) => <Isi {...props} profil={profil} />}
    </KeadaanMuat>
  );
}
