import type { Path64, Paths64 } from 'clipper2-ts';
import { gridPerDegree, measureIntersection, sizeOf } from '../overlay.ts';
import type { FlatPolygons } from './polygons.ts';
import type { Work } from './progress.ts';
import { ringArea } from './sphere.ts';

/** How the boundary of one area differs from another one of it. m² on the sphere; NaN where there is no boundary. */
export interface BoundaryDifference {
  readonly before: number;
  readonly after: number;
  /** Land in both. */
  readonly common: number;
  /** Land in both over land in either, 0–1: 1 where the boundaries are the same, 0 where they lie apart. */
  readonly agreement: number;
}

/** Positions overlaid between two looks at whether the user has given up. */
const slice = 20_000;

/**
 * Compares boundaries area by area; those whose rings are not valid only about. Yields the share that is done.
 *
 * @param current areas as in `next`
 */
export function* comparing(current: FlatPolygons, next: FlatPolygons): Work<readonly BoundaryDifference[]> {
  const [old, young] = [new Parts(current), new Parts(next)];
  const differences: BoundaryDifference[] = [];
  let since = slice;
  for (let area = 0; area < next.areaCount; area++) {
    if (since >= slice) yield area / next.areaCount;
    since = since >= slice ? 0 : since + old.length(area) + young.length(area);
    const before = old.size(area);
    const after = young.size(area);
    const common = old.isSame(area, young) ? after : commonLand(old, young, area);
    differences.push({ before, after, common, agreement: common / (before + after - common) });
  }
  return differences;
}

/** m²; NaN where one of the boundaries is not known. */
function commonLand(old: Parts, young: Parts, area: number): number {
  const before = old.size(area);
  const after = young.size(area);
  if (Number.isNaN(before + after)) return NaN;
  const paths = young.paths(area);
  const common = measureIntersection(old.paths(area).flat(), paths.flat()).area;
  const whole = sizeOf(paths);
  // Over the size of a desa the grid of overlays is stretched evenly.
  return whole === 0 ? 0 : Math.min(before, after, (common / whole) * after);
}

/** The polygons of each area of a layer. */
class Parts {
  readonly #layer: FlatPolygons;
  /** First place of each area in `polygons`, then its length. */
  readonly #starts: Uint32Array;
  readonly #polygons: Uint32Array;

  constructor(layer: FlatPolygons) {
    this.#layer = layer;
    const { areas, areaCount } = layer;
    this.#starts = new Uint32Array(areaCount + 1);
    for (const area of areas) this.#starts[area + 1]!++;
    for (let area = 0; area < areaCount; area++) this.#starts[area + 1]! += this.#starts[area]!;
    this.#polygons = new Uint32Array(areas.length);
    const next = this.#starts.slice();
    areas.forEach((area, polygon) => {
      this.#polygons[next[area]!++] = polygon;
    });
  }

  /** m², exteriors less holes; NaN without a polygon. */
  size(area: number): number {
    const { positions, rings, polygons } = this.#layer;
    let size = 0;
    const own = this.#of(area);
    for (const polygon of own)
      for (let ring = polygons[polygon]!; ring < polygons[polygon + 1]!; ring++)
        size += (ring === polygons[polygon] ? 1 : -1) * ringArea(positions, rings[ring]!, rings[ring + 1]!);
    return own.length > 0 ? size : NaN;
  }

  /** True when both layers have the same rings of an area, in the same order and from the same vertices. */
  isSame(area: number, other: Parts): boolean {
    const own = this.#of(area);
    const others = other.#of(area);
    return (
      own.length > 0 &&
      own.length === others.length &&
      own.every((p, i) => this.#isRing(p, other, others[i]!))
    );
  }

  #isRing(polygon: number, other: Parts, otherPolygon: number): boolean {
    const a = this.#layer;
    const b = other.#layer;
    const [from, to] = [a.polygons[polygon]!, a.polygons[polygon + 1]!];
    const otherFrom = b.polygons[otherPolygon]!;
    if (b.polygons[otherPolygon + 1]! - otherFrom !== to - from) return false;
    const start = a.rings[from]!;
    const otherStart = b.rings[otherFrom]!;
    for (let ring = 0; ring <= to - from; ring++)
      if (a.rings[from + ring]! - start !== b.rings[otherFrom + ring]! - otherStart) return false;
    const length = 2 * (a.rings[to]! - start);
    for (let i = 0; i < length; i++)
      if (a.positions[2 * start + i] !== b.positions[2 * otherStart + i]) return false;
    return true;
  }

  /** Positions of all its rings. */
  length(area: number): number {
    const { rings, polygons } = this.#layer;
    let length = 0;
    for (const polygon of this.#of(area))
      length += rings[polygons[polygon + 1]!]! - rings[polygons[polygon]!]!;
    return length;
  }

  /** Its polygons on the grid of overlays, each the paths of its rings. */
  paths(area: number): Paths64[] {
    const { positions, rings, polygons } = this.#layer;
    const onGrid = (ring: number): Path64 =>
      Array.from({ length: rings[ring + 1]! - rings[ring]! }, (_, i) => {
        const at = 2 * (rings[ring]! + i);
        return {
          x: Math.round(positions[at]! * gridPerDegree),
          y: Math.round(positions[at + 1]! * gridPerDegree),
        };
      });
    return Array.from(this.#of(area), (polygon) =>
      Array.from({ length: polygons[polygon + 1]! - polygons[polygon]! }, (_, i) =>
        onGrid(polygons[polygon]! + i),
      ),
    );
  }

  #of(area: number): Uint32Array {
    return this.#polygons.subarray(this.#starts[area], this.#starts[area + 1]);
  }
}
