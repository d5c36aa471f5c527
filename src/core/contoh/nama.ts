import type { JenisKelamin } from '../berkas/pemilih.ts';
import type { Acak } from './acak.ts';

const words = (teks: string): readonly string[] => teks.trim().split(/\s+/);

/** Born before 1975: often one Javanese word. */
const LAMA_L =
  words(`SUPARNO SUGIYANTO WARSITO PARDI NGADIMIN SUKIMIN SUTARNO MULYONO SASTRO HARJONO WIDODO TUKIMAN
  PONIMAN SUTRISNO SUHARTO SURATMAN WAGIMIN PAIMIN KASIMAN SUDARMO SUNARDI SUYATNO SURONO SLAMET MARYONO TRIMAN SAGIMAN
  NGATIMAN SAMIDI JUMADI SARWOTO DARMANTO HADI SUPRIYADI SUMARDI WALUYO MARGONO SUWARTO DALIMAN SARJONO RAKIMAN`);
const LAMA_P =
  words(`SUPARMI SUKINEM TUKIYEM WAGINAH SUMIATI SUTINI PAINEM NGATINEM SUMARNI MARYATI SUGIYEM TUMINAH
  LASTRI SRIYATUN SUWARNI PONIYEM MULYANI SAMINEM WARTINI SULASTRI SRI SITI SUKARTI KARSINEM WIJI JUMINAH RATMI SURATMI
  SUHARNI NGADINAH PARTINI TRIMAH DARSINI KASINEM SUMINAH WARSINI SUPARTI DALIYEM GIYARTI YATMI`);
const LAMA_AKHIR =
  words(`SUPARNO HARJO WIYONO PRAYITNO WIDODO HADI SANTOSO RAHARJO UTOMO SISWANTO SUBAGYO WAHYUDI
  PRASOJO KUSUMO WIBOWO SUSILO MARTONO PRANOTO DARMO WARDOYO`);
const LAMA_AKHIR_P =
  words(`LESTARI RAHAYU WAHYUNI HANDAYANI SUMARNI HARTINI SURYANI WINARNI MURNI PUJIASTUTI SUSILOWATI
  NINGSIH WULANDARI UTAMI SETYOWATI PURWANTI`);
const BARU_L =
  words(`AGUS BUDI EKO DWI TRI JOKO BAYU ARIF RIZKY DIMAS FAJAR GALIH HENDRA INDRA KURNIAWAN YOGA RANGGA
  BAGAS ADITYA MUHAMMAD AHMAD ABDUL NUR ILHAM IRFAN REZA DONI TAUFIK WAHYU ANDI DANANG ARDIAN FAISAL BIMA SATRIA RAFLI
  ALFIAN NAUFAL ZAKARIA HARIS KHOIRUL DEDI`);
const BARU_P =
  words(`DEWI SRI RATNA NUR SITI ANISA RINA DIAN WAHYU INDAH PUTRI AYU FITRI LINA MAYA NOVI RETNO TIKA YULI
  ENDAH ERNA EVA FEBRI INTAN KARTIKA LAILA MEGA NABILA OKTAVIA PUSPITA RAHMA SALSABILA TIARA VINA WINDA ZAHRA ALYA CAHYA
  DESI ARUM`);
const TENGAH = words(
  `PUTRA SETYA DWI TRI NUR CAHYO ADI EKA PRASETYA CATUR BAGUS TEGUH RIZAL YUDHA HANIF RIFKY`,
);
const TENGAH_P = words(`PUTRI SETYA DWI TRI NUR CAHYA AYU EKA KURNIA CATUR RIZKI AULIA DYAH NOVA MEI TRISNA`);
const AKHIR_L =
  words(`SAPUTRA PRASETYO NUGROHO WIBOWO SANTOSO SETIAWAN KURNIAWAN PRATAMA WIJAYA HIDAYAT FIRMANSYAH
  RAMADHAN SUSANTO PURNOMO HARTANTO MAULANA WICAKSONO ANGGORO SUDRAJAT YULIANTO ARIFIN GUNAWAN HERMAWAN UTOMO SUSILO
  ISWANTO`);
const AKHIR_P =
  words(`LESTARI WULANDARI RAHAYU PERMATASARI HANDAYANI SAFITRI ANGGRAINI PUSPITASARI KUSUMAWATI ASTUTI
  NINGRUM SETYANINGSIH RAMADHANI OKTAVIANI MAHARANI NURJANAH FATMAWATI WIDYASTUTI SUSANTI APRILIA KHASANAH PRATIWI
  INDRIANI YULIANTI ROHMAH HASANAH`);
const PETIK_L = ["MA'RUF", "SYAFI'I", "NU'MAN", "RIFA'I", "SYA'BAN"] as const;
const PETIK_P = ["'AINI", "MA'RIFAH", "QURROTA A'YUN", "NI'MAH", "JUM'ATUN"] as const;
const GELAR_DEPAN = ['DRS. ', 'IR. ', 'DR. ', 'R. '] as const;
const GELAR_BELAKANG = [', S.PD.', ', S.E.', ', S.H.', ', S.KOM.', ', A.MD.', ', M.PD.', ', S.AG.'] as const;
const ASING = [
  'KENJI MORITA',
  'MARIA VAN DEN BERG',
  'PETER JOHN MILLS',
  'LIM WEI SHENG',
  'ANNE-SOPHIE MARTEL',
] as const;

function computeNamaLama(acak: Acak, laki: boolean): string {
  const depan = acak.pick(laki ? LAMA_L : LAMA_P);
  if (acak.nextPeluang(0.3)) return depan;
  const akhir = acak.pick(laki ? LAMA_AKHIR : LAMA_AKHIR_P);
  const tengah = acak.nextPeluang(0.25) ? [acak.pick(laki ? TENGAH : TENGAH_P)] : [];
  return [...new Set([depan, ...tengah, akhir])].join(' ');
}

function computeNamaBaru(acak: Acak, laki: boolean): string {
  const kata = [acak.pick(laki ? BARU_L : BARU_P)];
  const panjang = acak.nextPecahan();
  if (panjang > 0.35) kata.push(acak.pick(laki ? TENGAH : TENGAH_P));
  if (panjang > 0.985)
    kata.push(acak.pick(laki ? BARU_L : BARU_P), acak.pick(laki ? LAMA_AKHIR : LAMA_AKHIR_P));
  kata.push(
    acak.nextPeluang(0.012) ? acak.pick(laki ? PETIK_L : PETIK_P) : acak.pick(laki ? AKHIR_L : AKHIR_P),
  );
  return [...new Set(kata)].join(' ');
}

/** An invented name in capitals: by sex and generation, some with titles, apostrophes, one word or five. */
export function computeNama(acak: Acak, jenisKelamin: JenisKelamin, umur: number): string {
  const laki = jenisKelamin === 'L';
  const nama = acak.nextPeluang(umur > 49 ? 0.8 : 0.05)
    ? computeNamaLama(acak, laki)
    : computeNamaBaru(acak, laki);
  if (umur < 24 || !acak.nextPeluang(0.03)) return nama;
  if (umur > 45 && acak.nextPeluang(0.5)) return `${laki ? 'H. ' : 'HJ. '}${nama}`;
  return acak.nextPeluang(0.3) ? `${acak.pick(GELAR_DEPAN)}${nama}` : `${nama}${acak.pick(GELAR_BELAKANG)}`;
}

export function computeNamaAsing(acak: Acak): string {
  return acak.pick(ASING);
}
