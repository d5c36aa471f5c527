import type { BarisSanding, BedaTampil, Rekonsiliasi } from '../../../contract/bentuk/rekonsiliasi.ts';
import { computeAngkaDesa } from '../../../core/rekap-masuk/gabung-masuk.ts';
import { sebutMedan } from '../../../core/rekap-masuk/medan-masuk.ts';
import { computeBeda } from '../../../core/rekonsiliasi/compute-beda.ts';
import { composeKronologi, sebutTempat } from '../../../core/rekonsiliasi/kronologi.ts';
import { SEBUTAN_SUMBER, type Beda } from '../../../core/rekonsiliasi/rekonsiliasi.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import { loadRekapMasukTermuat, type RekapMasukTermuat } from '../../load-rekap-masuk.ts';
import { loadTandaBeda, type TandaBeda } from '../../store/rekonsiliasi.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import type { SesiAktif } from '../konteks.ts';

export function getMasuk(sesi: SesiAktif): RekapMasukTermuat {
  return sesi.simpanan('rekapMasuk.termuat', () => loadRekapMasukTermuat(sesi.db));
}

/** Differences as they are now, computed once until data or settings change. */
export function getBeda(sesi: SesiAktif): readonly Beda[] {
  return sesi.simpanan('rekonsiliasi.beda', () => {
    const { pps, sidalih } = getMasuk(sesi);
    return computeBeda({ nama: getKeadaan(sesi).rekap, pps, sidalih, profil: sesi.profil() });
  });
}

function tampilBeda(sesi: SesiAktif, beda: Beda, tanda: TandaBeda | undefined): BedaTampil {
  const keadaan = tanda?.keadaan ?? 'terbuka';
  const catatan = tanda?.catatan ?? '';
  const kronologi = tanda?.kronologi ?? null;
  return {
    ...beda,
    namaDesa: beda.desa === null ? null : namaDesa(beda.desa, sesi.kecamatan),
    tempat: sebutTempat(beda, sesi.kecamatan),
    sebutanMedan: sebutMedan(beda.medan),
    sebutanKiri: SEBUTAN_SUMBER[beda.kiri],
    sebutanKanan: SEBUTAN_SUMBER[beda.kanan],
    keadaan,
    catatan,
    kronologi: kronologi ?? composeKronologi(beda, keadaan, catatan, sesi.kecamatan),
    kronologiDisunting: kronologi !== null,
    ditandaiPada: tanda?.waktu ?? null,
    berubahSejakDitandai: tanda !== undefined && tanda.selisih !== JSON.stringify(beda.selisih),
  };
}

function listSanding(sesi: SesiAktif): readonly BarisSanding[] {
  const { rekap } = getKeadaan(sesi);
  const { pps, sidalih } = getMasuk(sesi);
  const desa = rekap.desa.map((d): BarisSanding => {
    const [a, b] = [pps.desa.get(d.kode), sidalih.desa.get(d.kode)];
    return {
      desa: d.kode,
      namaDesa: d.nama,
      akhir: {
        nama: d.adaData && d.sumber !== 'rekap' ? d.akhir : null,
        pps: a === undefined ? null : computeAngkaDesa(a, 'akhir'),
        sidalih: b === undefined ? null : computeAngkaDesa(b, 'akhir'),
      },
    };
  });
  const lengkap = rekap.desa.every((d) => d.adaData && d.sumber !== 'rekap');
  const kecamatan: BarisSanding = {
    desa: null,
    namaDesa: null,
    akhir: {
      nama: lengkap ? rekap.akhir : null,
      pps: pps.kecamatan.akhir ?? null,
      sidalih: sidalih.kecamatan.akhir ?? null,
    },
  };
  return [...desa, kecamatan];
}

export function composeRekonsiliasi(sesi: SesiAktif): Rekonsiliasi {
  const tanda = loadTandaBeda(sesi.db);
  const beda = getBeda(sesi).map((b) => tampilBeda(sesi, b, tanda.get(b.kunci)));
  const { pps, sidalih } = getMasuk(sesi);
  const cacah = (k: BedaTampil['keadaan']): number => beda.filter((b) => b.keadaan === k).length;
  return {
    sumber: {
      nama: getKeadaan(sesi).rekap.desa.some((d) => d.adaData && d.sumber !== 'rekap'),
      pps: pps.desa.size > 0,
      sidalih: sidalih.desa.size > 0 || Object.keys(sidalih.kecamatan).length > 0,
    },
    sanding: listSanding(sesi),
    beda,
    ringkas: {
      terbuka: cacah('terbuka'),
      dijelaskan: cacah('dijelaskan'),
      diperbaiki: cacah('diperbaiki'),
    },
  };
}
