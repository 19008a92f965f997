import type { MultiPolygon } from 'geojson';
import { z } from 'zod';
import type { DesaBoundary } from '../boundary/geometry.ts';
import type { PlanGroup } from '../contribution/programme.ts';
import { parseRegionCode } from '../region/code.ts';
import type { RegionCode } from '../region/code.ts';
import type { Source } from '../text/source.ts';
import { parsed, UnreadableRow } from './rows.ts';
import type { Directory } from './snapshot.ts';
import type { Store } from './sql.ts';
import { decodeMultiPolygon, GeometryError } from './wkb.ts';

/** The part of a document that commands do not change, read once when it is opened. */

/** Coverage and plans of a document speak of this group. */
export const documentGroup: PlanGroup = 'vulnerable';

/** Ids in the table `source`. */
export const boundarySourceId = 'boundary';
export const coverageSourceId = 'coverage';

export interface Region {
  readonly directory: Directory;
  readonly boundaries: readonly DesaBoundary[];
  readonly slots: ReadonlyMap<string, number>;
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
  const directory: Directory = {
    codes,
    names,
    parents,
    withoutBoundary: boundaries.flatMap(({ geometry }, slot) => (geometry ? [] : [slot])),
    boundarySource: loadSource(store, boundarySourceId),
  };
  return { directory, boundaries, slots: new Map(codes.map((code, slot) => [code, slot])) };
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
