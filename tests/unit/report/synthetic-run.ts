import { ceilingPerRegion } from '#shared/budget/fund.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import type { BudgetLine } from '#shared/plan/budget-view.ts';
import type { CoverageSpread, Fairness } from '#shared/plan/fairness-view.ts';
import type { Reason } from '#shared/plan/reason.ts';
import type { FundTotal, PlanResult, YearCoverage } from '#shared/plan/result.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { PlanDocument } from '#shared/report/input.ts';
import type { SyntheticOptions } from './synthetic.ts';

/** A result by simple arithmetic, independent of the planner's own. */
export function syntheticRun(
  spec: PlanSpec,
  options: SyntheticOptions,
  codes: readonly RegionCode[],
  eligible: Float64Array,
  covered: Float64Array,
  areaEnd: number,
): PlanDocument['run'] {
  const count = eligible.length;
  const gap = eligible.map((e, i) => Math.max(0, e - covered[i]!));
  const takes = (i: number): boolean => i < areaEnd && !Number.isNaN(gap[i]!);
  const allocated = Int32Array.from(gap, (g, i) =>
    takes(i) ? Math.floor(g * (options.share?.(i) ?? 0.6)) : 0,
  );
  const inArea = Uint8Array.from(allocated, (_, i) => (i < areaEnd ? 1 : 0));
  const n = spec.phases.length;
  const phases = spec.phases.map((_, p) =>
    Int32Array.from(allocated, (a) => Math.floor((a * (p + 1)) / n) - Math.floor((a * p) / n)),
  );
  const perHead = spec.phases.map((p) => monthsOf(p) * 16_800);
  const cost = Float64Array.from(allocated, (_, i) =>
    phases.reduce((s, heads, p) => s + heads[i]! * perHead[p]!, 0),
  );
  const commitments = (spec.commitments ?? []).map(() =>
    Int32Array.from(covered, (c, i) => (takes(i) ? Math.floor(c / 3) : 0)),
  );
  const committedCost = Float64Array.from(covered, (_, i) =>
    commitments.reduce((s, heads) => s + heads[i]! * 12 * 16_800, 0),
  );
  const { funds, totals } = pay(
    spec,
    allocated,
    cost,
    areaEnd,
    sum(committedCost),
    sum(commitments.map(sum)),
  );
  const funded = totals.reduce((s, f) => s + f.heads, 0);
  const used = totals.reduce((s, f) => s + f.used, 0);
  const shortfall = sum(cost) + sum(committedCost) - used;
  const reserve = Int32Array.from(allocated, (a, i) =>
    takes(i) ? Math.min(gap[i]! - a, Math.ceil((a * (spec.reservePercent ?? 0)) / 100)) : 0,
  );
  const result: PlanResult = {
    allocated: sum(allocated),
    unallocated: Math.max(0, spec.quota - sum(allocated)),
    cost: sum(cost),
    committedCost: sum(committedCost),
    discount: 0,
    funded,
    shortfall,
    fits: funded === sum(allocated),
    topUp: shortfall > 0 ? { to: null, amount: shortfall, perDesa: null } : null,
    alternatives: shortfall > 0 ? { headsAtTheseMonths: funded, monthsAtTheseHeads: 4 } : null,
    regions: {
      eligible,
      covered,
      inArea,
      gap,
      beside: null,
      allocated,
      phases,
      funds,
      commitments,
      reserve,
      cost,
      committedCost,
    },
    phases: spec.phases.map((p, i) => ({
      name: p.name,
      heads: sum(phases[i]!),
      months: monthsOf(p),
      costPerHead: perHead[i]!,
      cost: sum(phases[i]!) * perHead[i]!,
    })),
    commitments: (spec.commitments ?? []).map(({ name, kind }, i) => ({
      name,
      kind,
      heads: sum(commitments[i]!),
      funded: totals.length ? sum(commitments[i]!) : 0,
      months: 12,
      costPerHead: 12 * 16_800,
      cost: sum(commitments[i]!) * 12 * 16_800,
    })),
    funds: totals,
    agencies: (spec.agencies ?? []).map(({ name, ceiling = 0 }) => ({
      name,
      ceiling,
      used,
      left: ceiling - used,
      years: [],
    })),
    path: pathOf(spec, eligible, covered, phases, areaEnd),
    warnings: options.warnings ?? [],
  };
  return {
    result,
    input: {
      codes,
      names: codes,
      eligible,
      covered,
      inArea,
      rates: shippedRates,
      columns: {},
      coverageYear: 2023,
    },
    explain: (slot) => reasonsOf(result, slot, eligible[slot]!, covered[slot]!, count),
    budget: () => linesOf(spec, result),
    fairness: () => fairnessOf(spec, result, eligible, covered),
  };
}

function monthsOf({ from, to }: { readonly from: number; readonly to: number }): number {
  return to - from + 1;
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((a, b) => a + b, 0);
}

/** Funds pay for whole desa in order of code while their ceiling lasts; the first pays the commitments before. */
function pay(
  spec: PlanSpec,
  allocated: Int32Array,
  cost: Float64Array,
  areaEnd: number,
  committedCost: number,
  committed: number,
): { funds: Int32Array[]; totals: FundTotal[] } {
  const paid = new Set<number>();
  const funds: Int32Array[] = [];
  const totals = spec.funds.map((fund, f): FundTotal => {
    const heads = new Int32Array(allocated.length);
    const each = ceilingPerRegion(fund);
    const ceiling = fund.ceiling ?? each! * areaEnd;
    let used = f === 0 ? committedCost : 0;
    allocated.forEach((a, i) => {
      const fits = fund.ceiling === undefined ? cost[i]! <= each! : used + cost[i]! <= ceiling;
      if (paid.has(i) || !fits) return;
      paid.add(i);
      heads[i] = a;
      used += cost[i]!;
    });
    funds.push(heads);
    return {
      name: fund.name,
      heads: sum(heads),
      committed: f === 0 ? committed : 0,
      ceiling,
      used,
      left: ceiling - used,
      years: [],
    };
  });
  return { funds, totals };
}

