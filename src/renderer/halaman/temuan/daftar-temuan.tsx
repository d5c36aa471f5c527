import type { KeyboardEvent, ReactNode } from 'react';
import type { FilterTemuan } from '../../../contract/baca.ts';
import type { TemuanTampil } from '../../../contract/bentuk/temuan.ts';
import { useGulungan } from '../../komponen/use-gulungan.ts';
import { useSisaTinggi } from '../../komponen/use-sisa-tinggi.ts';
import { IsiBarisTemuan, type TindakanBaris } from './baris-temuan-tampil.tsx';
import { useBarisTemuan } from './baris-temuan.ts';
import type { Pilihan } from './pilihan-temuan.ts';
import gaya from './temuan.module.css';

const TINGGI_PERKIRAAN = 64;

function handleTombol(
  e: KeyboardEvent<HTMLElement>,
  temuan: TemuanTampil | undefined,
  pindah: (tombol: string) => boolean,
  onPilih: (t: TemuanTampil) => void,
): void {
  if (e.ctrlKey || e.altKey || e.metaKey) return;
  // Buttons and links inside a row keep their own keys.
  const diBaris = e.target instanceof HTMLElement && e.target.getAttribute('role') === 'row';
  if (pindah(e.key)) e.preventDefault();
  else if (diBaris && e.key === ' ' && temuan !== undefined) {
    e.preventDefault();
    onPilih(temuan);
  } else if (diBaris && e.key === 'Enter') {
    e.currentTarget.querySelector<HTMLElement>('[role="row"][tabindex="0"] [data-tautan]')?.click();
  }
}

export interface DaftarTemuanProps {
  readonly filter: FilterTemuan;
  readonly jumlah: number;
  readonly pilihan: Pilihan;
  readonly tindakan: TindakanBaris;
}

/** The findings as a grid: arrows move, space ticks, Enter opens what the finding is about. */
export function DaftarTemuan({ filter, jumlah, pilihan, tindakan }: DaftarTemuanProps): ReactNode {
  const { bingkai, penggulung, aktif, setAktif, pindah } = useGulungan(jumlah, TINGGI_PERKIRAAN);
  const tinggi = useSisaTinggi(bingkai);
  const butir = penggulung.getVirtualItems();
  const ambil = useBarisTemuan(
    filter,
    butir.map((b) => b.index),
  );
  return (
    <div className={gaya.bingkai} style={{ height: tinggi }} ref={bingkai}>
      <div
        role="grid"
        aria-label="Daftar temuan"
        aria-rowcount={jumlah}
        aria-multiselectable="true"
        className={gaya.kisi}
        style={{ height: penggulung.getTotalSize() }}
        onKeyDown={(e) => handleTombol(e, ambil(aktif), pindah, tindakan.onPilih)}
      >
        {butir.map(({ index, key, start }) => {
          const temuan = ambil(index);
          const dipilih = temuan !== undefined && pilihan.has(temuan.kunci);
          return (
            <div
              key={key}
              ref={penggulung.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={dipilih}
              tabIndex={index === aktif ? 0 : -1}
              className={gaya.baris}
              data-ditangani={(temuan?.ditangani ?? null) !== null || undefined}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setAktif(index)}
            >
              <IsiBarisTemuan temuan={temuan} dipilih={dipilih} aktif={index === aktif} tindakan={tindakan} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
