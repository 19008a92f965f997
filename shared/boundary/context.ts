import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { BundledFiles } from '../region/bundled.ts';
import { decodeLayer, type BundledTopology } from './bundle.ts';

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

export async function loadContext(files: BundledFiles): Promise<Context> {
  const [indonesia, neighbours] = (
    await Promise.all(['context/indonesia.json', 'context/neighbours.json'].map((name) => files.text(name)))
  ).map((text) => JSON.parse(text) as BundledTopology) as [BundledTopology, BundledTopology];
  const kabupaten = indonesia.objects['kabupaten']!;
  return {
    kabupaten: collection(indonesia, 'kabupaten', (code) => ({ code })),
    provinsi: collection(indonesia, 'provinsi', (code) => ({ code })),
    neighbours: collection(neighbours, 'land', (name) => ({ name })),
    kabupatenBorders: mesh(indonesia, kabupaten, (a, b) => a !== b && provinsiOf(a) === provinsiOf(b)),
    provinsiBorders: mesh(indonesia, kabupaten, (a, b) => a !== b && provinsiOf(a) !== provinsiOf(b)),
    outline: mesh(indonesia, kabupaten, (a, b) => a === b),
  };
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
