import type { Figures, Realisation } from '#shared/enrolment/realisation.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { done, type Result } from '#shared/text/problem.ts';
import { says, type Language } from '#shared/text/text.ts';
import { realisedPlan } from '#shared/workspace/realised.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';
import type { Command } from '../usage/command-line.ts';
import { withDocument } from '../file/document-file.ts';
import { namedPlan, type NamedPlan } from '../named-plan.ts';
import type { Report } from '../outcome.ts';

type RealisationCommand = Extract<Command, { name: 'realisation' }>;

/** `petalindung realisation`: what was really enrolled against a plan. */
export async function realisation(command: RealisationCommand, language: Language): Promise<Result<Report>> {
  return withDocument(command.file, (workspace) => {
    const plan = namedPlan(workspace, command.plan);
    if (!plan.ok) return Promise.resolve(plan);
    const measured = realisedPlan(workspace, plan.value.id)!;
    if (!measured.ok) return Promise.resolve(measured);
    return Promise.resolve(
      done({
        json: json(plan.value, measured.value, workspace.directory()),
        words: words(plan.value, measured.value)[language],
      }),
    );
  });
}

function json({ id, spec }: NamedPlan, measured: Realisation, { codes, names }: Directory): object {
  return {
    plan: { id, name: spec.name },
    total: figures(measured.total),
    phases: measured.phases.map(({ year, name, report, ...phase }) => ({
      year,
      name,
      ...figures(phase),
      date: report?.date ?? null,
      source: report?.source.title ?? null,
    })),
    // Desa with neither a plan nor a report have nothing to say.
    regions: codes.flatMap((code: RegionCode, slot) =>
      measured.planned[slot] === 0 && Number.isNaN(measured.enrolled[slot]!)
        ? []
        : [
            {
              code,
              name: names[slot]!,
              planned: measured.planned[slot]!,
              enrolled: known(measured.enrolled[slot]!),
              phases: measured.phases.map(({ report, heads }) => ({
                planned: heads[slot]!,
                enrolled: known(report?.heads[slot] ?? NaN),
              })),
            },
          ],
    ),
    otherPhases: measured.strangers.map(({ year, phase, heads }) => ({
      year,
      name: phase,
      enrolled: heads.reduce((total, count) => total + (Number.isNaN(count) ? 0 : count), 0),
    })),
  };
}

function figures({ planned, enrolled, share, desa, reported, plannedWhereReported, above }: Figures): object {
  return {
    planned,
    enrolled: known(enrolled),
    share: known(share),
    desa,
    reported,
    plannedWhereReported,
    above,
  };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function words({ spec }: NamedPlan, { phases, total }: Realisation) {
  return says(
    (w) => {
      const line = (name: string, { planned, enrolled, share, reported, desa }: Figures): string =>
        Number.isNaN(enrolled)
          ? `${name}: rencana ${w.heads(planned)}, realisasi tidak ada data`
          : `${name}: rencana ${w.heads(planned)}, realisasi ${w.heads(enrolled)}${Number.isNaN(share) ? '' : ` (${w.percent(share)})`}, ${w.heads(reported)} dari ${w.heads(desa)} desa melapor`;
      return `${[...phases.map((phase) => line(phase.name, phase)), line(spec.name, total)].join('\n')}\n`;
    },
    (w) => {
      const line = (name: string, { planned, enrolled, share, reported, desa }: Figures): string =>
        Number.isNaN(enrolled)
          ? `${name}: ${w.heads(planned)} planned, enrolment unknown`
          : `${name}: ${w.heads(planned)} planned, ${w.heads(enrolled)} enrolled${Number.isNaN(share) ? '' : ` (${w.percent(share)})`}, ${w.heads(reported)} of ${w.heads(desa)} desa reported`;
      return `${[...phases.map((phase) => line(phase.name, phase)), line(spec.name, total)].join('\n')}\n`;
    },
  );
}
