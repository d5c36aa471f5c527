import { Button, Group, Modal, Paper, Select, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconLink, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { BarisBukti, BuktiTidakBertaut, KelengkapanBukti } from '../../../contract/bentuk/bukti.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { mintaIzinPindah } from '../../kerangka/jaga-perubahan.ts';
import { useParameter } from '../../kerangka/rute.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { BerkasBukti } from './berkas-bukti.tsx';
import gaya from './bukti.module.css';
import { formatNik } from './daftar-bukti.tsx';
import { isDialogTertutupi } from './dialog-teratas.ts';
import { FormulirBukti } from './formulir-bukti.tsx';
import { listOpsiJenis } from './isian-bukti.ts';
import { useHapusBukti } from './laci-bukti.tsx';
import { KotakCari } from '../../komponen/kotak-cari.tsx';

const SEKALIGUS = 50;
const CALON = 20;
const MAKS = 500;

function PilihBaris({
  desa,
  onPilih,
}: {
  readonly desa: string;
  readonly onPilih: (b: BarisBukti) => void;
}): ReactNode {
  const [cari, setCari] = useState('');
  const kueri = useBaca(
    'bukti.query',
    { filter: { cari, desa, tps: null, keterangan: null, keadaan: 'semua' }, offset: 0, limit: CALON },
    { tahanLama: true },
  );
  return (
    <Stack gap="xs">
      <Group>
        <KotakCari cari={cari} label="Cari nama atau NIK di desa ini" onCari={setCari} />
      </Group>
      <KeadaanMuat
        kueri={kueri}
        kosong={(h) => h.jumlah === 0}
        teksKosong="Tidak ada baris TMS atau B yang cocok di desa ini."
      >
        {(h) => (
          <>
            <Stack gap={0} component="ul" m={0} p={0} className={gaya.daftarAlasan}>
              {h.baris.map((b) => (
                <li key={b.id}>
                  <UnstyledButton className={gaya.calon} onClick={() => onPilih(b)}>
                    <Text span fz="sm" fw={600} display="block">
                      {b.nama}
                    </Text>
                    <Text span fz="xs" display="block" className={gaya.redup}>
                      {b.jenisKelamin} · {formatNik(b.nik)} · RT {b.rt || '–'} / RW {b.rw || '–'} · TPS{' '}
                      {b.tps} · {b.keterangan} {b.label}
                    </Text>
                  </UnstyledButton>
                </li>
              ))}
            </Stack>
            {h.jumlah > h.baris.length ? (
              <Text fz="xs" c="dimmed">
                {formatBilangan(h.jumlah)} baris cocok; tulis lebih lengkap untuk mempersempit.
              </Text>
            ) : null}
          </>
        )}
      </KeadaanMuat>
    </Stack>
  );
}

/** First the row, then what is recorded, looked at once more: not every kind is for every reason. */
function IsiTautkan({
  lepas,
  kelengkapan,
  onTutup,
}: {
  readonly lepas: BuktiTidakBertaut;
  readonly kelengkapan: KelengkapanBukti;
  readonly onTutup: () => void;
}): ReactNode {
  const [baris, setBaris] = useState<BarisBukti | null>(null);
  if (baris === null) return <PilihBaris desa={lepas.desa} onPilih={setBaris} />;
  return (
    <Stack gap="sm">
      <Text fz="sm">
        Menjadi bukti <b>{baris.nama}</b>, TPS {baris.tps}, {baris.keterangan} {baris.label} (
        {formatNik(baris.nik)}).
      </Text>
      <FormulirBukti
        bukti={lepas.bukti}
        pemilih={baris.id}
        opsi={listOpsiJenis(kelengkapan.perAlasan, kelengkapan.jenis, [baris.keterangan])}
        labelSimpan="Pindahkan bukti"
        onSelesai={onTutup}
        onBatal={() => setBaris(null)}
      />
    </Stack>
  );
}

function KartuLepas({
  lepas: l,
  onTautkan,
}: {
  readonly lepas: BuktiTidakBertaut;
  readonly onTautkan: () => void;
}): ReactNode {
  const [hapus, menghapus] = useHapusBukti();
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div className={gaya.sel}>
          <Text fz="sm" fw={600}>
            {l.nama} · {formatNamaWilayah(l.namaDesa)} TPS {l.tps} · keterangan {l.keterangan}
          </Text>
          <Text fz="xs" className={gaya.redup}>
            {formatNik(l.nik)}
          </Text>
          <Text fz="sm">
            {l.bukti.labelJenis}
            {l.bukti.nomor === '' ? '' : `, nomor ${l.bukti.nomor}`}
          </Text>
          <Text fz="sm" mb={4}>
            {l.pesan}
          </Text>
          <BerkasBukti bukti={l.bukti} />
        </div>
        <Stack gap={4} style={{ flex: 'none' }}>
          <Button size="xs" leftSection={<IconLink size={16} aria-hidden />} onClick={onTautkan}>
            Pindahkan ke baris
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={menghapus}
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => hapus(l.bukti)}
          >
            Hapus bukti
          </Button>
        </Stack>
      </Group>
    </Paper>
  );
}

