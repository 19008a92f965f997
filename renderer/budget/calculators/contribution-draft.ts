import {
  programmes as allProgrammes,
  riskClasses,
  type Group,
  type PaidBy,
  type Programme,
  type RiskClass,
  type Sector,
} from '#shared/contribution/programme.ts';
import { isValid, monthKey, type GroupTerms, type RateTable } from '#shared/contribution/rate.ts';
import { paidByOf, type ContributionQuery } from '#shared/contribution/terms.ts';

/**
 * What is typed of one head and one month, or of one contract. Fields that do not matter for the group are
 * kept, so that they are there again when the group comes back, and left out of the question.
 */
export interface ContributionDraft {
  readonly group: Group;
  readonly programmes: readonly Programme[];
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly payer: PaidBy;
  /** Whole Rupiah; null takes the base of the group. */
  readonly wage: number | null;
  /** null takes that of the group. */
  readonly riskClass: RiskClass | null;
  readonly sector: Sector;
  /** Whole Rupiah without VAT. */
  readonly contractValue: number | null;
  /** The planner's decision where the law leaves a discount open. */
  readonly discount: boolean;
}

export function termsOfGroup(rates: RateTable, group: Group): GroupTerms | null {
  return rates.groups.find((terms) => terms.group === group) ?? null;
}

/** Another group: it keeps the programmes it may join and the payer that may pay for it. */
export function withDraftGroup(draft: ContributionDraft, group: Group, rates: RateTable): ContributionDraft {
  const terms = termsOfGroup(rates, group);
  if (!terms) return { ...draft, group };
  const kept = draft.programmes.filter((programme) => terms.programmes.includes(programme));
  const payers = paidByOf[terms.segment];
  return {
    ...draft,
    group,
    programmes: kept.length > 0 ? kept : terms.programmes.slice(0, 2),
    payer: payers.includes(draft.payer) ? draft.payer : 'government',
  };
}

/** A programme chosen or left out, in the order of the law. */
export function withDraftProgramme(
  draft: ContributionDraft,
  programme: Programme,
  chosen: boolean,
): ContributionDraft {
  const programmes = allProgrammes.filter((each) =>
    each === programme ? chosen : draft.programmes.includes(each),
  );
  return programmes.length > 0 ? { ...draft, programmes } : draft;
}

/** The class chosen, else that of the group, else the lowest. */
export function riskClassOf({ riskClass }: ContributionDraft, terms: GroupTerms): RiskClass {
  return riskClass ?? terms.riskClass ?? riskClasses[0];
}

/** What must be typed before there is an answer; null when nothing is missing. */
export function missingBase(draft: ContributionDraft, terms: GroupTerms): 'wage' | 'contractValue' | null {
  if (terms.segment === 'Jakon') return draft.contractValue ? null : 'contractValue';
  return terms.base === null && !draft.wage ? 'wage' : null;
}

/** Whether the planner is to decide on a discount: the law grants one then, but leaves this money open. */
export function isDiscountOpen(
  draft: Pick<ContributionDraft, 'sector' | 'payer' | 'year' | 'month'>,
  { segment }: GroupTerms,
  { discounts }: RateTable,
): boolean {
  return discounts.some(
    (line) =>
      line.segment === segment &&
      line.sector === draft.sector &&
      line.unresolved.includes(draft.payer) &&
      isValid(line, monthKey(draft.year, draft.month)),
  );
}

/** The question to the rate table, with the fields that matter for the group's segment alone. */
export function contributionQuery(
  draft: ContributionDraft,
  terms: GroupTerms,
  rates: RateTable,
): ContributionQuery {
  const { group, programmes, payer } = draft;
  const query = { group, programmes, payer, month: monthKey(draft.year, draft.month) };
  const wage = draft.wage ?? undefined;
  switch (terms.segment) {
    case 'PU':
      return { ...query, wage, riskClass: riskClassOf(draft, terms) };
    case 'BPU':
      return {
        ...query,
        wage,
        sector: draft.sector,
        ...(isDiscountOpen(draft, terms, rates) && { discount: draft.discount }),
      };
    case 'Jakon':
      return { ...query, contractValue: draft.contractValue ?? undefined };
  }
}
