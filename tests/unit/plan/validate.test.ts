import { describe, expect, it } from 'vitest';
import { parsePlanSpec, planJsonSchema } from '#shared/plan/validate.ts';
import type { Problem } from '#shared/text/problem.ts';
import { renewalOf } from '../../fixtures/small-document.ts';
import { balanganPlan, plan } from './samples.ts';

function problemOf(json: unknown): Problem {
  const result = parsePlanSpec(json);
  if (result.ok) throw new Error('the plan was accepted');
  return result.problem;
}

const phase = plan.phases[0]!;
const square = [
  [115, -3],
  [116, -3],
  [116, -2],
  [115, -2],
  [115, -3],
];

const areaOf = (ring: readonly (readonly number[])[]) => ({
  ...plan,
  area: { polygon: { type: 'Polygon', coordinates: [ring] }, predicate: 'majority' },
});

const allowed = (change: object) => problemOf({ ...plan, ...change }).why.en;

describe('parsePlanSpec', () => {
  it('accepts a plan and fills in what may be left out', () => {
    const { locks: _locks, funds: _funds, ...required } = balanganPlan;
    expect(parsePlanSpec(required)).toEqual({ ok: true, value: { ...balanganPlan, locks: {}, funds: [] } });
  });

  it.each([
    ['quota', { quota: 1.5 }, 'quota', '1.5'],
    ['quota', { quota: -1 }, 'quota', '-1'],
    ['quota', { quota: NaN }, 'quota', 'NaN'],
    ['quota', { quota: JSON.parse('1e400') }, 'quota', 'Infinity'],
    ['quota', { quota: 1e17 }, 'quota', '100000000000000000'],
    ['quota', { quota: '20000' }, 'quota', '"20000"'],
    ['name', { name: '' }, 'name', '""'],
    ['blank name', { name: ' \t' }, 'name', '" \\t"'],
    ['blank phase', { phases: [{ ...phase, name: ' ' }] }, 'phases[0].name', '" "'],
    ['invisible fund', { funds: [{ name: '\0', ceiling: 1 }] }, 'funds[0].name', '"\\u0000"'],
    ['first month', { phases: [{ ...phase, from: 0 }] }, 'phases[0].from', '0'],
    ['last month', { phases: [phase, { ...phase, to: 13 }] }, 'phases[1].to', '13'],
    ['phase quota', { phases: [{ ...phase, quota: -5 }] }, 'phases[0].quota', '-5'],
    ['year', { phases: [{ ...phase, year: 24 }] }, 'phases[0].year', '24'],
    ['rule', { rule: { kind: 'random' } }, 'rule.kind', '"random"'],
    ['weight', { rule: { kind: 'proportional', weight: 'size' } }, 'rule.weight', '"size"'],
    ['floor', { rule: { kind: 'equal', floor: 0.5 } }, 'rule.floor', '0.5'],
    ['lock', { locks: { '63.11.01.2001': -1 } }, 'locks["63.11.01.2001"]', '-1'],
    ['ceiling', { funds: [{ name: 'A', ceiling: 10.5 }] }, 'funds[0].ceiling', '10.5'],
    ['programme', { programmes: ['JKM', 'BPJS'] }, 'programmes[1]', '"BPJS"'],
    ['programmes', { programmes: [] }, 'programmes', '[]'],
    ['area code', { area: { codes: ['63.11', 6311] } }, 'area.codes[1]', '6311'],
    ['area', { area: 'Balangan' }, 'area', '"Balangan"'],
    [
      'predicate',
      { area: { polygon: { type: 'Polygon', coordinates: [square] }, predicate: 'touches' } },
      'area.predicate',
      '"touches"',
    ],
    [
      'geometry',
      { area: { polygon: { type: 'Point', coordinates: [115, -3] }, predicate: 'centroid' } },
      'area.polygon.type',
      '"Point"',
    ],
  ])('names the field and the value: %s %j', (_, change, field, value) => {
    const { code, what, why } = problemOf({ ...plan, ...change });
    expect(code).toBe('plan-invalid-field');
    expect(what.id).toContain(`"${field}"`);
    expect(what.id).toContain(value);
    expect(what.en).toContain(`"${field}"`);
    expect(why.id.length).toBeGreaterThan('Yang diperbolehkan: .'.length);
  });

  it('says what is allowed', () => {
    expect(allowed({ phases: [{ ...phase, from: 13 }] })).toBe('Allowed is: a whole number from 1 to 12.');
    expect(allowed({ quota: -1 })).toContain('a whole number of 0 or more');
    expect(allowed({ rule: { kind: 'x' } })).toBe(
      'Allowed is: one of "equal", "proportional", "raise-lowest", "priority".',
    );
    expect(allowed({ area: {} })).toBe(
      'Allowed is: an object with the fields codes or an object with the fields polygon, predicate.',
    );
    expect(allowed({ enrolledOffGap: 'ya' })).toBe('Allowed is: true or false.');
    expect(allowed({ phases: [{ ...phase, done: 1 }] })).toBe('Allowed is: true or false.');
    expect(allowed({ programmes: ['X'] })).toBe('Allowed is: one of "JKK", "JKM", "JHT", "JP", "JKP".');
  });

  it.each([
    [{ ...plan, floors: 100 }, 'floors', 'an object with the fields name, quota, area'],
    [{ ...plan, phases: [{ ...phase, months: 3 }] }, 'phases[0].months', 'name, year, from, to, quota'],
    [{ ...plan, rule: { kind: 'equal', weight: 'gap' } }, 'rule.weight', 'fields kind, floor;'],
    [{ ...plan, funds: [{ name: 'A', pagu: 1 }] }, 'funds[0].pagu', 'ceiling, perYear, perRegion'],
  ])('refuses unknown fields: %#', (json, field, allowed) => {
    const { code, what, why } = problemOf(json);
    expect(code).toBe('plan-unknown-field');
    expect(what.en).toContain(`"${field}"`);
    expect(why.en).toContain(allowed);
  });

  it('names a field that is missing, and how many more', () => {
    const problem = problemOf({});
    expect(problem).toMatchObject({
      code: 'plan-missing-field',
      what: { en: 'The plan lacks the field "name".' },
    });
    expect(problem.next.en).toContain('6 more fields');
  });

  it('counts one more field, and says how long a list may be', () => {
    expect(problemOf({ ...plan, quota: '10', programmes: [] }).next.en).toContain('1 more field needs');
    expect(problemOf({ ...plan, name: '' }).next.en).not.toContain('more');
    const by = Array.from({ length: 4 }, () => ({ measure: 'gap', first: 'high' }));
    const { what, why } = problemOf({ ...plan, rule: { kind: 'priority', by } });
    expect(what.en).toContain('"rule.by"');
    expect([why.id, why.en]).toEqual([
      'Yang diperbolehkan: daftar berisi 1 sampai 3.',
      'Allowed is: a list of 1 to 3.',
    ]);
  });

  it('refuses what is no plan at all', () => {
    for (const json of [null, 5, 'plan', [], undefined]) expect(parsePlanSpec(json).ok).toBe(false);
  });

  it('names both sums when the phases do not add up to the quota', () => {
    const { code, what } = problemOf({ ...balanganPlan, quota: 21_000 });
    expect(code).toBe('phases-not-quota');
    expect(what.id).toBe('Jumlah kuota semua tahap 20.000, padahal kuota rencana 21.000.');
  });

  it.each([
    [{ phases: [{ ...phase, from: 6, to: 5 }] }, 'phase-months-reversed'],
    [{ funds: [{ name: 'A' }] }, 'fund-ceiling'],
    [
      {
        funds: [
          { name: 'A', ceiling: 1 },
          { name: 'A', perRegion: 1 },
        ],
      },
      'fund-repeated',
    ],
    [{ programmes: ['JKK', 'JKK'] }, 'programme-repeated'],
    [
      {
        phases: [
          { ...phase, quota: 60 },
          { ...phase, quota: 40 },
        ],
      },
      'phase-repeated',
    ],
    [{ locks: { '63.11.01': 5 } }, 'lock-not-desa'],
    [{ locks: { '6311012001': 5 } }, 'lock-not-desa'],
  ])('checks fields against each other: %j', (change, code) => {
    expect(problemOf({ ...plan, ...change }).code).toBe(code);
  });

  const renewal = renewalOf({ year: 2025 });
  const fund = { name: 'A', ceiling: 1 };

  it.each([
    [{ limits: { minimum: 60, cap: { heads: 50 } } }, 'minimum-exceeds-cap', '"limits.minimum" is 60'],
    [
      { rule: { kind: 'equal', floor: 60 }, limits: { cap: { heads: 50 } } },
      'minimum-exceeds-cap',
      '"rule.floor" is 60',
    ],
    [{ reservePercent: 1.234 }, 'percent-decimals', '"reservePercent" cannot be used: 1.234'],
    [
      { funds: [{ name: 'A', perRegion: { grant: 1, percent: 0.001 } }] },
      'percent-decimals',
      '"funds[0].perRegion.percent" cannot be used: 0.001',
    ],
    [
      { funds: [{ ...fund, phases: ['Tahap X'] }] },
      'fund-unknown-phase',
      '"funds[0].phases" names "Tahap X"',
    ],
    [
      { funds: [{ ...fund, agency: 'DPMD' }], agencies: [{ name: 'Disnaker', ceiling: 1 }] },
      'fund-unknown-agency',
      '"funds[0].agency" names "DPMD"',
    ],
    [{ funds: [{ ...fund, regions: ['6311'] }] }, 'fund-no-region-code', '"funds[0].regions" has "6311"'],
    [{ funds: [{ name: 'A', agency: 'B' }], agencies: [{ name: 'B' }] }, 'fund-ceiling', 'The fund A'],
    [{ funds: [{ name: 'A', perYear: { 2101: 5 } }] }, 'plan-invalid-key', '"funds[0].perYear" has "2101"'],
    [{ funds: [{ name: 'A', perYear: { 24: 5 } }] }, 'plan-invalid-key', '"funds[0].perYear" has "24"'],
    [{ commitments: [{ ...renewal, from: 5, to: 4 }] }, 'commitment-months-reversed', 'May (5)'],
    [{ commitments: [renewal, renewal] }, 'commitment-repeated', 'Perpanjangan (2025)'],
    [{ commitments: [{ ...renewal, name: 'Tahap I' }] }, 'commitment-named-as-phase', '"Tahap I"'],
    [{ commitments: [{ ...renewal, programmes: ['JKK', 'JKK'] }] }, 'programme-repeated', 'JKK'],
    [
      { commitments: [{ ...renewal, heads: { phases: ['Tahap II'] } }] },
      'commitment-unknown-phase',
      '"commitments[0].heads.phases" names the phase "Tahap II"',
    ],
    [{ commitments: [{ ...renewal, heads: 2 ** 31 }] }, 'commitment-too-many-heads', '2147483648'],
    [
      {
        agencies: [
          { name: 'B', ceiling: 1 },
          { name: 'B', ceiling: 2 },
        ],
      },
      'agency-repeated',
      'B',
    ],
    [{ name: 'Balangan\u0000' }, 'plan-invalid-field', '"name" cannot be used: "Balangan\\u0000"'],
    [{ funds: [{ ...fund, agency: 'Dinas\nKerja' }] }, 'plan-invalid-field', '"funds[0].agency"'],
    [{ locks: JSON.parse('{"__proto__": 5}') as object }, 'lock-not-desa', '"__proto__"'],
    [
      { funds: [JSON.parse('{"name": "A", "ceiling": 1, "__proto__": {}}') as object] },
      'plan-unknown-field',
      '"funds[0].__proto__"',
    ],
  ])('names what contradicts and what is allowed: %j', (change, code, what) => {
    const problem = problemOf({ ...plan, ...change });
    expect(problem.code).toBe(code);
    expect(problem.what.en).toContain(what);
    for (const text of [problem.why, problem.next])
      expect(text.id.length * text.en.length).toBeGreaterThan(0);
  });

  it('accepts all of it where it agrees, with −0 read as 0', () => {
    const accepted = parsePlanSpec({
      ...plan,
      quota: -0,
      phases: [{ ...phase, quota: -0, edition: 'original' }],
      rule: { kind: 'priority', by: [{ measure: { column: 'miskin' }, first: 'high' }], floor: 2 },
      limits: { minimum: 1, cap: { coverage: 0.8 } },
      rounding: 'sainte-lague',
      reservePercent: 2.5,
      commitments: [renewal, { ...renewal, name: 'Lanjutan', heads: { phases: ['Tahap I'] } }],
      funds: [
        { name: 'A', agency: 'B', phases: ['Perpanjangan'], groups: ['vulnerable'], edition: 'original' },
        {
          name: 'C',
          perYear: { 2024: 5, 2100: 6 },
          perRegion: { grant: 100, percent: 12.34 },
          regions: ['63'],
        },
      ],
      agencies: [{ name: 'B', perYear: { 2024: 5 } }],
      goal: { year: 2026, coverage: 0.6728 },
    });
    expect(accepted.ok).toBe(true);
    if (accepted.ok) expect(Object.is(accepted.value.quota, 0)).toBe(true);
  });

  it('lets two agencies hold funds of one name', () => {
    const funds = [
      { name: 'APBD', agency: 'Disnaker', ceiling: 1_700_000_000 },
      { name: 'APBD', agency: 'DPMD', ceiling: 1_300_000_000 },
    ];
    expect(parsePlanSpec({ ...plan, funds }).ok).toBe(true);
  });

  it('refuses a polygon that crosses itself, and winds a right one as RFC 7946 has it', () => {
    const bowTie = [square[0]!, square[2]!, square[1]!, square[3]!, square[0]!];
    expect(problemOf(areaOf(bowTie)).code).toBe('area-crosses-itself');
    expect(problemOf(areaOf(square.slice(0, 4))).code).toBe('area-not-closed');
    const clockwise = parsePlanSpec(areaOf(square.toReversed()));
    expect(clockwise).toMatchObject({ ok: true, value: { area: { polygon: { coordinates: [square] } } } });
  });
});

describe('planJsonSchema', () => {
  it('describes what a plan file may hold', () => {
    expect(planJsonSchema()).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['name', 'quota', 'area', 'rule', 'phases', 'group', 'programmes'],
    });
  });
});
