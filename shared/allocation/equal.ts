import type { Shares } from './allocation.ts';
import { shareInProportion, type ShareTerms } from './proportional.ts';

/**
 * The rule "equal": `rest` heads in equal shares, every region within its bounds; what a full region cannot
 * take is shared equally among the others. The proportional rule where every region weighs the same, for
 * which both ways of rounding come to the same: one more head for the first regions.
 *
 * @param rest heads to give, Σ least ≤ rest
 */
export function shareEqually(rest: number, terms: ShareTerms): Shares {
  return shareInProportion(new Uint8Array(terms.room.length).fill(1), rest, terms);
}
