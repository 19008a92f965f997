import { ancestor, isKelurahan, isWithin, type RegionCode } from '../../region/code.ts';
import { searchKey } from '../../region/search.ts';
import { editDistance } from './distance.ts';

/** The desa of a document and the names above them, as an import needs them. */
export interface Places {
  /** Ascending. */
  readonly codes: readonly RegionCode[];
  readonly names: readonly string[];
  readonly parents: Readonly<Record<RegionCode, string>>;
}

/** Names as a row gives them; null for a column the table does not have. */
export interface NamedPlace {
  readonly desa: string;
  readonly kecamatan: string | null;
  readonly kabupaten: string | null;
}

export type NameMatch =
  | { readonly kind: 'found'; readonly code: RegionCode; readonly how: 'exact' | 'spelling' }
  /** Several fit equally well: a matter for the user. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly RegionCode[] }
  /** None fits; those that come nearest, best first. */
  | { readonly kind: 'unknown'; readonly candidates: readonly RegionCode[] };

interface Entry {
  readonly code: RegionCode;
  readonly key: string;
}

/** Candidates offered for matching by hand. */
const offered = 5;

/** Names in the form they are compared in. Made when the first name is sought: a table with codes needs none. */
interface Keys {
  readonly entries: readonly Entry[];
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
  readonly byKecamatan: ReadonlyMap<RegionCode, readonly Entry[]>;
  readonly of: ReadonlyMap<RegionCode, string>;
  /** Regions above desa, by how long their codes are. */
  readonly parents: ReadonlyMap<number, Parents>;
}

interface Parents {
  readonly all: Entry[];
  readonly byKey: Map<string, Entry[]>;
}

/** Finds desa by name within the regions above them. */
export class PlaceFinder {
  readonly #places: Places;
  readonly #slots: ReadonlyMap<RegionCode, number>;
  readonly #parentsFound = new Map<string, readonly RegionCode[]>();
  #made: Keys | null = null;

  constructor(places: Places) {
    this.#places = places;
    this.#slots = new Map(places.codes.map((code, slot) => [code, slot]));
  }

  has(code: RegionCode): boolean {
    return this.#slots.has(code);
  }

  /** The place of a desa in the document's list, if it is there. */
  slotOf(code: RegionCode): number | undefined {
    return this.#slots.get(code);
  }

  nameOf(code: RegionCode): string {
    const slot = this.#slots.get(code);
    return slot === undefined ? code : this.#places.names[slot]!;
  }

  /** Whether a name is another way to write the name of this desa. */
  isNamed(code: RegionCode, name: string): boolean {
    if (name === this.nameOf(code)) return true;
    const [given, own] = [compact(bare(name).key), this.#keys().of.get(code) ?? ''];
    return given === own || editDistance(given, own, tolerance(own)) <= tolerance(own);
  }

  find(place: NamedPlace): NameMatch {
    const { key, kind } = bare(place.desa);
    const sought = compact(key);
    if (sought === '') return { kind: 'unknown', candidates: [] };
    const keys = this.#keys();
    const parents = this.#within(place);
    const inside = ({ code }: Entry) => parents === null || parents.some((parent) => isWithin(code, parent));
    const same = (keys.byKey.get(sought) ?? []).filter(inside);
    const exact = ofKind(same, kind);
    if (exact.length === 1) return { kind: 'found', code: exact[0]!.code, how: 'exact' };
    if (exact.length > 1) return { kind: 'ambiguous', candidates: codesOf(exact) };
    // Without the kecamatan a name that is nearly another's would be too daring a guess.
    const narrow = parents?.every((parent) => parent.length === 8) ?? false;
    const pool =
      parents?.length && narrow ? parents.flatMap((parent) => keys.byKecamatan.get(parent) ?? []) : [];
    const near = nearest(sought, pool, tolerance(sought));
    const best = ofKind(near, kind);
    if (best.length === 1) return { kind: 'found', code: best[0]!.code, how: 'spelling' };
    if (best.length > 1) return { kind: 'ambiguous', candidates: codesOf(best) };
    const wider = pool.length > 0 ? pool : keys.entries.length <= 2_000 ? keys.entries.filter(inside) : [];
    return { kind: 'unknown', candidates: codesOf(closest(sought, wider)) };
  }

  /** Codes of the regions a place must lie in; null where none is named or known. */
  #within({ kecamatan, kabupaten }: NamedPlace): readonly RegionCode[] | null {
    const key = `${kabupaten ?? ''}\n${kecamatan ?? ''}`;
    const known = this.#parentsFound.get(key);
    if (known) return known.length > 0 ? known : null;
    const upper = kabupaten ? this.#parentNamed(kabupaten, 5, null) : [];
    const lower = kecamatan ? this.#parentNamed(kecamatan, 8, upper) : [];
    const found = lower.length > 0 ? lower : upper;
    this.#parentsFound.set(key, found);
    return found.length > 0 ? found : null;
  }

