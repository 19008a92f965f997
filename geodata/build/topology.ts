import type { GeometryCollection, Topology } from 'topojson-specification';
import { topology } from 'topojson-server';
import type { GridPolygon } from './grid.ts';

export interface Shape {
  readonly id: string;
  /** Empty where no boundary is known. */
  readonly polygons: readonly GridPolygon[];
}

/**
 * Shared-arc topology (TopoJSON 1.0) of each layer's shapes, which are on a grid of `perDegree` units. Its
 * transform leads to that grid from an origin near the shapes, so that the numbers stay short.
 */
export function encode(layers: Readonly<Record<string, readonly Shape[]>>, perDegree: number): Topology {
  const shared = topology(
    Object.fromEntries(Object.entries(layers).map(([name, shapes]) => [name, collection(shapes)])),
  );
  const points = shared.arcs.flat();
  const west = points.reduce((least, [x]) => Math.min(least, x!), Infinity);
  const south = points.reduce((least, [, y]) => Math.min(least, y!), Infinity);
  const origin: [number, number] = points.length > 0 ? [west, south] : [0, 0];
  return {
    type: 'Topology',
    transform: {
      scale: [1 / perDegree, 1 / perDegree],
      translate: [origin[0] / perDegree, origin[1] / perDegree],
    },
    objects: shared.objects,
    arcs: shared.arcs.map((arc) => {
      let [x, y] = origin;
      return arc.map(([nextX, nextY]) => {
        const step = [nextX! - x, nextY! - y];
        [x, y] = [nextX!, nextY!];
        return step;
      });
    }),
  };
}

function collection(shapes: readonly Shape[]): GeoJSON.FeatureCollection<GeoJSON.Geometry | null> {
  return {
    type: 'FeatureCollection',
    features: shapes.map(({ id, polygons }) => ({
      type: 'Feature',
      id,
      properties: null,
      geometry: geometryOf(polygons),
    })),
  };
}

function geometryOf(polygons: readonly GridPolygon[]): GeoJSON.Geometry | null {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map((point) => [...point])));
  const [first, ...others] = coordinates;
  if (!first) return null;
  return others.length === 0
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates };
}

/** As JSON with one shape and one arc a line, so that a rebuilt file shows what moved. */
export function toText(topology: Topology): string {
  const objects = Object.entries(topology.objects as Record<string, GeometryCollection>).map(
    ([name, { geometries }]) =>
      `${JSON.stringify(name)}:{"type":"GeometryCollection","geometries":[\n${lines(geometries)}\n]}`,
  );
  return [
    `{"type":"Topology","transform":${JSON.stringify(topology.transform)},`,
    `"objects":{${objects.join(',\n')}},`,
    `"arcs":[\n${lines(topology.arcs)}\n]}\n`,
  ].join('\n');
}

function lines(items: readonly unknown[]): string {
  return items.map((item) => JSON.stringify(item)).join(',\n');
}
