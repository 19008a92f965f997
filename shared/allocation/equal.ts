import type { Shares } from './allocation.ts';
import { shareInProportion } from './proportional.ts';

/**
 * The rule "equal": `rest` heads in equal shares, none beyond a region's room; what a full region cannot
 * take is shared equally among the others. The proportional rule where every region weighs the same.
 *
 * @param room most heads a region can take
 * @param rest heads to give, 0 ≤ rest ≤ Σ room
 */
export function shareEqually(room: Int32Array, rest: number): Shares {
  return shareInProportion(new Uint8Array(room.length).fill(1), room, rest);
}
