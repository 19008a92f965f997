import * as fc from 'fast-check';
import type { Highs } from 'highs';
import { allocate } from '#shared/allocation/allocate.ts';
import { boundsOf, forcedHeads } from '#shared/allocation/bounds.ts';
import { certificateOf } from '#shared/allocation/certificate.ts';
import { inputOf } from './samples.ts';

/** 1 where region i has more than k heads. */
function name(i: number, k: number): string {
  return `u${i}_${k}`;
}

/** A region whose coverage may be raised. */
export interface Raisable {
  readonly eligible: number;
  readonly covered: number;
  /** Heads it has at least, and at most. */
  readonly least: number;
  readonly room: number;
}

/**
 * The best there is in the leximin order, as integer programs for HiGHS: of all ways to give `heads`, those whose
 * lowest coverage is highest, among these those whose second lowest is, and so on.
 *
 * Coverages are few: for each, from the lowest up, the most regions that can lie above it, with what was found for
 * lower ones held fixed.
 *
 * @returns coverages, ascending
 */
export function leximin(highs: Highs, regions: readonly Raisable[], heads: number): number[] {
  const levels = [
    ...new Set(
      regions.flatMap(({ eligible, covered, least, room }) =>
        Array.from({ length: room - least + 1 }, (_, k) => (covered + least + k) / eligible),
      ),
    ),
  ].sort((a, b) => a - b);
  const all: string[] = [];
  const rows: string[] = [];
  let fixed = heads;
  for (const [i, { least, room }] of regions.entries()) {
    fixed -= least;
    for (let k = least; k < room; k++) {
      all.push(name(i, k));
      if (k > least) rows.push(`${name(i, k)} - ${name(i, k - 1)} <= 0`);
    }
  }
  if (all.length > 0) rows.push(`${all.join(' + ')} = ${fixed}`);

  const found: number[] = [];
  let above = regions.length;
  for (const level of levels) {
    // Above the level for certain, above it once one head more is taken, or never.
    let certain = 0;
    const raising: string[] = [];
    for (const [i, { eligible, covered, least, room }] of regions.entries()) {
      let k = least;
      while (k <= room && (covered + k) / eligible <= level) k++;
      if (k === least) certain++;
      else if (k <= room) raising.push(name(i, k - 1));
    }
    let most = certain;
    if (raising.length > 0) {
      const objective = raising.join(' + ');
      const program = [
        `Maximize\n obj: ${objective}`,
        `Subject To\n${rows.map((row, r) => ` r${r}: ${row}`).join('\n')}`,
        `Binary\n ${all.join(' ')}`,
        'End',
      ].join('\n');
      const solution = highs.solve(program, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
      if (solution.Status !== 'Optimal') throw new Error(`HiGHS: ${solution.Status}\n${program}`);
      const raised = Math.round(solution.ObjectiveValue);
      most += raised;
      rows.push(`${objective} >= ${raised}`);
    }
    for (; above > most; above--) found.push(level);
  }
  return found;
}

const region = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9))
  .map(([eligible, covered]) => ({ eligible, covered: Math.min(covered, eligible) }));

/** Plans small enough for every coverage to be a program of its own. */
export const smallPlans = fc.record({
  regions: fc.array(region, { minLength: 1, maxLength: 5 }),
  quota: fc.nat(20),
  floor: fc.option(fc.nat(2), { nil: undefined }),
  minimum: fc.option(fc.nat(3), { nil: undefined }),
});

type SmallPlan = typeof smallPlans extends fc.Arbitrary<infer T> ? T : never;

export interface Judged {
  /** Coverages reached, and the best there are, ascending; of tied plans those up to the level of the tie. */
  readonly reached: readonly number[];
  readonly best: readonly number[];
  /** Whether regions tie for the last heads. */
  readonly tied: boolean;
}

/**
 * What "raise the lowest" reaches beside what HiGHS finds best; null where the plan is refused. The rule settles
 * ties by code, so regions that tie for the last heads may differ from the optimum in what they reach; up to
 * the level of the tie nothing can be better, and without such a tie nothing can at all.
 */
export function judged(highs: Highs, { regions, quota, floor, minimum }: SmallPlan): Judged | null {
  const input = inputOf(regions, quota, { kind: 'raise-lowest', floor }, new Map(), { limits: { minimum } });
  const result = allocate(input);
  if (!result.ok) return null;
  const { heads, room, allocated } = result.value;
  const forced = forcedHeads(boundsOf(input));
  const best = leximin(
    highs,
    regions.map((figures, slot) => ({ ...figures, least: forced[slot]!, room: room[slot]! })),
    allocated,
  );
  const coverage = (slot: number, less: number): number =>
    (regions[slot]!.covered + heads[slot]! - less) / regions[slot]!.eligible;
  const reached = [...regions.keys()].map((slot) => coverage(slot, 0)).sort((a, b) => a - b);
  const { lastTaken, lowestOpen } = certificateOf(input, heads);
  const tied =
    lastTaken !== null && lowestOpen !== null && coverage(lastTaken, 1) === coverage(lowestOpen, 0);
  if (!tied) return { reached, best, tied };
  const level = coverage(lowestOpen, 0);
  const upTo = (coverages: readonly number[]) => coverages.filter((each) => each <= level);
  return { reached: upTo(reached), best: upTo(best), tied };
}
