import { randomUUID } from 'node:crypto';
import { planResultJson } from '#shared/plan/json.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { shortWords } from '#shared/plan/top-up.ts';
import { parsePlanSpec } from '#shared/plan/validate.ts';
import { done, type Result } from '#shared/text/problem.ts';
import { says, type Language } from '#shared/text/text.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import type { Command } from '../usage/command-line.ts';
import { withDocument, writeOutputs } from '../file/document-file.ts';
import type { Report } from '../outcome.ts';
import { readJson } from '../file/plan-file.ts';
import { shownRun } from '../shown-run.ts';

/** `petalindung allocate`: the document is written only when the plan has a result. */
export async function allocate(
  command: Extract<Command, { name: 'allocate' }>,
  language: Language,
  now: Date,
): Promise<Result<Report>> {
  const json = await readJson(command.plan);
  if (!json.ok) return json;
  const spec = parsePlanSpec(json.value);
  if (!spec.ok) return spec;
  return withDocument(command.file, async (workspace) => {
    const stored = store(workspace, spec.value, now.toISOString());
    if (!stored.ok) return stored;
    const run = shownRun(workspace);
    if (!run.ok) return run;
    const written = await writeOutputs([{ path: command.file, bytes: workspace.bytes() }], { backupAt: now });
    if (!written.ok) return written;
    const { coverage } = workspace.snapshot();
    const result = planResultJson(run.value, workspace.directory(), coverage, spec.value, language);
    return done({ json: result, words: words(result)[language] });
  });
}

/** The plan takes the place of the one of its name, or of an empty one; else it is added. It becomes the shown one. */
function store(workspace: Workspace, spec: PlanSpec, now: string): Result<Snapshot> {
  const { plans, plan } = workspace.snapshot();
  const named = plans.find(({ name }) => name === spec.name)?.id;
  const empty = plan?.spec.quota === 0 ? plan.id : undefined;
  const id = named ?? empty ?? randomUUID();
  const put = workspace.execute({ kind: 'put-plan', id, spec }, now);
  if (!put.ok || put.value.plan?.id === id) return put;
  return workspace.execute({ kind: 'show-plan', id }, now);
}

function words(result: ReturnType<typeof planResultJson>) {
  const short = says(
    (w) => (result.fits ? 'dana cukup' : `kurang ${shortWords(result)[w.language]}`),
    (w) => (result.fits ? 'the funds suffice' : `${shortWords(result)[w.language]} short`),
  );
  const { cost, committedCost } = result;
  const money = says(
    (w) =>
      cost + committedCost === 0
        ? 'belum ada yang dibiayai'
        : `biaya ${w.rupiah(cost)}${committedCost > 0 ? ` dan tanggungan ${w.rupiah(committedCost)}` : ''}, ${short.id}`,
    (w) =>
      cost + committedCost === 0
        ? 'nothing to pay for yet'
        : `cost ${w.rupiah(cost)}${committedCost > 0 ? ` and commitments ${w.rupiah(committedCost)}` : ''}, ${short.en}`,
  );
  return says(
    (w) =>
      `${result.name}: ${w.heads(result.allocated)} kepala dibagi, ${w.heads(result.unallocated)} tersisa; ${money.id}.\n` +
      result.warnings.map(({ what }) => `Perhatian: ${what}\n`).join(''),
    (w) =>
      `${result.name}: ${w.heads(result.allocated)} heads allocated, ${w.heads(result.unallocated)} left over; ${money.en}.\n` +
      result.warnings.map(({ what }) => `Note: ${what}\n`).join(''),
  );
}
