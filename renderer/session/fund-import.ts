import { noPlanForFunds } from '#shared/exchange/funds/fund-problems.ts';
import { judgeFunds, withFunds, type FundJudgement } from '#shared/exchange/funds/judge-funds.ts';
import { fundReadingOf, type FundReading } from '#shared/exchange/funds/reading.ts';
import { nothingTaken } from '#shared/exchange/import/import-problems.ts';
import { reportTable } from '#shared/exchange/import/report.ts';
import type { RawTable } from '#shared/exchange/table/table.ts';
import { commonestReason, limitName } from '#shared/exchange/import/words.ts';
import { writtenXlsx } from '#shared/exchange/table/workbook-out.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import { says, type Language } from '#shared/text/text.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import type { FundOptions, FundPreview, ImportOutcome } from './api.ts';
import { listed, sampleOf } from './import-shown.ts';

interface Judged {
  readonly id: string;
  readonly spec: PlanSpec;
  readonly reading: FundReading;
  readonly judgement: Result<FundJudgement>;
}

/** The held table as a budget. */
export class FundImport {
  readonly #table: RawTable;

  constructor(table: RawTable) {
    this.#table = table;
  }

  preview(workspace: Workspace, options: FundOptions): Result<FundPreview> {
    const judged = this.#judged(workspace, options);
    if (!judged.ok) return judged;
    const { id, reading, judgement } = judged.value;
    const { sheet, sheetIndex, columns, decimal, decimalShown, blanks, carried } = reading;
    return done({
      kind: 'funds',
      sheet: sheetIndex,
      headers: columns.headers,
      mapping: { header: columns.header, roles: columns.roles, decimal, blanks },
      decimalShown,
      hasBlanks: carried.hasBlanks,
      plan: id,
      sample: sampleOf(sheet, columns.header),
      outcome: judgement.ok ? done(outcomeOf(judgement.value)) : judgement,
    });
  }

  apply(workspace: Workspace, options: FundOptions, now: string): Result<Snapshot> {
    const judged = this.#judged(workspace, options);
    if (!judged.ok) return judged;
    const { id, spec, judgement } = judged.value;
    if (!judgement.ok) return judgement;
    const { funds, rows } = judgement.value;
    if (funds.length === 0) return refused(nothingTaken(rows.length, commonestReason(rows)));
    return workspace.execute({ kind: 'put-plan', id, spec: withFunds(spec, funds) }, now);
  }

  report(workspace: Workspace, options: FundOptions, language: Language): Result<Uint8Array> {
    const judged = this.#judged(workspace, options);
    if (!judged.ok) return judged;
    const { reading, judgement } = judged.value;
    if (!judgement.ok) return judgement;
    const report = reportTable(reading.sheet, reading.columns.header, judgement.value, language);
    return done(writtenXlsx(report));
  }

  #judged(workspace: Workspace, options: FundOptions): Result<Judged> {
    const id = options.plan ?? workspace.snapshot().plan?.id;
    const spec = id === undefined ? null : workspace.specOf(id);
    if (id === undefined || spec === null) return refused(noPlanForFunds());
    const reading = fundReadingOf(this.#table, options);
    const target = { directory: workspace.directory(), funds: spec.funds };
    return done({ id, spec, reading, judgement: judgeFunds(reading, target, options.existing) });
  }
}

function outcomeOf({ rows, counts, funds, replaced, kept }: FundJudgement): ImportOutcome {
  return {
    rows: rows.length,
    counts,
    desa: 0,
    bps: false,
    figures: funds.length,
    kept,
    replaced: replaced.map(({ fund, limit, before, after }) => ({
      of: says(
        () => `${fund} · ${limitName(limit).id}`,
        () => `${fund} · ${limitName(limit).en}`,
      ),
      count: 1,
      before,
      after,
      unit: 'rupiah',
    })),
    listed: listed(rows),
  };
}
