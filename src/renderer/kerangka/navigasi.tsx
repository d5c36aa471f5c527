import { Badge, NavLink, Stack, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconArrowsDiff,
  IconCalendarStats,
  IconClipboardCheck,
  IconFileImport,
  IconFileText,
  IconHome,
  IconPaperclip,
  IconSettings,
  IconTable,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatBilangan } from '../../core/bahasa/bilangan.ts';
import type { Beranda } from '../../contract/bentuk/beranda.ts';
import { HALAMAN, type Halaman } from './alamat.ts';
import { bukaHalaman, tautan, useRute } from './rute.ts';

const BUTIR: Readonly<Record<Halaman, { readonly label: string; readonly Ikon: Icon }>> = {
  beranda: { label: 'Beranda', Ikon: IconHome },
  impor: { label: 'Impor', Ikon: IconFileImport },
  pemilih: { label: 'Pemilih', Ikon: IconUsers },
  rekap: { label: 'Rekap', Ikon: IconTable },
  temuan: { label: 'Temuan', Ikon: IconAlertTriangle },
  bukti: { label: 'Bukti', Ikon: IconPaperclip },
  rekonsiliasi: { label: 'Rekonsiliasi', Ikon: IconArrowsDiff },
  dokumen: { label: 'Dokumen', Ikon: IconFileText },
  mingguan: { label: 'Laporan mingguan', Ikon: IconCalendarStats },
  kesiapan: { label: 'Kesiapan pleno', Ikon: IconClipboardCheck },
  pengaturan: { label: 'Pengaturan', Ikon: IconSettings },
};

/** As many as there are digits; the pages after them have no key. */
const BERPINTASAN = HALAMAN.slice(0, 9);

function JumlahTemuan({ temuan }: { readonly temuan: Beranda['temuan'] }): ReactNode {
  const terbuka = temuan.galat + temuan.peringatan;
  if (terbuka === 0) return null;
  return (
    <Badge size="sm" color={temuan.galat > 0 ? 'red' : 'yellow'} variant="filled" tt="none">
      {formatBilangan(terbuka)}
      <VisuallyHidden>
        {` temuan terbuka, ${formatBilangan(temuan.galat)} di antaranya kesalahan`}
      </VisuallyHidden>
    </Badge>
  );
}

/** The pages, with Alt and a digit for those who do not use the mouse. */
export function Navigasi({
  beranda,
  onPilih,
}: {
  readonly beranda: Beranda | undefined;
  readonly onPilih: () => void;
}): ReactNode {
  const { halaman: kini } = useRute();
  useHotkeys(
    BERPINTASAN.map((h, i) => [`alt+${i + 1}`, () => bukaHalaman(h)]),
    [],
  );
  return (
    <Stack component="nav" gap={2} p="xs" aria-label="Halaman">
      {HALAMAN.map((h, i) => {
        const { label, Ikon } = BUTIR[h];
        const pintasan = i < BERPINTASAN.length ? `Alt+${i + 1}` : undefined;
        return (
          <NavLink
            key={h}
            href={tautan(h)}
            label={label}
            leftSection={<Ikon size={20} stroke={1.6} aria-hidden />}
            rightSection={
              h === 'temuan' && beranda !== undefined ? <JumlahTemuan temuan={beranda.temuan} /> : undefined
            }
            active={h === kini}
            aria-current={h === kini ? 'page' : undefined}
            aria-keyshortcuts={pintasan}
            title={pintasan}
            onClick={onPilih}
          />
        );
      })}
    </Stack>
  );
}
