import type { Position } from 'geojson';
import type { Area } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { validateAreaGeometry } from '#shared/boundary/validate.ts';
import { readCodeList, type CodeList, type ListLine } from '#shared/target/code-list.ts';
import { combineAreas, type DesaOfAreas } from '#shared/target/combine.ts';
import { cleanGeometry, type SetOperation } from '#shared/target/geometry.ts';
import { splitArea, type SplitArea } from '#shared/target/split.ts';
import { done, type Result } from '#shared/text/problem.ts';
import type { AreaTotals } from '#shared/workspace/snapshot.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import type { Lasso } from './api.ts';

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

/** Totals of an outline under the pointer, made sound first: cleaning one of many corners is no work for a frame. */
export function lassoTotals(workspace: Workspace, { outline, predicate, into }: Lasso): Result<AreaTotals> {
  const polygon = validateAreaGeometry(outline).ok ? outline : (cleanGeometry(outline) ?? outline);
  const area: Area = { polygon, predicate };
  if (!into) return workspace.areaTotals(area);
  const combined = combinedArea(workspace, into.base, area, into.how);
  return combined.ok ? done(combined.value.totals) : combined;
}

/** A list of codes as a screen can show it: all 84,000 lines of one would take longer to send than to read. */
export interface ReadCodes extends Omit<CodeList, 'lines'> {
  readonly lines: number;
  /** The first of them: what could not be read before what is not there, before repetitions, before what was taken. */
  readonly listed: readonly ListLine[];
}

const mostListed = 200;

const worstFirst: readonly ListLine['verdict']['kind'][] = ['unreadable', 'elsewhere', 'repeated', 'taken'];

export function readCodes(text: string, codes: readonly RegionCode[]): ReadCodes {
  const { lines, desa, area } = readCodeList(text, codes);
  const listed = worstFirst.flatMap((kind) => lines.filter(({ verdict }) => verdict.kind === kind));
  return { lines: lines.length, listed: listed.slice(0, mostListed), desa, area };
}

/** The two halves of an area on either side of a line. */
export function splitByLine(workspace: Workspace, area: Area, line: readonly Position[]): Result<SplitArea> {
  return splitArea(area, line, desaOf(workspace), (slot) => workspace.centroid(slot));
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
