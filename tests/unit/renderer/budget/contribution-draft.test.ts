import { describe, expect, it } from 'vitest';
import { contributionOf } from '#shared/contribution/contribution.ts';
import type { Group } from '#shared/contribution/programme.ts';
import { shippedRates as rates } from '#shared/contribution/rates.ts';
import {
  contributionQuery,
  isDiscountOpen,
  missingBase,
  termsOfGroup,
  withDraftGroup,
  withDraftProgramme,
  type ContributionDraft,
} from '../../../../renderer/budget/calculators/contribution-draft.ts';

const vulnerable: ContributionDraft = {
  group: 'vulnerable',
  programmes: ['JKK', 'JKM'],
  year: 2026,
  month: 5,
  payer: 'government',
  wage: null,
  riskClass: null,
  sector: 'other',
  contractValue: null,
  discount: false,
};

function of(group: Group) {
  return termsOfGroup(rates, group)!;
}

/** The answer the calculator shows for what is typed. @throws Error when it shows a problem */
function totalOf(draft: ContributionDraft): number {
  const answer = contributionOf(rates, contributionQuery(draft, of(draft.group), rates));
  if (!answer.ok) throw new Error(answer.problem.what.en);
  return answer.value.total;
}

describe('the contribution calculator', () => {
  it('gives half of JKK and JKM to who pays himself, and the whole from APBD', () => {
    expect(totalOf(vulnerable)).toBe(16_800);
    expect(totalOf({ ...vulnerable, payer: 'self' })).toBe(8400);
    expect(totalOf({ ...vulnerable, payer: 'self', programmes: ['JKK', 'JKM', 'JHT'] })).toBe(28_400);
  });

  it('begins the discount of drivers in January and of others in April 2026', () => {
    const february = { ...vulnerable, payer: 'self', month: 2 } as const;
    expect(totalOf(february)).toBe(16_800);
    expect(totalOf({ ...february, sector: 'transport' })).toBe(8400);
  });

  it('asks the planner about the discount only where the law leaves it open', () => {
    const village = { ...vulnerable, payer: 'village' } as const;
    expect(isDiscountOpen(village, of('vulnerable'), rates)).toBe(true);
    expect(totalOf(village)).toBe(16_800);
    expect(totalOf({ ...village, discount: true })).toBe(8400);
    // Decided for the village once, it does not stand in the way of money that may not take it.
    expect(isDiscountOpen(vulnerable, of('vulnerable'), rates)).toBe(false);
    expect(totalOf({ ...vulnerable, discount: true })).toBe(16_800);
  });

  it('counts construction from its contract value alone, whatever was typed for other groups', () => {
    const construction = withDraftGroup(
      { ...vulnerable, payer: 'company', wage: 3_000_000, riskClass: 2, discount: true },
      'construction',
      rates,
    );
    expect(construction.payer).toBe('government');
    expect(missingBase(construction, of('construction'))).toBe('contractValue');
    expect(totalOf({ ...construction, contractValue: 750_000_000 })).toBe(1_375_000);
  });

  it('needs the wage of a group that has no base of its own', () => {
    const teacher = withDraftGroup(vulnerable, 'non-asn-teacher', rates);
    expect(missingBase(teacher, of('non-asn-teacher'))).toBe('wage');
    const paid = { ...teacher, wage: 3_000_000, riskClass: 1 } as const;
    expect(missingBase(paid, of('non-asn-teacher'))).toBeNull();
    expect(totalOf(paid)).toBe(16_200);
    expect(totalOf(withDraftProgramme(paid, 'JHT', true))).toBe(187_200);
  });

  it('keeps the programmes another group may join, and never none', () => {
    const official = withDraftGroup(
      { ...vulnerable, programmes: ['JKK', 'JKM', 'JHT'] },
      'construction',
      rates,
    );
    expect(official.programmes).toEqual(['JKK', 'JKM']);
    expect(withDraftProgramme({ ...vulnerable, programmes: ['JKK'] }, 'JKK', false).programmes).toEqual([
      'JKK',
    ]);
  });
});