  #parentNamed(name: string, length: number, within: readonly RegionCode[] | null): RegionCode[] {
    const key = compact(bareParent(name));
    const ofLength = this.#keys().parents.get(length);
    if (!ofLength) return [];
    const inside = ({ code }: Entry): boolean =>
      !within?.length || within.some((upper) => isWithin(code, upper));
    const same = (ofLength.byKey.get(key) ?? []).filter(inside);
    return codesOf(same.length > 0 ? same : nearest(key, ofLength.all.filter(inside), tolerance(key)));
  }

  #keys(): Keys {
    return (this.#made ??= keysOf(this.#places));
  }
}

function keysOf({ codes, names, parents }: Places): Keys {
  const entries = codes.map((code, slot) => ({ code, key: compact(bare(names[slot]!).key) }));
  const byKey = new Map<string, Entry[]>();
  const byKecamatan = new Map<RegionCode, Entry[]>();
  for (const entry of entries) {
    push(byKey, entry.key, entry);
    push(byKecamatan, ancestor(entry.code, 'kecamatan'), entry);
  }
  const above = new Map<number, Parents>();
  for (const [code, name] of Object.entries(parents) as [RegionCode, string][]) {
    const entry = { code, key: compact(bareParent(name)) };
    const known = above.get(code.length) ?? { all: [], byKey: new Map<string, Entry[]>() };
    above.set(code.length, known);
    known.all.push(entry);
    push(known.byKey, entry.key, entry);
  }
  const of = new Map(entries.map(({ code, key }) => [code, key]));
  return { entries, byKey, byKecamatan, of, parents: above };
}

/** Slips that are forgiven: none in a short name, which would be another. */
function tolerance(key: string): number {
  return key.length < 5 ? 0 : key.length < 9 ? 1 : 2;
}

/** Those at the least distance, if within reach. */
function nearest(sought: string, pool: readonly Entry[], most: number): readonly Entry[] {
  if (most === 0) return [];
  let [least, found] = [most, [] as Entry[]];
  for (const entry of pool) {
    const distance = editDistance(sought, entry.key, least);
    if (distance > least) continue;
    if (distance < least) found = [];
    least = distance;
    found.push(entry);
  }
  return found;
}

function closest(sought: string, pool: readonly Entry[]): readonly Entry[] {
  const far = Math.max(3, Math.ceil(sought.length / 2));
  return pool
    .map((entry) => ({ entry, distance: editDistance(sought, entry.key, far) }))
    .filter(({ distance }) => distance <= far)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, offered)
    .map(({ entry }) => entry);
}

/** "Desa X" and "Kelurahan X" of one kecamatan are told apart where the name says which is meant. */
function ofKind(entries: readonly Entry[], kind: 'desa' | 'kelurahan' | null): readonly Entry[] {
  if (kind === null || entries.length < 2) return entries;
  return entries.filter(({ code }) => isKelurahan(code) === (kind === 'kelurahan'));
}

function codesOf(entries: readonly Entry[]): RegionCode[] {
  return entries.map(({ code }) => code);
}

/** The name without a leading word for what it is of. */
function bare(name: string): { readonly key: string; readonly kind: 'desa' | 'kelurahan' | null } {
  const key = searchKey(name).replace(/ +/g, ' ');
  const prefixed = /^(desa|ds|kelurahan|kel|lurah) (.+)$/.exec(key);
  if (!prefixed) return { key, kind: null };
  return { key: prefixed[2]!, kind: prefixed[1]!.startsWith('d') ? 'desa' : 'kelurahan' };
}

function bareParent(name: string): string {
  return searchKey(name).replace(/^(kecamatan|kec|kabupaten|kab|kota administrasi|kota) /, '');
}

/** Spaces come and go in names: "Batu Mandi", "Batumandi". */
function compact(key: string): string {
  return key.replaceAll(' ', '');
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
