import { sum } from '../allocation/exact.ts';
import { headsShort, paidGreedily } from './clear.ts';
import { CellsInWriting, cellsOf, type Cells } from './cells.ts';
import type { Claims, Paid } from './claims.ts';
import { allHeads, goalsInOrder } from './goals.ts';
import { addUp } from './paid.ts';
import { payPlain } from './plain/pay-plain.ts';
import { unpaidOfAll } from './plain/construct.ts';
import { poseHeadsProblem, type PlainClaims } from './plain/heads-problem.ts';
import { asPlain } from './plain/plain.ts';
import { claimsOfSlots, partsOf, type Part } from './parts.ts';
import { pose, type Posed } from './pose.ts';
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
 * Plain claims have their own way (`plain/`). Others are taken apart where no limit binds them together (`parts.ts`);
 * slots that are alike to the limits are one (`pose.ts`), so a nation is a program of some dozens of columns, solved
 * exactly by branch and bound (`search.ts`); with one contribution for all its rows are mostly those of a flow, and no
 * branch is made. Slots with limits of their own at different contributions are the hard part (`patterns.ts`).
 * Different contributions make it a knapsack, which is NP-hard, so that not everything can be certain within a set
 * time: `proven` says what is, and `mostHeads` how many heads more there could be at most. What is not certain is still
 * within every limit.
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
  const parts = partsOf(claims, posed);
  const found = parts ? payParts(claims, parts) : payPart(claims, posed);
  const { cells, proven, mostHeads } = found;
  return { ...addUp(claims, cells), proven, mostHeads };
}

type PartPaid = Pick<Paid, 'proven' | 'mostHeads'> & { readonly cells: Cells };

function payPart(claims: Claims, posed: Posed): PartPaid {
  const { holdings, values, bounds } = solve(claims, posed, goalsInOrder(posed));
  holdings.split();
  const certain = values.map((value, i) => value >= bounds[i]!);
  const heads = certain[0]! && certain[1]!;
  const proven = { heads, order: heads && certain.every((each) => each) };
  const mostHeads = certain[0]! ? bounds[1]! : sum(claims.lines.map((line) => line.claim * sum(line.heads)));
  return { cells: cellsOf(claims, posed, holdings), proven, mostHeads };
}

function payParts(claims: Claims, parts: readonly Part[]): PartPaid {
  const { lines, funds } = claims;
  const cells = new CellsInWriting(funds.length, lines.length, lines[0]?.heads.length ?? 0);
  let [heads, order, mostHeads] = [true, true, 0];
  for (const { slots, alike } of parts) {
    const part = claimsOfSlots(claims, slots);
    const paid = payPart(part, pose(part));
    heads &&= paid.proven.heads;
    order &&= paid.proven.order;
    mostHeads += paid.mostHeads * (1 + alike.length);
    for (const f of funds.keys())
      for (const l of lines.keys()) {
        const count = paid.cells.totals[f]![l]!;
        if (count === 0) continue;
        const cell = cells.open(f, l);
        cells.totals[f]![l]! += count * (1 + alike.length);
        for (const [i, slot] of slots.entries()) cell[slot] = paid.cells.cells[f]![l]![i]!;
        for (const slot of alike) cell[slot] = count;
      }
  }
  return { cells, proven: { heads, order }, mostHeads };
}

/** Whether every head is paid for, see {@link unpaidHeads}. */
export function paysForAll(claims: Claims): boolean {
  return unpaidHeads(claims) === 0;
}

/**
 * About how many heads are not paid for, without saying who pays whom, hence quicker than `payClaims`; it grows with
 * what is lacking, and may be a fraction. 0 where all are, and that is certain. So is that some are not, but where the
 * search for a last head would take too long.
 *
 * Asked many times by the search for alternatives; most answers are plain, see `clear.ts`.
 */
export function unpaidHeads(claims: Claims): number {
  return unpaidOf(claims, asPlain(claims));
}

function unpaidOf(claims: Claims, plain: PlainClaims | null): number {
  const short = headsShort(claims);
  if (short > 0) return short;
  if (paidGreedily(claims)) return 0;
  if (plain) return unpaidOfAll(poseHeadsProblem(plain).problem);
  const posed = pose(claims);
  const parts = partsOf(claims, posed);
  if (!parts) return unpaidOfPart(claims, posed);
  let unpaid = 0;
  for (const { slots, alike } of parts) {
    const part = claimsOfSlots(claims, slots);
    unpaid += unpaidOfPart(part, pose(part)) * (1 + alike.length);
  }
  return unpaid;
}

function unpaidOfPart(claims: Claims, posed: Posed): number {
  const needed = sum(posed.pools.map(({ heads }) => sum(heads)));
  const { values, bounds } = solve(claims, posed, [allHeads], needed);
  // Where a bound says no, the search for heads that are paid has not begun.
  return needed - (bounds[0]! < needed ? bounds[0]! : values[0]!);
}

/** Claims of the plain kind where none comes before another, or all are paid; null for others. */
function payPlainly(claims: Claims): Paid | null {
  const plain = asPlain(claims);
  if (!plain) return null;
  const first = claims.lines.filter(({ claim, heads }) => claim === 0 && sum(heads) > 0);
  const oneClaim = first.length === 0;
  if (!oneClaim && unpaidOf(claims, plain) > 0) return null;
  const { cells, proven, mostHeads } = payPlain(plain);
  const all = sum(first.map(({ heads }) => sum(heads)));
  return { ...addUp(claims, cells), proven, mostHeads: mostHeads - all };
}
