import { sum } from '../allocation/exact.ts';
import { CellsInWriting, cellsOf, type Cells } from './cells.ts';
import type { Claims, Paid } from './claims.ts';
import { allHeads, goalsInOrder } from './goals.ts';
import { addUp } from './paid.ts';
import { payPlain } from './plain/pay-plain.ts';
import { asPlain } from './plain/plain.ts';
import { plainPaysForAll } from './plain/pays-for-all.ts';
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
  const parts = partsOf(posed);
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
  const parts = partsOf(posed);
  if (!parts) return partPaysForAll(claims, posed);
  return parts.every(({ slots }) => {
    const part = claimsOfSlots(claims, slots);
    return partPaysForAll(part, pose(part));
  });
}

function partPaysForAll(claims: Claims, posed: Posed): boolean {
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
