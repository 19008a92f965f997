import type { Indicator } from '../../coverage/indicator.ts';
import { done, type Result } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { matchField, type QueryNames } from './field.ts';
import {
  emptyQuery,
  notANumber,
  openQuote,
  percentNeeded,
  percentOfHeads,
  unexpected,
  wanted,
  type QueryProblem,
} from './problems.ts';
import type {
  Comparator,
  FigureField,
  Literal,
  Operand,
  Query,
  Span,
  TextField,
  TextOperator,
} from './syntax.ts';
import { comparators } from './syntax.ts';
import { numberOf, spoken, tokensOf, type Token } from './tokens.ts';
import {
  allWords,
  anyWords,
  comparatorWords,
  containsWords,
  knownWords,
  notWords,
  percentWords,
  scaleWords,
  unknownWords,
  type Spellings,
} from './words.ts';

export type ParsedQuery =
  { readonly ok: true; readonly value: Query } | { readonly ok: false; readonly problem: QueryProblem };

/**
 * Reads a query such as `cakupan < 30 % dan (belum terlindungi > 200 atau "Penduduk" >= 1.500)`, in Indonesian,
 * English or both mixed. "And" binds tighter than "or", "not" tighter than both.
 * @returns the query, or what is wrong and where
 */
export function parseQuery(text: string, names: QueryNames): ParsedQuery {
  if (text.trim() === '') return { ok: false, problem: emptyQuery() };
  try {
    return done(new Parser(text, names).whole()) as Result<Query> & { readonly ok: true };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Leaves the descent at the first thing that is wrong; never leaves this module. */
class Refusal extends Error {
  readonly problem: QueryProblem;

  constructor(problem: QueryProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

const deepest = 64;

/** Reads by descent: whole, any, all, one. */
class Parser {
  readonly #text: string;
  readonly #names: QueryNames;
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(text: string, names: QueryNames) {
    this.#text = text;
    this.#names = names;
    this.#tokens = tokensOf(text);
  }

  whole(): Query {
    const query = this.#any();
    if (this.#peek().kind !== 'end') this.#refuse(wanted.end);
    return query;
  }

  #any(): Query {
    return this.#joined('any', anyWords, () => this.#all());
  }

  #all(): Query {
    return this.#joined('all', allWords, () => this.#one());
  }

  #joined(kind: 'all' | 'any', words: Spellings, part: () => Query): Query {
    const of = [part()];
    while (this.#says(words)) of.push(part());
    return of.length === 1 ? of[0]! : { kind, of };
  }

  #one(): Query {
    if (++this.#depth > deepest) this.#refuse(wanted.depth);
    try {
      if (this.#sign('(')) {
        const inner = this.#any();
        if (!this.#sign(')')) this.#refuse(wanted.bracket);
        return inner;
      }
      if (this.#says(notWords) || this.#sign('!')) return { kind: 'not', of: this.#one() };
      return this.#comparison();
    } finally {
      this.#depth--;
    }
  }

  #comparison(): Query {
    const from = this.#next;
    const left = this.#operand(wanted.field);
    if (left.kind === 'text') return this.#textCondition(left.field);
    if (left.kind === 'figure') {
      if (this.#says(unknownWords)) return { kind: 'known', field: left.field, known: false };
      if (this.#says(knownWords)) return { kind: 'known', field: left.field, known: true };
    }
    const operator = this.#comparator();
    const rightFrom = this.#next;
    const right = this.#operand(wanted.value);
    if (right.kind === 'text') return this.#refuse(wanted.value, this.#span(rightFrom));
    if (left.kind === 'number' && right.kind === 'number')
      return this.#refuse(wanted.field, this.#span(from));
    if (left.kind === 'figure' && right.kind === 'number') this.#checkUnit(right, left.field, rightFrom);
    if (right.kind === 'figure' && left.kind === 'number') this.#checkUnit(left, right.field, from);
    return { kind: 'compare', left, operator, right };
  }

  #operand(missing: Text): Operand | { readonly kind: 'text'; readonly field: TextField } {
    const literal = this.#literal();
    if (literal) return literal;
    const token = this.#peek();
    if (token.kind === 'open-quote') throw new Refusal(openQuote(token));
    const found = matchField(this.#tokens, this.#next, this.#names);
    if (!found) return this.#refuse(missing);
    if (!found.ok) throw new Refusal(found.problem);
    this.#next += found.taken;
    return found.field.kind === 'text' ? found.field : { kind: 'figure', field: found.field.figure };
  }

  #literal(): Literal | null {
    const from = this.#next;
    const money = this.#peek();
    if (money.kind === 'word' && (money.word === 'rp' || money.word === 'idr')) this.#next++;
    const negative = this.#sign('-');
    const token = this.#peek();
    if (token.kind !== 'digits') {
      this.#next = from;
      return null;
    }
    this.#next++;
    const number = numberOf(token.text);
    if (number === null) throw new Refusal(notANumber(token, token.text));
    const scale = scaleWords.find(([, words]) => this.#says(words))?.[0] ?? 1;
    const percent = this.#sign('%') || this.#says(percentWords);
    return { kind: 'number', value: (negative ? -number : number) * scale, percent };
  }

  #comparator(): Comparator {
    const token = this.#peek();
    if (token.kind === 'sign') {
      const sign = comparators.find((comparator) => comparator === token.sign);
      if (sign) {
        this.#next++;
        return sign;
      }
    }
    const said = longest(comparators, (comparator) => this.#said(comparatorWords[comparator]));
    if (!said) return this.#refuse(wanted.operator);
    this.#next += said.length;
    return said.value;
  }

  #textCondition(field: TextField): Query {
    const operator: TextOperator = this.#says(containsWords) ? 'contains' : this.#equality();
    const token = this.#peek();
    if (token.kind === 'quoted') {
      this.#next++;
      return { kind: 'text', field, operator, text: token.text };
    }
    if (token.kind === 'open-quote') throw new Refusal(openQuote(token));
    return { kind: 'text', field, operator, text: this.#bareText() };
  }

  #equality(): '=' | '!=' {
    const from = this.#next;
    const operator = this.#comparator();
    if (operator === '=' || operator === '!=') return operator;
    return this.#refuse(wanted.text, this.#span(from));
  }

  /** Words without quotation marks go on to the next "and", "or" or bracket. */
  #bareText(): string {
    const first = this.#peek();
    let last: Token | null = null;
    for (;;) {
      const token = this.#peek();
      const isPart = token.kind === 'word' || token.kind === 'digits';
      if (!isPart || this.#said(allWords) > 0 || this.#said(anyWords) > 0) break;
      last = token;
      this.#next++;
    }
    return last ? this.#text.slice(first.at, last.at + last.length) : this.#refuse(wanted.text);
  }

  #checkUnit({ value, percent }: Literal, field: FigureField, from: number): void {
    const isShare = isFraction(field);
    if (percent && !isShare && !this.#isPercentColumn(field))
      throw new Refusal(percentOfHeads(this.#span(from)));
    if (!percent && isShare && value !== 0 && Math.abs(value) <= 1)
      throw new Refusal(percentNeeded(this.#span(from), value));
  }

  #isPercentColumn(field: FigureField): boolean {
    return (
      field.kind === 'column' &&
      this.#names.columns.some(({ name, unit }) => name === field.name && unit.includes('%'))
    );
  }

  #peek(): Token {
    return this.#tokens[this.#next]!;
  }

  #sign(sign: string): boolean {
    const token = this.#peek();
    const there = token.kind === 'sign' && token.sign === sign;
    if (there) this.#next++;
    return there;
  }

  #said(words: Spellings): number {
    return spoken(this.#tokens, this.#next, words);
  }

  #says(words: Spellings): boolean {
    const said = this.#said(words);
    this.#next += said;
    return said > 0;
  }

  /** From a token to the last one read. */
  #span(from: number): Span {
    const { at } = this.#tokens[from]!;
    const last = this.#tokens[Math.max(from, this.#next - 1)]!;
    return { at, length: last.at + last.length - at };
  }

  #refuse(why: Text, span: Span = this.#peek()): never {
    throw new Refusal(unexpected(span, this.#text.slice(span.at, span.at + span.length), why));
  }
}

/** Figures held as fractions and written in percent. */
export function isFraction({ kind }: Indicator | FigureField): boolean {
  return kind === 'coverage' || kind === 'coverage-after';
}

function longest<T>(
  values: readonly T[],
  lengthOf: (value: T) => number,
): { readonly value: T; readonly length: number } | null {
  let best: { readonly value: T; readonly length: number } | null = null;
  for (const value of values) {
    const length = lengthOf(value);
    if (length > (best?.length ?? 0)) best = { value, length };
  }
  return best;
}
