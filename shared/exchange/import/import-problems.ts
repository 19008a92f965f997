import type { Problem } from '../../text/problem.ts';
import { says } from '../../text/text.ts';

/** Why nothing of a table can be taken. */

function listed(headers: readonly string[]): string {
  const named = headers.filter((header) => header !== '').slice(0, 12);
  return named.length === 0 ? '–' : named.map((header) => `“${header}”`).join(', ');
}

export function noPlaceColumn(headers: readonly string[]): Problem {
  return {
    code: 'import-no-place',
    what: {
      id: 'Tidak diketahui kolom mana yang menyebut desanya.',
      en: 'It is not known which column names the desa.',
    },
    why: {
      id: `Kolom yang terbaca: ${listed(headers)}. Tidak satu pun dikenali sebagai kode atau nama desa.`,
      en: `Columns read: ${listed(headers)}. None of them was recognised as a code or a name of a desa.`,
    },
    next: {
      id: 'Tunjuk kolom kode atau nama desa, atau pilih baris judul yang benar.',
      en: 'Say which column is the code or the name of the desa, or choose the right header row.',
    },
  };
}

export function noFigureColumn(headers: readonly string[]): Problem {
  return {
    code: 'import-no-figures',
    what: {
      id: 'Tidak diketahui kolom mana yang memuat angkanya.',
      en: 'It is not known which columns hold the figures.',
    },
    why: {
      id: `Kolom yang terbaca: ${listed(headers)}. Tidak satu pun ditandai sebagai angka untuk diambil.`,
      en: `Columns read: ${listed(headers)}. None of them is marked as figures to take.`,
    },
    next: {
      id: 'Tunjuk kolom pekerja sasaran, terlindungi, atau kolom data lain.',
      en: 'Say which column holds the eligible workers, the covered ones, or a further figure.',
    },
  };
}

export function noIndicatorColumn(headers: readonly string[]): Problem {
  return {
    code: 'import-no-indicator',
    what: {
      id: 'Tidak diketahui kolom mana yang menyebut indikatornya.',
      en: 'It is not known which column names the indicators.',
    },
    why: {
      id: `Kolom nilai memuat angka dari indikator di barisnya, tetapi tidak ada kolom indikator. Kolom yang terbaca: ${listed(headers)}.`,
      en: `A column of values holds figures of the row's indicator, but no column names one. Columns read: ${listed(headers)}.`,
    },
    next: {
      id: 'Tunjuk kolom indikator, atau pilih isi kolom nilai yang lain.',
      en: 'Say which column names the indicators, or what else the column of values holds.',
    },
  };
}

/** @param names of the indicators there are */
export function noSuchIndicator(wanted: string, names: readonly string[]): Problem {
  return {
    code: 'import-indicator-unknown',
    what: {
      id: `Tidak ada indikator “${wanted}” pada lembar ini.`,
      en: `There is no indicator “${wanted}” in this sheet.`,
    },
    why: { id: `Indikator yang terbaca: ${listed(names)}.`, en: `Indicators read: ${listed(names)}.` },
    next: {
      id: 'Tulis nama indikatornya seperti di tabel.',
      en: 'Write the name of the indicator as the table has it.',
    },
  };
}

export function noYear(): Problem {
  return {
    code: 'import-no-year',
    what: { id: 'Angka ini tahun berapa?', en: 'Of which year are these figures?' },
    why: {
      id: 'Judul kolom dan barisnya tidak menyebut tahun, dan angka disimpan per tahun.',
      en: 'Neither headers nor rows name a year, and figures are kept per year.',
    },
    next: { id: 'Isi tahunnya.', en: 'Say the year.' },
  };
}

/** @param names of the phases there are */
export function noPhase(names: readonly string[]): Problem {
  return {
    code: 'import-no-phase',
    what: { id: 'Realisasi ini untuk tahap yang mana?', en: 'Of which phase is this enrolment?' },
    why: {
      id: `Judul kolom dan barisnya tidak menyebut tahap. Tahap di dokumen ini: ${listed(names)}.`,
      en: `Neither headers nor rows name a phase. Phases of this document: ${listed(names)}.`,
    },
    next: {
      id: 'Pilih tahapnya, atau beri judul kolom seperti “Realisasi Tahap I”.',
      en: 'Choose the phase, or head the column like “Enrolled Tahap I”.',
    },
  };
}

export function noSuchPhase(wanted: string, names: readonly string[]): Problem {
  return {
    code: 'import-phase-unknown',
    what: {
      id: `Tidak ada tahap “${wanted}”, atau ada di beberapa tahun.`,
      en: `There is no phase “${wanted}”, or there is one in several years.`,
    },
    why: { id: `Tahap di dokumen ini: ${listed(names)}.`, en: `Phases of this document: ${listed(names)}.` },
    next: {
      id: 'Tulis nama tahapnya, bila perlu dengan tahunnya.',
      en: 'Write the name of the phase, with its year where needed.',
    },
  };
}

export function noSuchSheet(wanted: string, names: readonly string[]): Problem {
  return {
    code: 'import-sheet-unknown',
    what: { id: `Tidak ada lembar “${wanted}”.`, en: `There is no sheet “${wanted}”.` },
    why: { id: `Lembar yang berisi: ${listed(names)}.`, en: `Sheets with content: ${listed(names)}.` },
    next: { id: 'Pilih salah satunya.', en: 'Choose one of them.' },
  };
}

export function noSuchColumn(wanted: string, headers: readonly string[]): Problem {
  return {
    code: 'import-column-unknown',
    what: {
      id: `Tidak ada kolom berjudul “${wanted}” pada lembar ini.`,
      en: `There is no column headed “${wanted}” in this sheet.`,
    },
    why: { id: `Kolom yang terbaca: ${listed(headers)}.`, en: `Columns read: ${listed(headers)}.` },
    next: {
      id: 'Tulis judul kolomnya persis, atau nomor kolomnya mulai dari 1.',
      en: 'Write the header exactly, or the number of the column from 1.',
    },
  };
}

export function nothingTaken(
  rows: number,
  reason: { readonly id: string; readonly en: string } | null,
): Problem {
  return {
    code: 'import-nothing-taken',
    what: {
      id: 'Tidak satu baris pun dapat diambil; dokumen tidak berubah.',
      en: 'Not one row can be taken; the document is unchanged.',
    },
    why: says(
      (w) =>
        `${w.heads(rows)} baris dibaca. Alasan yang paling sering: ${reason?.id ?? 'tidak ada baris berisi.'}`,
      (w) =>
        `${w.heads(rows)} rows were read. The most frequent reason: ${reason?.en ?? 'no row holds anything.'}`,
    ),
    next: {
      id: 'Lihat alasannya per baris, perbaiki kolom atau tabelnya, lalu coba lagi.',
      en: 'See the reasons row by row, put the columns or the table right, and try again.',
    },
  };
}
