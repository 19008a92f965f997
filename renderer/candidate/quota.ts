import type { CandidateList } from '#shared/candidate/list.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { DocumentState } from '../session/state.ts';

/** The quota of the shown plan per slot; null where there is none. */
export function quotaOf({ snapshot }: DocumentState): Int32Array | null {
  const outcome = snapshot.plan?.outcome;
  return outcome?.ok ? outcome.value.regions.allocated : null;
}

/** How many of each desa are to be decreed so that its quota is full: no more than are in reserve. Others are left out. */
export function upToQuota(
  { counts }: CandidateList,
  quota: Int32Array,
  codes: readonly RegionCode[],
): Readonly<Record<string, number>> {
  const first: Record<string, number> = {};
  for (const [slot, code] of codes.entries()) {
    const open = quota[slot]! - counts.decreed[slot]! - counts.enrolled[slot]!;
    const heads = Math.min(open, counts.valid[slot]!);
    if (heads > 0) first[code] = heads;
  }
  return first;
}

/** Quota of a desa that nobody of the list is there for. */
export function shortOf({ counts }: CandidateList, quota: Int32Array, slot: number): number {
  return Math.max(0, quota[slot]! - counts.valid[slot]! - counts.decreed[slot]! - counts.enrolled[slot]!);
}
