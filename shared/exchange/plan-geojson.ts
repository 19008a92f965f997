import { rewind } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { asPlanned, type PlanDocument } from '../report/input.ts';
import type { Source } from '../text/source.ts';
import type { Official } from '../workspace/snapshot.ts';
import { desaRows, type DesaRow } from './rows.ts';

type ByName = Readonly<Record<string, number>>;

/**
 * Properties of a desa's feature: {@link DesaRow} with one field per phase and fund, in the plan's order; reserve
 * and commitments only where the plan has any.
 */
export type DesaProperties = Omit<
  DesaRow,
  'phases' | 'funds' | 'reserve' | 'commitments' | 'committedCost'
> & {
  readonly phases: ByName;
  readonly funds: ByName;
  readonly reserve?: number;
  readonly commitments?: ByName;
  readonly committedCost?: number;
};

/** What a reader must know of the figures; a foreign member beside the features (RFC 7946, 6.1). */
export interface PlanMetadata {
  readonly title: string;
  readonly plan: string;
  readonly coverageYear: number;
  /** Date and SHA-256 hash of inputs and result of an official plan; null for a scenario. */
  readonly official: Official | null;
  readonly coverageSource: Source;
  readonly boundarySource: Source;
  /** Codes of desa without a boundary: features with a null geometry. */
  readonly withoutBoundary: readonly string[];
}

export type PlanGeoJson = FeatureCollection<MultiPolygon | null, DesaProperties> & {
  readonly metadata: PlanMetadata;
};

/**
 * The plan as GeoJSON (RFC 7946): one feature per desa, in WGS84 with six decimals (a tenth of a metre), outer
 * rings counter-clockwise; unknown is null. Names of the properties are English in every language.
 * @throws RangeError when the snapshot shows no plan
 */
export function planGeoJson(document: PlanDocument): Uint8Array {
  const { directory, snapshot, boundaries } = document;
  const spec = snapshot.plan?.spec;
  if (!spec) throw new RangeError('the snapshot shows no plan');
  const phaseNames = distinct(spec.phases.map((p) => p.name));
  const fundNames = distinct(spec.funds.map((f) => f.name));
  const commitmentNames = distinct((spec.commitments ?? []).map((c) => c.name));
  const features = desaRows(document, 'id').map((row, slot): Feature<MultiPolygon | null, DesaProperties> => {
    const { phases, funds, reserve, commitments, committedCost, ...plain } = row;
    const geometry = boundaries[slot]?.geometry;
    return {
      type: 'Feature',
      id: row.code,
      geometry: geometry ? rounded(rewind(geometry) as MultiPolygon) : null,
      properties: {
        ...plain,
        phases: named(phaseNames, phases),
        funds: named(fundNames, funds),
        ...(spec.reservePercent ? { reserve } : {}),
        ...(commitmentNames.length > 0
          ? { commitments: named(commitmentNames, commitments), committedCost }
          : {}),
      },
    };
  });
  const collection: PlanGeoJson = {
    type: 'FeatureCollection',
    metadata: {
      title: snapshot.title,
      plan: spec.name,
      coverageYear: document.run.input.coverageYear,
      official: snapshot.plan?.official ?? null,
      coverageSource: asPlanned(document).snapshot.coverage.source,
      boundarySource: directory.boundarySource,
      withoutBoundary: directory.withoutBoundary.map((slot) => directory.codes[slot]!),
    },
    features,
  };
  return new TextEncoder().encode(JSON.stringify(collection));
}

function rounded(geometry: MultiPolygon): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: geometry.coordinates.map((rings) =>
      rings.map((ring) => ring.map(([lon, lat]): Position => [sixDecimals(lon!), sixDecimals(lat!)])),
    ),
  };
}

function sixDecimals(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

function named(names: readonly string[], heads: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, heads[i]!]));
}

/** Names that occur before get a number, as an object holds each but once. */
function distinct(names: readonly string[]): readonly string[] {
  return names.map((name, i) => {
    const before = names.slice(0, i).filter((n) => n === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}
