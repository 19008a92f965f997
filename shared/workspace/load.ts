import type { SqlValue } from 'sql.js';
import { z } from 'zod';
import type { Bounds } from '../boundary/bounds.ts';
import type { PlanGroup } from '../contribution/programme.ts';
import { parseRegionCode } from '../region/code.ts';
import type { RegionCode } from '../region/code.ts';
import { parsed, UnreadableRow } from './rows/rows.ts';
import type { Directory } from './snapshot.ts';
import { allocationView } from './schema/schema.ts';
import { boundarySourceId, loadSource } from './rows/source-rows.ts';
import type { Store } from './sql.ts';
import { readBoundaries, readBoundary, StoredBoundaries, writerFor } from './stored-boundaries.ts';
import type { Delta } from './history/transact.ts';

/** The desa of a document. Commands give them other boundaries; which desa there are never changes. */

/** Coverage and plans of a document speak of this group. */
export const documentGroup: PlanGroup = 'vulnerable';

export interface Region {
  readonly directory: Directory;
  /** Others whenever a boundary is another. */
  readonly boundaries: StoredBoundaries;
  readonly slots: ReadonlyMap<string, number>;
  /** Grows whenever boundaries or their source change while the document is open. */
  readonly revision: number;
}

const regionRow = z.object({ code: z.string(), name: z.string() });

/** Desa, boundaries and the names above them. @throws UnreadableRow */
export function loadRegion(store: Store): Region {
  const names: string[] = [];
  const codes: RegionCode[] = [];
  const writer = writerFor(store);
  // Checked here and not by a schema: of 83,762 rows that would leave 60 MB of garbage.
  for (const [cell, name, geom] of store.cells(
    'SELECT d."code", d."name", d."geom" FROM desa AS d ORDER BY d."code"',
  )) {
    const code = regionCode(cell, 'desa');
    if (typeof name !== 'string') throw new UnreadableRow(`desa.name: ${code} has none`);
    codes.push(code);
    names.push(name);
    readBoundary(geom, code, writer);
  }
  if (codes.length === 0) throw new UnreadableRow('desa: no rows');
  const parents = Object.fromEntries(
    store.all('SELECT r."code", r."name" FROM region AS r ORDER BY r."code"').map((raw) => {
      const row = parsed(regionRow, raw, 'region');
      return [regionCode(row.code, 'region'), row.name];
    }),
  );
  const boundaries = new StoredBoundaries(store, codes, writer.finish());
  return {
    directory: { codes, names, parents, ...boundaryState(store, boundaries) },
    boundaries,
    slots: new Map(codes.map((code, slot) => [code, slot])),
    revision: 1,
  };
}

/** The region after the rows of `deltas` were written; the same where they left it alone. @throws UnreadableRow */
export function changedRegion(store: Store, region: Region, deltas: readonly Delta[]): Region {
  let [moved, source] = [false, false];
  for (const { table, before, after } of deltas) {
    const row = (after ?? before)!;
    moved ||= table === 'desa';
    source ||= table === 'source' && row['id'] === boundarySourceId;
  }
  if (!moved && !source) return region;
  const { codes } = region.directory;
  const boundaries = moved
    ? new StoredBoundaries(store, codes, readBoundaries(store, codes))
    : region.boundaries;
  return {
    ...region,
    directory: { ...region.directory, ...boundaryState(store, boundaries) },
    boundaries,
    revision: region.revision + 1,
  };
}

function boundaryState(
  store: Store,
  boundaries: StoredBoundaries,
): Pick<Directory, 'withoutBoundary' | 'boundarySource'> {
  return { withoutBoundary: boundaries.without, boundarySource: loadSource(store, boundarySourceId) };
}

/** Writes the box around all boundaries where other programs look for it. */
export function writeExtent(store: Store, bounds: Bounds | null): void {
  for (const table of ['desa', allocationView])
    store.run(
      'UPDATE gpkg_contents SET "min_x" = ?, "min_y" = ?, "max_x" = ?, "max_y" = ? WHERE "table_name" = ?',
      [...(bounds ?? [null, null, null, null]), table],
    );
}

function regionCode(cell: SqlValue | undefined, table: string): RegionCode {
  const code = typeof cell === 'string' ? parseRegionCode(cell) : null;
  if (code === null) throw new UnreadableRow(`${table}.code: ${JSON.stringify(cell)} is no region code`);
  return code;
}
