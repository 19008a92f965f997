import { commonestReason, seriesWords } from '#shared/exchange/import/words.ts';
import { nothingTaken } from '#shared/exchange/import/import-problems.ts';
import { judging, type Judgement } from '#shared/exchange/import/judge.ts';
import { readingOf, type TableReading } from '#shared/exchange/import/reading.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { reportTable } from '#shared/exchange/import/report.ts';
import { writtenXlsx } from '#shared/exchange/table/workbook-out.ts';
import { writtenCsv, type WrittenTable } from '#shared/exchange/table/written-table.ts';
import type { Delimiter, RawTable, TableSource } from '#shared/exchange/table/table.ts';
import { targetOf } from '#shared/exchange/import/target.ts';
import { fundTemplate } from '#shared/exchange/funds/template.ts';
import { enrolmentTemplate, templateTable } from '#shared/exchange/import/template.ts';
import { importCommand, type ImportSource } from '#shared/exchange/import/to-command.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import type {
  FigureOptions,
  ImportFile,
  ImportOptions,
  ImportOutcome,
  ImportPreview,
  TemplateRequest,
} from './api.ts';
import { FundImport } from './fund-import.ts';
import { listed, sampleOf } from './import-shown.ts';

/** Reads one table, and is closed then or when the reading is given up. */
export interface TableReader {
  read(source: TableSource, delimiter?: Delimiter): Promise<Result<RawTable>>;
  /** What is being read is never answered. */
  close(): void;
}

/** In this thread, where there is no other. */
function readerHere(): TableReader {
  return { read: readTable, close: () => undefined };
}

/** The table being imported. It stays in the worker: the screen gets what it shows. */
export class Imports {
  readonly #newReader: () => TableReader;
  #table: RawTable | null = null;
  /** Ends the reading that is under way. */
  #giveUp: (() => void) | null = null;
  /** Counts questions, so that an older one notices that it is. */
  #asked = 0;

  constructor(newReader: () => TableReader = readerHere) {
    this.#newReader = newReader;
  }

  /** @returns null where the import was given up, or another table was opened, before this one was read */
  async open(source: TableSource, delimiter?: Delimiter): Promise<Result<ImportFile> | null> {
    this.close();
    const read = await this.#read(source, delimiter);
    if (!read?.ok) return read;
    this.#table = read.value;
    const { name, format, reading, sheets } = read.value;
    return done({
      name,
      format,
      reading,
      sheets: sheets.map(({ name, rows, width, hidden = false }) => ({
        name,
        rows: rows.length,
        columns: width,
        hidden,
      })),
    });
  }

  async preview(workspace: Workspace, options: ImportOptions): Promise<Result<ImportPreview> | null> {
    if (options.purpose === 'funds') return this.#funds().preview(workspace, options);
    const reading = this.#reading(workspace, options);
    const judged = await this.#judge(workspace, reading, options);
    if (!judged) return null;
    const { sheetIndex, sheet, headers, mapping, confidence, decimalShown, yearHint } = reading;
    const { indicators, hasBlanks } = reading;
    return done({
      kind: 'figures',
      sheet: sheetIndex,
      headers,
      mapping,
      confidence,
      decimalShown,
      yearHint,
      indicators,
      hasBlanks,
      sample: sampleOf(sheet, mapping.header),
      outcome: judged.ok ? done(outcomeOf(judged.value)) : judged,
    });
  }

  async apply(
    workspace: Workspace,
    options: ImportOptions,
    source: ImportSource,
    now: string,
  ): Promise<Result<Snapshot>> {
    if (options.purpose === 'funds') return this.#funds().apply(workspace, options, now);
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
    if (options.purpose === 'funds') return this.#funds().report(workspace, options, language);
    const { sheet, mapping, ...reading } = this.#reading(workspace, options);
    const judged = await this.#judge(workspace, { sheet, mapping, ...reading }, options);
    if (!judged) throw new Error('a report was asked for while another was made');
    if (!judged.ok) return judged;
    return done(writtenXlsx(reportTable(sheet, mapping.header, judged.value, language)));
  }

  async template(
    workspace: Workspace,
    format: 'csv' | 'xlsx',
    of: TemplateRequest,
    language: Language,
  ): Promise<Uint8Array> {
    const table = templateOf(workspace, of, language);
    return format === 'csv' ? writtenCsv(table) : writtenXlsx(table);
  }

  close(): void {
    this.#asked++;
    this.#table = null;
    this.#giveUp?.();
  }

  async #read(source: TableSource, delimiter?: Delimiter): Promise<Result<RawTable> | null> {
    const reader = this.#newReader();
    const givenUp = new Promise<null>((resolve) => {
      this.#giveUp = () => resolve(null);
    });
    try {
      return await Promise.race([reader.read(source, delimiter), givenUp]);
    } finally {
      reader.close();
    }
  }

  /** A budget is short: it is judged at once, and no older question is still being answered after it. */
  #funds(): FundImport {
    this.#asked++;
    return new FundImport(this.#held());
  }

  #held(): RawTable {
    if (!this.#table) throw new Error('there is no table to import');
    return this.#table;
  }

  #reading(workspace: Workspace, options: FigureOptions): TableReading {
    return readingOf(this.#held(), options, targetOf(workspace).phases);
  }

  /** Judges in slices, between which newer questions are heard. @returns null where there was one */
  async #judge(
    workspace: Workspace,
    { sheet, mapping, decimalShown }: TableReading,
    { year, phase, existing, matches }: FigureOptions,
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

function templateOf(workspace: Workspace, of: TemplateRequest, language: Language): WrittenTable {
  const spec = workspace.snapshot().plan?.spec ?? null;
  switch (of.kind) {
    case 'coverage':
      return templateTable(workspace.directory(), of.year, language);
    case 'enrolment':
      return enrolmentTemplate(workspace.directory(), spec?.phases ?? [], language);
    case 'funds':
      return fundTemplate(spec, language);
  }
}

function outcomeOf(judgement: Judgement): ImportOutcome {
  const { rows, counts, desa, replacing, bps, figures } = judgement;
  const kept = rows.filter(({ notes }) => notes.some(({ kind }) => kind === 'figure-there')).length;
  return {
    rows: rows.length,
    counts,
    desa,
    bps,
    figures: figures.length,
    kept,
    replaced: replacing.map(({ measure, column, year, ...sums }) => ({
      of: seriesWords(measure, column, year),
      ...sums,
      unit: 'figure',
    })),
    listed: listed(rows),
  };
}
