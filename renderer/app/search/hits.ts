import { ancestor, levels, type RegionCode } from '#shared/region/code.ts';
import type { FoundRegion } from '#shared/region/region.ts';
import { matchRank, searchKey } from '#shared/region/search.ts';
import type { Bookmark, TargetArea } from '#shared/workspace/snapshot.ts';

export type SearchHit =
  | { readonly kind: 'region'; readonly region: FoundRegion }
  | { readonly kind: 'area'; readonly area: TargetArea }
  | { readonly kind: 'bookmark'; readonly bookmark: Bookmark }
  /** A region that is not in the document, and what a new document to see it would be of. */
  | {
      readonly kind: 'outside';
      readonly region: FoundRegion;
      readonly document: { readonly code: RegionCode; readonly name: string };
    };

export interface HitGroup {
  readonly kind: SearchHit['kind'];
  readonly items: readonly SearchHit[];
}

/** Hits of each kind that are listed: all are in sight at once. */
export const most = { region: 8, area: 4, bookmark: 4, outside: 3 } as const;

/**
 * What in the document is called so.
 * @param regions those of the document that were found, best first
 */
export function hitsInside(
  text: string,
  regions: readonly FoundRegion[],
  areas: readonly TargetArea[],
  bookmarks: readonly Bookmark[],
): readonly HitGroup[] {
  const groups: readonly HitGroup[] = [
    { kind: 'area', items: named(areas, text).map((area) => ({ kind: 'area', area })) },
    { kind: 'bookmark', items: named(bookmarks, text).map((bookmark) => ({ kind: 'bookmark', bookmark })) },
    { kind: 'region', items: regions.map((region) => ({ kind: 'region', region })) },
  ];
  return groups
    .map(({ kind, items }) => ({ kind, items: items.slice(0, most[kind]) }))
    .filter(({ items }) => items.length > 0);
}

/**
 * Names of the regions a region of the document lies in, nearest first, without those all of the document lies in.
 * @param codes desa of the document, in order
 */
export function withinDocument(
  { level, within }: FoundRegion,
  codes: readonly RegionCode[],
): readonly string[] {
  const above = levels.slice(0, levels.indexOf(level)).toReversed();
  const [first, last] = [codes[0], codes.at(-1)];
  if (first === undefined || last === undefined) return within;
  return within.filter((_, at) => {
    const parent = above[at];
    return parent === undefined || ancestor(first, parent) !== ancestor(last, parent);
  });
}

/** Of regions found anywhere, those the document has not; a document begins at a kecamatan, so a desa is met by its kabupaten's. */
export function hitsOutside(
  found: readonly FoundRegion[],
  isInside: (code: RegionCode) => boolean,
): HitGroup {
  return {
    kind: 'outside',
    items: found
      .filter(({ code }) => !isInside(code))
      .slice(0, most.outside)
      .map((region) => ({
        kind: 'outside',
        region,
        document:
          region.level === 'desa'
            ? { code: ancestor(region.code, 'kabupaten'), name: region.within[1] ?? region.name }
            : { code: region.code, name: region.name },
      })),
  };
}

function named<T extends { readonly name: string }>(list: readonly T[], text: string): readonly T[] {
  const sought = searchKey(text);
  return sought === '' ? [] : list.filter(({ name }) => matchRank(searchKey(name), sought) !== null);
}
