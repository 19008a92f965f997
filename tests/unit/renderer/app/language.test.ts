import { describe, expect, it } from 'vitest';
import { en } from '../../../../renderer/app/language/en.ts';
import { id } from '../../../../renderer/app/language/id.ts';

type Words = { readonly [key: string]: string | Words };

function entries(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : entries(value, `${path}${key}.`),
  );
}

function gaps(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();
}

describe('words of the screens', () => {
  const [indonesian, english] = [new Map(entries(id)), new Map(entries(en))];

  it('has the same keys in both languages, none empty', () => {
    expect([...english.keys()]).toEqual([...indonesian.keys()]);
    expect([...indonesian, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fills in the same values in both languages', () => {
    const differing = [...indonesian].filter(
      ([key, text]) => gaps(text).join() !== gaps(english.get(key)!).join(),
    );
    expect(differing).toEqual([]);
  });
});
