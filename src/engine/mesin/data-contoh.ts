import type { IsianDesa, IsianPengaturan, IsianPleno } from '../../contract/pengaturan-schema.ts';
import { formatNamaWilayah } from '../../core/bahasa/nama-wilayah.ts';
import type { DesaContoh, KecamatanContoh } from '../../core/contoh/contoh.ts';
import { computeKecamatanContoh } from '../../core/contoh/kecamatan-contoh.ts';
import { computePlenoContoh, computePlenoPpsContoh } from '../../core/contoh/pleno-contoh.ts';
import type { Pleno } from '../../core/dokumen/fakta-dokumen.ts';
import { jenisDesa } from '../../core/wilayah/wilayah.ts';
import { loadProfil } from '../load-profil.ts';
import type { Identitas } from '../store/basis-data.ts';
import { loadKecamatan } from '../wilayah/load-wilayah.ts';

export const IDENTITAS_CONTOH: Identitas = { kecamatan: '33.11.10', profil: 'pilkada-2024', tahapan: 'DPSH' };
const BENIH = 20240624;

/** Practice data opens without a question; it holds nobody's data, so that its passphrase protects nothing. */
export const KATA_SANDI_CONTOH = 'data contoh, bukan data sungguhan';

/** The invented kecamatan, always the same. Takes some 0.5 s. */
export function loadKecamatanContoh(folderSumber: string): KecamatanContoh {
  const kecamatan = loadKecamatan(IDENTITAS_CONTOH.kecamatan);
  const profil = loadProfil(IDENTITAS_CONTOH.profil, folderSumber);
  if (kecamatan === null || !profil.ok) throw new Error('data bawaan program tidak lengkap');
  return computeKecamatanContoh(kecamatan, profil.nilai, BENIH);
}

function toIsianPleno({ nomor, tanggal, jam, tempat, masukan }: Pleno): IsianPleno {
  return {
    nomor: nomor ?? '',
    tanggal: tanggal ?? '',
    jam: jam ?? '',
    tempat: tempat ?? '',
    masukan: (masukan ?? []).map(({ dari, isi }) => ({ dari: dari ?? '', isi })),
  };
}

function buildDesa({ desa, tps }: DesaContoh, pleno: IsianPleno): IsianDesa {
  const nama = formatNamaWilayah(desa.nama);
  return {
    kode: desa.kode,
    jumlahTps: tps.length,
    pps: {
      ketua: `Nama Contoh Ketua PPS ${nama}`,
      anggota: [`Nama Contoh Anggota Satu ${nama}`, `Nama Contoh Anggota Dua ${nama}`],
    },
    pantarlih: tps.map(({ nomor }) => ({ tps: nomor, nama: `Nama Contoh Pantarlih ${nama} ${nomor}` })),
    pleno,
    tujuan: [`Ketua PPS ${jenisDesa(desa.kode)} ${nama} (contoh)`],
  };
}

/** Settings filled in as an office would, with names that say that they are nobody's. */
export function buildPengaturanContoh(
  contoh: KecamatanContoh,
): Pick<IsianPengaturan, 'kantor' | 'desa' | 'pleno'> {
  const pleno = computePlenoContoh(contoh.kecamatan, contoh.profil);
  const nama = formatNamaWilayah(contoh.kecamatan.nama);
  const [satu, dua, tiga, empat] = pleno.anggota.map((a) => a ?? '');
  return {
    kantor: {
      alamat: `Jalan Contoh Nomor 1, Kecamatan ${nama}`,
      telepon: '(0271) 000000',
      surel: 'ppk.contoh@example.id',
      ppk: {
        ketua: pleno.ketua ?? '',
        anggota: [satu ?? '', dua ?? '', tiga ?? '', empat ?? ''],
        sekretaris: 'Nama Contoh Sekretaris',
      },
      panwascam: {
        ketua: 'Nama Contoh Ketua Panwaslu Kecamatan',
        alamat: `Jalan Contoh Nomor 2, Kecamatan ${nama}`,
      },
      logo: null,
    },
    desa: contoh.desa.map((d, i) => buildDesa(d, toIsianPleno(computePlenoPpsContoh(d.desa, i, contoh)))),
    pleno: toIsianPleno(pleno),
  };
}
