import type { MultiPolygon } from 'geojson';
import { z } from 'zod';
import type { DesaBoundary } from '../boundary/geometry.ts';
import type { PlanGroup } from '../contribution/programme.ts';
import { parseRegionCode } from '../region/code.ts';
import type { RegionCode } from '../region/code.ts';
import type { Source } from '../text/source.ts';
import { parsed, UnreadableRow } from './rows.ts';
import type { Directory } from './snapshot.ts';
import { allocationView } from './schema.ts';
import type { Store } from './sql.ts';
import type { Delta } from './transact.ts';
import { decodeMultiPolygon, envelopeOf, GeometryError } from './wkb.ts';
import type { Envelope } from './wkb.ts';

/** The desa of a document. Commands give them other boundaries; which desa there are never changes. */

/** Coverage and plans of a document speak of this group. */
export const documentGroup: PlanGroup = 'vulnerable';

/** Ids in the table `source`. */
export const boundarySourceId = 'boundary';
export const coverageSourceId = 'coverage';

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

const sourceRow = z.object({
  title: z.string(),
  publisher: z.string(),
  licence: z.string(),
  edition: z.string(),
  date: z.string(),
  note: z.string(),
  illustrative: z.union([z.literal(0), z.literal(1)]),
});

/** Desa, boundaries and the names above them. @throws UnreadableRow */
export function loadRegion(store: Store): Region {
  const boundaries: DesaBoundary[] = [];
  const names: string[] = [];
  const codes = store
    .all('SELECT d."code", d."name", d."geom" FROM desa AS d ORDER BY d."code"')
    .map((raw) => {
      const row = parsed(desaRow, raw, 'desa');
      const code = regionCode(row.code, 'desa');
      boundaries.push({ code, geometry: row.geom ? boundaryOf(row.geom, code) : null });
      names.push(row.name);
      return code;
    });
  if (codes.length === 0) throw new UnreadableRow('desa: no rows');
  const parents = Object.fromEntries(
    store.all('SELECT r."code", r."name" FROM region AS r ORDER BY r."code"').map((raw) => {
      const row = parsed(regionRow, raw, 'region');
      return [regionCode(row.code, 'region'), row.name];
    }),
  );
  return {
    directory: { codes, names, parents, ...boundaryState(store, boundaries) },
    boundaries,
    slots: new Map(codes.map((code, slot) => [code, slot])),
    revision: 1,
  };
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
  return {
    withoutBoundary: boundaries.flatMap(({ geometry }, slot) => (geometry ? [] : [slot])),
    boundarySource: loadSource(store, boundarySourceId),
  };
}

/** Writes the box around all boundaries where other programs look for it. */
export function writeExtent(store: Store, boundaries: readonly DesaBoundary[]): void {
  let box: Envelope | null = null;
  for (const { geometry } of boundaries) box = around(box, geometry ? envelopeOf(geometry) : null);
  const [west, east, south, north] = box ?? [null, null, null, null];
  for (const table of ['desa', allocationView])
    store.run(
      'UPDATE gpkg_contents SET "min_x" = ?, "min_y" = ?, "max_x" = ?, "max_y" = ? WHERE "table_name" = ?',
      [west, south, east, north, table],
    );
}

function around(a: Envelope | null, b: Envelope | null): Envelope | null {
  if (!a || !b) return a ?? b;
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.max(a[3], b[3])];
}

/** @throws UnreadableRow where there is none */
export function loadSource(store: Store, id: string): Source {
  const raw = store.first(
    'SELECT s."title", s."publisher", s."licence", s."edition", s."date", s."note", s."illustrative"' +
      ' FROM source AS s WHERE s."id" = ?',
    [id],
  );
  const row = parsed(sourceRow, raw, `source ${id}`);
  return { ...row, illustrative: row.illustrative === 1 };
}

function regionCode(text: string, table: string): RegionCode {
  const code = parseRegionCode(text);
  if (code === null) throw new UnreadableRow(`${table}.code: ${JSON.stringify(text)} is no region code`);
  return code;
}

/** An empty geometry is a boundary that is not known. */
function boundaryOf(blob: Uint8Array, code: RegionCode): MultiPolygon | null {
  try {
    const geometry = decodeMultiPolygon(blob);
    return geometry.coordinates.length > 0 ? geometry : null;
  } catch (error) {
    if (error instanceof GeometryError) throw new UnreadableRow(`desa ${code} geom: ${error.message}`);
    throw error;
  }
}
