import { ancestor, isWithin, parseRegionCode, type RegionCode } from '#shared/region/code.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';

export interface RegionOption {
  readonly code: string;
  readonly name: string;
  readonly desa: number;
}

/**
 * Regions a fund can be held to: the kabupaten where the document has several, all kecamatan, and those of other
 * levels that are chosen already.
 */
export function regionOptions(directory: Directory, chosen: readonly string[]): readonly RegionOption[] {
  const counts = new Map<RegionCode, number>();
  const count = (code: RegionCode): void => void counts.set(code, (counts.get(code) ?? 0) + 1);
  const kabupaten = new Set(directory.codes.map((code) => ancestor(code, 'kabupaten')));
  for (const code of directory.codes) {
    if (kabupaten.size > 1) count(ancestor(code, 'kabupaten'));
    count(ancestor(code, 'kecamatan'));
  }
  const offered = [...counts].map(([code, desa]) => ({ code, name: directory.parents[code] ?? code, desa }));
  const others = chosen.flatMap((text) => {
    const code = parseRegionCode(text);
    if (code === null || counts.has(code)) return [];
    const within = directory.codes.filter((desa) => isWithin(desa, code));
    const name = directory.parents[code] ?? directory.names[directory.codes.indexOf(code)] ?? code;
    return [{ code, name, desa: within.length }];
  });
  return [...offered, ...others].sort((a, b) => (a.code < b.code ? -1 : 1));
}
