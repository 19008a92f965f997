import type { BudgetKey, BudgetLine } from '#shared/plan/budget-view.ts';
import { sumBudget } from '#shared/plan/budget.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import { shortWords } from '#shared/plan/top-up.ts';
import { monthName } from '#shared/text/number.ts';
import { done, type Result } from '#shared/text/problem.ts';
import { says, wording, type Language } from '#shared/text/text.ts';
import type { Command } from '../usage/command-line.ts';
import { withDocument } from '../file/document-file.ts';
import { namedPlan, type NamedPlan } from '../named-plan.ts';
import type { Report } from '../outcome.ts';

/** `petalindung budget`: what a plan costs by everything budgets are kept by, and its cash plan. */
export async function budget(
  command: Extract<Command, { name: 'budget' }>,
  language: Language,
): Promise<Result<Report>> {
  return withDocument(command.file, (workspace) => {
    const plan = namedPlan(workspace, command.plan);
    return plan.ok ? done(reportOf(plan.value, language)) : plan;
  });
}

/** Groupings of the JSON, by the name each has there. */
const groupings = {
  byClaim: ['claim'],
  byProgramme: ['programme'],
  byFund: ['fund'],
  byAgency: ['agency'],
  byAccount: ['account', 'programme'],
  byYear: ['year'],
  byQuarter: ['year', 'quarter'],
  byMonth: ['year', 'month'],
} as const satisfies Readonly<Record<string, readonly BudgetKey[]>>;

function reportOf({ spec, run, official }: NamedPlan, language: Language): Report {
  const { result } = run;
  const lines = run.budget();
  const { cost, committedCost, discount, shortfall, topUp, fits, funds, agencies } = result;
  const grouped = Object.fromEntries(
    Object.entries(groupings).map(([name, keys]) => [name, groupedBy(lines, keys)]),
  );
  return {
    json: {
      plan: spec.name,
      official,
      cost,
      committedCost,
      discount,
      total: cost + committedCost - discount,
      shortfall,
      topUp,
      fits,
      funds,
      agencies,
      ...grouped,
      lines,
    },
    words: words(spec.name, lines, result, language),
  };
}

/** One object per group: its keys by name, `amount` in Rupiah, `headMonths`. */
function groupedBy(lines: readonly BudgetLine[], keys: readonly BudgetKey[]): readonly object[] {
  return sumBudget(lines, keys).map(({ values, amount, headMonths }) => ({
    ...Object.fromEntries(keys.map((key, k) => [key, values[k]!])),
    amount,
    headMonths,
  }));
}

function words(name: string, lines: readonly BudgetLine[], result: PlanResult, language: Language): string {
  const w = wording(language);
  const unpaid = { id: 'belum ada dananya', en: 'not funded' }[language];
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  const funds = sumBudget(lines, ['fund']).map(
    ({ values, amount }) => `  ${values[0] ?? unpaid}: ${w.rupiah(amount)}`,
  );
  const programmes = sumBudget(lines, ['programme']).map(
    ({ values, amount }) => `  ${values[0]}: ${w.rupiah(amount)}`,
  );
  const months = sumBudget(lines, ['year', 'month']).map(
    ({ values, amount }) => `  ${monthName(Number(values[1]), language)} ${values[0]}: ${w.rupiah(amount)}`,
  );
  const head = says(
    () =>
      `${name}: ${w.rupiah(total)}, ${total === 0 ? 'belum ada yang dibiayai' : result.fits ? 'dana cukup' : `kurang ${shortWords(result).id}`}`,
    () =>
      `${name}: ${w.rupiah(total)}, ${total === 0 ? 'nothing to pay for yet' : result.fits ? 'the funds suffice' : `${shortWords(result).en} short`}`,
  )[language];
  return [head, ...funds, ...programmes, ...months, ''].join('\n');
}
