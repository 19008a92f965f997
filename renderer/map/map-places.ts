import type { Map as MapLibreMap, Point2D } from 'maplibre-gl';
import type { BoundarySource } from './mesh/source.ts';
import { latitudeOf, longitudeOf, unitsPerPixel, worldX, worldY } from './mesh/world.ts';

/** A place a drawn corner can be put on. */
export interface SnapPlace {
  /** Longitude and latitude. */
  readonly at: [number, number];
  readonly kind: 'corner' | 'edge';
}

/** What lies where on a map, asked of the thread that has the boundaries; points are pixels from the map's corner. */
export class MapPlaces {
  readonly #map: MapLibreMap;
  readonly #source: BoundarySource;

  constructor(map: MapLibreMap, source: BoundarySource) {
    this.#map = map;
    this.#source = source;
  }

  /** The slot of the desa at a point, or null. */
  async pickAt(point: Point2D): Promise<number | null> {
    const [x, y] = this.#world(point);
    await this.#source.loaded;
    return this.#source.remote.slotAt(x, y);
  }

  /** The corner of a boundary nearest to a point, else the nearest place on a border; null beyond reach. */
  async snapNear(point: Point2D, pixels: number): Promise<SnapPlace | null> {
    const [x, y] = this.#world(point);
    await this.#source.loaded;
    const found = await this.#source.remote.nearest(x, y, pixels * unitsPerPixel(this.#map.getZoom()));
    return found && { at: [longitudeOf(found.x), latitudeOf(found.y)], kind: found.kind };
  }

  /** West, south, east and north of some desa; null where none of them has a boundary. */
  async boundsOf(slots: Iterable<number>): Promise<[number, number, number, number] | null> {
    await this.#source.loaded;
    const box = await this.#source.remote.boxAround([...slots]);
    if (!box) return null;
    const [west, north, east, south] = box;
    return [longitudeOf(west), latitudeOf(south), longitudeOf(east), latitudeOf(north)];
  }

  /** A point inside each desa, longitude and latitude by slot; null without boundary. */
  async labelPoint(slot: number): Promise<[number, number] | null> {
    await this.#source.loaded;
    const points = await this.#source.remote.labelPoints();
    const [x, y] = [points[2 * slot]!, points[2 * slot + 1]!];
    return x < 0 ? null : [longitudeOf(x), latitudeOf(y)];
  }

  /** The lines around some desa without the borders between them: x, y, x, y… in world units. */
  async outlineOf(slots: ArrayLike<number>): Promise<readonly Float64Array[]> {
    await this.#source.loaded;
    return this.#source.remote.outlineOf(Uint32Array.from(slots));
  }

  #world(point: Point2D): [number, number] {
    const { lng, lat } = this.#map.unproject([point.x, point.y]);
    return [worldX(lng), worldY(lat)];
  }
}
