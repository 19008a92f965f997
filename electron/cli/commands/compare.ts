import { landOf, loadLand } from '#shared/boundary/context.ts';
import type { Comparison, Scenario } from '#shared/plan/comparison.ts';
import { compareScenarios } from '#shared/plan/compare.ts';
import type { CoverageSpread, SlotCoverage } from '#shared/plan/fairness-view.ts';
import { comparisonReport } from '#shared/report/comparison-report.ts';
import { mappedDocument } from '#shared/report/input.ts';
import { renderPdf } from '#shared/report/render.ts';
import { formatDecimal } from '#shared/text/number.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import { wording, type Language } from '#shared/text/text.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import type { Command } from '../command-line.ts';
import { sameFileProblem } from '../distinct-files.ts';
import { withDocument, writeOutputs } from '../document-file.ts';
import { bundledFiles, reportFonts } from '../installation.ts';
import { localDate } from '../local-date.ts';
import { namedPlan } from '../named-plan.ts';
import type { Report } from '../outcome.ts';

type CompareCommand = Extract<Command, { name: 'compare' }>;

/** `petalindung compare`: two plans of a document side by side; differences are the second less the first. */
export async function compare(
  command: CompareCommand,
  language: Language,
  now: Date,
): Promise<Result<Report>> {
  const problem = await sameFileProblem([command.file, command.pdf]);
  if (problem) return refused(problem);
  return withDocument(command.file, async (workspace) => {
    const a = namedPlan(workspace, command.a);
    if (!a.ok) return a;
    const b = namedPlan(workspace, command.b);
    if (!b.ok) return b;
    const comparison = compareScenarios(a.value, b.value);
    if (command.pdf !== null) {
      const bytes = await pdfOf(workspace, comparison, language, command.date ?? localDate(now));
      const written = await writeOutputs([{ path: command.pdf, bytes }]);
      if (!written.ok) return written;
    }
    return done(reportOf(comparison, workspace.directory(), language));
  });
}

async function pdfOf(
  workspace: Workspace,
  comparison: Comparison,
  language: Language,
  date: string,
): Promise<Uint8Array> {
  const document = mappedDocument(workspace);
  const definition = comparisonReport({
    ...document,
    comparison,
    title: document.snapshot.title,
    language,
    date,
    context: landOf(await loadLand(bundledFiles())),
  });
  return renderPdf(definition, await reportFonts());
}

function reportOf(comparison: Comparison, directory: Directory, language: Language): Report {
  const { a, b, difference, more, fewer, same, moved } = comparison;
  const w = wording(language);
  const cautions = comparison.cautions.map((text) => text[language]);
  const line = (label: string, of: (scenario: Scenario) => string): string =>
    `  ${label}: ${of(a)} → ${of(b)}`;
  const labels =
    language === 'id'
      ? ['pekerja', 'biaya', 'kekurangan dana', 'desa', 'cakupan sesudahnya', 'Gini']
      : ['workers', 'cost', 'short', 'desa', 'coverage after', 'Gini'];
  const rows = [
    (s: Scenario) => w.heads(s.allocated),
    (s: Scenario) => w.rupiah(s.cost + s.committedCost),
    (s: Scenario) => w.rupiah(s.shortfall),
    (s: Scenario) => w.heads(s.desa),
    (s: Scenario) => w.percent(s.fairness.after.coverage),
    (s: Scenario) => formatDecimal(s.fairness.after.gini, 4, language),
  ].map((of, i) => line(labels[i]!, of));
  const changes =
    language === 'id'
      ? `  ${w.heads(more)} desa mendapat lebih banyak, ${w.heads(fewer)} lebih sedikit, ${w.heads(same)} sama; ${w.heads(moved)} orang berpindah desa`
      : `  ${w.heads(more)} desa get more, ${w.heads(fewer)} fewer, ${w.heads(same)} the same; ${w.heads(moved)} heads lie in another desa`;
  return {
    json: {
      a: scenarioJson(a, directory),
      b: scenarioJson(b, directory),
      more,
      fewer,
      same,
      moved,
      cautions,
      regions: directory.codes.map((code, slot) => ({
        code,
        name: directory.names[slot]!,
        a: a.heads[slot]!,
        b: b.heads[slot]!,
        difference: difference[slot]!,
        costA: a.costs[slot]!,
        costB: b.costs[slot]!,
        coverageA: known(a.coverage[slot]!),
        coverageB: known(b.coverage[slot]!),
      })),
    },
    words: [
      `${a.spec.name} → ${b.spec.name}`,
      ...rows,
      changes,
      ...cautions.map((text) => `  ${text}`),
      '',
    ].join('\n'),
  };
}

function scenarioJson(scenario: Scenario, { codes }: Directory): object {
  const { id, spec, official, allocated, unallocated, cost, committedCost, funded, shortfall, fits, desa } =
    scenario;
  const { before, after, movedAgainstEqual, certificate } = scenario.fairness;
  const at = (place: SlotCoverage | null): object | null =>
    place && { code: codes[place.slot]!, coverage: known(place.coverage) };
  const spread = (of: CoverageSpread): object => ({
    ...of,
    coverage: known(of.coverage),
    gini: known(of.gini),
    lowest: at(of.lowest),
    highest: at(of.highest),
  });
  return {
    id,
    name: spec.name,
    quota: spec.quota,
    official,
    allocated,
    unallocated,
    cost,
    committedCost,
    funded,
    shortfall,
    fits,
    desa,
    fairness: {
      before: spread(before),
      after: spread(after),
      movedAgainstEqual,
      certificate: certificate && {
        holds: certificate.holds,
        lastTaken: at(certificate.lastTaken),
        lowestOpen: at(certificate.lowestOpen),
      },
    },
  };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
