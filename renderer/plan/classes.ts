import type { RankedMeasure } from '#shared/allocation/rule.ts';
import type { Column, CoverageState } from '#shared/workspace/snapshot.ts';

type Figures = Pick<CoverageState, 'eligible' | 'covered'>;

/** How many different combinations of the ranked measures the document's desa have; unknown is one of its own. */
export function classCount(
  by: readonly RankedMeasure[],
  figures: Figures,
  columns: readonly Pick<Column, 'name' | 'values'>[],
): number {
  const seen = new Set<string>();
  for (let slot = 0; slot < figures.eligible.length; slot++)
    seen.add(by.map(({ measure }) => figure(measure, slot, figures, columns)).join());
  return seen.size;
}

function figure(
  measure: RankedMeasure['measure'],
  slot: number,
  { eligible, covered }: Figures,
  columns: readonly Pick<Column, 'name' | 'values'>[],
): number {
  const [e, c] = [eligible[slot]!, covered[slot]!];
  if (typeof measure === 'object')
    return columns.find(({ name }) => name === measure.column)?.values[slot] ?? NaN;
  switch (measure) {
    case 'eligible':
      return e;
    case 'covered':
      return c;
    case 'gap':
      return Number.isNaN(e - c) ? NaN : Math.max(0, e - c);
    case 'coverage':
      return e > 0 ? c / e : NaN;
  }
}
