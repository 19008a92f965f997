import { beforeAll, describe, expect, test } from 'vitest';
import type { RegionCode } from '#shared/region/code.ts';
import { loadRegionList, type RegionList } from '#shared/region/list.ts';
import { bundledFiles } from '../../fixtures/bundled.ts';

const code = (text: string): RegionCode => text as RegionCode;

let regions: RegionList;
beforeAll(async () => {
  regions = await loadRegionList(bundledFiles);
});

describe('the bundled list', () => {
  test('has the regions of the 2025 edition', () => {
    expect(regions.count()).toEqual({ provinsi: 38, kabupaten: 514, kecamatan: 7285, desa: 83_762 });
  });

  test.each([
    ['63.11.01', 'Juai', 21, 0],
    ['63.11.02', 'Halong', 24, 0],
    ['63.11.03', 'Awayan', 23, 0],
    ['63.11.04', 'Batu Mandi', 18, 0],
    ['63.11.05', 'Lampihong', 27, 0],
    ['63.11.06', 'Paringin', 14, 2],
    ['63.11.07', 'Paringin Selatan', 15, 1],
    ['63.11.08', 'Tebing Tinggi', 12, 0],
  ])('has in Balangan %s %s with %i desa and %i kelurahan', (kecamatan, name, desa, kelurahan) => {
    expect(regions.get(code(kecamatan))?.name).toBe(name);
    const units = regions.children(code(kecamatan));
    expect(units.filter((unit) => unit.code[9] === '2')).toHaveLength(desa);
    expect(units.filter((unit) => unit.code[9] === '1')).toHaveLength(kelurahan);
  });

  test('spells out what its source abbreviates or has damaged', () => {
    expect(regions.get(code('53.02'))?.name).toBe('Kabupaten Timor Tengah Selatan');
    expect(regions.get(code('13.05.15'))?.name).toBe('2 x 11 Kayu Tanam');
    for (const level of ['provinsi', 'kabupaten', 'kecamatan', 'desa'] as const)
      for (const { name } of regions.descendants(null, level)) expect(name).toMatch(/^\S+( \S+)*$/);
  });
});

describe('the hierarchy', () => {
  test('children are of the next level, inside, and make up the descendants', () => {
    expect(regions.children(null)).toHaveLength(38);
    expect(regions.children(code('63'))).toHaveLength(13);
    const kecamatan = regions.children(code('63.11'));
    expect(kecamatan).toHaveLength(8);
    const desa = kecamatan.flatMap((region) => regions.children(region.code));
    expect(desa).toEqual(regions.descendants(code('63.11'), 'desa'));
    expect(desa).toHaveLength(157);
  });

  test('a region is its own descendant at its level; a desa has no children', () => {
    expect(regions.descendants(code('63.11'), 'kabupaten').map((r) => r.code)).toEqual(['63.11']);
    expect(regions.children(code('63.11.01.2001'))).toEqual([]);
  });

  test('an unknown code is nothing', () => {
    expect(regions.get(code('99'))).toBeNull();
    expect(regions.found(code('99'))).toBeNull();
    expect(regions.descendants(code('99'), 'desa')).toEqual([]);
  });
});

function codes(text: string, limit = 5): string[] {
  return regions.find(text, limit).map((found) => found.code);
}

/** 0 for the whole name, 1 for its start, 2 for a word's start, 3 for any part. */
function rank(sought: string, name: string, level: string): number {
  const whole = name.toLowerCase();
  const key = level === 'kabupaten' ? whole.replace(/^(kabupaten|kota) /, '') : whole;
  if (key === sought) return 0;
  if (key.startsWith(sought)) return 1;
  return new RegExp(`[^a-z0-9]${sought}`).test(key) ? 2 : 3;
}

describe('find', () => {
  test('says where a region lies and how many desa it has', () => {
    expect(regions.find('Juai', 1)).toEqual([
      {
        code: '63.11.01',
        name: 'Juai',
        level: 'kecamatan',
        within: ['Kabupaten Balangan', 'Kalimantan Selatan'],
        desa: 21,
      },
    ]);
  });

  test.each(['balangan', 'BALANGAN', 'Kab. Balangan', 'kab balangan', 'Kabupaten Balangan', '63.11', '6311'])(
    '“%s” finds Kabupaten Balangan first',
    (text) => {
      expect(codes(text)[0]).toBe('63.11');
    },
  );

  test('“Kota” and “Kabupaten” tell two of one name apart; without them both come', () => {
    expect(codes('Kota Bandung')[0]).toBe('32.73');
    expect(codes('Kab Bandung')[0]).toBe('32.04');
    expect(codes('Bandung', 2)).toEqual(['32.04', '32.73']);
  });

  test('a word for a level asks for that level, unless it is part of the name', () => {
    expect(codes('Kecamatan Juai')).toEqual(['63.11.01']);
    expect(codes('desa juai')).toEqual(['63.09.04.2008', '63.11.01.2003']);
    expect(regions.find('Kota Baru', 1)[0]).toMatchObject({ name: 'Kota Baru', level: 'kecamatan' });
  });

  test('signs and accents do not matter', () => {
    expect(codes("pa' kaber")).toEqual(codes('Pa Kaber'));
    expect(codes('pa kaber')[0]).toBe('65.03.07.2005');
    expect(codes('Bálàngan')[0]).toBe('63.11');
  });

  test('whole names come before starts, those before words, those before parts; then higher levels', () => {
    const found = regions.find('jaya', 100_000);
    const ranks = found.map(({ name, level }) => rank('jaya', name, level));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(4);
    const order = ['provinsi', 'kabupaten', 'kecamatan', 'desa'];
    const exact = found.filter((_, i) => ranks[i] === 0).map(({ level }) => order.indexOf(level));
    expect(exact).toEqual(exact.toSorted((a, b) => a - b));
  });

  test('a code finds itself first, then what is in it', () => {
    expect(codes('63.11.01', 3)).toEqual(['63.11.01', '63.11.01.2001', '63.11.01.2002']);
  });

  test('keeps to the limit; nothing sought is nothing found', () => {
    expect(regions.find('a', 7)).toHaveLength(7);
    expect(regions.find('', 7)).toEqual([]);
    expect(regions.find(' .', 7)).toEqual([]);
    expect(regions.find('balangan', 0)).toEqual([]);
    expect(regions.find('zzzzzz', 7)).toEqual([]);
  });
});
