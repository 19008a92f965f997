import type { Feature, FeatureCollection } from 'geojson';
import type { AreaGeometry, DesaBoundary, Predicate } from '../boundary/geometry.ts';
import type { Area } from '../plan/spec.ts';
import type { RegionCode } from '../region/code.ts';
import { outlineOfDesa } from '../target/outline.ts';
import { done, refused } from '../text/problem.ts';
import type { Result } from '../text/problem.ts';
import { unknownTarget } from '../workspace/problems.ts';
import type { AreaTotals, Directory, Snapshot, TargetArea } from '../workspace/snapshot.ts';

/** What is said of a saved area: whole heads and Rupiah over desa with known figures, null where unknown. */
export interface AreaProperties {
  readonly name: string;
  readonly colour: string;
  readonly note: string;
  /** How the outline takes desa; null for a list of desa. */
  readonly predicate: Predicate | null;
  /** Codes of the desa it takes, ascending. */
  readonly desa: readonly string[];
  readonly eligible: number;
  readonly covered: number;
  readonly gap: number;
  /** Desa left out of the sums. */
  readonly unknown: number;
  readonly costToClose: number | null;
}

/** An open document; a `Workspace` is one. */
interface AreaSource {
  directory(): Directory;
  snapshot(): Snapshot;
  boundaries(): readonly DesaBoundary[];
  areaTotals(area: Area): Result<AreaTotals>;
}

/**
 * Saved areas as GeoJSON (RFC 7946), one feature each: a drawn area by its outline, a list by the borders of its
 * desa. @param ids all where left out
 * @returns a problem when there is no area of an id
 */
export function areasGeoJson(source: AreaSource, ids?: readonly string[]): Result<Uint8Array> {
  const { areas } = source.snapshot();
  const features: Feature<AreaGeometry | null, AreaProperties>[] = [];
  let boundaries: readonly DesaBoundary[] | null = null;
  for (const id of ids ?? areas.map((area) => area.id)) {
    const area = areas.find((other) => other.id === id);
    if (!area) return refused(unknownTarget('area', id));
    const totals = source.areaTotals(area.area);
    if (!totals.ok) return totals;
    const { slots } = totals.value;
    const outline =
      'polygon' in area.area ? area.area.polygon : outlineOfDesa(slots, (boundaries ??= source.boundaries()));
    features.push(featureOf(area, outline, totals.value, source.directory().codes));
  }
  const collection: FeatureCollection<AreaGeometry | null, AreaProperties> = {
    type: 'FeatureCollection',
    features,
  };
  return done(new TextEncoder().encode(JSON.stringify(collection)));
}

function featureOf(
  { id, name, colour, note, area }: TargetArea,
  outline: AreaGeometry | null,
  { slots, eligible, covered, gap, unknown, costToClose }: AreaTotals,
  codes: readonly RegionCode[],
): Feature<AreaGeometry | null, AreaProperties> {
  return {
    type: 'Feature',
    id,
    geometry: outline,
    properties: {
      name,
      colour,
      note,
      predicate: 'polygon' in area ? area.predicate : null,
      desa: Array.from(slots, (slot) => codes[slot]!),
      eligible,
      covered,
      gap,
      unknown,
      costToClose: Number.isNaN(costToClose) ? null : costToClose,
    },
  };
}
