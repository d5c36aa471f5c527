const SATUAN = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const SKALA = new Map([
  ['ribu', 1000],
  ['juta', 1_000_000],
  ['miliar', 1_000_000_000],
]);

/** Reads words back: an own, slower way from words to number. */
export function bacaTerbilang(kata: string): number {
  let jumlah = 0;
  let kelompok = 0;
  let angka = 0;
  for (const k of kata
    .replaceAll('sebelas', 'satu belas')
    .replace(/\bse(puluh|ratus|ribu)\b/g, 'satu $1')
    .split(' ')) {
    const skala = SKALA.get(k);
    if (SATUAN.includes(k)) angka = SATUAN.indexOf(k);
    else if (k === 'belas') [kelompok, angka] = [kelompok + 10 + angka, 0];
    else if (k === 'puluh') [kelompok, angka] = [kelompok + angka * 10, 0];
    else if (k === 'ratus') [kelompok, angka] = [kelompok + angka * 100, 0];
    else if (skala !== undefined) [jumlah, kelompok, angka] = [jumlah + (kelompok + angka) * skala, 0, 0];
    else throw new Error(`"${k}" bukan kata bilangan`);
  }
  return jumlah + kelompok + angka;
}

/** Every "1.250 (seribu dua ratus lima puluh)" of a text as the two numbers it names. */
export function listAngkaBerkata(teks: string): readonly { readonly angka: number; readonly kata: number }[] {
  return Array.from(teks.matchAll(/(\d[\d.]*) \(([a-z ]+)\)/g), ([, angka = '', kata = '']) => ({
    angka: Number(angka.replaceAll('.', '')),
    kata: bacaTerbilang(kata),
  }));
}