function PilihDesa({
  kelengkapan,
  desa,
}: {
  readonly kelengkapan: KelengkapanBukti;
  readonly desa: string | null;
}): ReactNode {
  const [, ubah] = useParameter();
  return (
    <Select
      size="xs"
      w={220}
      aria-label="Desa/kelurahan"
      placeholder="Semua desa/kelurahan"
      value={desa}
      data={kelengkapan.perDesa.map((d) => ({ value: d.kode, label: formatNamaWilayah(d.nama) }))}
      clearable
      searchable
      onChange={(kode) => ubah({ desa: kode, tps: null })}
    />
  );
}

/** Evidence whose pemilih no longer stands among the TMS and B rows: put to another row, or taken out of use. */
export function TidakBertaut({
  kelengkapan,
  desa,
}: {
  readonly kelengkapan: KelengkapanBukti;
  readonly desa: string | null;
}): ReactNode {
  const [batas, setBatas] = useState(SEKALIGUS);
  const [ditautkan, setDitautkan] = useState<BuktiTidakBertaut | null>(null);
  const kueri = useBaca('bukti.tidakBertaut', { desa, offset: 0, limit: batas }, { tahanLama: true });
  const tutup = async (): Promise<void> => {
    if (!isDialogTertutupi() && (await mintaIzinPindah())) setDitautkan(null);
  };
  return (
    <Stack gap="sm">
      <PilihDesa kelengkapan={kelengkapan} desa={desa} />
      <KeadaanMuat
        kueri={kueri}
        kosong={(h) => h.jumlah === 0}
        teksKosong="Semua bukti bertaut dengan barisnya. Bila desa mengganti data dan pemilihnya hilang, buktinya tampil di sini."
      >
        {(h) => (
          <>
            <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
              {h.baris.map((l) => (
                <KartuLepas key={l.bukti.id} lepas={l} onTautkan={() => setDitautkan(l)} />
              ))}
            </Stack>
            {h.jumlah > h.baris.length && batas < MAKS ? (
              <Group justify="center">
                <Button variant="default" onClick={() => setBatas(Math.min(MAKS, batas + SEKALIGUS))}>
                  Tampilkan lebih banyak ({formatBilangan(h.jumlah - h.baris.length)} lagi)
                </Button>
              </Group>
            ) : null}
          </>
        )}
      </KeadaanMuat>
      <Modal
        opened={ditautkan !== null}
        onClose={() => void tutup()}
        size={620}
        title="Pindahkan bukti ini ke baris mana?"
        transitionProps={{ duration: 0 }}
      >
        {ditautkan === null ? null : (
          <IsiTautkan lepas={ditautkan} kelengkapan={kelengkapan} onTutup={() => setDitautkan(null)} />
        )}
      </Modal>
    </Stack>
  );
}
