import type { Problem } from '../../text/problem.ts';
import { says, type Text } from '../../text/text.ts';

/** Why a file or a pasted text is not read as a table. The document is as it was in every case. */

const saveAgain = {
  id: 'Buka berkasnya di aplikasi lembar kerja, simpan sebagai XLSX atau CSV UTF-8, lalu coba lagi.',
  en: 'Open the file in a spreadsheet program, save it as XLSX or CSV UTF-8, and try again.',
};

export function emptyTable(): Problem {
  return {
    code: 'table-empty',
    what: { id: 'Tidak ada isi yang dapat diimpor.', en: 'There is nothing to import.' },
    why: { id: 'Berkas atau teks itu kosong.', en: 'The file or text is empty.' },
    next: {
      id: 'Pilih berkas yang berisi baris per desa, atau unduh templatnya.',
      en: 'Choose a file with one row per desa, or download the template.',
    },
  };
}

export function notATable(): Problem {
  return {
    code: 'table-not-readable',
    what: { id: 'Berkas ini bukan tabel yang dikenal.', en: 'This file is not a table known here.' },
    why: {
      id: 'Isinya bukan teks CSV/TSV dan bukan buku kerja XLSX, apa pun akhiran namanya.',
      en: 'Its content is neither CSV/TSV text nor an XLSX workbook, whatever its name ends in.',
    },
    next: saveAgain,
  };
}

const archives = {
  ods: {
    what: {
      id: 'Berkas ini lembar kerja OpenDocument (.ods).',
      en: 'This file is an OpenDocument spreadsheet (.ods).',
    },
    why: { id: 'Format itu tidak dibaca di sini.', en: 'That format is not read here.' },
    next: saveAgain,
  },
  xlsb: {
    what: {
      id: 'Berkas ini buku kerja Excel biner (.xlsb).',
      en: 'This file is a binary Excel workbook (.xlsb).',
    },
    why: { id: 'Format itu tidak dibaca di sini.', en: 'That format is not read here.' },
    next: saveAgain,
  },
  map: {
    what: { id: 'Berkas ini arsip peta, bukan tabel.', en: 'This file is an archive of a map, not a table.' },
    why: { id: 'Isinya shapefile atau KML.', en: 'It holds a shapefile or KML.' },
    next: {
      id: 'Batas wilayah diimpor dengan Impor batas (di baris perintah: --as boundaries).',
      en: 'Boundaries are taken in by Import boundaries (on the command line: --as boundaries).',
    },
  },
  other: {
    what: { id: 'Arsip ini bukan buku kerja XLSX.', en: 'This archive is no XLSX workbook.' },
    why: {
      id: 'Tidak ada buku kerja di dalamnya; mungkin dokumen lain, atau arsip yang memuat tabelnya.',
      en: 'There is no workbook in it; it may be another document, or an archive with the table inside.',
    },
    next: {
      id: 'Buka arsipnya dan pilih tabel di dalamnya, atau simpan tabelnya sebagai XLSX atau CSV UTF-8.',
      en: 'Unpack it and choose the table inside, or save the table as XLSX or CSV UTF-8.',
    },
  },
} as const satisfies Readonly<Record<string, Omit<Problem, 'code'>>>;

/** @param names of what a sound archive holds, none of it the workbook itself */
export function noWorkbook(names: readonly string[]): Problem {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const kind = has(/^content\.xml$/)
    ? 'ods'
    : has(/^xl\/workbook\.bin$/)
      ? 'xlsb'
      : has(/\.(shp|kml|tab|gpkg|geojson)$/i)
        ? 'map'
        : 'other';
  return { code: 'table-not-readable', ...archives[kind] };
}

export function oldWorkbook(): Problem {
  return {
    code: 'table-old-format',
    what: {
      id: 'Berkas ini buku kerja Excel lama (.xls).',
      en: 'This file is an old Excel workbook (.xls).',
    },
    why: {
      id: 'Format sebelum tahun 2007 tidak dibaca di sini.',
      en: 'The format from before 2007 is not read here.',
    },
    next: saveAgain,
  };
}

export function encrypted(): Problem {
  return {
    code: 'table-encrypted',
    what: { id: 'Buku kerja ini dilindungi kata sandi.', en: 'This workbook is protected by a password.' },
    why: {
      id: 'Isinya terenkripsi, dan kata sandi tidak diminta di sini.',
      en: 'Its content is encrypted, and no password is asked for here.',
    },
    next: {
      id: 'Simpan salinan tanpa kata sandi, lalu impor salinan itu.',
      en: 'Save a copy without the password and import that.',
    },
  };
}

/** @param detail what exactly is wrong, technical and untranslated */
export function damagedWorkbook(detail: string): Problem {
  return {
    code: 'table-damaged',
    what: { id: 'Buku kerja ini rusak atau terpotong.', en: 'This workbook is damaged or cut off.' },
    why: {
      id: `Sebagian isinya tidak dapat dibaca (${detail}).`,
      en: `Part of it cannot be read (${detail}).`,
    },
    next: {
      id: 'Ambil lagi berkasnya dari pengirim, atau buka dan simpan ulang di aplikasi lembar kerja.',
      en: 'Get the file again, or open it in a spreadsheet program and save it anew.',
    },
  };
}

/** @param row where the quotation opens, from 1 */
export function openQuote(row: number): Problem {
  return {
    code: 'table-quote-open',
    what: {
      id: `Tanda kutip yang dibuka di baris ${row} tidak pernah ditutup.`,
      en: `A quotation mark opened in row ${row} is never closed.`,
    },
    why: {
      id: 'Berkas terpotong, atau sebuah nama memuat satu tanda kutip; sisa berkas terbaca sebagai satu sel.',
      en: 'The file is cut off, or a name holds a single quotation mark; the rest would be one cell.',
    },
    next: {
      id: 'Perbaiki baris itu, atau ambil lagi berkasnya.',
      en: 'Put that row right, or get the file again.',
    },
  };
}

const measures = {
  bytes: { id: 'byte', en: 'bytes' },
  unpacked: { id: 'byte setelah dibuka', en: 'bytes once unpacked' },
  rows: { id: 'baris', en: 'rows' },
  columns: { id: 'kolom', en: 'columns' },
  cells: { id: 'sel', en: 'cells' },
} as const satisfies Readonly<Record<string, Text>>;

export function tooLarge(measure: keyof typeof measures, found: number, most: number): Problem {
  return {
    code: `table-too-large-${measure}`,
    what: { id: 'Tabel ini terlalu besar.', en: 'This table is too large.' },
    why: says(
      (w) => `Isinya ${w.heads(found)} ${measures[measure].id}; paling banyak ${w.heads(most)}.`,
      (w) => `It has ${w.heads(found)} ${measures[measure].en}; ${w.heads(most)} is the most.`,
    ),
    next: {
      id: 'Hapus baris, kolom, dan lembar yang tidak diperlukan, atau bagi menjadi beberapa berkas.',
      en: 'Delete rows, columns and sheets that are not needed, or split it into several files.',
    },
  };
}
