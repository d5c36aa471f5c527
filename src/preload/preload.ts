import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { KANAL, type Jembatan, type PesanKeHalaman } from '../contract/jembatan.ts';

/** The one opening between page and shell; the shell checks everything that comes through it. */
const jembatan: Jembatan = {
  kirim: (pesan) => ipcRenderer.send(KANAL.pesan, pesan),
  dengar: (terima) => {
    const teruskan = (_: IpcRendererEvent, pesan: PesanKeHalaman): void => terima(pesan);
    ipcRenderer.on(KANAL.pesan, teruskan);
    return () => ipcRenderer.off(KANAL.pesan, teruskan);
  },
  perintah: (nama, masukan) => ipcRenderer.invoke(KANAL.perintah, nama, masukan),
  titipkan: async (berkas, nama) => {
    const daftar = berkas.map((b, i) => ({ jalur: webUtils.getPathForFile(b), nama: nama[i] ?? b.name }));
    return ipcRenderer.invoke(KANAL.titip, daftar);
  },
  kemampuan: () => ipcRenderer.invoke(KANAL.kemampuan),
};

contextBridge.exposeInMainWorld('pleno', jembatan);
