import { phaseKey } from '../../enrolment/enrolled.ts';
import { searchKey } from '../../region/search.ts';
import { yearOf } from './fields.ts';
import type { PhaseRef } from './mapping.ts';

/** A phase, none, or several of one name in different years. */
export type PhaseMatch =
  { readonly kind: 'found'; readonly phase: PhaseRef } | { readonly kind: 'unknown' | 'ambiguous' };

const roman = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((text, index) => [
    text,
    String(index + 1),
  ]),
);

/** Words that say that a phase is meant, and not which. */
const leading = /^(tahap|phase|gelombang|termin|batch) /;

/** "Tahap I", "tahap 1" and "TAHAP-1" are one; the year is looked at apart. */
function keyOf(text: string): string {
  return searchKey(text)
    .replace(/\b(19[5-9]\d|20\d\d)\b/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => roman.get(word) ?? word.replace(/^0+(?=\d)/, ''))
    .join(' ');
}

/** Finds the phases of a document's plans in headers and cells. */
export class PhaseFinder {
  readonly #phases: readonly { readonly phase: PhaseRef; readonly key: string; readonly bare: string }[];

  constructor(phases: readonly PhaseRef[]) {
    const distinct = new Map(phases.map((phase) => [phaseKey(phase), phase]));
    this.#phases = [...distinct.values()].map((phase) => {
      const key = keyOf(phase.name);
      return { phase, key, bare: key.replace(leading, '') };
    });
  }

  /** The phase a cell names: by its name, or by what tells it from the others ("I", "2"). */
  named(text: string, year: number | null): PhaseMatch {
    const key = keyOf(text);
    if (key === '') return { kind: 'unknown' };
    const bare = key.replace(leading, '');
    const named = this.#phases.filter((one) => one.key === key);
    return only(
      named.length > 0 ? named : this.#phases.filter((one) => one.bare === bare),
      yearOf(text) ?? year,
    );
  }

  /** The phase a header speaks of: the longest name in it. */
  inHeader(header: string): PhaseMatch {
    const key = ` ${keyOf(header)} `;
    const within = this.#phases.filter((one) => one.key !== '' && key.includes(` ${one.key} `));
    const longest = Math.max(0, ...within.map((one) => one.key.length));
    return only(
      within.filter((one) => one.key.length === longest),
      yearOf(header),
    );
  }
}

function only(found: readonly { readonly phase: PhaseRef }[], year: number | null): PhaseMatch {
  const fitting = year === null ? found : found.filter(({ phase }) => phase.year === year);
  if (fitting.length === 0) return { kind: 'unknown' };
  return fitting.length === 1 ? { kind: 'found', phase: fitting[0]!.phase } : { kind: 'ambiguous' };
}
