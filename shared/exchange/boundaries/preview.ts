import type { BoundaryDifference } from '../../boundary/clean/compare.ts';
import type { FlatPolygons } from '../../boundary/clean/polygons.ts';
import type { CleanReport } from '../../boundary/clean/report.ts';
import type { BoundaryLayer } from '../../boundary/import/layer.ts';
import type { RegionCode } from '../../region/code.ts';
import type { Note } from '../import/verdict.ts';
import type { CodeSystem, PlaceFields, Schema } from './fields.ts';
import type { FeatureVerdict, Joined, MatchedHow } from './join.ts';
import { boxesOf, sizesOf } from './matched-polygons.ts';
import type { BoundaryTarget } from './target.ts';

/** One feature worth a look: what it is called, where it lies, and what became of it. */
export interface ListedFeature {
  /** From 0, as in the file. */
  readonly feature: number;
  /** The place as the file has it: code and names that are there. */
  readonly place: string;
  readonly kind: FeatureVerdict['kind'];
  readonly how: MatchedHow | null;
  /** The desa it is taken for; null for none. */
  readonly code: RegionCode | null;
  readonly notes: readonly Note[];
  /** Desa that may be meant, best first. */
  readonly candidates: readonly RegionCode[];
  /** m². */
  readonly area: number;
  /** West, south, east, north in degrees; null without an area. */
  readonly box: readonly [number, number, number, number] | null;
}

/** What joining a layer to the document's desa comes to. */
export interface JoinPreview {
  readonly fields: PlaceFields;
  readonly fieldNames: readonly string[];
  readonly schema: Schema;
  readonly system: CodeSystem;
  /** First rows of the layer, for choosing columns. */
  readonly sample: readonly (readonly string[])[];
  readonly features: number;
  /** Features without an area, and with coordinates that are no place on earth. */
  readonly withoutArea: number;
  readonly broken: number;
  readonly counts: Readonly<Record<MatchedHow | 'outside' | 'unmatched' | 'aside', number>>;
  /** Desa that get a boundary, and of these the ones put together from several features. */
  readonly desa: number;
  readonly merged: number;
  /** Slots of desa the layer does not have; `losing` those of them that have a boundary now. */
  readonly missing: readonly number[];
  readonly losing: readonly number[];
  /** Features that need a decision or a look, those first that need one. */
  readonly listed: readonly ListedFeature[];
}

/** Features listed for a look; the report has them all. */
const mostListed = 500;

export function joinPreview(
  layer: BoundaryLayer,
  { verdicts, slots }: Joined,
  guess: { readonly fields: PlaceFields; readonly system: CodeSystem; readonly schema: Schema },
  target: BoundaryTarget,
): JoinPreview {
  const counts = { code: 0, name: 0, spelling: 0, hand: 0, outside: 0, unmatched: 0, aside: 0 };
  for (const verdict of verdicts) counts[verdict.kind === 'matched' ? verdict.how : verdict.kind]++;
  const featuresOf = new Uint32Array(target.codes.length);
  const drawn = new Uint8Array(layer.features);
  for (const feature of layer.polygons.areas) drawn[feature] = 1;
  for (const [feature, slot] of slots.entries()) if (slot >= 0 && drawn[feature] === 1) featuresOf[slot]!++;
  const missing = [...featuresOf.keys()].filter((slot) => featuresOf[slot] === 0);
  const hasNow = new Uint8Array(target.codes.length);
  for (const slot of target.current.areas) hasNow[slot] = 1;
  return {
    ...guess,
    fieldNames: layer.fields,
    sample: Array.from({ length: Math.min(5, layer.features) }, (_, feature) =>
      layer.values.map((column) => column[feature]!.slice(0, 120)),
    ),
    features: layer.features,
    withoutArea: layer.withoutArea,
    broken: layer.broken.length,
    counts,
    desa: target.codes.length - missing.length,
    merged: featuresOf.filter((count) => count > 1).length,
    missing,
    losing: missing.filter((slot) => hasNow[slot] === 1),
    listed: listedFeatures(layer, verdicts, guess.fields, target, mostListed),
  };
}

