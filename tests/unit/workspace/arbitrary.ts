import * as fc from 'fast-check';
import type { RateTable } from '#shared/contribution/rate.ts';
import type { Government } from '#shared/coverage/government.ts';
import type { MapStyle } from '#shared/coverage/style.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Command } from '#shared/workspace/command.ts';
import { smallDocument, smallRates, square } from '../../fixtures/small-document.ts';

const codes = smallDocument().desa.map(({ code }) => code);

const heads = fc.nat({ max: 5000 });
const rupiah = fc.maxSafeNat();

/** Names as people and attackers write them; NUL and half surrogates apart, which no SQLite text can hold. */
export const name = fc.oneof(
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((text) => (/[^\s\p{Cc}]/u.test(text) ? text.replaceAll('\0', '') : 'x')),
  fc.constantFrom(
    `'); DROP TABLE coverage; --`,
    '<script>alert(1)</script>',
    '"quoted" \'single\' `back`',
    '__proto__',
    '😀 Désa ‮',
  ),
);

const predicate = fc.constantFrom('centroid', 'majority', 'intersects');

/** A drawn square over some of the desa. */
const drawn = fc
  .record({ x: fc.nat({ max: 6 }), y: fc.nat({ max: 2 }), size: fc.integer({ min: 1, max: 6 }) })
  .map(({ x, y, size }) => square(114.995 + x * 0.01, -2.005 + y * 0.01, size * 0.01));

