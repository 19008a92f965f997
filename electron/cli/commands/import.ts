import { basename } from 'node:path';
import { nothingTaken } from '#shared/exchange/import/import-problems.ts';
import { judge, type JudgeOptions, type Judgement } from '#shared/exchange/import/judge.ts';
import type { ImportTarget } from '#shared/exchange/import/figures.ts';
import { readingOf, type ReadingOptions, type TableReading } from '#shared/exchange/import/reading.ts';
import { reportTable } from '#shared/exchange/import/report.ts';
import type { PhaseRef } from '#shared/exchange/import/mapping.ts';
import type { RawTable, Sheet } from '#shared/exchange/table/table.ts';
import { targetOf } from '#shared/exchange/import/target.ts';
import { importCommand, type ImportSource } from '#shared/exchange/import/to-command.ts';
import { commonestReason, noteWords } from '#shared/exchange/import/words.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import { says, type Language } from '#shared/text/text.ts';
import type { Output } from '../../files/atomic-write.ts';
import { chosenIndicators, chosenRoles, phaseNamed } from '../chosen-roles.ts';
import type { ImportCommand } from '../usage/import-arguments.ts';
import { withDocument, writeOutputs } from '../file/document-file.ts';
import { sameFileProblem } from '../file/distinct-files.ts';
import { keptMapping, keptRoles } from '../file/mapping-file.ts';
import { matchedByHand, type MatchEntry } from '../hand-matches.ts';
import { localDate } from '../local-date.ts';
import type { Report } from '../outcome.ts';
import { readTableFile, sheetNamed, tableOutput } from '../file/table-file.ts';

/** `petalindung import`: the document is written only when at least one row is taken. */
export async function importTable(
  command: ImportCommand,
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
  return withDocument(command.file, async (workspace) => {
    const target = targetOf(workspace);
    const reading = await chosenReading(table.value, command, target.phases);
    if (!reading.ok) return reading;
    const { mapping, sheet } = reading.value;
    const phase = command.phase === null ? null : phaseNamed(command.phase, target.phases);
    if (phase && !phase.ok) return phase;
    const judged = judgedByHand(sheet, target, command.matches, {
      mapping,
      decimalShown: reading.value.decimalShown,
      year: command.year,
      phase: phase?.value,
      existing: command.replace ? 'replace' : 'keep',
      matches: {},
    });
    if (!judged.ok) return judged;
    const judgement = judged.value;
    const used = { ...mapping, purpose: command.as };
    const outputs: Output[] = keptMapping(command.mapping, used, reading.value.headers);
    if (command.report !== null) {
      outputs.push(tableOutput(command.report, reportTable(sheet, mapping.header, judgement, language)));
    }
    const taken = judgement.figures.length > 0;
    const told = sourceOf(command, judgement, now);
    if (taken) {
      const done = workspace.execute(
        importCommand(judgement, mapping, target, told, command.replace),
        now.toISOString(),
      );
      if (!done.ok) return done;
      if (!command.dryRun) outputs.unshift({ path: command.file, bytes: workspace.bytes() });
    }
    const written = await writeOutputs(outputs, command.dryRun || !taken ? {} : { backupAt: now });
    if (!written.ok) return written;
    return done({
      json: json(command, table.value, reading.value, judgement, told, language),
      words: words(command, judgement)[language],
      ...(taken ? {} : { found: nothingTaken(judgement.rows.length, commonestReason(judgement.rows)) }),
    });
  });
}

/** Judged, and where rows are matched by hand, again with those. */
function judgedByHand(
  sheet: Sheet,
  target: ImportTarget,
  entries: readonly MatchEntry[],
  options: JudgeOptions,
): Result<Judgement> {
  const judged = judge(sheet, target, options);
  if (!judged.ok || entries.length === 0) return judged;
  const all = judged.value.rows.map(({ row, place }) => ({ number: row, place }));
  const matches = matchedByHand(entries, all, target.directory.codes);
  if (!matches.ok) return matches;
  const byPlace = matches.value.flatMap(({ place, desa }) =>
    desa === 'none' ? [] : [[place, desa] as const],
  );
  return judge(sheet, target, { ...options, matches: Object.fromEntries(byPlace) });
}

