/**
 * Coverage (cakupan): covered over eligible workers, a fraction; above 1 where more are covered than eligible.
 * NaN, "tidak ada data", where either is unknown, and where nobody is eligible: there is nobody to cover.
 */
export function coverageFraction(covered: number, eligible: number): number {
  return eligible > 0 ? covered / eligible : NaN;
}
