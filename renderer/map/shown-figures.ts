import type { Source } from '#shared/text/source.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';

/** Where the figures on a map or slide are from; `source` null where that was not recorded. */
export interface ShownFigures {
  readonly source: Source | null;
  readonly year: number;
}

/** @param ofPlan whether they are the plan's: an official one keeps those it was made of, whatever the document says now */
export function shownFigures(
  { plan, coverage }: Pick<Snapshot, 'plan' | 'coverage'>,
  ofPlan: boolean,
): ShownFigures {
  return (ofPlan ? plan?.frozen : null) ?? coverage;
}
