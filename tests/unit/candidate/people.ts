import { keyOfSession, NikHasher } from '#shared/candidate/key.ts';
import { candidateColumns } from '#shared/exchange/candidates/columns.ts';
import { judgeCandidates, type CandidateJudgement } from '#shared/exchange/candidates/judge-candidates.ts';
import type { CandidateCheck } from '#shared/exchange/candidates/judge-candidates.ts';
import type { Cell, Sheet } from '#shared/exchange/table/table.ts';
import { smallDocument } from '../../fixtures/small-document.ts';
import { value } from '../workspace/document.ts';

/** Made-up people: area 99 is nobody's. */

export const on = { year: 2026, month: 3, day: 31 } as const;
export const key = keyOfSession(new Uint8Array(32).fill(7));
const { desa, parents } = smallDocument();
export const places = {
  codes: desa.map(({ code }) => code),
  names: desa.map(({ name }) => name),
  parents,
};

/** @param born YYYY-MM-DD */
export function nikOf(
  born: string,
  serial: number,
  options: { woman?: boolean; area?: string } = {},
): string {
  const [year, month, day] = born.split('-') as [string, string, string];
  const written = options.woman ? String(Number(day) + 40) : day;
  return `${options.area ?? '990101'}${written}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`;
}

export function sheetOf(rows: readonly (readonly Cell[])[]): Sheet {
  return { name: 'Daftar', rows, width: Math.max(...rows.map((row) => row.length)) };
}

export const check = {
  limits: { least: { years: 18, inclusive: true }, most: { years: 65, inclusive: false } },
  on,
  hasher: new NikHasher(key),
  elsewhere: new Map<string, string>(),
} as const satisfies Omit<CandidateCheck, 'columns'>;

export function judged(
  rows: readonly (readonly Cell[])[],
  part: Partial<CandidateCheck> = {},
): CandidateJudgement {
  const sheet = sheetOf(rows);
  return value(judgeCandidates(sheet, places, { columns: candidateColumns(sheet), ...check, ...part }));
}
