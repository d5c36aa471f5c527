import { Alert, Drawer, Stack, Text } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BedaTampil } from '../../../contract/bentuk/rekonsiliasi.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { TabelAngkaBeda } from './angka-beda.tsx';
import { formatArah } from './arah-selisih.ts';
import { FormTandai } from './form-tandai.tsx';

function judulLaci(beda: readonly BedaTampil[]): string {
  const [satu] = beda;
  if (satu === undefined) return '';
  if (beda.length > 1) return `Tandai ${formatBilangan(beda.length)} selisih`;
  return `${satu.sebutanMedan.charAt(0).toUpperCase()}${satu.sebutanMedan.slice(1)} ${satu.tempat}`;
}

/** One difference in full, or several to be marked together. Empty: closed. */
export function LaciSelisih({
  beda,
  onTutup,
}: {
  readonly beda: readonly BedaTampil[];
  readonly onTutup: () => void;
}): ReactNode {
  const [satu] = beda;
  return (
    <Drawer
      opened={satu !== undefined}
      onClose={onTutup}
      position="right"
      size="min(620px, 92vw)"
      transitionProps={{ duration: 0 }}
      title={<b>{judulLaci(beda)}</b>}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      {satu === undefined ? null : (
        <Stack gap="md">
          {beda.length > 1 ? null : (
            <>
              <Text fz="sm" fw={600}>
                {formatArah(satu)}
              </Text>
              <TabelAngkaBeda beda={satu} />
              {satu.dugaan === null ? null : (
                <Alert color="blue" icon={<IconBulb />} title="Dugaan" p="xs">
                  <Text fz="sm">{satu.dugaan.alasan}</Text>
                </Alert>
              )}
            </>
          )}
          <FormTandai key={beda.map((b) => b.kunci).join('|')} beda={beda} onSelesai={onTutup} />
        </Stack>
      )}
    </Drawer>
  );
}
