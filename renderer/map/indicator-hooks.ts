import { useMemo } from 'react';
import {
  classifyIndicator,
  type ClassifiedIndicator,
  type MapLook,
} from '#shared/coverage/indicator-classes.ts';
import type { IndicatorNames } from '#shared/coverage/indicator-text.ts';
import type { Difference, Enrolled, Indicator } from '#shared/coverage/indicator.ts';
import { regionsOf, type LevelRegions } from '#shared/coverage/levels.ts';
import type { MapStyles } from '#shared/coverage/style.ts';
import type { EnrolledPhase } from '#shared/enrolment/enrolled.ts';
import { realisationOf } from '#shared/enrolment/realisation.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { CoverageState } from '#shared/workspace/snapshot.ts';
import { useComparing } from '../scenario/comparing.ts';
import type { DocumentState } from '../session/state.ts';
import { keepingLast } from '../session/last-answer.ts';
import { useDocument, useView } from '../session/store.ts';
import { useStylePreview, type StylePreview } from './style/preview.ts';

const quota: Indicator = { kind: 'allocated' };
const gap: Indicator = { kind: 'gap' };

/** What the map shows: what was chosen, or the plan (without one the gap) where what was chosen is no more. */
export function useShownIndicator(): Indicator {
  const chosen = useView((view) => view.indicator);
  const isCompared = useComparing(({ comparison }) => comparison !== null);
  const isThere = useDocument(({ document }) => document !== null && isIn(chosen, document));
  const hasResult = useDocument((state) => (state.document?.lastResult ?? null) !== null);
  if (chosen.kind === 'difference' ? isCompared : isThere) return chosen;
  return hasResult ? quota : gap;
}

/** False where the phase, fund or column an indicator points at was taken away, as by undo. */
function isIn(indicator: Indicator, { snapshot, lastResult }: DocumentState): boolean {
  switch (indicator.kind) {
    case 'column':
      return snapshot.columns.some(({ name }) => name === indicator.name);
    case 'phase':
    case 'coverage-after':
      return !lastResult || (indicator.phase ?? 0) < lastResult.regions.phases.length;
    case 'fund':
      return !lastResult || indicator.fund < lastResult.regions.funds.length;
    case 'enrolled':
    case 'enrolled-share':
      return snapshot.enrolment.length > 0;
    default:
      return true;
  }
}

const regionsAt = keepingLast(regionsOf);

/** The regions the map colours; undefined where it colours desa. */
export function useShownRegions(): LevelRegions | undefined {
  const level = useView((view) => view.level);
  const codes = useDocument((state) => state.document?.directory.codes);
  return codes && level !== 'desa' ? regionsAt(codes, level) : undefined;
}

const tried = keepingLast((stored: MapStyles | undefined, { name, style }: StylePreview): MapStyles => ({
  ...stored,
  [name]: style,
}));

/** Looks chosen by hand, with the one that is being tried out. */
function useStyles(): MapStyles | undefined {
  const stored = useDocument((state) => state.document?.snapshot.styles);
  const preview = useStylePreview((state) => state.preview);
  return preview ? tried(stored, preview) : stored;
}

/** The open document's figures of an indicator with their classes; null on the start screen, and of none. */
export function useClassified(indicator: Indicator | null): ClassifiedIndicator | null {
  const coverage = useDocument((state) => state.document?.snapshot.coverage);
  const columns = useDocument((state) => state.document?.snapshot.columns);
  const result = useDocument((state) => state.document?.lastResult ?? null);
  const comparison = useComparing((state) => state.comparison);
  const enrolled = useEnrolled();
  const regions = useShownRegions();
  const styles = useStyles();
  if (!coverage || !indicator) return null;
  const difference = indicator.kind === 'difference' ? comparison : null;
  return classified(
    indicator,
    coverage,
    columns,
    result,
    isOf(difference, coverage) ? difference : null,
    enrolled,
    regions,
    styles,
  );
}

/** Map and legend show the same classes, found once. */
const classified = keepingLast(
  (
    indicator: Indicator,
    coverage: CoverageState,
    columns: MapLook['columns'],
    result: PlanResult | null,
    difference: Difference | null,
    enrolled: Enrolled | null,
    regions: LevelRegions | undefined,
    styles: MapStyles | undefined,
  ) => classifyIndicator(indicator, coverage, result, { columns, styles, regions, difference, enrolled }),
);

/** Of a document opened just now the comparison may still be that of the one before. */
function isOf(difference: Difference | null, coverage: { readonly eligible: Float64Array }): boolean {
  return difference?.difference.length === coverage.eligible.length;
}

/** The shown plan measured against what was enrolled; null where nothing of it was reported. */
export function useEnrolled(): Enrolled | null {
  const phases = useDocument((state) => state.document?.snapshot.plan?.spec.phases);
  const enrolment = useDocument((state) => state.document?.snapshot.enrolment);
  const result = useDocument((state) => state.document?.lastResult ?? null);
  if (!phases || !enrolment?.length || !result) return null;
  return measured(phases, enrolment, result);
}

const measured = keepingLast(
  (
    phases: PlanSpec['phases'],
    enrolment: readonly EnrolledPhase[],
    { regions }: PlanResult,
  ): Enrolled | null => {
    // In the middle of typing the plan may have more phases than the last result.
    const known = phases.slice(0, regions.phases.length);
    const found = realisationOf({ phases: known, heads: regions.phases }, enrolment, regions.gap.length);
    return found.phases.some(({ report }) => report !== null) ? found : null;
  },
);

/** Names of the shown plan's phases and funds and of the document's columns, in their order. */
export function useIndicatorNames(): IndicatorNames {
  const phases = useDocument((state) => state.document?.snapshot.plan?.spec.phases);
  const funds = useDocument((state) => state.document?.snapshot.plan?.spec.funds);
  const columns = useDocument((state) => state.document?.snapshot.columns);
  return useMemo(
    () => ({
      phases: phases?.map(({ name }) => name) ?? [],
      funds: funds?.map(({ name }) => name) ?? [],
      columns: columns ?? [],
    }),
    [phases, funds, columns],
  );
}
