import { booleanPointInPolygon } from '@turf/turf';
import * as fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { flatBoundaries } from '#shared/boundary/flat.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { BoundaryStore } from '../../../../renderer/map/mesh/boundary-store.ts';
import { chunksAt } from '../../../../renderer/map/mesh/chunks.ts';
import { cellBits, detailAt, exact, snapped, toleranceAt } from '../../../../renderer/map/mesh/detail.ts';
import type { FillMesh } from '../../../../renderer/map/mesh/fills.ts';
import { borderKinds, nobody, type BorderKind, type LineMesh } from '../../../../renderer/map/mesh/lines.ts';
import { twins, unmatched } from '../../../../renderer/map/mesh/twins.ts';
import { projected, worldX, worldY } from '../../../../renderer/map/mesh/world.ts';
import { regionsOf } from '../../../../renderer/map/regions.ts';
import { box, desaGrid, multi, stars } from '../../boundary/shapes.ts';

const codesOf = (count: number): RegionCode[] =>
  Array.from({ length: count }, (_, slot) => `63.11.01.${2001 + slot}` as RegionCode);

function storeOf(
  desa: readonly (MultiPolygon | null)[],
  codes: readonly RegionCode[] = codesOf(desa.length),
): BoundaryStore {
  return new BoundaryStore(projected(flatBoundaries(desa)), regionsOf(codes).above);
}

/** A grid of cells that meet exactly and leave no hole. */
const whole = (columns: number): MultiPolygon[] =>
  Array.from({ length: columns * columns }, (_, slot) => {
    const [x, y] = [110 + (slot % columns) / columns, -7 + Math.floor(slot / columns) / columns];
    return multi([box(x, y, x + 1 / columns, y + 1 / columns)]);
  });

/** Square world units of the triangles of a mesh, those that overlap counted twice. */
function sizeOf({ corners, triangles }: FillMesh): number {
  let sum = 0;
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [triangles[i]!, triangles[i + 1]!, triangles[i + 2]!];
    const [x, y] = [corners[2 * a]!, corners[2 * a + 1]!];
    const cross =
      (corners[2 * b]! - x) * (corners[2 * c + 1]! - y) - (corners[2 * c]! - x) * (corners[2 * b + 1]! - y);
    sum += Math.abs(cross) / 2;
  }
  return sum;
}

/** A corner of an uneven grid, or a place between two of them on a border that both its desa have. */
function crook(column: number, row: number, part: number, isAcross: boolean, side: number): [number, number] {
  const wave = 0.12 * Math.sin(part * 40 + 3 * column + 5 * row) * Math.sin(Math.PI * part);
  const [x, y] = isAcross ? [column + part, row + wave] : [column + wave, row + part];
  return [110 + x / side, -7 + y / side];
}

/** Along a border from one corner up to the next, that one left out. */
function border(
  column: number,
  row: number,
  isAcross: boolean,
  side: number,
  parts: number,
): [number, number][] {
  return Array.from({ length: parts }, (_, i) => crook(column, row, i / parts, isAcross, side));
}

/** The same border the other way. */
function back(
  column: number,
  row: number,
  isAcross: boolean,
  side: number,
  parts: number,
): [number, number][] {
  return Array.from({ length: parts }, (_, i) => crook(column, row, 1 - i / parts, isAcross, side));
}

/** Desa side by side with crooked borders of so many parts. */
function crooked(side: number, parts: number): MultiPolygon[] {
  return Array.from({ length: side * side }, (_, slot) => {
    const [column, row] = [slot % side, Math.floor(slot / side)];
    const ring = [
      ...border(column, row, true, side, parts),
      ...border(column + 1, row, false, side, parts),
      ...back(column, row + 1, true, side, parts),
      ...back(column, row, false, side, parts),
    ];
    return multi([[...ring, ring[0]!]]);
  });
}

/** The outline of all of them. */
function around(side: number, parts: number): [number, number][] {
  const steps = [...Array(side).keys()];
  const ring = [
    ...steps.flatMap((column) => border(column, 0, true, side, parts)),
    ...steps.flatMap((row) => border(side, row, false, side, parts)),
    ...steps.toReversed().flatMap((column) => back(column, side, true, side, parts)),
    ...steps.toReversed().flatMap((row) => back(0, row, false, side, parts)),
  ];
  return [...ring, ring[0]!];
}

function sizeAt(store: BoundaryStore, detail: number): number {
  const [from, to] = chunksAt(store.chunks, detail);
  let sum = 0;
  for (let chunk = from; chunk < to; chunk++) sum += sizeOf(store.fills(chunk, detail));
  return sum;
}

