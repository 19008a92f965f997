import { Clipper64, ClipType, FillRule, type Path64, type Paths64 } from 'clipper2-ts';
import { bboxClip } from '@turf/turf';
import type { Position } from 'geojson';
import type { AreaGeometry } from './geometry.ts';

/** Overlays are computed on whole numbers: a ten-millionth of a degree, about a centimetre. */
export const gridPerDegree = 1e7;

/** The rings of each polygon on the whole-number grid of overlays, closing positions dropped. */
export function gridPaths(polygons: readonly Position[][][]): Paths64[] {
  return polygons.map((polygon) => polygon.map(gridPath));
}

function gridPath(ring: readonly Position[]): Path64 {
  const path: Path64 = [];
  for (let i = 0; i + 1 < ring.length; i++)
    path.push({
      x: Math.round(ring[i]![0]! * gridPerDegree),
      y: Math.round(ring[i]![1]! * gridPerDegree),
    });
  return path;
}

/** Size of polygons that do not overlap each other, square grid units, whichever way their rings wind. */
export function sizeOf(polygons: readonly Paths64[]): number {
  let size = 0;
  for (const polygon of polygons) {
    for (const [index, ring] of polygon.entries()) {
      const { area } = measure([ring]);
      size += index === 0 ? Math.abs(area) : -Math.abs(area);
    }
  }
  return size;
}

/** The part of an area within a box (west, south, east, north); where it is cut, stretches of the box's border. */
export function cutToBox(area: AreaGeometry, box: [number, number, number, number]): AreaGeometry {
  return bboxClip(area, box).geometry as AreaGeometry;
}

export interface OverlayMeasure {
  /** Square grid units. */
  readonly area: number;
  /** Length of all outlines, grid units. */
  readonly outline: number;
}

/** Size of what two sets of rings have in common; each set is read by the even-odd rule, so holes are holes. */
export function measureIntersection(subject: Paths64, clip: Paths64): OverlayMeasure {
  const clipper = new Clipper64();
  clipper.addSubject(subject);
  clipper.addClip(clip);
  const solution: Paths64 = [];
  clipper.execute(ClipType.Intersection, FillRule.EvenOdd, solution);
  return measure(solution);
}

/** Size of the part of the plane that rings wind around at all, in whichever sense. */
export function measureWound(paths: Paths64): OverlayMeasure {
  const clipper = new Clipper64();
  clipper.addSubject(paths);
  const solution: Paths64 = [];
  clipper.execute(ClipType.Union, FillRule.NonZero, solution);
  return measure(solution);
}

/** Signed area and outline of rings as they stand: holes, winding the other way, are taken off. */
export function measure(paths: Paths64): OverlayMeasure {
  let area = 0;
  let outline = 0;
  for (const path of paths) {
    const origin = path[0];
    if (!origin) continue;
    let a = path.at(-1)!;
    for (const b of path) {
      area += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
      outline += Math.hypot(b.x - a.x, b.y - a.y);
      a = b;
    }
  }
  return { area: area / 2, outline };
}
