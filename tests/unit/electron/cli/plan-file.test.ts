import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeatedKey } from '../../../../electron/cli/file/plan-file.ts';

describe('a key written twice', () => {
  test.each([
    ['{"quota": 1, "quota": 2}', 'quota'],
    ['{"phases": [{"to": 1, "from": 1, "to": 2}]}', 'to'],
    ['{"a": 1, "\\u0061": 2}', 'a'],
    ['{"a": {"b": 1}, "a": []}', 'a'],
  ])('%s', (json, key) => {
    expect(repeatedKey(json)).toBe(key);
  });

  test('in another object, in a text or as a value it is none', () => {
    expect(
      repeatedKey('{"a": [{"b": "b"}, {"b": "\\":"}], "b": {"a": "a\\\\"}, "c": ["a", "a"]}'),
    ).toBeNull();
  });

  test('is never found in what is written from a value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => repeatedKey(JSON.stringify(value, null, 1)) === null));
  });

  test('is looked for in a long text without effort', () => {
    expect(repeatedKey(JSON.stringify({ name: 'x"\\'.repeat(1_000_000), name2: 1 }))).toBeNull();
  });
});
