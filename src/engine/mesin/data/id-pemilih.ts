import type { LetakPemilih } from '../../store/load-satu-pemilih.ts';

/** `33.11.10.2001/3/001/17`: desa, version, TPS, place within the TPS. */
export function formatIdPemilih({ desa, versi, tps, urut }: LetakPemilih): string {
  return `${desa}/${String(versi)}/${tps}/${String(urut)}`;
}

/** @param id of the form the contract demands */
export function parseIdPemilih(id: string): LetakPemilih {
  const [desa = '', versi, tps = '', urut] = id.split('/');
  return { desa, versi: Number(versi), tps, urut: Number(urut) };
}
