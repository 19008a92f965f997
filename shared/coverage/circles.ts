/** Proportional circles over a map: the area of a circle, not its width, says how much. */
export interface CircleScale {
  /** Pixels; 0 for nothing and for unknown. */
  readonly radiusOf: (value: number) => number;
  /** Round values for the legend's nested circles, largest first; fewer than three where values are small. */
  readonly samples: readonly number[];
}

/** What circles may take of a map. */
export interface CircleRoom {
  /** Least and most radius of the largest value's circle, pixels. */
  readonly least: number;
  readonly most: number;
  /** What all circles together may cover, square pixels. */
  readonly area: number;
}

/**
 * A scale on which the largest value has the largest circle there is room for: a few regions get large ones,
 * hundreds of desa small ones between which the colours still show. Values below zero are drawn by their size.
 */
export function circleScale(values: Float64Array, room: CircleRoom): CircleScale {
  let [most, sum] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    most = Math.max(most, Math.abs(value));
    sum += Math.abs(value);
  }
  const fitting = sum > 0 ? Math.sqrt((room.area * (most / sum)) / Math.PI) : 0;
  const largest = Math.min(room.most, Math.max(room.least, fitting));
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
