import type { CalendarDate } from './date.ts';

/** A bound of age in completed years. */
export interface AgeBound {
  readonly years: number;
  /** Whether people of exactly this age are still within. */
  readonly inclusive: boolean;
}

/** Who may be enrolled by age; null for no bound. Regions differ: <65, 18–65, ≤65. */
export interface AgeLimits {
  readonly least: AgeBound | null;
  readonly most: AgeBound | null;
}

/** Completed years on a day; who was born on 29 February grows older on 1 March of other years. */
export function ageOn(birth: CalendarDate, on: CalendarDate): number {
  const before = on.month < birth.month || (on.month === birth.month && on.day < birth.day);
  return on.year - birth.year - (before ? 1 : 0);
}

/** Which bound an age is beyond, or null. */
export function ageFault(age: number, { least, most }: AgeLimits): 'age-below' | 'age-above' | null {
  if (least && (least.inclusive ? age < least.years : age <= least.years)) return 'age-below';
  if (most && (most.inclusive ? age > most.years : age >= most.years)) return 'age-above';
  return null;
}

/** Oldest age a bound may name. */
const oldestBound = 120;

/** Whether limits are whole years of a life, and leave anybody between them. */
export function areAgeLimits({ least, most }: AgeLimits): boolean {
  for (const bound of [least, most])
    if (bound && !(Number.isInteger(bound.years) && bound.years >= 0 && bound.years <= oldestBound))
      return false;
  const first = least ? least.years + (least.inclusive ? 0 : 1) : 0;
  const last = most ? most.years - (most.inclusive ? 0 : 1) : oldestBound;
  return first <= last;
}

/** `≥18 <65`, as limits are said and typed. */
export function ageLimitsText({ least, most }: AgeLimits): string {
  const parts = [
    least && `${least.inclusive ? '≥' : '>'}${least.years}`,
    most && `${most.inclusive ? '≤' : '<'}${most.years}`,
  ];
  return parts.filter((part) => part !== null).join(' ');
}

/** Reads `>=18 <65`, with ≥ and ≤ too; one bound may be left out. Null where it says something else. */
export function readAgeLimits(text: string): AgeLimits | null {
  const bounds = { least: null as AgeBound | null, most: null as AgeBound | null };
  for (const part of text
    .replace(/([<>≤≥=])\s+/g, '$1')
    .split(/[\s,]+/)
    .filter(Boolean)) {
    const read = /^(>=|≥|>|<=|≤|<)(\d{1,3})$/.exec(part);
    if (!read) return null;
    const [, sign, years] = read;
    const side = /[>≥]/.test(sign!) ? 'least' : 'most';
    if (bounds[side]) return null;
    bounds[side] = { years: Number(years), inclusive: sign!.length === 2 || /[≥≤]/.test(sign!) };
  }
  return areAgeLimits(bounds) ? bounds : null;
}
