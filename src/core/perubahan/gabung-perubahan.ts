import type { Pemilih } from '../berkas/pemilih.ts';
import type { MaknaTms } from '../profil/profil.ts';
import { gagal, ok, type Result } from '../result.ts';
import { menurutDpid, menurutNama, menurutNik } from '../versi/compare-versi.ts';
import { checkPasangan } from './check-pasangan.ts';
import { IndeksOrang } from './indeks-orang.ts';
import { buildMasalah, type MasalahGabung } from './masalah-gabung.ts';

/** Counts of what a list of changes does to the full list of a desa. */
export interface RingkasGabungan {
  /** Rows B added. */
  readonly baru: number;
  /** Rows that were in force and are TMS now. */
  readonly tms: number;
  /** Rows whose data were corrected. */
  readonly ubah: number;
  /** Rows that were TMS already and have another reason now. */
  readonly gantiAlasan: number;
}

export interface HasilGabung extends RingkasGabungan {
  /** The full list with the changes in it: the old rows in their order, then the new ones. */
  readonly pemilih: readonly Pemilih[];
  /** Old rows that another now stands for. */
  readonly diganti: readonly Pemilih[];
}

/** Reasons after which somebody may stand in the list anew (DOMAIN §6.2): gone from here, doubled, or in the wrong TPS. */
const BOLEH_BARU_LAGI: ReadonlySet<MaknaTms> = new Set(['PINDAH_TPS', 'PINDAH_DOMISILI', 'GANDA']);

/** The old row and the change that meets it. */
interface Pasangan {
  readonly letak: number;
  readonly perubahan: Pemilih;
}

/**
 * Joins rows of a list of changes to the full list of their desa. TMS rows set the keterangan of their row and leave its data and TPS; U rows
 * correct data, never erasing what the list leaves blank; B rows are added. All or nothing: with one row that cannot be joined for
 * certain, only the reasons come back.
 *
 * For what comes back: akhir = akhir before + baru − tms, awal is unchanged (per sex but for a corrected sex), and no row is gone.
 * @param makna meaning of every TMS code of the profile
 */
export function gabungPerubahan(
  lama: readonly Pemilih[],
  perubahan: readonly Pemilih[],
  makna: ReadonlyMap<string, MaknaTms>,
): Result<HasilGabung, readonly MasalahGabung[]> {
  const indeks = new IndeksOrang(lama);
  const masalah: MasalahGabung[] = [];
  const pasangan: Pasangan[] = [];
  for (const p of perubahan) {
    if (p.keterangan === 'B') continue;
    const hasil = checkPasangan(p, indeks, makna);
    if (hasil.ok) pasangan.push({ letak: hasil.nilai, perubahan: p });
    else masalah.push(hasil.galat);
  }
  masalah.push(...listBertentangan(pasangan));
  const sesudah = applyPasangan(lama, pasangan);
  const baru = perubahan.filter((p) => p.keterangan === 'B');
  masalah.push(...checkBaru(baru, { indeks, sesudah, makna }), ...listNikKembar(baru, pasangan, lama));
  if (masalah.length > 0) return gagal(sortMenurutBaris(masalah, perubahan));
  const isTms = (p: Pemilih | undefined): boolean => p !== undefined && makna.has(p.keterangan);
  const tms = pasangan.filter((x) => isTms(x.perubahan));
  return ok({
    pemilih: [...sesudah, ...baru],
    diganti: pasangan.flatMap((x) => lama[x.letak] ?? []),
    baru: baru.length,
    tms: tms.filter((x) => !isTms(lama[x.letak])).length,
    ubah: pasangan.length - tms.length,
    gantiAlasan: tms.filter(
      (x) => isTms(lama[x.letak]) && lama[x.letak]?.keterangan !== x.perubahan.keterangan,
    ).length,
  });
}

function sortMenurutBaris(
  masalah: readonly MasalahGabung[],
  perubahan: readonly Pemilih[],
): readonly MasalahGabung[] {
  const letak = new Map(perubahan.map((p, i) => [p, i]));
  return masalah.toSorted((a, b) => (letak.get(a.baris) ?? 0) - (letak.get(b.baris) ?? 0));
}

/** Two changes of one row: which of them counts nobody can say. */
function listBertentangan(pasangan: readonly Pasangan[]): MasalahGabung[] {
  return [...Map.groupBy(pasangan, (p) => p.letak).values()]
    .filter((p) => p.length > 1)
    .flatMap((sama) =>
      sama.map(({ perubahan }) => {
        const lain = sama.filter((x) => x.perubahan !== perubahan).map((x) => x.perubahan.keterangan);
        return buildMasalah(
          perubahan,
          'GABUNG_BARIS_BERTENTANGAN',
          `Pemilih ini ada di ${String(sama.length)} baris perubahan (keterangan ${[perubahan.keterangan, ...lain].join(', ')}). Sisakan satu baris.`,
        );
      }),
    );
}

