import type { RegionCode } from '../region/code.ts';
import type { Limits, Rounding, Rule } from './rule.ts';

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
  /** Heads fixed by the planner, by slot; given first, counted against the quota, free of limits. */
  readonly locks: ReadonlyMap<number, number>;
  readonly limits?: Limits | undefined;
  /** Largest remainder where left out. */
  readonly rounding?: Rounding | undefined;
  /** Figures by name that weights and measures may be taken from; NaN for unknown. */
  readonly columns?: Readonly<Record<string, Float64Array>> | undefined;
  /**
   * Heads each region has got before, `covered` included: they count towards floor, minimum and a cap in heads.
   * None where left out.
   */
  readonly given?: Int32Array | undefined;
  /** Candidates to hold in reserve, percent (0–100) of each region's heads. None where left out. */
  readonly reservePercent?: number | undefined;
}

/** Heads per region, with every step that led there. All arrays have one slot per region. */
export interface Allocation {
  /** max(0, eligible − covered) inside the area, else 0; 0 where unknown. */
  readonly gap: Int32Array;
  /** Most heads a region can take: min(gap, cap); of a locked region its gap, as limits bind the rule alone. */
  readonly room: Int32Array;
  /** min(floor, room) of each region that is not locked, the floor less what it has got before. */
  readonly floor: Int32Array;
  /** min(minimum, room) of each region that is not locked: the least that floor and share together come to. */
  readonly minimum: Int32Array;
  /** Exact share of `rest` before rounding, within the room left after the floor and what the minimum lacks. */
  readonly share: Float64Array;
  /** Heads given: the lock, or floor plus rounded share. */
  readonly heads: Int32Array;
  /** 1 where the rule filled all the room of a region that is not locked and has room. */
  readonly capped: Uint8Array;
  /** Of the rule "priority"; null under others. */
  readonly priority: Priority | null;
  /** Candidates to hold in reserve: heads·reservePercent rounded up, at most gap − heads. They cost nothing. */
  readonly reserve: Int32Array;
  /** Heads the rule had to give after locks and floors. */
  readonly rest: number;
  /** Σ heads. */
  readonly allocated: number;
  /** quota − allocated: heads for which there is no room, or no weight to give them by. */
  readonly unallocated: number;
  /** Slots inside the area whose eligible or covered is unknown; they receive nothing. */
  readonly leftOut: readonly number[];
  /**
   * Slots that take part although the column they are weighed or ranked by is unknown there: by a weight they
   * receive nothing beyond floor and minimum, by a measure they come last.
   */
  readonly withoutWeight: readonly number[];
}

/** In which order regions were served, and how far the heads reached. */
export interface Priority {
  /** Class of each region that takes part, from 1 (served first); 0 of all others. */
  readonly classes: Int32Array;
  readonly count: number;
  /** The class that could not be filled: those before it are full, those after it get what bounds give. 0 where all are full. */
  readonly open: number;
  /** Heads beyond floors and minimums that the open class shares. */
  readonly openHeads: number;
}

/** What a rule gives beyond the floors. */
export interface Shares {
  /** Exact share of each region before rounding. */
  readonly share: Float64Array;
  /** Whole heads; their sum is what the rule was asked to give, as far as there is room and weight for it. */
  readonly heads: Int32Array;
}
