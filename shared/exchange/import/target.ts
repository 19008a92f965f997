import type { Workspace } from '../../workspace/workspace.ts';
import type { ImportTarget } from './figures.ts';

/** An open document as an import sees it. */
export function targetOf(workspace: Workspace): ImportTarget {
  const { coverage, columns } = workspace.snapshot();
  return {
    directory: workspace.directory(),
    shownYear: coverage.year,
    coverageOf: (year) => workspace.coverageOf(year),
    columnOf: (name) => columns.find((column) => column.name === name)?.values ?? null,
  };
}
