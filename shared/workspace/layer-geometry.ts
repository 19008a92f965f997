import type {
  FeatureCollection,
  Geometry,
  GeometryCollection,
  LineString,
  MultiLineString,
  MultiPoint,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';

/** What a feature of a user's layer may be; collections of several kinds are taken apart before. */
export type LayerGeometry = Exclude<Geometry, GeometryCollection>;

/** How deep the positions of a kind of geometry lie, and how few make one. */
const shapes = {
  Point: { depth: 0, least: 1 },
  MultiPoint: { depth: 1, least: 1 },
  LineString: { depth: 1, least: 2 },
  MultiLineString: { depth: 2, least: 2 },
  Polygon: { depth: 2, least: 4 },
  MultiPolygon: { depth: 3, least: 4 },
} as const satisfies Record<LayerGeometry['type'], unknown>;

/** One feature as it is kept: its geometry in two dimensions, its properties as they came. */
export interface LayerFeature {
  readonly geometry: LayerGeometry;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** True for longitudes and latitudes in WGS84, nested as their kind asks, with nothing else beside them. */
export function isLayerGeometry(value: unknown): value is LayerGeometry {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('coordinates' in value))
    return false;
  const { type, coordinates } = value;
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type) || Object.keys(value).length !== 2)
    return false;
  const { depth, least } = shapes[type as LayerGeometry['type']];
  return isNested(coordinates, depth, least);
}

function isNested(value: unknown, depth: number, least: number): boolean {
  if (depth === 0) return isPosition(value);
  if (!Array.isArray(value) || value.length < (depth === 1 ? least : 1)) return false;
  return value.every((inner) => isNested(inner, depth - 1, least));
}

function isPosition(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [x, y] = value as unknown[];
  return typeof x === 'number' && typeof y === 'number' && Math.abs(x) <= 180 && Math.abs(y) <= 90;
}

/** How many positions a geometry has. */
export function positionCount({ type, coordinates }: LayerGeometry): number {
  return countAt(coordinates, shapes[type].depth);
}

function countAt(nested: unknown, depth: number): number {
  if (depth === 0) return 1;
  const inner = nested as readonly unknown[];
  return depth === 1 ? inner.length : inner.reduce<number>((sum, part) => sum + countAt(part, depth - 1), 0);
}

/**
 * The features of a collection as they can be kept: altitudes dropped, collections of geometries taken apart,
 * features without a geometry left out, as nothing of them could be drawn. A member that is no geometry comes
 * back as null in its place.
 */
export function layerFeatures(collection: FeatureCollection): readonly (LayerFeature | null)[] {
  return collection.features.flatMap(({ geometry, properties }) =>
    parts(geometry).map((part) => {
      const flat = inTwoDimensions(part);
      return isLayerGeometry(flat) ? { geometry: flat, properties: properties ?? {} } : null;
    }),
  );
}

/** Features come from files: what the type promises may be missing. */
function parts(geometry: Geometry | null | undefined): readonly unknown[] {
  if (!geometry) return [];
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(parts) : [geometry];
}

function inTwoDimensions(geometry: unknown): unknown {
  if (typeof geometry !== 'object' || geometry === null) return geometry;
  const { type, coordinates } = geometry as Partial<
    Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon
  >;
  return { type, coordinates: flattened(coordinates) };
}

function flattened(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return typeof value[0] === 'number' ? value.slice(0, 2) : value.map(flattened);
}
