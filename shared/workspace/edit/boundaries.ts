import type { MultiPolygon, Position } from 'geojson';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FlatPolygons } from '../../boundary/clean/polygons.ts';
import { done, refused } from '../../text/problem.ts';
import type { Problem, Result } from '../../text/problem.ts';
import { says } from '../../text/text.ts';
import type { CommandOf, Edit, EditContext } from './edit.ts';
import { emptyName, unknownTarget } from '../problems.ts';
import { boundarySourceId, sourceCells } from '../rows/source-rows.ts';
import { storable } from '../storable.ts';
import type { Step } from '../schema/tables.ts';
import { encodeGeometry } from '../wkb.ts';

/** Gives desa other boundaries, and the document the source they are from. */
export function replaceBoundaries(
  { codes, polygons, source }: CommandOf<'replace-boundaries'>,
  { slots }: EditContext,
): Result<Edit> {
  const said = storable(source);
  if (said.title.trim() === '') return refused(emptyName());
  const unknown = codes.find((code) => !slots.has(code));
  if (unknown !== undefined) return refused(unknownTarget('desa', unknown));
  const geometries = geometriesOf(polygons, codes.length);
  const steps: Step[] = [];
  for (const [index, code] of codes.entries()) {
    const geometry = geometries[index];
    if (geometry && !isSound(geometry)) return refused(unsoundBoundary(code));
    const geom = geometry ? { hex: bytesToHex(encodeGeometry(geometry)) } : null;
    steps.push({ table: 'desa', put: { code, geom } });
  }
  steps.push({ table: 'source', put: { id: boundarySourceId, ...sourceCells(said) } });
  const drawn = geometries.filter(Boolean).length;
  return done({
    change: steps,
    note: says(
      (w) => `Batas ${w.heads(drawn)} desa dari ${said.title}`,
      (w) => `Boundaries of ${w.heads(drawn)} desa from ${said.title}`,
    ),
  });
}

/** Of each area its polygons with closed rings; undefined where it has none. */
function geometriesOf(
  { positions, rings, polygons, areas }: FlatPolygons,
  count: number,
): readonly (MultiPolygon | undefined)[] {
  const found = Array.from<MultiPolygon | undefined>({ length: count });
  const ringAt = (ring: number): Position[] => {
    const points: Position[] = [];
    for (let at = rings[ring]!; at < rings[ring + 1]!; at++)
      points.push([positions[2 * at]!, positions[2 * at + 1]!]);
    const [first, last] = [points[0], points.at(-1)];
    if (first && last && (first[0] !== last[0] || first[1] !== last[1])) points.push([...first]);
    return points;
  };
  for (const [polygon, area] of areas.entries()) {
    const parts: Position[][] = [];
    for (let ring = polygons[polygon]!; ring < polygons[polygon + 1]!; ring++) parts.push(ringAt(ring));
    found[area] ??= { type: 'MultiPolygon', coordinates: [] };
    found[area].coordinates.push(parts);
  }
  return found;
}

/** Whether every ring can enclose land on earth; that rings do not cross is for who cleans them. */
function isSound({ coordinates }: MultiPolygon): boolean {
  return coordinates.every(
    (parts) =>
      parts.length > 0 &&
      parts.every(
        (ring) => ring.length >= 4 && ring.every(([x, y]) => Math.abs(x!) <= 180 && Math.abs(y!) <= 90),
      ),
  );
}

function unsoundBoundary(code: string): Problem {
  return {
    code: 'boundary-unsound',
    what: {
      id: `Batas desa ${code} tidak dapat disimpan.`,
      en: `The boundary of desa ${code} cannot be stored.`,
    },
    why: {
      id: 'Sebuah garisnya kurang dari tiga titik, atau sebuah titiknya bukan bujur dan lintang.',
      en: 'One of its rings has fewer than three points, or a point is no longitude and latitude.',
    },
    next: {
      id: 'Perbaiki batas itu di berkasnya, lalu impor lagi.',
      en: 'Put that boundary right in its file and import again.',
    },
  };
}
