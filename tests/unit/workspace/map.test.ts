import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Command } from '#shared/workspace/command.ts';
import { plainAreaColour } from '#shared/workspace/snapshot.ts';
import { storable } from '#shared/workspace/storable.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { smallDocument, smallPlan, square } from '../../fixtures/small-document.ts';
import { newWorkspace, now, problemCode, query, reopened, sql, value } from './document.ts';
import { bow, putArea, putBookmark, putLayer, putStyle, roads, utara } from './map-commands.ts';
import { oldDocument } from './old-document.ts';

const codes = smallDocument().desa.map(({ code }) => code);

describe('a command on the map is refused', () => {
  it.each<[string, Command]>([
    ['name-empty', putArea({ name: '' })],
    ['colour-invalid', putArea({ colour: 'blue' })],
    ['area-crosses-itself', putArea({ area: { polygon: bow, predicate: 'centroid' } })],
    ['area-list-empty', putArea({ area: { codes: [] } })],
    ['area-unknown-codes', putArea({ area: { codes: ['99', '11.01'] } })],
    ['area-unknown', { kind: 'remove-area', id: 'x' }],
    ['area-unknown', { kind: 'put-areas', areas: [], remove: ['x'] }],
    ['area-twice', { kind: 'put-areas', areas: [utara, utara], remove: [] }],
    ['name-empty', { kind: 'put-areas', areas: [utara, { ...utara, id: 'c', name: ' ' }], remove: [] }],
    ['style-invalid', putStyle({ classes: 8 })],
    ['style-invalid', putStyle({ classes: 2.5 })],
    ['style-invalid', putStyle({ breaks: [0, 1] })],
    ['style-invalid', putStyle({ method: 'manual', breaks: [0, 1, 1, 2] })],
    ['style-invalid', putStyle({ method: 'manual', breaks: [0, 1, NaN, 2] })],
    ['style-invalid', putStyle({ method: 'manual', breaks: [0, 1, 2] })],
    ['layer-empty', { kind: 'put-layer', layer: roads }],
    ['layer-empty', putLayer(null)],
    ['layer-not-on-earth', putLayer({ type: 'Point', coordinates: [115, 91] })],
    ['layer-not-on-earth', putLayer({ type: 'Point', coordinates: [Infinity, 0] })],
    ['layer-not-on-earth', putLayer({ type: 'LineString', coordinates: [[115, -2]] })],
    ['colour-invalid', { kind: 'put-layer', layer: { ...roads, colour: '#12345' } }],
    ['layer-unknown', { kind: 'remove-layer', id: 'x' }],
    ['name-empty', putBookmark({ name: '' })],
    ['bookmark-invalid', putBookmark({ bounds: [115, -2, 115, -1] })],
    ['bookmark-invalid', putBookmark({ bounds: [115, -91, 116, -1] })],
    ['bookmark-invalid', putBookmark({ bounds: [115, NaN, 116, -1] })],
    ['bookmark-unknown', { kind: 'remove-bookmark', id: 'x' }],
    ['desa-unknown', { kind: 'put-note', code: '11.01' as RegionCode, text: 'x' }],
  ])('as %s: %j', (code, command) => {
    const workspace = newWorkspace();
    const before = workspace.snapshot();
    expect(problemCode(workspace.execute(command, now))).toBe(code);
    expect(workspace.snapshot()).toBe(before);
  });
});

