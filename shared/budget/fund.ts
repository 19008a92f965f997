/** A source of money (sumber dana) with its ceiling (pagu), whole Rupiah: one for all, or one for each desa. */
export interface Fund {
  readonly name: string;
  /** OPD that holds the budget. */
  readonly agency?: string | undefined;
  /** For the whole plan; exactly one of `ceiling` and `perRegion` is given. */
  readonly ceiling?: number | undefined;
  /** Of each desa's own fund; it pays for heads of that desa alone. */
  readonly perRegion?: number | undefined;
}
