import { contributionOf, type HeadContribution } from '#shared/contribution/contribution.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import type { RateTable } from '#shared/contribution/rate.ts';
import type { ContributionQuery } from '#shared/contribution/terms.ts';
import { groupWords, monthWords, payerWords, segmentWords } from '#shared/contribution/words.ts';
import { done, type Result } from '#shared/text/problem.ts';
import { wording, type Language } from '#shared/text/text.ts';
import type { CostCommand } from '../usage/money-arguments.ts';
import { readQuery } from '../cost-query.ts';
import type { Report } from '../outcome.ts';

/** `petalindung cost`: what one head pays, by the rates of a document or by those that come along. */
export async function cost(command: CostCommand, language: Language): Promise<Result<Report>> {
  const query = readQuery(command);
  if (!query.ok) return query;
  const rates = await rateTable(command.file);
  if (!rates.ok) return rates;
  const owed = contributionOf(rates.value, query.value);
  return owed.ok ? done(reportOf(query.value, owed.value, language)) : owed;
}

async function rateTable(file: string | null): Promise<Result<RateTable>> {
  if (file === null) return done(shippedRates);
  const { withDocument } = await import('../file/document-file.ts');
  return withDocument(file, (workspace) => done(workspace.snapshot().rates));
}

function reportOf(query: ContributionQuery, owed: HeadContribution, language: Language): Report {
  const { total, per, byProgramme, byPayer, legalBasis } = owed;
  const { month, payer } = query;
  const who = 'group' in query ? groupWords[query.group] : segmentWords[query.segment];
  const w = wording(language);
  const period = { month: { id: 'sebulan', en: 'a month' }, contract: { id: 'sekali', en: 'once' } }[per];
  const words = [
    `${who[language]}, ${monthWords(month, language)}: ${w.rupiah(total)} ${period[language]}`,
    ...byProgramme.map(({ programme, amount }) => `  ${programme}: ${w.rupiah(amount)}`),
    ...byPayer.map((part) => `  ${payerWords[part.payer][language]}: ${w.rupiah(part.amount)}`),
    ...legalBasis.map((basis) => `  ${basis}`),
    '',
  ];
  return {
    json: {
      group: 'group' in query ? query.group : null,
      segment: owed.segment,
      month,
      payer,
      per,
      total,
      byProgramme,
      byPayer,
      legalBasis,
    },
    words: words.join('\n'),
  };
}
