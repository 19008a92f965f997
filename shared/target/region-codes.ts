import { ancestor, isWithin, type Level, type RegionCode } from '../region/code.ts';

/** A provinsi is not among them: of most documents it is only a part. */
const named: readonly Level[] = ['kabupaten', 'kecamatan', 'desa'];

/**
 * The fewest codes that stand for exactly these desa: a kecamatan taken whole is named by its own code, and so
 * is a kabupaten. Every set of desa has but one such list, so lists can be compared.
 *
 * @param slots 1 per slot taken
 * @param codes every desa of the document, ascending
 * @returns ascending
 */
export function regionCodes(slots: Uint8Array, codes: readonly RegionCode[]): RegionCode[] {
  const found: RegionCode[] = [];
  nameRegions(slots, codes, 0, codes.length, named, found);
  return found;
}

/** Codes ascend, so the desa of a region follow each other: it is named, passed over, or looked into. */
function nameRegions(
  slots: Uint8Array,
  codes: readonly RegionCode[],
  from: number,
  to: number,
  [level, ...below]: readonly Level[],
  found: RegionCode[],
): void {
  for (let start = from; start < to;) {
    const region = ancestor(codes[start]!, level!);
    let taken = 0;
    let end = start;
    for (; end < to && isWithin(codes[end]!, region); end++) taken += slots[end]!;
    if (taken === end - start) found.push(region);
    else if (taken > 0) nameRegions(slots, codes, start, end, below, found);
    start = end;
  }
}
