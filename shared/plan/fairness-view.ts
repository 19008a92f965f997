/** How coverage spreads over the desa of a plan's area with known figures and at least one eligible worker. */
export interface CoverageSpread {
  /** Desa counted. */
  readonly desa: number;
  /** Σ covered / Σ eligible, 0–1; coverage is never averaged over desa. */
  readonly coverage: number;
  readonly lowest: SlotCoverage | null;
  readonly highest: SlotCoverage | null;
  /** Gini coefficient of desa coverage weighted by eligible workers, 0 (all alike) – 1. */
  readonly gini: number;
  /** Desa by coverage in ten classes of 10 %, the last with 100 % and above. */
  readonly histogram: readonly number[];
}

export interface SlotCoverage {
  readonly slot: number;
  readonly coverage: number;
}

export interface Fairness {
  readonly before: CoverageSpread;
  readonly after: CoverageSpread;
  /** Heads that lie in other desa than they would if the quota were shared equally (within room and limits). */
  readonly movedAgainstEqual: number;
  /** Of the rule "raise the lowest"; null for other rules. */
  readonly certificate: Certificate | null;
}

/**
 * That no head can move from a higher to a lower desa and raise the minimum: the highest coverage any desa had
 * before its last head is not above the lowest coverage of a desa that could still take one.
 */
export interface Certificate {
  readonly holds: boolean;
  /** Desa that got a head at the highest coverage, with its coverage before that head; null when nobody got any. */
  readonly lastTaken: SlotCoverage | null;
  /** Desa with room left whose coverage is lowest; null when nobody has room. */
  readonly lowestOpen: SlotCoverage | null;
}
