import path from 'node:path';

export function formatJalurLog(folderData: string): string {
  return path.join(folderData, 'log', 'pleno-dpsh.log');
}
