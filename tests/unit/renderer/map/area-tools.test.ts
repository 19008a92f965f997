import { describe, expect, test } from 'vitest';
import { areaTools, combineFor, shapeOf } from '../../../../renderer/map/area/tools.ts';

const none = { shiftKey: false, ctrlKey: false, metaKey: false };

describe('tools for areas', () => {
  test('keys held down decide for once, else what was chosen', () => {
    expect(combineFor(none, 'new')).toBe('new');
    expect(combineFor(none, 'subtract')).toBe('subtract');
    expect(combineFor({ ...none, shiftKey: true }, 'subtract')).toBe('add');
    expect(combineFor({ ...none, ctrlKey: true }, 'new')).toBe('subtract');
    expect(combineFor({ ...none, metaKey: true }, 'add')).toBe('subtract');
    expect(combineFor({ shiftKey: true, ctrlKey: true, metaKey: false }, 'new')).toBe('intersect');
  });

  test('each has a letter of its own; digits are the screens', () => {
    const keys = areaTools.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z]$/);
  });

  test('only drawing tools have a shape', () => {
    expect(areaTools.map(({ tool }) => shapeOf(tool))).toEqual([
      null,
      null,
      null,
      'polygon',
      'rectangle',
      'circle',
      'lasso',
      'line',
      null,
    ]);
  });
});
