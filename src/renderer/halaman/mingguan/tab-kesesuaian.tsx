import { Anchor, Paper, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { KesesuaianDesa } from '../../../contract/bentuk/mingguan.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tautan, useParameter } from '../../kerangka/rute.ts';
import { Angka } from '../../komponen/angka.tsx';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import gaya from './mingguan.module.css';
import { parseMinggu } from './parameter-mingguan.ts';

function SelAngka({ nilai }: { readonly nilai: number | null }): ReactNode {
  return (
    <Table.Td className={gaya.angka}>
      <Angka nilai={nilai} />
    </Table.Td>
  );
}

/** What is open leads to where it is settled; nothing open is said in words. */
function SelTerbuka({
  nilai,
  href,
  sebutan,
}: {
  readonly nilai: number | null;
  readonly href: string;
  readonly sebutan: string;
}): ReactNode {
  if (nilai === null) return <SelAngka nilai={null} />;
  return (
    <Table.Td className={gaya.angka}>
      {nilai === 0 ? (
        <Text span fz="sm" c="dimmed">
          beres
        </Text>
      ) : (
        <Anchor fz="sm" href={href}>
          {formatBilangan(nilai)} terbuka
          <VisuallyHidden>: {sebutan}</VisuallyHidden>
        </Anchor>
      )}
    </Table.Td>
  );
}

function BarisDesa({ d }: { readonly d: KesesuaianDesa }): ReactNode {
  const nama = formatNamaWilayah(d.nama);
  const bukti = tautan('bukti', { desa: d.desa });
  // Without names nobody can look for pairs: nothing found is not nothing open.
  const bernama = d.pindahTanpaBukti !== null;
  return (
    <Table.Tr>
      <Table.Th scope="row">{nama}</Table.Th>
      <SelAngka nilai={d.penduduk} />
      <SelAngka nilai={d.akhir} />
      <SelTerbuka
        nilai={d.penduduk === null || d.akhir === null ? null : d.pendudukTerbuka}
        href={tautan('rekonsiliasi', { tab: 'penduduk' })}
        sebutan={`temuan kependudukan terbuka di ${nama}`}
      />
      <SelAngka nilai={d.pindah} />
      <SelTerbuka
        nilai={d.pindahTanpaBukti}
        href={bukti}
        sebutan={`pindah domisili tanpa bukti lengkap di ${nama}`}
      />
      <SelAngka nilai={d.salahTps} />
      <SelTerbuka
        nilai={bernama ? d.salahTpsTanpaPasangan : null}
        href={tautan('temuan', { kode: 'PINDAH_TPS_TANPA_PASANGAN', desa: d.desa })}
        sebutan={`salah TPS tanpa pasangan di ${nama}`}
      />
      <SelAngka nilai={d.meninggal} />
      <SelTerbuka
        nilai={d.meninggalTanpaBukti}
        href={bukti}
        sebutan={`meninggal tanpa bukti lengkap di ${nama}`}
      />
    </Table.Tr>
  );
}

const KELOMPOK = [
  ['Kependudukan', ['Penduduk', 'Pemilih akhir', 'Temuan']],
  ['Pindah domisili', ['TMS', 'Tanpa bukti']],
  ['Salah TPS', ['TMS', 'Tanpa pasangan']],
  ['Meninggal', ['TMS', 'Tanpa bukti']],
] as const;

function TabelKesesuaian({ desa }: { readonly desa: readonly KesesuaianDesa[] }): ReactNode {
  return (
    <Paper withBorder>
      <Table.ScrollContainer minWidth={980} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table className={gaya.tabel} verticalSpacing={6} aria-label="Empat hal yang ditanyakan per desa">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" rowSpan={2}>
                Desa/kelurahan
              </Table.Th>
              {KELOMPOK.map(([judul, kolom]) => (
                <Table.Th key={judul} scope="colgroup" colSpan={kolom.length} ta="center">
                  {judul}
                </Table.Th>
              ))}
            </Table.Tr>
            <Table.Tr>
              {KELOMPOK.flatMap(([judul, kolom]) =>
                kolom.map((k) => (
                  <Table.Th key={`${judul} ${k}`} scope="col" className={gaya.angka}>
                    {k}
                  </Table.Th>
                )),
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {desa.map((d) => (
              <BarisDesa key={d.desa} d={d} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

/** What the evaluation asks of every desa beside its progress. */
export function TabKesesuaian(): ReactNode {
  const [{ minggu }] = useParameter();
  const mingguan = useBaca('mingguan.load', { minggu: parseMinggu(minggu) });
  return (
    <KeadaanMuat kueri={mingguan}>
      {({ kesesuaian }) => (
        <Stack gap="sm">
          <Text fz="sm" c="dimmed">
            Empat hal yang ditanyakan pada evaluasi coklit, menurut data yang ada sekarang. Tekan angkanya
            untuk menyelesaikannya.
          </Text>
          <TabelKesesuaian desa={kesesuaian} />
        </Stack>
      )}
    </KeadaanMuat>
  );
}
