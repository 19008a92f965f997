/** Twice the signed area of a ring in square degrees; positive when counterclockwise, closed or left open. */
export function twiceArea(positions: Float64Array, from: number, to: number): number {
  const [x0, y0] = [positions[2 * from]!, positions[2 * from + 1]!];
  let sum = 0;
  for (let i = from; i + 1 < to; i++) {
    const [ax, ay] = [positions[2 * i]!, positions[2 * i + 1]!];
    const [bx, by] = [positions[2 * i + 2]!, positions[2 * i + 3]!];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}
