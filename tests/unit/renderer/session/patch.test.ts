import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patched, patchOf } from '../../../../renderer/session/patch.ts';

const numbers = fc.oneof(
  fc.array(fc.oneof(fc.nat(), fc.constant(NaN)), { maxLength: 4 }).map((list) => Float64Array.from(list)),
  fc.array(fc.nat(), { maxLength: 4 }).map((list) => Int32Array.from(list)),
  fc.array(fc.nat({ max: 255 }), { maxLength: 4 }).map((list) => Uint8Array.from(list)),
);
const key = fc.oneof(fc.constantFrom('a', 'b', 'c', '1', '__proto__'), fc.string({ maxLength: 2 }));
const { data } = fc.letrec((tie) => ({
  data: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, undefined, true, 0, -0, NaN, 'x'),
    numbers,
    fc.array(tie('data'), { maxLength: 4 }),
    fc
      .array(fc.tuple(key, tie('data')), { maxLength: 4 })
      .map((entries) => Object.fromEntries(entries) as unknown),
  ),
}));

/** As another thread gets it. */
const sent = <T>(value: T): T => structuredClone(value);

describe('patches', () => {
  it('make of what was there exactly what came after, keys in its order', () => {
    fc.assert(
      fc.property(data, data, (before, after) => {
        const made = patched(sent(before), sent(patchOf(before, after)));
        expect(made).toStrictEqual(after);
        // Neither side tells 0 from -0 in JSON; their order of keys shows.
        expect(JSON.stringify(made)).toBe(JSON.stringify(after));
      }),
    );
  });

  it('do so where most is the same', () => {
    fc.assert(
      fc.property(data, data, data, (same, before, after) => {
        const first = { same, list: [same, before], gone: before };
        const second = { list: [same, after, same], same, more: after };
        expect(patched(sent(first), sent(patchOf(first, second)))).toStrictEqual(second);
        expect(patched(sent(second), sent(patchOf(second, first)))).toStrictEqual(first);
      }),
    );
  });

  it('are none where nothing differs', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(patchOf(value, sent(value))).toBeNull();
      }),
    );
  });

  it('keep the very objects that did not change', () => {
    const before = {
      coverage: { eligible: Float64Array.of(1, NaN), year: 2024 },
      plan: { phases: [{ quota: 5 }, { quota: 7 }], locks: {} },
    };
    const after = {
      coverage: { eligible: Float64Array.of(1, NaN), year: 2024 },
      plan: { phases: [{ quota: 5 }, { quota: 8 }, { quota: 1 }], locks: {} },
    };
    const patch = patchOf(before, after);
    const made = patched(before, patch) as typeof after;
    expect(made.coverage).toBe(before.coverage);
    expect(made.plan.locks).toBe(before.plan.locks);
    expect(made.plan.phases[0]).toBe(before.plan.phases[0]);
    expect(made.plan.phases[1]).toEqual({ quota: 8 });
    expect(patched(before, null)).toBe(before);
    expect(JSON.stringify(patch)).not.toContain('coverage');
  });

  it('leave what they are applied to as it was', () => {
    fc.assert(
      fc.property(data, data, (before, after) => {
        const copy = sent(before);
        patched(before, patchOf(before, after));
        expect(before).toStrictEqual(copy);
      }),
    );
  });

  it('refuse to be applied to something else', () => {
    expect(() => patched(null, patchOf([1], [2]))).toThrow(TypeError);
    expect(() => patched([1], patchOf({ a: 1 }, { a: 2 }))).toThrow(TypeError);
  });
});
