import { noDataText } from '../coverage/indicator-text.ts';
import type { PlanSpec } from '../plan/spec.ts';
import { formatDecimal } from '../text/number.ts';
import { wording, type Language, type Text, type Wording } from '../text/text.ts';
import { figuresOf, type Figures } from './figures.ts';
import type { ReportInput } from './input.ts';

/** What every part of the report needs: the input, its figures, and one language to say them in. */
export interface Page {
  readonly input: ReportInput;
  readonly spec: PlanSpec;
  readonly figures: Figures;
  readonly language: Language;
  readonly w: Wording;
  /** One message in the report's language. */
  say(id: string, en: string): string;
  text(text: Text): string;
  /** Whole heads, or "tidak ada data". */
  heads(value: number): string;
  /** Fraction as a percentage, or "tidak ada data". */
  percent(value: number): string;
  decimal(value: number, decimals: number): string;
}

/** @throws RangeError when the snapshot shows no plan: there is nothing to print */
export function pageOf(input: ReportInput): Page {
  const spec = input.snapshot.plan?.spec;
  if (!spec) throw new RangeError('the snapshot shows no plan');
  const { language } = input;
  const w = wording(language);
  const known = (value: number, format: (value: number) => string): string =>
    Number.isNaN(value) ? noDataText[language] : format(value);
  return {
    input,
    spec,
    figures: figuresOf(input),
    language,
    w,
    say: (id, en) => (language === 'id' ? id : en),
    text: (text) => text[language],
    heads: (value) => known(value, w.heads),
    percent: (value) => known(value, w.percent),
    decimal: (value, decimals) => known(value, (v) => formatDecimal(v, decimals, language)),
  };
}

/**
 * Text as it may stand on a page: control characters become spaces, halves of surrogate pairs the
 * replacement mark, and invisible marks that turn the direction of writing are taken out, so that a name
 * cannot rearrange the figures beside it.
 */
export function printable(text: string): string {
  return text
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}

/** At most `most` characters, the last one an ellipsis when more were there. */
export function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
