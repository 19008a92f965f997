import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/turf';
import { intersect, FillRule, areaPaths, type Paths64 } from 'clipper2-ts';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { loadDesa } from '../../shared/boundary/bundle.ts';
import { dissolve } from '../../shared/boundary/dissolve.ts';
import type { DesaBoundary } from '../../shared/boundary/geometry.ts';
import type { BundledFiles } from '../../shared/region/bundled.ts';
import { ancestor, type RegionCode } from '../../shared/region/code.ts';
import { joinPoints } from './join.ts';
import { sitesOf } from './sites.ts';
import { readPoints, readRegions } from './sources.ts';

/**
 * Measures the bundled boundaries against real ones: GeoJSON files with a `code` property in the folder
 * $PETALINDUNG_GEODATA, or `../shared/geodata` beside the project. Without such files it says so and ends.
 */
const folder = process.env['PETALINDUNG_GEODATA'] ?? join(import.meta.dirname, '../../../shared/geodata');
const references = [
  ['Balangan', 'balangan-desa.geojson'],
  ['Jambi', 'jambi-desa.geojson'],
] as const;

const bundled: BundledFiles = {
  text: async (name) => readFileSync(join(import.meta.dirname, '../bundled', name), 'utf8'),
};

type Reference = DesaBoundary & { readonly geometry: MultiPolygon };

function readReference(path: string): Reference[] {
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon | null,
    { code: RegionCode }
  >;
  return features.flatMap(({ properties: { code }, geometry }) =>
    geometry
      ? [
          {
            code,
            geometry: {
              type: 'MultiPolygon',
              coordinates: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
            },
          },
        ]
      : [],
  );
}

/** Units a degree in which areas are overlaid: 0.1 m. */
const precision = 1e6;

function paths({ coordinates }: MultiPolygon): Paths64 {
  return coordinates.flatMap((rings) =>
    rings.map((ring) =>
      ring.map(([x, y]) => ({ x: Math.round(x! * precision), y: Math.round(y! * precision) })),
    ),
  );
}

/** Areas in square units: only their ratios are used, over a region small enough for the earth to be flat. */
function areaOf(geometry: MultiPolygon): number {
  return overlap(geometry, geometry);
}

function overlap(a: MultiPolygon, b: MultiPolygon): number {
  return areaPaths(intersect(paths(a), paths(b), FillRule.EvenOdd));
}

async function measure(reference: readonly Reference[]): Promise<object> {
  const kabupaten = [...new Set(reference.map(({ code }) => ancestor(code, 'kabupaten')))].sort();
  const ours = (await Promise.all(kabupaten.map((code) => loadDesa(bundled, code)))).flat();
  const ourArea = new Map(ours.map(({ code, geometry }) => [code, geometry]));
  const sites = new Map(sitesOf(joinPoints(readRegions(), readPoints())).map((site) => [site.code, site]));

  let points = 0;
  let pointsInside = 0;
  let area = 0;
  let areaRight = 0;
  for (const { code, geometry } of reference) {
    const site = sites.get(code);
    if (site) {
      points++;
      if (booleanPointInPolygon([...site.at], geometry)) pointsInside++;
    }
    const own = ourArea.get(code);
    area += areaOf(geometry);
    if (own) areaRight += overlap(geometry, own);
  }
  const real = new Map(dissolve(reference, 'kabupaten').map((region) => [region.code, region.geometry]));
  const outlines = dissolve(ours, 'kabupaten').flatMap(({ code, geometry }) => {
    const other = real.get(code);
    if (!other) return [];
    const both = overlap(geometry, other);
    return [{ code, iou: both / (areaOf(geometry) + areaOf(other) - both) }];
  });
  return {
    desa: reference.length,
    pointsInOwnDesa: `${pointsInside} of ${points}`,
    areaInRightDesa: percent(areaRight / area),
    kabupatenOverlap: Object.fromEntries(outlines.map(({ code, iou }) => [code, percent(iou)])),
  };
}

function percent(fraction: number): string {
  return `${(100 * fraction).toFixed(1)} %`;
}

for (const [name, file] of references) {
  const path = join(folder, file);
  if (existsSync(path)) console.log(name, await measure(readReference(path)));
  else console.log(`${name}: no ${file} to measure against; skipped (set PETALINDUNG_GEODATA to its folder)`);
}
