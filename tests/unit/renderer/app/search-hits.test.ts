import { describe, expect, it } from 'vitest';
import type { RegionCode } from '#shared/region/code.ts';
import type { FoundRegion } from '#shared/region/region.ts';
import { documentRegions } from '../../../../renderer/session/document-regions.ts';
import { hitsInside, hitsOutside, most, withinDocument } from '../../../../renderer/app/search/hits.ts';
import { directory } from '../small.ts';

const regions = documentRegions(directory);
const area = { id: 'a1', name: 'Hulu sungai', colour: '#c2185b', note: '', area: { codes: [] } };
const bookmark = { id: 'b1', name: 'Lereng hulu', bounds: [0, 0, 1, 1] as const };

const names = (text: string): readonly string[] =>
  hitsInside(text, regions.find(text, most.region), [area], [bookmark]).flatMap(({ items }) =>
    items.map((hit) => {
      switch (hit.kind) {
        case 'region':
        case 'outside':
          return `${hit.region.level} ${hit.region.name}`;
        case 'area':
          return `area ${hit.area.name}`;
        case 'bookmark':
          return `bookmark ${hit.bookmark.name}`;
      }
    }),
  );

const codes = (...all: readonly string[]) => all as readonly RegionCode[];

function region(code: string, level: 'desa' | 'kecamatan', within: readonly string[]): FoundRegion {
  return { code: code as RegionCode, name: code, level, within, desa: 1 };
}

describe('search in a document', () => {
  it('finds regions of every level, areas and bookmarks by name', () => {
    expect(names('hulu')).toEqual(['area Hulu sungai', 'bookmark Lereng hulu', 'kecamatan Hulu']);
    expect(names('kab contoh')).toEqual(['kabupaten Kabupaten Contoh']);
    expect(names('cempaka')).toEqual(['desa Cempaka']);
  });

  it('finds regions by code, with and without dots', () => {
    expect(names('99.01.01')[0]).toBe('kecamatan Hulu');
    expect(names('9901021001')).toEqual(['desa Cempaka']);
  });

  it('says where a region lies as far as it tells regions of the document apart', () => {
    const desa = region('99.01.01.2001', 'desa', ['Hulu', 'Kabupaten Contoh', 'Contoh']);
    expect(withinDocument(desa, codes('99.01.01.2001', '99.01.02.2001'))).toEqual(['Hulu']);
    expect(withinDocument(desa, codes('99.01.01.2001', '99.02.02.2001'))).toEqual([
      'Hulu',
      'Kabupaten Contoh',
    ]);
    const kecamatan = region('99.01.01', 'kecamatan', ['Kabupaten Contoh', 'Contoh']);
    expect(withinDocument(kecamatan, codes('98.01.01.2001', '99.02.02.2001'))).toEqual(kecamatan.within);
    expect(withinDocument(kecamatan, codes('99.01.01.2001', '99.01.02.2001'))).toEqual([]);
  });

  it('says nothing of nothing', () => {
    expect(names('')).toEqual([]);
    expect(names('zzz')).toEqual([]);
  });

  it('offers a document of what lies outside, for a desa of its kabupaten', () => {
    const found: readonly FoundRegion[] = [
      {
        code: '99.01.01' as RegionCode,
        name: 'Hulu',
        level: 'kecamatan',
        within: ['Kabupaten Contoh', 'Contoh'],
        desa: 2,
      },
      { code: '98.02' as RegionCode, name: 'Kota Lain', level: 'kabupaten', within: ['Lain'], desa: 9 },
      {
        code: '98.03.01.2001' as RegionCode,
        name: 'Hulu Jauh',
        level: 'desa',
        within: ['Jauh', 'Kabupaten Jauh', 'Lain'],
        desa: 1,
      },
    ];
    expect(hitsOutside(found, (code) => regions.get(code) !== null).items).toMatchObject([
      { document: { code: '98.02', name: 'Kota Lain' } },
      { document: { code: '98.03', name: 'Kabupaten Jauh' } },
    ]);
  });
});
