import type { RegionCode } from '../../region/code.ts';
import type { Figure } from './figures.ts';
import type { FoundPlace } from './place-of-row.ts';
import type { Note, Verdict } from './verdict.ts';

/** A row while it is being judged. */
export interface Draft {
  readonly row: number;
  readonly place: string;
  readonly code: RegionCode | null;
  verdict: Verdict;
  readonly notes: Note[];
  readonly candidates: readonly RegionCode[];
  figures: readonly Figure[];
}

export function draftOf(row: number, place: string, found: FoundPlace): Draft {
  const { code, corrected, notes, candidates } = found;
  const verdict = code === null ? 'rejected' : corrected ? 'corrected' : 'taken';
  return { row, place, code, verdict, notes: [...notes], candidates, figures: [] };
}

export function reject(draft: Draft, note: Note): void {
  draft.verdict = 'rejected';
  draft.notes.push(note);
}
