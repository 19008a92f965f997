import { reject, type Draft } from './draft.ts';
import type { Existing } from './existing.ts';
import { coverageFigure, type FigureColumn, type SegmentFigure } from './row-figures.ts';
import type { TakenFigure } from './figures.ts';
import type { FigureSegment } from './mapping.ts';

/**
 * A row whose figures are taken unless other rows contradict or repeat them; or of which none are, while others need
 * to know that its segments are unknown.
 */
export interface Accepted {
  readonly draft: Draft;
  /** Place of the desa in the document's list. */
  readonly slot: number;
  readonly figures: TakenFigure[];
  /** Those whose total is counted over all rows of the desa. */
  readonly segments: readonly SegmentFigure[];
  readonly columns: readonly FigureColumn[];
}

/** What the rows of a desa say of one measure in one year. */
interface Series {
  readonly measure: 'eligible' | 'covered';
  readonly year: number;
  readonly slot: number;
  readonly parts: { readonly row: Accepted; readonly part: SegmentFigure }[];
  total: { readonly row: Accepted; readonly figure: TakenFigure } | null;
}

/**
 * Of a long table what only all rows of a desa tell: the total of segments that stand in rows of their own, where
 * the table has none, and what is worth a look. Where the desa lacks a segment others have, its total is unknown:
 * what is not known is not 0.
 */
export function judgeAcrossRows(accepted: readonly Accepted[], existing: Existing): void {
  const found = seriesOf(accepted);
  const segments = new Map<string, Set<FigureSegment>>();
  for (const { measure, year, parts } of found.values())
    for (const { part } of parts) {
      const key = `${measure} ${year}`;
      segments.set(key, (segments.get(key) ?? new Set()).add(part.segment));
    }
  for (const series of found.values()) {
    const { measure, year, parts } = series;
    if (parts.length === 0) continue;
    const known = parts.filter(({ part }) => part.value !== null);
    const missing = [...segments.get(`${measure} ${year}`)!].filter(
      (segment) => !known.some(({ part }) => part.segment === segment),
    );
    if (missing.length === 0) compareOrTake(series, known, existing);
    else if (!series.total)
      known.at(-1)?.row.draft.notes.push({ kind: 'segment-missing', measure, segments: missing });
  }
  for (const { measure, year, slot, total } of found.values()) {
    if (measure !== 'covered' || !total) continue;
    const eligible = found.get(`${slot} eligible ${year}`)?.total;
    // Within one row it was seen when the row was judged.
    if (!eligible || eligible.row === total.row || total.figure.value <= eligible.figure.value) continue;
    total.row.draft.notes.push({
      kind: 'covered-above-eligible',
      covered: total.figure.value,
      eligible: eligible.figure.value,
    });
  }
}

function seriesOf(accepted: readonly Accepted[]): ReadonlyMap<string, Series> {
  const found = new Map<string, Series>();
  const at = (slot: number, measure: Series['measure'], year: number): Series => {
    const key = `${slot} ${measure} ${year}`;
    let series = found.get(key);
    if (!series) found.set(key, (series = { measure, year, slot, parts: [], total: null }));
    return series;
  };
  for (const row of accepted) {
    if (row.draft.verdict === 'duplicated') continue;
    for (const part of row.segments) at(row.slot, part.measure, part.year).parts.push({ row, part });
    for (const figure of row.figures)
      if (figure.measure === 'eligible' || figure.measure === 'covered')
        at(row.slot, figure.measure, figure.year).total ??= { row, figure };
  }
  return found;
}

/** A total the table has counts; one it lacks is the sum, unless the document has another figure that stays. */
function compareOrTake(series: Series, known: Series['parts'], existing: Existing): void {
  const { measure, year, slot, total } = series;
  const sum = known.reduce((so, { part }) => so + (part.value ?? 0), 0);
  if (total) {
    if (total.figure.value !== sum)
      total.row.draft.notes.push({ kind: 'segments-differ', sum, total: total.figure.value });
    return;
  }
  const { row, part } = known.at(-1)!;
  const figure = coverageFigure(row.draft.code!, measure, year, sum, part.at);
  const isOther = existing.isOther(slot, figure);
  if (isOther && existing.keeps) {
    const note = existing.noteOf(slot, figure, row.columns);
    for (const one of known) reject(one.row.draft, note);
    return;
  }
  if (isOther) row.draft.notes.push(existing.noteOf(slot, figure, row.columns));
  row.figures.push(figure);
  series.total = { row, figure };
}