const area: fc.Arbitrary<PlanSpec['area']> = fc.oneof(
  fc.record({
    codes: fc.array(fc.constantFrom('99', '99.01', '99.01.02', ...codes), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ polygon: drawn, predicate }),
  fc.record({
    polygon: drawn.map(({ coordinates }) => ({ type: 'Polygon' as const, coordinates: coordinates[0]! })),
    predicate,
  }),
);

const floor = fc.option(fc.record({ floor: heads }), { nil: {} });

const columnName = fc.constantFrom('Kemiskinan', 'Kandidat', '__proto__');
const column = columnName.map((column) => ({ column }));

const ranked = fc.record({
  measure: fc.oneof(fc.constantFrom('gap', 'eligible', 'covered', 'coverage'), column),
  first: fc.constantFrom('high', 'low'),
});

const rule: fc.Arbitrary<PlanSpec['rule']> = fc.oneof(
  floor.map((floor) => ({ kind: 'equal' as const, ...floor })),
  fc
    .tuple(fc.oneof(fc.constantFrom('gap' as const, 'eligible' as const), column), floor)
    .map(([weight, floor]) => ({ kind: 'proportional' as const, weight, ...floor })),
  floor.map((floor) => ({ kind: 'raise-lowest' as const, ...floor })),
  fc
    .tuple(fc.array(ranked, { minLength: 1, maxLength: 3 }), floor)
    .map(([by, floor]) => ({ kind: 'priority' as const, by, ...floor })),
);

const share = fc.double({ min: 0, max: 1, noNaN: true }).map(positiveZero);
const percent = fc.double({ min: 0, max: 100, noNaN: true }).map(positiveZero);
const year = fc.integer({ min: 2000, max: 2100 });

/** SQLite has one zero. */
function positiveZero(value: number): number {
  return value + 0;
}

const payment = {
  group: fc.constantFrom('vulnerable', 'non-asn', 'rt-rw'),
  programmes: fc.array(fc.constantFrom('JKK', 'JKM', 'JHT'), { minLength: 1, maxLength: 3 }),
  wage: fc.integer({ min: 1, max: 20_000_000 }),
  riskClass: fc.constantFrom(1, 2, 5),
} as const;
const edition = fc.constantFrom('original', 'revised');
const perYear = fc.dictionary(fc.constantFrom('2024', '2025'), rupiah, { maxKeys: 2 });

const phase = fc
  .record(
    { name, year, from: fc.integer({ min: 1, max: 12 }), quota: heads, edition, done: fc.boolean() },
    { requiredKeys: ['name', 'year', 'from', 'quota'] },
  )
  .chain((phase) => fc.integer({ min: phase.from, max: 12 }).map((to) => ({ ...phase, to })));

const commitment = fc
  .record(
    {
      name,
      kind: fc.constantFrom('renewal', 'enrolment', 'upgrade'),
      heads: fc.oneof(
        heads,
        fc.constant('covered' as const),
        column,
        fc.record({ phases: fc.array(name, { minLength: 1, maxLength: 2 }) }),
      ),
      ...payment,
      year,
      from: fc.integer({ min: 1, max: 12 }),
    },
    { requiredKeys: ['name', 'kind', 'heads', 'group', 'programmes', 'year', 'from'] },
  )
  .chain((commitment) => fc.integer({ min: commitment.from, max: 12 }).map((to) => ({ ...commitment, to })));

const fund = fc.record(
  {
    name,
    source: fc.constantFrom('APBD', 'Dana Desa', 'CSR'),
    agency: name,
    edition,
    ceiling: rupiah,
    perYear,
    perRegion: fc.oneof(rupiah, fc.record({ grant: rupiah, percent })),
    regions: fc.array(fc.constantFrom('99', '99.01.01'), { minLength: 1, maxLength: 2 }),
    phases: fc.array(name, { minLength: 1, maxLength: 2 }),
    groups: fc.array(payment.group, { minLength: 1, maxLength: 2 }),
    discount: fc.boolean(),
  },
  { requiredKeys: ['name'] },
);

const agency = fc.record({ name, ceiling: rupiah, perYear }, { requiredKeys: ['name'] });

const limits = fc.record(
  {
    minimum: heads,
    cap: fc.oneof(
      heads.map((heads) => ({ heads })),
      share.map((coverage) => ({ coverage })),
    ),
  },
  { requiredKeys: [] },
);

const goal = fc.oneof(fc.record({ year, heads }), fc.record({ year, coverage: share }));

/** Any plan the schema allows, whether or not it can be computed; empty lists are left out, as they say nothing. */
export const planSpec: fc.Arbitrary<PlanSpec> = fc.record(
  {
    name,
    quota: heads,
    area,
    rule,
    limits,
    rounding: fc.constantFrom('largest-remainder', 'sainte-lague'),
    reservePercent: percent,
    locks: fc.dictionary(fc.constantFrom<string>(...codes), heads, { maxKeys: 4 }),
    phases: fc.array(phase, { minLength: 1, maxLength: 4 }),
    ...payment,
    commitments: fc.array(commitment, { minLength: 1, maxLength: 2 }),
    funds: fc.array(fund, { maxLength: 3 }),
    agencies: fc.array(agency, { minLength: 1, maxLength: 2 }),
    goal,
  },
  { requiredKeys: ['name', 'quota', 'area', 'rule', 'locks', 'phases', 'group', 'programmes', 'funds'] },
);

/** Text that may be empty. */
const text0 = fc.oneof(fc.constant(''), name);

const planId = fc.constantFrom('plan-1', 'plan-2', 'plan-3');
const areaId = fc.constantFrom('area-1', 'area-2');
const figure = fc.option(heads, { nil: null });
const text = fc.option(name, { nil: null });

/** The rates of the document with one amount of its own, some lines left out, in another order. */
const rates: fc.Arbitrary<RateTable> = fc
  .record({ amount: rupiah, turned: fc.boolean(), accounts: fc.nat({ max: 2 }) })
  .map(({ amount, turned, accounts }) => {
    const [first, ...others] = smallRates.rates;
    const lines = [{ ...first!, charge: { kind: 'fixed' as const, amount } }, ...others];
    return {
      ...smallRates,
      rates: turned ? lines.toReversed() : lines,
      accounts: smallRates.accounts.slice(0, accounts),
    };
  });

const statement = fc.record({
  segment: fc.constantFrom('PU', 'BPU', 'total'),
  year,
  covered: figure,
  base: figure,
  percent: fc.option(percent, { nil: null }),
  decimals: fc.nat({ max: 3 }),
  definition: name,
  source: name,
});

export const government: fc.Arbitrary<Government> = fc.record({
  code: fc.constantFrom<RegionCode>('99' as RegionCode, '99.01' as RegionCode, '99.02' as RegionCode),
  name,
  regulation: text,
  mou: text,
  budgeted: fc.option(fc.boolean(), { nil: null }),
  enrolled: figure,
  claims: fc.option(rupiah, { nil: null }),
  statements: fc.array(statement, { maxLength: 3 }),
  note: name,
});

const onData: fc.Arbitrary<Command> = fc.oneof(
  rates.map((rates) => ({ kind: 'put-rates' as const, rates })),
  fc.record({
    kind: fc.constant('put-column' as const),
    column: fc.record({ name: columnName, unit: name, source: name, year: fc.option(year, { nil: null }) }),
    values: fc.dictionary(
      fc.constantFrom<string>(...codes),
      fc.oneof(heads, fc.double({ noNaN: true, noDefaultInfinity: true }).map(positiveZero)),
    ),
  }),
  columnName.map((name) => ({ kind: 'remove-column' as const, name })),
  fc.record({
    kind: fc.constant('put-cells' as const),
    coverage: fc.dictionary(
      fc.constantFrom<string>(...codes),
      fc.record({ eligible: figure, covered: figure }, { requiredKeys: [] }),
    ),
    locks: fc.dictionary(fc.constantFrom<string>(...codes), figure, { maxKeys: 2 }),
    columns: fc.dictionary(columnName, fc.dictionary(fc.constantFrom<string>(...codes), figure), {
      maxKeys: 1,
    }),
  }),
  fc.record({
    kind: fc.constant('import-enrolment' as const),
    enrolment: fc.array(
      fc.record({
        year: fc.constantFrom(2024, 2025),
        phase: fc.constantFrom('Tahap I', 'Tahap II'),
        heads: fc.dictionary(fc.constantFrom<string>(...codes), heads),
      }),
      { maxLength: 1 },
    ),
    source: fc.record({
      title: name,
      publisher: text0,
      licence: text0,
      edition: text0,
      date: fc.constantFrom('2024-07-01', '2024-08-01'),
      note: text0,
      definition: text0,
      illustrative: fc.boolean(),
    }),
    replace: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('remove-enrolment' as const),
    year: fc.constantFrom(2024, 2025),
    phase: fc.constantFrom('Tahap I', 'Tahap II'),
  }),
  government.map((government) => ({ kind: 'put-government' as const, government })),
  government.map(({ code }) => ({ kind: 'remove-government' as const, code })),
);

const colour = fc.constantFrom('#0072b2', '#D55E00', 'red');
const mapId = fc.constantFrom('a', 'b');

const style: fc.Arbitrary<MapStyle> = fc
  .record({
    method: fc.constantFrom('quantile', 'equal', 'natural', 'pretty', 'manual'),
    classes: fc.integer({ min: 1, max: 8 }),
    palette: fc.constantFrom('YlGnBu', 'RdYlBu'),
    reversed: fc.boolean(),
  })
  .map((style) => ({
    ...style,
    breaks: style.method === 'manual' ? Array.from({ length: style.classes + 1 }, (_, n) => n / 4) : [],
  }));

const at = fc.tuple(fc.integer({ min: -181, max: 180 }), fc.integer({ min: -90, max: 90 }));
const features = fc
  .array(
    fc.record({
      type: fc.constant('Feature' as const),
      properties: fc.oneof(fc.constant(null), fc.dictionary(name, name, { maxKeys: 2 })),
      geometry: fc.oneof(
        at.map((coordinates) => ({ type: 'Point' as const, coordinates })),
        fc
          .array(at, { minLength: 1, maxLength: 3 })
          .map((coordinates) => ({ type: 'LineString' as const, coordinates })),
        drawn,
      ),
    }),
    { maxLength: 3 },
  )
  .map((features) => ({ type: 'FeatureCollection' as const, features }));

const onMap: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('put-areas' as const),
    areas: fc.array(fc.record({ id: areaId, name, colour, note: text0, area }), { maxLength: 2 }),
    remove: fc.array(areaId, { maxLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('put-style' as const),
    indicator: name,
    style: fc.option(style, { nil: null }),
  }),
  fc
    .tuple(
      fc.record({ id: mapId, name, source: text0, colour, visible: fc.boolean() }),
      fc.option(features, { nil: undefined }),
    )
    .map(([layer, features]) => ({ kind: 'put-layer' as const, layer, ...(features ? { features } : {}) })),
  mapId.map((id) => ({ kind: 'remove-layer' as const, id })),
  fc.record({
    kind: fc.constant('put-bookmark' as const),
    bookmark: fc.record({
      id: mapId,
      name,
      bounds: fc.tuple(at, at).map(([[west, south], [east, north]]) => [west, south, east, north] as const),
    }),
  }),
  mapId.map((id) => ({ kind: 'remove-bookmark' as const, id })),
  fc.record({
    kind: fc.constant('put-note' as const),
    code: fc.constantFrom<RegionCode>('99' as RegionCode, '99.01' as RegionCode, ...codes),
    text: text0,
  }),
);

