import { KUNCI_FORMULIR, type NilaiProfil } from './pengaturan-schema.ts';

export type FormulirDiatur = NonNullable<NilaiProfil['formulir']>;

function isiAda<T extends object>(isi: T): Partial<T> {
  return Object.fromEntries(Object.entries(isi).filter(([, nilai]) => nilai !== undefined)) as Partial<T>;
}

/** What an office has set of the forms: what was stored in the keys of before counts where `formulir` says nothing. */
export function mergeFormulirLama(n: NilaiProfil): FormulirDiatur {
  const lama: FormulirDiatur = {
    rekap: { model: n.modelRekap },
    rekapPerubahan: { model: n.modelRekapPerubahan, varian: n.varianRekapPerubahan },
    lembarKontrol: { model: n.modelLembarKontrol },
  };
  const baru = n.formulir ?? {};
  return Object.fromEntries(
    KUNCI_FORMULIR.map(
      (kunci) => [kunci, { ...isiAda(lama[kunci] ?? {}), ...isiAda(baru[kunci] ?? {}) }] as const,
    ).filter(([, isi]) => Object.keys(isi).length > 0),
  );
}
