import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { ancestor, type RegionCode } from '../../shared/region/code.ts';
import { run } from './cells.ts';
import { contextGridPerDegree, gridPerDegree, offGrid, onGrid, type GridPolygon } from './grid.ts';
import type { Country } from './sources.ts';
import { encode, toText, type Shape } from './topology.ts';

/** West, south, east, north of what a map of Indonesia shows. */
const view = '92,-14,144,10';

/** Metres: Visvalingam (1993) weighting down to features of about this size; the context is drawn small. */
const interval = 1500;

/**
 * The offline basemap: kabupaten and provinsi, dissolved from the desa, and the land of the countries around.
 * Simplified on shared arcs, so that no gap opens; no region is lost.
 */
export async function contextFiles(
  desa: readonly { readonly code: RegionCode; readonly polygons: readonly GridPolygon[] }[],
  countries: readonly Country[],
): Promise<Map<string, string>> {
  const cells = desa
    .filter(({ polygons }) => polygons.length > 0)
    .map(({ code, polygons }): Feature<MultiPolygon> => ({
      type: 'Feature',
      properties: { code: ancestor(code, 'kabupaten') },
      geometry: offGrid(polygons, gridPerDegree),
    }));
  const kabupaten = await run<{ code: RegionCode }>(
    `-i cells.json -dissolve code -simplify interval=${interval} keep-shapes -filter-slivers min-area=0.3km2 ` +
      '-o out.json format=geojson',
    { 'cells.json': { type: 'FeatureCollection', features: cells } },
  );
  const provinsi = await run<{ provinsi: string }>(
    `-i kabupaten.json -each 'provinsi=code.slice(0,2)' -dissolve provinsi -o out.json format=geojson`,
    { 'kabupaten.json': kabupaten },
  );
  const around = await run<{ name: string }>(
    `-i countries.json -filter 'name!="Indonesia"' -clip bbox=${view} remove-slivers ` +
      `-simplify interval=${interval} -o out.json format=geojson`,
    {
      'countries.json': {
        type: 'FeatureCollection',
        features: countries.map(({ name, geometry }) => ({
          type: 'Feature',
          properties: { name },
          geometry,
        })),
      },
    },
  );
  const layers = {
    kabupaten: kabupaten.features.map((f) => shape(f.properties.code, f.geometry)).sort(byId),
    provinsi: provinsi.features.map((f) => shape(f.properties.provinsi, f.geometry)).sort(byId),
  };
  const neighbours = { land: around.features.map((f) => shape(f.properties.name, f.geometry)).sort(byId) };
  return new Map([
    ['context/indonesia.json', toText(encode(layers, contextGridPerDegree))],
    ['context/neighbours.json', toText(encode(neighbours, contextGridPerDegree))],
  ]);
}

function shape(id: string, geometry: Polygon | MultiPolygon): Shape {
  return { id, polygons: onGrid(geometry, contextGridPerDegree) };
}

function byId(a: Shape, b: Shape): number {
  return a.id < b.id ? -1 : 1;
}
