import type { Position } from 'geojson';
import { MercatorCoordinate } from 'maplibre-gl';
import { polygonsOf } from '#shared/boundary/centroid.ts';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';

/** Corners an area may have to be edited by hand: more handles than this cover each other and the map. */
const mostCorners = 2000;

/** The rings of an area, outer ones and holes alike; null where there are too many corners to be dragged. */
export function ringsOf(area: AreaGeometry): Position[][] | null {
  const rings = polygonsOf(area).flat();
  return rings.reduce((sum, ring) => sum + ring.length, 0) > mostCorners ? null : rings;
}

/** The area with other rings in the place of its own. */
export function withRings(area: AreaGeometry, rings: readonly Position[][]): AreaGeometry {
  let next = 0;
  const polygons = polygonsOf(area).map((polygon) => polygon.map(() => rings[next++]!));
  return area.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons };
}

interface Place {
  readonly lng: number;
  readonly lat: number;
}

/** The area moved as the map shows it, so that it keeps its look wherever it goes. */
export function moved(area: AreaGeometry, from: Place, to: Place): AreaGeometry {
  const a = MercatorCoordinate.fromLngLat(from);
  const b = MercatorCoordinate.fromLngLat(to);
  const shift = ([lng, lat]: Position): Position => {
    const at = MercatorCoordinate.fromLngLat({ lng: lng!, lat: lat! });
    const there = new MercatorCoordinate(at.x + b.x - a.x, at.y + b.y - a.y).toLngLat();
    return [there.lng, there.lat];
  };
  const rings = polygonsOf(area)
    .flat()
    .map((ring) => ring.map(shift));
  return withRings(area, rings);
}

/** The middle of the box around an area. */
export function middleOf(area: AreaGeometry): Place {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of polygonsOf(area).flat())
    for (const [x, y] of ring as [number, number][]) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  return { lng: (west + east) / 2, lat: (south + north) / 2 };
}
