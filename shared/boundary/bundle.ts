import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { BundledFiles } from '../region/bundled.ts';
import type { RegionCode } from '../region/code.ts';
import { loadDesaNames } from '../region/table.ts';
import type { DesaBoundary } from './geometry.ts';

/**
 * Every desa of a kabupaten, ascending by code, with its indicative boundary: null for a desa whose place
 * is not known. Exterior rings wind counter-clockwise (RFC 7946). Neighbours, also those of another
 * kabupaten, share their border position by position.
 *
 * @throws Error when the bundle has no such kabupaten
 */
export async function loadDesa(
  files: BundledFiles,
  kabupaten: RegionCode,
): Promise<(DesaBoundary & { readonly name: string })[]> {
  const [text, names] = await Promise.all([
    files.text(`desa/${kabupaten}.json`),
    loadDesaNames(files, kabupaten),
  ]);
  const boundaries = decodeLayer(JSON.parse(text) as BundledTopology, kabupaten);
  const geometries = new Map(boundaries.map(({ id, geometry }) => [`${kabupaten}.${id}`, geometry]));
  return [...names].map(([code, name]) => ({ code, name, geometry: geometries.get(code) ?? null }));
}

export type BundledTopology = Topology<Record<string, GeometryCollection>>;

/** The areas of one layer of a bundled topology, in file order. */
export function decodeLayer(
  topology: BundledTopology,
  layer: string,
): { readonly id: string; readonly geometry: MultiPolygon | null }[] {
  const object = topology.objects[layer];
  if (!object) throw new Error(`the topology has no layer ${layer}`);
  const perDegree = Math.round(1 / topology.transform!.scale[0]);
  const exact = (ring: readonly Position[]): Position[] =>
    ring.map((position) => onGrid(position, perDegree));
  return feature(topology, object).features.map(({ id, geometry }) => {
    const areas =
      geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : geometry?.type === 'Polygon'
          ? [geometry.coordinates]
          : null;
    const coordinates = areas?.map((rings) => rings.map(exact));
    return { id: String(id), geometry: coordinates ? { type: 'MultiPolygon', coordinates } : null };
  });
}

/**
 * The transform of each file starts at an origin of its own, which leaves differences in the last bits;
 * back on the national grid a position is the same number whichever file it came from.
 */
function onGrid([x, y]: Position, perDegree: number): Position {
  return [Math.round(x! * perDegree) / perDegree, Math.round(y! * perDegree) / perDegree];
}
