import type { Programme } from '../contribution/programme.ts';
import type { Commitment } from './spec.ts';

/**
 * One figure of the budget at its finest grain. The lines of a plan add up, whatever they are grouped by, to
 * its cost and committed cost less its discount.
 */
export interface BudgetLine {
  /** New heads of a phase, or the kind of a commitment. */
  readonly claim: 'new' | Commitment['kind'];
  /** Name of the phase or commitment. */
  readonly line: string;
  /** Name of the fund; null for what no fund pays. */
  readonly fund: string | null;
  readonly agency: string | null;
  readonly programme: Programme;
  /** Account code (kode rekening); null where none is known. */
  readonly account: string | null;
  readonly year: number;
  readonly month: number;
  /** Heads paid for in that month. */
  readonly heads: number;
  /** Whole Rupiah. */
  readonly amount: number;
}

/** What lines can be grouped by. */
export const budgetKeys = [
  'claim',
  'line',
  'fund',
  'agency',
  'programme',
  'account',
  'year',
  'quarter',
  'month',
] as const;
export type BudgetKey = (typeof budgetKeys)[number];
