import { sum } from '../allocation/exact.ts';
import { payAll, payAlone, payMost } from './construct.ts';
import { searchExactly } from './exact-search.ts';
import { ceilingPerRegion } from './fund.ts';
import { boundDivided, boundWhole, certify, type FundingBound, type Proof } from './funding-bound.ts';
import {
  compareScores,
  poseHeadsProblem,
  scoreOf,
  totalsOf,
  unitsOf,
  type FundingInput,
  type HeadsProblem,
  type HeadsSolution,
} from './heads-problem.ts';
import { settle } from './settle.ts';

export type { FundingInput } from './heads-problem.ts';

/** Who pays for whom; cost = Σ used + shortfall. */
export interface Funding {
  /** Heads per slot, one array per fund. */
  readonly funds: readonly Int32Array[];
  /** The same by phase: `cells[fund][phase][slot]`. */
  readonly cells: readonly (readonly Int32Array[])[];
  readonly totals: readonly FundUse[];
  /** Heads paid by any fund. */
  readonly funded: number;
  /** What the other heads cost, Rupiah. */
  readonly shortfall: number;
  /** What is certain of it. */
  readonly proven: Proof;
  /** No funding pays for more heads than this; `funded` itself where that is proven. */
  readonly mostHeads: number;
}

/** One fund's totals; money in whole Rupiah. */
export interface FundUse {
  readonly heads: number;
  /** Of a fund per region, over all regions in the area. */
  readonly ceiling: number;
  readonly used: number;
  readonly left: number;
}

/**
 * Divides heads among funds. A head is paid whole, for all its months, by one fund, or not at all.
 *
 * Objective, each item before the next:
 * 1. as many heads as possible are funded;
 * 2. as much as possible of the first fund is used, then of the second, and so on: what is budgeted first is
 *    spent first. Of two ways to fund as many heads the one that spends more wins, so a dear head may be
 *    funded in place of a cheap one where that uses up a ceiling.
 *
 * Heads of equal cost are alike to both; among them earlier phases come before later ones, and lower slots
 * before higher ones within a phase, in being funded at all and in being paid by earlier funds.
 *
 * Method: heads are put into funds by rules that are optimal but for the odd head (`construct.ts`), and
 * compared with a bound no funding can exceed (`funding-bound.ts`). Where both meet, the result is optimal,
 * and `proven` says so; else a full search is made where the plan is small enough (`exact-search.ts`).
 * Always proven: heads that all cost the same; and one fund alone, unless its costs have hardly a common
 * divisor. Of 150 random plans of regional size with up to three funds at least 145 were proven in heads and
 * 140 in both. Seldom proven: two or more funds per region besides each other, and funds per region so small
 * that paying for the most heads and using them up conflict. A result that is not proven is still a correct
 * funding, within every ceiling; `mostHeads` says how far from the optimum it can be at worst.
 *
 * @throws RangeError when a cost is not a whole number above 0, or a fund has not exactly one ceiling
 */
export function fundHeads(input: FundingInput): Funding {
  const posed = poseHeadsProblem(input);
  const { problem } = posed;
  const { solution, proven, mostHeads } = solve(problem);
  const cells = settle(input, posed, solution);
  const funds = cells.map((phases) => addUp(phases, input.inArea.length));

  const area = sum(input.inArea);
  const cost = unitsOf(input.costPerHead, totalsOf(input.phases));
  let funded = 0;
  let spent = 0;
  const totals = input.funds.map((fund, f): FundUse => {
    const perPhase = totalsOf(cells[f]!);
    const heads = sum(perPhase);
    const used = unitsOf(input.costPerHead, perPhase);
    const ceiling = fund.ceiling ?? ceilingPerRegion(fund)! * area;
    funded += heads;
    spent += used;
    return { heads, ceiling, used, left: ceiling - used };
  });
  return { funds, cells, totals, funded, shortfall: cost - spent, proven, mostHeads };
}

interface Found {
  readonly solution: HeadsSolution;
  readonly proven: Proof;
}

interface Solved extends Found {
  readonly mostHeads: number;
}

function solve(problem: HeadsProblem): Solved {
  const alone = payAlone(problem);
  if (alone?.exact) return optimal(problem, alone.solution);
  const divided = boundDivided(problem);
  let whole: FundingBound | null = null;
  let best: Found | null = null;
  for (const solution of attempts(problem, divided)) {
    const score = scoreOf(problem, solution);
    let proven = certify(divided, score);
    if (!proven.order) proven = certify((whole ??= boundWhole(problem, divided)), score);
    best = better(problem, best, { solution, proven });
    if (best.proven.order) return optimal(problem, best.solution);
    // Further ways to fund would bring more heads at best.
    if (best.proven.heads) break;
  }
  const exact = searchExactly(problem);
  if (exact) return optimal(problem, exact);
  return { ...best!, mostHeads: Math.min(divided.heads, whole?.heads ?? Infinity) };
}

function optimal(problem: HeadsProblem, solution: HeadsSolution): Solved {
  const [mostHeads] = scoreOf(problem, solution);
  return { solution, proven: { heads: true, order: true }, mostHeads: mostHeads! };
}

/** Ways to fund, most promising first. */
function* attempts(problem: HeadsProblem, bound: FundingBound): Generator<HeadsSolution> {
  const all = bound.heads === allHeads(problem) ? payAll(problem) : null;
  if (all) {
    yield all;
    return;
  }
  yield payMost(problem, bound.critical);
  for (const critical of [bound.critical - 1, bound.critical + 1])
    if (critical >= 0 && critical < problem.costs.length) yield payMost(problem, critical);
}

function allHeads(problem: HeadsProblem): number {
  return sum(totalsOf(problem.heads));
}

function better(problem: HeadsProblem, a: Found | null, b: Found): Found {
  return a && compareScores(scoreOf(problem, a.solution), scoreOf(problem, b.solution)) >= 0 ? a : b;
}

function addUp(phases: readonly Int32Array[], slots: number): Int32Array {
  const total = new Int32Array(slots);
  for (const heads of phases) for (let slot = 0; slot < slots; slot++) total[slot]! += heads[slot]!;
  return total;
}