/** Features with something to say of, up to a number of them. */
function listedFeatures(
  layer: BoundaryLayer,
  verdicts: readonly FeatureVerdict[],
  fields: PlaceFields,
  { codes }: Pick<BoundaryTarget, 'codes'>,
  most: number,
): readonly ListedFeature[] {
  const sizes = sizesOf(layer.polygons);
  const boxes = boxesOf(layer.polygons);
  return [...verdicts.entries()]
    .filter(([, verdict]) => isWorthALook(verdict))
    .toSorted(([, a], [, b]) => urgency(a) - urgency(b))
    .slice(0, most)
    .map(([feature, verdict]) => ({
      feature,
      place: placeText(layer, fields, feature),
      kind: verdict.kind,
      how: verdict.kind === 'matched' ? verdict.how : null,
      code: verdict.kind === 'matched' ? codes[verdict.slot]! : null,
      notes: 'notes' in verdict ? verdict.notes : [],
      candidates: verdict.kind === 'unmatched' ? verdict.candidates : [],
      area: sizes[feature]!,
      box: Number.isNaN(boxes[4 * feature]!)
        ? null
        : [boxes[4 * feature]!, boxes[4 * feature + 1]!, boxes[4 * feature + 2]!, boxes[4 * feature + 3]!],
    }));
}

/** The place in words, as the file has it. */
export function placeText(layer: BoundaryLayer, fields: PlaceFields, feature: number): string {
  const cell = (field: number | null): string =>
    field === null ? '' : layer.values[field]![feature]!.trim().slice(0, 120);
  const above = [cell(fields.kecamatan), cell(fields.kabupaten)].filter(Boolean).join(', ');
  const named = [cell(fields.code), cell(fields.desa)].filter(Boolean).join(' ');
  const place = [named, above].filter(Boolean).join(' · ');
  return place === '' ? `#${feature + 1}` : place;
}

function isWorthALook(verdict: FeatureVerdict): boolean {
  switch (verdict.kind) {
    case 'unmatched':
    case 'aside':
      return true;
    case 'matched':
      return (
        verdict.how === 'spelling' ||
        verdict.how === 'hand' ||
        verdict.notes.some(({ kind }) => kind === 'named-otherwise')
      );
    case 'outside':
      return false;
  }
}

function urgency(verdict: FeatureVerdict): number {
  if (verdict.kind === 'unmatched') return 0;
  if (verdict.kind === 'aside') return 1;
  return verdict.kind === 'matched' && verdict.how === 'spelling' ? 2 : 3;
}

/** One desa as it is and as it would be. */
export interface DesaChange {
  readonly slot: number;
  /** m² by the boundaries in use; NaN where it has none. */
  readonly before: number;
  /** m² after repairs and simplification; NaN where it would have none. */
  readonly after: number;
  /** Land in both over land in either, 0–1; NaN where one of them is none. */
  readonly agreement: number;
}

/** What cleaning comes to, and how the result differs from the boundaries in use. */
export interface CleanPreview {
  /** Slots of the areas of the report, by area. */
  readonly slots: readonly number[];
  readonly report: CleanReport;
  /** Every desa that gets a boundary or would lose its own. */
  readonly changes: readonly DesaChange[];
  /** m² of all desa of the document, where they have a boundary. */
  readonly before: number;
  readonly after: number;
}

/**
 * @param differences of the desa that get a boundary, one per slot
 * @param losing slots of desa that would lose theirs
 */
export function desaChanges(
  current: FlatPolygons,
  slots: readonly number[],
  differences: readonly BoundaryDifference[],
  losing: readonly number[],
): readonly DesaChange[] {
  const before = losing.length > 0 ? sizesOf(current) : null;
  return [
    ...slots.map((slot, area) => {
      const { before, after, agreement } = differences[area]!;
      return { slot, before, after, agreement };
    }),
    ...losing.map((slot) => ({ slot, before: before![slot]!, after: NaN, agreement: NaN })),
  ].toSorted((a, b) => a.slot - b.slot);
}
