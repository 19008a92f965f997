import type { FoundPlace } from './place-of-row.ts';
import type { JudgedRow, Note, Verdict } from './verdict.ts';

/** A row while it is being judged. */
export interface Draft extends JudgedRow {
  verdict: Verdict;
  readonly notes: Note[];
}

export function draftOf(row: number, place: string, found: FoundPlace): Draft {
  const { code, corrected, notes, candidates } = found;
  const verdict = code === null ? 'rejected' : corrected ? 'corrected' : 'taken';
  return { row, place, code, verdict, notes: [...notes], candidates };
}

export function reject(draft: Draft, note: Note): void {
  draft.verdict = 'rejected';
  draft.notes.push(note);
}
