import { ancestor, levelOf, type RegionCode } from '#shared/region/code.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';

/** What a region is called and what it lies in, each in front of its own name: "Kecamatan Juai". */
export function placeOf(
  directory: Directory,
  code: RegionCode,
  /** Of a desa. */
  slot?: number,
): { readonly name: string; readonly within: string } {
  const nameOf = (of: RegionCode): string => directory.parents[of] ?? of;
  switch (levelOf(code)) {
    case 'desa':
      return {
        name: (slot === undefined ? undefined : directory.names[slot]) ?? code,
        within: `Kecamatan ${nameOf(ancestor(code, 'kecamatan'))}`,
      };
    case 'kecamatan':
      return { name: `Kecamatan ${nameOf(code)}`, within: nameOf(ancestor(code, 'kabupaten')) };
    case 'kabupaten':
      return { name: nameOf(code), within: `Provinsi ${nameOf(ancestor(code, 'provinsi'))}` };
    case 'provinsi':
      return { name: `Provinsi ${nameOf(code)}`, within: '' };
  }
}
