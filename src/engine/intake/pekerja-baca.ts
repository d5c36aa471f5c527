import { parseBerkas } from '../../core/berkas/parse-berkas.ts';
import { servePembaca } from './serve-pembaca.ts';

servePembaca(parseBerkas);
