import { describe, expect, it } from 'vitest';
import type { PlanInput } from '#shared/plan/input.ts';
import type { Commitment, PlanSpec } from '#shared/plan/spec.ts';
import type { Warning } from '#shared/text/problem.ts';
import { inputOf, onePhase, plan, ran } from './samples.ts';

const warnings = (spec: PlanSpec, input: PlanInput = inputOf([1000])) => ran(input, spec).result.warnings;
const codesOf = (spec: PlanSpec, input?: PlanInput) => warnings(spec, input).map(({ code }) => code);
function warningOf(code: string, spec: PlanSpec, input?: PlanInput): Warning {
  const found = warnings(spec, input).find((warning) => warning.code === code);
  if (!found) throw new Error(`no ${code} among ${codesOf(spec, input).join(', ')}`);
  return found;
}

const rich = { name: 'APBD', ceiling: 1_000_000_000 };
const renewal: Commitment = {
  name: 'Perpanjangan',
  kind: 'renewal',
  heads: { phases: ['I'] },
  group: 'vulnerable',
  programmes: ['JKK', 'JKM'],
  year: 2025,
  from: 1,
  to: 12,
};

describe('warnings of limits', () => {
  it('tell a coverage cap, locks of many sizes and weights of 0 from want of room', () => {
    const input = inputOf([100, 100]);
    expect(codesOf(onePhase(150, 12, { limits: { cap: { coverage: 0.5 } } }), input)).toContain(
      'limits-leave-over',
    );
    const locks = { '63.11.01.2001': 20, '63.11.01.2002': 30 };
    expect(codesOf(onePhase(150, 12, { locks }), input)).toContain('limits-leave-over');
    const rule = { kind: 'proportional', weight: { column: 'miskin' } } as const;
    const columns = { miskin: Float64Array.of(0, 5) };
    expect(codesOf(onePhase(150, 12, { rule }), { ...input, columns })).toContain('weights-leave-over');
    expect(codesOf(onePhase(250, 12), input)).toContain('quota-exceeds-room');
    expect(codesOf(onePhase(100, 12, { funds: [rich], limits: { cap: { heads: 50 } } }), input)).toEqual([]);
  });

  it('name desa whose weight is unknown', () => {
    const rule = { kind: 'proportional', weight: { column: 'miskin' } } as const;
    const columns = { miskin: Float64Array.of(3, NaN, 5) };
    const input = { ...inputOf([100, 100, 100]), columns };
    expect(warningOf('weight-unknown', onePhase(50, 12, { rule }), input).what.en).toBe(
      'The column "miskin" is unknown for 1 desa of the target area: Desa Desa-2.',
    );
  });
});

const whyShort = (funds: PlanSpec['funds']) => warningOf('funds-short', onePhase(10, 10, { funds })).why;

