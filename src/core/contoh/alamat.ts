import type { Acak } from './acak.ts';

/** A neighbourhood: every RT belongs to exactly one TPS, as KPU maps them (DOMAIN §6.3). */
export interface Rukun {
  readonly rt: string;
  readonly rw: string;
  readonly dukuh: string;
}

const DUKUH =
  `KRAJAN NGEMPLAK SIDOREJO TEGALREJO MULYOREJO KARANGASEM NGADIREJO PUCANGAN TRANGSAN GEDANGAN KLATAK
  PONDOK SANGGRAHAN KEBONAGUNG PANDANAN MARGOREJO BULUREJO SAMBIREJO PENGKOL NGLAWU TURI BANARAN SAWAHAN KAUMAN
  JATIREJO GONDANG TANGKISAN MLANGI BONGGO PURWOSARI WONOSARI KADIPATEN CABEAN DALANGAN SRATEN NGASINAN`
    .trim()
    .split(/\s+/);
const JALAN = [
  'MAWAR',
  'MELATI',
  'KENANGA',
  'ANGGREK',
  'DAHLIA',
  'DIPONEGORO',
  'JEND. SUDIRMAN',
  'RAYA',
  'VETERAN',
] as const;
const PERUMAHAN = ['GRIYA ASRI', 'PURI INDAH', 'GRAHA PERMAI', 'TAMAN SEJAHTERA'] as const;

/** For each TPS of a desa its 3–5 consecutive RT; RT numbers start anew in every RW, a dukuh is an RW. */
export function computeRukun(acak: Acak, jumlahTps: number): Rukun[][] {
  const dukuh = acak.shuffle(DUKUH);
  let rw = 1;
  let rt = 0;
  let rtDalamRw = acak.nextBulat(3, 6);
  const nextRukun = (): Rukun => {
    rt += 1;
    if (rt > rtDalamRw) {
      rw += 1;
      rt = 1;
      rtDalamRw = acak.nextBulat(3, 6);
    }
    return {
      rt: String(rt).padStart(3, '0'),
      rw: String(rw).padStart(3, '0'),
      dukuh: dukuh[(rw - 1) % dukuh.length] ?? 'KRAJAN',
    };
  };
  return Array.from({ length: jumlahTps }, () => Array.from({ length: acak.nextBulat(3, 5) }, nextRukun));
}

/** Street or dukuh of a house; some hold `,` `;` or `#`, which text files must carry unharmed. */
export function computeAlamat(acak: Acak, dukuh: string): string {
  const ragam = acak.nextPecahan();
  const nomor = acak.nextBulat(1, 90);
  if (ragam < 0.55) return `DK. ${dukuh}`;
  if (ragam < 0.8) return dukuh;
  if (ragam < 0.9) return `DUKUH ${dukuh} NO. ${nomor}`;
  if (ragam < 0.95) return `JL. ${acak.pick(JALAN)} NO. ${nomor}, ${dukuh}`;
  if (ragam < 0.98)
    return `PERUM ${acak.pick(PERUMAHAN)} BLOK ${acak.pick(['A', 'B', 'C', 'D'])}; NO. ${nomor}`;
  return `${dukuh} #${nomor}`;
}
