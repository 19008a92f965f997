import type { FoundPlace } from './place-of-row.ts';
import type { JudgedRow, Note, Verdict } from './verdict.ts';

/** A row while it is being judged. */
export interface Draft extends JudgedRow {
  verdict: Verdict;
  readonly notes: Note[];
}

/** @param carried what of the row stands in cells above it */
export function draftOf(row: number, place: string, found: FoundPlace, carried: readonly Note[] = []): Draft {
  const { code, candidates } = found;
  const corrected = found.corrected || carried.length > 0;
  const verdict = code === null ? 'rejected' : corrected ? 'corrected' : 'taken';
  return { row, place, code, verdict, notes: [...carried, ...found.notes], candidates };
}

/** A row that only says where the rows under it belong. */
export function sectionDraft(row: number, name: string): Draft {
  return {
    row,
    place: name,
    code: null,
    verdict: 'rejected',
    notes: [{ kind: 'section-row', name }],
    candidates: [],
  };
}

export function reject(draft: Draft, note: Note): void {
  draft.verdict = 'rejected';
  draft.notes.push(note);
}

/** For this reason alone: what else was found of the row means nothing. */
export function rejectAs(draft: Draft, note: Note): void {
  draft.notes.length = 0;
  reject(draft, note);
}
