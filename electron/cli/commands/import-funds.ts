import { judgeFunds, withFunds, type FundJudgement } from '#shared/exchange/funds/judge-funds.ts';
import { fundReadingOf, type FundReading } from '#shared/exchange/funds/reading.ts';
import { noPlanForFunds } from '#shared/exchange/funds/fund-problems.ts';
import { nothingTaken } from '#shared/exchange/import/import-problems.ts';
import { reportTable } from '#shared/exchange/import/report.ts';
import type { RawTable } from '#shared/exchange/table/table.ts';
import { commonestReason, noteWords } from '#shared/exchange/import/words.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import { says, type Language } from '#shared/text/text.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import type { Output } from '../../files/atomic-write.ts';
import { chosenFundRoles } from '../chosen-roles.ts';
import type { FundsCommand } from '../usage/import-arguments.ts';
import { sameFileProblem } from '../file/distinct-files.ts';
import { withDocument, writeOutputs } from '../file/document-file.ts';
import type { Report } from '../outcome.ts';
import { keptMapping, keptRoles } from '../file/mapping-file.ts';
import { planEntry } from '../named-plan.ts';
import { readTableFile, sheetNamed, tableOutput } from '../file/table-file.ts';

/** `petalindung import … --as funds`: a budget becomes the funds of the shown plan. */
export async function importFunds(
  command: FundsCommand,
  language: Language,
  now: Date,
): Promise<Result<Report>> {
  const same = await sameFileProblem([
    command.file,
    command.source,
    command.report,
    command.mapping.from,
    command.mapping.to,
  ]);
  if (same) return refused(same);
  const table = await readTableFile(command.source);
  if (!table.ok) return table;
  const reading = await chosenReading(table.value, command);
  if (!reading.ok) return reading;
  return withDocument(command.file, async (workspace) => {
    const plan = planOf(workspace, command.plan);
    if (!plan.ok) return plan;
    const { id, spec } = plan.value;
    const target = { directory: workspace.directory(), funds: spec.funds };
    const judged = judgeFunds(reading.value, target, command.replace ? 'replace' : 'keep');
    if (!judged.ok) return judged;
    const judgement = judged.value;
    const { sheet, columns, blanks } = reading.value;
    const used = { purpose: 'funds', roles: columns.roles, blanks } as const;
    const outputs: Output[] = keptMapping(command.mapping, used, columns.headers);
    if (command.report !== null)
      outputs.push(tableOutput(command.report, reportTable(sheet, columns.header, judgement, language)));
    const taken = judgement.funds.length > 0;
    if (taken) {
      const put = { kind: 'put-plan', id, spec: withFunds(spec, judgement.funds) } as const;
      const changed = workspace.execute(put, now.toISOString());
      if (!changed.ok) return changed;
      if (!command.dryRun) outputs.unshift({ path: command.file, bytes: workspace.bytes() });
    }
    const written = await writeOutputs(outputs, command.dryRun || !taken ? {} : { backupAt: now });
    if (!written.ok) return written;
    return done({
      json: json(command, reading.value, judgement, spec.name, language),
      words: words(command, judgement)[language],
      ...(taken ? {} : { found: nothingTaken(judgement.rows.length, commonestReason(judgement.rows)) }),
    });
  });
}

/** How the sheet is read, as asked for on the command line. */
async function chosenReading(table: RawTable, command: FundsCommand): Promise<Result<FundReading>> {
  const named = sheetNamed(table, command.sheet);
  if (!named.ok) return named;
  const sheet = named.value;
  const { headers } = fundReadingOf(table, { sheet }).columns;
  const roles = chosenFundRoles(command.map, headers);
  if (!roles.ok) return roles;
  const kept = await keptRoles(command.mapping, 'funds', headers);
  if (!kept.ok) return kept;
  const chosen = { ...kept.value.roles, ...roles.value };
  const blanks = command.blanks ?? kept.value.blanks;
  return done(fundReadingOf(table, { sheet, roles: chosen, blanks }));
}

/** The plan that gets the funds: whether it has a result does not matter. */
function planOf(
  workspace: Workspace,
  wanted: string | null,
): Result<{ readonly id: string; readonly spec: PlanSpec }> {
  const { plan } = workspace.snapshot();
  if (wanted === null) return plan ? done(plan) : refused(noPlanForFunds());
  const entry = planEntry(workspace, wanted);
  return entry.ok ? done({ id: entry.value.id, spec: workspace.specOf(entry.value.id)! }) : entry;
}

function json(
  command: FundsCommand,
  { columns }: FundReading,
  { rows, counts, funds, replaced, kept }: FundJudgement,
  plan: string,
  language: Language,
): object {
  return {
    file: command.file,
    plan,
    applied: !command.dryRun && funds.length > 0,
    columns: columns.headers.map((header, index) => ({
      column: index + 1,
      header,
      ...columns.roles[index]!,
    })),
    rows: rows.length,
    counts,
    funds,
    replaced: replaced.length,
    replacements: replaced,
    kept,
    notes: rows
      .filter(({ notes }) => notes.length > 0)
      .map(({ row, verdict, place, notes }) => ({
        row,
        verdict,
        fund: place,
        notes: notes.map((note) => ({ kind: note.kind, says: noteWords(note)[language] })),
      })),
    report: command.report,
  };
}

function words(command: FundsCommand, { rows, counts, funds, replaced }: FundJudgement) {
  const { taken, corrected, rejected, duplicated } = counts;
  return says(
    (w) =>
      `${w.heads(rows.length)} baris: ${w.heads(taken)} diambil, ${w.heads(corrected)} dikoreksi, ` +
      `${w.heads(rejected)} ditolak, ${w.heads(duplicated)} ganda. ${w.heads(funds.length)} sumber dana` +
      (replaced.length > 0 ? `, ${w.heads(replaced.length)} pagu diganti` : '') +
      `${command.dryRun ? '; dokumen tidak ditulis' : ''}.\n`,
    (w) =>
      `${w.heads(rows.length)} rows: ${w.heads(taken)} taken, ${w.heads(corrected)} corrected, ` +
      `${w.heads(rejected)} rejected, ${w.heads(duplicated)} duplicated. ${w.heads(funds.length)} funds` +
      (replaced.length > 0 ? `, ${w.heads(replaced.length)} ceilings replaced` : '') +
      `${command.dryRun ? '; the document was not written' : ''}.\n`,
  );
}
