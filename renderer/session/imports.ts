import { commonestReason } from '#shared/exchange/import/words.ts';
import { nothingTaken } from '#shared/exchange/import/import-problems.ts';
import { judging, type Judgement } from '#shared/exchange/import/judge.ts';
import { readingOf, type TableReading } from '#shared/exchange/import/reading.ts';
import { readTable } from '#shared/exchange/import/read-table.ts';
import { reportTable } from '#shared/exchange/import/report.ts';
import { writtenXlsx } from '#shared/exchange/import/workbook-out.ts';
import { writtenCsv } from '#shared/exchange/import/written-table.ts';
import { cellText, type Delimiter, type RawTable, type TableSource } from '#shared/exchange/import/table.ts';
import { targetOf } from '#shared/exchange/import/target.ts';
import { templateTable } from '#shared/exchange/import/template.ts';
import { importCommand, type ImportSource } from '#shared/exchange/import/to-command.ts';
import { verdicts, type JudgedRow } from '#shared/exchange/import/verdict.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import type { ImportFile, ImportOptions, ImportOutcome, ImportPreview } from './api.ts';

/** Rows of each verdict that are shown, and rows of the sheet; the report has them all. */
const shown = { verdicts: 400, sample: 12 } as const;

/** The table being imported. It stays in the worker: the screen gets what it shows. */
export class Imports {
  #table: RawTable | null = null;
  /** Counts questions, so that an older one notices that it is. */
  #asked = 0;

  async open(source: TableSource, delimiter?: Delimiter): Promise<Result<ImportFile>> {
    this.#asked++;
    const read = await readTable(source, delimiter);
    if (!read.ok) return read;
    this.#table = read.value;
    const { name, format, reading, sheets } = read.value;
    return done({
      name,
      format,
      reading,
      sheets: sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.length, columns: sheet.width })),
    });
  }

  async preview(workspace: Workspace, options: ImportOptions): Promise<Result<ImportPreview> | null> {
    const reading = this.#reading(workspace, options);
    const judged = await this.#judge(workspace, reading, options);
    if (!judged) return null;
    const { sheetIndex, sheet, headers, mapping, confidence, decimalShown, yearHint } = reading;
    return done({
      sheet: sheetIndex,
      headers,
      mapping,
      confidence,
      decimalShown,
      yearHint,
      sample: sheet.rows
        .slice(0, (mapping.header?.last ?? -1) + 1 + shown.sample)
        .map((row) => row.map((cell) => cellText(cell).slice(0, 200))),
      outcome: judged.ok ? done(outcomeOf(judged.value)) : judged,
    });
  }

  async apply(
    workspace: Workspace,
    options: ImportOptions,
    source: ImportSource,
    now: string,
  ): Promise<Result<Snapshot>> {
    const reading = this.#reading(workspace, options);
    const judged = await this.#judge(workspace, reading, options);
    if (!judged) throw new Error('an import was applied while another was asked for');
    if (!judged.ok) return judged;
    const judgement = judged.value;
    if (judgement.figures.length === 0)
      return refused(nothingTaken(judgement.rows.length, commonestReason(judgement.rows)));
    const replace = options.existing === 'replace';
    const command = importCommand(judgement, reading.mapping, targetOf(workspace), source, replace);
    return workspace.execute(command, now);
  }

  async report(
    workspace: Workspace,
    options: ImportOptions,
    language: Language,
  ): Promise<Result<Uint8Array>> {
    const { sheet, mapping, ...reading } = this.#reading(workspace, options);
    const judged = await this.#judge(workspace, { sheet, mapping, ...reading }, options);
    if (!judged) throw new Error('a report was asked for while another was made');
    if (!judged.ok) return judged;
    return done(writtenXlsx(reportTable(sheet, mapping.header, judged.value, language)));
  }

  async template(
    workspace: Workspace,
    format: 'csv' | 'xlsx',
    year: number,
    language: Language,
  ): Promise<Uint8Array> {
    const table = templateTable(workspace.directory(), year, language);
    return format === 'csv' ? writtenCsv(table) : writtenXlsx(table);
  }

  close(): void {
    this.#asked++;
    this.#table = null;
  }

  #reading(workspace: Workspace, options: ImportOptions): TableReading {
    if (!this.#table) throw new Error('there is no table to import');
    return readingOf(this.#table, options, targetOf(workspace).phases);
  }

  /** Judges in slices, between which newer questions are heard. @returns null where there was one */
  async #judge(
    workspace: Workspace,
    { sheet, mapping, decimalShown }: TableReading,
    { year, phase, existing, matches }: ImportOptions,
  ): Promise<Result<Judgement> | null> {
    const asked = ++this.#asked;
    const run = judging(sheet, targetOf(workspace), {
      mapping,
      decimalShown,
      year,
      phase,
      existing,
      matches,
    });
    for (;;) {
      const step = run.next();
      if (step.done) return step.value;
      await new Promise((resolve) => setTimeout(resolve));
      if (asked !== this.#asked) return null;
    }
  }
}

function outcomeOf(judgement: Judgement): ImportOutcome {
  const { rows, counts, desa, years, replaced, bps, figures } = judgement;
  const kept = rows.filter(({ notes }) => notes.some(({ kind }) => kind === 'figure-there')).length;
  return {
    rows: rows.length,
    counts,
    desa,
    years,
    replaced,
    bps,
    figures: figures.length,
    kept,
    listed: listed(rows),
  };
}

/** Of each verdict the first, those with something to say before the others, in the order of the sheet. */
function listed(rows: readonly JudgedRow[]): readonly JudgedRow[] {
  return verdicts
    .flatMap((verdict) =>
      rows
        .filter((row) => row.verdict === verdict)
        .toSorted((a, b) => Number(b.notes.length > 0) - Number(a.notes.length > 0))
        .slice(0, shown.verdicts),
    )
    .toSorted((a, b) => a.row - b.row);
}
