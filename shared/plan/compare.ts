import { coverageAfter } from '../coverage/after.ts';
import { says, type Text } from '../text/text.ts';
import type { Comparison, Scenario } from './comparison.ts';
import { differenceOf, movedHeads } from './difference.ts';
import type { PlanInput } from './input.ts';
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
export function compareScenarios(one: ScenarioPlan, other: ScenarioPlan): Comparison {
  const [a, b] = [scenarioOf(one), scenarioOf(other)];
  if (a.heads.length !== b.heads.length)
    throw new RangeError(`plans over ${a.heads.length} and ${b.heads.length} desa cannot be compared`);
  const difference = differenceOf(a.heads, b.heads);
  const desa = { more: 0, fewer: 0, same: 0 };
  for (const heads of difference) desa[heads > 0 ? 'more' : heads < 0 ? 'fewer' : 'same']++;
  const moved = movedHeads(difference);
  return { a, b, difference, ...desa, moved, cautions: cautionsOf(one.run.input, other.run.input) };
}

function cautionsOf(a: PlanInput, b: PlanInput): readonly Text[] {
  const cautions: Text[] = [];
  // An official plan keeps the figures it was made of, the other has those of today.
  if (!same(a.eligible, b.eligible) || !same(a.covered, b.covered)) cautions.push(otherFigures(a, b));
  if (!same(a.inArea, b.inArea)) cautions.push(otherArea);
  return cautions;
}

function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let slot = 0; slot < a.length; slot++) if (!Object.is(a[slot], b[slot])) return false;
  return true;
}

function otherFigures(a: PlanInput, b: PlanInput): Text {
  const [id, en] = ['sumber tidak dicatat', 'source not recorded'];
  return says(
    () =>
      `A dan B dihitung dari data cakupan yang berbeda (A: ${figuresOf(a, id)}; B: ${figuresOf(b, id)}), sehingga sebagian selisihnya berasal dari datanya.`,
    () =>
      `A and B are computed from different coverage figures (A: ${figuresOf(a, en)}; B: ${figuresOf(b, en)}), so that part of the difference is that of the figures.`,
  );
}

function figuresOf({ coverageSource, coverageYear }: PlanInput, unknown: string): string {
  return `${coverageSource?.title ?? unknown}, ${coverageYear}`;
}

const otherArea = says(
  () =>
    'A dan B untuk area yang berbeda; cakupan, desa terendah dan Gini masing-masing dihitung di areanya sendiri.',
  () =>
    'A and B are for different areas; coverage, the lowest desa and Gini of each are those of its own area.',
);
