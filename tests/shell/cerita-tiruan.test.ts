import { beforeAll } from 'vitest';
import { ensureBangunan } from '../bangun.ts';
import { describeCerita } from './cerita.ts';
import { PeragaTiruan } from './peraga-tiruan.ts';

beforeAll(() => ensureBangunan(), 180_000);

describeCerita('jendela (pengganti Electron)', {
  start: (folderData) => new PeragaTiruan(folderData),
  runKedua: (folderData) => new PeragaTiruan(folderData).selesai(),
});