describe('warnings of funds', () => {
  it('say why money is left: no fund per desa is blamed where there is none', () => {
    const plain = whyShort([
      { name: 'A', ceiling: 900_000 },
      { name: 'B', ceiling: 790_000 },
    ]);
    expect(plain.en).toContain('a head is paid by one fund for all its months');
    expect(plain.id).not.toContain('per desa');
    const perDesa = whyShort([
      { name: 'A', perRegion: 900_000 },
      { name: 'B', ceiling: 790_000 },
    ]);
    expect(perDesa.en).toContain('a fund per desa pays for its own desa alone');
  });

  it('say of a ceiling of an agency that no fund names it', () => {
    const idle = onePhase(100, 12, { agencies: [{ name: 'Disnaker', ceiling: 1 }], funds: [rich] });
    expect(warningOf('agency-without-funds', idle).what.en).toContain('Disnaker');
    for (const other of [{ funds: [{ ...rich, agency: 'Disnaker' }] }, { agencies: [{ name: 'Disnaker' }] }])
      expect(codesOf({ ...idle, ...other })).not.toContain('agency-without-funds');
  });

  it.each([
    [{ ceiling: 100_000 }, 'Rp100,000 at most'],
    [{ perYear: { '2030': 1_000_000_000 } }, 'Rp0 at most'],
    [{ ceiling: 1_000_000_000, groups: ['bpd'] as const }, 'do not occur in the plan'],
    [{ ceiling: 1_000_000_000, regions: ['63.11.01.2002'] }, 'Nobody of this plan'],
  ])('say of %j that it can pay nothing, and why', (fund, why) => {
    const input = inputOf([1000, 0]);
    const spec = onePhase(100, 12, { funds: [rich, { name: 'Lain', ...fund } as never] });
    const warning = warningOf('fund-pays-nothing', spec, input);
    expect(warning.what.en).toContain('Lain');
    expect(warning.why.en).toContain(why);
  });

  it('say that a donation does not pay for wage earners', () => {
    const spec = onePhase(10, 12, { group: 'village-official', funds: [{ ...rich, source: 'CSR' }] });
    expect(warningOf('fund-pays-nothing', spec).why).toEqual({
      id: 'Uang CSR tidak membayar iuran penerima upah (PU); yang dapat: pemberi kerja, APBN/APBD, APBDes.',
      en: 'CSR money does not pay contributions of wage earners (PU); these can: employer, APBN/APBD, APBDes.',
    });
  });

  it('say that Dana Desa is disputed, and pay from it nevertheless', () => {
    const spec = onePhase(100, 12, { funds: [{ ...rich, source: 'Dana Desa' }] });
    expect(codesOf(spec)).toEqual(['dana-desa-disputed']);
    expect(ran(inputOf([1000]), spec).result.fits).toBe(true);
  });

  it('say what a discount saves that the law leaves open, and of the state refuse it', () => {
    const phases = [{ name: 'Tahap I', year: 2026, from: 4, to: 12, quota: 100 }];
    const csr: PlanSpec = { ...plan, phases, funds: [{ ...rich, source: 'CSR', discount: true }] };
    const { result } = ran(inputOf([1000]), csr);
    // Half of 16,800 over nine months for 100 heads.
    expect(result).toMatchObject({ cost: 15_120_000, discount: 7_560_000, shortfall: 0 });
    expect(warningOf('discount-unresolved', csr).what.en).toContain('Rp7,560,000');
    expect(codesOf({ ...csr, funds: [{ ...rich, source: 'CSR' }] })).toEqual([]);
  });
});

