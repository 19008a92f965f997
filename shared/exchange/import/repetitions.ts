import type { Draft } from './draft.ts';
import type { TakenFigure } from './figures.ts';

/**
 * Finds rows that give one figure twice. Said the same way again it is a repetition, and the first row counts;
 * said differently neither can be believed, and none of the rows is taken.
 */
export class Repetitions {
  /** By series, then by place of the desa. */
  readonly #seen = new Map<string, Map<number, Seen>>();

  /** @param slot place of the desa in the document's list */
  add(draft: Draft, slot: number, figures: readonly TakenFigure[]): void {
    let repeated: Draft | null = null;
    let fresh = 0;
    for (const { series, value } of figures) {
      let ofSeries = this.#seen.get(series);
      if (!ofSeries) this.#seen.set(series, (ofSeries = new Map()));
      const known = ofSeries.get(slot);
      if (!known) {
        ofSeries.set(slot, { draft, value, again: null });
        fresh++;
      } else if (known.value === value) {
        repeated ??= known.draft;
        (known.again ??= []).push(draft);
      } else {
        contradict(draft, known.draft);
        for (const other of [known.draft, ...(known.again ?? [])]) contradict(other, draft);
      }
    }
    if (repeated && fresh === 0 && draft.verdict !== 'duplicated') {
      draft.verdict = 'duplicated';
      draft.notes.push({ kind: 'repeated', row: repeated.row });
    }
  }
}

interface Seen {
  readonly draft: Draft;
  readonly value: number;
  /** Rows that said the same again; null for none, as there are as many of these as figures. */
  again: Draft[] | null;
}

function contradict(draft: Draft, other: Draft): void {
  draft.verdict = 'duplicated';
  // What it repeats is not taken either.
  const repeated = draft.notes.findIndex(({ kind }) => kind === 'repeated');
  if (repeated >= 0) draft.notes.splice(repeated, 1);
  if (!draft.notes.some(({ kind }) => kind === 'contradicts'))
    draft.notes.push({ kind: 'contradicts', row: other.row });
}
