import type { Indicator } from '../../coverage/indicator.ts';
import type { Level } from '../../region/code.ts';

/** Where something stands in the text of a query, in characters. */
export interface Span {
  readonly at: number;
  readonly length: number;
}

export const comparators = ['<', '<=', '>', '>=', '=', '!='] as const;
export type Comparator = (typeof comparators)[number];

export const textOperators = ['=', '!=', 'contains'] as const;
export type TextOperator = (typeof textOperators)[number];

/**
 * A figure of a desa: an indicator, but for those of what was enrolled, which areas are not planned by; or the
 * workers covered, which are no indicator of their own.
 */
export type FigureField =
  Exclude<Indicator, { readonly kind: 'enrolled' | 'enrolled-share' }> | { readonly kind: 'covered' };

/** Something written of a desa: its own name and code, or the name of the region around it. */
export type TextField = 'name' | 'code' | Exclude<Level, 'desa'>;

/** A number as written: `30 %` is 30 with `percent`. */
export interface Literal {
  readonly kind: 'number';
  readonly value: number;
  readonly percent: boolean;
}

export interface FigureOperand {
  readonly kind: 'figure';
  readonly field: FigureField;
}

export type Operand = Literal | FigureOperand;

/** A condition on a desa. What is unknown matches neither a comparison nor its opposite. */
export type Query =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  | {
      readonly kind: 'compare';
      readonly left: Operand;
      readonly operator: Comparator;
      readonly right: Operand;
    }
  | {
      readonly kind: 'text';
      readonly field: TextField;
      readonly operator: TextOperator;
      readonly text: string;
    }
  /** Whether a figure is known at all. */
  | { readonly kind: 'known'; readonly field: FigureField; readonly known: boolean };
