import { describe, expect, it } from 'vitest';
import { filteredSlots, sortedSlots, tableFigures, tableSums } from '../../../renderer/data/columns.ts';
import { shownColumns, sumOf } from '../../../renderer/data/shown-columns.ts';
import { directory, resultOf, snapshotOf } from './small.ts';

const result = resultOf([20, 80, 0]);
result.regions.gap[2] = NaN;
const figures = tableFigures(snapshotOf({ revision: 1 }).coverage, result);
const all = [0, 1, 2];

const ids = (screen: 'map' | 'plan', hasPlan: boolean): string[] =>
  shownColumns(screen, result.phases, hasPlan).map(({ id }) => id);

describe('the table of desa', () => {
  it('finds by desa, kecamatan and code', () => {
    expect(filteredSlots(directory, '')).toEqual(all);
    expect(filteredSlots(directory, 'amp')).toEqual([1]);
    expect(filteredSlots(directory, 'HULU')).toEqual([0, 1]);
    expect(filteredSlots(directory, '99.01.02')).toEqual([2]);
  });

  it('sorts either way with unknown figures last', () => {
    expect(sortedSlots(all, directory, figures, { column: 'eligible', descending: false })).toEqual([
      0, 1, 2,
    ]);
    expect(sortedSlots(all, directory, figures, { column: 'eligible', descending: true })).toEqual([1, 0, 2]);
    expect(sortedSlots(all, directory, figures, { column: 'name', descending: false })).toEqual([1, 0, 2]);
    expect(sortedSlots(all, directory, figures, { column: 'kecamatan', descending: false })).toEqual([
      2, 0, 1,
    ]);
  });

  it('sums heads and divides sums, never averages percentages', () => {
    const sums = tableSums(all, figures);
    expect(sums).toMatchObject({ eligible: 600, covered: 200, gap: 400, allocated: 100, unknown: 1 });
    expect(sums.coverage).toBeCloseTo(200 / 600, 12);
    expect(sums.after).toBeCloseTo(300 / 600, 12);
    expect(sums.phases).toEqual([100]);
  });

  it('keeps coverage as it is for desa outside the plan, which get nothing', () => {
    const elsewhere = resultOf([0, 80, 0]);
    elsewhere.regions.inArea[0] = 0;
    const { coverage, after, allocated } = tableSums(
      [0],
      tableFigures(snapshotOf({ revision: 1 }).coverage, elsewhere),
    );
    expect(coverage).toBeGreaterThan(0);
    expect(after).toBe(coverage);
    expect(allocated).toBeNaN();
    expect(tableSums([0], tableFigures(snapshotOf({ revision: 1 }).coverage, null)).after).toBeNaN();
  });

  it('says nothing where nothing is known', () => {
    const sums = tableSums([2], figures);
    expect([sums.eligible, sums.coverage, sums.allocated, sums.cost].every(Number.isNaN)).toBe(true);
  });

  it('has the further columns of the document, sorted like others but never added up', () => {
    const further = {
      name: 'Miskin',
      unit: '%',
      source: 'BPS',
      year: 2023,
      values: Float64Array.of(3, 1, NaN),
    };
    const coverage = snapshotOf({ revision: 1 }).coverage;
    const sorted = sortedSlots(all, directory, tableFigures(coverage, result, [further]), {
      column: 'column-0',
      descending: false,
    });
    expect(sorted).toEqual([1, 0, 2]);
    const column = shownColumns('map', [], false, [further]).at(-1)!;
    expect(column).toMatchObject({ heading: 'Miskin', unitText: '%', sortable: 'column-0' });
    expect(sumOf(column, tableSums(all, figures))).toBeNaN();
    expect(shownColumns('plan', [], true, [further]).some(({ title }) => title === 'further')).toBe(false);
  });

  it('shows phases and locks where the plan is made, and no plan where there is none', () => {
    expect(ids('plan', true)).toContain('phase-0');
    expect(ids('plan', true)).toContain('lock');
    expect(ids('map', true)).not.toContain('lock');
    expect(ids('map', false)).not.toContain('allocated');
  });
});
