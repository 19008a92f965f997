import { describe, expect, test } from 'vitest';
import type { RegionCode } from '#shared/region/code.ts';
import { joinPoints } from '../../../geodata/build/join.ts';
import { comparable, similarity } from '../../../geodata/build/names.ts';

describe('comparable names', () => {
  test.each([
    ['Tiga-puluh-dua Ilir', '32 Ilir'],
    ['Sepuluh Ilir', '10 Ilir'],
    ['Dua belas Ulu', '12 Ulu'],
    ['Taen Terong II', 'Taen Terong Dua'],
    ['Pegagan Julu VI', 'Pegagan Julu Vi'],
    ["Nanna' Nanggala", 'Nanna Nanggala'],
    ['Kab. Kep. Aru', 'Kabupaten Kepulauan Aru'],
    ['Reung-Reung', 'Reung Reung'],
  ])('%s is %s', (a, b) => {
    expect(comparable(a)).toBe(comparable(b));
  });

  test('different numbers stay different', () => {
    expect(comparable('Were V')).not.toBe(comparable('Were VI'));
    expect(comparable('Dua puluh satu')).not.toBe(comparable('Dua puluh'));
  });

  test('similarity is 1 less the edits over the longer length', () => {
    expect(similarity('gunungpulo', 'gunongpulo')).toBeCloseTo(0.9);
    expect(similarity('abc', '')).toBe(0);
    expect(similarity('', '')).toBe(1);
  });
});

function point(code: string, name: string, kecamatan = 'Merauke', kabupaten = 'Kabupaten Merauke') {
  return { code: code as RegionCode, name, kecamatan, kabupaten, lon: 140, lat: -8 };
}

describe('joining points of 2020 to desa of 2025', () => {
  const regions = new Map<RegionCode, string>(
    [
      ['93', 'Papua Selatan'],
      ['93.01', 'Kabupaten Merauke'],
      ['93.01.01', 'Merauke'],
      ['93.01.01.2001', 'Wasur'],
      ['93.01.01.2002', 'Nasem'],
      ['93.01.01.2003', 'Baru Sekali'],
      ['93.01.02', 'Muting'],
      ['93.01.02.2001', 'Boha'],
      ['93.01.02.2002', 'Pachas'],
    ].map(([code, name]) => [code as RegionCode, name!]),
  );
  const kinds = (points: ReturnType<typeof point>[]): Record<string, string> =>
    Object.fromEntries(
      [...joinPoints(regions, points)].map(([code, match]) => [code, `${match.point.code} ${match.kind}`]),
    );

  test('follows the name where the codes were given anew', () => {
    expect(kinds([point('91.01.01.2002', 'Wasur'), point('91.01.01.2001', 'Nasem')])).toEqual({
      '93.01.01.2001': '91.01.01.2002 name-in-kecamatan',
      '93.01.01.2002': '91.01.01.2001 name-in-kecamatan',
    });
  });

  test('does not trust a code whose name is another desa', () => {
    const found = kinds([point('93.01.01.2001', 'Nasem'), point('93.01.01.2002', 'Wasur')]);
    expect(found).toEqual({
      '93.01.01.2001': '93.01.01.2002 name-in-kecamatan',
      '93.01.01.2002': '93.01.01.2001 name-in-kecamatan',
    });
  });

  test('takes a spelling variant at the same code, and a name moved to another kecamatan', () => {
    expect(
      kinds([point('93.01.02.2002', 'Pachass', 'Muting'), point('91.01.07.2009', 'Boha', 'Ulilin')]),
    ).toEqual({
      '93.01.02.2001': '91.01.07.2009 name-in-kabupaten',
      '93.01.02.2002': '93.01.02.2002 code-and-similar-name',
    });
  });

  test('takes a renamed desa only when its kecamatan is the same', () => {
    expect(kinds([point('93.01.01.2003', 'Lama', 'Merauke')])).toEqual({
      '93.01.01.2003': '93.01.01.2003 renamed',
    });
    expect(kinds([point('93.01.01.2003', 'Lama', 'Kecamatan Lain')])).toEqual({});
  });

  test('never gives one point to two desa, and leaves a name that is there twice alone', () => {
    const twice = [point('91.01.01.2007', 'Wasur'), point('91.01.01.2008', 'Wasur')];
    expect(kinds(twice)['93.01.01.2001']).toMatch(/similar-name-in-kecamatan$/);
    expect(joinPoints(regions, twice).size).toBe(1);
  });
});
