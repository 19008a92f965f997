import { enrolledIn } from '../../enrolment/enrolled.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { ImportTarget } from './figures.ts';

/** An open document as an import sees it. */
export function targetOf(workspace: Workspace): ImportTarget {
  const { coverage, columns, enrolment } = workspace.snapshot();
  return {
    directory: workspace.directory(),
    shownYear: coverage.year,
    coverageOf: (year) => workspace.coverageOf(year),
    phases: [
      ...workspace.specs().flatMap(({ phases }) => phases),
      ...enrolment.map(({ year, phase }) => ({ year, name: phase })),
    ].map(({ year, name }) => ({ year, name })),
    enrolledIn: (phase) => enrolledIn(enrolment, phase)?.heads ?? null,
    columnOf: (name) => columns.find((column) => column.name === name)?.values ?? null,
  };
}
