import { readDate } from '../../candidate/date.ts';
import { searchKey } from '../../region/search.ts';
import { readCode } from '../import/code.ts';
import { recognise } from '../import/fields.ts';
import { headersOf } from '../import/header.ts';
import type { HeaderRows } from '../import/mapping.ts';
import { cellText, isBlankRow, type Cell, type Sheet } from '../table/table.ts';

/** What a column of a list of candidates holds. */
export const candidateRoles = [
  'ignore',
  'nik',
  'name',
  'birth',
  'code',
  'desa',
  'kecamatan',
  'kabupaten',
  'rank',
] as const;
export type CandidateRole = (typeof candidateRoles)[number];

/** How a sheet is read as a list of candidates. */
export interface CandidateColumns {
  readonly header: HeaderRows | null;
  readonly headers: readonly string[];
  readonly roles: readonly CandidateRole[];
}

/** Headers in use; "nama" alone is the person's, where other tables mean the desa. */
const names: readonly (readonly [CandidateRole, RegExp])[] = [
  ['nik', /^((nomor|no) )?(nik|induk kependudukan|nik e ?ktp|nik ktp|ktp|e ktp)$|^nomor induk kependudukan$/],
  ['nik', /^(national id( number)?|id number)$/],
  ['name', /^(nama|name|full name|nama (lengkap|pekerja|calon|peserta|penerima|sesuai ktp)( .*)?)$/],
  ['birth', /^(tanggal|tgl) lahir$|^(date of birth|birth ?date|dob)$/],
  ['rank', /^(peringkat|prioritas|ranking|rank|priority|urutan|urutan prioritas)$/],
];

const placeRoles = ['code', 'desa', 'kecamatan', 'kabupaten'] as const satisfies CandidateRole[];

function roleOf(header: string): CandidateRole {
  const key = searchKey(header).replace(/ +/g, ' ');
  const own = names.find(([, pattern]) => pattern.test(key))?.[0];
  if (own) return own;
  const { kind } = recognise(header).role;
  return placeRoles.find((role) => role === kind) ?? 'ignore';
}

/** Titles stand above a header, seldom more than this many rows of them. */
const sought = 40;
/** Rows a column is judged by where no header names it. */
const sampled = 200;

/**
 * Finds out how a list is to be read.
 * @param header the user's own choice; found where left out, null for a list without headers
 * @param chosen roles the user gave, by column from 0
 */
export function candidateColumns(
  sheet: Sheet,
  header?: HeaderRows | null,
  chosen: Readonly<Record<number, CandidateRole>> = {},
): CandidateColumns {
  const rows = header === undefined ? headerRowOf(sheet) : header;
  const headers = headersOf(sheet, rows);
  const guessed = rows === null ? rolesOfCells(sheet) : headers.map(roleOf);
  return { header: rows, headers, roles: onePerRole(guessed, chosen) };
}

/** The row with most known names; null where none is named NIK and something besides. */
function headerRowOf(sheet: Sheet): HeaderRows | null {
  let best: HeaderRows | null = null;
  let most = 1;
  for (const [row, cells] of sheet.rows.slice(0, sought).entries()) {
    const roles = new Set(cells.map((cell) => roleOf(cellText(cell).slice(0, 100))));
    roles.delete('ignore');
    if (roles.has('nik') && roles.size > most) [best, most] = [{ first: row, last: row }, roles.size];
  }
  return best;
}

/** Without headers only what cannot be mistaken is guessed: NIK, code of the desa, date. */
function rolesOfCells(sheet: Sheet): readonly CandidateRole[] {
  const rows = sheet.rows.filter((row) => !isBlankRow(row)).slice(0, sampled);
  const share = (column: number, is: (cell: Cell) => boolean): number =>
    rows.filter((row) => is(row[column] ?? '')).length / Math.max(1, rows.length);
  return Array.from({ length: sheet.width }, (_, column): CandidateRole => {
    if (share(column, (cell) => /^\d{16}$/.test(cellText(cell).replace(/\W/g, ''))) > 0.5) return 'nik';
    if (share(column, (cell) => readCode(cell).kind === 'code') > 0.5) return 'code';
    return share(column, (cell) => readDate(cellText(cell)) !== null) > 0.5 ? 'birth' : 'ignore';
  });
}

/** Of two columns for one thing the chosen one is it, else the first. */
function onePerRole(
  guessed: readonly CandidateRole[],
  chosen: Readonly<Record<number, CandidateRole>>,
): readonly CandidateRole[] {
  const taken = new Set(Object.values(chosen));
  return guessed.map((role, column) => {
    const own = chosen[column];
    if (own) return own;
    if (role === 'ignore' || taken.has(role)) return 'ignore';
    taken.add(role);
    return role;
  });
}
