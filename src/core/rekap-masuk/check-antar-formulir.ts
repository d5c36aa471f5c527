import { formatBilangan } from '../bahasa/bilangan.ts';
import type { Temuan } from '../pemeriksaan/temuan.ts';
import { namaDesa, type Kecamatan } from '../wilayah/wilayah.ts';
import { listBeda } from './check-kendali.ts';
import { listMedan, type RekapAktif } from './gabung-masuk.ts';
import { sebutMedan } from './medan-masuk.ts';
import { SEBUTAN_JENIS, sumberDari, type BarisMasuk } from './rekap-masuk.ts';

interface Baris {
  readonly rekap: RekapAktif;
  readonly isi: BarisMasuk;
}

/** Forms of one source that tell the same figure differently. Code: REKAP_ANTAR_FORMULIR_BEDA. */
export function checkAntarFormulir(semua: readonly RekapAktif[], kecamatan: Kecamatan): Temuan[] {
  const baris = semua.flatMap((rekap) => rekap.baris.map((isi): Baris => ({ rekap, isi })));
  const perTempat = Map.groupBy(
    baris,
    ({ rekap, isi }) => `${sumberDari(rekap.jenis)}|${isi.desa ?? ''}|${isi.tps ?? ''}`,
  );
  return [...perTempat.values()].flatMap((setempat) =>
    setempat.flatMap((a, i) => setempat.slice(i + 1).flatMap((b) => banding(a, b, kecamatan))),
  );
}

function banding(a: Baris, b: Baris, kecamatan: Kecamatan): Temuan[] {
  if (a.rekap.jenis === b.rekap.jenis) return [];
  return listMedan(a.isi.angka).flatMap(([medan, angka]) => {
    const lain = b.isi.angka[medan];
    const [beda] = lain === undefined ? [] : listBeda(angka, lain).toReversed();
    if (beda === undefined) return [];
    const { desa, tps } = a.isi;
    const tempat =
      desa === null
        ? `Kecamatan ${kecamatan.nama}`
        : `Desa ${namaDesa(desa, kecamatan)}${tps === null ? '' : ` TPS ${tps}`}`;
    return [
      {
        kode: 'REKAP_ANTAR_FORMULIR_BEDA',
        tingkat: 'galat',
        pesan: `${tempat}: ${sebutMedan(medan)} ${formatBilangan(beda.nama)} menurut ${SEBUTAN_JENIS[a.rekap.jenis]}, ${formatBilangan(beda.rekap)} menurut ${SEBUTAN_JENIS[b.rekap.jenis]}. Tanyakan kepada PPS mana yang berlaku.`,
        desa,
        tps,
        berkas: b.rekap.berkas,
        lembar: b.rekap.lembar,
        baris: b.isi.nomor,
      },
    ];
  });
}
