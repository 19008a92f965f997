import type { Comparator, Span } from './syntax.ts';
import type { Spellings } from './words.ts';

export type Token = Span &
  (
    | { readonly kind: 'word'; readonly word: string }
    /** Digits with the marks between them, as written. */
    | { readonly kind: 'digits'; readonly text: string }
    /** Between quotation marks. */
    | { readonly kind: 'quoted'; readonly text: string }
    | { readonly kind: 'sign'; readonly sign: Comparator | '(' | ')' | '%' | '-' | '!' }
    /** A quotation mark without its other half. */
    | { readonly kind: 'open-quote' }
    | { readonly kind: 'strange'; readonly text: string }
    | { readonly kind: 'end' }
  );

const signs: Readonly<Record<string, (Token & { readonly kind: 'sign' })['sign']>> = {
  '<': '<',
  '<=': '<=',
  '=<': '<=',
  '≤': '<=',
  '>': '>',
  '>=': '>=',
  '=>': '>=',
  '≥': '>=',
  '=': '=',
  '==': '=',
  '!=': '!=',
  '<>': '!=',
  '≠': '!=',
  '(': '(',
  ')': ')',
  '%': '%',
  '-': '-',
  '−': '-',
  '!': '!',
};

/** Two marks in a row for one that belongs to the text: `"Balai ""Baru"""`. */
const pattern =
  /(?<space>[\s ]+|(?<=\p{L})-(?=\p{L}))|(?<word>\p{L}[\p{L}\p{M}_]*)|(?<digits>\d(?:[\d.,]*\d)?)|(?<quoted>"(?:[^"]|"")*"|'(?:[^']|'')*'|“[^”]*”)|(?<quote>["'“].*)|(?<sign><=|>=|=<|=>|==|!=|<>|[<>=≤≥≠()%!−-])|(?<strange>.)/gsu;

/** Cuts the text of a query; nothing is refused here. The last token is `end`. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const span = { at: match.index, length: match[0].length };
    const { word, digits, quoted, quote, sign, strange } = match.groups!;
    if (word !== undefined) tokens.push({ ...span, kind: 'word', word: word.toLowerCase() });
    else if (digits !== undefined) tokens.push({ ...span, kind: 'digits', text: digits });
    else if (quoted !== undefined) tokens.push({ ...span, kind: 'quoted', text: unquoted(quoted) });
    else if (quote !== undefined) tokens.push({ ...span, kind: 'open-quote' });
    else if (sign !== undefined) tokens.push({ ...span, kind: 'sign', sign: signs[sign]! });
    else if (strange !== undefined) tokens.push({ ...span, kind: 'strange', text: strange });
  }
  return [...tokens, { kind: 'end', at: text.length, length: 0 }];
}

function unquoted(text: string): string {
  const mark = text[0]!;
  const inner = text.slice(1, -1);
  return mark === '“' ? inner : inner.replaceAll(mark + mark, mark);
}

/** Text between quotation marks, as a query has it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * The number that digits and marks stand for: a mark with exactly three digits behind it groups thousands,
 * unless the number begins with a single 0; the last of two different marks is the decimal one. So both `1.234`
 * and `1,234` are one thousand, and `30.5` and `30,5` the same.
 * @returns null when the marks make no sense, as in a date or a code
 */
export function numberOf(text: string): number | null {
  const marks = text.replace(/\d/g, '').split('');
  const last = marks.at(-1);
  if (last === undefined) return Number(text);
  if (marks.every((mark) => mark === last) && isGrouped(text, last)) return Number(text.replaceAll(last, ''));
  const [whole, decimals] = [text.slice(0, text.lastIndexOf(last)), text.slice(text.lastIndexOf(last) + 1)];
  const other = last === '.' ? ',' : '.';
  if (whole.includes(last)) return null;
  if (whole.includes(other) && !isGrouped(whole, other)) return null;
  return Number(`${whole.replaceAll(other, '')}.${decimals}`);
}

function isGrouped(digits: string, mark: string): boolean {
  return new RegExp(`^[1-9]\\d{0,2}(\\${mark}\\d{3})+$`).test(digits);
}

/** How many tokens from `from` on say one of these; the longest way counts, 0 for none. */
export function spoken(tokens: readonly Token[], from: number, spellings: Spellings): number {
  let longest = 0;
  for (const spelling of [...spellings.id, ...spellings.en]) {
    const words = spelling.split(' ');
    const said = words.every((word, i) => {
      const token = tokens[from + i];
      return token?.kind === 'word' && token.word === word;
    });
    if (said) longest = Math.max(longest, words.length);
  }
  return longest;
}
