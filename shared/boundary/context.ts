import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { BundledFiles } from '../region/bundled.ts';
import { boundsOf, type Bounds } from './bounds.ts';
import { decodeLayer, type BundledTopology } from './bundle.ts';
import { flatBoundaries } from './flat.ts';

/** The offline basemap of Indonesia and the land around it, simplified to about 1.5 km. */
export interface Context {
  /** One feature per kabupaten, with its code; names are in the region list. */
  readonly kabupaten: FeatureCollection<MultiPolygon, { readonly code: string }>;
  readonly provinsi: FeatureCollection<MultiPolygon, { readonly code: string }>;
  /** Land of the countries around, as far as a map of Indonesia shows it, with their English names. */
  readonly neighbours: FeatureCollection<MultiPolygon, { readonly name: string }>;
  /** Borders between kabupaten of one provinsi, between provinsi, and Indonesia's outer line. */
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

/**
 * @param drawn there are no lines between and around kabupaten that lie in it whole: they would run beside the finer
 *   ones
 */
export async function loadContext(files: BundledFiles, drawn?: Drawn): Promise<Context> {
  const [indonesia, neighbours] = (
    await Promise.all(['context/indonesia.json', 'context/neighbours.json'].map((name) => files.text(name)))
  ).map((text) => JSON.parse(text) as BundledTopology) as [BundledTopology, BundledTopology];
  const shape = indonesia.objects['kabupaten']!;
  const kabupaten = collection(indonesia, 'kabupaten', (code) => ({ code }));
  const left = new Set(kabupaten.features.flatMap((one) => (drawn && isWhole(one, drawn) ? [] : [one.id])));
  const lines = (is: (a: GeometryObject, b: GeometryObject) => boolean): MultiLineString =>
    mesh(indonesia, shape, (a, b) => is(a, b) && left.has(a.id) && left.has(b.id));
  return {
    kabupaten,
    provinsi: collection(indonesia, 'provinsi', (code) => ({ code })),
    neighbours: collection(neighbours, 'land', (name) => ({ name })),
    kabupatenBorders: lines((a, b) => a !== b && provinsiOf(a) === provinsiOf(b)),
    provinsiBorders: lines((a, b) => a !== b && provinsiOf(a) !== provinsiOf(b)),
    outline: lines((a, b) => a === b),
  };
}

/** Degrees by which the basemap's outlines may lie off the finer ones. */
const tolerance = 0.2;

/** True for a kabupaten that is drawn, and not a part of it alone. */
function isWhole({ id, geometry }: Feature<MultiPolygon>, { kabupaten, bounds }: Drawn): boolean {
  if (!kabupaten.has(String(id))) return false;
  const [west, south, east, north] = boundsOf(flatBoundaries([geometry]));
  return (
    west > bounds[0] - tolerance &&
    south > bounds[1] - tolerance &&
    east < bounds[2] + tolerance &&
    north < bounds[3] + tolerance
  );
}

function provinsiOf({ id }: GeometryObject): string {
  return String(id).slice(0, 2);
}

/** All land, for a plain backdrop. */
export function landOf(context: Context): FeatureCollection<MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: [...context.neighbours.features, ...context.provinsi.features],
  };
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
