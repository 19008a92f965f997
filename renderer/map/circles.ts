import type { Level } from '#shared/region/code.ts';
import type { CircleMesh } from './gl/circle-painter.ts';
import { nowhere } from './mesh/label-points.ts';

/** A second figure as circles over the fills. */
export interface MapCircles {
  readonly level: Level;
  /** CSS pixels, one per region of the level ascending by code; 0 or NaN for none. */
  readonly radii: ArrayLike<number>;
}

/** @param points x and y by region in world units */
export function circleMesh(points: Int32Array, radii: ArrayLike<number>): CircleMesh {
  const shown = Array.from({ length: radii.length }, (_, region) => region)
    .filter((region) => radii[region]! > 0 && points[2 * region] !== nowhere)
    .sort((a, b) => radii[b]! - radii[a]!);
  const first = shown[0] ?? 0;
  const origin: readonly [number, number] = [points[2 * first] ?? 0, points[2 * first + 1] ?? 0];
  const circles = Float32Array.from(
    shown.flatMap((region) => [
      points[2 * region]! - origin[0],
      points[2 * region + 1]! - origin[1],
      radii[region]!,
    ]),
  );
  return { circles, origin };
}
