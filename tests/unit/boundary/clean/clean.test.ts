import { describe, expect, test } from 'vitest';
import { cleaning, type Cleaned } from '#shared/boundary/clean/clean.ts';
import type { CleanOptions } from '#shared/boundary/clean/options.ts';
import type { RepairKind } from '#shared/boundary/clean/report.ts';
import { toFlatPolygons } from '#shared/boundary/clean/topology.ts';
import { canonical, expectValid, ringsOf } from './checks.ts';
import { cleaned, sizes, toTheEnd } from './cleaned.ts';
import { asDrawn, box, flat, type Drawn, type Point } from './shapes.ts';

/** Square metres of a square grid unit where the shapes are drawn. */
const unit = 0.111195 ** 2 * Math.cos((2 * Math.PI) / 180);

function repairs({ report }: Cleaned, area: number): RepairKind[] {
  return report.areas[area]!.repairs.map(({ kind }) => kind);
}

describe('what is valid already', () => {
  test('comes out as it was, rings wound as they should be', () => {
    const areas: Drawn[] = [
      [[box(0, 0, 100, 100), box(40, 40, 60, 60).toReversed()]],
      [[box(40, 40, 60, 60)]],
      [[box(100, 0, 200, 100).toReversed()], [box(300, 0, 310, 10)]],
    ];
    const result = cleaned(areas);
    expect(sizes(result)).toEqual([9600, 400, 10100]);
    expect(result.report.totals).toEqual([]);
    expect(result.report.areas.map(({ before, after }) => after - before)).toEqual([
      expect.closeTo(0, 6),
      expect.closeTo(0, 6),
      expect.closeTo(0, 6),
    ]);
    expectValid(result.topology);
    // The border of the first two is an arc all the way round, that of the first and third one of their ends.
    const twice = [...result.topology.uses].map((use) => (use < 0 ? ~use : use));
    expect(twice.filter((arc, i) => twice.indexOf(arc) !== i)).toHaveLength(2);
  });

  test('may be closed or left open, repeat positions, and lack areas', () => {
    const ring = box(0, 0, 100, 100);
    const open = cleaned([[[ring]], []]);
    const closed = cleaned([[[[...ring, ring[0]!]]], []]);
    expect(canonical(toFlatPolygons(closed.topology))).toEqual(canonical(toFlatPolygons(open.topology)));
    expect(repairs(closed, 0)).toEqual([]);
    expect(closed.report.landless).toEqual([1]);
    const repeated = cleaned([[[[ring[0]!, ring[0]!, ...ring, ring[3]!]]]]);
    expect(repeated.report.areas[0]!.repairs).toEqual([
      { kind: 'duplicate-vertex', count: 3, gained: 0, lost: 0 },
    ]);
  });

  test('no polygons at all are no problem', () => {
    expect(cleaned([]).report).toMatchObject({ areas: [], totals: [], landless: [] });
  });
});

describe('rings', () => {
  test('a ring that crosses itself becomes its loops', () => {
    const result = cleaned([
      [
        [
          [
            [0, 0],
            [100, 100],
            [100, 0],
            [0, 100],
          ],
        ],
      ],
    ]);
    expect(ringsOf(result.topology, 0)).toHaveLength(2);
    expect(sizes(result)).toEqual([5000]);
    expect(repairs(result, 0)).toEqual(['self-crossing', 'snapped-vertex']);
    // The loops cancelled each other in the ring; now both count.
    expect(result.report.areas[0]!.before).toBeCloseTo(0, 6);
    expect(result.report.areas[0]!.cleaned).toBeCloseTo(5000 * unit, 0);
  });

  test('a hole that leaves its exterior takes nothing outside it', () => {
    const result = cleaned([[[box(0, 0, 100, 100), box(50, 20, 150, 40)]]]);
    expect(sizes(result)).toEqual([9000]);
    expect(repairs(result, 0)).toContain('self-crossing');
    expectValid(result.topology);
  });

  test('parts that overlap count once', () => {
    const result = cleaned([[[box(0, 0, 100, 100)], [box(50, 0, 150, 100)]]]);
    expect(sizes(result)).toEqual([15000]);
    expect(ringsOf(result.topology, 0)).toHaveLength(1);
    const { before, repairs: own } = result.report.areas[0]!;
    expect(before).toBeCloseTo(20000 * unit, 0);
    expect(own.find(({ kind }) => kind === 'self-crossing')!.lost).toBeCloseTo(5000 * unit, 0);
  });

  test('a hole that touches its exterior stays a hole', () => {
    const exterior: Point[] = [
      [0, 0],
      [100, 0],
      [100, 100],
      [50, 100],
      [0, 100],
    ];
    const result = cleaned([
      [
        [
          exterior,
          [
            [50, 100],
            [40, 60],
            [60, 60],
          ],
        ],
      ],
    ]);
    const [[ring, hole, ...others] = [], ...parts] = ringsOf(result.topology, 0);
    expect([ring!.length, hole!.length, others, parts]).toEqual([5, 3, [], []]);
  });

  test('what encloses nothing goes and is named', () => {
    const line: Point[] = [
      [0, 0],
      [100, 100],
      [50, 50],
    ];
    const result = cleaned([[[line]], [[box(200, 0, 300, 100)], [[[500, 500]]]]]);
    expect(result.report.landless).toEqual([0]);
    expect([repairs(result, 0), repairs(result, 1)]).toEqual([
      ['empty-ring', 'snapped-vertex'],
      ['empty-ring'],
    ]);
  });

  test('a spike is cut off', () => {
    const result = cleaned([
      [
        [
          [
            [0, 0],
            [100, 0],
            [100, 50],
            [180, 50],
            [100, 50],
            [100, 100],
            [0, 100],
          ],
        ],
      ],
    ]);
    expect(ringsOf(result.topology, 0)[0]![0]).not.toContainEqual([180, 50]);
    expect(sizes(result)).toEqual([10000]);
  });
});

