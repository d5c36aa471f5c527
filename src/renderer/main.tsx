import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/charts/styles.css';
import 'dayjs/locale/id';
import './kerangka/dasar.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Aplikasi } from './kerangka/aplikasi.tsx';
import { findHos } from './kerangka/find-hos.ts';
import { setKalimatZod } from './kerangka/kalimat-zod.ts';
import { Penyedia } from './kerangka/penyedia.tsx';

const akar = document.querySelector('#akar');
if (akar === null) throw new Error('index.html has no #akar');

setKalimatZod();
const hos = await findHos();
createRoot(akar).render(
  <StrictMode>
    <Penyedia hos={hos}>
      <Aplikasi />
    </Penyedia>
  </StrictMode>,
);
