import { useMemo } from 'react';
import { classifyIndicator, type ClassifiedIndicator } from '#shared/coverage/indicator-classes.ts';
import type { Indicator } from '#shared/coverage/indicator.ts';
import { useDocument } from '../session/store.ts';

/** The open document's figures of an indicator with their classes; null on the start screen. */
export function useClassified(indicator: Indicator): ClassifiedIndicator | null {
  const coverage = useDocument((state) => state.document?.snapshot.coverage);
  const result = useDocument((state) => state.document?.lastResult ?? null);
  return useMemo(
    () => (coverage ? classifyIndicator(indicator, coverage, result) : null),
    [indicator, coverage, result],
  );
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
