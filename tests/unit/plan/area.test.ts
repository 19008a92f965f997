import { describe, expect, it } from 'vitest';
import { areaSlots, lockSlots } from '#shared/plan/area.ts';
import type { RegionCode } from '#shared/region/code.ts';

const codes = ['63.11.01.2001', '63.11.01.2002', '63.11.06.1001', '64.02.01.2001'] as RegionCode[];
const noPolygon = () => {
  throw new Error('no polygon was given');
};
const polygon = { type: 'Polygon' as const, coordinates: [] };

const slots = (...area: string[]) => {
  const result = areaSlots({ codes: area }, codes, noPolygon);
  return result.ok ? [...result.value] : result.problem.code;
};

describe('areaSlots', () => {
  it('takes codes of any level', () => {
    expect(slots('63')).toEqual([1, 1, 1, 0]);
    expect(slots('63.11.01', '64.02')).toEqual([1, 1, 0, 1]);
    expect(slots('63.11.06.1001', '63.11.06')).toEqual([0, 0, 1, 0]);
    expect(slots('63.11', '63.1')).toBe('area-unknown-codes');
  });

  it('lists the codes that match nothing', () => {
    const result = areaSlots({ codes: ['63.11', '99', '63.11.01.2003'] }, codes, noPolygon);
    expect(result).toMatchObject({
      ok: false,
      problem: {
        code: 'area-unknown-codes',
        what: { en: 'The area codes 99, 63.11.01.2003 match no desa of this document.' },
      },
    });
  });

  it('does not offer the very code that matched nothing', () => {
    const found = areaSlots({ codes: ['99'] }, codes, () => new Uint8Array());
    expect(found).toMatchObject({
      ok: false,
      problem: { next: { en: expect.stringContaining('Check') as string } },
    });
  });

  it('shows how an undotted code is written', () => {
    const result = areaSlots({ codes: ['6311'] }, codes, noPolygon);
    expect(result).toMatchObject({
      problem: { next: { en: 'Write 63.11, for example, or check the codes.' } },
    });
  });

  it('asks for the desa of a polygon, and refuses one without', () => {
    const area = { polygon, predicate: 'majority' as const };
    const select = (geometry: unknown, predicate: string) =>
      Uint8Array.of(geometry === polygon ? 1 : 0, predicate === 'majority' ? 1 : 0, 0, 0);
    expect(areaSlots(area, codes, select)).toEqual({ ok: true, value: Uint8Array.of(1, 1, 0, 0) });
    expect(areaSlots(area, codes, () => new Uint8Array(4))).toMatchObject({
      ok: false,
      problem: { code: 'area-empty-of-desa' },
    });
  });
});

describe('lockSlots', () => {
  it('finds the slots, and lists codes that are not there', () => {
    expect(lockSlots({ '63.11.06.1001': 7, '63.11.01.2001': 0 }, codes)).toEqual({
      ok: true,
      value: new Map([
        [2, 7],
        [0, 0],
      ]),
    });
    expect(lockSlots({ '63.11.01.2009': 1 }, codes)).toMatchObject({
      ok: false,
      problem: { code: 'lock-unknown-codes' },
    });
  });
});
