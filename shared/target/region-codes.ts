import { ancestor, type Level, type RegionCode } from '../region/code.ts';

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
  const missing = new Set<RegionCode>();
  for (const [slot, code] of codes.entries())
    if (slots[slot] !== 1) for (const level of named) missing.add(ancestor(code, level));
  const taken: RegionCode[] = [];
  let last: RegionCode | null = null;
  for (const [slot, code] of codes.entries()) {
    if (slots[slot] !== 1) continue;
    const whole = named.map((level) => ancestor(code, level)).find((region) => !missing.has(region))!;
    if (whole !== last) taken.push(whole);
    last = whole;
  }
  return taken;
}
