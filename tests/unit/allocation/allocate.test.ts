import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '#shared/allocation/allocate.ts';
import { sum } from '#shared/allocation/exact.ts';
import type { Allocation } from '#shared/allocation/allocation.ts';
import type { Rule } from '#shared/allocation/rule.ts';
import {
  allocated,
  inputOf,
  regionsArbitrary,
  ruleArbitrary,
  termsArbitrary,
  type Sample,
  type Terms,
} from './samples.ts';

const quotaArbitrary = fc.integer({ min: 0, max: 900 });

function gapOf({ eligible, covered, inArea }: Sample): number {
  const gap = Math.max(0, eligible - covered);
  return inArea === false || Number.isNaN(gap) ? 0 : gap;
}

/** The most heads a cap leaves room for, in exact fractions of hundredths. */
function capOf({ limits }: Terms, { eligible, covered }: Sample): number {
  const cap = limits?.cap;
  if (cap === undefined) return Infinity;
  if ('heads' in cap) return cap.heads;
  const percent = BigInt(Math.round(cap.coverage * 100));
  return Math.max(0, Number((BigInt(eligible) * percent) / 100n) - covered);
}

function expectWithin(
  allocation: Allocation,
  samples: readonly Sample[],
  quota: number,
  rule: Rule,
  locks: ReadonlyMap<number, number>,
  terms: Terms,
): void {
  const { heads, room, floor, minimum, share, capped, rest, reserve } = allocation;
  const byColumn = rule.kind === 'proportional' && typeof rule.weight === 'object';
  const rounding = terms.rounding ?? 'largest-remainder';
  let most = 0;
  for (const [slot, sample] of samples.entries()) {
    const gap = gapOf(sample);
    expect(allocation.gap[slot]).toBe(gap);
    const percent = BigInt(Math.round((terms.reservePercent ?? 0) * 10));
    const reserved = Number((BigInt(heads[slot]!) * percent + 999n) / 1000n);
    expect(reserve[slot]).toBe(Math.min(gap - heads[slot]!, reserved));
    if (locks.has(slot)) {
      expect([heads[slot], room[slot], floor[slot], minimum[slot], share[slot], capped[slot]]).toEqual([
        locks.get(slot),
        gap,
        0,
        0,
        0,
        0,
      ]);
      most += locks.get(slot)!;
      continue;
    }
    expect(room[slot]).toBe(gap === 0 ? 0 : Math.min(gap, capOf(terms, sample)));
    expect(floor[slot]).toBe(Math.min(rule.floor ?? 0, room[slot]!));
    expect(minimum[slot]).toBe(Math.min(terms.limits?.minimum ?? 0, room[slot]!));
    const forced = Math.max(floor[slot]!, minimum[slot]!);
    for (const exact of [heads[slot]!, floor[slot]! + share[slot]!]) {
      expect(exact).toBeGreaterThanOrEqual(forced);
      expect(exact).toBeLessThanOrEqual(room[slot]!);
    }
    if (rounding === 'largest-remainder' || rule.kind === 'equal')
      expect(Math.abs(heads[slot]! - floor[slot]! - share[slot]!)).toBeLessThan(1);
    expect(capped[slot]).toBe(room[slot]! > 0 && heads[slot] === room[slot] ? 1 : 0);
    most += byColumn && !(sample.unit! > 0) ? forced : room[slot]!;
  }
  expect(allocation.allocated).toBe(sum(heads));
  expect(allocation.allocated).toBe(Math.min(quota, most));
  expect(allocation.unallocated).toBe(quota - sum(heads));
  expect(rest).toBe(quota - sum([...locks.values()]) - sum(floor));
  expect(sum(share)).toBeCloseTo(sum(heads) - sum([...locks.values()]) - sum(floor), 6);
  const slots = [...samples.keys()];
  const known = (slot: number): boolean => !Number.isNaN(samples[slot]!.eligible + samples[slot]!.covered);
  expect(allocation.leftOut).toEqual(slots.filter((slot) => samples[slot]!.inArea && !known(slot)));
  const column = byColumn || (rule.kind === 'priority' && typeof rule.by[0]!.measure === 'object');
  expect(allocation.withoutWeight).toEqual(
    slots.filter(
      (slot) => column && !locks.has(slot) && room[slot]! > 0 && Number.isNaN(samples[slot]!.unit),
    ),
  );
}

