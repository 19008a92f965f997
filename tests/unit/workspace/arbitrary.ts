import * as fc from 'fast-check';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Command } from '#shared/workspace/command.ts';
import { smallDocument, square } from '../../fixtures/small-document.ts';

const codes = smallDocument().desa.map(({ code }) => code);

const heads = fc.nat({ max: 5000 });
const rupiah = fc.maxSafeNat();

/** Names as people and attackers write them; NUL and half surrogates apart, which no SQLite text can hold. */
export const name = fc.oneof(
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((text) => text.replaceAll('\0', '') || 'x'),
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

const rule: fc.Arbitrary<PlanSpec['rule']> = fc.oneof(
  floor.map((floor) => ({ kind: 'equal' as const, ...floor })),
  fc
    .tuple(fc.constantFrom('gap' as const, 'eligible' as const), floor)
    .map(([weight, floor]) => ({ kind: 'proportional' as const, weight, ...floor })),
  floor.map((floor) => ({ kind: 'raise-lowest' as const, ...floor })),
);

const phase = fc
  .record({
    name,
    year: fc.integer({ min: 2000, max: 2100 }),
    from: fc.integer({ min: 1, max: 12 }),
    quota: heads,
  })
  .chain((phase) => fc.integer({ min: phase.from, max: 12 }).map((to) => ({ ...phase, to })));

const fund = fc.record(
  { name, agency: name, ceiling: rupiah, perRegion: rupiah },
  { requiredKeys: ['name'] },
);

/** Any plan the schema allows, whether or not it can be computed. */
export const planSpec: fc.Arbitrary<PlanSpec> = fc.record({
  name,
  quota: heads,
  area,
  rule,
  locks: fc.dictionary(fc.constantFrom<string>(...codes), heads, { maxKeys: 4 }),
  phases: fc.array(phase, { minLength: 1, maxLength: 4 }),
  group: fc.constant('vulnerable'),
  programmes: fc.array(fc.constantFrom('JKK', 'JKM', 'JHT'), { minLength: 1, maxLength: 3 }),
  funds: fc.array(fund, { maxLength: 3 }),
});

const planId = fc.constantFrom('plan-1', 'plan-2', 'plan-3');
const areaId = fc.constantFrom('area-1', 'area-2');
const figure = fc.option(heads, { nil: null });

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
      geometry: drawn,
      predicate,
    }),
  },
  areaId.map((id) => ({ kind: 'remove-area' as const, id })),
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
