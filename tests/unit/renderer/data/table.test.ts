import { describe, expect, it } from 'vitest';
import { regionsOf } from '#shared/coverage/levels.ts';
import type { Level } from '#shared/region/code.ts';
import { wordsIn } from '../../../../renderer/app/language/language.ts';
import {
  regionFigures,
  tableFigures,
  tableSums,
  type ColumnId,
} from '../../../../renderer/data/table/columns.ts';
import { filteredRows, noFilter, type ColumnFilter } from '../../../../renderer/data/table/filter.ts';
import {
  isColumnShown,
  orderedColumns,
  readLayouts,
  withMoved,
  withShown,
  type ColumnLayout,
} from '../../../../renderer/data/table/layout.ts';
import { nextSorting, orderedRows, type Sorting } from '../../../../renderer/data/table/order.ts';
import { rowOfSlot, slotsOfRows, tableRows, withinName } from '../../../../renderer/data/table/rows.ts';
import {
  allColumns,
  headingOf,
  isShownAtFirst,
  sumOf,
  type ShownColumn,
} from '../../../../renderer/data/table/shown-columns.ts';
import { codes, directory, resultOf, snapshotOf } from '../small.ts';

const result = resultOf([20, 80, 0]);
result.regions.gap[2] = NaN;
const { coverage } = snapshotOf({ revision: 1 });
const figures = tableFigures(coverage, result);
const rows = tableRows(directory, 'desa');
const all = [0, 1, 2];

const further = {
  name: 'Miskin',
  unit: '%',
  source: 'BPS',
  year: 2023,
  values: Float64Array.of(3, 1, NaN),
};

const columnsOf = (level: Level, hasPlan: boolean): readonly ShownColumn[] =>
  allColumns({
    level,
    phases: hasPlan ? result.phases.map(({ name }) => name) : [],
    hasPlan,
    further: [further],
  });

const ids = (screen: 'map' | 'plan', hasPlan: boolean): string[] =>
  columnsOf('desa', hasPlan)
    .filter((column) => isShownAtFirst(column, screen))
    .map(({ id }) => id);

const sortedBy = (...sorting: Sorting[]): readonly number[] => orderedRows(all, rows, figures, sorting);

const up = (column: ColumnId): Sorting => ({ column, descending: false });
const down = (column: ColumnId): Sorting => ({ column, descending: true });

const kept = (column: ColumnId, filter: ColumnFilter, classes: readonly string[] = []): number[] =>
  filteredRows(rows, figures, { ...noFilter, columns: { [column]: filter } }, classes);

const storage = (text: string | null) => ({ getItem: () => text, setItem: () => undefined });

const classOf = (row: number): number => [1, -1, 0][row]!;

const found = (text: string): number[] => filteredRows(rows, figures, { ...noFilter, text });

describe('rows that are found', () => {
  it('by desa, kecamatan and code', () => {
    expect(found('')).toEqual(all);
    expect(found('amp')).toEqual([1]);
    expect(found('HULU')).toEqual([0, 1]);
    expect(found('99.01.02')).toEqual([2]);
    expect(found('2001')).toEqual([]);
  });

  it('by what their columns hold', () => {
    expect(coverage.eligible.slice()).toEqual(Float64Array.of(200, 400, NaN));
    expect(kept('eligible', { kind: 'between', least: 200, most: null })).toEqual([0, 1]);
    expect(kept('eligible', { kind: 'between', least: 200.5, most: null })).toEqual([1]);
    expect(kept('eligible', { kind: 'between', least: null, most: 200 })).toEqual([0]);
    expect(kept('eligible', { kind: 'between', least: 201, most: 399 })).toEqual([]);
    expect(kept('eligible', { kind: 'unknown' })).toEqual([2]);
    expect(kept('within', { kind: 'within', codes: [codes[0]!.slice(0, 8) as never] })).toEqual([0, 1]);
    expect(kept('name', { kind: 'contains', text: ' PAK' })).toEqual([2]);
    expect(kept('class', { kind: 'contains', text: '1–5' }, ['1–5', '6–9', ''])).toEqual([0]);
  });

  it('in an area, a region with any of its desa', () => {
    expect(filteredRows(rows, figures, { ...noFilter, area: Uint32Array.of(2) })).toEqual([2]);
    const kecamatan = tableRows(directory, 'kecamatan');
    const ofRegions = regionFigures(kecamatan.regions!, coverage, result);
    const inArea = (...area: number[]): number[] =>
      filteredRows(kecamatan, ofRegions, { ...noFilter, area: Uint32Array.from(area) });
    expect([inArea(1), inArea(1, 2), inArea()]).toEqual([[0], [0, 1], []]);
  });

  it('by everything that is asked of them at once', () => {
    const columns = { eligible: { kind: 'between', least: 1, most: null } } as const;
    expect(filteredRows(rows, figures, { text: 'hulu', columns, area: [1, 2] })).toEqual([1]);
  });
});

