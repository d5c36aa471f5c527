import { parseBerkas } from '../../core/berkas/parse-berkas.ts';
import { servePembaca } from './layani-pembaca.ts';

servePembaca(parseBerkas);