describe('allocate', () => {
  it('gives the whole quota, or all there is room and weight for, within every bound', () => {
    fc.assert(
      fc.property(
        regionsArbitrary,
        quotaArbitrary,
        ruleArbitrary,
        termsArbitrary,
        fc.array(fc.tuple(fc.nat(11), fc.nat(30)), { maxLength: 2 }),
        (samples, quota, rule, terms, locked) => {
          const gaps = samples.map(gapOf);
          const locks = new Map(
            locked
              .filter(([slot]) => slot < samples.length)
              .map(([slot, heads]) => [slot, Math.min(heads, gaps[slot]!)]),
          );
          const result = allocate(inputOf(samples, quota, rule, locks, terms));
          fc.pre(result.ok);
          expectWithin(result.value, samples, quota, rule, locks, terms);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order of regions, ties apart', () => {
    fc.assert(
      fc.property(
        regionsArbitrary.chain((samples) =>
          fc.tuple(
            fc.constant(samples),
            fc.shuffledSubarray([...samples.keys()], {
              minLength: samples.length,
              maxLength: samples.length,
            }),
          ),
        ),
        quotaArbitrary,
        ruleArbitrary,
        termsArbitrary,
        ([samples, order], quota, rule, terms) => {
          const result = allocate(inputOf(samples, quota, rule, new Map(), terms));
          fc.pre(result.ok);
          const moved = order.map((slot) => samples[slot]!);
          const shuffled = allocated(inputOf(moved, quota, rule, new Map(), terms));
          // Ties alone depend on the order, and a tie is about one head.
          for (const [place, slot] of order.entries()) {
            expect(Math.abs(shuffled.heads[place]! - result.value.heads[slot]!)).toBeLessThanOrEqual(1);
            if (rule.kind !== 'raise-lowest') expect(shuffled.share[place]).toBe(result.value.share[slot]);
            expect(shuffled.priority?.classes[place]).toBe(result.value.priority?.classes[slot]);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it('fixes locks first and counts them against the quota', () => {
    const samples = Array.from({ length: 4 }, () => ({ eligible: 100, covered: 0 }));
    const { heads, rest } = allocated(
      inputOf(
        samples,
        100,
        { kind: 'equal', floor: 10 },
        new Map([
          [1, 40],
          [3, 0],
        ]),
      ),
    );
    expect([...heads]).toEqual([30, 40, 30, 0]);
    expect(rest).toBe(40);
  });

  it('refuses a lock above its room, naming the region, the lock and the room', () => {
    const samples = [
      { eligible: 100, covered: 90 },
      { eligible: 100, covered: 0, inArea: false },
      { eligible: NaN, covered: 0 },
    ];
    for (const [slot, lock, room] of [
      [0, 11, 10],
      [1, 1, 0],
      [2, 1, 0],
    ] as const) {
      const result = allocate(inputOf(samples, 1000, { kind: 'equal' }, new Map([[slot, lock]])));
      expect(result).toMatchObject({ ok: false, problem: { code: 'lock-exceeds-room' } });
      if (result.ok) continue;
      expect(result.problem.what.id).toContain(`63.11.01.${2001 + slot}`);
      expect(result.problem.what.id).toContain(`sebesar ${lock} melebihi ruangnya, ${room}.`);
    }
    expect(
      allocate(
        inputOf(
          samples,
          1000,
          { kind: 'equal' },
          new Map([
            [0, 10],
            [2, 0],
          ]),
        ),
      ).ok,
    ).toBe(true);
  });

  it('refuses locks above the quota, naming both sums', () => {
    const samples = [
      { eligible: 3000, covered: 0 },
      { eligible: 3000, covered: 0 },
    ];
    const result = allocate(
      inputOf(
        samples,
        2000,
        { kind: 'equal' },
        new Map([
          [0, 1500],
          [1, 501],
        ]),
      ),
    );
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'locks-exceed-quota', what: { id: 'Jumlah kunci 2.001 melebihi kuota 2.000.' } },
    });
  });

  it('refuses floors above what locks leave, naming both sums and the largest floor that fits', () => {
    const samples = [5, 200, 200, 200].map((eligible) => ({ eligible, covered: 0 }));
    const result = allocate(inputOf(samples, 350, { kind: 'raise-lowest', floor: 150 }, new Map([[3, 100]])));
    expect(result).toMatchObject({ ok: false, problem: { code: 'floors-exceed-quota' } });
    if (result.ok) return;
    expect(result.problem.what.en).toContain('takes 305, but the locks leave 250');
    expect(result.problem.next.en).toContain('Lower the floor to 122 per desa at most');
    expect(
      allocate(inputOf(samples, 350, { kind: 'raise-lowest', floor: 122 }, new Map([[3, 100]]))).ok,
    ).toBe(true);
  });

  it('leaves 4,300 of 20,000 after a flat 100 in each of 157 desa, and gives them by gap', () => {
    const samples = Array.from({ length: 157 }, (_, i) => ({ eligible: 400 + i, covered: 262 }));
    const { rest, heads, share } = allocated(
      inputOf(samples, 20_000, { kind: 'proportional', weight: 'gap', floor: 100 }),
    );
    expect(rest).toBe(4300);
    expect(sum(heads)).toBe(20_000);
    const left = samples.map((s) => s.eligible - s.covered - 100);
    expect(share[156]).toBeCloseTo((4300 * left[156]!) / left.reduce((a, b) => a + b, 0), 9);
  });

  it('gives nothing to regions without eligible workers', () => {
    const samples = [
      { eligible: 0, covered: 0 },
      { eligible: 10, covered: 0 },
    ];
    for (const rule of [{ kind: 'raise-lowest' }, { kind: 'proportional', weight: 'eligible' }] as const)
      expect([...allocated(inputOf(samples, 20, rule)).heads]).toEqual([0, 10]);
  });

  it('takes figures that are no whole heads for a bug', () => {
    for (const eligible of [1.5, -1, 2 ** 31, Infinity])
      expect(() => allocate(inputOf([{ eligible, covered: 0 }], 1, { kind: 'equal' }))).toThrow(RangeError);
    for (const quota of [-1, 0.5, NaN, 2 ** 53])
      expect(() => allocate(inputOf([], quota, { kind: 'equal' }))).toThrow(RangeError);
  });
});
