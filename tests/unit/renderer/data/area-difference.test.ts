import { expect, it } from 'vitest';
import { wording } from '#shared/text/text.ts';
import { areaDifference } from '../../../../renderer/data/boundaries/area-difference.ts';

it('the change of an area has a sign where anything is left to have one', () => {
  const w = wording('id');
  expect(areaDifference({ before: 400, after: 410 }, w)).toBe('+2,50%');
  expect(areaDifference({ before: 400, after: 390 }, w)).toBe('−2,50%');
  expect(areaDifference({ before: 1e6, after: 1e6 - 1 }, w)).toBe('0,00%');
  expect(areaDifference({ before: NaN, after: 5 }, w)).toBe('–');
});
