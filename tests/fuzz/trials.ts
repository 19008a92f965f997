import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoundaryImport } from '#shared/exchange/boundaries/boundary-import.ts';
import { boundaryTargetOf } from '#shared/exchange/boundaries/target-of.ts';
import { judgeFunds, withFunds } from '#shared/exchange/funds/judge-funds.ts';
import { fundReadingOf } from '#shared/exchange/funds/reading.ts';
import { judge } from '#shared/exchange/import/judge.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { readingOf } from '#shared/exchange/import/reading.ts';
import { reportTable } from '#shared/exchange/import/report.ts';
import { targetOf } from '#shared/exchange/import/target.ts';
import { importCommand } from '#shared/exchange/import/to-command.ts';
import { writtenXlsx } from '#shared/exchange/table/workbook-out.ts';
import { writtenCsv } from '#shared/exchange/table/written-table.ts';
import type { RawTable } from '#shared/exchange/table/table.ts';
import type { GivenFile } from '#shared/boundary/import/given-files.ts';
import { parsePlanSpec } from '#shared/plan/validate.ts';
import { readCodeList } from '#shared/target/code-list.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import { checkDocument } from '#shared/workspace/check.ts';
import type { Command } from '#shared/workspace/command.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { readJson } from '../../electron/cli/file/plan-file.ts';
import { imported, newImport } from '../unit/boundary/import/files.ts';
import { newWorkspace, now, sql } from '../unit/workspace/document.ts';

/** What became of one damaged file: taken, or refused with a problem of this code. */
export type Outcome = 'taken' | `refused: ${string}`;

/** A way into a document. Throws where a file makes the program fail: that is what is looked for. */
export type Trial = (files: readonly GivenFile[]) => Promise<Outcome>;

const source = { title: 'Uji', publisher: '', edition: '', date: '2024-01-01', definition: '', note: '' };
const original = newWorkspace().bytes();

/** Takes a file into a document, which must be as it was when the file is refused and sound when it is not. */
async function intoDocument(work: (workspace: Workspace) => Promise<Result<unknown>>): Promise<Outcome> {
  const workspace = opened(original);
  try {
    const before = workspace.bytes();
    const result = await work(workspace);
    const after = workspace.bytes();
    if (!result.ok) {
      if (Buffer.compare(before, after) !== 0)
        throw new Error(`changed by a refusal: ${result.problem.code}`);
      return refusal(result);
    }
    const again = opened(after);
    const { sound, findings } = checkDocument(again);
    again.close();
    if (!sound) throw new Error(`unsound afterwards: ${JSON.stringify(findings)}`);
    return 'taken';
  } finally {
    workspace.close();
  }
}

function opened(bytes: Uint8Array): Workspace {
  const document = Workspace.open(sql, bytes);
  if (!document.ok) throw new Error(`does not open: ${JSON.stringify(document.problem)}`);
  return document.value;
}

/** Every text of a problem is shown to somebody. */
function refusal({ problem }: Extract<Result<unknown>, { ok: false }>): Outcome {
  for (const text of [problem.what, problem.why, problem.next])
    if (text.id.trim() === '' || text.en.trim() === '') throw new Error(`${problem.code} has an empty text`);
  return `refused: ${problem.code}`;
}

export const documentTrial: Trial = async ([file]) => {
  const before = file!.bytes.slice();
  const document = Workspace.open(sql, file!.bytes);
  if (Buffer.compare(before, file!.bytes) !== 0) throw new Error('opening changed the bytes it was given');
  if (!document.ok) return refusal(document);
  const workspace = document.value;
  try {
    workspace.snapshot();
    workspace.boundaries();
    checkDocument(workspace);
    if (workspace.readOnly) return 'taken';
    // What can be opened can be saved and opened again; undone and redone, or refused.
    workspace.undo(now);
    workspace.redo(now);
    opened(workspace.bytes()).close();
    return 'taken';
  } finally {
    workspace.close();
  }
};

/** A file, or with no bytes to it the text of the clipboard. */
export function tableTrial(pasted: boolean): Trial {
  return ([file]) =>
    intoDocument(async (workspace) => {
      const { name, bytes } = file!;
      const table = await readTable(
        pasted ? { name, text: new TextDecoder().decode(bytes) } : { name, bytes },
      );
      if (!table.ok) return table;
      const purposes = ['coverage', 'column', 'enrolment'] as const;
      const results = purposes.map((purpose) => intoFigures(workspace, table.value, purpose));
      return results.find(({ ok }) => ok) ?? results[0]!;
    });
}

function intoFigures(
  workspace: Workspace,
  table: RawTable,
  purpose: 'coverage' | 'column' | 'enrolment',
): Result<unknown> {
  const target = targetOf(workspace);
  const { sheet, mapping, decimalShown } = readingOf(table, { purpose }, target.phases);
  const judged = judge(sheet, target, {
    mapping,
    decimalShown,
    year: 2024,
    existing: 'replace',
    matches: {},
  });
  if (!judged.ok) return judged;
  const report = reportTable(sheet, mapping.header, judged.value, 'id');
  writtenCsv(report);
  writtenXlsx(report);
  if (judged.value.figures.length === 0) return refused(nothing);
  return workspace.execute(importCommand(judged.value, mapping, target, source, true), now);
}

const nothing = {
  code: 'nothing-taken',
  what: { id: 'Tidak ada yang diambil.', en: 'Nothing was taken.' },
  why: { id: 'Semua baris ditolak.', en: 'Every row was rejected.' },
  next: { id: 'Lihat laporan.', en: 'See the report.' },
};

export const fundsTrial: Trial = ([file]) =>
  intoDocument(async (workspace) => {
    const table = await readTable(file!);
    if (!table.ok) return table;
    const plan = workspace.snapshot().plan!;
    const target = { directory: workspace.directory(), funds: plan.spec.funds };
    const judged = judgeFunds(fundReadingOf(table.value, {}), target, 'replace');
    if (!judged.ok) return judged;
    if (judged.value.funds.length === 0) return refused(nothing);
    return workspace.execute(
      { kind: 'put-plan', id: plan.id, spec: withFunds(plan.spec, judged.value.funds) },
      now,
    );
  });

export const planTrial: Trial = ([file]) =>
  intoDocument(async (workspace) => {
    const folder = mkdtempSync(join(tmpdir(), 'petalindung-fuzz-'));
    try {
      const path = join(folder, 'rencana.json');
      writeFileSync(path, file!.bytes);
      const json = await readJson(path);
      if (!json.ok) return json;
      const spec = parsePlanSpec(json.value);
      if (!spec.ok) return spec;
      return workspace.execute(
        { kind: 'put-plan', id: workspace.snapshot().plan!.id, spec: spec.value },
        now,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

export const codesTrial: Trial = ([file]) =>
  intoDocument(async (workspace) => {
    readCodeList(new TextDecoder().decode(file!.bytes), workspace.directory().codes);
    return done(null);
  });

export const boundariesTrial: Trial = (files) =>
  intoDocument(async (workspace) => {
    const work = newImport(boundaryTargetOf(workspace));
    const command = await replacement(work, files);
    return command.ok ? workspace.execute(command.value, now) : command;
  });

async function replacement(work: BoundaryImport, files: readonly GivenFile[]): Promise<Result<Command>> {
  const joined = await imported(work, files);
  if (!joined.ok) return joined;
  const cleaned = work.clean(null, 'keep', () => undefined);
  writtenXlsx(work.report('id'));
  if (!cleaned.ok) return cleaned;
  return done(work.command({ ...source, licence: '' }, 'keep'));
}
