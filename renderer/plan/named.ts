import type { Problem } from '#shared/text/problem.ts';
import type { Text } from '#shared/text/text.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';

const desaCode = /\d{2}\.\d{2}\.\d{2}\.\d{4}/g;

/** Desa codes in a problem with the names people know them by: allocation itself knows codes alone. */
export function named(problem: Problem, { codes, names }: Pick<Directory, 'codes' | 'names'>): Problem {
  const byCode = new Map(codes.map((code, slot): [string, string] => [code, names[slot]!]));
  const text = (each: string): string =>
    each.replaceAll(desaCode, (code) => {
      const name = byCode.get(code);
      return name === undefined ? code : `${name} (${code})`;
    });
  const both = ({ id, en }: Text): Text => ({ id: text(id), en: text(en) });
  return { ...problem, what: both(problem.what), why: both(problem.why), next: both(problem.next) };
}
