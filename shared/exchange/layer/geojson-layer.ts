import type { Feature, Geometry } from 'geojson';
import { z } from 'zod';
import { done, refused, type Result } from '../../text/problem.ts';
import { layerFileUnreadable } from './layer-problems.ts';
import { baseName, type FoundLayers } from './read-layer.ts';

/** Positions are looked at when the layer is stored, which names the feature at fault. */
const simpleGeometry = z.object({
  type: z.enum(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']),
  coordinates: z.array(z.unknown()),
});

interface Collected {
  readonly type: 'GeometryCollection';
  readonly geometries: readonly (z.infer<typeof simpleGeometry> | Collected)[];
}

const geometry: z.ZodType<z.infer<typeof simpleGeometry> | Collected> = z.lazy(() =>
  z.union([
    simpleGeometry,
    z.object({ type: z.literal('GeometryCollection'), geometries: z.array(geometry) }),
  ]),
);

const feature = z.object({
  type: z.literal('Feature'),
  geometry: geometry.nullable(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});

const file = z.union([
  z.object({ type: z.literal('FeatureCollection'), features: z.array(feature) }),
  feature,
  geometry,
]);

/** The `crs` member, which older writers still set (GeoJSON 2008, 3). */
const named = z.object({ crs: z.object({ properties: z.object({ name: z.string() }) }) });

/** What is WGS84 longitude and latitude by another name. */
const wgs84Names = /CRS:?:?84$|EPSG:{1,2}4326$|EPSG:[\d.]*:4326$/i;

/** A feature collection, one feature, or one geometry. */
export function readGeoJsonLayer(fileName: string, bytes: Uint8Array): Result<FoundLayers> {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return refused(layerFileUnreadable(fileName, error instanceof Error ? error.message : String(error)));
  }
  const parsed = file.safeParse(content);
  if (!parsed.success) {
    const [fault] = parsed.error.issues;
    return refused(layerFileUnreadable(fileName, `${fault?.path.join('.') ?? ''} ${fault?.message ?? ''}`));
  }
  const name = baseName(fileName);
  const crs = named.safeParse(content);
  if (crs.success && !wgs84Names.test(crs.data.crs.properties.name))
    return done({ layers: [], others: [{ name, table: null, crs: crs.data.crs.properties.name }] });
  const features = featuresOf(parsed.data);
  return done({ layers: [{ name, features: { type: 'FeatureCollection', features } }], others: [] });
}

function featuresOf(content: z.infer<typeof file>): Feature[] {
  if (content.type === 'FeatureCollection') return content.features.map(asFeature);
  return [asFeature(content.type === 'Feature' ? content : { geometry: content })];
}

function asFeature(read: Pick<z.infer<typeof feature>, 'geometry' | 'properties'>): Feature {
  return {
    type: 'Feature',
    geometry: read.geometry as Geometry,
    properties: read.properties ?? {},
  };
}
