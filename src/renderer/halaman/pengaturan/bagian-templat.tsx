import { Alert, Badge, Button, Group, Select, Stack } from '@mantine/core';
import { IconEye, IconRestore } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { DAFTAR_TEMPLAT, type IdTemplat, type TemplatTampil } from '../../../core/templat/daftar-templat.ts';
import { useJagaPerubahan } from '../../kerangka/jaga-perubahan.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { useBukaKeluaran, useSimpanKeluaran } from '../../komponen/simpan-keluaran.ts';
import { useUbah } from '../../panggil/panggil.ts';
import type { BagianProps } from './bagian.ts';
import { BilahSimpan } from './bilah-simpan.tsx';
import { EditorTemplat } from './editor-templat.tsx';
import { simpanIsian } from './form-tersimpan.ts';
import { gabungTemplat, periksaKata, pilihTemplatBerbeda, type KataTemplat } from './kata-templat.ts';
import { Kotak } from './kotak.tsx';

/** How the document comes out with the words that are saved. */
function TombolPratinjau({
  id,
  desa,
  berubah,
}: {
  readonly id: IdTemplat;
  readonly desa: string | null;
  readonly berubah: boolean;
}): ReactNode {
  const pratinjau = useUbah('dokumen.preview');
  const simpanKeluaran = useSimpanKeluaran();
  const bukaKeluaran = useBukaKeluaran();
  return (
    <Button
      variant="default"
      leftSection={<IconEye size={18} aria-hidden />}
      disabled={berubah}
      loading={pratinjau.isPending}
      title={berubah ? 'Simpan lebih dahulu, agar pratinjau memuat kata-kata terakhir.' : undefined}
      onClick={() =>
        pratinjau.mutate(
          { jenis: id, desa: id === 'berita-acara-pps' ? desa : null, tps: null },
          { onSuccess: (k) => void (bukaKeluaran ?? simpanKeluaran)(k), onError: tampilkanGalat },
        )
      }
    >
      {bukaKeluaran === null ? 'Unduh pratinjau (PDF)' : 'Lihat pratinjau (PDF)'}
    </Button>
  );
}

function PilihTemplat({
  kata,
  dipilih,
  onPilih,
}: {
  readonly kata: KataTemplat;
  readonly dipilih: IdTemplat;
  readonly onPilih: (id: IdTemplat) => void;
}): ReactNode {
  const diubah = (t: TemplatTampil): boolean => kata[t.id].trim() !== t.baku.trim();
  return (
    <Select
      label="Dokumen"
      w={340}
      allowDeselect={false}
      value={dipilih}
      data={DAFTAR_TEMPLAT.map((t) => ({ value: t.id, label: diubah(t) ? `${t.judul} (diubah)` : t.judul }))}
      onChange={(_, pilihan) => {
        const t = DAFTAR_TEMPLAT.find(({ id }) => id === pilihan?.value);
        if (t !== undefined) onPilih(t.id);
      }}
    />
  );
}

function useKata(data: BagianProps['data']): {
  readonly kata: KataTemplat;
  readonly setKata: (kata: KataTemplat) => void;
  readonly berubah: boolean;
  readonly menyimpan: boolean;
  readonly tolak: TemplatTampil | null;
  readonly kirim: (p: FormEvent) => void;
  readonly kembalikan: () => void;
} {
  const [kata, setKata] = useState(() => gabungTemplat(data.isian.templat));
  const [tersimpan, setTersimpan] = useState(kata);
  const [tolak, setTolak] = useState<TemplatTampil | null>(null);
  const simpan = useUbah('pengaturan.saveTemplat');
  const berubah = DAFTAR_TEMPLAT.some(({ id }) => kata[id] !== tersimpan[id]);
  useJagaPerubahan(berubah);
  const kirim = (p: FormEvent): void => {
    p.preventDefault();
    const salah = DAFTAR_TEMPLAT.find(({ id }) => periksaKata(id, kata[id]).length > 0) ?? null;
    setTolak(salah);
    if (salah !== null) return;
    void simpanIsian(simpan.mutateAsync({ isian: pilihTemplatBerbeda(kata) }), {
      pesan: 'Kata-kata dokumen disimpan. Dokumen yang terpengaruh ditandai usang.',
      onTersimpan: () => setTersimpan(kata),
    });
  };
  const ganti = (baru: KataTemplat): void => {
    setTolak(null);
    setKata(baru);
  };
  return {
    kata,
    setKata: ganti,
    berubah,
    menyimpan: simpan.isPending,
    tolak,
    kirim,
    kembalikan: () => ganti(tersimpan),
  };
}

/** The words of the documents, as the office wants them. */
export function BagianTemplat({ data }: BagianProps): ReactNode {
  const { kata, setKata, berubah, menyimpan, tolak, kirim, kembalikan } = useKata(data);
  const [dipilih, setDipilih] = useState<IdTemplat>('berita-acara');
  const konfirmasi = useKonfirmasi();
  const templat = DAFTAR_TEMPLAT.find(({ id }) => id === dipilih);
  if (templat === undefined) return null;
  const bawaan = kata[dipilih].trim() === templat.baku.trim();
  const keBawaan = async (): Promise<void> => {
    const yakin = await konfirmasi({
      judul: `Kembalikan kata-kata ${templat.judul} ke bawaan?`,
      isi: 'Kata-kata yang Anda susun diganti dengan kata-kata bawaan program. Tersimpan setelah tombol Simpan ditekan.',
      ya: 'Kembalikan',
      bahaya: true,
    });
    if (yakin) setKata({ ...kata, [dipilih]: templat.baku });
  };
  return (
    <form onSubmit={kirim} noValidate>
      <Kotak
        judul="Kata-kata dokumen"
        keterangan="Tulisan di antara {{ }} diganti otomatis dengan data dan angka saat dokumen dibuat."
      >
        <Stack gap="sm">
          {tolak === null ? null : (
            <Alert color="red" role="alert" title="Belum disimpan">
              Betulkan dahulu yang ditunjukkan pada {tolak.judul}.
            </Alert>
          )}
          <Group justify="space-between" align="flex-end">
            <Group align="flex-end" gap="sm">
              <PilihTemplat kata={kata} dipilih={dipilih} onPilih={setDipilih} />
              <Badge variant="light" color={bawaan ? 'gray' : 'blue'} tt="none" mb={8}>
                {bawaan ? 'Kata-kata bawaan' : 'Susunan sendiri'}
              </Badge>
            </Group>
            <TombolPratinjau id={dipilih} desa={data.kecamatan.desa[0]?.kode ?? null} berubah={berubah} />
          </Group>
          <EditorTemplat
            key={dipilih}
            templat={templat}
            kata={kata[dipilih]}
            onUbah={(teks) => setKata({ ...kata, [dipilih]: teks })}
          />
        </Stack>
      </Kotak>
      <BilahSimpan
        berubah={berubah}
        menyimpan={menyimpan}
        onKembalikan={kembalikan}
        tambahan={
          <Button
            variant="default"
            leftSection={<IconRestore size={18} aria-hidden />}
            disabled={bawaan}
            onClick={() => void keBawaan()}
          >
            Kembalikan ke bawaan
          </Button>
        }
      />
    </form>
  );
}
