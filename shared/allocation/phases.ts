import { divideProduct, sum } from './exact.ts';
import { PendingCells } from './pending-cells.ts';
import { apportion } from './rounding.ts';

/**
 * Splits each region's heads over phases, so that
 * - the phases of a region add up to its heads,
 * - a phase adds up to its total (`phaseTotals`),
 * - every cell is its share heads·total/Σ heads rounded up or down, and not rounded where it is whole.
 *
 * Which cells are rounded up is settled by cancelling cycles (`PendingCells`), regions taken in slot order;
 * fewer regions than phases are unsettled at any time. O(regions · phases³) at worst.
 *
 * @param heads per region, ≥ 0
 * @param quotas per phase, whole, ≥ 0
 * @returns per phase the heads of every region
 */
export function splitPhases(heads: Int32Array, quotas: readonly number[]): Int32Array[] {
  const allocated = sum(heads);
  const totals = phaseTotals(allocated, quotas);
  const cells = totals.map(() => new Int32Array(heads.length));
  const pending = new PendingCells(totals.length, allocated, (slot, phase) => {
    cells[phase]![slot]!++;
  });
  const parts = new Float64Array(totals.length);
  for (let slot = 0; slot < heads.length; slot++) {
    if (heads[slot] === 0) continue;
    let fractional = false;
    for (let phase = 0; phase < totals.length; phase++) {
      const { quotient, remainder } = divideProduct(heads[slot]!, totals[phase]!, allocated);
      cells[phase]![slot] = quotient;
      parts[phase] = remainder;
      fractional ||= remainder > 0;
    }
    if (fractional) pending.add(slot, parts);
  }
  if (pending.size > 0) throw new Error(`${pending.size} regions were left unrounded`);
  return cells;
}

/**
 * Heads of each phase when `allocated` heads are given instead of Σ quotas: in proportion to the quotas, by
 * largest remainder, ties to the earlier phase. Where all quotas are 0 the phases count alike.
 */
export function phaseTotals(allocated: number, quotas: readonly number[]): number[] {
  return apportion(allocated, quotas);
}
