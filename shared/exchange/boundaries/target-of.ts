import { asPolygons } from '../../boundary/import/as-polygons.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { BoundaryTarget } from './target.ts';

/** An open document as an import of boundaries sees it. */
export function boundaryTargetOf(workspace: Workspace): BoundaryTarget {
  const { codes, names, parents, boundarySource } = workspace.directory();
  const current = asPolygons(workspace.flatBoundaries());
  return { codes, names, parents, current, currentSource: boundarySource.title };
}
