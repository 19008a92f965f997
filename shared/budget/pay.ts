import { sum } from '../allocation/exact.ts';
import { cellsOf } from './cells.ts';
import type { Claims, Paid } from './claims.ts';
import { allHeads, goalsInOrder } from './goals.ts';
import { addUp } from './paid.ts';
import { payPlain } from './plain/pay-plain.ts';
import { asPlain } from './plain/plain.ts';
import { plainPaysForAll } from './plain/pays-for-all.ts';
import { pose } from './pose.ts';
import { solve } from './solve.ts';

/**
 * Divides heads among funds. A head is paid whole, for all its months, by one fund, or not at all.
 *
 * Objective, each item before the next:
 * 1. as many heads of claim 0 as possible are paid, then as many of claim 1;
 * 2. as much as possible of the first fund is used, then of the second, and so on: what is budgeted first is
 *    spent first.
 *
 * Heads that are alike to both are paid in the order of lines, and of slots within a line.
 *
 * Plain claims have their own way (`plain/`). Of the others, slots that are alike to the limits are one (`pose.ts`),
 * so a nation is a program of some dozens of columns, solved exactly by branch and bound (`search.ts`); with one
 * contribution for all its rows are mostly those of a flow, and no branch is made. Slots with limits of their own at
 * different contributions are the hard part (`patterns.ts`). Different contributions make it a knapsack, which is
 * NP-hard, so that not everything can be certain within a set time: `proven` says what is, and `mostHeads` how many
 * heads more there could be at most. What is not certain is still within every limit. Of 3,000 random small claims
 * with limits of every kind all are proven in heads and all but one in the order of use; of 400 of regional size 399
 * and 391: those left have ceilings that whole heads hardly ever use up, or several funds for each desa.
 *
 * @throws RangeError when a cost is not a whole number above 0, or a fund has no limit at all
 */
export function payClaims(claims: Claims): Paid {
  const plain = payPlainly(claims);
  // The order of use that is not certain there is seldom so here, and takes a hundred times as long.
  if (plain?.proven.heads) return plain;
  const general = payGenerally(claims);
  return plain && headsOf(plain) >= headsOf(general) && !general.proven.heads ? plain : general;
}

function headsOf({ funded }: Paid): number {
  return sum(funded);
}

function payGenerally(claims: Claims): Paid {
  const posed = pose(claims);
  const { holdings, values, bounds } = solve(claims, posed, goalsInOrder(posed));
  holdings.split();
  const certain = values.map((value, i) => value >= bounds[i]!);
  const heads = certain[0]! && certain[1]!;
  const proven = { heads, order: heads && certain.every((each) => each) };
  const mostHeads = certain[0]! ? bounds[1]! : sum(claims.lines.map((line) => line.claim * sum(line.heads)));
  return { ...addUp(claims, cellsOf(claims, posed, holdings)), proven, mostHeads };
}

/**
 * Whether every head is paid for: `payClaims` without saying who pays whom, hence quicker. Yes is certain; so
 * is no, but where the search for a last head would take too long.
 *
 * @throws RangeError as `payClaims`
 */
export function paysForAll(claims: Claims): boolean {
  const plain = asPlain(claims);
  if (plain) return plainPaysForAll(plain);
  const posed = pose(claims);
  const needed = sum(posed.pools.map(({ heads }) => sum(heads)));
  return solve(claims, posed, [allHeads], needed).values[0] === needed;
}

/** Claims of the plain kind where none comes before another, or all are paid; null for others. */
function payPlainly(claims: Claims): Paid | null {
  const plain = asPlain(claims);
  if (!plain) return null;
  const first = claims.lines.filter(({ claim, heads }) => claim === 0 && sum(heads) > 0);
  const oneClaim = first.length === 0;
  if (!oneClaim && !plainPaysForAll(plain)) return null;
  const { cells, proven, mostHeads } = payPlain(plain);
  const all = sum(first.map(({ heads }) => sum(heads)));
  return { ...addUp(claims, cells), proven, mostHeads: mostHeads - all };
}
