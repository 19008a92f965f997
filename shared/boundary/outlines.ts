import { booleanPointInPolygon, pointOnFeature } from '@turf/turf';
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Level, RegionCode } from '../region/code.ts';
import { dividingLevel, isSliver, joined, lines, sharedArcs, type ArcUse, type SharedArcs } from './arcs.ts';
import { boundsOf, type Bounds } from './bounds.ts';
import { areaCentroid, twiceSignedArea } from './centroid.ts';
import { dissolveArcs } from './dissolve.ts';
import { flatOf } from './flat.ts';
import { loops } from './loops.ts';
import type { DesaBoundary } from './geometry.ts';

export interface Outlines {
  /** Between kecamatan of one kabupaten. */
  readonly kecamatanBorders: MultiLineString;
  /** Between kabupaten. */
  readonly kabupatenBorders: MultiLineString;
  /** Around the whole, lakes and islands included. */
  readonly outline: MultiLineString;
  /** A point inside each kecamatan, for its name. */
  readonly kecamatanLabels: readonly { readonly code: RegionCode; readonly at: [number, number] }[];
  readonly bounds: Bounds;
}

/**
 * The lines between and around regions, from the desa alone. Neighbours need not meet exactly: slivers
 * under 1 km² between or over several desa count as the border between them.
 */
export function outlines(boundaries: readonly DesaBoundary[]): Outlines {
  const arcs = sharedArcs(boundaries);
  const borders: Record<Level, ArcUse[]> = { provinsi: [], kabupaten: [], kecamatan: [], desa: [] };
  const open: ArcUse[] = [];
  arcs.owners.forEach((owners, arc) => {
    const level = dividingLevel(owners);
    if (level) borders[level].push(arcs.uses[arc]!);
    else if (owners.length === 1) open.push(arcs.uses[arc]!);
  });
  const outer: ArcUse[][] = [];
  for (const line of loops(arcs, open)) {
    const level = dividingLevel(line.flatMap((use) => arcs.owners[use < 0 ? ~use : use]!));
    if (level && isSliver(lines(arcs, [line])[0]!)) borders[level].push(...line);
    else outer.push(line);
  }
  return {
    kecamatanBorders: multiLine(arcs, joined(arcs, borders.kecamatan)),
    kabupatenBorders: multiLine(arcs, joined(arcs, [...borders.kabupaten, ...borders.provinsi])),
    outline: multiLine(arcs, outer),
    kecamatanLabels: dissolveArcs(arcs, 'kecamatan').map(({ code, geometry }) => ({
      code,
      at: labelPoint(geometry),
    })),
    bounds: boundsOf(flatOf(boundaries)),
  };
}

function multiLine(arcs: SharedArcs, uses: readonly (readonly ArcUse[])[]): MultiLineString {
  return { type: 'MultiLineString', coordinates: lines(arcs, uses) };
}

/** The centroid of the largest part, or the nearest point of that part where it is hollow or bent. */
function labelPoint({ coordinates }: MultiPolygon): [number, number] {
  const largest = coordinates.reduce((a, b) => (twiceSignedArea(b[0]!) > twiceSignedArea(a[0]!) ? b : a));
  const polygon: Polygon = { type: 'Polygon', coordinates: largest };
  const centroid = areaCentroid({ type: 'MultiPolygon', coordinates: [largest] });
  if (booleanPointInPolygon(centroid, polygon)) return centroid;
  const [x, y] = pointOnFeature(polygon).geometry.coordinates;
  return [x!, y!];
}
