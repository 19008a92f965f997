import type { Problem } from '../../text/problem.ts';
import { says, type Text } from '../../text/text.ts';
import type { Span } from './syntax.ts';

/** What is wrong with a query, and where. */
export interface QueryProblem extends Problem, Span {}

function problem(code: string, { at, length }: Span, what: Text, why: Text, next: Text): QueryProblem {
  const place = says(
    (w) => `Karakter ke-${w.heads(at + 1)}: `,
    (w) => `Character ${w.heads(at + 1)}: `,
  );
  return {
    code,
    at,
    length,
    what: { id: place.id + what.id, en: place.en + what.en },
    why,
    next,
  };
}

const example = {
  id: 'Tulis misalnya: cakupan < 30 % dan belum terlindungi > 200.',
  en: 'Write, for example: coverage < 30 % and gap > 200.',
};

export function emptyQuery(): QueryProblem {
  return {
    code: 'query-empty',
    at: 0,
    length: 0,
    what: { id: 'Belum ada syarat.', en: 'There is no condition yet.' },
    why: {
      id: 'Tanpa syarat tidak ada yang dapat dipilih.',
      en: 'Without a condition there is nothing to select by.',
    },
    next: example,
  };
}

/** Something else was to come here. */
export function unexpected(span: Span, text: string, wanted: Text): QueryProblem {
  return problem(
    'query-unexpected',
    span,
    text === ''
      ? { id: 'syarat berhenti terlalu awal.', en: 'the condition ends too early.' }
      : { id: `“${text}” tidak dimengerti di sini.`, en: `“${text}” is not understood here.` },
    wanted,
    example,
  );
}

export const wanted = {
  field: {
    id: 'Di sini harus ada nama angka seperti cakupan, belum terlindungi, pekerja sasaran, kuota, biaya, kecamatan, atau nama kolom di antara tanda kutip.',
    en: 'Here comes the name of a figure such as coverage, gap, eligible, quota, cost, kecamatan, or the name of a column between quotation marks.',
  },
  operator: {
    id: 'Di sini harus ada perbandingan: <, <=, >, >=, = atau !=.',
    en: 'Here comes a comparison: <, <=, >, >=, = or !=.',
  },
  value: {
    id: 'Di sini harus ada bilangan, atau nama angka lain.',
    en: 'Here comes a number, or the name of another figure.',
  },
  text: {
    id: 'Di sini harus ada teks di antara tanda kutip.',
    en: 'Here comes text between quotation marks.',
  },
  phase: {
    id: 'Di sini harus ada nomor tahap, mulai dari 1.',
    en: 'Here comes the number of a phase, from 1.',
  },
  fund: {
    id: 'Di sini harus ada nama sumber dana di antara tanda kutip.',
    en: 'Here comes the name of a fund between quotation marks.',
  },
  bracket: { id: 'Kurung yang dibuka belum ditutup.', en: 'A bracket that was opened is not closed.' },
  end: {
    id: 'Di sini harus ada “dan”, “atau”, atau akhir syarat.',
    en: 'Here comes “and”, “or” or the end of the condition.',
  },
  depth: {
    id: 'Kurung dan “bukan” bersarang terlalu dalam.',
    en: 'Brackets and “not” are nested too deeply.',
  },
} as const;

export function openQuote(span: Span): QueryProblem {
  return problem(
    'query-open-quote',
    span,
    { id: 'tanda kutip dibuka tetapi tidak ditutup.', en: 'a quotation mark is opened and not closed.' },
    {
      id: 'Nama kolom dan teks berdiri di antara dua tanda kutip.',
      en: 'Names of columns and text stand between two quotation marks.',
    },
    { id: 'Tutup dengan tanda kutip yang sama.', en: 'Close it with the same mark.' },
  );
}

export function notANumber(span: Span, text: string): QueryProblem {
  return problem(
    'query-not-a-number',
    span,
    { id: `“${text}” bukan bilangan.`, en: `“${text}” is no number.` },
    {
      id: 'Titik dan koma di dalamnya tidak membagi ribuan dan tidak menandai desimal.',
      en: 'Its points and commas neither group thousands nor mark decimals.',
    },
    {
      id: 'Tulis misalnya 1.500 atau 30,5; kode wilayah ditulis di antara tanda kutip.',
      en: 'Write 1,500 or 30.5, for example; region codes stand between quotation marks.',
    },
  );
}

/** A column that the document does not have, or has no more. */
export function unknownColumn(span: Span, name: string, columns: readonly string[]): QueryProblem {
  const listed = columns.map((column) => `“${column}”`).join(', ');
  return problem(
    'query-unknown-column',
    span,
    { id: `dokumen ini tidak punya kolom “${name}”.`, en: `this document has no column “${name}”.` },
    columns.length === 0
      ? {
          id: 'Belum ada kolom yang diimpor, atau kolom itu sudah dihapus atau berganti nama.',
          en: 'No column has been imported, or this one was removed or renamed.',
        }
      : {
          id: `Kolom itu sudah dihapus, berganti nama, atau salah tulis. Yang ada: ${listed}.`,
          en: `It was removed, renamed or misspelt. There are: ${listed}.`,
        },
    { id: 'Impor kolom itu lagi, atau pakai kolom lain.', en: 'Import the column again, or use another.' },
  );
}

/** A phase or fund that the shown plan does not have. */
export function unknownPart(span: Span, kind: 'phase' | 'fund', name: string, there: string): QueryProblem {
  return problem(
    `query-unknown-${kind}`,
    span,
    kind === 'phase'
      ? { id: `rencana ini tidak punya tahap ${name}.`, en: `this plan has no phase ${name}.` }
      : { id: `rencana ini tidak punya sumber dana “${name}”.`, en: `this plan has no fund “${name}”.` },
    { id: `Yang ada: ${there || 'tidak satu pun'}.`, en: `There are: ${there || 'none'}.` },
    {
      id: 'Pakai yang ada, atau tampilkan rencana lain.',
      en: 'Use one that is there, or show another plan.',
    },
  );
}

/** `coverage < 0.3` may mean 30 % or 0.3 %. */
export function percentNeeded(span: Span, value: number): QueryProblem {
  const whole = Number((value * 100).toPrecision(12));
  return problem(
    'query-percent-needed',
    span,
    {
      id: `${written(value, ',')} tanpa tanda persen dapat berarti dua hal.`,
      en: `${written(value, '.')} without a percent sign may mean two things.`,
    },
    { id: 'Cakupan dibandingkan dengan persen.', en: 'Coverage is compared with percentages.' },
    {
      id: `Tulis ${written(whole, ',')} % atau ${written(value, ',')} %.`,
      en: `Write ${written(whole, '.')} % or ${written(value, '.')} %.`,
    },
  );
}

function written(value: number, mark: ',' | '.'): string {
  return String(value).replace('.', mark);
}

/** `gap > 30 %`. */
export function percentOfHeads(span: Span): QueryProblem {
  return problem(
    'query-percent-of-heads',
    span,
    { id: 'angka ini tidak dalam persen.', en: 'this figure is not in percent.' },
    {
      id: 'Hanya cakupan dan kolom bersatuan % yang dibandingkan dengan persen.',
      en: 'Only coverage and columns in % are compared with percentages.',
    },
    {
      id: 'Hapus tanda persen, atau bandingkan cakupan.',
      en: 'Leave the percent sign out, or compare coverage.',
    },
  );
}
