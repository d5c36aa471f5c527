import { Anchor, Button, Checkbox, Skeleton, Text } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { TemuanTampil } from '../../../contract/bentuk/temuan.ts';
import { LencanaTingkat } from '../../komponen/lencana-tingkat.tsx';
import { formatWaktuPendek } from '../../komponen/waktu.ts';
import gaya from './temuan.module.css';
import { formatTempat, tautanTemuan } from './teks-temuan.ts';

export interface TindakanBaris {
  readonly onPilih: (t: TemuanTampil) => void;
  readonly onTandai: (t: TemuanTampil) => void;
  readonly onBukaLagi: (t: TemuanTampil) => void;
}

function Ditangani({ ditangani }: { readonly ditangani: NonNullable<TemuanTampil['ditangani']> }): ReactNode {
  return (
    <Text fz="xs" className={gaya.ditangani}>
      <IconCircleCheckFilled size={14} aria-hidden /> Ditangani {formatWaktuPendek(ditangani.waktu)}
      {ditangani.catatan === '' ? '' : `: ${ditangani.catatan}`}
    </Text>
  );
}

/** One finding in full: severity, sentence, place, code, what was done about it. */
export function IsiBarisTemuan({
  temuan,
  dipilih,
  aktif,
  tindakan,
}: {
  readonly temuan: TemuanTampil | undefined;
  readonly dipilih: boolean;
  /** The row the keyboard stands on: only its buttons are reached by Tab. */
  readonly aktif: boolean;
  readonly tindakan: TindakanBaris;
}): ReactNode {
  if (temuan === undefined)
    return (
      <div role="gridcell" aria-label="Memuat…" className={gaya.memuat}>
        <Skeleton height={16} width="70%" mb={6} />
        <Skeleton height={12} width="40%" />
      </div>
    );
  const tautan = tautanTemuan(temuan);
  const tabIndex = aktif ? 0 : -1;
  const terbuka = temuan.ditangani === null;
  return (
    <>
      <div role="gridcell" className={gaya.selPilih}>
        <Checkbox
          aria-label="Pilih temuan ini"
          checked={dipilih}
          tabIndex={-1}
          onChange={() => tindakan.onPilih(temuan)}
        />
      </div>
      <div role="gridcell" className={gaya.selTingkat}>
        <LencanaTingkat tingkat={temuan.tingkat} />
      </div>
      <div role="gridcell" className={gaya.selIsi}>
        <Text fz="sm" className={gaya.pesan}>
          {temuan.pesan}
        </Text>
        <Text fz="xs" className={gaya.tempat}>
          {formatTempat(temuan)} · <span className={gaya.kode}>{temuan.kode}</span>
        </Text>
        {temuan.ditangani === null ? null : <Ditangani ditangani={temuan.ditangani} />}
      </div>
      <div role="gridcell" className={gaya.selTindakan}>
        {tautan === null ? null : (
          <Anchor fz="sm" href={tautan.href} tabIndex={tabIndex} data-tautan>
            {tautan.teks}
          </Anchor>
        )}
        <Button
          size="compact-xs"
          variant="default"
          tabIndex={tabIndex}
          onClick={() => (terbuka ? tindakan.onTandai(temuan) : tindakan.onBukaLagi(temuan))}
        >
          {terbuka ? 'Tandai ditangani' : 'Buka lagi'}
        </Button>
      </div>
    </>
  );
}
