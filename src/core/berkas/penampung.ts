import {
  BATAS_ALASAN,
  type AlasanTolak,
  type BuktiWilayah,
  type PemilihTerbaca,
  type TemuanBerkas,
} from './hasil-berkas.ts';

/** Collects what reading one file gives. The only mutable thing in core/berkas; lives as long as one call of parseBerkas. */
export class Penampung {
  readonly pemilih: PemilihTerbaca[] = [];
  readonly wilayah: BuktiWilayah[] = [];
  readonly alasan: AlasanTolak[] = [];
  readonly temuan: TemuanBerkas[] = [];
  jumlahAlasan = 0;
  /** Of all refusals, those beyond the cap included. */
  readonly kodeAlasan = new Set<string>();
  readonly #indeksWilayah = new Map<string, number>();

  tolak(alasan: AlasanTolak): void {
    this.jumlahAlasan++;
    this.kodeAlasan.add(alasan.kode);
    if (this.alasan.length < BATAS_ALASAN) this.alasan.push(alasan);
  }

  /** Index of the evidence, each distinct one stored once. */
  catatWilayah(bukti: BuktiWilayah): number {
    const k = [
      bukti.kodeDesa,
      bukti.kodeKecamatan,
      bukti.namaDesa,
      bukti.namaKecamatan,
      bukti.namaKabupaten,
      bukti.namaProvinsi,
      bukti.lembar,
    ].join('\u0001');
    const lama = this.#indeksWilayah.get(k);
    if (lama !== undefined) return lama;
    this.#indeksWilayah.set(k, this.wilayah.length);
    return this.wilayah.push(bukti) - 1;
  }
}
