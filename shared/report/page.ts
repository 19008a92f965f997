import type { BudgetLine } from '../plan/budget-view.ts';
import type { PlanSpec } from '../plan/spec.ts';
import type { RegionCode } from '../region/code.ts';
import { formatDecimal, noDataText } from '../text/number.ts';
import { wording, type Language, type Text, type Wording } from '../text/text.ts';
import type { Directory } from '../workspace/snapshot.ts';
import { figuresOf, type Figures } from './figures.ts';
import type { ReportInput } from './input.ts';

/** One language, and the formats of what is said in it. */
export interface Sheet {
  readonly language: Language;
  readonly w: Wording;
  /** One message in the language of the document. */
  readonly say: (id: string, en: string) => string;
  readonly text: (text: Text) => string;
  /** Whole heads, or "tidak ada data". */
  readonly heads: (value: number) => string;
  /** Fraction as a percentage, or "tidak ada data". */
  readonly percent: (value: number) => string;
  readonly decimal: (value: number, decimals: number) => string;
}

/** What every part of the printed plan needs: the input and its figures, and a language to say them in. */
export interface Page extends Sheet {
  readonly input: ReportInput;
  readonly spec: PlanSpec;
  readonly figures: Figures;
  /** The budget of the plan at its finest grain, in the order of its funds; what no fund pays comes last. */
  readonly budget: readonly BudgetLine[];
}

export function sheetOf(language: Language): Sheet {
  const w = wording(language);
  const known = (value: number, format: (value: number) => string): string =>
    Number.isNaN(value) ? noDataText[language] : format(value);
  return {
    language,
    w,
    say: (id, en) => (language === 'id' ? id : en),
    text: (text) => text[language],
    heads: (value) => known(value, (v) => w.heads(v)),
    percent: (value) => known(value, (v) => w.percent(v)),
    decimal: (value, decimals) => known(value, (v) => formatDecimal(v, decimals, language)),
  };
}

/** @throws RangeError when the snapshot shows no plan: there is nothing to print */
export function pageOf(input: ReportInput): Page {
  const spec = input.snapshot.plan?.spec;
  if (!spec) throw new RangeError('the snapshot shows no plan');
  return {
    ...sheetOf(input.language),
    input,
    spec,
    figures: figuresOf(input),
    budget: inOrderOfFunds(input.run.budget(), spec),
  };
}

function inOrderOfFunds(lines: readonly BudgetLine[], { funds }: PlanSpec): readonly BudgetLine[] {
  const order = new Map<string | null, number>(funds.map(({ name }, i) => [name, i]));
  const place = ({ fund }: BudgetLine): number => order.get(fund) ?? funds.length;
  return lines.toSorted((a, b) => place(a) - place(b));
}

/** Name of a region of any level, or its code where the document does not name it. */
export function nameOfCode({ codes, names, parents }: Directory, code: string): string {
  const slot = codes.indexOf(code as RegionCode);
  return slot >= 0 ? names[slot]! : (parents[code as RegionCode] ?? code);
}

/**
 * Text as it may stand on a page: control characters become spaces, invisible marks that turn the direction
 * of writing are taken out, so that a name cannot rearrange the figures beside it, and characters the
 * font has no letters for (other scripts, emoji) become one replacement mark a run.
 */
export function printable(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(
      /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0020-\u00FF\u2010-\u2044\u20A0-\u20BF\u2122]+/gu,
      '\uFFFD',
    );
}

/** At most `most` characters, the last one an ellipsis when more were there. */
export function shortened(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
