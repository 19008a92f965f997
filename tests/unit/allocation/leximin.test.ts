import * as fc from 'fast-check';
import loadHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { allocate } from '#shared/allocation/allocate.ts';
import { boundsOf, forcedHeads } from '#shared/allocation/bounds.ts';
import { certificateOf } from '#shared/allocation/certificate.ts';
import type { Rule } from '#shared/allocation/rule.ts';
import { leximin } from './leximin-oracle.ts';
import { inputOf } from './samples.ts';

let highs: Awaited<ReturnType<typeof loadHighs>>;
beforeAll(async () => {
  highs = await loadHighs();
});

const region = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9))
  .map(([eligible, covered]) => ({ eligible, covered: Math.min(covered, eligible) }));

describe('raise-lowest', () => {
  /**
   * The rule settles ties by code, so regions that tie for the last heads may differ from the leximin optimum in
   * what they reach; up to the level of the tie nothing can be better. Without such a tie nothing can at all.
   */
  it('is the leximin optimum that HiGHS finds, up to ties for the last heads', () => {
    let untied = 0;
    fc.assert(
      fc.property(
        fc.array(region, { minLength: 1, maxLength: 5 }),
        fc.nat(20),
        fc.option(fc.nat(2), { nil: undefined }),
        fc.option(fc.nat(3), { nil: undefined }),
        (regions, quota, floor, minimum) => {
          const rule: Rule = { kind: 'raise-lowest', floor };
          const input = inputOf(regions, quota, rule, new Map(), { limits: { minimum } });
          const result = allocate(input);
          fc.pre(result.ok);
          const { heads, room, allocated } = result.value;
          const forced = forcedHeads(boundsOf(input));
          const best = leximin(
            highs,
            regions.map((figures, slot) => ({ ...figures, least: forced[slot]!, room: room[slot]! })),
            allocated,
          );
          const reached = regions
            .map(({ covered, eligible }, slot) => (covered + heads[slot]!) / eligible)
            .sort((a, b) => a - b);
          const { lastTaken, lowestOpen } = certificateOf(input, heads);
          const before = (slot: number, last: number): number =>
            (regions[slot]!.covered + heads[slot]! - last) / regions[slot]!.eligible;
          const tied =
            lastTaken !== null && lowestOpen !== null && before(lastTaken, 1) === before(lowestOpen, 0);
          if (!tied) {
            untied++;
            expect(reached).toEqual(best);
          } else {
            const level = before(lowestOpen, 0);
            const upTo = (coverages: readonly number[]) => coverages.filter((coverage) => coverage <= level);
            expect(upTo(reached)).toEqual(upTo(best));
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(untied).toBeGreaterThan(100);
  }, 60_000);
});
