import type { RegionCode } from '../region/code.ts';

/**
 * Coverage of every desa of a document, one slot per desa, ascending by code. All arrays have the same
 * length. Whole heads held as float64 so that NaN can say "tidak ada data": unknown is never 0, and a sum
 * that forgot to leave it out shows at once.
 */
export interface CoverageSlots {
  readonly codes: readonly RegionCode[];
  /** pekerja sasaran, heads ≥ 0 or NaN. */
  readonly eligible: Float64Array;
  /** terlindungi, heads ≥ 0 or NaN. */
  readonly covered: Float64Array;
}
