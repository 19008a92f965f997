import type { Language, Text } from '#shared/text/text.ts';

/** What the shell itself says: menus and native dialogs. Screens have their own words. */
export const words = {
  file: { id: '&Berkas', en: '&File' },
  newDocument: { id: 'Rencana &baru…', en: '&New plan…' },
  open: { id: '&Buka…', en: '&Open…' },
  recent: { id: 'Buka yang &terakhir', en: 'Open &recent' },
  noRecent: { id: 'Belum ada', en: 'None yet' },
  save: { id: '&Simpan', en: '&Save' },
  saveAs: { id: 'Simpan &sebagai…', en: 'Save &as…' },
  exportPdf: { id: 'Ekspor &PDF…', en: 'Export &PDF…' },
  close: { id: '&Tutup', en: '&Close' },
  quit: { id: '&Keluar', en: '&Quit' },
  edit: { id: '&Sunting', en: '&Edit' },
  undo: { id: '&Urungkan', en: '&Undo' },
  redo: { id: 'Ul&angi', en: '&Redo' },
  cut: { id: '&Potong', en: 'Cu&t' },
  copy: { id: '&Salin', en: '&Copy' },
  paste: { id: '&Tempel', en: '&Paste' },
  selectAll: { id: 'Pilih se&mua', en: 'Select &all' },
  view: { id: '&Tampilan', en: '&View' },
  present: { id: '&Presentasi', en: '&Present' },
  zoomIn: { id: 'Per&besar', en: 'Zoom &in' },
  zoomOut: { id: 'Per&kecil', en: 'Zoom &out' },
  zoomReset: { id: 'Ukuran &asli', en: '&Actual size' },
  fullScreen: { id: '&Layar penuh', en: '&Full screen' },
  language: { id: '&Bahasa', en: '&Language' },
  developer: { id: 'Alat &pengembang', en: '&Developer tools' },
  help: { id: 'Ba&ntuan', en: '&Help' },
  about: { id: '&Tentang PetaLindung', en: '&About PetaLindung' },
  document: { id: 'Rencana PetaLindung (GeoPackage)', en: 'PetaLindung plan (GeoPackage)' },
  tiles: { id: 'Peta dasar (MBTiles, PMTiles)', en: 'Basemap (MBTiles, PMTiles)' },
  allFiles: { id: 'Semua berkas', en: 'All files' },
  unreadable: { id: 'Berkas tidak dapat dibuka', en: 'The file cannot be opened' },
  closeQuestion: { id: 'Tutup tanpa menyimpan?', en: 'Close without saving?' },
  closeDetail: {
    id: 'Jendela belum menjawab dan ada pekerjaan yang belum disimpan. Pekerjaan itu hilang bila jendela ditutup sekarang.',
    en: 'The window has not answered and there is unsaved work. That work is lost if the window is closed now.',
  },
  stay: { id: 'Tetap di sini', en: 'Stay' },
  closeAnyway: { id: 'Tutup tanpa menyimpan', en: 'Close without saving' },
  gone: { id: 'Jendela berhenti bekerja', en: 'The window stopped working' },
  goneDetail: {
    id: 'Berkas di disk tetap utuh: versi terakhir yang tersimpan dapat dibuka lagi.',
    en: 'Files on disk are intact: the last saved version can be opened again.',
  },
  reload: { id: 'Muat ulang', en: 'Reload' },
} as const satisfies Readonly<Record<string, Text>>;

export type Word = keyof typeof words;

/** @returns the words of one language */
export function speaking(language: Language): (word: Word) => string {
  return (word) => words[word][language];
}

/** Why a file could not be read, for the shell's own dialog; the system's code for what is rare. */
export function readFailureText(reason: string): Text {
  switch (reason) {
    case 'ENOENT':
      return {
        id: 'Berkas itu sudah tidak ada di tempatnya.',
        en: 'The file is no longer there.',
      };
    case 'EACCES':
    case 'EPERM':
      return {
        id: 'Anda tidak diizinkan membaca berkas itu.',
        en: 'You are not allowed to read the file.',
      };
    case 'EISDIR':
      return { id: 'Itu folder, bukan berkas.', en: 'That is a folder, not a file.' };
    case 'EFBIG':
      return {
        id: 'Berkas itu lebih besar dari 512 MB.',
        en: 'The file is larger than 512 MB.',
      };
    default:
      return { id: `Sistem menjawab ${reason}.`, en: `The system answered ${reason}.` };
  }
}
