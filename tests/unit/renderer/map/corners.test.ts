import * as fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { Corners } from '../../../../renderer/map/area/corners.ts';

const place = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 }));
const ring = fc.array(place, { minLength: 3, maxLength: 9 }).map((open): Position[] => [...open, open[0]!]);
const rings = fc.array(ring, { minLength: 1, maxLength: 4 });
const oneOf = fc.nat().chain((n) => rings.map((all) => ({ all, corner: n % new Corners(all).count })));

const isClosed = (changed: readonly Position[][]): boolean =>
  changed.every((one) => one.length >= 4 && one[0] === one.at(-1));

const allOf = (corners: Corners): Position[] =>
  Array.from({ length: corners.count }, (_, corner) => corners.at(corner));

describe('Corners', () => {
  it('numbers the corners of all rings, each once', () => {
    const square: Position[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 0],
    ];
    const hole: Position[] = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 1],
    ];
    const corners = new Corners([square, hole]);
    expect(corners.count).toBe(6);
    expect(allOf(corners)).toEqual([...square.slice(0, 3), ...hole.slice(0, 3)]);
    expect(() => corners.at(6)).toThrow(RangeError);
    expect(() => corners.at(-1)).toThrow(RangeError);
  });

  it('moves one corner and no other, and keeps rings closed', () => {
    fc.assert(
      fc.property(oneOf, place, ({ all, corner }, to) => {
        const before = allOf(new Corners(all));
        const changed = new Corners(all).with(corner, to);
        expect(isClosed(changed)).toBe(true);
        expect(allOf(new Corners(changed))).toEqual(before.with(corner, to));
      }),
    );
  });

  it('adds a corner half way to the next of the same ring; without it all is as before', () => {
    fc.assert(
      fc.property(oneOf, ({ all, corner }) => {
        const changed = new Corners(all).withHalfway(corner);
        const more = new Corners(changed);
        expect(isClosed(changed)).toBe(true);
        expect(more.canDrop(corner + 1)).toBe(true);
        const [x, y] = more.at(corner + 1);
        const [ax, ay] = more.at(corner);
        const next = all.find((one) => one.includes(more.at(corner)))!;
        const after = next[next.indexOf(more.at(corner)) + 1]!;
        expect([x, y]).toEqual([(ax! + after[0]!) / 2, (ay! + after[1]!) / 2]);
        expect(more.without(corner + 1)).toEqual(all);
      }),
    );
  });

  it('leaves three corners to every ring', () => {
    fc.assert(
      fc.property(oneOf, ({ all, corner }) => {
        let now = new Corners(all);
        let dropped = 0;
        while (now.canDrop(corner)) {
          const less = now.without(corner);
          expect(isClosed(less)).toBe(true);
          now = new Corners(less);
          dropped++;
          if (corner >= now.count) break;
        }
        expect(now.count).toBe(new Corners(all).count - dropped);
      }),
    );
  });
});
