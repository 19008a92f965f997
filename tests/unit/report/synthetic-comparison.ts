import type { Scenario } from '#shared/plan/comparison.ts';
import type { ComparisonInput, ReportInput } from '#shared/report/input.ts';

/** As long as the longest there are. */
const cautions = [1, 2].map((number) => {
  const text = `Peringatan ${number}: data cakupan yang berbeda ${'dan sumber yang panjang '.repeat(10)}`;
  return { id: text, en: text };
});

/** Two made-up plans of one document side by side, by simple arithmetic. */
export function syntheticComparison(one: ReportInput, other: ReportInput): ComparisonInput {
  const [a, b] = [scenario('a', one), scenario('b', other)];
  const difference = b.heads.map((heads, slot) => heads - a.heads[slot]!);
  const count = (is: (value: number) => boolean): number => difference.filter(is).length;
  const sizes = difference.reduce((sum, value) => sum + Math.abs(value), 0);
  return {
    ...one,
    comparison: {
      a,
      b,
      difference,
      more: count((value) => value > 0),
      fewer: count((value) => value < 0),
      same: count((value) => value === 0),
      moved: (sizes - Math.abs(b.allocated - a.allocated)) / 2,
      cautions: one === other ? [] : cautions,
    },
  };
}

function scenario(id: string, { run, snapshot }: ReportInput): Scenario {
  const { spec, official } = snapshot.plan!;
  const { result } = run;
  const { eligible, covered } = snapshot.coverage;
  const { allocated, cost } = result.regions;
  return {
    id,
    spec,
    official: official !== null,
    allocated: result.allocated,
    unallocated: result.unallocated,
    cost: result.cost,
    committedCost: result.committedCost,
    funded: result.funded,
    shortfall: result.shortfall,
    fits: result.fits,
    desa: allocated.filter((heads) => heads > 0).length,
    fairness: run.fairness(),
    heads: allocated,
    costs: cost,
    coverage: covered.map((has, slot) => (has + allocated[slot]!) / eligible[slot]!),
  };
}
