/** Rows picked with the pointer or the keyboard, as in file managers and spreadsheets. */
export interface Picked {
  readonly picked: ReadonlySet<number>;
  /** The row that picking with Shift goes from. */
  readonly pickedFrom: number | null;
}

export type PickWith = 'alone' | 'toggle' | 'range';

/**
 * What is picked once a row was clicked.
 * @param order rows as they are shown: a range is of what the reader sees between its ends
 */
export function pickedWith(
  { picked, pickedFrom }: Picked,
  row: number,
  how: PickWith,
  order: readonly number[],
): Picked {
  switch (how) {
    case 'alone':
      return { picked: new Set([row]), pickedFrom: row };
    case 'toggle': {
      const next = new Set(picked);
      if (!next.delete(row)) next.add(row);
      return { picked: next, pickedFrom: row };
    }
    case 'range': {
      const [from, to] = [order.indexOf(pickedFrom ?? row), order.indexOf(row)];
      if (from < 0 || to < 0) return { picked: new Set([row]), pickedFrom: row };
      return {
        picked: new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1)),
        pickedFrom: pickedFrom ?? row,
      };
    }
  }
}

/** How a click with these keys held down picks. */
export function pickKeys(event: {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): PickWith {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'alone';
}

/** A place among the shown rows and columns. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** How far a table goes. */
interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are in sight at once. */
  readonly page: number;
}

/** Where a key goes from a cell; null for keys that go nowhere. With Ctrl to the end. */
export function movedBy(
  key: string,
  ctrl: boolean,
  { row, column }: Spot,
  { rows, columns, page }: Extent,
): Spot | null {
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const at = (r: number, c: number): Spot => ({
    row: Math.max(0, Math.min(lastRow, r)),
    column: Math.max(0, Math.min(lastColumn, c)),
  });
  switch (key) {
    case 'ArrowDown':
      return at(ctrl ? lastRow : row + 1, column);
    case 'ArrowUp':
      return at(ctrl ? 0 : row - 1, column);
    case 'ArrowRight':
      return at(row, ctrl ? lastColumn : column + 1);
    case 'ArrowLeft':
      return at(row, ctrl ? 0 : column - 1);
    case 'PageDown':
      return at(row + page, column);
    case 'PageUp':
      return at(row - page, column);
    case 'Home':
      return at(ctrl ? 0 : row, 0);
    case 'End':
      return at(ctrl ? lastRow : row, lastColumn);
    default:
      return null;
  }
}
