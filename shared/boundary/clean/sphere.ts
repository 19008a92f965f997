/** Mean radius of the earth in metres, as in turf, so that areas here and in `areaKm2` are the same. */
const radius = 6371008.8;
const toRadians = Math.PI / 180;
/** Metres along a meridian for a degree. */
export const metresPerDegree = radius * toRadians;

/**
 * What a stretch from one position to the next adds to the area on its left: m² between it and the equator.
 * Over a closed ring these add up to its area on the sphere, negative when it winds clockwise; over the arcs
 * of a border to the same number, whichever areas they are part of.
 */
export function areaUnder(x0: number, y0: number, x1: number, y1: number): number {
  const sines = Math.sin(y0 * toRadians) + Math.sin(y1 * toRadians);
  return ((x0 - x1) * toRadians * sines * radius * radius) / 2;
}

/** m² within a ring, closed or left open, whichever way it winds. */
export function ringArea(positions: Float64Array, from: number, to: number): number {
  if (to - from < 3) return 0;
  let sum = 0;
  let x0 = positions[2 * to - 2]!;
  let sine0 = Math.sin(positions[2 * to - 1]! * toRadians);
  for (let i = from; i < to; i++) {
    const x = positions[2 * i]!;
    const sine = Math.sin(positions[2 * i + 1]! * toRadians);
    sum += (x0 - x) * (sine0 + sine);
    x0 = x;
    sine0 = sine;
  }
  return (Math.abs(sum) * toRadians * radius * radius) / 2;
}

/** Metres from one position to another not far from it. */
export function distance(x0: number, y0: number, x1: number, y1: number): number {
  const shrink = Math.cos(((y0 + y1) / 2) * toRadians);
  return Math.hypot((x1 - x0) * shrink, y1 - y0) * metresPerDegree;
}
