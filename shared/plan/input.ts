import type { RateTable } from '../contribution/rate.ts';
import type { RegionCode } from '../region/code.ts';
import type { Source } from '../text/source.ts';

/** What a plan is computed over. All arrays have one slot per desa of the document, ascending by code. */
export interface PlanInput {
  readonly codes: readonly RegionCode[];
  readonly names: readonly string[];
  /** Whole heads or NaN for "tidak ada data". */
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
  /** 1 inside the plan's area, see `areaSlots`. */
  readonly inArea: Uint8Array;
  readonly rates: RateTable;
  /** Further columns of the document by name, NaN for unknown. */
  readonly columns: Readonly<Record<string, Float64Array>>;
  /** What was really enrolled, per phase by `phaseKey`, NaN for unreported. Nothing where left out. */
  readonly enrolled?: Readonly<Record<string, Float64Array>> | undefined;
  /** The year the coverage is of. */
  readonly coverageYear: number;
  /** Who says so; left out where it is not known, as of official plans that were frozen without it. */
  readonly coverageSource?: Source | undefined;
}
