import type { Baris, Sel } from './buku.ts';
import type { PetaKolom } from './peta-kolom.ts';
import type { AlasanTolak, PemilihTerbaca } from './hasil-berkas.ts';
import { parseJenisKelamin, parseStatusData, type PembacaKode } from './parse-kode.ts';
import type { JenisKelamin } from './pemilih.ts';
import { parseNomor } from './parse-nomor.ts';
import { parseTanggal, type CaraTanggal, type TanggalTerbaca } from './parse-tanggal.ts';
import { parseTps } from './parse-tps.ts';
import { formatSel, hurufKolom, maskTeks } from './teks.ts';

/** What a row needs to know of its surroundings. */
export interface KonteksBaris {
  readonly berkas: string;
  readonly lembar: string | null;
  readonly peta: PetaKolom;
  readonly baca: PembacaKode;
  readonly cara: CaraTanggal;
  /** TPS said outside the row: heading in the list, title block, sheet or file name. */
  readonly tpsLuar: string | null;
  /** Ruined NIK and NKK are marked instead of refused. */
  readonly terimaNomorRusak: boolean;
}

export interface BarisTerbaca {
  readonly pemilih: Omit<PemilihTerbaca, 'wilayah'>;
  readonly tanggal: TanggalTerbaca;
}

type Kesalahan = Omit<AlasanTolak, 'lembar' | 'baris'>;

/** Reads one voter row. Either the voter or every reason why the row cannot be read; never both, never a guess. */
export function parseBaris(
  baris: Baris,
  k: KonteksBaris,
): { readonly terbaca?: BarisTerbaca; readonly kesalahan: readonly Kesalahan[] } {
  const p = k.peta.indeks;
  const teks = (i: number | undefined): string => (i === undefined ? '' : formatSel(baris.sel[i]));
  const kesalahan: Kesalahan[] = periksaRumus(baris, k.peta);
  if (kesalahan.length > 0) return { kesalahan };
  const nik = parseNomor('NIK', baris, p.nik, k.terimaNomorRusak, kesalahan);
  const nkk = parseNomor('NKK', baris, p.nkk, k.terimaNomorRusak, kesalahan);
  const nama = teks(p.nama);
  if (nama === '' && (nik ?? '') === '') {
    kesalahan.push({
      kode: 'BARIS_TANPA_NAMA_DAN_NIK',
      kolom: huruf(p.nama ?? p.nik),
      pesan: 'Baris di dalam daftar ini tidak berisi nama maupun NIK. Lengkapi atau hapus barisnya.',
    });
  }
  const jenisKelamin = bacaKelamin(baris, k, kesalahan);
  const tps = bacaTps(teks(p.tps), k, kesalahan);
  const keterangan = bacaKeterangan(baris, k, kesalahan);
  if (kesalahan.length > 0 || jenisKelamin === undefined) return { kesalahan };
  const lahir = bacaLahir(baris, nik ?? '', k);
  const alamat = bacaRtRw(teks(p.rt), teks(p.rw), teks(p.rtRw));
  return {
    kesalahan,
    terbaca: {
      tanggal: lahir.tanggal,
      pemilih: {
        tps,
        dpid: rapikanDpid(teks(p.dpid)),
        nkk,
        nik,
        nama,
        tempatLahir: lahir.tempat,
        tanggalLahir: lahir.tanggal.tanggal,
        statusKawin: bacaKodeLunak(teks(p.statusKawin), k.baca.statusKawin),
        jenisKelamin,
        alamat: teks(p.alamat),
        rt: alamat.rt,
        rw: alamat.rw,
        disabilitas:
          p.disabilitas === undefined ? null : bacaKodeLunak(teks(p.disabilitas), k.baca.disabilitas),
        ktpEl: p.ktpEl === undefined ? null : bacaKodeLunak(teks(p.ktpEl), k.baca.ktpEl),
        keterangan,
        sumber: teks(p.sumber),
        asal: { berkas: k.berkas, lembar: k.lembar, baris: baris.nomor },
      },
    },
  };
}

