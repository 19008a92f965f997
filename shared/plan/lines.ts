import type { BudgetEdition, Fund, FundSource } from '../budget/fund.ts';
import type { Payment } from '../contribution/cost.ts';
import type { PaidBy } from '../contribution/programme.ts';
import type { Commitment, PlanSpec } from './spec.ts';

/** Heads that are paid alike over some months of one year: a phase of the plan, or a commitment. */
export interface PlanLine {
  readonly kind: 'new' | Commitment['kind'];
  readonly name: string;
  readonly payment: Payment;
  readonly year: number;
  /** First and last paid month, both included. */
  readonly from: number;
  readonly to: number;
  /** Budget the line belongs to; commitments belong to none. */
  readonly edition: BudgetEdition | null;
  /** A phase that is over: its contributions are owed, and paid before all others but commitments. */
  readonly done?: boolean;
}

/** Of a plan or a commitment only what its payment is. */
export function paymentOf({ group, programmes, wage, riskClass, sector }: Payment): Payment {
  return { group, programmes, wage, riskClass, sector };
}

/** Everything that is paid for, in the order in which the plan names it: commitments, then phases. */
export function linesOf(spec: PlanSpec): readonly PlanLine[] {
  const payment = paymentOf(spec);
  return [
    ...(spec.commitments ?? []).map(({ kind, name, year, from, to, ...of }): PlanLine => ({
      kind,
      name,
      payment: paymentOf(of),
      year,
      from,
      to,
      edition: null,
    })),
    ...spec.phases.map(({ name, year, from, to, edition, done }): PlanLine => ({
      kind: 'new',
      name,
      payment,
      year,
      from,
      to,
      edition: edition ?? null,
      ...(done ? { done } : {}),
    })),
  ];
}

/** Paid months of a phase or commitment. */
export function monthsOf({ from, to }: { readonly from: number; readonly to: number }): number {
  return to - from + 1;
}

/** Whose money a source is, as the rates know it: APBDes and Dana Desa are the village's, CSR a company's. */
export function payerOf(source: FundSource | undefined): PaidBy {
  switch (source) {
    case 'APBDes':
    case 'Dana Desa':
      return 'village';
    case 'CSR':
      return 'company';
    default:
      return 'government';
  }
}

/** Whether a fund's own conditions let it pay for a line: its phases, groups and budget edition. */
export function mayPay(fund: Pick<Fund, 'phases' | 'groups' | 'edition'>, line: PlanLine): boolean {
  const { phases, groups, edition } = fund;
  return (
    (phases?.includes(line.name) ?? true) &&
    (groups?.includes(line.payment.group) ?? true) &&
    (edition === undefined || line.edition === null || edition === line.edition)
  );
}
