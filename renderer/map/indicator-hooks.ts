import { useMemo } from 'react';
import {
  classifyIndicator,
  type ClassifiedIndicator,
  type MapLook,
} from '#shared/coverage/indicator-classes.ts';
import type { IndicatorNames } from '#shared/coverage/indicator-text.ts';
import type { Difference, Indicator } from '#shared/coverage/indicator.ts';
import { regionsOf, type LevelRegions } from '#shared/coverage/levels.ts';
import type { MapStyles } from '#shared/coverage/style.ts';
import { useComparing } from '../scenario/comparing.ts';
import type { DocumentState } from '../session/state.ts';
import { useDocument, useView } from '../session/store.ts';
import { useStylePreview } from './style/preview.ts';

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
    default:
      return true;
  }
}

/** The regions the map colours; undefined where it colours desa. */
export function useShownRegions(): LevelRegions | undefined {
  const level = useView((view) => view.level);
  const codes = useDocument((state) => state.document?.directory.codes);
  return useMemo(() => (codes && level !== 'desa' ? regionsOf(codes, level) : undefined), [codes, level]);
}

/** Looks chosen by hand, with the one that is being tried out. */
function useStyles(): MapStyles | undefined {
  const stored = useDocument((state) => state.document?.snapshot.styles);
  const preview = useStylePreview((state) => state.preview);
  return useMemo(() => (preview ? { ...stored, [preview.name]: preview.style } : stored), [stored, preview]);
}

/** The open document's figures of an indicator with their classes; null on the start screen. */
export function useClassified(indicator: Indicator): ClassifiedIndicator | null {
  const coverage = useDocument((state) => state.document?.snapshot.coverage);
  const columns = useDocument((state) => state.document?.snapshot.columns);
  const result = useDocument((state) => state.document?.lastResult ?? null);
  const comparison = useComparing((state) => state.comparison);
  const regions = useShownRegions();
  const styles = useStyles();
  const difference = indicator.kind === 'difference' ? comparison : null;
  return useMemo(() => {
    if (!coverage) return null;
    const look: MapLook = {
      columns,
      styles,
      regions,
      difference: isOf(difference, coverage) ? difference : null,
    };
    return classifyIndicator(indicator, coverage, result, look);
  }, [indicator, coverage, columns, result, difference, regions, styles]);
}

/** Of a document opened just now the comparison may still be that of the one before. */
function isOf(difference: Difference | null, coverage: { readonly eligible: Float64Array }): boolean {
  return difference?.difference.length === coverage.eligible.length;
}

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