/** A formula without its result reads as blank; a blank keterangan would silently mean "sesuai". */
function periksaRumus(baris: Baris, peta: PetaKolom): Kesalahan[] {
  return peta.dipakai
    .filter((i) => isRumus(baris.sel[i]))
    .map((i) => {
      return {
        kode: 'RUMUS_TANPA_HASIL',
        kolom: hurufKolom(i),
        pesan:
          'Sel ini berisi rumus yang hasilnya tidak tersimpan di berkas. Buka berkas di Excel, simpan, lalu impor lagi.',
      };
    });
}

function isRumus(sel: Sel | undefined): boolean {
  return typeof sel === 'object' && sel !== null && 'rumus' in sel;
}

function huruf(indeks: number | undefined): string | null {
  return indeks === undefined ? null : hurufKolom(indeks);
}

function rapikanDpid(teks: string): string {
  return teks === '0' || teks === '-' ? '' : teks;
}

/** The known code, or an unknown text as written: such a row counts in no class and is a finding. */
function bacaKodeLunak(teks: string, baca: (teks: string) => string | undefined): string {
  return baca(teks) ?? teks;
}

function bacaKelamin(baris: Baris, k: KonteksBaris, kesalahan: Kesalahan[]): JenisKelamin | undefined {
  const { jenisKelamin, kelaminL, kelaminP } = k.peta.indeks;
  if (jenisKelamin !== undefined) {
    const teks = formatSel(baris.sel[jenisKelamin]);
    const hasil = parseJenisKelamin(teks);
    if (hasil !== undefined) return hasil;
    const tulis = teks === '' ? 'kosong' : `"${maskTeks(teks)}"`;
    kesalahan.push(salahKelamin(jenisKelamin, `Jenis kelamin ${tulis}, seharusnya L atau P.`));
    return undefined;
  }
  const l = formatSel(kelaminL === undefined ? null : baris.sel[kelaminL]) !== '';
  const p = formatSel(kelaminP === undefined ? null : baris.sel[kelaminP]) !== '';
  if (l !== p) return l ? 'L' : 'P';
  const apa = l ? 'Kolom L dan P keduanya diisi.' : 'Kolom L dan P keduanya kosong.';
  kesalahan.push(salahKelamin(kelaminL ?? kelaminP ?? 0, apa));
  return undefined;
}

function salahKelamin(indeks: number, apa: string): Kesalahan {
  return {
    kode: 'JENIS_KELAMIN_TIDAK_SAH',
    kolom: hurufKolom(indeks),
    pesan: `${apa} Betulkan di berkas sumber, lalu impor lagi.`,
  };
}

function bacaTps(teks: string, k: KonteksBaris, kesalahan: Kesalahan[]): string {
  const indeks = k.peta.indeks.tps;
  if (indeks === undefined) {
    if (k.tpsLuar !== null) return k.tpsLuar;
    kesalahan.push({
      kode: 'TPS_TIDAK_ADA',
      kolom: null,
      pesan:
        'Nomor TPS tidak ditemukan: tidak ada kolom TPS, dan judul, nama lembar, serta nama berkas tidak menyebutnya. Tambahkan kolom TPS, lalu impor lagi.',
    });
    return '';
  }
  const tps = parseTps(teks);
  if (tps !== undefined) return tps;
  const tulis = teks === '' ? 'Nomor TPS kosong.' : `Nomor TPS "${maskTeks(teks)}" tidak dapat dibaca.`;
  kesalahan.push({
    kode: teks === '' ? 'TPS_TIDAK_ADA' : 'TPS_TIDAK_SAH',
    kolom: hurufKolom(indeks),
    pesan: `${tulis} Isi dengan nomor TPS (1–999), lalu impor lagi.`,
  });
  return '';
}

const KODE_STATUS = { AKTIF: '', UBAH: 'U', BARU: 'B' } as const;

function bacaKeterangan(baris: Baris, k: KonteksBaris, kesalahan: Kesalahan[]): string {
  let hasil = '';
  for (const indeks of k.peta.keterangan) {
    const teks = formatSel(baris.sel[indeks]);
    const kode = k.baca.keterangan(teks);
    if (kode === undefined) {
      kesalahan.push({
        kode: 'KETERANGAN_TIDAK_DIKENAL',
        kolom: hurufKolom(indeks),
        pesan: `Keterangan "${maskTeks(teks)}" bukan kode pemilihan ini. Yang dikenal: kosong, B, U, dan kode TMS di profil. Betulkan di berkas sumber, lalu impor lagi.`,
      });
    } else if (kode !== '') {
      if (hasil !== '' && hasil !== kode)
        kesalahan.push(bertentangan(indeks, `Dua kolom keterangan berbeda: ${hasil} dan ${kode}.`));
      hasil = kode;
    }
  }
  if (kesalahan.some((e) => e.kode.startsWith('KETERANGAN'))) return hasil;
  return padukanStatus(baris, k, hasil, kesalahan);
}