describe('neighbours', () => {
  test('get each other’s vertices', () => {
    const result = cleaned([
      [[box(0, 0, 100, 100)]],
      [
        [
          [
            [100, 0],
            [200, 0],
            [200, 100],
            [100, 100],
            [100, 50],
          ],
        ],
      ],
    ]);
    expect(ringsOf(result.topology, 0)[0]![0]).toContainEqual([100, 50]);
    expect(repairs(result, 0)).toEqual(['snapped-vertex']);
    expectValid(result.topology);
  });

  test('what both claim goes to the smaller', () => {
    const result = cleaned([[[box(0, 0, 100, 100)]], [[box(90, 0, 150, 100)]]]);
    expect(sizes(result)).toEqual([9000, 6000]);
    expect(result.report.areas[0]!.repairs.at(-1)).toMatchObject({ kind: 'overlap', count: 1, gained: 0 });
    expect(result.report.areas[0]!.repairs.at(-1)!.lost).toBeCloseTo(1000 * unit, 0);
  });

  test('a desa drawn over the one around it stays whole', () => {
    const result = cleaned([[[box(0, 0, 100, 100)]], [[box(40, 40, 60, 60)]]]);
    expect(sizes(result)).toEqual([9600, 400]);
    expect(ringsOf(result.topology, 0)[0]).toHaveLength(2);
  });

  test('one drawn twice is the first’s, and the other is named', () => {
    const result = cleaned([[[box(0, 0, 100, 100)]], [[box(0, 0, 100, 100)]]]);
    expect(sizes(result)).toEqual([10000, 0]);
    expect(result.report.landless).toEqual([1]);
  });

  test('one wholly claimed by smaller ones keeps its largest piece that another can spare', () => {
    const halves: Drawn[] = [[[box(0, 0, 55, 100)], [box(300, 0, 310, 10)]], [[box(55, 0, 100, 100)]]];
    const result = cleaned([[[box(0, 0, 100, 100)]], ...halves]);
    expect(sizes(result)).toEqual([5500, 100, 4500]);
    expect(result.report.landless).toEqual([]);
  });

  test('large overlaps are named with their place', () => {
    const areas: Drawn[] = [[[box(0, 0, 1000, 1000)]], [[box(900, 0, 1500, 1000)]]];
    const { report } = cleaned(areas, { ...asDrawn, overlapArea: 500 });
    expect(report.largeOverlaps).toEqual([
      { area: expect.closeTo(1e5 * unit, -1), at: expect.anything(), claimed: [0, 1], given: 1 },
    ]);
    expect(cleaned(areas, { ...asDrawn, overlapArea: 2000 }).report.largeOverlaps).toEqual([]);
  });
});

/** A square of a thousand units with a gap in it. */
function around(west: number, south: number, east: number, north: number): Drawn[] {
  return [[[box(0, 0, 1000, 1000), box(west, south, east, north)]]];
}

