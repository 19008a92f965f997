import type { Crs, Extent } from './layer.ts';

/**
 * Coordinate systems Indonesian boundary files come in, for files that do not say which: WGS 84 and DGN95 in
 * degrees, UTM zones 46–54 of both, TM-3 zones of DGN95 (cadastre), and web Mercator. Codes of the EPSG registry.
 */
export const usualCrs: readonly Crs[] = [
  { code: 'EPSG:4326', name: 'WGS 84' },
  { code: 'EPSG:4755', name: 'DGN95' },
  ...range(46, 51).map((zone) => ({ code: `EPSG:${32600 + zone}`, name: `WGS 84 / UTM ${zone}N` })),
  ...range(47, 54).map((zone) => ({ code: `EPSG:${32700 + zone}`, name: `WGS 84 / UTM ${zone}S` })),
  ...range(46, 52).map((zone) => ({ code: `EPSG:${23820 + zone}`, name: `DGN95 / UTM ${zone}N` })),
  ...range(47, 54).map((zone) => ({ code: `EPSG:${23830 + zone}`, name: `DGN95 / UTM ${zone}S` })),
  ...tm3Zones().map((zone, index) => ({ code: `EPSG:${23830 + index}`, name: `DGN95 / TM-3 ${zone}` })),
  { code: 'EPSG:3857', name: 'WGS 84 / Pseudo-Mercator (web)' },
];

/** EPSG 23830–23845: 46.2, 47.1, 47.2 … 54.1. */
function tm3Zones(): string[] {
  return ['46.2', ...range(47, 53).flatMap((zone) => [`${zone}.1`, `${zone}.2`]), '54.1'];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Whether the numbers can be longitudes and latitudes near Indonesia: then a file that says nothing means them. */
export function looksLikeDegrees([west, south, east, north]: Extent): boolean {
  return west >= 90 && east <= 145 && south >= -15 && north <= 10 && west <= east && south <= north;
}

/** Whether the numbers lie off the earth, were they longitudes and latitudes. */
export function isOffEarth([west, south, east, north]: Extent): boolean {
  return !(west >= -180.001 && east <= 360.001 && south >= -90.001 && north <= 90.001);
}

/**
 * No coordinate system has places this far from its origin: the earth is 40,075,017 metres around, 1.3e8 feet. PROJ
 * brings a longitude back by subtracting one turn after the other, which takes it 0.4 s at 1e15 metres of web
 * Mercator and for ever at 1e308.
 */
export const farthest = 1e9;

/** Whether the numbers are places in no coordinate system at all. */
export function isOffEveryMap(extent: Extent): boolean {
  return !extent.every((side) => Math.abs(side) <= farthest);
}
