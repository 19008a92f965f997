import { describe, expect, it } from 'vitest';
import { describeReason } from '#shared/plan/describe.ts';
import { runPlan } from '#shared/plan/run.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { inputOf, onePhase, ran } from './samples.ts';

const input = inputOf([100], [0]);

/** Ten heads for the first half of 2026, from CSR that takes the discount PP 50/2025 leaves open. */
function halfYear(changes: Partial<PlanSpec> = {}): PlanSpec {
  return onePhase(10, 6, {
    phases: [{ name: 'Tahap I', year: 2026, from: 1, to: 6, quota: 10 }],
    funds: [{ name: 'CSR Ojek', source: 'CSR', ceiling: 100_000_000, discount: true }],
    ...changes,
  });
}

function reasons(spec: PlanSpec, language: 'id' | 'en'): readonly string[] {
  return ran(input, spec)
    .explain(0)
    .map((reason) => describeReason(reason, language, 'Desa A'));
}

describe('the trade of non-wage earners (PP 50/2025)', () => {
  it('halves contributions of transport workers from January 2026 on, of others from April on', () => {
    expect(ran(input, halfYear()).result.discount).toBe(10 * 3 * 8_400);
    const transport = ran(input, halfYear({ sector: 'transport' })).result;
    expect(transport.discount).toBe(10 * 6 * 8_400);
    expect(transport.funds[0]!.used).toBe(10 * 6 * 8_400);
  });

  it('changes nothing for APBD, which the regulation excludes', () => {
    const funds = [{ name: 'APBD', source: 'APBD' as const, ceiling: 100_000_000 }];
    expect(ran(input, halfYear({ sector: 'transport', funds })).result.discount).toBe(0);
  });

  it('is named with the months and the regulation in the reasons of the desa the fund pays in', () => {
    expect(reasons(halfYear({ sector: 'transport' }), 'id')).toContain(
      'CSR Ojek membayar JKK dan JKM dengan keringanan 50% untuk sektor transportasi, Januari 2026 sampai Juni 2026 (PP 50/2025).',
    );
    expect(reasons(halfYear(), 'en')).toContain(
      'CSR Ojek pays JKK and JKM with a discount of 50% for the other sector, April 2026 to June 2026 (PP 50/2025).',
    );
    const undecided = { name: 'CSR', source: 'CSR' as const, ceiling: 100_000_000 };
    expect(reasons(halfYear({ funds: [undecided] }), 'id').join()).not.toContain('keringanan');
  });

  it('may differ for a commitment', () => {
    const commitment = {
      name: 'Perpanjangan',
      kind: 'renewal' as const,
      heads: 5,
      group: 'vulnerable' as const,
      programmes: ['JKK' as const, 'JKM' as const],
      year: 2026,
      from: 1,
      to: 3,
    };
    const discount = (sector?: 'transport') =>
      ran(input, halfYear({ commitments: [{ ...commitment, sector }] })).result.discount;
    expect(discount('transport') - discount()).toBe(5 * 3 * 8_400);
  });

  it('is refused for wage earners, with the field and what is allowed', () => {
    const spec = halfYear({ group: 'village-official', sector: 'transport' });
    expect(runPlan(input, spec)).toMatchObject({ ok: false, problem: { code: 'sector-unused' } });
  });

  it('decides whether a discount that is asked for is denied', () => {
    const funds = [{ name: 'APBD', source: 'APBD' as const, ceiling: 100_000_000, discount: true }];
    const first = [{ name: 'Tahap I', year: 2026, from: 1, to: 3, quota: 10 }];
    expect(runPlan(input, halfYear({ funds, phases: first })).ok).toBe(true);
    expect(runPlan(input, halfYear({ funds, phases: first, sector: 'transport' }))).toMatchObject({
      ok: false,
      problem: { code: 'fund-discount-denied' },
    });
  });
});
