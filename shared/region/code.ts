/**
 * Kemendagri region code `PP.KK.CC.DDDD` (Kepmendagri 300.2.2-2430/2025). Always text: as a number it
 * loses leading zeros and precision. Of another numbering than BPS codes, never converted by digits.
 */
export type RegionCode = string & { readonly __brand: 'RegionCode' };

/** Administrative levels 1–4. A kelurahan is of level `desa`. */
export type Level = 'provinsi' | 'kabupaten' | 'kecamatan' | 'desa';

export const levels: readonly Level[] = ['provinsi', 'kabupaten', 'kecamatan', 'desa'];

const shape = /^\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?$/;
const lengths: Readonly<Record<Level, number>> = { provinsi: 2, kabupaten: 5, kecamatan: 8, desa: 13 };

/** The code if the text is a dotted Kemendagri code of any level, else null. */
export function parseRegionCode(text: string): RegionCode | null {
  return shape.test(text) ? (text as RegionCode) : null;
}

/** Dots put into an undotted code of 2, 4, 6 or 10 digits (as Dukcapil writes it), else null. */
export function dotted(digits: string): RegionCode | null {
  const m = /^(\d\d)(\d\d)?(\d\d)?(\d{4})?$/.exec(digits);
  return m ? parseRegionCode(m.slice(1).filter(Boolean).join('.')) : null;
}

export function levelOf(code: RegionCode): Level {
  switch (code.length) {
    case 2:
      return 'provinsi';
    case 5:
      return 'kabupaten';
    case 8:
      return 'kecamatan';
    default:
      return 'desa';
  }
}

/** The code of the region that contains this one at the given level (itself at its own level). */
export function ancestor(code: RegionCode, level: Level): RegionCode {
  return code.slice(0, lengths[level]) as RegionCode;
}

/** True when `inner` is `outer` or lies in it. */
export function isWithin(inner: RegionCode, outer: RegionCode): boolean {
  return inner.startsWith(outer) && (inner.length === outer.length || inner[outer.length] === '.');
}

/** True for a kelurahan (last group 1xxx); a desa proper has 2xxx. */
export function isKelurahan(code: RegionCode): boolean {
  return code.length === 13 && code[9] === '1';
}