describe('the order of rows', () => {
  it('goes either way with unknown figures last', () => {
    expect(sortedBy(up('eligible'))).toEqual([0, 1, 2]);
    expect(sortedBy(down('eligible'))).toEqual([1, 0, 2]);
    expect(sortedBy(up('name'))).toEqual([1, 0, 2]);
    expect(sortedBy(up('within'))).toEqual([2, 0, 1]);
    expect(sortedBy(down('code'))).toEqual([2, 1, 0]);
  });

  it('asks the next column where the first says the same', () => {
    expect(sortedBy(down('within'), up('name'))).toEqual([1, 0, 2]);
    expect(sortedBy(down('within'), down('name'))).toEqual([0, 1, 2]);
    expect(sortedBy(up('within'), down('eligible'))).toEqual([2, 1, 0]);
  });

  it('of classes is that of the legend', () => {
    expect(orderedRows(all, rows, figures, [up('class')], classOf)).toEqual([2, 0, 1]);
    expect(orderedRows(all, rows, figures, [down('class')], classOf)).toEqual([0, 2, 1]);
  });

  it('follows the clicks: largest first, then smallest, then as before; with Shift one after the other', () => {
    const once = nextSorting([], 'gap', false, false);
    expect(once).toEqual([down('gap')]);
    const twice = nextSorting(once, 'gap', false, false);
    expect(twice).toEqual([up('gap')]);
    expect(nextSorting(twice, 'gap', false, false)).toEqual([]);
    expect(nextSorting(once, 'name', true, false)).toEqual([up('name')]);
    const both = nextSorting(once, 'name', true, true);
    expect(both).toEqual([down('gap'), up('name')]);
    expect(nextSorting(both, 'gap', false, true)).toEqual([up('gap'), up('name')]);
    expect(nextSorting([up('gap'), up('name')], 'gap', false, true)).toEqual([up('name')]);
    expect(nextSorting(both, 'gap', false, false)).toEqual([up('gap')]);
  });
});

describe('sums', () => {
  it('are of heads and divide sums, never average percentages', () => {
    const sums = tableSums(all, figures);
    expect(sums).toMatchObject({ eligible: 600, covered: 200, gap: 400, allocated: 100, unknown: 1 });
    expect(sums.coverage).toBeCloseTo(200 / 600, 12);
    expect(sums.after).toBeCloseTo(300 / 600, 12);
    expect(sums.phases).toEqual([100]);
  });

  it('keep coverage as it is for desa outside the plan, which get nothing', () => {
    const elsewhere = resultOf([0, 80, 0]);
    elsewhere.regions.inArea[0] = 0;
    const ofThem = tableFigures(coverage, elsewhere);
    const { coverage: now, after, allocated } = tableSums([0], ofThem);
    expect(ofThem.outside[0]).toBe(1);
    expect(now).toBeGreaterThan(0);
    expect(after).toBe(now);
    expect(allocated).toBeNaN();
    expect(tableSums([0], tableFigures(coverage, null)).after).toBeNaN();
  });

  it('say nothing where nothing is known', () => {
    const sums = tableSums([2], figures);
    expect([sums.eligible, sums.coverage, sums.allocated, sums.cost].every(Number.isNaN)).toBe(true);
  });

  it('of further columns are of amounts alone', () => {
    const amount = { ...further, name: 'Penduduk', unit: 'jiwa' };
    const ofBoth = tableFigures(coverage, result, [further, amount]);
    const sums = tableSums(all, ofBoth, (column) => column === 1);
    const shown = allColumns({ level: 'desa', phases: [], hasPlan: false, further: [further, amount] });
    const [share, people] = shown.filter(({ title }) => title === 'further') as [ShownColumn, ShownColumn];
    expect(sumOf(share, sums)).toBeNaN();
    expect(sumOf(people, sums)).toBe(4);
  });
});

