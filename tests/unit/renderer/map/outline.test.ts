import { describe, expect, it } from 'vitest';
import type { LineCard } from '../../../../renderer/map/gl/line-painter.ts';
import { Outline } from '../../../../renderer/map/gl/outline.ts';
import { SlotFlag } from '../../../../renderer/map/gl/slot-flag.ts';
import { nobody } from '../../../../renderer/map/mesh/lines.ts';

/** Stretches of border, each by the slot it belongs to and the one beyond. */
function card(...stretches: readonly (readonly [slot: number, beyond: number])[]): LineCard {
  return {
    ends: {},
    sides: Uint32Array.from(stretches.flat()),
    counts: [],
    origin: [0, 0],
    bytes: 0,
    free: () => {},
  };
}

/** An outline on a card that keeps the indices sent to it; by card, the stretches drawn. */
function outlined() {
  let indices = new Uint32Array();
  let sent = 0;
  let drawn: [LineCard, number[]][] = [];
  const noted: Partial<Record<string, (...values: never[]) => unknown>> = {
    bufferData: (_: number, data: Uint32Array, __: number, ___: number, length: number) => {
      indices = data.slice(0, length);
      sent++;
    },
    drawElements: (_: number, count: number, __: number, offset: number) => {
      const corners = indices.subarray(offset / 4, offset / 4 + count);
      for (let i = 0; i < count; i += 6) {
        const first = corners[i]!;
        expect([...corners.subarray(i, i + 6)].map((corner) => corner - first)).toEqual([0, 1, 2, 2, 1, 3]);
        drawn.at(-1)![1].push(first / 4);
      }
    },
  };
  const gl = new Proxy({}, { get: (_, name: string) => noted[name] ?? (() => ({})) });
  const outline = new Outline(gl as WebGL2RenderingContext);
  return {
    outline,
    sent: () => sent,
    drawn: () => {
      drawn = [];
      outline.draw((of) => drawn.push([of, []]));
      return drawn;
    },
  };
}

/** Three desa in a row, with the sea around and one border each between them, which both have. */
const west = card([0, nobody], [0, 1], [1, nobody], [1, 0], [1, 2]);
const east = card([2, 1], [2, nobody]);

describe('an outline', () => {
  it('is what lies between slots with the flag and slots without, each stretch once', () => {
    const { outline, drawn } = outlined();
    const flag = new SlotFlag(3);
    flag.set([1]);
    outline.update([west, east], flag);
    expect(drawn()).toEqual([[west, [2, 3, 4]]]);
    expect(outline.stretches).toBe(3);
  });

  it('leaves out what lies between two of them, also where they are on two cards', () => {
    const { outline, drawn } = outlined();
    const flag = new SlotFlag(3);
    flag.set([1, 2]);
    outline.update([west, east], flag);
    expect(drawn()).toEqual([
      [west, [2, 3]],
      [east, [1]],
    ]);
    flag.set([0, 1, 2]);
    outline.update([west, east], flag);
    expect(drawn()).toEqual([
      [west, [0, 2]],
      [east, [1]],
    ]);
  });

  it('follows its flag and the cards, and is sent again only for those', () => {
    const { outline, drawn, sent } = outlined();
    const flag = new SlotFlag(3);
    flag.set([2]);
    outline.update([east], flag);
    outline.update([east], flag);
    expect(sent()).toBe(1);
    flag.set([0]);
    outline.update([east], flag);
    expect(drawn()).toEqual([]);
    outline.update([west], flag);
    expect(drawn()).toEqual([[west, [0, 1]]]);
    flag.set([]);
    outline.update([west], flag);
    expect(outline.stretches).toBe(0);
    expect(sent()).toBe(4);
  });

  it('has room for as many stretches as there are', () => {
    const { outline, drawn } = outlined();
    const flag = new SlotFlag(1);
    flag.set([0]);
    const many = card(...Array.from({ length: 5000 }, () => [0, nobody] as const));
    outline.update([many], flag);
    expect(outline.stretches).toBe(5000);
    expect(drawn()[0]![1]).toEqual(Array.from({ length: 5000 }, (_, stretch) => stretch));
  });
});
