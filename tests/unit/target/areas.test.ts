import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AreaGeometry, Predicate } from '#shared/boundary/geometry.ts';
import { flatBoundaries } from '#shared/boundary/flat.ts';
import { AreaIndex } from '#shared/boundary/select.ts';
import { isWithin, type RegionCode } from '#shared/region/code.ts';
import { slotsOfCodes } from '#shared/plan/area.ts';
import type { Area } from '#shared/plan/spec.ts';
import { readCodeList } from '#shared/target/code-list.ts';
import { areaColours, nextColour } from '#shared/target/colours.ts';
import { combineAreas, combineSlots, type DesaOfAreas } from '#shared/target/combine.ts';
import { setOperations } from '#shared/target/geometry.ts';
import { regionCodes } from '#shared/target/region-codes.ts';
import { splitArea } from '#shared/target/split.ts';
import { done } from '#shared/text/problem.ts';
import { box, multi, polygon } from '../boundary/shapes.ts';

/** Two kabupaten of two kecamatan of four desa: a square of four by four cells, the last without a boundary. */
const codes = ['63.11', '63.12'].flatMap((kabupaten) =>
  ['01', '02'].flatMap((kecamatan) =>
    ['2001', '2002', '2003', '2004'].map((desa) => `${kabupaten}.${kecamatan}.${desa}` as RegionCode),
  ),
);
const corner = (slot: number) => [115 + (slot % 4) / 10, -3 + Math.floor(slot / 4) / 10] as const;
const cells = codes.map((_, slot) => {
  const [x, y] = corner(slot);
  return slot === 15 ? null : multi([box(x, y, x + 0.1, y + 0.1)]);
});
const index = new AreaIndex(flatBoundaries(cells));

const desa: DesaOfAreas = {
  codes,
  slots: (area) =>
    'codes' in area
      ? slotsOfCodes(area.codes, codes, 'area')
      : done(index.select(area.polygon as AreaGeometry, area.predicate)),
};
const centroid = (slot: number) => {
  const [x, y] = corner(slot);
  return slot === 15 ? null : ([x + 0.05, y + 0.05] as const);
};

function slotsOf(area: Area): Uint8Array {
  const slots = desa.slots(area);
  if (!slots.ok) throw new Error(slots.problem.code);
  return slots.value;
}

const someSlots = fc
  .array(fc.constantFrom(0, 1), { minLength: codes.length, maxLength: codes.length })
  .map((taken) => Uint8Array.from(taken));
/** No side runs through the middle of a cell: such a desa is on the border of the whole and of what is left. */
const drawn = fc
  .tuple(fc.nat(30), fc.nat(30), fc.integer({ min: 5, max: 40 }), fc.integer({ min: 5, max: 40 }))
  .map(([x, y, width, height]) =>
    polygon(
      box(115.003 + x / 100, -2.997 + y / 100, 115.003 + (x + width) / 100, -2.997 + (y + height) / 100),
    ),
  );
const someArea: fc.Arbitrary<Area> = fc.oneof(
  someSlots.filter((slots) => slots.includes(1)).map((slots) => ({ codes: regionCodes(slots, codes) })),
  fc.record({
    polygon: drawn,
    predicate: fc.constantFrom<Predicate>('centroid', 'majority', 'intersects'),
  }),
);

describe('the fewest codes', () => {
  test('stand for exactly the desa taken, and none could be left out or joined', () => {
    fc.assert(
      fc.property(someSlots, (slots) => {
        const named = regionCodes(slots, codes);
        expect(codes.map((code) => (named.some((outer) => isWithin(code, outer)) ? 1 : 0))).toEqual([
          ...slots,
        ]);
        expect([...named].sort()).toEqual(named);
        for (const a of named) for (const b of named) expect(a === b || !isWithin(a, b)).toBe(true);
      }),
    );
  });

  test('all desa are the kabupaten, a whole kecamatan is one code', () => {
    expect(regionCodes(new Uint8Array(16).fill(1), codes)).toEqual(['63.11', '63.12']);
    expect(
      regionCodes(
        Uint8Array.from(codes, (_, slot) => (slot < 5 ? 1 : 0)),
        codes,
      ),
    ).toEqual(['63.11.01', '63.11.02.2001']);
  });
});

const drawnAt = (x: number): Area => ({
  polygon: polygon(box(x, -3, x + 0.2, -2.8)),
  predicate: 'majority',
});

describe('combining areas', () => {
  test.each(setOperations)('%s takes the desa of the sets, whatever the areas are made of', (how) => {
    fc.assert(
      fc.property(someArea, someArea, (a, b) => {
        const expected = combineSlots(slotsOf(a), slotsOf(b), how);
        const combined = combineAreas(a, b, how, desa);
        // Two drawn areas become one drawn area, of which only centroids ask desa by desa.
        const geometric = 'polygon' in a && 'polygon' in b && a.predicate === b.predicate;
        if (geometric && a.predicate !== 'centroid') return;
        expect(combined.ok).toBe(expected.includes(1));
        if (combined.ok) expect([...slotsOf(combined.value)]).toEqual([...expected]);
        else expect(combined.problem.code).toBe('area-combination-empty');
      }),
    );
  });

  test('two drawn areas of one rule stay drawn', () => {
    const both = combineAreas(drawnAt(115), drawnAt(115.1), 'add', desa);
    expect(both.ok && 'polygon' in both.value && both.value.polygon.type).toBe('Polygon');
    const mixed = combineAreas(drawnAt(115), { ...drawnAt(115.1), predicate: 'centroid' }, 'add', desa);
    expect(mixed.ok && 'codes' in mixed.value).toBe(true);
  });

  test('a code the document does not know is told, not dropped', () => {
    const result = combineAreas({ codes: ['63.11.01'] }, { codes: ['64.01'] }, 'add', desa);
    expect(result.ok ? null : result.problem.code).toBe('area-unknown-codes');
  });
});

