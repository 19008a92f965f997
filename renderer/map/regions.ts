import { regionsOf as regionsAt } from '#shared/coverage/levels.ts';
import type { Level, RegionCode } from '#shared/region/code.ts';
import type { AboveSlots } from './mesh/world.ts';

/** The regions of each level that the desa of a document lie in, numbered ascending by code. */
export interface Regions {
  readonly codes: Readonly<Record<Level, readonly RegionCode[]>>;
  /** By slot, the number of the region it lies in. */
  readonly above: AboveSlots;
}

/** @param desa ascending, one per slot */
export function regionsOf(desa: readonly RegionCode[]): Regions {
  const kecamatan = regionsAt(desa, 'kecamatan');
  const kabupaten = regionsAt(desa, 'kabupaten');
  const provinsi = regionsAt(desa, 'provinsi');
  return {
    codes: { desa, kecamatan: kecamatan.codes, kabupaten: kabupaten.codes, provinsi: provinsi.codes },
    above: { kecamatan: kecamatan.of, kabupaten: kabupaten.of, provinsi: provinsi.of },
  };
}

/** Slots of one region of any level, from the first up to the last but one; codes ascend, so they follow each other. */
export function slotsOf(
  desa: readonly RegionCode[],
  region: RegionCode,
): { readonly from: number; readonly to: number } {
  const from = firstFrom(desa, region);
  // `/` comes right after `.`, so this is beyond every code within the region.
  return {
    from,
    to: region.length === 13 ? from + Number(desa[from] === region) : firstFrom(desa, `${region}/`),
  };
}

function firstFrom(desa: readonly RegionCode[], text: string): number {
  let [low, high] = [0, desa.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (desa[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
