import type { QueryNames } from './field.ts';
import { parseQuery } from './parse.ts';
import { tokensOf } from './tokens.ts';

/** More phases than any plan has: "tahap 12" is the form of a query, whether the plan still has twelve or not. */
const manyPhases: readonly string[] = Array.from({ length: 99 }, () => '');

/**
 * Whether a text has the form of a query, be it of columns, phases or funds that are gone meanwhile; so that one kept
 * as a note is told from other notes.
 */
export function isInQueryForm(text: string, names: QueryNames): boolean {
  const said = tokensOf(text).flatMap((token) =>
    token.kind === 'quoted' ? [token.text] : token.kind === 'word' ? [token.word] : [],
  );
  return parseQuery(text, {
    // Columns in % are compared with plain numbers too.
    columns: [...names.columns, ...said.map((name) => ({ name, unit: '%' }))],
    phases: manyPhases,
    funds: [...names.funds, ...said],
  }).ok;
}