describe('columns', () => {
  it('show phases and locks where the plan is made, and no plan where there is none', () => {
    expect(ids('plan', true)).toContain('phase-0');
    expect(ids('plan', true)).toContain('lock');
    expect(ids('map', true)).not.toContain('lock');
    expect(ids('map', false)).not.toContain('allocated');
    expect(ids('map', true)).toContain('further:Miskin');
    expect(ids('plan', true)).not.toContain('further:Miskin');
    expect(ids('map', true)).not.toContain('class');
  });

  it('of the document sort by their figures', () => {
    const column = columnsOf('desa', false).find(({ title }) => title === 'further')!;
    expect(column).toMatchObject({ heading: 'Miskin', unitText: '%', column: 'column-0' });
    const withIt = tableFigures(coverage, result, [further]);
    expect(orderedRows(all, rows, withIt, [up(column.column)])).toEqual([1, 0, 2]);
  });

  it('are chosen and moved, and remember it', () => {
    const none: ColumnLayout = { order: [], shown: [], hidden: [] };
    const every = columnsOf('desa', true);
    const idsOf = (layout: ColumnLayout): string[] =>
      orderedColumns(every, layout)
        .filter((column) => isColumnShown(column, 'map', layout))
        .map(({ id }) => id);
    expect(idsOf(none).slice(0, 3)).toEqual(['name', 'within', 'eligible']);
    const chosen = withShown(withShown(none, 'code', true), 'eligible', false);
    expect(idsOf(chosen).slice(0, 3)).toEqual(['name', 'code', 'within']);
    const moved = withMoved(chosen, orderedColumns(every, chosen), 'within', -1);
    expect(idsOf(moved).slice(0, 3)).toEqual(['name', 'within', 'code']);
    // Nothing comes before the name, and the name goes nowhere.
    expect(withMoved(moved, orderedColumns(every, moved), 'within', -1)).toBe(moved);
    expect(withMoved(moved, orderedColumns(every, moved), 'name', 1)).toBe(moved);
    expect(idsOf(withShown(moved, 'name', false))[0]).toBe('name');
    // A column that comes later finds its place in an order it was not part of.
    const old = { ...none, order: ['name', 'gap', 'eligible'] };
    expect(idsOf(old).indexOf('covered')).toBe(idsOf(old).indexOf('eligible') + 1);
  });

  it('chosen in a way that cannot be read count as never chosen', () => {
    expect(readLayouts(storage('{'))).toEqual({});
    expect(readLayouts(storage('{"map":{"order":1}}'))).toEqual({});
    const map = { order: ['name'], shown: [], hidden: ['gap'] };
    expect(readLayouts(storage(JSON.stringify({ map })))).toEqual({ map });
  });
});

describe('rows above desa', () => {
  const kecamatan = tableRows(directory, 'kecamatan');

  it('are the regions with their desa', () => {
    expect(kecamatan.names).toEqual(['Hulu', 'Hilir']);
    expect(withinName(kecamatan, 0)).toBe('Kabupaten Contoh');
    expect(slotsOfRows(kecamatan, [1, 0])).toEqual([2, 0, 1]);
    expect([0, 1, 2].map((slot) => rowOfSlot(kecamatan, slot))).toEqual([0, 0, 1]);
    expect(withinName(tableRows(directory, 'provinsi'), 0)).toBe('');
  });

  it('have sums and quotients of sums, and say how many desa are unknown', () => {
    const found = regionFigures(regionsOf(directory.codes, 'kecamatan'), coverage, result, [further]);
    expect([...found.eligible]).toEqual([600, NaN]);
    expect(found.coverage[0]).toBeCloseTo(200 / 600, 12);
    expect([...found.allocated]).toEqual([100, NaN]);
    expect([...found.villages]).toEqual([2, 1]);
    expect([...found.unknown]).toEqual([0, 1]);
    expect([...found.further[0]!]).toEqual([NaN, NaN]);
  });

  it('have columns of their own, none to type into', () => {
    const shown = columnsOf('kecamatan', true);
    expect(shown.map(({ id }) => id)).toEqual(expect.arrayContaining(['villages', 'unknown']));
    expect(shown.some(({ id }) => id === 'lock' || id === 'further:Miskin')).toBe(false);
    expect(columnsOf('provinsi', true).some(({ id }) => id === 'within')).toBe(false);
    const words = { ...wordsIn('id'), t: (key: string) => key };
    expect(headingOf(shown[0]!, words, 'kecamatan')).toBe('level.kecamatan');
    expect(
      headingOf(
        shown.find(({ id }) => id === 'within')!,
        words,
        'kecamatan',
      ),
    ).toBe('level.kabupaten');
  });
});
