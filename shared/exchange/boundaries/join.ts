import { ancestor, type RegionCode } from '../../region/code.ts';
import { searchKey } from '../../region/search.ts';
import type { BoundaryLayer } from '../../boundary/import/layer.ts';
import { readCode, type ReadCode } from '../import/code.ts';
import { editDistance } from '../import/distance.ts';
import { placeOfRow } from '../import/place-of-row.ts';
import type { NamedPlace, PlaceFinder, Places } from '../import/places.ts';
import type { Note } from '../import/verdict.ts';
import type { CodeSystem, PlaceFields } from './fields.ts';

/** What the user says of a feature: the desa it is, or that it is none. */
export type HandMatches = Readonly<Record<number, RegionCode | 'none'>>;

export type MatchedHow = 'code' | 'name' | 'spelling' | 'hand';

/** What became of one feature. */
export type FeatureVerdict =
  | {
      readonly kind: 'matched';
      readonly slot: number;
      readonly how: MatchedHow;
      readonly notes: readonly Note[];
    }
  /** Of a kabupaten or kota the document is not about. */
  | { readonly kind: 'outside' }
  | {
      readonly kind: 'unmatched';
      readonly notes: readonly Note[];
      readonly candidates: readonly RegionCode[];
    }
  /** Left aside by hand. */
  | { readonly kind: 'aside' };

export interface Joined {
  /** One per feature of the layer. */
  readonly verdicts: readonly FeatureVerdict[];
  /** By feature its slot, -1 for none. */
  readonly slots: Int32Array;
}

/**
 * Finds the desa each feature is of: by hand, by code, by name within the regions above it. A code of the BPS
 * numbering is never converted: its features are found by name.
 */
export function joinFeatures(
  layer: BoundaryLayer,
  fields: PlaceFields,
  system: CodeSystem,
  places: Places,
  finder: PlaceFinder,
  matches: HandMatches,
): Joined {
  const slotOf = new Map(places.codes.map((code, slot) => [code, slot]));
  const isElsewhere = elsewhere(places);
  const text = (field: number | null, feature: number): string =>
    field === null ? '' : layer.values[field]![feature]!;
  const verdicts = Array.from({ length: layer.features }, (_, feature): FeatureVerdict => {
    const byHand = matches[feature] ?? null;
    if (byHand === 'none') return { kind: 'aside' };
    const codeText = text(fields.code, feature);
    const read: ReadCode = system === 'kemendagri' ? readCode(codeText) : { kind: 'none' };
    const named = namedPlace(fields, (field) => text(field, feature));
    if (byHand === null && isElsewhere(read, named, finder)) return { kind: 'outside' };
    const place = placeOfRow(
      { read, codeText: system === 'kemendagri' ? codeText : '', named, byHand },
      finder,
    );
    const slot = place.code === null ? undefined : slotOf.get(place.code);
    if (slot === undefined) return { kind: 'unmatched', notes: place.notes, candidates: place.candidates };
    return { kind: 'matched', slot, how: howOf(place.notes), notes: place.notes };
  });
  const settled = withoutDoubtful(verdicts, places);
  return {
    verdicts: settled,
    slots: Int32Array.from(settled, (one) => (one.kind === 'matched' ? one.slot : -1)),
  };
}

function namedPlace(fields: PlaceFields, text: (field: number | null) => string): NamedPlace | null {
  if (fields.desa === null) return null;
  const above = (field: number | null): string | null => (field === null ? null : text(field));
  return { desa: text(fields.desa), kecamatan: above(fields.kecamatan), kabupaten: above(fields.kabupaten) };
}

/**
 * Tells features of other kabupaten apart, by their code, or else by the name of their kabupaten: a file of a whole
 * provinsi has desa of the same names elsewhere.
 */
function elsewhere({ codes, parents }: Places) {
  const kabupaten = new Set(codes.map((code) => ancestor(code, 'kabupaten')));
  const keys = [...kabupaten].map((code) => upperKey(parents[code] ?? ''));
  const known = new Map<string, boolean>();
  const isOther = (name: string): boolean => {
    const key = upperKey(name);
    if (key === '' || keys.includes('')) return false;
    return !keys.some((own) => own === key || editDistance(own, key, 1) <= 1);
  };
  return (read: ReadCode, named: NamedPlace | null, finder: PlaceFinder): boolean => {
    if (read.kind === 'code')
      return !finder.has(read.code) && !kabupaten.has(ancestor(read.code, 'kabupaten'));
    const name = named?.kabupaten ?? '';
    let other = known.get(name);
    if (other === undefined) known.set(name, (other = isOther(name)));
    return other;
  };
}

function upperKey(name: string): string {
  return searchKey(name)
    .replace(/^(kabupaten administrasi|kabupaten|kab|kota administrasi|kota) /, '')
    .replaceAll(' ', '');
}

function howOf(notes: readonly Note[]): MatchedHow {
  const kinds = new Set(notes.map(({ kind }) => kind));
  if (kinds.has('by-hand')) return 'hand';
  if (kinds.has('by-spelling')) return 'spelling';
  return kinds.has('by-name') ? 'name' : 'code';
}

/**
 * Where a feature has a desa's code, another that is only nearly called so is rather a desa of its own, newly split
 * off or renamed: that is for the user to say.
 */
function withoutDoubtful(verdicts: readonly FeatureVerdict[], { codes }: Places): readonly FeatureVerdict[] {
  const sure = new Set<number>();
  for (const verdict of verdicts)
    if (verdict.kind === 'matched' && verdict.how !== 'spelling') sure.add(verdict.slot);
  return verdicts.map((verdict) =>
    verdict.kind === 'matched' && verdict.how === 'spelling' && sure.has(verdict.slot)
      ? { kind: 'unmatched', notes: verdict.notes, candidates: [codes[verdict.slot]!] }
      : verdict,
  );
}
