import type { Feature, FeatureCollection, Polygon } from 'geojson';
import initSqlJs from 'sql.js';
import { BoundaryImport, type OpenedFiles } from '#shared/exchange/boundaries/boundary-import.ts';
import { FileLayerReader, type OwnedReader } from '#shared/exchange/boundaries/layer-reader.ts';
import type { JoinPreview } from '#shared/exchange/boundaries/preview.ts';
import type { BoundaryTarget } from '#shared/exchange/boundaries/target.ts';
import type { GivenFile } from '#shared/boundary/import/given-files.ts';
import { asPolygons } from '#shared/boundary/import/as-polygons.ts';
import { flatBoundaries } from '#shared/boundary/flat.ts';
import { loadRegionList } from '#shared/region/list.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Result } from '#shared/text/problem.ts';
import { bundledFiles } from '../../../fixtures/bundled.ts';
import { gdalFiles } from '../../../fixtures/gdal.ts';
import { square } from '../../../fixtures/small-document.ts';

export const sql = await initSqlJs();
const list = await loadRegionList(bundledFiles);

/** A document of a region, its desa squares of 0.02° side by side from 115.5° east, 2.3° south. */
export function targetOf(region: string, drawn = true): BoundaryTarget {
  const desa = list.descendants(region as RegionCode, 'desa');
  const parents = Object.fromEntries(
    (['provinsi', 'kabupaten', 'kecamatan'] as const)
      .flatMap((level) => list.descendants(null, level))
      .filter(({ code }) => desa.some((one) => one.code.startsWith(code)))
      .map(({ code, name }) => [code, name]),
  );
  return {
    codes: desa.map(({ code }) => code),
    names: desa.map(({ name }) => name),
    parents,
    current: asPolygons(
      flatBoundaries(desa.map((_, slot) => (drawn ? square(115.5 + 0.02 * slot, -2.3, 0.02) : null))),
    ),
    currentSource: 'Batas indikatif',
  };
}

export type Cells = Readonly<Record<string, string | number | null>>;

/** Areas where {@link targetOf} has its desa, in order, each with these cells. */
export function areas(rows: readonly Cells[]): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: rows.map((properties, index): Feature<Polygon> => ({
      type: 'Feature',
      properties,
      geometry: {
        type: 'Polygon',
        coordinates: square(115.5 + 0.02 * index, -2.3, 0.02).coordinates[0]!,
      },
    })),
  };
}

export function file(name: string, content: string | object | Uint8Array): GivenFile {
  if (content instanceof Uint8Array) return { name, bytes: content };
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, bytes: new TextEncoder().encode(text) };
}

export function newImport(target: BoundaryTarget): BoundaryImport {
  return new BoundaryImport(newReader, target);
}

function newReader(): OwnedReader {
  return {
    reader: new FileLayerReader(
      () => Promise.resolve(gdalFiles()),
      () => Promise.resolve(sql),
    ),
    close: () => undefined,
  };
}

/** Opens files that are in memory. */
export function opened(work: BoundaryImport, files: readonly GivenFile[]): Promise<Result<OpenedFiles>> {
  return work.open(
    () => Promise.resolve(files),
    () => undefined,
  );
}

/** Opens, reads and joins as the window does when nothing is chosen by hand. */
export async function imported(
  work: BoundaryImport,
  files: readonly GivenFile[],
  crs: string | null = null,
): Promise<Result<JoinPreview>> {
  const layers = await opened(work, files);
  if (!layers.ok) return layers;
  const as = await work.readAs(layers.value.likeliest, crs);
  if (!as.ok) return as;
  return work.read(layers.value.likeliest, as.value, () => undefined);
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** The code of the problem, with its texts in both languages. */
export function problemOf<T>(result: Result<T>): string {
  if (result.ok) throw new Error('was not refused');
  const { code, what, why, next } = result.problem;
  for (const text of [what, why, next])
    if (!text.id.trim() || !text.en.trim()) throw new Error(`${code} has an empty text`);
  return code;
}

/** Balangan's first desa, in the columns of BIG. */
export function bigRows(count: number): readonly Cells[] {
  const { codes, names, parents } = targetOf('63.11', false);
  return codes.slice(0, count).map((code, slot) => ({
    NAMOBJ: names[slot]!,
    KDEPUM: code,
    KDCPUM: code.slice(0, 8),
    KDPKAB: code.slice(0, 5),
    WADMKD: names[slot]!,
    WADMKC: parents[code.slice(0, 8) as RegionCode]!,
    WADMKK: 'Balangan',
    WADMPR: 'Kalimantan Selatan',
    LUASWH: 4.9,
  }));
}
