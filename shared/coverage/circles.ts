/** Proportional circles over a map: the area of a circle, not its width, says how much. */
export interface CircleScale {
  /** Radius in the unit of `largest`; 0 for nothing and for unknown. */
  readonly radiusOf: (value: number) => number;
  /** Round values for the legend's nested circles, largest first; fewer than three where values are small. */
  readonly samples: readonly number[];
}

/**
 * A scale on which the largest value has the largest circle. Values below zero are drawn by their size.
 * @param largest radius of the largest value's circle
 */
export function circleScale(values: Float64Array, largest: number): CircleScale {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return {
    radiusOf: (value) => (most > 0 && !Number.isNaN(value) ? largest * Math.sqrt(Math.abs(value) / most) : 0),
    samples: samplesOf(most),
  };
}

/** The largest round number within, then a fifth and a twentieth of it: not quite half and a quarter as wide. */
function samplesOf(most: number): readonly number[] {
  if (most <= 0) return [];
  const power = 10 ** Math.floor(Math.log10(most));
  const digit = [8, 4, 2, 1].find((digit) => digit * power <= most * (1 + 1e-12)) ?? 1;
  const top = digit * power;
  return [top, top / 5, top / 20].filter((value) => value >= Math.min(1, top));
}
