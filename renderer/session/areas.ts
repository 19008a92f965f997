import type { Position } from 'geojson';
import { areaCentroid } from '#shared/boundary/centroid.ts';
import type { Area } from '#shared/plan/spec.ts';
import { combineAreas, type DesaOfAreas } from '#shared/target/combine.ts';
import type { SetOperation } from '#shared/target/geometry.ts';
import { splitArea, type SplitArea } from '#shared/target/split.ts';
import { done, type Result } from '#shared/text/problem.ts';
import type { AreaTotals } from '#shared/workspace/snapshot.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';

/** An area with what it takes. */
export interface MeasuredArea {
  readonly area: Area;
  readonly totals: AreaTotals;
}

/** What one area becomes with another added, taken off, or as far as both reach, with its totals. */
export function combinedArea(
  workspace: Workspace,
  base: Area,
  other: Area,
  how: SetOperation,
): Result<MeasuredArea> {
  const area = combineAreas(base, other, how, desaOf(workspace));
  if (!area.ok) return area;
  const totals = workspace.areaTotals(area.value);
  return totals.ok ? done({ area: area.value, totals: totals.value }) : totals;
}

/** The two halves of an area on either side of a line. */
export function splitByLine(workspace: Workspace, area: Area, line: readonly Position[]): Result<SplitArea> {
  const boundaries = workspace.boundaries();
  return splitArea(area, line, desaOf(workspace), (slot) => {
    const geometry = boundaries[slot]?.geometry;
    return geometry ? areaCentroid(geometry) : null;
  });
}

function desaOf(workspace: Workspace): DesaOfAreas {
  const { codes } = workspace.directory();
  return {
    codes,
    slots: (area) => {
      const totals = workspace.areaTotals(area);
      if (!totals.ok) return totals;
      const flags = new Uint8Array(codes.length);
      for (const slot of totals.value.slots) flags[slot] = 1;
      return done(flags);
    },
  };
}
