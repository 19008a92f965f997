import { sum } from '../../allocation/exact.ts';
import type { Allocation } from '../../allocation/allocation.ts';
import type { Wording } from '../../text/text.ts';
import { regionTitle } from '../describe.ts';
import type { PlanInput } from '../input.ts';
import type { PlanLine } from '../lines.ts';
import type { PlanResult } from '../result.ts';
import type { Funded } from '../totals.ts';

/** A computed plan with all its steps, which warnings are read from. */
export interface PlanFacts extends Funded {
  readonly input: PlanInput;
  readonly allocation: Allocation;
  readonly result: Omit<PlanResult, 'warnings'>;
}

/** No desa of the area has figures, as of a new document. */
export function nothingIsKnown({ allocation, result }: PlanFacts): boolean {
  return allocation.leftOut.length === sum(result.regions.inArea);
}

/** Workers of the area the rule could still give a head to, were there quota, caps and weights for it. */
export function stillOpen({ allocation }: PlanFacts): number {
  // Gap and heads of the allocation alone: where phases are over, the result counts those enrolled in them as well.
  return sum(allocation.gap) - allocation.allocated;
}

const mostNamed = 5;

/** Desa by name, some of many. */
export function named({ input }: PlanFacts, slots: readonly number[], w: Wording): string {
  const first = slots.slice(0, mostNamed).map((slot) => regionTitle(input.codes[slot]!, input.names[slot]!));
  return andMore(first, slots.length - first.length, w);
}

/** Words in a list, `more` of them left out. */
export function andMore(words: readonly string[], more: number, w: Wording): string {
  if (more === 0) return words.join(', ');
  return `${words.join(', ')} ${w.language === 'id' ? `dan ${w.heads(more)} lainnya` : `and ${w.heads(more)} more`}`;
}

/** True for workers whose membership lapses when it is not paid for: those without an employer. */
export function isNonWageEarner({ input }: PlanFacts, { payment }: PlanLine): boolean {
  return input.rates.groups.find(({ group }) => group === payment.group)?.segment === 'BPU';
}

/** Months since year 0, so that months of different years compare. */
export function monthIndex(year: number, month: number): number {
  return year * 12 + month;
}
