import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Hos } from '../../contract/hos.ts';
import { KonteksHos } from '../hos/konteks-hos.ts';
import { readNonceGaya } from '../hos/nonce-gaya.ts';
import { BatasGalat } from './batas-galat.tsx';
import { createKlienKueri } from './klien-kueri.ts';
import { resolveVariabel, TEMA } from './tema.ts';

/** Everything that stands around all pages. The choice of light or dark is remembered by this machine. */
export function Penyedia({ hos, children }: { readonly hos: Hos; readonly children: ReactNode }): ReactNode {
  const [klien] = useState(createKlienKueri);
  return (
    <MantineProvider
      theme={TEMA}
      cssVariablesResolver={resolveVariabel}
      defaultColorScheme="auto"
      getStyleNonce={readNonceGaya}
    >
      <DatesProvider settings={{ locale: 'id', firstDayOfWeek: 1, weekendDays: [0] }}>
        <BatasGalat>
          <KonteksHos value={hos}>
            <QueryClientProvider client={klien}>
              <ModalsProvider labels={{ confirm: 'Ya', cancel: 'Batal' }}>
                <Notifications position="bottom-center" limit={4} />
                {children}
              </ModalsProvider>
            </QueryClientProvider>
          </KonteksHos>
        </BatasGalat>
      </DatesProvider>
    </MantineProvider>
  );
}
