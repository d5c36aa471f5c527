import type { AlasanBukti, DesaBukti, JenisBuktiTampil } from '../../../contract/bentuk/bukti.ts';
import type { FilterBukti } from '../../../contract/bukti-schema.ts';
import { PERMINTAAN_BUKTI, type MaknaBukti } from '../../../core/bukti/jenis-bukti.ts';
import { cacahBukti, listMakna } from '../../../core/bukti/kelengkapan-bukti.ts';
import { ok } from '../../../core/result.ts';
import { sumBerkasBukti } from '../../store/berkas-bukti.ts';
import { listDesaBernama } from '../../store/load-berkode.ts';
import { KETERANGAN_TMS, parseCari } from '../data/cari-pemilih.ts';
import type { PenanganSesi, SesiAktif } from '../konteks.ts';
import { getKeadaanBukti, type BarisKeadaan } from './keadaan-bukti.ts';
import { buildBarisBukti, buildTidakBertaut, findLabel } from './tampil-bukti.ts';

type Golongan = ReadonlyMap<string, readonly BarisKeadaan[]>;

function isTms({ makna }: BarisKeadaan): boolean {
  return makna !== 'PEMILIH_BARU';
}

function buildAlasan(
  sesi: SesiAktif,
  [kode, makna]: readonly [string, MaknaBukti],
  perKode: Golongan,
  jenis: readonly JenisBuktiTampil[],
): AlasanBukti {
  return {
    keterangan: kode,
    label: findLabel(kode, sesi.profil()),
    makna,
    ...PERMINTAAN_BUKTI[makna],
    jenis: jenis.filter((j) => j.dipakai && j.makna.includes(makna)).map((j) => j.kode),
    cacah: cacahBukti(perKode.get(kode) ?? []),
  };
}

function buildDesa(
  { kode, nama }: { readonly kode: string; readonly nama: string },
  baris: readonly BarisKeadaan[],
  kodeAlasan: Iterable<string>,
  adaData: boolean,
): DesaBukti {
  const perKode = Map.groupBy(baris, (b) => b.pemilih.keterangan);
  return {
    kode,
    nama,
    adaData,
    tms: cacahBukti(baris.filter(isTms)),
    baru: cacahBukti(baris.filter((b) => !isTms(b))),
    perAlasan: [...kodeAlasan].map((k) => ({ keterangan: k, cacah: cacahBukti(perKode.get(k) ?? []) })),
  };
}

export const loadBukti: PenanganSesi<'bukti.load'> = (_masukan, sesi) => {
  const { baris, tidakBertaut, daftarJenis } = getKeadaanBukti(sesi);
  const makna = listMakna(sesi.profil());
  const perKode = Map.groupBy(baris, (b) => b.pemilih.keterangan);
  const perDesa = Map.groupBy(baris, (b) => b.pemilih.desa);
  const bernama = listDesaBernama(sesi.db);
  return ok({
    tms: cacahBukti(baris.filter(isTms)),
    baru: cacahBukti(baris.filter((b) => !isTms(b))),
    perAlasan: [...makna].map((m) => buildAlasan(sesi, m, perKode, daftarJenis)),
    perDesa: sesi.kecamatan.desa.map((d) =>
      buildDesa(d, perDesa.get(d.kode) ?? [], makna.keys(), bernama.has(d.kode)),
    ),
    jenis: daftarJenis,
    tidakBertaut: tidakBertaut.length,
    berkas: sumBerkasBukti(sesi.db),
  });
};

/** Digits as typed, `*` for one digit not known: as the screen shows a NIK. */
function buildPola(angka: string): RegExp {
  return new RegExp(angka.replace('~', '').replaceAll('*', '.'));
}

function buildPenyaring(f: FilterBukti): (b: BarisKeadaan) => boolean {
  const { kata, angka } = parseCari(f.cari);
  const [katas, pola] = [kata.map((k) => k.toUpperCase()), angka.map(buildPola)];
  return (b) => {
    const { pemilih: p } = b;
    if (f.desa !== null && p.desa !== f.desa) return false;
    if (f.tps !== null && p.tps !== f.tps) return false;
    if (f.keterangan === KETERANGAN_TMS ? !isTms(b) : f.keterangan !== null && p.keterangan !== f.keterangan)
      return false;
    if (f.keadaan === 'kurang' && b.lengkap) return false;
    if (f.keadaan === 'lengkap' && !b.lengkap) return false;
    if (f.keadaan === 'tanpa-berkas' && (!b.tercatat || b.berberkas)) return false;
    const nomor = b.bukti.map((x) => x.nomor.toUpperCase());
    const nama = p.nama.toUpperCase();
    return (
      katas.every((k) => nama.includes(k) || nomor.some((n) => n.includes(k))) &&
      pola.every((q) => q.test(p.nik ?? '') || nomor.some((n) => q.test(n)))
    );
  };
}

export const queryBukti: PenanganSesi<'bukti.query'> = ({ filter, offset, limit }, sesi) => {
  const { baris, jenis } = getKeadaanBukti(sesi);
  const cocok = baris.filter(buildPenyaring(filter));
  return ok({
    jumlah: cocok.length,
    offset,
    baris: cocok.slice(offset, offset + limit).map((b) => buildBarisBukti(b, sesi, jenis)),
  });
};

export const listTidakBertaut: PenanganSesi<'bukti.tidakBertaut'> = ({ desa, offset, limit }, sesi) => {
  const { tidakBertaut, jenis } = getKeadaanBukti(sesi);
  const cocok = tidakBertaut.filter((t) => desa === null || t.bukti.penanda.desa === desa);
  return ok({
    jumlah: cocok.length,
    offset,
    baris: cocok.slice(offset, offset + limit).map((t) => buildTidakBertaut(t, sesi, jenis)),
  });
};
