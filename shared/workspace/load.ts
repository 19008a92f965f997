import type { MultiPolygon } from 'geojson';
import { z } from 'zod';
import { boxOf } from '../boundary/bounds.ts';
import { flatOf, FlatWriter, geometryAt, hasBoundary, listed } from '../boundary/flat.ts';
import type { DesaBoundary } from '../boundary/geometry.ts';
import type { PlanGroup } from '../contribution/programme.ts';
import { parseRegionCode } from '../region/code.ts';
import type { RegionCode } from '../region/code.ts';
import { parsed, UnreadableRow } from './rows.ts';
import type { Directory } from './snapshot.ts';
import { allocationView } from './schema.ts';
import { boundarySourceId, loadSource } from './source-rows.ts';
import type { Store } from './sql.ts';
import type { Delta } from './transact.ts';
import { GeometryError, readPolygons } from './wkb.ts';

/** The desa of a document. Commands give them other boundaries; which desa there are never changes. */

/** Coverage and plans of a document speak of this group. */
export const documentGroup: PlanGroup = 'vulnerable';

export interface Region {
  readonly directory: Directory;
  readonly boundaries: readonly DesaBoundary[];
  readonly slots: ReadonlyMap<string, number>;
  /** Grows whenever boundaries or their source change while the document is open. */
  readonly revision: number;
}

const desaRow = z.object({
  code: z.string(),
  name: z.string(),
  geom: z.instanceof(Uint8Array).nullable(),
});

const regionRow = z.object({ code: z.string(), name: z.string() });

/** Desa, boundaries and the names above them. @throws UnreadableRow */
export function loadRegion(store: Store): Region {
  const names: string[] = [];
  const codes: RegionCode[] = [];
  const bytes = Number(store.first('SELECT sum(length(d."geom")) AS bytes FROM desa AS d')?.['bytes'] ?? 0);
  const writer = new FlatWriter(bytes / bytesPerPosition);
  for (const row of desaRows(store)) {
    const code = regionCode(row.code, 'desa');
    codes.push(code);
    names.push(row.name);
    if (row.geom) readBoundary(row.geom, code, writer);
    writer.endSlot();
  }
  if (codes.length === 0) throw new UnreadableRow('desa: no rows');
  const parents = Object.fromEntries(
    store.all('SELECT r."code", r."name" FROM region AS r ORDER BY r."code"').map((raw) => {
      const row = parsed(regionRow, raw, 'region');
      return [regionCode(row.code, 'region'), row.name];
    }),
  );
  const boundaries = listed(codes, writer.finish());
  return {
    directory: { codes, names, parents, ...boundaryState(store, boundaries) },
    boundaries,
    slots: new Map(codes.map((code, slot) => [code, slot])),
    revision: 1,
  };
}

/** A blob holds little besides its positions, of two doubles each. */
const bytesPerPosition = 16;

/** Rows read at once: those of all Indonesia together would be 80 MB beside the document itself. */
const rowsAtOnce = 2000;

function* desaRows(store: Store): Generator<z.output<typeof desaRow>> {
  let last = '';
  for (;;) {
    const rows = store.all(
      'SELECT d."code", d."name", d."geom" FROM desa AS d WHERE d."code" > ? ORDER BY d."code" LIMIT ?',
      [last, rowsAtOnce],
    );
    for (const raw of rows) {
      const row = parsed(desaRow, raw, 'desa');
      last = row.code;
      yield row;
    }
    if (rows.length < rowsAtOnce) return;
  }
}

/** The region after the rows of `deltas` were written; the same where they left it alone. @throws UnreadableRow */
export function changedRegion(store: Store, region: Region, deltas: readonly Delta[]): Region {
  const codes = new Set<unknown>();
  let source = false;
  for (const { table, before, after } of deltas) {
    const row = (after ?? before)!;
    if (table === 'desa') codes.add(row['code']);
    source ||= table === 'source' && row['id'] === boundarySourceId;
  }
  if (codes.size === 0 && !source) return region;
  const boundaries = codes.size > 0 ? changedBoundaries(store, region, codes) : region.boundaries;
  return {
    ...region,
    directory: { ...region.directory, ...boundaryState(store, boundaries) },
    boundaries,
    revision: region.revision + 1,
  };
}

function changedBoundaries(
  store: Store,
  { boundaries }: Region,
  codes: ReadonlySet<unknown>,
): readonly DesaBoundary[] {
  const rows = store.all('SELECT d."code", d."geom" FROM desa AS d ORDER BY d."code"');
  // A history from elsewhere may name desa that are not there, or take one away.
  if (rows.length !== boundaries.length) throw new UnreadableRow('desa: rows missing or too many');
  return boundaries.map((known, slot) => {
    const row = parsed(desaRow.omit({ name: true }), rows[slot], 'desa');
    if (row.code !== known.code) throw new UnreadableRow(`desa.code: ${row.code} instead of ${known.code}`);
    if (!codes.has(known.code)) return known;
    return { code: known.code, geometry: row.geom ? boundaryOf(row.geom, known.code) : null };
  });
}

function boundaryState(
  store: Store,
  boundaries: readonly DesaBoundary[],
): Pick<Directory, 'withoutBoundary' | 'boundarySource'> {
  const flat = flatOf(boundaries);
  return {
    withoutBoundary: boundaries.flatMap((_, slot) => (hasBoundary(flat, slot) ? [] : [slot])),
    boundarySource: loadSource(store, boundarySourceId),
  };
}

/** Writes the box around all boundaries where other programs look for it. */
export function writeExtent(store: Store, boundaries: readonly DesaBoundary[]): void {
  const flat = flatOf(boundaries);
  const [west, south, east, north] = boxOf(flat, 0, boundaries.length) ?? [null, null, null, null];
  for (const table of ['desa', allocationView])
    store.run(
      'UPDATE gpkg_contents SET "min_x" = ?, "min_y" = ?, "max_x" = ?, "max_y" = ? WHERE "table_name" = ?',
      [west, south, east, north, table],
    );
}

function regionCode(text: string, table: string): RegionCode {
  const code = parseRegionCode(text);
  if (code === null) throw new UnreadableRow(`${table}.code: ${JSON.stringify(text)} is no region code`);
  return code;
}

/** An empty geometry is a boundary that is not known. */
function boundaryOf(blob: Uint8Array, code: RegionCode): MultiPolygon | null {
  const writer = new FlatWriter(blob.length / bytesPerPosition);
  readBoundary(blob, code, writer);
  writer.endSlot();
  return geometryAt(writer.finish(), 0);
}

/** @throws UnreadableRow naming the desa */
function readBoundary(blob: Uint8Array, code: RegionCode, into: FlatWriter): void {
  try {
    readPolygons(blob, into);
  } catch (error) {
    if (error instanceof GeometryError) throw new UnreadableRow(`desa ${code} geom: ${error.message}`);
    throw error;
  }
}
