import { Accordion, Code, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** How an official form becomes one the program can fill in. */
export function PetunjukFormulir(): ReactNode {
  return (
    <Accordion variant="contained" chevronPosition="left">
      <Accordion.Item value="cara">
        <Accordion.Control>Cara menyiapkan formulir</Accordion.Control>
        <Accordion.Panel>
          <List type="ordered" size="sm" spacing={4}>
            <List.Item>
              Buka formulir resmi dengan Excel atau LibreOffice. Di sel yang akan diisi, tulis nama medannya
              di antara dua kurung kurawal, misalnya <Code>{'{{kecamatan.nama}}'}</Code>.
            </List.Item>
            <List.Item>
              Pada tabel, sisakan <b>satu baris</b> isi saja. Tulis <Code>{'{{nomor}}'}</Code> di kolom
              nomornya dan <Code>{'{{desa.nama}}'}</Code> atau <Code>{'{{tps.nomor}}'}</Code> di kolom
              namanya. Baris itu diulang untuk setiap desa atau TPS. Tabel tanpa kolom nomor memakai{' '}
              <Code>{'{{ulang}}'}</Code>.
            </List.Item>
            <List.Item>
              Di baris daftar, <Code>{'{{akhir.l}}'}</Code> berarti angka desa atau TPS pada baris itu. Untuk
              baris jumlah, pakai <Code>{'{{kecamatan.akhir.l}}'}</Code>, atau rumus{' '}
              <Code>=SUM(D11:D11)</Code> yang ikut memanjang. Rumus SUM melewati sel bertulisan “tidak ada
              data”; medan tidak.
            </List.Item>
            <List.Item>
              <Code>{'{{terbilang(akhir.jumlah)}}'}</Code> menulis angka dengan huruf,{' '}
              <Code>{'{{judul(desa.nama)}}'}</Code> dengan huruf awal kapital.
            </List.Item>
            <List.Item>
              Medan <Code>{'{{desa.…}}'}</Code> di luar baris daftar membuat satu berkas per desa,{' '}
              <Code>{'{{tps.…}}'}</Code> satu berkas per TPS.
            </List.Item>
          </List>
          <Text fz="sm" mt="xs">
            Gaya, sel gabungan, lebar kolom, gambar, dan pengaturan cetak formulir tetap seperti aslinya. Nol
            dicetak menurut format angka selnya.
          </Text>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
