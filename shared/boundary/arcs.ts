import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { feature, meshArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon as ArcAreas, Polygon, Topology } from 'topojson-specification';
import { ancestor, type Level, type RegionCode } from '../region/code.ts';
import { twiceSignedArea } from './centroid.ts';
import type { DesaBoundary } from './geometry.ts';

/** Units a degree: 1e-6 degree is 0.1 m, finer than any boundary is known. */
const precision = 1e6;

interface Owner {
  readonly code: RegionCode;
}
type Shape = Polygon<Owner> | ArcAreas<Owner>;

/** Index of an arc, or its complement where it is taken backwards (TopoJSON). */
export type ArcUse = number;

/** Boundaries as arcs, each arc once, whether one desa has it or two. */
export interface SharedArcs {
  readonly topology: Topology;
  /** One per desa that has a boundary. */
  readonly shapes: readonly { readonly code: RegionCode; readonly shape: Shape }[];
  /** By arc, the codes of the desa along it: two along a border, one where nothing is known beyond. */
  readonly owners: readonly (readonly RegionCode[])[];
  /** By arc, the direction its first owner takes it: that desa on the left. */
  readonly uses: readonly ArcUse[];
}

/** Cuts boundaries into arcs where they meet. Positions that differ by less than 0.1 m are taken as one. */
export function sharedArcs(boundaries: readonly DesaBoundary[]): SharedArcs {
  const features = boundaries.flatMap(({ code, geometry }) =>
    geometry ? [{ type: 'Feature' as const, properties: { code }, geometry: regular(geometry) }] : [],
  );
  const desa: FeatureCollection<MultiPolygon, Owner> = { type: 'FeatureCollection', features };
  const shared = topology({ desa }) as Topology<{ desa: GeometryCollection<Owner> }>;
  const shapes = shared.objects.desa.geometries.map((shape) => ({
    code: (shape as Shape).properties!.code,
    shape: shape as Shape,
  }));
  const owners: RegionCode[][] = shared.arcs.map(() => []);
  const uses: ArcUse[] = [];
  for (const { code, shape } of shapes) {
    const rings = shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat();
    for (const use of rings.flat()) {
      const arc = use < 0 ? ~use : use;
      owners[arc]!.push(code);
      uses[arc] ??= use;
    }
  }
  return { topology: shared, shapes, owners, uses };
}

/** Rounded, exterior rings counter-clockwise and holes clockwise, whatever the file had. */
function regular(geometry: MultiPolygon): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: geometry.coordinates.map((rings) =>
      rings.map((ring, index) => {
        const points = ring.map(([x, y]) => [round(x!), round(y!)]);
        return twiceSignedArea(points) > 0 === (index === 0) ? points : points.toReversed();
      }),
    ),
  };
}

function round(degrees: number): number {
  return Math.round(degrees * precision) / precision;
}

/** Arcs joined end to start into lines as long as they come; closed lines where they close. */
export function joined({ topology }: SharedArcs, uses: readonly ArcUse[]): ArcUse[][] {
  return meshArcs(topology, { type: 'MultiLineString', arcs: uses.map((use) => [use]) }).arcs;
}

/** Coordinates of lines of arcs. */
export function lines({ topology }: SharedArcs, arcs: readonly (readonly ArcUse[])[]): Position[][] {
  const object = { type: 'MultiLineString' as const, arcs: arcs.map((line) => [...line]) };
  return feature(topology, object).geometry.coordinates;
}

/** The highest level at which the desa are of different regions; null when they are one desa. */
export function dividingLevel(owners: readonly RegionCode[]): Level | null {
  const [first, ...others] = owners;
  const differ = (level: Level): boolean =>
    others.some((code) => ancestor(code, level) !== ancestor(first!, level));
  return (['provinsi', 'kabupaten', 'kecamatan', 'desa'] as const).find(differ) ?? null;
}

/** Km²: real boundary files leave slivers between desa far below this; lakes they leave out are larger. */
const widestGap = 1;

/** True for a closed line too small to be more than a sliver where boundaries do not quite meet. */
export function isSliver(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return false;
  const kmPerDegree = 111.32;
  const area =
    (Math.abs(twiceSignedArea(ring)) / 2) * kmPerDegree ** 2 * Math.cos((first[1]! * Math.PI) / 180);
  return area < widestGap;
}
