import { ancestor, isWithin, type Level, type RegionCode } from '../region/code.ts';
import { coverageFraction } from './fraction.ts';
import type { IndicatorParts } from './indicator.ts';

/** Which region of a level each desa lies in. */
export interface Grouping {
  readonly level: Level;
  /** Number of regions. */
  readonly count: number;
  /** Number of the region, from 0, of each slot. */
  readonly of: Int32Array;
}

/** The regions of one level that have desa in a document. */
export interface LevelRegions extends Grouping {
  /** Ascending, by number of the region; at desa level those of the slots themselves. */
  readonly codes: readonly RegionCode[];
}

const known = new WeakMap<readonly RegionCode[], Map<Level, LevelRegions>>();

/**
 * Found once for the same list.
 * @param codes of every desa of the document, ascending, so that the desa of a region lie side by side
 */
export function regionsOf(codes: readonly RegionCode[], level: Level): LevelRegions {
  const levels = known.get(codes) ?? new Map<Level, LevelRegions>();
  known.set(codes, levels);
  const regions = levels.get(level) ?? regionsAt(codes, level);
  levels.set(level, regions);
  return regions;
}

function regionsAt(codes: readonly RegionCode[], level: Level): LevelRegions {
  const regions: RegionCode[] = [];
  const of = new Int32Array(codes.length);
  let last: RegionCode | null = null;
  for (let slot = 0; slot < codes.length; slot++) {
    const code = codes[slot]!;
    if (last === null || !isWithin(code, last)) {
      last = ancestor(code, level);
      regions.push(last);
    }
    of[slot] = regions.length - 1;
  }
  return { level, count: regions.length, codes: regions, of };
}

/** Every slot by itself. */
export function slotsAlone(count: number): Grouping {
  return { level: 'desa', count, of: Int32Array.from({ length: count }, (_, slot) => slot) };
}

/** An indicator over the regions of a level. One entry per region. */
export interface RegionValues {
  /** NaN where nothing is known of a region. */
  readonly values: Float64Array;
  /** Desa whose figure is unknown, left out of the region's; those outside the plan's area are not among them. */
  readonly unknown: Int32Array;
  /** 1 where no desa of the region is in the plan's area. */
  readonly outside: Uint8Array;
}

/**
 * Figures of regions, computed from those of their desa and never averaged: heads and money are sums over the
 * desa where they are known, coverage and the like quotients of such sums over desa where both sides are. What
 * does not add up is unknown of every region above desa.
 * @param inArea 1 for slots the indicator speaks of; all where none is given
 */
export function aggregate(
  { numerator, denominator, additive }: IndicatorParts,
  { level, count, of }: Grouping,
  inArea?: Uint8Array,
): RegionValues {
  const above = new Float64Array(count);
  const below = new Float64Array(count);
  const known = new Int32Array(count);
  const unknown = new Int32Array(count);
  const outside = new Uint8Array(count).fill(1);
  of.forEach((region, slot) => {
    if (inArea?.[slot] === 0) return;
    outside[region] = 0;
    const [a, b] = [numerator(slot), denominator ? denominator(slot) : 1];
    if (Number.isNaN(a) || Number.isNaN(b) || (level !== 'desa' && !additive)) {
      unknown[region]!++;
      return;
    }
    known[region]!++;
    above[region]! += a;
    below[region]! += b;
  });
  const values = above.map((sum, region) => {
    if (known[region] === 0) return NaN;
    return denominator ? coverageFraction(sum, below[region]!) : sum;
  });
  return { values, unknown, outside };
}
