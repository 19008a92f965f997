import { expect, it, vi } from 'vitest';
import { keepingLast, keepingSame } from '../../../../renderer/session/last-answer.ts';

it('answers again only where a part of the question is another object', () => {
  const answer = vi.fn((list: readonly number[], factor: number) => list.map((n) => n * factor));
  const kept = keepingLast(answer);
  const list = [1, 2];
  const first = kept(list, 2);
  expect(kept(list, 2)).toBe(first);
  expect(answer).toHaveBeenCalledTimes(1);
  expect(kept([1, 2], 2)).toEqual([2, 4]);
  expect(kept(list, NaN)).toEqual([NaN, NaN]);
  expect(kept(list, NaN)).toEqual([NaN, NaN]);
  expect(kept(list, 2)).toEqual([2, 4]);
  expect(answer).toHaveBeenCalledTimes(4);
});

it('keeps nothing of an answer that failed', () => {
  let fails = true;
  const kept = keepingLast((n: number) => {
    if (fails) throw new Error('no');
    return n;
  });
  expect(() => kept(1)).toThrow('no');
  fails = false;
  expect(kept(1)).toBe(1);
});

it('a list that says the same is the one given before', () => {
  const kept = keepingSame<string>();
  const first = kept(['I', 'II']);
  expect(kept(['I', 'II'])).toBe(first);
  expect(kept(['I'])).toEqual(['I']);
  expect(kept(['I', 'III'])).toEqual(['I', 'III']);
  expect(kept([])).toEqual([]);
});
