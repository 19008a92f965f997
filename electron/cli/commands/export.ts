import { landOf, loadLand } from '#shared/boundary/context.ts';
import { needsPlan } from '#shared/coverage/indicator.ts';
import { planCsv } from '#shared/exchange/plan-csv.ts';
import { planGeoJson } from '#shared/exchange/plan-geojson.ts';
import { mappedDocument, type PlanDocument } from '#shared/report/input.ts';
import { planReport } from '#shared/report/plan-report.ts';
import { renderPdf } from '#shared/report/render.ts';
import { makeMapSheet, plainMap } from '#shared/report/map/workspace-map.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import type { Output } from '../../files/atomic-write.ts';
import type { ExportCommand } from '../usage/export-arguments.ts';
import { sameFileProblem } from '../file/distinct-files.ts';
import { withDocument, writeOutputs } from '../file/document-file.ts';
import { bundledFiles, reportFonts } from '../installation.ts';
import { localDate } from '../local-date.ts';
import { withoutIndicator } from '../map-indicator.ts';
import { planEntry } from '../named-plan.ts';
import type { Report } from '../outcome.ts';
import { shownRun } from '../shown-run.ts';

/** `petalindung export`: everything is made before anything is written. */
export async function exportPlan(
  command: ExportCommand,
  language: Language,
  now: Date,
): Promise<Result<Report>> {
  const problem = await sameFileProblem([
    command.file,
    command.pdf,
    command.csv,
    command.geojson,
    command.svg,
  ]);
  if (problem) return refused(problem);
  return withDocument(command.file, async (workspace) => {
    const shown = showing(workspace, command.plan, now);
    if (!shown.ok) return shown;
    const date = command.date ?? localDate(now);
    const outputs: Output[] = [];
    // A map of what is known today needs no plan.
    if (
      command.pdf !== null ||
      command.csv !== null ||
      command.geojson !== null ||
      needsPlan(command.indicator)
    ) {
      const document = planDocument(workspace);
      if (!document.ok) return document;
      outputs.push(...(await make(command, document.value, language, date)));
    }
    if (command.svg !== null) {
      const svg = await mapSvg(workspace, command, language, date);
      if (!svg.ok) return svg;
      outputs.push({ path: command.svg, bytes: new TextEncoder().encode(svg.value) });
    }
    const written = await writeOutputs(outputs);
    if (!written.ok) return written;
    const files = outputs.map(({ path, bytes }) => ({ path, bytes: bytes.byteLength }));
    return done({
      json: { files },
      words: files.map(({ path, bytes }) => `${path} (${Math.ceil(bytes / 1024)} KB)\n`).join(''),
    });
  });
}

/** Shows the plan that is asked for, in memory alone: the file goes on showing its own. */
function showing(workspace: Workspace, plan: string | null, now: Date): Result<null> {
  if (plan === null) return done(null);
  const entry = planEntry(workspace, plan);
  if (!entry.ok) return entry;
  const { id } = entry.value;
  if (workspace.snapshot().plan?.id === id) return done(null);
  const shown = workspace.execute({ kind: 'show-plan', id }, now.toISOString());
  return shown.ok ? done(null) : shown;
}

async function mapSvg(
  workspace: Workspace,
  { indicator, level }: ExportCommand,
  language: Language,
  date: string,
): Promise<Result<string>> {
  const problem = withoutIndicator(indicator, workspace.snapshot());
  if (problem) return refused(problem);
  const land = landOf(await loadLand(bundledFiles()));
  return makeMapSheet(workspace, land, { ...plainMap(language, date, indicator), level });
}

function planDocument(workspace: Workspace): Result<PlanDocument> {
  const run = shownRun(workspace);
  if (!run.ok) return run;
  return done({ ...mappedDocument(workspace), run: run.value });
}

async function make(
  command: ExportCommand,
  document: PlanDocument,
  language: Language,
  date: string,
): Promise<Output[]> {
  const outputs: Output[] = [];
  if (command.pdf !== null) {
    const definition = planReport({
      ...document,
      language,
      title: document.snapshot.title,
      date,
      signature: command.signature,
      context: landOf(await loadLand(bundledFiles())),
    });
    outputs.push({ path: command.pdf, bytes: await renderPdf(definition, await reportFonts()) });
  }
  if (command.csv !== null) outputs.push({ path: command.csv, bytes: planCsv(document, language) });
  if (command.geojson !== null) outputs.push({ path: command.geojson, bytes: planGeoJson(document) });
  return outputs;
}