describe('splitting by a line', () => {
  const all: Area = { codes: ['63'] };

  test('each desa is in exactly one half, and turning the line swaps the halves', () => {
    const at = fc.tuple(
      fc.double({ min: 115, max: 115.4, noNaN: true }),
      fc.double({ min: -3, max: -2.6, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(at, { minLength: 2, maxLength: 2 }), (line) => {
        const result = splitArea(all, line, desa, centroid);
        if (!result.ok) return;
        const [left, right] = [slotsOf(result.value.left), slotsOf(result.value.right)];
        expect([...left].map((taken, slot) => taken + right[slot]!)).toEqual(Array(16).fill(1));
        for (const slot of codes.keys()) {
          const c = centroid(slot);
          if (!c) continue;
          const [a, b] = line as [[number, number], [number, number]];
          const side = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
          if (Math.abs(side) > 1e-9) expect(left[slot]).toBe(side > 0 ? 1 : 0);
        }
        const back = splitArea(all, line.toReversed(), desa, centroid);
        // The desa without a boundary stays with the left either way.
        if (back.ok) expect([...slotsOf(back.value.left)].slice(0, 15)).toEqual([...right].slice(0, 15));
      }),
    );
  });

  test('a bent line keeps what lies in its bend on one side', () => {
    const hook = [
      [115.08, -2.5],
      [115.08, -2.88],
      [115.32, -2.88],
      [115.32, -2.5],
    ];
    const result = splitArea(all, hook, desa, centroid);
    if (!result.ok) throw new Error(result.problem.code);
    const left = slotsOf(result.value.left);
    expect([9, 10, 13, 14].map((slot) => left[slot])).toEqual([1, 1, 1, 1]);
    expect([0, 4, 8, 1, 2, 3, 11].map((slot) => left[slot])).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(result.value.unplaced).toBe(1);
  });

  test('a line beside the area is refused', () => {
    const beside = [
      [110, -3],
      [110, -2],
    ];
    const result = splitArea({ codes: ['63.11'] }, beside, desa, centroid);
    expect(result.ok ? null : result.problem.code).toBe('split-one-sided');
    const point = splitArea(
      all,
      [
        [115, -3],
        [115, -3],
      ],
      desa,
      centroid,
    );
    expect(point.ok ? null : point.problem.code).toBe('split-no-line');
  });
});

const kinds = (text: string) => readCodeList(text, codes).lines.map(({ verdict }) => verdict.kind);

describe('a list of codes', () => {
  test('dotted, undotted, upper, repeated and foreign codes each get their verdict', () => {
    const list = readCodeList(
      'kode;nama\n63.11.01.2001;Juai\n6311012002\n63.11.01\n6311\r\n64.01.01.2001\nentah apa\n\n63.12.02.2004, Halong',
      codes,
    );
    expect(list.lines.map(({ line, verdict }) => [line, verdict.kind])).toEqual([
      [2, 'taken'],
      [3, 'taken'],
      [4, 'taken'],
      [5, 'taken'],
      [6, 'elsewhere'],
      [7, 'unreadable'],
      [9, 'taken'],
    ]);
    expect(list.lines[2]!.verdict).toMatchObject({ code: '63.11.01', desa: 2 });
    expect(list.desa).toBe(9);
    expect(list.area).toEqual(done({ codes: ['63.11', '63.12.02.2004'] }));
  });

  test('what is named already is told as a repetition', () => {
    expect(kinds('63.11.01\n63.11.01.2003\n63.11.01.2003')).toEqual(['taken', 'repeated', 'repeated']);
  });

  test('a list without any desa of the document is a problem', () => {
    expect(readCodeList('', codes).area).toMatchObject({ ok: false, problem: { code: 'code-list-empty' } });
    expect(readCodeList('99.99', codes).area).toMatchObject({ ok: false });
  });

  test('codes of the other numbering are not taken for these', () => {
    expect(kinds('6311050001\n6311050002\n6311050003')).toEqual(['unreadable', 'unreadable', 'unreadable']);
  });
});

describe('colours', () => {
  test('come in turn, then the least used again', () => {
    const used: string[] = [];
    for (const colour of areaColours) {
      expect(nextColour(used)).toBe(colour);
      used.push(colour.toUpperCase());
    }
    expect(nextColour(used)).toBe(areaColours[0]);
    expect(nextColour([...used, areaColours[0]])).toBe(areaColours[1]);
    expect(nextColour(['#123456'])).toBe(areaColours[0]);
  });
});
