import { divideProduct } from './exact.ts';

/** Percent are read to six decimals, which makes them whole parts of this. */
const percentScale = 1e6;

/**
 * Candidates to hold in reserve for each region: heads·percent/100 rounded up, at most the gap that the heads
 * leave open.
 *
 * @param percent 0–100
 */
export function reserveHeads(heads: Int32Array, gap: Int32Array, percent: number): Int32Array {
  const reserve = new Int32Array(heads.length);
  const parts = Math.round(percent * percentScale);
  if (parts === 0) return reserve;
  for (let slot = 0; slot < heads.length; slot++) {
    const { quotient, remainder } = divideProduct(heads[slot]!, parts, 100 * percentScale);
    reserve[slot] = Math.min(gap[slot]! - heads[slot]!, remainder > 0 ? quotient + 1 : quotient);
  }
  return reserve;
}
