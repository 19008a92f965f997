import { isKelurahan, type RegionCode } from '../region/code.ts';
import type { Language } from '../text/text.ts';
import { reasonInEnglish } from './describe-english.ts';
import { reasonInIndonesian } from './describe-indonesian.ts';
import type { Reason } from './reason.ts';

/** A desa's name as sentences call it: `Desa Juai`, `Kelurahan Paringin Kota`. */
export function regionTitle(code: RegionCode, name: string): string {
  return `${isKelurahan(code) ? 'Kelurahan' : 'Desa'} ${name}`;
}

/** One readable paragraph that leads from a desa's figures to its number. @param name see `regionTitle` */
export function describeReasons(reasons: readonly Reason[], name: string, language: Language): string {
  return reasons.map((reason) => describeReason(reason, language, name)).join(' ');
}

/** One sentence or two, in words a village head understands. @param name see `regionTitle` */
export function describeReason(reason: Reason, language: Language, name: string): string {
  return language === 'id' ? reasonInIndonesian(reason, name) : reasonInEnglish(reason, name);
}