describe('warnings of commitments', () => {
  const phases = [{ name: 'I', year: 2024, from: 1, to: 12, quota: 100 }];
  const spec: PlanSpec = { ...plan, phases, commitments: [renewal], funds: [rich] };

  it('are silent where everyone is renewed in time', () => {
    expect(codesOf(spec)).toEqual([]);
    const two = [...phases, { name: 'II', year: 2025, from: 1, to: 12, quota: 10 }];
    expect(codesOf({ ...spec, quota: 110, phases: two })).toEqual([]);
    expect(codesOf({ ...spec, quota: 110, phases: two, commitments: [] })).toEqual(['unpaid-months']);
  });

  it('count unpaid months over the turn of the year', () => {
    expect(codesOf({ ...spec, commitments: [{ ...renewal, from: 3 }] })).toEqual([]);
    expect(warningOf('unpaid-months', { ...spec, commitments: [{ ...renewal, from: 4 }] }).what.en).toBe(
      'Members are not paid for: I (2024) from January 2025 to at least March 2025.',
    );
    const ending = [{ ...phases[0]!, to: 6 }];
    expect(warningOf('unpaid-months', { ...spec, phases: ending }).what.id).toContain(
      'dari Juli 2024 sampai sedikitnya September 2024',
    );
    expect(codesOf({ ...spec, commitments: [{ ...renewal, heads: 100 }] })).not.toContain('unpaid-months');
    expect(codesOf({ ...spec, commitments: [{ ...renewal, heads: 99 }] })).toContain('unpaid-months');
  });

  it('count the months of a renewal to the cover of a short phase', () => {
    const late = [{ ...phases[0]!, from: 11 }];
    expect(codesOf({ ...spec, phases: late })).toEqual([]);
    expect(codesOf({ ...spec, phases: late, commitments: [] })).toEqual(['short-cover']);
  });

  it('say what a renewal lacks', () => {
    const poor = { ...spec, funds: [{ name: 'APBD', ceiling: 30_000_000 }] };
    expect(
      warningOf('renewal-unfunded', { ...poor, funds: [{ name: 'APBD', ceiling: 10_080_000 }] }).what.en,
    ).toBe(
      'The funds do not pay for 50 of 100 people of Perpanjangan; their contributions are Rp10,080,000.',
    );
    expect(warningOf('funds-short', poor).why.en).toContain(
      'Rp20,160,000 of it for commitments that are paid first, exceeds the ceilings of Rp30,000,000 by Rp10,320,000',
    );
  });

  it('say where a renewal pays twice, for more than are covered, late, or for unknown people', () => {
    expect(codesOf({ ...spec, commitments: [{ ...renewal, year: 2024, from: 12 }] })).toContain(
      'renewal-paid-twice',
    );
    expect(codesOf({ ...spec, commitments: [{ ...renewal, heads: 500 }] })).toContain(
      'renewal-exceeds-covered',
    );
    const covered = { ...renewal, heads: 'covered' as const, year: 2024 };
    const input = inputOf([1000, 50], [100, NaN]);
    expect(codesOf({ ...spec, commitments: [covered] }, input)).toContain('commitment-unknown');
    const from = { ...spec, commitments: [{ ...covered, from: 5 }] };
    expect(warningOf('renewal-late', from, inputOf([1000], [100])).what.en).toBe(
      'Perpanjangan starts only in May 2024; January to April are not paid.',
    );
  });

  it('say that a number of people is renewed late too, unless as many are paid for until then', () => {
    const number = { ...renewal, heads: 80, year: 2024 };
    const late = { ...number, name: 'Sejak April', from: 4 };
    expect(warningOf('renewal-late', { ...spec, commitments: [late] }).what.id).toBe(
      'Sejak April baru mulai April 2024; Januari sampai Maret tidak dibayar.',
    );
    const first = { ...number, from: 1, to: 3 };
    expect(codesOf({ ...spec, commitments: [first, late] })).not.toContain('renewal-late');
    expect(codesOf({ ...spec, commitments: [{ ...first, heads: 20 }, late] })).toContain('renewal-late');
  });

  it('say where a list beside the quota is more than are left to cover', () => {
    const list = { ...renewal, name: 'Daftar', kind: 'enrolment' as const, year: 2024 };
    expect(codesOf({ ...spec, commitments: [{ ...list, heads: 900 }] })).not.toContain(
      'enrolment-exceeds-gap',
    );
    const { what, next } = warningOf('enrolment-exceeds-gap', {
      ...spec,
      commitments: [{ ...list, heads: 901 }],
    });
    expect(what.en).toContain('by 1 people in all');
    expect(next.en).toContain('lower the quota by 1,');
    // Other workers than those the coverage is of.
    const teachers = { ...list, group: 'non-asn' as const, wage: 2_000_000, heads: 950 };
    expect(codesOf({ ...spec, commitments: [teachers] })).not.toContain('enrolment-exceeds-gap');
  });
});

describe('warnings of the goal', () => {
  it('say what is short, and whether the area has the people', () => {
    const spec = { ...onePhase(100, 12), goal: { year: 2024, heads: 500 } };
    const warning = warningOf('goal-missed', spec);
    expect(warning.what.en).toBe('The goal for 2024 is 500 people; 100 are covered (10.00%), 400 short.');
    expect(warning.next.en).toContain('Add 400');
    expect(warningOf('goal-missed', { ...spec, goal: { year: 2024, heads: 5000 } }).next.en).toContain(
      'Widen',
    );
    expect(codesOf({ ...spec, funds: [rich], goal: { year: 2024, coverage: 0.1 } })).toEqual([]);
    expect(codesOf({ ...spec, funds: [rich], goal: { year: 2020, coverage: 0.9 } })).toEqual([
      'goal-before-coverage',
    ]);
  });

  it('keep unknown unknown', () => {
    const { result } = ran(inputOf([NaN]), { ...onePhase(0, 12), goal: { year: 2024, coverage: 0.5 } });
    expect(result.path.at(-1)).toEqual({
      year: 2024,
      enrolled: 0,
      covered: NaN,
      coverage: NaN,
      goal: NaN,
      short: NaN,
    });
  });
});
