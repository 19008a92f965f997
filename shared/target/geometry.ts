import { Clipper64, ClipType, FillRule, type Path64, type Paths64 } from 'clipper2-ts';
import { polygonsOf, twiceSignedArea } from '../boundary/centroid.ts';
import type { AreaGeometry } from '../boundary/geometry.ts';
import { gridPaths } from '../boundary/overlay.ts';
import { validateAreaGeometry } from '../boundary/validate.ts';
import { areaOfPaths } from './rings.ts';

/** What one area does to another. */
export const setOperations = ['add', 'subtract', 'intersect'] as const;
export type SetOperation = (typeof setOperations)[number];

const clipTypes: Readonly<Record<SetOperation, ClipType>> = {
  add: ClipType.Union,
  subtract: ClipType.Difference,
  intersect: ClipType.Intersection,
};

/**
 * Two valid areas combined, on a grid of a ten-millionth of a degree (about a centimetre); parts narrower
 * than two of its units are rounding and are left out.
 * @returns null when nothing is left
 */
export function combineGeometry(a: AreaGeometry, b: AreaGeometry, how: SetOperation): AreaGeometry | null {
  return clip(clipTypes[how], woundPaths([a]), woundPaths([b]));
}

/**
 * An outline that crosses itself made sound: everything it goes around in either direction is inside, so
 * both loops of a figure of eight stay, and so does what a lasso went around twice.
 * @returns null when nothing is inside
 */
export function cleanGeometry(geometry: AreaGeometry): AreaGeometry | null {
  const polygons = gridPaths(polygonsOf(geometry));
  const outer = polygons.flatMap((rings) => rings.slice(0, 1));
  const holes = polygons.flatMap((rings) => rings.slice(1));
  return clip(ClipType.Difference, outer, holes);
}

/**
 * Corners of an overlay are rounded to the grid, which may lay two edges over each other or let them cross by
 * a unit; the overlay of that result with nothing sets it right, mostly at once.
 */
const mostPasses = 5;

function clip(type: ClipType, subject: Paths64, other: Paths64): AreaGeometry | null {
  let area = clipOnce(type, subject, other);
  for (let pass = 1; area && pass < mostPasses && !validateAreaGeometry(area).ok; pass++)
    area = clipOnce(ClipType.Union, woundPaths([area]), []);
  return area;
}

function clipOnce(type: ClipType, subject: Paths64, other: Paths64): AreaGeometry | null {
  const clipper = new Clipper64();
  clipper.addSubject(subject);
  if (other.length > 0) clipper.addClip(other);
  const solution: Paths64 = [];
  clipper.execute(type, FillRule.NonZero, solution);
  return areaOfPaths(solution);
}

/** Outer rings counterclockwise and holes clockwise, so that the winding rule tells them apart. */
function woundPaths(areas: readonly AreaGeometry[]): Path64[] {
  return areas.flatMap((area) =>
    gridPaths(
      polygonsOf(area).map((rings) =>
        rings.map((ring, index) => (twiceSignedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed())),
      ),
    ).flat(),
  );
}
