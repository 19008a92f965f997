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

const example = says(
  () => 'Tulis misalnya: cakupan < 30 % dan belum terlindungi > 200.',
  () => 'Write, for example: coverage < 30 % and gap > 200.',
);

export function emptyQuery(): QueryProblem {
  return {
    code: 'query-empty',
    at: 0,
    length: 0,
    what: says(
      () => 'Belum ada syarat.',
      () => 'There is no condition yet.',
    ),
    why: says(
      () => 'Tanpa syarat tidak ada yang dapat dipilih.',
      () => 'Without a condition there is nothing to select by.',
    ),
    next: example,
  };
}

/** Something else was to come here. */
export function unexpected(span: Span, text: string, wanted: Text): QueryProblem {
  return problem(
    'query-unexpected',
    span,
    text === ''
      ? says(
          () => 'syarat berhenti terlalu awal.',
          () => 'the condition ends too early.',
        )
      : says(
          () => `“${text}” tidak dimengerti di sini.`,
          () => `“${text}” is not understood here.`,
        ),
    wanted,
    example,
  );
}

export const wanted = {
  field: says(
    () =>
      'Di sini harus ada nama angka seperti cakupan, belum terlindungi, pekerja sasaran, kuota, biaya, kecamatan, atau nama kolom di antara tanda kutip.',
    () =>
      'Here comes the name of a figure such as coverage, gap, eligible, quota, cost, kecamatan, or the name of a column between quotation marks.',
  ),
  operator: says(
    () => 'Di sini harus ada perbandingan: <, <=, >, >=, = atau !=.',
    () => 'Here comes a comparison: <, <=, >, >=, = or !=.',
  ),
  value: says(
    () => 'Di sini harus ada bilangan, atau nama angka lain.',
    () => 'Here comes a number, or the name of another figure.',
  ),
  text: says(
    () => 'Di sini harus ada teks di antara tanda kutip.',
    () => 'Here comes text between quotation marks.',
  ),
  phase: says(
    () => 'Di sini harus ada nomor tahap, mulai dari 1.',
    () => 'Here comes the number of a phase, from 1.',
  ),
  fund: says(
    () => 'Di sini harus ada nama sumber dana di antara tanda kutip.',
    () => 'Here comes the name of a fund between quotation marks.',
  ),
  bracket: says(
    () => 'Kurung yang dibuka belum ditutup.',
    () => 'A bracket that was opened is not closed.',
  ),
  end: says(
    () => 'Di sini harus ada “dan”, “atau”, atau akhir syarat.',
    () => 'Here comes “and”, “or” or the end of the condition.',
  ),
  depth: says(
    () => 'Kurung dan “bukan” bersarang terlalu dalam.',
    () => 'Brackets and “not” are nested too deeply.',
  ),
} as const;

export function openQuote(span: Span): QueryProblem {
  return problem(
    'query-open-quote',
    span,
    says(
      () => 'tanda kutip dibuka tetapi tidak ditutup.',
      () => 'a quotation mark is opened and not closed.',
    ),
    says(
      () => 'Nama kolom dan teks berdiri di antara dua tanda kutip.',
      () => 'Names of columns and text stand between two quotation marks.',
    ),
    says(
      () => 'Tutup dengan tanda kutip yang sama.',
      () => 'Close it with the same mark.',
    ),
  );
}

export function notANumber(span: Span, text: string): QueryProblem {
  return problem(
    'query-not-a-number',
    span,
    says(
      () => `“${text}” bukan bilangan.`,
      () => `“${text}” is no number.`,
    ),
    says(
      () => 'Titik dan koma di dalamnya tidak membagi ribuan dan tidak menandai desimal.',
      () => 'Its points and commas neither group thousands nor mark decimals.',
    ),
    says(
      () => 'Tulis misalnya 1.500 atau 30,5; kode wilayah ditulis di antara tanda kutip.',
      () => 'Write 1,500 or 30.5, for example; region codes stand between quotation marks.',
    ),
  );
}

/** A column that the document does not have, or has no more. */
export function unknownColumn(span: Span, name: string, columns: readonly string[]): QueryProblem {
  const listed = columns.map((column) => `“${column}”`).join(', ');
  return problem(
    'query-unknown-column',
    span,
    says(
      () => `dokumen ini tidak punya kolom “${name}”.`,
      () => `this document has no column “${name}”.`,
    ),
    columns.length === 0
      ? says(
          () => 'Belum ada kolom yang diimpor, atau kolom itu sudah dihapus atau berganti nama.',
          () => 'No column has been imported, or this one was removed or renamed.',
        )
      : says(
          () => `Kolom itu sudah dihapus, berganti nama, atau salah tulis. Yang ada: ${listed}.`,
          () => `It was removed, renamed or misspelt. There are: ${listed}.`,
        ),
    says(
      () => 'Impor kolom itu lagi, atau pakai kolom lain.',
      () => 'Import the column again, or use another.',
    ),
  );
}

/** A phase or fund that the shown plan does not have. */
export function unknownPart(span: Span, kind: 'phase' | 'fund', name: string, there: string): QueryProblem {
  return problem(
    `query-unknown-${kind}`,
    span,
    kind === 'phase'
      ? says(
          () => `rencana ini tidak punya tahap ${name}.`,
          () => `this plan has no phase ${name}.`,
        )
      : says(
          () => `rencana ini tidak punya sumber dana “${name}”.`,
          () => `this plan has no fund “${name}”.`,
        ),
    says(
      () => `Yang ada: ${there || 'tidak satu pun'}.`,
      () => `There are: ${there || 'none'}.`,
    ),
    says(
      () => 'Pakai yang ada, atau tampilkan rencana lain.',
      () => 'Use one that is there, or show another plan.',
    ),
  );
}

/** `coverage < 0.3` may mean 30 % or 0.3 %. */
export function percentNeeded(span: Span, value: number): QueryProblem {
  const whole = Number((value * 100).toPrecision(12));
  return problem(
    'query-percent-needed',
    span,
    says(
      () => `${written(value, ',')} tanpa tanda persen dapat berarti dua hal.`,
      () => `${written(value, '.')} without a percent sign may mean two things.`,
    ),
    says(
      () => 'Cakupan dibandingkan dengan persen.',
      () => 'Coverage is compared with percentages.',
    ),
    says(
      () => `Tulis ${written(whole, ',')} % atau ${written(value, ',')} %.`,
      () => `Write ${written(whole, '.')} % or ${written(value, '.')} %.`,
    ),
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
    says(
      () => 'angka ini tidak dalam persen.',
      () => 'this figure is not in percent.',
    ),
    says(
      () => 'Hanya cakupan dan kolom bersatuan % yang dibandingkan dengan persen.',
      () => 'Only coverage and columns in % are compared with percentages.',
    ),
    says(
      () => 'Hapus tanda persen, atau bandingkan cakupan.',
      () => 'Leave the percent sign out, or compare coverage.',
    ),
  );
}
