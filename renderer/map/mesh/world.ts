import type { FlatBoundaries } from '#shared/boundary/flat.ts';

/**
 * Web-Mercator on whole numbers: the square world is 2^30 units wide and high, from the north-west. A unit is 3.7 cm
 * at the equator, so neighbours that share a position share it here too.
 */
export const worldBits = 30;
export const worldSize = 2 ** worldBits;

/** Pixels the world is wide at zoom 0. */
const tileSize = 512;

/** Metres around the equator, by the sphere of Web-Mercator. */
const equator = 2 * Math.PI * 6_378_137;

export function worldX(longitude: number): number {
  return (longitude / 360 + 0.5) * worldSize;
}

/** Latitudes beyond what the map can show are taken to its edge. */
export function worldY(latitude: number): number {
  const sine = Math.min(0.9999, Math.max(-0.9999, Math.sin((latitude * Math.PI) / 180)));
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * worldSize;
}

export function longitudeOf(x: number): number {
  return (x / worldSize - 0.5) * 360;
}

export function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh((0.5 - y / worldSize) * 2 * Math.PI)) * 180) / Math.PI;
}

/** World units of one pixel of the map at a zoom. */
export function unitsPerPixel(zoom: number): number {
  return worldSize / (tileSize * 2 ** zoom);
}

/** World units of one metre on the ground near the equator, where all of Indonesia lies (within 2 % at 11° south). */
export const unitsPerMetre = worldSize / equator;

/** Boundaries in world units. */
export interface WorldBoundaries extends Omit<FlatBoundaries, 'positions'> {
  /** x and y of each position. */
  readonly positions: Int32Array;
}

export function projected({ positions, rings, polygons, slots }: FlatBoundaries): WorldBoundaries {
  const world = new Int32Array(positions.length);
  for (let i = 0; i < positions.length; i += 2) {
    world[i] = Math.round(worldX(positions[i]!));
    world[i + 1] = Math.round(worldY(positions[i + 1]!));
  }
  return { positions: world, rings, polygons, slots };
}

/** Slots of a document in code order, and the regions above them by number. */
export interface AboveSlots {
  /** By slot, the number of its kecamatan, kabupaten and provinsi. */
  readonly kecamatan: Int32Array;
  readonly kabupaten: Int32Array;
  readonly provinsi: Int32Array;
}
