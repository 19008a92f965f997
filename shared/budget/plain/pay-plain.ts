import { sum } from '../../allocation/exact.ts';
import type { Cells } from '../cells.ts';
import type { Paid } from '../claims.ts';
import { payAll, payAlone, payMost } from './construct.ts';
import { searchExactly } from './exact-search.ts';
import { boundDivided, boundWhole, certify, type FundingBound, type Proof } from './funding-bound.ts';
import {
  compareScores,
  poseHeadsProblem,
  scoreOf,
  totalsOf,
  type HeadsProblem,
  type HeadsSolution,
  type PlainClaims,
} from './heads-problem.ts';
import { settle } from './settle.ts';

/**
 * Pays as many heads as possible, then uses as much as possible of the first fund, of the second, and so on.
 *
 * Heads are put into funds by rules that are optimal but for the odd head (`construct.ts`), and compared with
 * a bound no funding can exceed (`funding-bound.ts`). Where both meet, the result is optimal, and `proven` says
 * so; else a full search is made where the claims are few enough (`exact-search.ts`).
 */
export function payPlain(
  claims: PlainClaims,
): { readonly cells: Cells } & Pick<Paid, 'proven' | 'mostHeads'> {
  const posed = poseHeadsProblem(claims);
  const { solution, proven, mostHeads } = solve(posed.problem);
  return { cells: settle(claims, posed, solution), proven, mostHeads };
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