function stretches({ counts, sides }: LineMesh, kind: BorderKind): [number, number][] {
  const at = borderKinds.indexOf(kind);
  const from = at === 0 ? 0 : counts[at - 1]!;
  return Array.from({ length: counts[at]! - from }, (_, i) => [
    sides[2 * (from + i)]!,
    sides[2 * (from + i) + 1]!,
  ]);
}

describe('fills', () => {
  it('cover the desa exactly, holes left out', () => {
    const store = storeOf([multi([box(110, -7, 111, -6), box(110.25, -6.75, 110.75, -6.25)])]);
    const height = worldY(-7) - worldY(-6);
    const hole = (worldX(110.75) - worldX(110.25)) * (worldY(-6.75) - worldY(-6.25));
    const size = (worldX(111) - worldX(110)) * height - hole;
    expect(sizeOf(store.fills(0, exact)) / size).toBeCloseTo(1, 6);
  });

  it('on a grid leave no gap and no overlap between neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 40 }), fc.constantFrom(3, 4), (columns, detail) => {
        const store = storeOf(whole(columns));
        const bits = cellBits(detail);
        const at = (world: number): number => snapped(Math.round(world), bits);
        const size = (at(worldX(111)) - at(worldX(110))) * (at(worldY(-7)) - at(worldY(-6)));
        expect(sizeAt(store, detail)).toBe(size);
      }),
      { numRuns: 20 },
    );
  });

  it('thinned out leave no gap and no overlap between neighbours, and lose positions', () => {
    const side = 9;
    const inner = crooked(side, 40);
    const outline = around(side, 40).toReversed();
    // The desa around has the crooked outline as its hole; its own outline is straight.
    const store = storeOf([...inner, multi([box(109, -8, 112, -5), outline])]);
    const [width, height] = [
      Math.round(worldX(112)) - Math.round(worldX(109)),
      Math.round(worldY(-8)) - Math.round(worldY(-5)),
    ];
    for (let detail = 5; detail <= 15; detail++) {
      const drawn = { size: 0, corners: 0 };
      const [from, to] = chunksAt(store.chunks, detail);
      for (let chunk = from; chunk < to; chunk++) {
        const mesh = store.fills(chunk, detail);
        drawn.size += sizeOf(mesh);
        drawn.corners += mesh.slots.length;
      }
      expect(drawn.size).toBe(width * height);
      if (detail <= 7) expect(drawn.corners).toBeLessThan(store.positions / 3);
    }
  });

  it('thinned out stay within half a pixel', () => {
    const store = storeOf(crooked(3, 200));
    const tolerance = toleranceAt(9);
    const [mesh, all] = [store.fills(0, 9), store.fills(0, exact)];
    expect(mesh.slots.length).toBeLessThan(all.slots.length / 2);
    // The longest crook is larger than the tolerance, so the size changes by less than the outlines times it.
    expect(Math.abs(sizeOf(mesh) - sizeOf(all))).toBeLessThan(4 * 1.2e8 * tolerance);
  });

  it('know their slot, and have none of desa without boundary', () => {
    const { slots } = storeOf(desaGrid(3)).fills(0, exact);
    expect([...new Set(slots)]).toEqual([0, 1, 2, 3, 4, 5, 7, 8]);
  });
});

describe('detail', () => {
  it('is exact for small documents and a pixel for large ones', () => {
    expect(detailAt(4, 10_000, 1)).toBe(exact);
    expect(detailAt(3.9, 4_000_000, 1)).toBe(3);
    expect(detailAt(6.2, 4_000_000, 1)).toBe(7);
    expect(detailAt(6.2, 4_000_000, 2)).toBe(8);
    expect(detailAt(15, 4_000_000, 1)).toBe(15);
    expect(snapped(12_345, cellBits(exact))).toBe(12_345);
  });
});

