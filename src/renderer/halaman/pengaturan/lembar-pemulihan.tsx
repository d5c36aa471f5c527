import { Alert, Button, Checkbox, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { LembarPemulihan } from '../../../contract/bentuk/sesi.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { useSesi } from '../../kerangka/konteks-sesi.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useSimpanKeluaran } from '../../komponen/simpan-keluaran.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { cocokEmpatAkhir } from './empat-akhir.ts';
import gaya from './lembar-pemulihan.module.css';

/** What comes out of the printer, and nothing else. */
function LembarCetak({ kode }: { readonly kode: string }): ReactNode {
  const { kecamatan, profil, tahapan } = useSesi();
  return createPortal(
    <div className={`hanya-cetak ${gaya.lembar}`} aria-hidden="true">
      <h1>Lembar pemulihan Pleno DPSH</h1>
      <p>
        Kecamatan {formatNamaWilayah(kecamatan.nama)}, {formatNamaWilayah(kecamatan.kabupaten)},{' '}
        {formatNamaWilayah(kecamatan.provinsi)}
        <br />
        {profil.nama} · {tahapan.sebutan}
      </p>
      <p className={gaya.kodeCetak}>{kode}</p>
      <p>
        Kode ini membuka basis data bila kata sandi lupa. Tanpa kata sandi dan tanpa kode ini, data tidak
        dapat dibuka oleh siapa pun. Simpan lembar ini di lemari terkunci, terpisah dari laptop, dan jangan
        difoto.
      </p>
      <p>Diterima oleh: ______________________________ Tanggal: ____________________</p>
    </div>,
    document.body,
  );
}

function Kode({ kode }: { readonly kode: string }): ReactNode {
  const kotak = useRef<HTMLDivElement>(null);
  useEffect(() => {
    kotak.current?.focus({ preventScroll: true });
    kotak.current?.scrollIntoView({ block: 'center' });
  }, [kode]);
  return (
    <Paper
      withBorder
      p="lg"
      className={gaya.kode}
      ref={kotak}
      role="group"
      tabIndex={-1}
      aria-label="Kode pemulihan"
    >
      {kode.split('-').map((kelompok, i) => (
        <span key={i} className={gaya.kelompok}>
          {kelompok}
        </span>
      ))}
    </Paper>
  );
}

function Bukti({ kode, onSelesai }: { readonly kode: string; readonly onSelesai: () => void }): ReactNode {
  const [centang, setCentang] = useState(false);
  const [akhir, setAkhir] = useState('');
  const [salah, setSalah] = useState(false);
  const sahkan = useUbah('sesi.confirmPemulihan');
  const kirim = (p: FormEvent): void => {
    p.preventDefault();
    const cocok = cocokEmpatAkhir(kode, akhir);
    setSalah(!cocok);
    if (cocok && centang) sahkan.mutate({}, { onSuccess: onSelesai, onError: tampilkanGalat });
  };
  return (
    <form onSubmit={kirim}>
      <Stack gap="sm">
        <Checkbox
          label="Saya sudah mencetak atau menyimpan lembar ini"
          checked={centang}
          onChange={(p) => setCentang(p.currentTarget.checked)}
        />
        <TextInput
          label="Empat huruf terakhir kode, dari lembar yang sudah dicetak atau disimpan"
          value={akhir}
          onChange={(p) => setAkhir(p.currentTarget.value)}
          error={salah ? 'Belum sama dengan kode pada lembar. Periksa kelompok terakhir.' : null}
          maxLength={9}
          w={320}
          autoComplete="off"
          spellCheck={false}
        />
        <Group>
          <Button type="submit" disabled={!centang || akhir.trim() === ''} loading={sahkan.isPending}>
            Lembar sudah aman, lanjut
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The recovery code, shown once. The way on opens only for somebody who holds the sheet. */
export function LembarPemulihanBaru({
  lembar,
  onSelesai,
}: {
  readonly lembar: LembarPemulihan;
  readonly onSelesai: () => void;
}): ReactNode {
  const simpan = useSimpanKeluaran();
  const kode = lembar.kodePemulihan;
  return (
    <Stack gap="md">
      <Alert color="yellow" title="Kode ini hanya tampil sekali">
        Bila kata sandi lupa, hanya kode ini yang dapat membuka data. Cetak atau simpan sekarang, lalu taruh
        di tempat terkunci yang terpisah dari laptop.
      </Alert>
      <Kode kode={kode} />
      <Group>
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          Cetak lembar
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => void simpan(lembar.keluaran)}
        >
          Simpan PDF
        </Button>
        <Text fz="sm" c="dimmed">
          Simpan PDF di kandar USB, bukan di laptop ini.
        </Text>
      </Group>
      <Bukti kode={kode} onSelesai={onSelesai} />
      <LembarCetak kode={kode} />
    </Stack>
  );
}