/** Rupiah a month of one head by programme, as the law has it for those paid by government. */
const monthly = [
  ['JKK', 10_000],
  ['JKM', 6_800],
] as const;

/** Every line by phase, fund, month and programme; heads of a desa are paid by one fund in all phases. */
function linesOf(spec: PlanSpec, { regions, commitments }: PlanResult): BudgetLine[] {
  const unfunded = regions.allocated.map((a, i) => a - regions.funds.reduce((s, f) => s + f[i]!, 0));
  const payers: { name: string | null; agency: string | null; pays: Int32Array }[] = [
    ...spec.funds.map(({ name, agency = null }, f) => ({ name, agency, pays: regions.funds[f]! })),
    { name: null, agency: null, pays: unfunded },
  ];
  const lineOf = (
    claim: BudgetLine['claim'],
    { name, year, from, to }: { name: string; year: number; from: number; to: number },
    fund: (typeof payers)[number],
    heads: number,
  ): BudgetLine[] =>
    Array.from({ length: to - from + 1 }, (_, m) =>
      monthly.map(([programme, amount]): BudgetLine => ({
        claim,
        line: name,
        fund: fund.name,
        agency: fund.agency,
        programme,
        account: null,
        year,
        month: from + m,
        heads,
        amount: heads * amount,
      })),
    ).flat();
  return [
    ...(spec.commitments ?? []).flatMap((c, i) => lineOf(c.kind, c, payers[0]!, commitments[i]!.heads)),
    ...spec.phases.flatMap((phase, p) =>
      payers.flatMap((payer) => {
        const heads = sum(regions.phases[p]!.map((h, i) => (payer.pays[i]! > 0 ? h : 0)));
        return heads > 0 ? lineOf('new', phase, payer, heads) : [];
      }),
    ),
  ];
}

function pathOf(
  spec: PlanSpec,
  eligible: Float64Array,
  covered: Float64Array,
  phases: readonly Int32Array[],
  areaEnd: number,
): YearCoverage[] {
  const known = [...eligible.keys()].filter((i) => i < areaEnd && !Number.isNaN(eligible[i]!));
  const base = known.reduce((s, i) => s + eligible[i]!, 0);
  let has = known.reduce((s, i) => s + covered[i]!, 0);
  const last = Math.max(spec.goal?.year ?? 0, ...spec.phases.map(({ year }) => year));
  return Array.from({ length: last - 2023 + 1 }, (_, k) => {
    const year = 2023 + k;
    const enrolled = spec.phases.reduce((s, p, i) => s + (p.year === year ? sum(phases[i]!) : 0), 0);
    has += enrolled;
    const goal = spec.goal?.year === year && 'heads' in spec.goal ? spec.goal.heads : null;
    return {
      year,
      enrolled,
      covered: known.length ? has : NaN,
      coverage: known.length ? has / base : NaN,
      goal,
      short: goal === null ? null : goal - has,
    };
  });
}

function fairnessOf(
  spec: PlanSpec,
  { regions }: PlanResult,
  eligible: Float64Array,
  covered: Float64Array,
): Fairness {
  const slots = [...eligible.keys()].filter((i) => regions.inArea[i] === 1 && eligible[i]! > 0);
  const spread = (has: (slot: number) => number): CoverageSpread => {
    const by = slots.map((slot) => ({ slot, coverage: has(slot) / eligible[slot]! }));
    const sorted = by.toSorted((a, b) => a.coverage - b.coverage || a.slot - b.slot);
    const histogram = Array.from(
      { length: 10 },
      (_, k) => by.filter(({ coverage }) => Math.min(9, Math.floor(coverage * 10)) === k).length,
    );
    return {
      desa: slots.length,
      coverage: slots.reduce((s, i) => s + has(i), 0) / slots.reduce((s, i) => s + eligible[i]!, 0),
      lowest: sorted[0] ?? null,
      highest: sorted.at(-1) ?? null,
      gini: 0.1,
      histogram,
    };
  };
  const after = spread((i) => covered[i]! + regions.allocated[i]!);
  return {
    before: { ...spread((i) => covered[i]!), gini: 0.15 },
    after,
    movedAgainstEqual: 1234,
    certificate:
      spec.rule.kind === 'raise-lowest'
        ? { holds: true, lastTaken: after.highest, lowestOpen: after.highest }
        : null,
  };
}

function reasonsOf(
  result: PlanResult,
  slot: number,
  eligible: number,
  covered: number,
  count: number,
): Reason[] {
  const { regions } = result;
  const [gap, allocated] = [regions.gap[slot]!, regions.allocated[slot]!];
  if (Number.isNaN(gap)) return [{ kind: 'unknown', missing: 'both' }];
  const reasons: Reason[] = [{ kind: 'coverage', eligible, covered, gap }];
  if (!regions.inArea[slot]) return [...reasons, { kind: 'outside-area' }];
  const floor = Math.min(20, allocated);
  return [
    ...reasons,
    { kind: 'floor', floor: 20, heads: floor },
    {
      kind: 'share',
      rule: 'proportional',
      weight: 'gap',
      rest: result.allocated - 20 * count,
      share: allocated - floor + 0.4,
      heads: allocated - floor,
    },
    { kind: 'total', heads: allocated, coverageAfter: (covered + allocated) / eligible },
  ];
}
