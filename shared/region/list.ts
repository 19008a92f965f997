import type { BundledFiles } from './bundled.ts';
import { levelOf, levels, type Level, type RegionCode } from './code.ts';
import type { FoundRegion, Region } from './region.ts';
import { bareName, levelRank, matchRank, parseQuery, searchKey, SearchText, type Query } from './search.ts';
import { loadProvinsi, loadRegionsOf } from './table.ts';

/** The bundled national list of regions (2025 edition): 38 provinsi, 514 kabupaten, 7,285 kecamatan, 83,762 desa. */
export async function loadRegionList(files: BundledFiles): Promise<RegionList> {
  const provinsi = await loadProvinsi(files);
  const regions = await Promise.all(provinsi.map(({ code }) => loadRegionsOf(files, code)));
  return new RegionList(regions.flat());
}

export class RegionList {
  /** Ascending by code, so that a region is directly followed by all it contains. */
  readonly #regions: readonly Region[];
  readonly #index: ReadonlyMap<RegionCode, number>;
  /** Index after the last region inside each region. */
  readonly #ends: Int32Array;
  /** Number of desa before each index. */
  readonly #desaBefore: Int32Array;
  #names: SearchText | null = null;

  /** @param regions ascending by code, every region's containing regions among them */
  constructor(regions: readonly Region[]) {
    this.#regions = regions;
    this.#index = new Map(regions.map(({ code }, i) => [code, i]));
    this.#ends = endsOf(regions);
    this.#desaBefore = new Int32Array(regions.length + 1);
    for (const [i, { level }] of regions.entries())
      this.#desaBefore[i + 1] = this.#desaBefore[i]! + (level === 'desa' ? 1 : 0);
  }

  get(code: RegionCode): Region | null {
    const i = this.#index.get(code);
    return i === undefined ? null : this.#regions[i]!;
  }

  /** Regions of the next level, by code; of null all provinsi. Empty for a desa and an unknown code. */
  children(code: RegionCode | null): readonly Region[] {
    const next = code === null ? 'provinsi' : levels[levelRank(levelOf(code)) + 1];
    return next ? this.descendants(code, next) : [];
  }

  /** Regions of a level inside a region, by code; itself at its own level; of null those of all Indonesia. */
  descendants(code: RegionCode | null, level: Level): readonly Region[] {
    const from = code === null ? 0 : this.#index.get(code);
    if (from === undefined) return [];
    const to = code === null ? this.#regions.length : this.#ends[from]!;
    return this.#regions.slice(from, to).filter((region) => region.level === level);
  }

  /** How many regions there are of each level. */
  count(): Readonly<Record<Level, number>> {
    const counts: Record<Level, number> = { provinsi: 0, kabupaten: 0, kecamatan: 0, desa: 0 };
    for (const { level } of this.#regions) counts[level]++;
    return counts;
  }

  /** The region with where it lies, or null for an unknown code. */
  found(code: RegionCode): FoundRegion | null {
    const i = this.#index.get(code);
    return i === undefined ? null : this.#found(i);
  }

  /**
   * Regions whose name or code matches, of any level: exact names first, then names that start so, then
   * words that start so, then names that contain it; among these higher levels first, then by code. Case,
   * accents and signs do not matter; a leading "Kab.", "Kecamatan" and the like asks for that level.
   */
  find(text: string, limit: number): readonly FoundRegion[] {
    const query = parseQuery(text);
    if (query.key === '' || limit <= 0) return [];
    const names = (this.#names ??= new SearchText(this.#regions.map(({ name }) => searchKey(name))));
    const buckets: number[][] = [];
    for (const i of this.#candidates(query, names)) {
      const { code, level } = this.#regions[i]!;
      const rank = rankOf(query, code, level, names.keys[i]!);
      if (rank !== null) (buckets[rank * levels.length + levelRank(level)] ??= []).push(i);
    }
    return buckets
      .flat()
      .slice(0, limit)
      .map((i) => this.#found(i));
  }

  /** Ascending indices of all regions the query could mean, each once. */
  #candidates({ key, bare, code }: Query, names: SearchText): Iterable<number> {
    const found = names.containing(key);
    if (bare === null && code === null) return found;
    const all = new Set(found);
    if (bare) for (const i of names.containing(bare.key)) all.add(i);
    if (code !== null)
      for (const [i, region] of this.#regions.entries()) if (region.code.startsWith(code)) all.add(i);
    return Int32Array.from(all).sort();
  }

  #found(i: number): FoundRegion {
    const region = this.#regions[i]!;
    const groups = region.code.split('.');
    const within = groups
      .slice(0, -1)
      .map((_, depth) => this.get(groups.slice(0, depth + 1).join('.') as RegionCode)!.name)
      .toReversed();
    return { ...region, within, desa: this.#desaBefore[this.#ends[i]!]! - this.#desaBefore[i]! };
  }
}

function endsOf(regions: readonly Region[]): Int32Array {
  const ends = new Int32Array(regions.length);
  const open: number[] = [];
  regions.forEach(({ level }, i) => {
    while (open.length > levelRank(level)) ends[open.pop()!] = i;
    open.push(i);
  });
  for (const i of open) ends[i] = regions.length;
  return ends;
}

/** Best of the ways a region can match, lower is better; null for none. */
function rankOf(query: Query, code: RegionCode, level: Level, key: string): number | null {
  if (query.code !== null && code.startsWith(query.code)) return code === query.code ? 0 : 1;
  const full = matchRank(key, query.key);
  if (level !== 'kabupaten' && query.bare === null) return full;
  const name = bareName(key, level);
  const { bare } = query;
  // "Kab." asks for a kabupaten proper and "Kota" for a kota, though both are of one level.
  const meant = bare?.levels.includes(level) && (level !== 'kabupaten' || key.startsWith(bare.word));
  return least(full, least(matchRank(name, query.key), meant ? matchRank(name, bare!.key) : null));
}

function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
