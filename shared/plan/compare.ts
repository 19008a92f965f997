import { coverageAfter } from '../coverage/after.ts';
import type { Comparison, Scenario } from './comparison.ts';
import { differenceOf, movedHeads } from './difference.ts';
import type { PlanRun } from './result.ts';
import type { PlanSpec } from './spec.ts';

/** A plan of the document as it is compared with others. */
export interface ScenarioPlan {
  readonly id: string;
  readonly spec: PlanSpec;
  readonly official: boolean;
  readonly run: Pick<PlanRun, 'result' | 'input' | 'fairness'>;
}

export function scenarioOf({ id, spec, official, run }: ScenarioPlan): Scenario {
  const { result, input } = run;
  const { allocated, unallocated, cost, committedCost, funded, shortfall, fits, regions } = result;
  return {
    id,
    spec,
    official,
    allocated,
    unallocated,
    cost,
    committedCost,
    funded,
    shortfall,
    fits,
    desa: regions.allocated.reduce((desa, heads) => desa + (heads > 0 ? 1 : 0), 0),
    fairness: run.fairness(),
    heads: regions.allocated,
    costs: regions.cost,
    coverage: Float64Array.from(input.codes, (_, slot) => coverageAfter(regions, slot)),
  };
}

/**
 * Two plans of one document side by side.
 * @throws RangeError when they are not over the same desa
 */
export function compareScenarios(a: Scenario, b: Scenario): Comparison {
  if (a.heads.length !== b.heads.length)
    throw new RangeError(`plans over ${a.heads.length} and ${b.heads.length} desa cannot be compared`);
  const difference = differenceOf(a.heads, b.heads);
  const desa = { more: 0, fewer: 0, same: 0 };
  for (const heads of difference) desa[heads > 0 ? 'more' : heads < 0 ? 'fewer' : 'same']++;
  return { a, b, difference, ...desa, moved: movedHeads(difference) };
}
