import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostHeads } from '#shared/allocation/heads.ts';
import {
  cellsCommand,
  clipboardTable,
  editText,
  readCell,
  type TableContents,
} from '../../../../renderer/data/table/cells.ts';
import { tableFigures } from '../../../../renderer/data/table/columns.ts';
import { blockOf, previewPaste, type PasteTarget } from '../../../../renderer/data/table/paste.ts';
import { movedBy, pickedWith, pickKeys, type Picked } from '../../../../renderer/data/table/picking.ts';
import { tableRows } from '../../../../renderer/data/table/rows.ts';
import { allColumns, type ShownColumn } from '../../../../renderer/data/table/shown-columns.ts';
import { codes, directory, resultOf, snapshotOf } from '../small.ts';

const poor = { name: 'Miskin', unit: '%', source: 'BPS', year: 2023, values: Float64Array.of(3.5, 1, NaN) };
const result = resultOf([20, 80, 0]);
const columns = allColumns({
  level: 'desa',
  phases: result.phases.map(({ name }) => name),
  hasPlan: true,
  further: [poor],
});
const column = (id: string): ShownColumn => columns.find((one) => one.id === id)!;
const contents: TableContents = {
  rows: tableRows(directory, 'desa'),
  figures: tableFigures(snapshotOf({ revision: 1 }).coverage, result, [poor], Float64Array.of(NaN, 12, NaN)),
  classes: [],
};
const [eligible, lock, further] = [column('eligible'), column('lock'), column('further:Miskin')];

describe('the text of a cell', () => {
  it('is read as people and spreadsheets write it', () => {
    expect(readCell(eligible, ' 20.000 ')).toEqual({ ok: true, value: 20_000 });
    expect(readCell(eligible, '20,000')).toEqual({ ok: true, value: 20_000 });
    for (const nothing of ['', ' ', '–', '-', 'tidak ada data', 'No data'])
      expect(readCell(eligible, nothing)).toEqual({ ok: true, value: null });
    expect(readCell(further, '12,5')).toEqual({ ok: true, value: 12.5 });
    expect(readCell(further, '-0.25')).toEqual({ ok: true, value: -0.25 });
    expect(readCell(further, '7,5 %')).toEqual({ ok: true, value: 7.5 });
  });

  it('that means nothing says why', () => {
    for (const text of ['-3', '1,5', 'dua', '1e3', '=1+1'])
      expect(readCell(eligible, text)).toEqual({ ok: false, why: 'not-whole' });
    expect(readCell(lock, String(mostHeads + 1))).toEqual({ ok: false, why: 'too-many' });
    expect(readCell(lock, String(mostHeads))).toEqual({ ok: true, value: mostHeads });
    for (const text of ['dua', '1.2.3', '--1', '12 13'])
      expect(readCell(further, text)).toEqual({ ok: false, why: 'no-number' });
  });

  it('that editing begins with is read back as the same figure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom('id' as const, 'en' as const),
        (whole, tenth, language) => {
          const value = whole + tenth / 10;
          expect(readCell(further, editText(value, language))).toEqual({ ok: true, value: value + 0 });
        },
      ),
    );
    expect(editText(NaN, 'id')).toBe('');
  });
});

describe('cells for the clipboard', () => {
  const shown = [column('name'), eligible, column('coverage'), lock, further];

  it('are digits and percent, unknown is nothing, with a head where it is wanted', () => {
    expect(clipboardTable(contents, shown, [1, 2], ['Desa', 'E', 'C', 'K', 'M'], 'id')).toBe(
      'Desa\tE\tC\tK\tM\r\nAmpah\t400\t25%\t12\t1\r\nCempaka\t\t\t\t',
    );
    expect(clipboardTable(contents, [further], [0], null, 'id')).toBe('3,5');
    expect(clipboardTable(contents, [further], [0], null, 'en')).toBe('3.5');
  });

  it('run no formula and break no line', () => {
    const rows = { ...contents.rows, names: ['=1+1', 'a\tb\nc', '@x'] };
    expect(clipboardTable({ ...contents, rows }, [column('name')], [0, 1, 2], null, 'id')).toBe(
      "'=1+1\r\na b c\r\n'@x",
    );
  });
});

function target(change: Partial<PasteTarget> = {}): PasteTarget {
  const shown = [column('name'), eligible, column('covered'), column('gap'), lock, further];
  return {
    ...contents,
    columns: shown,
    headings: ['Desa', 'Pekerja sasaran', 'Terlindungi', 'Belum', 'Kunci', 'Miskin'],
    order: [1, 0, 2],
    at: { row: 0, column: 1 },
    size: { rows: 1, columns: 1 },
    mayChange: () => true,
    ...change,
  };
}

const told = ({ changes }: ReturnType<typeof previewPaste>) =>
  changes.map(({ name, column: { id }, before, value }) => [name, id, before, value]);

