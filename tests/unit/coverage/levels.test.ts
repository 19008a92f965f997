import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyIndicator, regionValues } from '#shared/coverage/indicator-classes.ts';
import type { Indicator } from '#shared/coverage/indicator.ts';
import { regionsOf } from '#shared/coverage/levels.ts';
import { totalsByRegion } from '#shared/coverage/totals.ts';
import { levels, type RegionCode } from '#shared/region/code.ts';
import { coverage, result } from './plan-result.ts';

const code = (text: string): RegionCode => text as RegionCode;
const codes = ['63.11.01.2001', '63.11.01.2002', '63.11.02.2001', '64.01.01.1001'].map(code);

const heads = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constant(NaN));
const documents = fc
  .array(fc.record({ place: fc.integer({ min: 0, max: 60 }), eligible: heads, covered: heads }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((desa) => {
    const sorted = desa
      .map((one, i) => ({
        ...one,
        code: code(
          `${11 + (one.place >> 5)}.0${1 + ((one.place >> 3) & 3)}.0${1 + (one.place & 7)}.${2001 + i}`,
        ),
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    return {
      codes: sorted.map((one) => one.code),
      eligible: Float64Array.from(sorted, (one) => one.eligible),
      covered: Float64Array.from(sorted, (one) => one.covered),
    };
  });

describe('regionsOf', () => {
  it('numbers the regions of a level ascending, and says which one each desa lies in', () => {
    const regions = regionsOf(codes, 'kecamatan');
    expect(regions.codes).toEqual(['63.11.01', '63.11.02', '64.01.01']);
    expect(Array.from(regions.of)).toEqual([0, 0, 1, 2]);
    expect(regionsOf(codes, 'provinsi').codes).toEqual(['63', '64']);
    expect(regionsOf(codes, 'desa').codes).toEqual(codes);
  });
});

function at(indicator: Indicator, level: 'kecamatan' | 'kabupaten' | 'provinsi') {
  return regionValues(indicator, coverage, result, { regions: regionsOf(codes, level) });
}

describe('figures of regions', () => {
  it('are sums, and quotients of sums, never means of desa', () => {
    expect(Array.from(at({ kind: 'eligible' }, 'kecamatan').values)).toEqual([300, 50, NaN]);
    expect(Array.from(at({ kind: 'coverage' }, 'kecamatan').values)).toEqual([290 / 300, 1, NaN]);
    expect(Array.from(at({ kind: 'coverage-after' }, 'kabupaten').values)).toEqual([370 / 350, NaN]);
    expect(Array.from(at({ kind: 'coverage-after', phase: 0 }, 'kabupaten').values)).toEqual([
      360 / 350,
      NaN,
    ]);
    expect(Array.from(at({ kind: 'cost-per-head' }, 'provinsi').values)).toEqual([100_000, NaN]);
  });

  it('count unknown desa, and regions the plan does not concern apart', () => {
    const { unknown, outside, values } = at({ kind: 'allocated' }, 'kecamatan');
    expect(Array.from(values)).toEqual([30, NaN, NaN]);
    expect(Array.from(outside)).toEqual([0, 1, 0]);
    expect(Array.from(unknown)).toEqual([0, 0, 1]);
    const classified = classifyIndicator({ kind: 'allocated' }, coverage, result, {
      regions: regionsOf(codes, 'kecamatan'),
    });
    expect({ missing: classified.missing, outside: classified.outside }).toEqual({ missing: 1, outside: 1 });
    expect(classified.isOutside(1)).toBe(true);
  });

  it('are unknown where figures of desa do not add up', () => {
    const columns = [
      { name: 'Kemiskinan', unit: '%', values: Float64Array.of(10, 20, 30, 40) },
      { name: 'Penduduk', unit: 'jiwa', values: Float64Array.of(10, 20, NaN, 40) },
    ];
    const of = (name: string, level: 'desa' | 'kecamatan'): number[] =>
      Array.from(
        regionValues({ kind: 'column', name }, coverage, null, {
          columns,
          regions: regionsOf(codes, level),
        }).values,
      );
    expect(of('Kemiskinan', 'kecamatan')).toEqual([NaN, NaN, NaN]);
    expect(of('Kemiskinan', 'desa')).toEqual([10, 20, 30, 40]);
    expect(of('Penduduk', 'kecamatan')).toEqual([30, NaN, 40]);
  });

  it('agree with the totals of the tables at every level', () => {
    fc.assert(
      fc.property(
        documents,
        fc.constantFrom(...levels.filter((level) => level !== 'desa')),
        (document, level) => {
          const regions = regionsOf(document.codes, level);
          const totals = totalsByRegion(document, level);
          const { values, unknown } = regionValues({ kind: 'coverage' }, document, null, { regions });
          const gaps = regionValues({ kind: 'gap' }, document, null, { regions }).values;
          expect([...totals.keys()]).toEqual(regions.codes);
          [...totals.values()].forEach((total, region) => {
            expect(values[region]).toEqual(total.coverage);
            expect(unknown[region]).toBe(total.unknown);
            expect(gaps[region]).toEqual(total.known > 0 ? total.gap : NaN);
          });
        },
      ),
    );
  });

  it('put every region into one class, or count it as missing', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...levels), (document, level) => {
        const regions = regionsOf(document.codes, level);
        const { classes, missing, outside } = classifyIndicator({ kind: 'gap' }, document, null, { regions });
        expect(classes.counts.reduce((a, b) => a + b, 0) + missing + outside).toBe(regions.count);
      }),
    );
  });
});
