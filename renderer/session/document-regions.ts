import { ancestor, levels, type RegionCode } from '#shared/region/code.ts';
import { RegionList } from '#shared/region/list.ts';
import type { Region } from '#shared/region/region.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';
import { keepingLast } from './last-answer.ts';

const above = levels.filter((level) => level !== 'desa');

/** Every region of a document, desa and all above them, to be searched; made once while the document is open. */
export const documentRegions = keepingLast((directory: Directory): RegionList => {
  const regions: Region[] = [];
  const last: Partial<Record<string, RegionCode>> = {};
  for (const [slot, code] of directory.codes.entries()) {
    for (const level of above) {
      const of = ancestor(code, level);
      if (last[level] === of) continue;
      last[level] = of;
      regions.push({ code: of, level, name: directory.parents[of] ?? of });
    }
    regions.push({ code, level: 'desa', name: directory.names[slot]! });
  }
  return new RegionList(regions);
});