function gap(areas: Drawn[], options: Partial<CleanOptions>): Cleaned {
  return cleaned(areas, { ...asDrawn, ...options });
}

describe('gaps', () => {
  test('small ones are filled, large ones stay and are named', () => {
    // 100 by 100 units are 123 m².
    const areas = around(400, 400, 500, 500);
    expect(gap(areas, { gapArea: 120 }).report.keptGaps).toEqual([
      { area: expect.closeTo(10000 * unit, 0), at: expect.anything(), around: [0] },
    ]);
    const filled = gap(areas, { gapArea: 130 });
    expect(filled.report.keptGaps).toEqual([]);
    expect(sizes(filled)).toEqual([1e6]);
    expect(filled.report.totals.at(-1)).toMatchObject({ kind: 'gap', count: 1 });
  });

  test('narrow ones are filled however long', () => {
    // 900 by 20 units: 98 m by 2.2 m, of a mean width of 2.2 m.
    const areas: Drawn[] = [
      [
        [
          [
            [0, 0],
            [1000, 0],
            [1000, 1000],
            [0, 1000],
          ],
          box(50, 400, 950, 420),
        ],
      ],
    ];
    expect(gap(areas, { gapWidth: 2 }).report.keptGaps).toHaveLength(1);
    const filled = gap(areas, { gapWidth: 2.5 });
    expect(filled.report.totals.at(-1)).toMatchObject({ kind: 'sliver', count: 1 });
    expect(sizes(filled)).toEqual([1e6]);
  });

  test('go to the neighbour with the longest border on them', () => {
    const left: Drawn = [
      [
        [
          [0, 0],
          [500, 0],
          [500, 400],
          [400, 400],
          [400, 600],
          [500, 600],
          [500, 1000],
          [0, 1000],
        ],
      ],
    ];
    const right: Drawn = [[box(500, 0, 1000, 1000)]];
    const result = gap([left, right], { gapArea: 1e6 });
    expect(sizes(result)).toEqual([5e5, 5e5]);
  });

  test('what opens to the outside is no gap', () => {
    const result = gap([[[box(0, 0, 100, 100)]], [[box(101, 0, 200, 100)]]], { gapWidth: 10, gapArea: 1e6 });
    expect(sizes(result)).toEqual([10000, 9900]);
    expect(result.report.keptGaps).toEqual([]);
  });

  test('an island in a lake stays an island', () => {
    const areas: Drawn[] = [
      [[box(0, 0, 1000, 1000), box(100, 100, 900, 900)]],
      [[box(400, 400, 600, 600), box(450, 450, 550, 550)]],
      [[box(480, 480, 500, 500)]],
    ];
    const result = gap(areas, {});
    expect(sizes(result)).toEqual([360000, 30000, 400]);
    expect(result.report.keptGaps.map(({ around }) => around)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});

describe('what cannot be cleaned', () => {
  test('coordinates that are none on earth are a problem that names them', () => {
    for (const [x, y] of [
      [NaN, 0],
      [0, Infinity],
      [500_000, 9_700_000],
      [115, -91],
    ]) {
      const polygons = flat([[[box(0, 0, 10, 10)]]]);
      polygons.positions.set([x!, y!], 4);
      const { value: result } = toTheEnd(cleaning(polygons, asDrawn));
      expect(result).toMatchObject({ ok: false, problem: { code: 'boundary-not-on-earth' } });
      expect(!result.ok && result.problem.what.en).toContain(String(y));
    }
  });

  test('a scribble is refused before it takes long', () => {
    // A star of 5,000 edges, each crossing nearly all others.
    const scribble = Array.from({ length: 5001 }, (_, i): Point => {
      const angle = (Math.PI * 2 * 2500 * i) / 5001;
      return [Math.round(1e6 * Math.cos(angle)), Math.round(1e6 * Math.sin(angle))];
    });
    expect(toTheEnd(cleaning(flat([[[scribble]]]), asDrawn)).value).toMatchObject({
      ok: false,
      problem: { code: 'boundaries-tangled' },
    });
  });

  test('work given up leaves the polygons as they were', () => {
    const polygons = flat([[[box(0, 0, 10, 10)]], [[box(5, 5, 20, 20)]]]);
    const before = structuredClone(polygons);
    const work = cleaning(polygons, asDrawn);
    expect(work.next()).toEqual({ done: false, value: 0 });
    work.next();
    expect(work.return({ ok: false, problem: expect.anything() })).toMatchObject({ done: true });
    expect(polygons).toEqual(before);
  });
});
