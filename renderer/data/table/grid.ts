import { run } from '../../session/actions.ts';
import { useView } from '../../session/store.ts';
import { cellsCommand, editText, readCell, type CellChange } from './cells.ts';
import { columnValues } from './columns.ts';
import { blockOf, previewPaste } from './paste.ts';
import { movedBy, pickedWith, type PickWith, type Spot } from './picking.ts';
import type { ShownColumn } from './shown-columns.ts';
import { clearPicked, useTable, type TableState } from './state.ts';
import type { TableView } from './use-table-view.ts';

/** What is done to rows and cells of the table. */

/** The table as the hands of its user find it. */
export interface Grid {
  readonly view: TableView;
  /** Cells are gone to one by one and, as far as `mayChange`, typed into. */
  readonly isGrid: boolean;
  readonly mayChange: (column: ShownColumn) => boolean;
  /** Rows in sight at once. */
  readonly page: number;
}

/** The selected cells as places among the shown rows and columns. */
export interface CellBlock {
  readonly from: Spot;
  readonly to: Spot;
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

/** Null where none are selected, or where they are not shown any more. */
export function cellBlock({ order, columns }: TableView, cells: TableState['cells']): CellBlock | null {
  if (!cells) return null;
  const spot = ({ row, column }: { readonly row: number; readonly column: string }): Spot => ({
    row: order.indexOf(row),
    column: columns.findIndex(({ id }) => id === column),
  });
  const [from, to] = [spot(cells.from), spot(cells.to)];
  if (Math.min(from.row, to.row, from.column, to.column) < 0) return null;
  return {
    from,
    to,
    rows: [Math.min(from.row, to.row), Math.max(from.row, to.row)],
    columns: [Math.min(from.column, to.column), Math.max(from.column, to.column)],
  };
}

/** Rows that copying and areas are about: those picked, else those with selected cells, else the one selected. */
export function pickedRows(view: TableView, { picked, cells }: TableState): readonly number[] {
  if (picked.size > 1) return view.order.filter((row) => picked.has(row));
  const block = cellBlock(view, cells);
  return block ? view.order.slice(block.rows[0], block.rows[1] + 1) : [...picked];
}

/** A desa, or a region at an upper level, becomes the one looked at. */
export function selectRow({ rows }: TableView, row: number): void {
  const { setSelected, setRegion } = useView.getState();
  if (rows.level === 'desa') setSelected(row);
  else setRegion(rows.codes[row] ?? null);
}

export function pickRow({ view }: Grid, row: number, how: PickWith): void {
  useTable.setState((table) => ({ ...pickedWith(table, row, how, view.order), cells: null }));
  if (how !== 'range') selectRow(view, row);
}

export function pickAll({ view }: Grid): void {
  useTable.setState({ picked: new Set(view.order), pickedFrom: view.order[0] ?? null, cells: null });
}

/** @param extend the block goes on from where it began */
export function goToCell({ view }: Grid, spot: Spot, extend: boolean): void {
  const [row, column] = [view.order[spot.row], view.columns[spot.column]];
  if (row === undefined || !column) return;
  const to = { row, column: column.id };
  useTable.setState(({ cells }) => ({
    picked: new Set(),
    pickedFrom: row,
    cells: { from: extend && cells ? cells.from : to, to },
  }));
  if (!extend) selectRow(view, row);
}

/** Begins to type into the active cell. @param text in place of what is there */
export function beginEdit({ view, mayChange }: Grid, text?: string): boolean {
  const place = useTable.getState().cells?.from;
  const column = view.columns.find(({ id }) => id === place?.column);
  if (!place || !column || column.typed === null || !mayChange(column)) return false;
  const value = columnValues(view.figures, column.column)?.[place.row] ?? NaN;
  useTable.setState({
    cells: { from: place, to: place },
    edit: {
      ...place,
      text: text ?? editText(value, useView.getState().language),
      caret: text === undefined ? 'all' : 'end',
    },
  });
  return true;
}

/** Keeps what was typed as one step of undo; false where it means nothing, then it goes on being typed. */
export function commitEdit({ view }: Grid): boolean {
  const { edit } = useTable.getState();
  if (!edit) return true;
  const column = view.columns.find(({ id }) => id === edit.column);
  const read = column && readCell(column, edit.text);
  if (read?.ok === false) return false;
  useTable.setState({ edit: null });
  if (column && read) void change(view, [{ row: edit.row, column, value: read.value }]);
  return true;
}

/** The neighbour of the active cell, as it was shown before anything was sorted anew. */
export function moveFrom(grid: Grid, key: string, ctrl: boolean, extend: boolean): boolean {
  const { view, page } = grid;
  const block = cellBlock(view, useTable.getState().cells);
  const start = block ? (extend ? block.to : block.from) : null;
  const extent = { rows: view.order.length, columns: view.columns.length, page };
  const spot = start ? movedBy(key, ctrl, start, extent) : firstSpot(grid, key);
  if (!spot) return false;
  goToCell(grid, spot, extend);
  return true;
}

/** Where the keyboard begins: the selected row, or the first, in the first column that can be typed into. */
function firstSpot({ view, mayChange }: Grid, key: string): Spot | null {
  if (!movedBy(key, false, { row: 0, column: 0 }, { rows: 1, columns: 1, page: 1 })) return null;
  const { selected } = useView.getState();
  const typed = view.columns.findIndex((column) => column.typed !== null && mayChange(column));
  return {
    row: Math.max(0, selected === null ? 0 : view.order.indexOf(selected)),
    column: Math.max(0, typed),
  };
}

interface RowChange {
  readonly row: number;
  readonly column: ShownColumn;
  readonly value: number | null;
}

async function change(view: TableView, wanted: readonly RowChange[]): Promise<void> {
  const changes = wanted.flatMap(({ row, column, value }): CellChange[] => {
    const now = columnValues(view.figures, column.column)?.[row] ?? NaN;
    return Object.is(now, value ?? NaN) ? [] : [{ code: view.rows.codes[row]!, column, value }];
  });
  if (changes.length > 0) await run(cellsCommand(changes));
}

/** Empties the selected cells, those that can be typed into. */
export function clearCells({ view, mayChange }: Grid): boolean {
  const block = cellBlock(view, useTable.getState().cells);
  if (!block) return false;
  const columns = view.columns
    .slice(block.columns[0], block.columns[1] + 1)
    .filter((column) => column.typed !== null && mayChange(column));
  const rows = view.order.slice(block.rows[0], block.rows[1] + 1);
  void change(
    view,
    rows.flatMap((row) => columns.map((column) => ({ row, column, value: null }))),
  );
  return true;
}

/**
 * Takes a text from the clipboard: one cell at once, as if it were typed, more after a look at what would become
 * of them.
 */
export function takePaste({ view, mayChange }: Grid, text: string): boolean {
  const block = cellBlock(view, useTable.getState().cells);
  const cells = blockOf(text);
  if (!block || cells.length === 0) return false;
  const preview = previewPaste(cells, {
    ...view,
    at: { row: block.rows[0], column: block.columns[0] },
    size: {
      rows: block.rows[1] - block.rows[0] + 1,
      columns: block.columns[1] - block.columns[0] + 1,
    },
    mayChange,
  });
  const [only] = preview.changes;
  if (only && preview.changes.length === 1 && preview.refused.length === 0 && preview.skipped === 0)
    void run(cellsCommand([only]));
  else useTable.setState({ paste: preview });
  return true;
}

export async function applyPaste(): Promise<void> {
  const { paste } = useTable.getState();
  useTable.setState({ paste: null });
  if (paste && paste.changes.length > 0) await run(cellsCommand(paste.changes));
}

/** Escape: one thing at a time. */
export function letGo(): boolean {
  const { edit, picked, cells } = useTable.getState();
  if (edit) useTable.setState({ edit: null });
  else if (picked.size > 1 || cells) clearPicked();
  else return false;
  return true;
}
