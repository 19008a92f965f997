import { mostHeads } from '../allocation/heads.ts';
import { headContribution, type PaidWith, type Payment, type ProgrammeAmount } from '../contribution/cost.ts';
import type { HeadContribution, PayerPart } from '../contribution/contribution.ts';
import { payers, programmes as everyProgramme, type Programme } from '../contribution/programme.ts';
import { monthKey, monthPlus, type RateTable } from '../contribution/rate.ts';
import { done, refused, type Problem, type Result } from '../text/problem.ts';
import { badFigure, isWhole, mostMonths, within } from './solve-problem.ts';

/** Heads that are to join more programmes: non-ASN teachers from JKK and JKM to JHT and JP as well. */
export interface Upgrade {
  /** Group, wage and the programmes they have. */
  readonly payment: Payment;
  /** All programmes they are to have, those they keep included. */
  readonly to: readonly Programme[];
  readonly heads: number;
}

/** What is paid more than before, in whole Rupiah; both splits add up to the total. */
export interface Added {
  readonly total: number;
  /** Programmes that cost more or less than before. */
  readonly byProgramme: readonly ProgrammeAmount[];
  /** The employer's part is the government's; the worker's is taken from the wage unless it is borne as well. */
  readonly byPayer: readonly PayerPart[];
}

export interface UpgradeCost {
  /** Of each upgrade, in the order given: one head in the first month, all heads in it, and over all months. */
  readonly upgrades: readonly {
    readonly head: Added;
    readonly month: Added;
    readonly all: Added;
  }[];
  /** All upgrades together. */
  readonly month: Added;
  readonly all: Added;
}

/**
 * What it costs to add programmes, the difference to what is paid already and nothing else; months from the
 * first on, each at its own rate, into the next years.
 *
 * @returns a problem when a figure is out of bounds, the wage of a group is missing or a month has no rate
 */
export function upgradeCost(
  rates: RateTable,
  upgrades: readonly Upgrade[],
  paidBy: PaidWith,
  { year, from, months }: { readonly year: number; readonly from: number; readonly months: number },
): Result<UpgradeCost> {
  const problem = figureProblem(upgrades, year, from, months);
  if (problem) return refused(problem);
  const first = monthKey(year, from);
  const costs: UpgradeCost['upgrades'][number][] = [];
  for (const { payment, to, heads } of upgrades) {
    const perMonth: Added[] = [];
    for (let i = 0; i < months; i++) {
      const before = headContribution(rates, payment, paidBy, monthPlus(first, i));
      if (!before.ok) return before;
      const after = headContribution(rates, { ...payment, programmes: to }, paidBy, monthPlus(first, i));
      if (!after.ok) return after;
      perMonth.push(
        added([
          { of: before.value, times: -1 },
          { of: after.value, times: 1 },
        ]),
      );
    }
    const head = perMonth[0]!;
    costs.push({
      head,
      month: added([{ of: head, times: heads }]),
      all: added(perMonth.map((of) => ({ of, times: heads }))),
    });
  }
  return done({
    upgrades: costs,
    month: added(costs.map(({ month }) => ({ of: month, times: 1 }))),
    all: added(costs.map(({ all }) => ({ of: all, times: 1 }))),
  });
}

type Split = Pick<HeadContribution, 'byProgramme' | 'byPayer'> | Added;

/** Contributions added up so many times each, without parts that come to nothing. */
function added(terms: readonly { readonly of: Split; readonly times: number }[]): Added {
  const programmes = new Map<Programme, number>();
  const bearers = new Map<PayerPart['payer'], number>();
  for (const { of, times } of terms) {
    for (const { programme, amount } of of.byProgramme)
      programmes.set(programme, (programmes.get(programme) ?? 0) + amount * times);
    for (const { payer, amount } of of.byPayer)
      bearers.set(payer, (bearers.get(payer) ?? 0) + amount * times);
  }
  const byProgramme = everyProgramme.flatMap((programme) => {
    const amount = programmes.get(programme) ?? 0;
    return amount === 0 ? [] : [{ programme, amount }];
  });
  const byPayer = payers.flatMap((payer) => {
    const amount = bearers.get(payer) ?? 0;
    return amount === 0 ? [] : [{ payer, amount }];
  });
  return { total: byPayer.reduce((total, { amount }) => total + amount, 0), byProgramme, byPayer };
}

function figureProblem(
  upgrades: readonly Upgrade[],
  year: number,
  from: number,
  months: number,
): Problem | null {
  const wrong = upgrades.find(({ heads }) => !isWhole(heads, 0, mostHeads));
  if (wrong) return badFigure('heads', wrong.heads, within(0, mostHeads));
  if (!isWhole(year, 2000, 2100)) return badFigure('year', year, within(2000, 2100));
  if (!isWhole(from, 1, 12)) return badFigure('from', from, within(1, 12));
  return isWhole(months, 1, mostMonths) ? null : badFigure('months', months, within(1, mostMonths));
}