const onScenarios: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('duplicate-plan' as const), id: planId, copy: planId, name }),
  planId.map((id) => ({ kind: 'lock-plan' as const, id })),
  planId.map((id) => ({ kind: 'unlock-plan' as const, id })),
);

const plain: fc.Arbitrary<Command> = fc.oneof(
  name.map((title) => ({ kind: 'rename-document' as const, title })),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('put-plan' as const), id: planId, spec: planSpec }) },
  planId.map((id) => ({ kind: 'remove-plan' as const, id })),
  planId.map((id) => ({ kind: 'show-plan' as const, id })),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('put-area' as const),
      id: areaId,
      name,
      colour,
      note: text0,
      area,
    }),
  },
  areaId.map((id) => ({ kind: 'remove-area' as const, id })),
  { weight: 4, arbitrary: onMap },
  { weight: 5, arbitrary: onData },
  { weight: 4, arbitrary: onScenarios },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('set-coverage' as const),
      code: fc.constantFrom<RegionCode>(...codes),
      eligible: figure,
      covered: figure,
    }),
  },
);

/** Any command, refused ones among them; some carry a merge key. */
export const command: fc.Arbitrary<Command> = fc
  .tuple(plain, fc.option(fc.constantFrom('a', 'b'), { nil: undefined }))
  .map(([command, merge]) => (merge === undefined ? command : { ...command, merge }));
