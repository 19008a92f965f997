import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { BundledFiles } from '../region/bundled.ts';
import type { Bounds } from './bounds.ts';
import { decodeLayer, type BundledTopology } from './bundle.ts';

/** The land of the offline basemap, simplified to about 1.5 km. */
export interface Land {
  readonly provinsi: FeatureCollection<MultiPolygon, { readonly code: string }>;
  /** Land of the countries around, as far as a map of Indonesia shows it, with their English names. */
  readonly neighbours: FeatureCollection<MultiPolygon, { readonly name: string }>;
}

/** The lines of the offline basemap: between kabupaten of one provinsi, between provinsi, and around Indonesia. */
export interface ContextLines {
  readonly kabupatenBorders: MultiLineString;
  readonly provinsiBorders: MultiLineString;
  readonly outline: MultiLineString;
}

/** What is drawn over the basemap, finer than it. */
export interface Drawn {
  /** Kabupaten of which it has desa. */
  readonly kabupaten: ReadonlySet<string>;
  readonly bounds: Bounds;
}

export async function loadLand(files: BundledFiles): Promise<Land> {
  const [indonesia, neighbours] = await Promise.all([
    topologyOf(files, 'indonesia'),
    topologyOf(files, 'neighbours'),
  ]);
  return {
    provinsi: collection(indonesia, 'provinsi', (code) => ({ code })),
    neighbours: collection(neighbours, 'land', (name) => ({ name })),
  };
}

/**
 * @param drawn there are no lines between and around kabupaten that lie in it whole: they would run beside the finer
 *   ones
 */
export async function loadContextLines(files: BundledFiles, drawn?: Drawn): Promise<ContextLines> {
  const indonesia = await topologyOf(files, 'indonesia');
  const shape = indonesia.objects['kabupaten']!;
  const boxes = arcBoxes(indonesia);
  const left = new Set(
    shape.geometries.flatMap((one) => (drawn && isWhole(one, boxes, drawn) ? [] : [one.id])),
  );
  const lines = (is: (a: GeometryObject, b: GeometryObject) => boolean): MultiLineString =>
    mesh(indonesia, shape, (a, b) => is(a, b) && left.has(a.id) && left.has(b.id));
  return {
    kabupatenBorders: lines((a, b) => a !== b && provinsiOf(a) === provinsiOf(b)),
    provinsiBorders: lines((a, b) => a !== b && provinsiOf(a) !== provinsiOf(b)),
    outline: lines((a, b) => a === b),
  };
}

async function topologyOf(files: BundledFiles, name: string): Promise<BundledTopology> {
  return JSON.parse(await files.text(`context/${name}.json`)) as BundledTopology;
}

/** Degrees by which the basemap's outlines may lie off the finer ones. */
const tolerance = 0.2;

/** True for a kabupaten that is drawn, and not a part of it alone. */
function isWhole(kabupaten: GeometryObject, boxes: readonly Bounds[], drawn: Drawn): boolean {
  if (!drawn.kabupaten.has(String(kabupaten.id))) return false;
  const [west, south, east, north] = drawn.bounds;
  return arcsOf(kabupaten).every((arc) => {
    const box = boxes[arc < 0 ? ~arc : arc]!;
    return (
      box[0] > west - tolerance &&
      box[1] > south - tolerance &&
      box[2] < east + tolerance &&
      box[3] < north + tolerance
    );
  });
}

function arcsOf(area: GeometryObject): readonly number[] {
  if (area.type === 'Polygon') return area.arcs.flat();
  return area.type === 'MultiPolygon' ? area.arcs.flat(2) : [];
}

/** The box around each arc; its positions are steps on the grid of the file (TopoJSON, 2.1.2). */
function arcBoxes({ arcs, transform }: BundledTopology): readonly Bounds[] {
  const { scale, translate } = transform!;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const step of arc) {
      x += step[0]!;
      y += step[1]!;
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
    const [degreesX, degreesY] = [
      (at: number) => at * scale[0] + translate[0],
      (at: number) => at * scale[1] + translate[1],
    ];
    return [degreesX(west), degreesY(south), degreesX(east), degreesY(north)];
  });
}

function provinsiOf({ id }: GeometryObject): string {
  return String(id).slice(0, 2);
}

/** All land, for a plain backdrop. */
export function landOf({ provinsi, neighbours }: Land): FeatureCollection<MultiPolygon> {
  return { type: 'FeatureCollection', features: [...neighbours.features, ...provinsi.features] };
}

function collection<P>(
  topology: BundledTopology,
  layer: string,
  properties: (id: string) => P,
): FeatureCollection<MultiPolygon, P> {
  return {
    type: 'FeatureCollection',
    features: decodeLayer(topology, layer).flatMap(({ id, geometry }): Feature<MultiPolygon, P>[] =>
      geometry ? [{ type: 'Feature', id, properties: properties(id), geometry }] : [],
    ),
  };
}
