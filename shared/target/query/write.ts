import type { Language } from '../../text/text.ts';
import type { FigureField, Literal, Operand, Query } from './syntax.ts';
import { quoted } from './tokens.ts';
import {
  allWords,
  anyWords,
  columnWords,
  containsWords,
  figureWords,
  fundWords,
  knownWords,
  notWords,
  phaseWords,
  textWords,
  unknownWords,
} from './words.ts';

/** How tightly a part holds together; a looser one inside a tighter one stands in brackets. */
const tightness: Readonly<Record<Query['kind'], number>> = {
  any: 0,
  all: 1,
  not: 2,
  compare: 3,
  text: 3,
  known: 3,
};

/**
 * A query in words; reading them gives the same query again.
 * @param funds names of the shown plan's funds, in its order
 */
export function writeQuery(query: Query, language: Language, funds: readonly string[]): string {
  const within = (part: Query, outer: Query): string => {
    const text = writeQuery(part, language, funds);
    return tightness[part.kind] > tightness[outer.kind] || part.kind === 'not' ? text : `(${text})`;
  };
  switch (query.kind) {
    case 'all':
    case 'any': {
      const word = (query.kind === 'all' ? allWords : anyWords)[language][0];
      return query.of.map((part) => within(part, query)).join(` ${word} `);
    }
    case 'not':
      return `${notWords[language][0]} ${within(query.of, query)}`;
    case 'compare':
      return `${operand(query.left, language, funds)} ${query.operator} ${operand(query.right, language, funds)}`;
    case 'text': {
      const operator = query.operator === 'contains' ? containsWords[language][0] : query.operator;
      return `${textWords[query.field][language][0]} ${operator} ${quoted(query.text)}`;
    }
    case 'known':
      return `${figureText(query.field, language, funds)} ${(query.known ? knownWords : unknownWords)[language][0]}`;
  }
}

function operand(of: Operand, language: Language, funds: readonly string[]): string {
  return of.kind === 'number' ? writeNumber(of, language) : figureText(of.field, language, funds);
}

/** A figure's name in a query. */
export function figureText(field: FigureField, language: Language, funds: readonly string[]): string {
  switch (field.kind) {
    case 'phase':
      return `${phaseWords[language][0]} ${field.phase + 1}`;
    case 'fund':
      return `${fundWords[language][0]} ${quoted(funds[field.fund] ?? String(field.fund + 1))}`;
    case 'column':
      return `${columnWords[language][0]} ${quoted(field.name)}`;
    case 'coverage-after': {
      const words = figureWords['coverage-after'][language][0];
      if (field.phase === undefined) return words;
      return `${words} ${phaseWords[language][0]} ${field.phase + 1}`;
    }
    case 'difference':
      throw new RangeError('a query cannot ask for the difference of two plans');
    default:
      return figureWords[field.kind][language][0];
  }
}

/** Thousands grouped as the language does; decimals never three, which would read as thousands. */
export function writeNumber({ value, percent }: Literal, language: Language): string {
  const [whole, decimals = ''] = plainDigits(value).split('.');
  const [group, mark] = language === 'id' ? ['.', ','] : [',', '.'];
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, group);
  const after = decimals.length === 3 ? `${decimals}0` : decimals;
  return `${grouped}${after === '' ? '' : mark + after}${percent ? ' %' : ''}`;
}

/** Without an exponent. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(Math.abs(value) < 1 ? 20 : 0).replace(/\.?0+$/, '') : text;
}