describe('borders', () => {
  const codes = ['63.11.01.2001', '63.11.01.2002', '63.11.02.2001', '63.12.01.2001', '64.01.01.2001'].map(
    (code) => code as RegionCode,
  );
  const row = codes.map((_, i) => multi([box(110 + i, -7, 111 + i, -6)]));

  it('are drawn once, by what they divide', () => {
    const lines = storeOf(row, codes).lines(0, exact);
    expect(stretches(lines, 'desa')).toEqual([[0, 1]]);
    expect(stretches(lines, 'kecamatan')).toEqual([[1, 2]]);
    expect(stretches(lines, 'kabupaten')).toEqual([[2, 3]]);
    expect(stretches(lines, 'provinsi')).toEqual([[3, 4]]);
    expect(stretches(lines, 'foreign')).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 3],
    ]);
    const outline = stretches(lines, 'outline');
    expect(outline).toHaveLength(12);
    expect(outline.every(([, beyond]) => beyond === nobody)).toBe(true);
  });

  it('across a sliver are borders, across a strait coasts', () => {
    const metres = 1 / 111_320;
    const apart = (gap: number): LineMesh =>
      storeOf([multi([box(110, -7, 111, -6)]), multi([box(111 + gap * metres, -7, 112, -6)])]).lines(
        0,
        exact,
      );
    expect(stretches(apart(20), 'desa')).toEqual([[0, 1]]);
    expect(stretches(apart(20), 'outline')).toHaveLength(6);
    expect(stretches(apart(500), 'desa')).toEqual([]);
    expect(stretches(apart(500), 'outline')).toHaveLength(8);
  });

  it('between two parts of one desa are none', () => {
    const lines = storeOf([multi([box(110, -7, 111, -6)], [box(111, -7, 112, -6)])]).lines(0, exact);
    expect(stretches(lines, 'outline')).toHaveLength(6);
    expect(lines.counts.at(-1)).toBe(6);
  });

  it('of a set of slots go around it, without those within', () => {
    const around = storeOf(row, codes).outlineOf(Uint32Array.of(0, 1));
    const length = around.reduce((sum, line) => sum + line.length / 2 - 1, 0);
    expect(length).toBe(6);
    const shared = Math.round(worldX(111));
    // The shared border is a stretch from north to south at one longitude; no line runs along it.
    for (const line of around)
      for (let i = 0; i + 2 < line.length; i += 2)
        expect(line[i] === shared && line[i + 2] === shared).toBe(false);
  });
});

describe('places', () => {
  const desa = desaGrid(14);
  const store = storeOf(desa);

  it('finds the desa at a place, as turf does', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 112.5, max: 118.5, noNaN: true }),
        fc.double({ min: -5.5, max: 0.5, noNaN: true }),
        (x, y) => {
          const expected = desa.findIndex((d) => d !== null && booleanPointInPolygon([x, y], d));
          expect(store.slotAt(worldX(x), worldY(y)) ?? -1).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has a label point inside every desa, whatever its shape', () => {
    fc.assert(
      fc.property(stars, ({ coordinates }) => {
        const one = storeOf([{ type: 'MultiPolygon', coordinates: [coordinates] }]);
        const [x, y] = one.labelPoints();
        expect(one.slotAt(x!, y!)).toBe(0);
      }),
    );
  });

  it('names a region at a desa of its own', () => {
    const codes = [...codesOf(7), ...codesOf(7).map((code) => code.replace('.01.', '.02.') as RegionCode)];
    const two = storeOf(desaGrid(4).slice(0, 14), codes);
    const points = two.regionPoints('kecamatan');
    expect(points).toHaveLength(4);
    expect(two.slotAt(points[0]!, points[1]!)).toBeLessThan(7);
    expect(two.slotAt(points[2]!, points[3]!)).toBeGreaterThanOrEqual(7);
  });

  it('frames slots, and snaps to corners before edges', () => {
    const row = storeOf([multi([box(110, -7, 111, -6)]), multi([box(111, -7, 112, -6)])]);
    const [west, north, east, south] = row.boxAround([1])!;
    expect([west, east]).toEqual([Math.round(worldX(111)), Math.round(worldX(112))]);
    expect(north).toBeLessThan(south);
    const reach = worldX(0.05) - worldX(0);
    expect(row.nearest(worldX(111.02), worldY(-6.02), reach)).toMatchObject({ kind: 'corner' });
    expect(row.nearest(worldX(111.02), worldY(-6.5), reach)).toMatchObject({ kind: 'edge' });
    expect(row.nearest(worldX(111.2), worldY(-6.5), reach)).toBeNull();
  });

  it('is empty without boundaries', () => {
    const none = storeOf([null, null]);
    expect(none.slotAt(0, 0)).toBeNull();
    expect(none.boxAround([0, 1])).toBeNull();
    expect(none.fills(0, exact).triangles).toHaveLength(0);
    expect(none.lines(0, exact).counts.at(-1)).toBe(0);
    expect([...none.labelPoints()]).toEqual([-1, -1, -1, -1]);
  });
});

describe('twins', () => {
  it('of a stretch that several desa have are others of them; of one alone there is none', () => {
    const square = multi([box(110, -7, 111, -6)]);
    const apart = multi([box(113, -7, 114, -6)]);
    const beyond = twins(projected(flatBoundaries([square, apart, square, square])));
    // Five positions a ring; at the last of each no stretch begins.
    const ofRing = (slot: number): readonly number[] => [...beyond.subarray(5 * slot, 5 * slot + 5)];
    expect(ofRing(0)).toEqual([3, 3, 3, 3, unmatched]);
    expect(ofRing(1)).toEqual([unmatched, unmatched, unmatched, unmatched, unmatched]);
    expect(ofRing(2)).toEqual([0, 0, 0, 0, unmatched]);
    expect(ofRing(3)).toEqual([0, 0, 0, 0, unmatched]);
  });
});