describe('a saved area', () => {
  it('is an outline or a list, with its colour and note', () => {
    const workspace = newWorkspace();
    value(workspace.execute(putArea({ colour: '#D55E00', note: 'gap > 200' }), now));
    const list = [codes[3]!, '99.01.02', codes[3]!];
    value(workspace.execute(putArea({ id: 'b', name: 'Hulu', area: { codes: list } }), now));
    const areas = [
      { ...utara, colour: '#d55e00', note: 'gap > 200' },
      { ...utara, id: 'b', name: 'Hulu', area: { codes: [codes[3]!, '99.01.02'] } },
    ];
    expect(workspace.snapshot().areas).toEqual(areas);
    expect(reopened(workspace).snapshot().areas).toEqual(areas);
  });

  it('turns from one into the other and back, as one step each', () => {
    const workspace = newWorkspace();
    value(workspace.execute(putArea(), now));
    value(workspace.execute(putArea({ area: { codes: codes.slice(0, 4) } }), now));
    value(workspace.execute(putArea({ area: { codes: codes.slice(2, 5) } }), now));
    expect(workspace.snapshot().areas[0]!.area).toEqual({ codes: codes.slice(2, 5) });
    value(workspace.undo(now));
    expect(workspace.snapshot().areas[0]!.area).toEqual({ codes: codes.slice(0, 4) });
    value(workspace.undo(now));
    expect(workspace.snapshot().areas).toEqual([utara]);
  });

  it('stays the same object while others change', () => {
    const workspace = newWorkspace();
    value(workspace.execute(putArea(), now));
    const [kept] = workspace.snapshot().areas;
    value(workspace.execute(putArea({ id: 'b', area: { codes: [codes[0]!] } }), now));
    expect(workspace.snapshot().areas[0]).toBe(kept);
  });

  it('can be split in two in one step', () => {
    const workspace = newWorkspace();
    value(workspace.execute(putArea({ area: { codes: codes.slice(0, 4) } }), now));
    const half = (id: string, from: number) => ({
      ...utara,
      id,
      area: { codes: codes.slice(from, from + 2) },
    });
    const command: Command = { kind: 'put-areas', areas: [half('b', 0), half('c', 2)], remove: ['a'] };
    expect(value(workspace.execute(command, now)).areas.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(value(workspace.undo(now)).areas.map(({ id }) => id)).toEqual(['a']);
  });

  it('of an older document has the plain colour, and its history still goes back', () => {
    const workspace = newWorkspace();
    value(workspace.execute(putArea(), now));
    value(workspace.execute(putArea({ name: 'Selatan' }), now));
    const opened = value(Workspace.open(sql, oldDocument(workspace.bytes(), 3)));
    const old = { ...utara, colour: plainAreaColour };
    expect(opened.snapshot().areas).toEqual([{ ...old, name: 'Selatan' }]);
    expect(value(opened.undo(now)).areas).toEqual([old]);
    expect(value(opened.undo(now)).areas).toEqual([]);
    expect(value(opened.travel(2, now)).areas).toEqual([{ ...old, name: 'Selatan' }]);
  });
});

describe('how far funds go in an area', () => {
  /** A head costs Rp201,600 for twelve months; the sixth desa is short of 95 heads, the fifth of 88. */
  const area = { codes: [codes[5]!, codes[4]!] };
  const reach = (...funds: PlanSpec['funds']) => {
    const workspace = newWorkspace();
    value(workspace.execute({ kind: 'put-plan', id: 'plan-1', spec: { ...smallPlan, funds } }, now));
    return value(workspace.areaTotals(area)).reach.map(({ ceiling, heads }) => [ceiling, heads]);
  };

  it('is what their own ceilings pay for, and never more than the gap', () => {
    expect(reach({ name: 'a', ceiling: 2_016_000 + 201_599 })).toEqual([[2_217_599, 10]]);
    expect(reach({ name: 'a', ceiling: 1_000_000_000 })).toEqual([[1_000_000_000, 183]]);
    expect(reach({ name: 'a', perYear: { '2024': 403_200, '2025': 9 } })).toEqual([[403_200, 2]]);
    expect(reach({ name: 'a', perYear: { '2025': 403_200 } })).toEqual([[0, 0]]);
  });

  it('is counted desa by desa where each has its own ceiling', () => {
    expect(reach({ name: 'a', perRegion: 90 * 201_600 + 1 })).toEqual([[2 * (90 * 201_600 + 1), 178]]);
    expect(reach({ name: 'a', perRegion: 1_000_000, ceiling: 1_500_000 })).toEqual([[1_500_000, 7]]);
    expect(reach({ name: 'a', perRegion: { grant: 100_000_000, percent: 10 } })).toEqual([[20_000_000, 98]]);
  });

  it('ends where the fund does not pay', () => {
    expect(reach({ name: 'a', ceiling: 1_000_000_000, regions: [codes[5]!] })).toEqual([[1_000_000_000, 95]]);
    expect(reach({ name: 'a', perRegion: 1_000_000, regions: [codes[0]!] })).toEqual([[0, 0]]);
    expect(reach({ name: 'a', ceiling: 5_000_000, groups: ['rt-rw'] })).toEqual([[0, 0]]);
  });

  it('is not known of a fund that shares the ceiling of its agency', () => {
    expect(reach({ name: 'a', agency: 'Disnaker' })).toEqual([[null, null]]);
  });

  it('is in the plan’s order, and nothing without a plan', () => {
    const workspace = newWorkspace();
    expect(value(workspace.areaTotals(area)).reach.map(({ fund }) => fund)).toEqual([
      'APBD Kabupaten',
      'APBDes',
    ]);
    value(workspace.execute({ kind: 'remove-plan', id: 'plan-1' }, now));
    expect(value(workspace.areaTotals(area)).reach).toEqual([]);
  });
});

describe('totals of an area', () => {
  it('of all desa by their code are those of a box around them, but for the desa without a boundary', () => {
    const workspace = newWorkspace();
    const list = value(workspace.areaTotals({ codes: ['99'] }));
    const box = value(workspace.areaTotals({ polygon: square(114.9, -2.1, 0.5), predicate: 'majority' }));
    expect(list.desa - box.desa).toBe(1);
    expect(list.slots).toEqual(Uint32Array.from(codes.keys()));
    expect(problemCode(workspace.areaTotals({ codes: ['12'] }))).toBe('area-unknown-codes');
  });

  it('of an area beside everything are those of no desa', () => {
    const totals = value(newWorkspace().areaTotals({ polygon: square(10, 10), predicate: 'intersects' }));
    expect(totals).toMatchObject({ desa: 0, eligible: 0, gap: 0, unknown: 0, costToClose: 0 });
  });
});

describe('the look of a map', () => {
  it('is kept by indicator, and given back', () => {
    const workspace = newWorkspace();
    const breaks = [0, 0.1, 0.25, 1];
    value(workspace.execute(putStyle({ method: 'manual', breaks, reversed: true }), now));
    const styles = {
      gap: { method: 'manual', classes: 3, breaks, palette: 'YlGnBu', reversed: true },
    };
    expect(reopened(workspace).snapshot().styles).toEqual(styles);
    expect(
      value(workspace.execute({ kind: 'put-style', indicator: 'gap', style: null }, now)).styles,
    ).toEqual({});
    expect(value(workspace.undo(now)).styles).toEqual(styles);
  });
});

describe('a layer of the user’s own', () => {
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [115, -2, 40],
      [115.5, -1.5, 41],
    ],
  };
  const point = { type: 'Point' as const, coordinates: [115, -2] };

  it('is kept as features that other programs read, in two dimensions', () => {
    const workspace = newWorkspace();
    value(workspace.execute(putLayer(line, null, { type: 'GeometryCollection', geometries: [point] }), now));
    expect(workspace.snapshot().layers).toEqual([{ ...roads, features: 2 }]);
    const opened = reopened(workspace);
    expect(opened.layerFeatures('roads')).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 0,
          geometry: {
            type: 'LineString',
            coordinates: [
              [115, -2],
              [115.5, -1.5],
            ],
          },
          properties: { nama: 'Jalan 1' },
        },
        { type: 'Feature', id: 1, geometry: point, properties: { nama: 'Jalan 3' } },
      ],
    });
    expect(opened.layerFeatures('x')).toBeNull();
    expect(query(workspace.bytes(), 'SELECT layer, position FROM layer_feature')).toEqual([
      ['roads', 0],
      ['roads', 1],
    ]);
  });

  it('keeps its features while its name changes, and takes new ones for the old', () => {
    const workspace = newWorkspace();
    value(workspace.execute(putLayer(line, point), now));
    value(workspace.execute({ kind: 'put-layer', layer: { ...roads, visible: false } }, now));
    expect(workspace.snapshot().layers).toEqual([{ ...roads, visible: false, features: 2 }]);
    value(workspace.execute(putLayer(point), now));
    expect(workspace.layerFeatures('roads')!.features.map(({ geometry }) => geometry)).toEqual([point]);
    value(workspace.travel(1, now));
    expect(workspace.layerFeatures('roads')!.features).toHaveLength(2);
    expect(value(workspace.execute({ kind: 'remove-layer', id: 'roads' }, now)).layers).toEqual([]);
    expect(value(workspace.undo(now)).layers).toEqual([{ ...roads, features: 2 }]);
  });
});

