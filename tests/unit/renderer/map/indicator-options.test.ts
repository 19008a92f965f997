import { describe, expect, it } from 'vitest';
import { indicatorName } from '#shared/coverage/indicator.ts';
import type { RegionCode } from '#shared/region/code.ts';
import {
  amountIndicators,
  commonIndicators,
  otherIndicators,
  type IndicatorGroup,
} from '../../../../renderer/map/indicator-options.ts';
import { placeOf } from '../../../../renderer/map/region-place.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';

const names = {
  phases: ['Tahap I', 'Tahap II'],
  funds: ['APBD', 'APBDes'],
  columns: [
    { name: 'Penduduk', unit: 'jiwa' },
    { name: 'Kemiskinan', unit: '%' },
  ],
};
const words = {
  t: (key: string): string => key,
  say: ({ id }: { readonly id: string }): string => id,
  names,
};
const all = { hasResult: true, hasPair: true, hasEnrolled: true };

const named = (groups: readonly IndicatorGroup[]): string[] =>
  groups.flatMap(({ options }) => options.map(({ indicator }) => indicatorName(indicator)));

describe('indicators offered', () => {
  it('are all a document has, each once, in groups of different titles', () => {
    const groups = [...commonIndicators(words), ...otherIndicators(words, all)];
    const offered = named(groups);
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered).toEqual(
      expect.arrayContaining([
        'coverage',
        'gap',
        'eligible',
        'allocated',
        'coverage-after',
        'coverage-after-0',
        'coverage-after-1',
        'cost',
        'cost-per-head',
        'phase-0',
        'phase-1',
        'fund-0',
        'fund-1',
        'difference',
        'enrolled',
        'enrolled-share',
        'column-Penduduk',
        'column-Kemiskinan',
      ]),
    );
    expect(new Set(groups.map(({ title }) => title)).size).toBe(groups.length);
  });

  it('are not those of a plan where there is none, of a comparison of one plan, of no report', () => {
    const offered = otherIndicators(words, { hasResult: false, hasPair: false, hasEnrolled: false });
    expect(named(offered)).toEqual(['column-Penduduk', 'column-Kemiskinan']);
  });

  it('of circles are amounts alone', () => {
    const offered = named(amountIndicators(words, all));
    for (const name of ['gap', 'cost', 'fund-1', 'column-Penduduk']) expect(offered).toContain(name);
    for (const name of ['coverage', 'cost-per-head', 'enrolled-share', 'column-Kemiskinan'])
      expect(offered).not.toContain(name);
  });
});

describe('placeOf', () => {
  const directory = {
    names: ['Muara Ninian'],
    parents: { '63': 'Kalimantan Selatan', '63.11': 'Kabupaten Balangan', '63.11.01': 'Juai' },
  } as unknown as Directory;
  const place = (code: string, slot?: number) => placeOf(directory, code as RegionCode, slot);

  it('says what a region is and what it lies in', () => {
    expect(place('63.11.01.2001', 0)).toEqual({ name: 'Muara Ninian', within: 'Kecamatan Juai' });
    expect(place('63.11.01')).toEqual({ name: 'Kecamatan Juai', within: 'Kabupaten Balangan' });
    expect(place('63.11')).toEqual({ name: 'Kabupaten Balangan', within: 'Provinsi Kalimantan Selatan' });
    expect(place('63')).toEqual({ name: 'Provinsi Kalimantan Selatan', within: '' });
    expect(place('64.01')).toEqual({ name: '64.01', within: 'Provinsi 64' });
  });
});
