import type { WorldBoundaries } from './world.ts';

/** x of a slot or region that has no place. */
export const nowhere = -1;

export interface LabelPoints {
  /** x and y by slot in world units; {@link nowhere} without boundary. */
  readonly points: Int32Array;
  /** Size of the largest part by slot, square world units. */
  readonly sizes: Float64Array;
}

/**
 * A point inside each desa, for its name and its circle: the middle of the widest stretch of its largest part at the
 * height of that part's centre.
 */
export function labelPoints(boundaries: WorldBoundaries): LabelPoints {
  const { positions, rings, polygons, slots } = boundaries;
  const points = new Int32Array(2 * (slots.length - 1)).fill(nowhere);
  const sizes = new Float64Array(slots.length - 1);
  for (let slot = 0; slot + 1 < slots.length; slot++) {
    let largest = -1;
    let size = 0;
    for (let polygon = slots[slot]!; polygon < slots[slot + 1]!; polygon++) {
      const exterior = polygons[polygon]!;
      const area = Math.abs(twiceArea(positions, rings[exterior]!, rings[exterior + 1]!));
      if (area > size) [largest, size] = [polygon, area];
    }
    if (largest >= 0) points.set(pointInside(boundaries, largest), 2 * slot);
    sizes[slot] = size / 2;
  }
  return { points, sizes };
}

/** Twice the signed area of a closed ring, given by its first position and the one after its last. */
export function twiceArea(positions: Int32Array, from: number, to: number): number {
  const [x0, y0] = [positions[2 * from]!, positions[2 * from + 1]!];
  let sum = 0;
  for (let i = from; i + 1 < to; i++)
    sum +=
      (positions[2 * i]! - x0) * (positions[2 * i + 3]! - y0) -
      (positions[2 * i + 2]! - x0) * (positions[2 * i + 1]! - y0);
  return sum;
}

function centreHeight(positions: Int32Array, from: number, to: number): number {
  const [x0, y0] = [positions[2 * from]!, positions[2 * from + 1]!];
  let [weight, sum] = [0, 0];
  for (let i = from; i + 1 < to; i++) {
    const [ay, by] = [positions[2 * i + 1]! - y0, positions[2 * i + 3]! - y0];
    const cross = (positions[2 * i]! - x0) * by - (positions[2 * i + 2]! - x0) * ay;
    weight += cross;
    sum += (ay + by) * cross;
  }
  return y0 + sum / (3 * weight);
}

/** The centre of a ring lies between its highest and its lowest position, so the line at its height crosses it. */
function pointInside(boundaries: WorldBoundaries, polygon: number): [x: number, y: number] {
  const { positions, rings, polygons } = boundaries;
  const exterior = polygons[polygon]!;
  // Between whole numbers: no position lies on the line.
  const height = Math.floor(centreHeight(positions, rings[exterior]!, rings[exterior + 1]!)) + 0.5;
  const crossings: number[] = [];
  for (let i = rings[exterior]!; i + 1 < rings[polygons[polygon + 1]!]!; i++) {
    // From one ring's end to the next one's start there is no border.
    if (isRingEnd(rings, exterior, polygons[polygon + 1]!, i)) continue;
    const [ay, by] = [positions[2 * i + 1]!, positions[2 * i + 3]!];
    if (ay > height === by > height) continue;
    const ax = positions[2 * i]!;
    crossings.push(ax + ((height - ay) / (by - ay)) * (positions[2 * i + 2]! - ax));
  }
  crossings.sort((a, b) => a - b);
  let [middle, width] = [positions[2 * rings[exterior]!]!, -1];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [west, east] = [crossings[i]!, crossings[i + 1]!];
    if (east - west > width) [middle, width] = [(west + east) / 2, east - west];
  }
  return [Math.round(middle), Math.round(height)];
}

function isRingEnd(rings: Uint32Array, first: number, last: number, position: number): boolean {
  for (let ring = first; ring < last; ring++) if (rings[ring + 1] === position + 1) return true;
  return false;
}

/**
 * A point for each region above the desa: the label point that lies nearest to its middle, so it is inside the region
 * however that is bent.
 * @param regionOf by slot, the number of its region
 * @returns x and y by region in world units; {@link nowhere} where no desa has a boundary
 */
export function regionPoints({ points, sizes }: LabelPoints, regionOf: Int32Array): Int32Array {
  const regions = (regionOf.at(-1) ?? -1) + 1;
  const sums = new Float64Array(3 * regions);
  const each = (visit: (region: number, x: number, y: number, size: number) => void): void => {
    regionOf.forEach((region, slot) => {
      if (points[2 * slot] !== nowhere) visit(region, points[2 * slot]!, points[2 * slot + 1]!, sizes[slot]!);
    });
  };
  each((region, x, y, size) => {
    sums[3 * region]! += x * size;
    sums[3 * region + 1]! += y * size;
    sums[3 * region + 2]! += size;
  });
  const nearest = new Float64Array(regions).fill(Infinity);
  const found = new Int32Array(2 * regions).fill(nowhere);
  each((region, x, y) => {
    const size = sums[3 * region + 2]!;
    const distance = Math.hypot(x - sums[3 * region]! / size, y - sums[3 * region + 1]! / size);
    if (distance >= nearest[region]!) return;
    nearest[region] = distance;
    found.set([x, y], 2 * region);
  });
  return found;
}
