import { mostHeads } from '#shared/allocation/heads.ts';
import { paidByChoices, planGroups, sectors } from '#shared/contribution/programme.ts';
import type { Funding } from '#shared/plan/solve.ts';
import { mostMonths } from '#shared/plan/solve-problem.ts';
import { done, refused, type Problem, type Result } from '#shared/text/problem.ts';
import { says } from '#shared/text/text.ts';
import type { SolveCommand } from './usage/money-arguments.ts';
import { allOf, chosen, given, monthOf, programmesOf, riskClassOf, rupiahOf } from './cost-query.ts';

/** What is asked, less the rate table; one of heads and months may be missing. */
export interface SolveQuery extends Omit<Funding, 'rates' | 'ceiling'> {
  readonly ceiling: readonly number[];
  readonly heads: number | undefined;
  readonly months: number | undefined;
}

/** Reads what was typed; what only rates can tell is left to them. */
export function readSolve(command: SolveCommand, now: Date): Result<SolveQuery> {
  const fields = allOf({
    heads: given(command.heads, (text) => wholeOf('heads', text, 1, mostHeads)),
    months: given(command.months, (text) => wholeOf('months', text, 1, mostMonths)),
    group: chosen('group', command.group, planGroups),
    programmes: programmesOf(command.programmes),
    payer: chosen('payer', command.payer, paidByChoices),
    from: monthOf('from', command.from ?? `${now.getFullYear()}-01`),
    wage: given(command.wage, (text) => rupiahOf('wage', text)),
    riskClass: given(command.riskClass, riskClassOf),
    sector: given(command.sector, (text) => chosen('sector', text, sectors)),
  });
  if (!fields.ok) return fields;
  const ceiling: number[] = [];
  for (const text of command.ceilings) {
    const money = wholeOf('ceiling', text, 0, mostRupiah);
    if (!money.ok) return money;
    ceiling.push(money.value);
  }
  const { heads, months, group, programmes, payer, from, wage, riskClass, sector } = fields.value;
  return done({
    heads,
    months,
    ceiling,
    payment: { group, programmes, wage, riskClass, sector },
    paidBy: { payer, discount: command.discount ? true : undefined },
    year: Number(from.slice(0, 4)),
    from: Number(from.slice(5)),
  });
}

/** More than any budget of the country, and far from where whole numbers end. */
const mostRupiah = 1_000_000_000_000_000;

function wholeOf(option: string, text: string, least: number, most: number): Result<number> {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? done(value) : refused(noWhole(option, text, least, most));
}

function noWhole(option: string, text: string, least: number, most: number): Problem {
  return {
    code: 'solve-invalid-figure',
    what: {
      id: `Isian ${option} tidak dapat dipakai: ${text}.`,
      en: `The field ${option} cannot be used: ${text}.`,
    },
    why: says(
      (w) =>
        `Yang diperbolehkan: bilangan bulat dari ${w.heads(least)} sampai ${w.heads(most)}, hanya angka.`,
      (w) => `Allowed is: a whole number within ${w.heads(least)}–${w.heads(most)}, digits only.`,
    ),
    next: { id: `Perbaiki ${option}, lalu coba lagi.`, en: `Correct ${option} and try again.` },
  };
}
