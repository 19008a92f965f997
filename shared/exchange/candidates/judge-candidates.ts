import { ageFault, ageOn, type AgeLimits } from '../../candidate/age.ts';
import { noCandidatePlace, noNikColumn } from '../../candidate/candidate-problems.ts';
import { compareDates, readDate, type CalendarDate } from '../../candidate/date.ts';
import type { NikHasher } from '../../candidate/key.ts';
import type { KeptCandidate, RejectCount } from '../../candidate/list.ts';
import { isOfKabupaten } from '../../candidate/nik.ts';
import { rejectReasons, type CandidateNote, type RejectReason } from '../../candidate/status.ts';
import type { RegionCode } from '../../region/code.ts';
import { done, refused, type Result } from '../../text/problem.ts';
import { PlaceFinder, type Places } from '../import/places.ts';
import { cellText, isBlankRow, type Cell, type Sheet } from '../table/table.ts';
import type { CandidateColumns, CandidateRole } from './columns.ts';
import { NikColumn } from './nik-column.ts';
import { CandidatePlaces } from './place.ts';

export interface CandidateCheck {
  readonly columns: CandidateColumns;
  readonly limits: AgeLimits;
  /** The day ages are counted at. */
  readonly on: CalendarDate;
  readonly hasher: NikHasher;
  /** Hashes, made with the same key, of those other lists have a place for, and the names of these lists. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

/** What becomes of a row. It names row, desa and reason, and nothing that stands in the list. */
export interface JudgedCandidate {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly code: RegionCode | null;
  /** Null for a valid one. */
  readonly reason: RejectReason | null;
  readonly notes: readonly CandidateNote[];
  /** Of a duplicate: the row of the first one. */
  readonly firstRow: number | null;
  /** Of a duplicate elsewhere: the list that has it. */
  readonly list: string | null;
}

export interface CandidateJudgement {
  readonly rows: readonly JudgedCandidate[];
  readonly valid: number;
  /** By reason; reasons nobody was rejected for are left out. */
  readonly rejected: Readonly<Partial<Record<RejectReason, number>>>;
  readonly kept: readonly (KeptCandidate & { readonly row: number })[];
  readonly rejects: readonly RejectCount[];
  /** Desa with a valid candidate. */
  readonly desa: number;
  /** True where most NIK of the column end in 0, as after a conversion to numbers. */
  readonly rounded: boolean;
}

/** Rows between two looks at whether the user has given up. */
const slice = 2_000;

/**
 * Checks every row of a list. Yields the share that is done.
 * @returns a problem where the columns cannot work at all
 */
export function* judgingCandidates(
  sheet: Sheet,
  places: Places,
  check: CandidateCheck,
): Generator<number, Result<CandidateJudgement>> {
  const at = columnsOf(check.columns.roles);
  if (at.nik < 0) return refused(noNikColumn());
  if (at.code < 0 && at.desa < 0) return refused(noCandidatePlace());
  const first = check.columns.header === null ? 0 : check.columns.header.last + 1;
  const niks = new NikColumn(sheet, first, at.nik);
  const { headers } = check.columns;
  const finder = new CandidatePlaces(new PlaceFinder(places), at, { sheet, first, headers });
  const seen = new Map<string, number>();
  const rows: JudgedCandidate[] = [];
  const passed: Passed[] = [];
  for (let index = first; index < sheet.rows.length; index++) {
    if (index % slice === 0) yield index / sheet.rows.length;
    const cells = sheet.rows[index]!;
    if (isBlankRow(cells)) continue;
    const row = index + 1;
    const notes: CandidateNote[] = [];
    const told = birthTold(cells[at.birth], notes);
    const read = niks.read(cells[at.nik] ?? '', check.on, told);
    const place = finder.find(cells, notes);
    const judged = (reason: RejectReason | null, firstRow: number | null, list: string | null): void => {
      rows.push({ row, code: place.code, reason, notes, firstRow, list });
    };
    if (!read.ok) {
      judged(read.fault, null, null);
      continue;
    }
    const { nik, cleaned } = read;
    if (cleaned) notes.push('nik-cleaned');
    if (told && compareDates(told, nik.birth) !== 0) notes.push('birth-differs');
    const hash = check.hasher.hash(nik.digits);
    const before = seen.get(hash);
    if (before !== undefined) {
      judged('duplicate', before, null);
      continue;
    }
    seen.set(hash, row);
    const list = check.elsewhere.get(hash);
    if (list !== undefined) {
      judged('duplicate-elsewhere', null, list);
      continue;
    }
    const age = ageFault(ageOn(told ?? nik.birth, check.on), check.limits);
    if (age || place.code === null) {
      judged(age ?? place.reason, null, null);
      continue;
    }
    if (!isOfKabupaten(nik, place.code)) notes.push('area-differs');
    judged(null, null, null);
    passed.push({ row, hash, code: place.code, order: orderOf(cells[at.rank]) });
  }
  return done(judgement(rows, ranked(passed), niks.rounded));
}

/** Runs a check to its end. */
export function judgeCandidates(
  sheet: Sheet,
  places: Places,
  check: CandidateCheck,
): Result<CandidateJudgement> {
  const run = judgingCandidates(sheet, places, check);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

interface Passed {
  readonly row: number;
  readonly hash: string;
  readonly code: RegionCode;
  /** What the list itself ranks by; infinite where it says nothing. */
  readonly order: number;
}

/** Ranks within each desa: as the list ranks them, and those it leaves open after them in its order. */
function ranked(passed: readonly Passed[]): CandidateJudgement['kept'] {
  const next = new Map<RegionCode, number>();
  // An infinite order less another one is NaN: compared, not subtracted.
  const ordered = passed.toSorted((a, b) =>
    a.order === b.order ? a.row - b.row : a.order < b.order ? -1 : 1,
  );
  return ordered.map(({ row, hash, code }) => {
    const rank = (next.get(code) ?? 0) + 1;
    next.set(code, rank);
    return { row, hash, code, rank };
  });
}

function judgement(
  rows: readonly JudgedCandidate[],
  kept: CandidateJudgement['kept'],
  rounded: boolean,
): CandidateJudgement {
  const counts = new Map<string, RejectCount & { heads: number }>();
  for (const { code, reason } of rows) {
    if (reason === null) continue;
    const key = `${code ?? ''} ${reason}`;
    const known = counts.get(key);
    if (known) known.heads++;
    else counts.set(key, { code: code ?? '', reason, heads: 1 });
  }
  const rejects = [...counts.values()];
  const rejected: Partial<Record<RejectReason, number>> = {};
  for (const reason of rejectReasons) {
    const heads = rejects.reduce((sum, count) => sum + (count.reason === reason ? count.heads : 0), 0);
    if (heads > 0) rejected[reason] = heads;
  }
  const desa = new Set(kept.map(({ code }) => code)).size;
  return { rows, valid: kept.length, rejected, kept, rejects, desa, rounded };
}

/** The column of each role, -1 where the list has none. */
export type ColumnOf = Readonly<Record<CandidateRole, number>>;

export function columnsOf(roles: readonly CandidateRole[]): ColumnOf {
  const at = (role: CandidateRole): number => roles.indexOf(role);
  return {
    ignore: -1,
    nik: at('nik'),
    name: at('name'),
    birth: at('birth'),
    code: at('code'),
    desa: at('desa'),
    kecamatan: at('kecamatan'),
    kabupaten: at('kabupaten'),
    rank: at('rank'),
  };
}

function birthTold(cell: Cell | undefined, notes: CandidateNote[]): CalendarDate | null {
  const text = cellText(cell);
  if (text.trim() === '') return null;
  const date = readDate(text);
  if (!date) notes.push('birth-unread');
  return date;
}

function orderOf(cell: Cell | undefined): number {
  const text = cellText(cell).trim();
  return /^\d{1,9}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Infinity;
}
