import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** Pages of the window that the menu opens. */
const HALAMAN = [
  ['Beranda', 'beranda'],
  ['Impor', 'impor'],
  ['Pemilih', 'pemilih'],
  ['Rekap', 'rekap'],
  ['Temuan', 'temuan'],
  ['Bukti', 'bukti'],
  ['Rekonsiliasi', 'rekonsiliasi'],
  ['Dokumen', 'dokumen'],
  ['Kesiapan pleno', 'kesiapan'],
  ['Laporan mingguan', 'mingguan'],
  ['Pengaturan', 'pengaturan'],
] as const;

/** Digits that can be pressed with Ctrl; 0 is that of the ordinary size. */
const ANGKA_TERAKHIR = 9;

export interface PilihanMenu {
  readonly bukaHalaman: (halaman: string) => void;
  readonly cetak: () => void;
  readonly alatPengembang: boolean;
}

export function pasangMenu(pilihan: PilihanMenu): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(daftarMenu(pilihan)));
}

export function daftarMenu({
  bukaHalaman,
  cetak,
  alatPengembang,
}: PilihanMenu): MenuItemConstructorOptions[] {
  const halaman = (label: string, tujuan: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => bukaHalaman(tujuan),
  });
  return [
    {
      label: '&Berkas',
      submenu: [
        halaman('Impor berkas…', 'impor', 'CommandOrControl+O'),
        halaman('Buat dokumen…', 'dokumen', 'CommandOrControl+D'),
        halaman('Cadangan…', 'pengaturan/cadangan', 'CommandOrControl+B'),
        { type: 'separator' },
        { label: 'Cetak halaman ini…', accelerator: 'CommandOrControl+P', click: cetak },
        { type: 'separator' },
        { role: 'quit', label: 'Keluar', accelerator: 'CommandOrControl+Q' },
      ],
    },
    {
      label: '&Sunting',
      submenu: [
        { role: 'undo', label: 'Urungkan' },
        { role: 'redo', label: 'Ulangi' },
        { type: 'separator' },
        { role: 'cut', label: 'Potong' },
        { role: 'copy', label: 'Salin' },
        { role: 'paste', label: 'Tempel' },
        { role: 'selectAll', label: 'Pilih semua' },
      ],
    },
    {
      label: '&Tampilan',
      submenu: [
        ...HALAMAN.map(([label, tujuan], i) =>
          halaman(label, tujuan, i < ANGKA_TERAKHIR ? `CommandOrControl+${i + 1}` : undefined),
        ),
        { type: 'separator' },
        { role: 'zoomIn', label: 'Perbesar', accelerator: 'CommandOrControl+Plus' },
        // The same key without Shift.
        { role: 'zoomIn', label: 'Perbesar', accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut', label: 'Perkecil' },
        { role: 'resetZoom', label: 'Ukuran biasa' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Layar penuh', accelerator: 'F11' },
        ...(alatPengembang
          ? ([
              { type: 'separator' },
              { role: 'reload', label: 'Muat ulang' },
              { role: 'toggleDevTools', label: 'Alat pengembang' },
            ] as const)
          : []),
      ],
    },
    {
      label: 'B&antuan',
      submenu: [halaman(`Tentang ${app.getName()}`, 'pengaturan/tentang', 'F1')],
    },
  ];
}
