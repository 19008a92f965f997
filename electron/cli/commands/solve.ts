import { groupWords, monthWords, paidByWords } from '#shared/contribution/words.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import type { RateTable } from '#shared/contribution/rate.ts';
import { monthKey } from '#shared/contribution/rate.ts';
import { outlayOf, solveHeads, solveMonths, type Funding, type Outlay } from '#shared/plan/solve.ts';
import { done, type Result } from '#shared/text/problem.ts';
import { wording, type Language } from '#shared/text/text.ts';
import type { SolveCommand } from '../usage/money-arguments.ts';
import type { Report } from '../outcome.ts';
import { readSolve, type SolveQuery } from '../solve-query.ts';

/** `petalindung solve`: months for heads, heads for months, or what both are short of, within ceilings. */
export async function solve(command: SolveCommand, language: Language, now: Date): Promise<Result<Report>> {
  const query = readSolve(command, now);
  if (!query.ok) return query;
  const rates = await rateTable(command.file);
  if (!rates.ok) return rates;
  const { heads, months, ...terms } = query.value;
  const funding: Funding = { ...terms, rates: rates.value };
  const solved = solution(funding, heads, months);
  return solved.ok ? done(reportOf(query.value, solved.value, language)) : solved;
}

interface Solved extends Outlay {
  readonly oneMore: Outlay | null;
}

function solution(funding: Funding, heads: number | undefined, months: number | undefined): Result<Solved> {
  if (heads === undefined) return solveHeads({ ...funding, months: months! });
  if (months === undefined) return solveMonths({ ...funding, heads });
  const outlay = outlayOf(funding, { heads, months });
  return outlay.ok ? done({ ...outlay.value, oneMore: null }) : outlay;
}

async function rateTable(file: string | null): Promise<Result<RateTable>> {
  if (file === null) return done(shippedRates);
  const { withDocument } = await import('../file/document-file.ts');
  return withDocument(file, (workspace) => done(workspace.snapshot().rates));
}

function reportOf(query: SolveQuery, solved: Solved, language: Language): Report {
  const w = wording(language);
  const { payment, paidBy, year, from, ceiling } = query;
  const { heads, months, cost, left, short, oneMore } = solved;
  const first = monthWords(monthKey(year, from), language);
  const who = `${groupWords[payment.group][language]}, ${payment.programmes.join(' + ')}, ${paidByWords(paidBy.payer)[language]}`;
  const id = language === 'id';
  const counted = (count: number, unit: string): string =>
    `${w.heads(count)} ${unit}${count === 1 ? '' : 's'}`;
  const money =
    short > 0 ? `${id ? 'kurang' : 'short'} ${w.rupiah(short)}` : `${id ? 'sisa' : 'left'} ${w.rupiah(left)}`;
  const lines = [
    who,
    id
      ? `  ${w.heads(heads)} orang × ${months} bulan sejak ${first}: ${w.rupiah(cost)}, ${money}`
      : `  ${counted(heads, 'head')} × ${counted(months, 'month')} from ${first}: ${w.rupiah(cost)}, ${money}`,
    ...(oneMore === null
      ? []
      : [
          id
            ? `  ${w.heads(oneMore.heads)} orang × ${oneMore.months} bulan: kurang ${w.rupiah(oneMore.short)}`
            : `  ${counted(oneMore.heads, 'head')} × ${counted(oneMore.months, 'month')}: ${w.rupiah(oneMore.short)} short`,
        ]),
    '',
  ];
  return {
    json: {
      group: payment.group,
      programmes: payment.programmes,
      payer: paidBy.payer,
      from: monthKey(year, from),
      ceilings: ceiling,
      heads,
      months,
      cost,
      left,
      short,
      oneMore,
    },
    words: lines.join('\n'),
  };
}