function applyPasangan(lama: readonly Pemilih[], pasangan: readonly Pasangan[]): readonly Pemilih[] {
  const sesudah = [...lama];
  for (const { letak, perubahan: p } of pasangan) {
    const asli = lama[letak];
    if (asli === undefined) continue;
    sesudah[letak] =
      p.keterangan === 'U' ? correct(asli, p) : { ...asli, keterangan: p.keterangan, asal: p.asal };
  }
  return sesudah;
}

function isiAtau(baru: string, lama: string): string {
  return baru === '' ? lama : baru;
}

/** A new pemilih who is corrected stays a new one, else one of them would count as awal. */
function correct(lama: Pemilih, p: Pemilih): Pemilih {
  return {
    ...lama,
    tps: p.tps,
    dpid: isiAtau(lama.dpid, p.dpid),
    nkk: menurutNik({ nik: p.nkk }) ?? lama.nkk,
    nik: menurutNik(p) ?? lama.nik,
    nama: isiAtau(p.nama, lama.nama),
    tempatLahir: isiAtau(p.tempatLahir, lama.tempatLahir),
    tanggalLahir: p.tanggalLahir ?? lama.tanggalLahir,
    statusKawin: isiAtau(p.statusKawin, lama.statusKawin),
    jenisKelamin: p.jenisKelamin,
    alamat: isiAtau(p.alamat, lama.alamat),
    rt: isiAtau(p.rt, lama.rt),
    rw: isiAtau(p.rw, lama.rw),
    // Blank in a column that is there means none; KTP-el has a code for either case, so blank there says nothing.
    disabilitas: p.disabilitas ?? lama.disabilitas,
    ktpEl: p.ktpEl === '' ? lama.ktpEl : (p.ktpEl ?? lama.ktpEl),
    keterangan: lama.keterangan === 'B' ? 'B' : 'U',
    sumber: isiAtau(p.sumber, lama.sumber),
    asal: p.asal,
  };
}

interface KonteksBaru {
  readonly indeks: IndeksOrang;
  /** The old list with TMS and U rows applied. */
  readonly sesudah: readonly Pemilih[];
  readonly makna: ReadonlyMap<string, MaknaTms>;
}

function checkBaru(baru: readonly Pemilih[], konteks: KonteksBaru): MasalahGabung[] {
  return baru.flatMap((p): MasalahGabung[] => {
    const ada = konteks.indeks.listSama(p).flatMap((letak) => konteks.sesudah[letak] ?? []);
    const menghalangi = ada.find((x) => {
      const alasan = konteks.makna.get(x.keterangan);
      return alasan === undefined || !BOLEH_BARU_LAGI.has(alasan);
    });
    if (menghalangi !== undefined) {
      const sebagai = menghalangi.keterangan === '' ? 'pemilih' : `keterangan ${menghalangi.keterangan}`;
      const pesan = `Pemilih baru (B) ini sudah ada di daftar lengkap desa, TPS ${menghalangi.tps} (${sebagai}). Bila orangnya sama, hapus baris B ini; bila lain, betulkan NIK-nya.`;
      return [buildMasalah(p, 'GABUNG_BARU_SUDAH_ADA', pesan)];
    }
    const salahTps = ada.filter((x) => konteks.makna.get(x.keterangan) === 'PINDAH_TPS');
    if (salahTps.length === 0 || salahTps.some((x) => x.tps !== p.tps)) return [];
    const pesan = `Pemilih ini TMS karena salah penempatan di TPS ${p.tps}, tetapi baris B-nya menempatkannya di TPS yang sama. Betulkan TPS salah satunya.`;
    return [buildMasalah(p, 'GABUNG_BARU_TPS_SAMA', pesan)];
  });
}

/** New rows, and rows whose NIK is corrected, must not take one NIK twice. */
function listNikKembar(
  baru: readonly Pemilih[],
  pasangan: readonly Pasangan[],
  lama: readonly Pemilih[],
): MasalahGabung[] {
  const dibetulkan = pasangan
    .filter(
      ({ letak, perubahan: p }) =>
        p.keterangan === 'U' && menurutNik(p) !== null && lama[letak]?.nik !== p.nik,
    )
    .map((x) => x.perubahan);
  const kunci = (p: Pemilih): string =>
    menurutNik(p) ??
    menurutDpid(p) ??
    menurutNama(p) ??
    `${p.asal.berkas}|${String(p.asal.lembar)}|${String(p.asal.baris)}`;
  return [...Map.groupBy([...baru, ...dibetulkan], kunci).values()]
    .filter((sama) => sama.length > 1)
    .flatMap((sama) =>
      sama.map((p) =>
        buildMasalah(
          p,
          'GABUNG_BARIS_GANDA',
          `${String(sama.length)} baris perubahan menunjuk orang yang sama (NIK, atau nama dan tanggal lahirnya). Sisakan satu baris, atau betulkan NIK-nya.`,
        ),
      ),
    );
}
