/** How many values lie in each of equally wide bins. */
export interface Histogram {
  /** Lowest and highest value. */
  readonly low: number;
  readonly high: number;
  readonly counts: readonly number[];
}

/** Of the known values; null where there are none. The highest value counts into the last bin. */
export function histogram(values: Float64Array, bins: number): Histogram | null {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return null;
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const bin = high > low ? Math.floor(((value - low) / (high - low)) * bins) : 0;
    counts[Math.min(bins - 1, bin)]!++;
  }
  return { low, high, counts };
}
