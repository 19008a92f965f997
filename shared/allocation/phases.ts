import { divideProduct, sum } from './exact.ts';
import { PendingCells } from './pending-cells.ts';
import { apportion } from './rounding.ts';

/**
 * Splits each region's heads over phases, so that
 * - the phases of a region add up to its heads,
 * - a phase adds up to its total (`phaseTotals`),
 * - every cell is its share heads·total/Σ heads rounded up or down, and not rounded where it is whole.
 *
 * Regions with the same heads have the same shares, and are settled together: first how many of them are rounded
 * up in each phase, by cancelling cycles (`PendingCells`), groups taken in the order of their first slots; then
 * which of them, in turn. There are at most √(2·Σ heads) groups, however many regions; fewer groups than phases
 * are unsettled at any time. O(regions · phases + groups · phases³) at worst.
 *
 * @param heads per region, ≥ 0
 * @param quotas per phase, whole, ≥ 0
 * @returns per phase the heads of every region
 */
export function splitPhases(heads: Int32Array, quotas: readonly number[]): Int32Array[] {
  const allocated = sum(heads);
  const totals = phaseTotals(allocated, quotas);
  const cells = totals.map(() => new Int32Array(heads.length));
  const groups = groupsOf(heads);
  const raised = totals.map(() => new Int32Array(groups.length));
  const pending = new PendingCells(totals.length, allocated, (group, phase) => {
    raised[phase]![group]!++;
  });
  const parts = new Float64Array(totals.length);
  for (const [g, slots] of groups.entries()) {
    let fractional = false;
    for (const [phase, total] of totals.entries()) {
      const { quotient, remainder } = divideProduct(heads[slots[0]!]!, total, allocated);
      const cell = cells[phase]!;
      for (const slot of slots) cell[slot] = quotient;
      const together = divideProduct(remainder, slots.length, allocated);
      raised[phase]![g] = together.quotient;
      parts[phase] = together.remainder;
      fractional ||= together.remainder > 0;
    }
    if (fractional) pending.add(g, parts);
  }
  if (pending.size > 0) throw new Error(`${pending.size} groups of regions were left unrounded`);
  for (const [g, slots] of groups.entries()) raiseInTurn(cells, raised, g, slots);
  return cells;
}

/** Slots by heads, those without any left out; groups in the order of their first slots, slots ascending. */
function groupsOf(heads: Int32Array): number[][] {
  const groups = new Map<number, number[]>();
  for (let slot = 0; slot < heads.length; slot++) {
    const count = heads[slot]!;
    if (count === 0) continue;
    const group = groups.get(count);
    if (group) group.push(slot);
    else groups.set(count, [slot]);
  }
  return [...groups.values()];
}

/**
 * Gives the heads by which a group is rounded up to its regions in turn, phase after phase. No phase has more of
 * them than there are regions, so none gets two in a phase; over all phases they come round to the same number
 * for each.
 */
function raiseInTurn(
  cells: readonly Int32Array[],
  raised: readonly Int32Array[],
  group: number,
  slots: readonly number[],
): void {
  let turn = 0;
  for (const [phase, counts] of raised.entries()) {
    const cell = cells[phase]!;
    for (let count = counts[group]!; count > 0; count--) {
      cell[slots[turn]!]!++;
      turn = turn + 1 === slots.length ? 0 : turn + 1;
    }
  }
}

/**
 * Heads of each phase when `allocated` heads are given instead of Σ quotas: in proportion to the quotas, by
 * largest remainder, ties to the earlier phase. Where all quotas are 0 the phases count alike.
 */
export function phaseTotals(allocated: number, quotas: readonly number[]): number[] {
  return apportion(allocated, quotas);
}
