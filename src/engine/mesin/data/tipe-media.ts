export const TIPE_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const TIPE_PDF = 'application/pdf';
export const TIPE_ZIP = 'application/zip';
