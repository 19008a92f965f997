import type { DesaBoundary } from './geometry.ts';

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** What a document without any boundary shows. */
const indonesia: Bounds = [95, -11, 141, 6];

/** The box around all boundaries. */
export function boundsOf(boundaries: readonly DesaBoundary[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of boundaries)
    for (const [exterior] of geometry?.coordinates ?? [])
      for (const [x, y] of exterior as [number, number][]) {
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
  return west <= east ? [west, south, east, north] : indonesia;
}