describe('bookmarks and notes', () => {
  it('come back as they were left', () => {
    const workspace = newWorkspace();
    value(workspace.execute(putBookmark(), now));
    value(workspace.execute({ kind: 'put-note', code: codes[0]!, text: 'Tanya kepala desa' }, now));
    value(workspace.execute({ kind: 'put-note', code: '99.01' as RegionCode, text: '<b>rapat</b>' }, now));
    const { bookmarks, notes } = reopened(workspace).snapshot();
    expect(bookmarks).toEqual([{ id: 'b', name: 'Hulu', bounds: [115, -2, 116, -1] }]);
    expect(notes).toEqual({ [codes[0]!]: 'Tanya kepala desa', '99.01': '<b>rapat</b>' });
    expect(value(workspace.execute({ kind: 'put-note', code: codes[0]!, text: ' ' }, now)).notes).toEqual({
      '99.01': '<b>rapat</b>',
    });
    expect(value(workspace.execute({ kind: 'remove-bookmark', id: 'b' }, now)).bookmarks).toEqual([]);
  });

  it('hold any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(storable(text).trim() !== '');
        const workspace = newWorkspace();
        const { notes } = value(workspace.execute({ kind: 'put-note', code: codes[1]!, text }, now));
        expect(notes[codes[1]!]).toBe(storable(text));
        workspace.close();
      }),
      { numRuns: 30 },
    );
  });
});
