import type { MultiPolygon } from 'geojson';
import { cleaning, type Cleaned } from '#shared/boundary/clean/clean.ts';
import type { CleanOptions } from '#shared/boundary/clean/options.ts';
import type { FlatPolygons } from '#shared/boundary/clean/polygons.ts';
import type { Work } from '#shared/boundary/clean/progress.ts';
import { toFlatPolygons, type FlatTopology } from '#shared/boundary/clean/topology.ts';
import { geometryAt } from '#shared/boundary/flat.ts';
import { ringsOf, signedSize } from './checks.ts';
import { asDrawn, flat, type Drawn } from './shapes.ts';

/** What work comes to, and the shares it told on its way. */
export function toTheEnd<T>(work: Work<T>): { readonly value: T; readonly shares: readonly number[] } {
  const shares: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done) return { value: step.value, shares };
    shares.push(step.value);
  }
}

/** @throws Error with the problem's code for polygons that cannot be cleaned */
export function cleanedPolygons(polygons: FlatPolygons, options: CleanOptions): Cleaned {
  const { value } = toTheEnd(cleaning(polygons, options));
  if (!value.ok) throw new Error(value.problem.code);
  return value.value;
}

/** @throws Error with the problem's code for areas that cannot be cleaned */
export function cleaned(areas: readonly Drawn[], options: CleanOptions = asDrawn): Cleaned {
  return cleanedPolygons(flat(areas), options);
}

/** The land of each area in degrees; null where it has none. */
export function geometries(topology: FlatTopology): readonly (MultiPolygon | null)[] {
  const boundaries = { ...toFlatPolygons(topology), slots: topology.areas };
  return Array.from({ length: topology.areas.length - 1 }, (_, area) => geometryAt(boundaries, area));
}

/** What each area has, in square units of the grid the shapes are drawn on. */
export function sizes({ topology }: Cleaned): number[] {
  return Array.from({ length: topology.areas.length - 1 }, (_, area) =>
    ringsOf(topology, area)
      .flat()
      .reduce((sum, ring) => sum + signedSize(ring) / 2, 0),
  );
}
