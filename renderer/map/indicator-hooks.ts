import { useMemo } from 'react';
import {
  classifyDifference,
  classifyIndicator,
  type ClassifiedIndicator,
} from '#shared/coverage/indicator-classes.ts';
import type { Indicator } from '#shared/coverage/indicator.ts';
import { useComparing } from '../scenario/comparing.ts';
import { useDocument, useView } from '../session/store.ts';

const quota: Indicator = { kind: 'allocated' };
const gap: Indicator = { kind: 'gap' };

/** What the map shows: what was chosen, or the plan as long as there are no two plans that could differ. */
export function useShownIndicator(): Indicator {
  const chosen = useView((view) => view.indicator);
  const isCompared = useComparing(({ comparison }) => comparison !== null);
  const hasResult = useDocument((state) => (state.document?.lastResult ?? null) !== null);
  if (chosen.kind !== 'difference' || isCompared) return chosen;
  return hasResult ? quota : gap;
}

/** The open document's figures of an indicator with their classes; null on the start screen. */
export function useClassified(indicator: Indicator): ClassifiedIndicator | null {
  const coverage = useDocument((state) => state.document?.snapshot.coverage);
  const result = useDocument((state) => state.document?.lastResult ?? null);
  const comparison = useComparing((state) => state.comparison);
  const difference = indicator.kind === 'difference' ? comparison : null;
  return useMemo(() => {
    if (!coverage) return null;
    // Of a document opened just now the comparison may still be that of the one before.
    return difference && difference.difference.length === coverage.eligible.length
      ? classifyDifference(difference, coverage)
      : classifyIndicator(indicator, coverage, result);
  }, [indicator, coverage, result, difference]);
}

const none: readonly string[] = [];

/** Names of the shown plan's phases, in its order. */
export function usePhaseNames(): readonly string[] {
  const phases = useDocument((state) => state.document?.snapshot.plan?.spec.phases);
  return useMemo(() => phases?.map((phase) => phase.name) ?? none, [phases]);
}

/** Stable name of an indicator, for attributes and list keys: `coverage`, `phase-0`. */
export function indicatorName(indicator: Indicator): string {
  return indicator.kind === 'phase' ? `phase-${indicator.phase}` : indicator.kind;
}
