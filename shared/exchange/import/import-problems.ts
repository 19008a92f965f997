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
    what: says(
      () => 'Tidak diketahui kolom mana yang menyebut desanya.',
      () => 'It is not known which column names the desa.',
    ),
    why: says(
      () => `Kolom yang terbaca: ${listed(headers)}. Tidak satu pun dikenali sebagai kode atau nama desa.`,
      () => `Columns read: ${listed(headers)}. None of them was recognised as a code or a name of a desa.`,
    ),
    next: says(
      () => 'Tunjuk kolom kode atau nama desa, atau pilih baris judul yang benar.',
      () => 'Say which column is the code or the name of the desa, or choose the right header row.',
    ),
  };
}

export function noFigureColumn(headers: readonly string[]): Problem {
  return {
    code: 'import-no-figures',
    what: says(
      () => 'Tidak diketahui kolom mana yang memuat angkanya.',
      () => 'It is not known which columns hold the figures.',
    ),
    why: says(
      () => `Kolom yang terbaca: ${listed(headers)}. Tidak satu pun ditandai sebagai angka untuk diambil.`,
      () => `Columns read: ${listed(headers)}. None of them is marked as figures to take.`,
    ),
    next: says(
      () => 'Tunjuk kolom pekerja sasaran, terlindungi, atau kolom data lain.',
      () => 'Say which column holds the eligible workers, the covered ones, or a further figure.',
    ),
  };
}

export function noIndicatorColumn(headers: readonly string[]): Problem {
  return {
    code: 'import-no-indicator',
    what: says(
      () => 'Tidak diketahui kolom mana yang menyebut indikatornya.',
      () => 'It is not known which column names the indicators.',
    ),
    why: says(
      () =>
        `Kolom nilai memuat angka dari indikator di barisnya, tetapi tidak ada kolom indikator. Kolom yang terbaca: ${listed(headers)}.`,
      () =>
        `A column of values holds figures of the row's indicator, but no column names one. Columns read: ${listed(headers)}.`,
    ),
    next: says(
      () => 'Tunjuk kolom indikator, atau pilih isi kolom nilai yang lain.',
      () => 'Say which column names the indicators, or what else the column of values holds.',
    ),
  };
}

/** @param names of the indicators there are */
export function noSuchIndicator(wanted: string, names: readonly string[]): Problem {
  return {
    code: 'import-indicator-unknown',
    what: says(
      () => `Tidak ada indikator “${wanted}” pada lembar ini.`,
      () => `There is no indicator “${wanted}” in this sheet.`,
    ),
    why: says(
      () => `Indikator yang terbaca: ${listed(names)}.`,
      () => `Indicators read: ${listed(names)}.`,
    ),
    next: says(
      () => 'Tulis nama indikatornya seperti di tabel.',
      () => 'Write the name of the indicator as the table has it.',
    ),
  };
}

export function noYear(): Problem {
  return {
    code: 'import-no-year',
    what: says(
      () => 'Angka ini tahun berapa?',
      () => 'Of which year are these figures?',
    ),
    why: says(
      () => 'Judul kolom dan barisnya tidak menyebut tahun, dan angka disimpan per tahun.',
      () => 'Neither headers nor rows name a year, and figures are kept per year.',
    ),
    next: says(
      () => 'Isi tahunnya.',
      () => 'Say the year.',
    ),
  };
}

/** @param names of the phases there are */
export function noPhase(names: readonly string[]): Problem {
  return {
    code: 'import-no-phase',
    what: says(
      () => 'Realisasi ini untuk tahap yang mana?',
      () => 'Of which phase is this enrolment?',
    ),
    why: says(
      () => `Judul kolom dan barisnya tidak menyebut tahap. Tahap di dokumen ini: ${listed(names)}.`,
      () => `Neither headers nor rows name a phase. Phases of this document: ${listed(names)}.`,
    ),
    next: says(
      () => 'Pilih tahapnya, atau beri judul kolom seperti “Realisasi Tahap I”.',
      () => 'Choose the phase, or head the column like “Enrolled Tahap I”.',
    ),
  };
}

export function noSuchPhase(wanted: string, names: readonly string[]): Problem {
  return {
    code: 'import-phase-unknown',
    what: says(
      () => `Tidak ada tahap “${wanted}”, atau ada di beberapa tahun.`,
      () => `There is no phase “${wanted}”, or there is one in several years.`,
    ),
    why: says(
      () => `Tahap di dokumen ini: ${listed(names)}.`,
      () => `Phases of this document: ${listed(names)}.`,
    ),
    next: says(
      () => 'Tulis nama tahapnya, bila perlu dengan tahunnya.',
      () => 'Write the name of the phase, with its year where needed.',
    ),
  };
}

export function noSuchSheet(wanted: string, names: readonly string[]): Problem {
  return {
    code: 'import-sheet-unknown',
    what: says(
      () => `Tidak ada lembar “${wanted}”.`,
      () => `There is no sheet “${wanted}”.`,
    ),
    why: says(
      () => `Lembar yang berisi: ${listed(names)}.`,
      () => `Sheets with content: ${listed(names)}.`,
    ),
    next: says(
      () => 'Pilih salah satunya.',
      () => 'Choose one of them.',
    ),
  };
}

export function noSuchColumn(wanted: string, headers: readonly string[]): Problem {
  return {
    code: 'import-column-unknown',
    what: says(
      () => `Tidak ada kolom berjudul “${wanted}” pada lembar ini.`,
      () => `There is no column headed “${wanted}” in this sheet.`,
    ),
    why: says(
      () => `Kolom yang terbaca: ${listed(headers)}.`,
      () => `Columns read: ${listed(headers)}.`,
    ),
    next: says(
      () => 'Tulis judul kolomnya persis, atau nomor kolomnya mulai dari 1.',
      () => 'Write the header exactly, or the number of the column from 1.',
    ),
  };
}

export function nothingTaken(
  rows: number,
  reason: { readonly id: string; readonly en: string } | null,
): Problem {
  return {
    code: 'import-nothing-taken',
    what: says(
      () => 'Tidak satu baris pun dapat diambil; dokumen tidak berubah.',
      () => 'Not one row can be taken; the document is unchanged.',
    ),
    why: says(
      (w) =>
        `${w.heads(rows)} baris dibaca. Alasan yang paling sering: ${reason?.id ?? 'tidak ada baris berisi.'}`,
      (w) =>
        `${w.heads(rows)} rows were read. The most frequent reason: ${reason?.en ?? 'no row holds anything.'}`,
    ),
    next: says(
      () => 'Lihat alasannya per baris, perbaiki kolom atau tabelnya, lalu coba lagi.',
      () => 'See the reasons row by row, put the columns or the table right, and try again.',
    ),
  };
}
