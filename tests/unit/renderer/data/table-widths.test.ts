import { expect, it } from 'vitest';
import { wording } from '#shared/text/text.ts';
import { tableFigures, tableSums } from '../../../../renderer/data/table/columns.ts';
import { allColumns } from '../../../../renderer/data/table/shown-columns.ts';
import { leastWidths } from '../../../../renderer/data/table/widths.ts';
import { resultOf, snapshotOf } from '../small.ts';

const { coverage } = snapshotOf({ revision: 1 });
const w = wording('id');
const columns = allColumns({ level: 'desa', phases: [], hasPlan: true, further: [] });
const at = columns.findIndex(({ id }) => id === 'allocated');
const sumsOf = (heads: number) => tableSums([0, 1, 2], tableFigures(coverage, resultOf([heads, 0, 0])));

it('a column is as wide as its widest sum was while the columns are the same', () => {
  const narrow = leastWidths(columns, sumsOf(20), w);
  expect(leastWidths(columns, sumsOf(30), w)).toBe(narrow);
  const wide = leastWidths(columns, sumsOf(20_000), w);
  expect(wide[at]).toBeGreaterThan(narrow[at]!);
  expect(leastWidths(columns, sumsOf(20), w)).toBe(wide);
  // Columns chosen anew begin anew.
  expect(leastWidths([...columns], sumsOf(20), w)[at]).toBe(narrow[at]);
});
