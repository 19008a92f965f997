import type { RegionCode } from '../region/code.ts';
import type { Rule } from './rule.ts';

/** What an allocation starts from. All arrays have one slot per region, the same slots as `codes`. */
export interface AllocationInput {
  /** Ascending; the order settles every tie. */
  readonly codes: readonly RegionCode[];
  /** Whole heads ≥ 0, or NaN for unknown. */
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
  /** 1 for regions that may receive heads. */
  readonly inArea: Uint8Array;
  /** Heads to give in all, a safe integer ≥ 0. */
  readonly quota: number;
  readonly rule: Rule;
  /** Heads fixed by the planner, by slot; given first, counted against the quota. */
  readonly locks: ReadonlyMap<number, number>;
}

/** Heads per region, with every step that led there. All arrays have one slot per region. */
export interface Allocation {
  /** Most heads a region can take: max(0, eligible − covered) inside the area, else 0; 0 where unknown. */
  readonly room: Int32Array;
  /** min(floor, room) of each region that is not locked. */
  readonly floor: Int32Array;
  /** Exact share of `rest` before rounding, capped at the room left after the floor. */
  readonly share: Float64Array;
  /** Heads given: the lock, or floor plus rounded share. */
  readonly heads: Int32Array;
  /** 1 where the rule filled all the room of a region that is not locked and has room. */
  readonly capped: Uint8Array;
  /** Heads the rule had to give after locks and floors. */
  readonly rest: number;
  /** Σ heads. */
  readonly allocated: number;
  /** quota − allocated: heads for which there is no room. */
  readonly unallocated: number;
  /** Slots inside the area whose eligible or covered is unknown; they receive nothing. */
  readonly leftOut: readonly number[];
}

/** What a rule gives beyond the floors. */
export interface Shares {
  /** Exact share of each region before rounding. */
  readonly share: Float64Array;
  /** Whole heads; their sum is what the rule was asked to give. */
  readonly heads: Int32Array;
}
