import { create } from 'zustand';
import { circleScale, type CircleRoom, type CircleScale } from '#shared/coverage/circles.ts';
import { regionValues, type MapLook } from '#shared/coverage/indicator-classes.ts';
import type { Difference, Enrolled, Indicator } from '#shared/coverage/indicator.ts';
import type { LevelRegions } from '#shared/coverage/levels.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import type { Level } from '#shared/region/code.ts';
import type { CoverageState } from '#shared/workspace/snapshot.ts';
import { useComparing } from '../../scenario/comparing.ts';
import { keepingLast } from '../../session/last-answer.ts';
import { useDocument } from '../../session/store.ts';
import { useEnrolled, useShownRegions } from '../indicator-hooks.ts';

/** The amount that is shown as circles over the colours; none until one is chosen. */
export const useCircleChoice = create<{ readonly indicator: Indicator | null }>()(() => ({
  indicator: null,
}));

/** The colours beneath are the first figure and have to stay legible: an eighth of a laptop's map is for circles. */
const room: CircleRoom = { least: 4, most: 26, area: 24_000 };

export interface Circles {
  readonly indicator: Indicator;
  readonly level: Level;
  readonly scale: CircleScale;
  /** Pixels, one per region of the shown level (per slot at desa level); 0 where there is none. */
  readonly radii: Float32Array;
}

// A fund or column of one document is another's, or nobody's, in the next.
useDocument.subscribe(({ document }, before) => {
  if (document?.directory !== before.document?.directory) useCircleChoice.setState({ indicator: null });
});

/** Circles as they are drawn now; null where none are chosen or nothing is known of them. */
export function useCircles(): Circles | null {
  const indicator = useCircleChoice((state) => state.indicator);
  const coverage = useDocument((state) => state.document?.snapshot.coverage);
  const columns = useDocument((state) => state.document?.snapshot.columns);
  const result = useDocument((state) => state.document?.lastResult ?? null);
  const comparison = useComparing((state) => state.comparison);
  const enrolled = useEnrolled();
  const regions = useShownRegions();
  if (!indicator || !coverage) return null;
  return circles(
    indicator,
    coverage,
    columns,
    result,
    indicator.kind === 'difference' ? comparison : null,
    enrolled,
    regions,
  );
}

/** Map and legend show the same circles, measured once. */
const circles = keepingLast(
  (
    indicator: Indicator,
    coverage: CoverageState,
    columns: MapLook['columns'],
    result: PlanResult | null,
    difference: Difference | null,
    enrolled: Enrolled | null,
    regions: LevelRegions | undefined,
  ): Circles | null => {
    const { values } = regionValues(indicator, coverage, result, { columns, difference, enrolled, regions });
    const scale = circleScale(values, room);
    if (scale.samples.length === 0) return null;
    return {
      indicator,
      level: regions?.level ?? 'desa',
      scale,
      radii: Float32Array.from(values, scale.radiusOf),
    };
  },
);
