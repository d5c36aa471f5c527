import { renderBerkas } from './render-dokumen.ts';
import { servePerender } from './serve-perender.ts';

servePerender(renderBerkas);
