import { cleanBoundaries, type Cleaned } from '#shared/boundary/clean/clean.ts';
import type { CleanOptions } from '#shared/boundary/clean/options.ts';
import { ringsOf, signedSize } from './checks.ts';
import { asDrawn, flat, type Drawn } from './shapes.ts';

/** @throws Error with the problem's code for areas that cannot be cleaned */
export function cleaned(areas: readonly Drawn[], options: CleanOptions = asDrawn): Cleaned {
  const result = cleanBoundaries(flat(areas), options);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** What each area has, in square units of the grid the shapes are drawn on. */
export function sizes({ topology }: Cleaned): number[] {
  return Array.from({ length: topology.areas.length - 1 }, (_, area) =>
    ringsOf(topology, area)
      .flat()
      .reduce((sum, ring) => sum + signedSize(ring) / 2, 0),
  );
}
