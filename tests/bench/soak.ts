import * as fc from 'fast-check';
import loadHighs from 'highs';
import { allocate } from '#shared/allocation/allocate.ts';
import { splitPhases } from '#shared/allocation/phases.ts';
import type { Claims } from '#shared/budget/claims.ts';
import { payClaims, paysForAll } from '#shared/budget/pay.ts';
import { madeUpCodes } from './claims.ts';
import { evenClaims, regionalClaims, smallClaims } from '../unit/budget/arbitrary.ts';
import { judged, smallPlans } from '../unit/allocation/leximin-oracle.ts';
import { valuesOf, violations } from '../unit/budget/invariants.ts';
import { paidBy } from '../unit/budget/oracle.ts';

export interface SoakCounts {
  readonly rounds: number;
  readonly allocations: number;
  /** Of the rule "raise the lowest", put to HiGHS. */
  readonly leximin: number;
  readonly fundings: number;
  /** Fundings put to HiGHS too. */
  readonly judged: number;
  readonly provenHeads: number;
  readonly provenOrder: number;
  /** Plans of which something does not hold; the first of them are printed. */
  readonly wrong: number;
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

const rules = fc.constantFrom(
  { kind: 'equal' } as const,
  { kind: 'proportional', weight: 'gap' } as const,
  { kind: 'proportional', weight: 'eligible' } as const,
  { kind: 'proportional', weight: { column: 'bobot' } } as const,
  { kind: 'raise-lowest' } as const,
  { kind: 'priority', by: [{ measure: 'gap', first: 'high' }] } as const,
  {
    kind: 'priority',
    by: [
      { measure: 'coverage', first: 'low' },
      { measure: { column: 'bobot' }, first: 'high' },
    ],
  } as const,
);

const allocations = fc.record({
  desa: fc.array(fc.tuple(fc.nat(400), fc.nat(400), fc.boolean()), { minLength: 1, maxLength: 60 }),
  quota: fc.nat(9_000),
  rule: rules,
  rounding: fc.constantFrom('largest-remainder' as const, 'sainte-lague' as const),
  cap: fc.option(fc.nat(120), { nil: null }),
  /** Of the column the rules name, one for each desa at most: the others are unknown. */
  weights: fc.array(fc.nat(30), { maxLength: 60 }),
  phases: fc.array(fc.nat(50), { minLength: 1, maxLength: 6 }),
});

/**
 * Random plans, seeded by round, until the time is up: allocations and splits over phases against their
 * definitions, fundings against theirs and, where they are small, against HiGHS.
 */
export async function soak(minutes: number): Promise<SoakCounts> {
  const highs = await loadHighs();
  const counts = {
    rounds: 0,
    allocations: 0,
    leximin: 0,
    fundings: 0,
    judged: 0,
    provenHeads: 0,
    provenOrder: 0,
    wrong: 0,
  };
  const report = (what: string, seed: number, wrong: readonly string[]) => {
    if (wrong.length === 0) return;
    counts.wrong++;
    if (counts.wrong <= 10) console.error(`${what}, seed ${seed}: ${wrong.slice(0, 3).join('; ')}`);
  };
  const fund = (name: string, seed: number, claims: Claims, judged: boolean) => {
    const paid = payClaims(claims);
    counts.fundings++;
    counts.provenHeads += Number(paid.proven.heads);
    counts.provenOrder += Number(paid.proven.order);
    const wrong = violations(claims, paid);
    if (judged) {
      counts.judged++;
      const best = paidBy(highs, claims).join();
      const found = valuesOf(claims, paid).join();
      if (paid.proven.order && found !== best) wrong.push(`proven ${found}, HiGHS has ${best}`);
      if (paysForAll(claims) !== (paid.shortfall === 0)) wrong.push('paysForAll says otherwise');
    }
    report(name, seed, wrong);
  };
  const end = Date.now() + minutes * 60_000;
  while (Date.now() < end) {
    const seed = ++counts.rounds;
    for (const plan of fc.sample(allocations, { seed, numRuns: 20 })) {
      counts.allocations++;
      report('allocation', seed, allocationFaults(plan));
    }
    for (const plan of fc.sample(smallPlans, { seed, numRuns: 10 })) {
      const found = judged(highs, plan);
      if (found === null) continue;
      counts.leximin++;
      const [reached, best] = [found.reached.join(), found.best.join()];
      report('raise-lowest', seed, reached === best ? [] : [`reached ${reached}, HiGHS has ${best}`]);
    }
    for (const claims of fc.sample(smallClaims, { seed, numRuns: 10 })) fund('small', seed, claims, true);
    for (const claims of fc.sample(evenClaims, { seed, numRuns: 5 })) fund('even', seed, claims, true);
    for (const claims of fc.sample(regionalClaims, { seed, numRuns: 1 }))
      fund('regional', seed, claims, false);
  }
  return counts;
}

type AllocationPlan = typeof allocations extends fc.Arbitrary<infer T> ? T : never;

/** What does not hold of an allocation and its split over phases. */
function allocationFaults(plan: AllocationPlan): string[] {
  const { desa, quota, rule, rounding, cap, weights, phases } = plan;
  const eligible = Float64Array.from(desa, ([all]) => all);
  const covered = Float64Array.from(desa, ([all, some]) => Math.min(all, some));
  const inArea = Uint8Array.from(desa, ([, , inside]) => Number(inside));
  const outcome = allocate({
    codes: madeUpCodes(desa.length),
    eligible,
    covered,
    inArea,
    quota,
    rule,
    rounding,
    limits: cap === null ? {} : { cap: { heads: cap } },
    columns: { bobot: Float64Array.from(desa, (_, slot) => weights[slot] ?? NaN) },
    locks: new Map(),
  });
  if (!outcome.ok) return [outcome.problem.what.en];
  const { heads, allocated, unallocated } = outcome.value;
  const wrong: string[] = [];
  if (sum(heads) !== allocated || allocated + unallocated !== quota) wrong.push('heads do not add up');
  const most = cap ?? Infinity;
  const room = eligible.map((all, slot) => (inArea[slot] === 1 ? Math.min(most, all - covered[slot]!) : 0));
  if (heads.some((count, slot) => count < 0 || count > room[slot]!)) wrong.push('more heads than room');
  if (unallocated > 0 && rule.kind !== 'proportional' && allocated !== sum(room))
    wrong.push('heads left over though there is room');
  const split = splitPhases(heads, phases);
  const total = sum(phases);
  for (const [slot, count] of heads.entries()) {
    const parts = split.map((cells) => cells[slot]!);
    if (sum(parts) !== count) wrong.push(`phases of slot ${slot} do not add up`);
    // Heads without room shrink the phases, each rounded by itself: then shares are not those of the quotas.
    if (total === allocated && parts.some((part, t) => Math.abs(part - (count * phases[t]!) / total) >= 1))
      wrong.push(`a phase of slot ${slot} is not its share rounded`);
  }
  return wrong;
}
