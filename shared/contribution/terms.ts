import { assertNever, done, refused, type Result } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import {
  programmes as everyProgramme,
  riskClasses,
  type Group,
  type PaidBy,
  type Programme,
  type RiskClass,
  type Sector,
  type Segment,
} from './programme.ts';
import { invalidField, noTerms, oneOf, rupiahAllowed, unusedField, type Field } from './problems.ts';
import type { MonthKey, RateTable } from './rate.ts';
import { groupWords, segmentWords } from './words.ts';

/** Whose contribution is asked for: a group on its own terms, or anyone of a segment. */
export type Who = { readonly group: Group } | { readonly segment: Segment };

/** A question to the rate table. Fields that do not matter for the segment must be left out. */
export type ContributionQuery = Who & {
  /** A programme named twice is paid once. */
  readonly programmes: readonly Programme[];
  readonly month: MonthKey;
  /**
   * Whose money it is. Of non-wage earners it bears everything; of wage earners and construction it bears the
   * employer's part.
   */
  readonly payer: PaidBy;
  /** Monthly wage or income in whole Rupiah above 0; replaces the base of the group. */
  readonly wage?: number | undefined;
  readonly riskClass?: RiskClass | undefined;
  /** Of the whole contract without VAT, whole Rupiah above 0. */
  readonly contractValue?: number | undefined;
  /** Trade of a non-wage earner; `other` where left out. */
  readonly sector?: Sector | undefined;
  /** The planner's decision on money for which the law leaves a discount open; none where left out. */
  readonly discount?: boolean | undefined;
};

/** What the rate table is read with, once group and question are put together. */
export interface Terms {
  readonly who: Text;
  readonly group: Group | null;
  readonly segment: Segment;
  /** Wage, income or contract value in Rupiah; null where none is known. */
  readonly base: number | null;
  readonly riskClass: RiskClass | null;
  readonly sector: Sector;
  readonly programmes: readonly Programme[];
  /** What the group's own terms rest on. */
  readonly legalBasis: string | null;
}

/** The money that can pay for a segment. */
export const paidByOf: Readonly<Record<Segment, readonly PaidBy[]>> = {
  PU: ['employer', 'government', 'village'],
  BPU: ['self', 'government', 'village', 'company'],
  Jakon: ['employer', 'government'],
};

/** @returns a problem when the group is not in the table, or a field does not fit it */
export function termsOf(table: RateTable, query: ContributionQuery): Result<Terms> {
  const found = whoOf(table, query);
  if (!found.ok) return found;
  const { segment, who } = found.value;
  const unused = unusedFieldOf(segment, query);
  if (unused) return refused(unusedField(...unused, who));
  if (!paidByOf[segment].includes(query.payer))
    return refused(invalidField('payer', query.payer, oneOf(paidByOf[segment]), who));
  for (const [field, value] of [
    ['wage', query.wage],
    ['contract-value', query.contractValue],
  ] as const) {
    if (value !== undefined && !(Number.isSafeInteger(value) && value > 0))
      return refused(invalidField(field, String(value), rupiahAllowed));
  }
  if (query.riskClass !== undefined && !riskClasses.includes(query.riskClass))
    return refused(invalidField('risk-class', String(query.riskClass), oneOf(riskClasses)));
  return done({
    ...found.value,
    base: (segment === 'Jakon' ? query.contractValue : query.wage) ?? found.value.base,
    riskClass: query.riskClass ?? found.value.riskClass,
    sector: query.sector ?? 'other',
  });
}

function whoOf(table: RateTable, query: Who): Result<Omit<Terms, 'sector'>> {
  if ('segment' in query) {
    const { segment } = query;
    return done({
      who: segmentWords[segment],
      group: null,
      segment,
      base: null,
      riskClass: null,
      programmes: everyProgramme,
      legalBasis: null,
    });
  }
  const who = groupWords[query.group];
  const terms = table.groups.find(({ group }) => group === query.group);
  return terms ? done({ ...terms, who }) : refused(noTerms(who));
}

/** The first field given that the segment's contributions do not depend on, with its value. */
function unusedFieldOf(
  segment: Segment,
  { wage, riskClass, contractValue, sector, discount }: ContributionQuery,
): readonly [Field, string] | null {
  const given: Partial<Record<Field, unknown>> = {
    wage,
    'risk-class': riskClass,
    'contract-value': contractValue,
    sector,
    discount,
  };
  const field = fieldsNotOf(segment).find((name) => given[name] !== undefined);
  return field === undefined ? null : [field, String(given[field])];
}

function fieldsNotOf(segment: Segment): readonly Field[] {
  switch (segment) {
    case 'PU':
      return ['contract-value', 'sector', 'discount'];
    case 'BPU':
      return ['risk-class', 'contract-value'];
    case 'Jakon':
      return ['wage', 'risk-class', 'sector', 'discount'];
    default:
      return assertNever(segment);
  }
}