/** How the sheet is read, as asked for on the command line. */
async function chosenReading(
  table: RawTable,
  command: ImportCommand,
  phases: readonly PhaseRef[],
): Promise<Result<TableReading>> {
  const named = sheetNamed(table, command.sheet);
  if (!named.ok) return named;
  const sheet = named.value;
  const found = readingOf(table, { purpose: command.as, sheet }, phases);
  const roles = chosenRoles(command.map, found.headers, phases);
  if (!roles.ok) return roles;
  const kept = await keptRoles(command.mapping, command.as, found.headers);
  if (!kept.ok) return kept;
  const asked: ReadingOptions = {
    purpose: command.as,
    sheet,
    roles: { ...kept.value.roles, ...roles.value },
    blanks: command.blanks ?? kept.value.blanks,
  };
  // Which indicators there are is known once their column is.
  const read = readingOf(table, asked, phases);
  const indicators = chosenIndicators(command.indicators, read.indicators);
  if (!indicators.ok) return indicators;
  const told = { ...kept.value.indicators, ...indicators.value };
  return done(
    Object.keys(told).length === 0 ? read : readingOf(table, { ...asked, indicators: told }, phases),
  );
}

function sourceOf(command: ImportCommand, { years }: Judgement, now: Date): ImportSource {
  return {
    title: command.title ?? basename(command.source),
    publisher: command.publisher ?? '',
    edition: command.edition ?? String(years.at(-1) ?? now.getFullYear()),
    date: command.date ?? localDate(now),
    definition: command.definition ?? '',
    note: command.note ?? '',
  };
}

function json(
  command: ImportCommand,
  { format, reading: text }: RawTable,
  { sheet, headers, mapping, confidence, indicators }: TableReading,
  judgement: Judgement,
  told: ImportSource,
  language: Language,
): object {
  const { rows, counts, desa, years, replaced, figures, bps } = judgement;
  return {
    file: command.file,
    applied: !command.dryRun && figures.length > 0,
    source: {
      file: command.source,
      format,
      encoding: text?.encoding ?? null,
      delimiter: text?.delimiter ?? null,
      decimal: mapping.decimal,
      sheet: sheet.name,
      header: mapping.header && { first: mapping.header.first + 1, last: mapping.header.last + 1 },
      ...told,
    },
    columns: headers.map((header, index) => ({
      column: index + 1,
      header,
      ...mapping.roles[index]!,
      confidence: confidence[index],
    })),
    indicators: indicators.map(({ name: indicator, rows, role, confidence }) => ({
      indicator,
      rows,
      ...role,
      confidence,
    })),
    rows: rows.length,
    counts,
    desa,
    figures: figures.length,
    years,
    replaced,
    bpsCodes: bps,
    // Rows taken as they are have nothing to say.
    notes: rows
      .filter(({ notes }) => notes.length > 0)
      .map(({ row, verdict, code, place, notes, candidates }) => ({
        row,
        verdict,
        code,
        place,
        candidates,
        notes: notes.map((note) => ({ kind: note.kind, says: noteWords(note)[language] })),
      })),
    report: command.report,
  };
}

function words(command: ImportCommand, { rows, counts, desa, replaced, years }: Judgement) {
  const { taken, corrected, rejected, duplicated } = counts;
  const of = years.length > 0 ? ` (${years.join(', ')})` : '';
  return says(
    (w) =>
      `${w.heads(rows.length)} baris: ${w.heads(taken)} diambil, ${w.heads(corrected)} dikoreksi, ` +
      `${w.heads(rejected)} ditolak, ${w.heads(duplicated)} ganda. ${w.heads(desa)} desa${of}` +
      (replaced > 0 ? `, ${w.heads(replaced)} angka lama diganti` : '') +
      `${command.dryRun ? '; dokumen tidak ditulis' : ''}.\n`,
    (w) =>
      `${w.heads(rows.length)} rows: ${w.heads(taken)} taken, ${w.heads(corrected)} corrected, ` +
      `${w.heads(rejected)} rejected, ${w.heads(duplicated)} duplicated. ${w.heads(desa)} desa${of}` +
      (replaced > 0 ? `, ${w.heads(replaced)} figures replaced` : '') +
      `${command.dryRun ? '; the document was not written' : ''}.\n`,
  );
}
