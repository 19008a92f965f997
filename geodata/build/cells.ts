import { Delaunay } from 'd3-delaunay';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import mapshaper from 'mapshaper';
import type { RegionCode } from '../../shared/region/code.ts';
import { nearest, type Site } from './sites.ts';

/** West, south, east, north: around Indonesia with room, so that cells end at land and not at this frame. */
const frame = { west: 94, south: -12, east: 142, north: 7 };

/** Degrees: about 220 m and 1.1 km; islands of that size are what the 1:10 million land leaves out. */
const patchRadius = { least: 0.002, most: 0.01 };

export interface Cells {
  /** One feature per site, as cut to land, in site order. */
  readonly cells: FeatureCollection<Polygon | MultiPolygon, { code: RegionCode }>;
  /** Desa whose point the coarse land leaves in the sea, and which got a patch of land. */
  readonly patched: readonly RegionCode[];
}

/**
 * Voronoi cells of the sites (Voronoi 1908; every place goes to the nearest desa point) in the Mercator
 * projection, where nearest is nearest in every direction, cut to land.
 *
 * Every desa point lies on land, so where the land is too coarse to have it (small islands, spits), a
 * hexagon around the point is added: nine tenths of half the way to the nearest other site, so that it stays
 * in its own cell, but 1.1 km at most, and 220 m at least, where cells so narrow divide it between them.
 */
export async function cellsOnLand(sites: readonly Site[], land: Polygon | MultiPolygon): Promise<Cells> {
  const delaunay = Delaunay.from(sites.map(({ at }) => [at[0], mercator(at[1])] as const));
  const voronoi = delaunay.voronoi([frame.west, mercator(frame.south), frame.east, mercator(frame.north)]);
  const cells = sites.map(({ code }, index): Feature<Polygon, { code: RegionCode }> => {
    const ring = voronoi.cellPolygon(index);
    if (!ring) throw new Error(`${code} shares its point with another desa`);
    return polygon(
      { code },
      ring.map(([x, y]) => [x, latitude(y)]),
    );
  });

  const onLand = new Set(
    (
      await run<{ code: RegionCode }>('-i sites.json -clip land.json -o out.json format=geojson', {
        'sites.json': {
          type: 'FeatureCollection',
          features: sites.map(({ code, at }) => ({
            type: 'Feature',
            properties: { code },
            geometry: { type: 'Point', coordinates: at },
          })),
        },
        'land.json': land,
      })
    ).features.map((feature) => feature.properties.code),
  );
  const patches = sites.flatMap((site, index) =>
    onLand.has(site.code) ? [] : [patch(site, 0.45 * nearest(delaunay, sites, index))],
  );
  const landWithPatches = await run(
    '-i land.json patches.json combine-files -merge-layers force -each land=1 -dissolve2 land -o out.json format=geojson',
    {
      'land.json': { type: 'Feature', properties: {}, geometry: land },
      'patches.json': { type: 'FeatureCollection', features: patches },
    },
  );
  const cut = await run<{ code: RegionCode }>('-i cells.json -clip land.json -o out.json format=geojson', {
    'cells.json': { type: 'FeatureCollection', features: cells },
    'land.json': landWithPatches,
  });
  return {
    cells: cut,
    patched: patches.map((feature) => feature.properties.code),
  };
}

/** A regular hexagon around the site, of the given radius where that is within bounds. */
function patch(site: Site, wanted: number): Feature<Polygon, { code: RegionCode }> {
  const radius = Math.max(patchRadius.least, Math.min(patchRadius.most, wanted));
  const ring = Array.from({ length: 7 }, (_, i) => {
    const angle = ((i % 6) * Math.PI) / 3;
    return [site.at[0] + radius * Math.cos(angle), site.at[1] + radius * Math.sin(angle)];
  });
  return polygon({ code: site.code }, ring);
}

function polygon<P>(properties: P, ring: number[][]): Feature<Polygon, P> {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** Runs mapshaper and reads the GeoJSON it writes as `out.json`; features left without geometry are dropped. */
export async function run<P>(
  commands: string,
  input: Readonly<Record<string, unknown>>,
): Promise<FeatureCollection<Polygon | MultiPolygon, P>> {
  const output = (await mapshaper.applyCommands(commands, input))['out.json'];
  if (!output) throw new Error(`mapshaper wrote nothing: ${commands}`);
  const text = typeof output === 'string' ? output : new TextDecoder().decode(output);
  const { features } = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon | null, P>;
  return {
    type: 'FeatureCollection',
    features: features.filter((feature): feature is Feature<Polygon | MultiPolygon, P> => !!feature.geometry),
  };
}

/** Degrees of the Mercator projection, so that a degree of longitude and of latitude are as long. */
function mercator(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
}

function latitude(y: number): number {
  return (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90;
}
