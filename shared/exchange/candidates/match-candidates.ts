import { noNikColumn } from '../../candidate/candidate-problems.ts';
import type { CalendarDate } from '../../candidate/date.ts';
import type { NikHasher } from '../../candidate/key.ts';
import type { NikFault } from '../../candidate/nik.ts';
import { mayBecome, type CandidateStatus } from '../../candidate/status.ts';
import { done, refused, type Result } from '../../text/problem.ts';
import { isBlankRow, type Sheet } from '../table/table.ts';
import type { CandidateColumns } from './columns.ts';
import { columnsOf } from './judge-candidates.ts';
import { NikColumn } from './nik-column.ts';

/** What a later list says of candidates there are: who is decreed, enrolled, no longer a member, or refused. */
export interface CandidateMatch {
  readonly columns: CandidateColumns;
  /** What everybody in the later list becomes. */
  readonly to: CandidateStatus;
  readonly on: CalendarDate;
  readonly hasher: NikHasher;
  /** Where the candidates of the list stand, by hash. */
  readonly statuses: ReadonlyMap<string, CandidateStatus>;
}

export type MatchVerdict = 'moved' | 'stands-so' | 'cannot-become' | 'not-in-list' | 'twice' | NikFault;

export interface MatchedRow {
  readonly row: number;
  readonly verdict: MatchVerdict;
}

export interface CandidateMatches {
  readonly rows: readonly MatchedRow[];
  readonly hashes: readonly string[];
  readonly counts: Readonly<Partial<Record<MatchVerdict, number>>>;
}

/** Finds the people of a later list among the candidates. @returns a problem where no column is the NIK */
export function matchCandidates(sheet: Sheet, match: CandidateMatch): Result<CandidateMatches> {
  const { nik } = columnsOf(match.columns.roles);
  if (nik < 0) return refused(noNikColumn());
  const first = match.columns.header === null ? 0 : match.columns.header.last + 1;
  const column = new NikColumn(sheet, first, nik);
  const hashes = new Set<string>();
  const seen = new Set<string>();
  const rows: MatchedRow[] = [];
  for (let index = first; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index]!;
    if (isBlankRow(cells)) continue;
    const read = column.read(cells[nik] ?? '', match.on, null);
    if (!read.ok) {
      rows.push({ row: index + 1, verdict: read.fault });
      continue;
    }
    const hash = match.hasher.hash(read.nik.digits);
    const verdict = seen.has(hash) ? 'twice' : verdictOf(match.statuses.get(hash), match.to);
    seen.add(hash);
    if (verdict === 'moved') hashes.add(hash);
    rows.push({ row: index + 1, verdict });
  }
  const counts: Partial<Record<MatchVerdict, number>> = {};
  for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return done({ rows, hashes: [...hashes], counts });
}

function verdictOf(status: CandidateStatus | undefined, to: CandidateStatus): MatchVerdict {
  if (status === undefined) return 'not-in-list';
  if (status === to) return 'stands-so';
  return mayBecome(status, to) ? 'moved' : 'cannot-become';
}
