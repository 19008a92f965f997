import { keepingLast } from '../../session/last-answer.ts';
import { columnValues, type ColumnId, type TableFigures } from './columns.ts';
import type { TableRows } from './rows.ts';

export interface Sorting {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/**
 * Rows in the order of some columns, the first of which decides; rows without the figure come last either way,
 * ties stay in code order.
 * @param classOf number of the class each row is in, -1 for none
 */
export function orderedRows(
  kept: readonly number[],
  rows: TableRows,
  figures: TableFigures,
  sorting: readonly Sorting[],
  classOf: (row: number) => number = () => -1,
): readonly number[] {
  if (sorting.length === 0) return kept;
  const keys = sorting.map(({ column, descending }) => ({
    keys: keysOf(rows, figures, column, classOf),
    sign: descending ? -1 : 1,
  }));
  return kept.toSorted((a, b) => {
    for (const { keys: of, sign } of keys) {
      const [x, y] = [of[a]!, of[b]!];
      if (x === y) continue;
      const [noX, noY] = [Number.isNaN(x), Number.isNaN(y)];
      if (noX || noY) {
        if (noX && noY) continue;
        return noX ? 1 : -1;
      }
      return sign * (x - y);
    }
    return a - b;
  });
}

/** A number per row that says where it goes: names are compared once and then by their places. */
function keysOf(
  rows: TableRows,
  figures: TableFigures,
  column: ColumnId,
  classOf: (row: number) => number,
): ArrayLike<number> {
  switch (column) {
    case 'name':
      return namePlaces(rows.names);
    case 'code':
      return Int32Array.from({ length: rows.codes.length }, (_, row) => row);
    case 'within':
      return withinPlaces(rows);
    case 'class':
      return Float64Array.from({ length: rows.codes.length }, (_, row) => {
        const of = classOf(row);
        return of < 0 ? NaN : of;
      });
    default:
      return columnValues(figures, column) ?? new Float64Array(rows.codes.length).fill(NaN);
  }
}

const namePlaces = keepingLast((names: readonly string[]) => placesOf(names));

const withinPlaces = keepingLast(({ within, regionNames, codes }: TableRows): Int32Array => {
  if (!within) return new Int32Array(codes.length);
  const regions = [...new Set(within)];
  const places = placesOf(regions.map((code) => regionNames[code] ?? ''));
  const placeOf = new Map(regions.map((code, at) => [code, places[at]!]));
  return Int32Array.from(within, (code) => placeOf.get(code)!);
});

/** Where each text comes among all of them; equal texts share a place. */
function placesOf(texts: readonly string[]): Int32Array {
  const { compare } = new Intl.Collator('id', { numeric: true });
  const distinct = [...new Set(texts)].sort(compare);
  const placeOf = new Map(distinct.map((text, place) => [text, place]));
  return Int32Array.from(texts, (text) => placeOf.get(text)!);
}

/**
 * What a click on a column's head makes of the order: figures start with the largest, a third click takes the
 * column out again.
 * @param further with Shift: the other columns stay, and it comes after them
 */
export function nextSorting(
  now: readonly Sorting[],
  column: ColumnId,
  isText: boolean,
  further: boolean,
): readonly Sorting[] {
  const first = !isText;
  const at = now.findIndex((one) => one.column === column);
  const there = now[at];
  const others = further ? now : now.filter((one) => one.column === column);
  if (!there) return [...(further ? now : []), { column, descending: first }];
  if (there.descending !== first) return others.filter((one) => one.column !== column);
  return others.map((one) => (one.column === column ? { column, descending: !first } : one));
}
