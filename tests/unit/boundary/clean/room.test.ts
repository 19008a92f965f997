import { describe, expect, it } from 'vitest';
import { Room } from '#shared/boundary/clean/room.ts';

describe('arrays that are lent out', () => {
  it('are taken again by the next who asks, full of zeros, the smallest that is large enough', () => {
    const room = new Room();
    const [large, small] = [room.ints(300).fill(7), room.ints(200).fill(7)];
    room.back(large, small);
    const next = room.ints(150);
    expect(next.buffer).toBe(small.buffer);
    expect(next).toEqual(new Int32Array(150));
    expect(room.ints(150).buffer).toBe(large.buffer);
    expect([large.buffer, small.buffer]).not.toContain(room.ints(150).buffer);
  });

  it('do not give a large place to a small array, nor one that is let go of', () => {
    const room = new Room();
    const large = room.ints(300);
    room.back(large);
    expect(room.ints(99).buffer).not.toBe(large.buffer);
    room.clear();
    expect(room.ints(300).buffer).not.toBe(large.buffer);
  });
});
