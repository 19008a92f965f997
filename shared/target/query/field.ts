import { openQuote, unexpected, unknownColumn, unknownPart, wanted, type QueryProblem } from './problems.ts';
import type { FigureField, TextField } from './syntax.ts';
import { spoken, type Token } from './tokens.ts';
import {
  columnWords,
  figureWords,
  fundWords,
  phaseWords,
  textWords,
  type Spellings,
  type WordedFigure,
} from './words.ts';

/** What a query can name beside the figures every document has. */
export interface QueryNames {
  readonly columns: readonly { readonly name: string; readonly unit: string }[];
  /** Of the shown plan, in its order. */
  readonly phases: readonly string[];
  readonly funds: readonly string[];
}

export type NamedField =
  | { readonly kind: 'figure'; readonly figure: FigureField }
  | { readonly kind: 'text'; readonly field: TextField };

type Match =
  | { readonly ok: true; readonly field: NamedField; readonly taken: number }
  | { readonly ok: false; readonly problem: QueryProblem };

/** The field that tokens name from `from` on; the longest name counts. Null where none is named. */
export function matchField(tokens: readonly Token[], from: number, names: QueryNames): Match | null {
  const first = tokens[from]!;
  if (first.kind === 'quoted') return column(first, 1, names);
  if (first.kind !== 'word') return null;
  const after = (words: Spellings): number => spoken(tokens, from, words);

  const ofColumn = after(columnWords);
  const quotedColumn = tokens[from + ofColumn]!;
  if (ofColumn > 0 && quotedColumn.kind === 'quoted') return column(quotedColumn, ofColumn + 1, names);

  const ofFund = after(fundWords);
  if (ofFund > 0) return fund(tokens[from + ofFund]!, ofFund + 1, names);

  const ofPhase = after(phaseWords);
  if (ofPhase > 0) {
    const phase = phaseAt(tokens[from + ofPhase]!, names);
    return phase.ok ? figure({ kind: 'phase', phase: phase.phase }, ofPhase + 1) : phase;
  }
  return worded(tokens, from, names) ?? bareColumn(first, names);
}

function worded(tokens: readonly Token[], from: number, names: QueryNames): Match | null {
  let best: { readonly field: WordedFigure | { readonly text: TextField }; readonly taken: number } | null =
    null;
  for (const [field, words] of Object.entries(figureWords) as [WordedFigure, Spellings][]) {
    const taken = spoken(tokens, from, words);
    if (taken > (best?.taken ?? 0)) best = { field, taken };
  }
  for (const [text, words] of Object.entries(textWords) as [TextField, Spellings][]) {
    const taken = spoken(tokens, from, words);
    if (taken > (best?.taken ?? 0)) best = { field: { text }, taken };
  }
  if (!best) return null;
  const { field, taken } = best;
  if (typeof field === 'object') return { ok: true, field: { kind: 'text', field: field.text }, taken };
  if (field !== 'coverage-after') return figure({ kind: field }, taken);
  const ofPhase = spoken(tokens, from + taken, phaseWords);
  if (ofPhase === 0) return figure({ kind: 'coverage-after' }, taken);
  const phase = phaseAt(tokens[from + taken + ofPhase]!, names);
  return phase.ok ? figure({ kind: 'coverage-after', phase: phase.phase }, taken + ofPhase + 1) : phase;
}

function figure(field: FigureField, taken: number): Match {
  return { ok: true, field: { kind: 'figure', figure: field }, taken };
}

function column(token: Token & { readonly text: string }, taken: number, { columns }: QueryNames): Match {
  const found = columns.find(({ name }) => isSame(name, token.text));
  if (found) return figure({ kind: 'column', name: found.name }, taken);
  const there = columns.map(({ name }) => name);
  return { ok: false, problem: unknownColumn(token, token.text, there) };
}

/** A column of one word may go without quotation marks. */
function bareColumn(token: Token & { readonly word: string }, { columns }: QueryNames): Match | null {
  const found = columns.find(({ name }) => isSame(name, token.word));
  return found ? figure({ kind: 'column', name: found.name }, 1) : null;
}

function fund(token: Token, taken: number, { funds }: QueryNames): Match {
  if (token.kind === 'open-quote') return { ok: false, problem: openQuote(token) };
  if (token.kind !== 'quoted') return { ok: false, problem: unexpected(token, wordOf(token), wanted.fund) };
  const index = funds.findIndex((name) => isSame(name, token.text));
  if (index >= 0) return figure({ kind: 'fund', fund: index }, taken);
  const there = funds.map((name) => `“${name}”`).join(', ');
  return { ok: false, problem: unknownPart(token, 'fund', token.text, there) };
}

function phaseAt(
  token: Token,
  { phases }: QueryNames,
): { readonly ok: true; readonly phase: number } | (Match & { readonly ok: false }) {
  if (token.kind !== 'digits') return { ok: false, problem: unexpected(token, wordOf(token), wanted.phase) };
  const phase = Number(token.text) - 1;
  if (phases[phase] !== undefined) return { ok: true, phase };
  const there = phases.map((name, i) => `${i + 1} (${name})`).join(', ');
  return { ok: false, problem: unknownPart(token, 'phase', token.text, there) };
}

function wordOf(token: Token): string {
  switch (token.kind) {
    case 'word':
      return token.word;
    case 'digits':
    case 'quoted':
    case 'strange':
      return token.text;
    case 'sign':
      return token.sign;
    case 'open-quote':
    case 'end':
      return '';
  }
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