/** STATUS AKTIF/UBAH/BARU/TMS must say what KETERANGAN says; without a KETERANGAN column it says B and U by itself. */
function padukanStatus(baris: Baris, k: KonteksBaris, keterangan: string, kesalahan: Kesalahan[]): string {
  const indeks = k.peta.indeks.statusData;
  const teks = indeks === undefined ? '' : formatSel(baris.sel[indeks]);
  if (indeks === undefined || teks === '') return keterangan;
  const status = parseStatusData(teks);
  if (status === undefined) {
    kesalahan.push(
      bertentangan(indeks, `STATUS "${maskTeks(teks)}" tidak dikenal (AKTIF, UBAH, BARU, TMS).`),
    );
    return keterangan;
  }
  const tanpaKolom = k.peta.keterangan.length === 0;
  if (status === 'TMS') {
    if (k.baca.isTms(keterangan)) return keterangan;
    const apa = keterangan === '' ? 'tanpa kode alasan TMS' : `sedangkan KETERANGAN ${keterangan}`;
    kesalahan.push(bertentangan(indeks, `STATUS TMS ${apa}.`));
    return keterangan;
  }
  const menurutStatus = KODE_STATUS[status];
  if (tanpaKolom || menurutStatus === keterangan) return menurutStatus;
  const tulis = keterangan === '' ? 'kosong' : keterangan;
  kesalahan.push(bertentangan(indeks, `STATUS ${status}, sedangkan KETERANGAN ${tulis}.`));
  return keterangan;
}

function bertentangan(indeks: number, apa: string): Kesalahan {
  return {
    kode: 'KETERANGAN_BERTENTANGAN',
    kolom: hurufKolom(indeks),
    pesan: `${apa} Tentukan mana yang benar di berkas sumber, lalu impor lagi.`,
  };
}

function bacaLahir(baris: Baris, nik: string, k: KonteksBaris): { tempat: string; tanggal: TanggalTerbaca } {
  const { tempatLahir, tanggalLahir, tempatTanggalLahir } = k.peta.indeks;
  const tempat = tempatLahir === undefined ? '' : formatSel(baris.sel[tempatLahir]);
  if (tanggalLahir !== undefined) {
    return { tempat, tanggal: parseTanggal(baris.sel[tanggalLahir] ?? null, nik, k.cara) };
  }
  const gabung = tempatTanggalLahir === undefined ? '' : formatSel(baris.sel[tempatTanggalLahir]);
  const pisah = /^(.*?)[\s,/]+(\d.*)$/.exec(gabung);
  if (pisah === null) return { tempat: tempat || gabung, tanggal: { tanggal: null, ragu: gabung !== '' } };
  return { tempat: tempat || (pisah[1] ?? ''), tanggal: parseTanggal(pisah[2] ?? '', nik, k.cara) };
}

function rapikanRt(teks: string): string {
  const angka = /^(?:R[TW][\s.:]*)?0*(\d{1,3})$/i.exec(teks)?.[1];
  return angka === undefined ? teks : angka.padStart(3, '0');
}

function bacaRtRw(rt: string, rw: string, gabung: string): { rt: string; rw: string } {
  const pisah = /^(?:RT[\s.:]*)?(\d{1,3})\s*[/\-\s]\s*(?:RW[\s.:]*)?(\d{1,3})$/i.exec(
    gabung || (rw === '' ? rt : ''),
  );
  if (pisah !== null && (gabung !== '' || rt.includes('/'))) {
    return { rt: rapikanRt(pisah[1] ?? ''), rw: rapikanRt(pisah[2] ?? '') };
  }
  return { rt: rapikanRt(rt), rw: rapikanRt(rw) };
}