describe('a pasted block', () => {
  it('is taken apart as spreadsheets put it together', () => {
    expect(blockOf('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(blockOf('"a\nb"\tc\n')).toEqual([['a\nb', 'c']]);
    expect(blockOf('\n')).toEqual([]);
    expect(blockOf('5')).toEqual([['5']]);
  });

  it('goes over the rows as they are shown', () => {
    const preview = previewPaste(blockOf('600\t100\n90\t'), target());
    expect(told(preview)).toEqual([
      ['Ampah', 'eligible', 400, 600],
      ['Baru', 'eligible', 200, 90],
      ['Baru', 'covered', 100, null],
    ]);
    expect(preview).toMatchObject({ same: 1, skipped: 0, refused: [] });
  });

  it('tells of every cell that is refused why, and takes the others', () => {
    const preview = previewPaste(blockOf('x\t7\n1\t2\n3\t4\n5\t6'), target({ order: [1, 0, 2] }));
    expect(preview.refused).toEqual([
      { name: 'Ampah', heading: 'Pekerja sasaran', text: 'x', why: 'not-whole' },
      { name: '', heading: 'Pekerja sasaran', text: '5', why: 'beyond' },
      { name: '', heading: 'Terlindungi', text: '6', why: 'beyond' },
    ]);
    expect(told(preview)).toHaveLength(5);
  });

  it('passes over columns that are computed or locked', () => {
    const preview = previewPaste(blockOf('1\t2\t3\t4'), target({ mayChange: ({ id }) => id !== 'lock' }));
    expect(preview.skipped).toBe(2);
    expect(told(preview).map(([, id]) => id)).toEqual(['eligible', 'covered']);
  });

  it('with heads goes to the columns they name', () => {
    const preview = previewPaste(blockOf('Miskin\tPekerja sasaran\n2,5\t501'), target());
    expect(told(preview)).toEqual([
      ['Ampah', 'further:Miskin', 1, 2.5],
      ['Ampah', 'eligible', 400, 501],
    ]);
  });

  it('that names other desa is refused, row by row', () => {
    const preview = previewPaste(
      blockOf('Desa\tPekerja sasaran\nAMPAH\t1\nCempaka\t2'),
      target({ at: { row: 0, column: 0 } }),
    );
    expect(told(preview)).toEqual([['Ampah', 'eligible', 400, 1]]);
    expect(preview.refused).toEqual([
      { name: 'Baru', heading: 'Pekerja sasaran', text: '2', why: 'other-desa' },
    ]);
  });

  it('of one cell fills all that are selected', () => {
    const preview = previewPaste(blockOf('9'), target({ size: { rows: 3, columns: 2 } }));
    expect(told(preview)).toHaveLength(6);
  });

  it('of our own making changes nothing', () => {
    const to = target({ at: { row: 0, column: 0 } });
    const text = clipboardTable(to, to.columns, to.order, to.headings, 'id');
    const preview = previewPaste(blockOf(text), to);
    expect(preview).toMatchObject({ changes: [], refused: [], same: 12, skipped: 6 });
  });
});

describe('changes of cells', () => {
  it('are one command, by code', () => {
    const [a, b] = codes as [never, never];
    expect(
      cellsCommand([
        { code: a, column: eligible, value: 5 },
        { code: a, column: column('covered'), value: null },
        { code: b, column: lock, value: 7 },
        { code: a, column: further, value: 1.5 },
        { code: b, column: further, value: null },
      ]),
    ).toEqual({
      kind: 'put-cells',
      coverage: { [a]: { eligible: 5, covered: null } },
      locks: { [b]: 7 },
      columns: { Miskin: { [a]: 1.5, [b]: null } },
    });
    expect(() => cellsCommand([{ code: a, column: column('gap'), value: 1 }])).toThrow('computed');
  });
});

describe('picking rows', () => {
  const none: Picked = { picked: new Set(), pickedFrom: null };
  const order = [4, 2, 0, 1, 3];

  it('takes one, toggles, and reaches over the rows as they are shown', () => {
    const one = pickedWith(none, 2, 'alone', order);
    expect([...one.picked]).toEqual([2]);
    const range = pickedWith(one, 1, 'range', order);
    expect([...range.picked]).toEqual([2, 0, 1]);
    // The range goes on from where it began, also back over it.
    expect([...pickedWith(range, 4, 'range', order).picked]).toEqual([4, 2]);
    const toggled = pickedWith(range, 0, 'toggle', order);
    expect([...toggled.picked]).toEqual([2, 1]);
    expect([...pickedWith(toggled, 3, 'toggle', order).picked]).toEqual([2, 1, 3]);
    expect([...pickedWith({ ...one, pickedFrom: 9 }, 3, 'range', order).picked]).toEqual([3]);
  });

  it('is told by the keys held down', () => {
    const keys = { shiftKey: false, ctrlKey: false, metaKey: false };
    expect(pickKeys(keys)).toBe('alone');
    expect(pickKeys({ ...keys, metaKey: true })).toBe('toggle');
    expect(pickKeys({ ...keys, shiftKey: true })).toBe('range');
  });
});

describe('going from cell to cell', () => {
  const extent = { rows: 10, columns: 4, page: 3 };
  const from = (key: string, ctrl = false) => movedBy(key, ctrl, { row: 5, column: 1 }, extent);

  it('stays in the table', () => {
    expect(from('ArrowDown')).toEqual({ row: 6, column: 1 });
    expect(from('ArrowLeft', true)).toEqual({ row: 5, column: 0 });
    expect(from('PageDown')).toEqual({ row: 8, column: 1 });
    expect(from('End', true)).toEqual({ row: 9, column: 3 });
    expect(from('Home')).toEqual({ row: 5, column: 0 });
    expect(from('x')).toBeNull();
    expect(movedBy('ArrowUp', false, { row: 0, column: 0 }, extent)).toEqual({ row: 0, column: 0 });
    expect(movedBy('ArrowRight', false, { row: 0, column: 3 }, extent)).toEqual({ row: 0, column: 3 });
  });
});
