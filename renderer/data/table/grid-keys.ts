import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useView } from '../../session/store.ts';
import { clipboardTable } from './cells.ts';
import {
  beginEdit,
  cellBlock,
  clearCells,
  commitEdit,
  letGo,
  moveFrom,
  pickAll,
  pickedRows,
  pickRow,
  takePaste,
  type Grid,
} from './grid.ts';
import { useTable } from './state.ts';

/**
 * A key pressed in the table. As in spreadsheets: arrows go from cell to cell, Shift selects, typing begins to
 * write, Enter and Tab keep and go on, Escape drops. Tab leaves the table where nothing is being typed.
 */
export function pressed(grid: Grid, event: KeyboardEvent<HTMLElement>): void {
  const isField = event.target instanceof HTMLInputElement;
  if (!isField && event.target !== event.currentTarget) return;
  const handled = isField ? keyInField(grid, event) : keyInTable(grid, event);
  if (handled) event.preventDefault();
}

function keyInField(grid: Grid, event: KeyboardEvent<HTMLElement>): boolean {
  const toTable = (): void => event.currentTarget.focus({ preventScroll: true });
  const keep = (key: string): boolean => {
    if (!commitEdit(grid)) return true;
    toTable();
    moveFrom(grid, key, false, false);
    return true;
  };
  switch (event.key) {
    case 'Enter':
      return keep(event.shiftKey ? 'ArrowUp' : 'ArrowDown');
    case 'Tab':
      return keep(event.shiftKey ? 'ArrowLeft' : 'ArrowRight');
    case 'ArrowDown':
    case 'ArrowUp':
      return keep(event.key);
    case 'ArrowLeft':
    case 'ArrowRight':
      // Who began by typing goes on to the next cell; who opened the cell moves in its text.
      return useTable.getState().edit?.caret === 'end' && keep(event.key);
    case 'Escape':
      letGo();
      toTable();
      return true;
    default:
      return false;
  }
}

function keyInTable(grid: Grid, event: KeyboardEvent): boolean {
  const { key, shiftKey, altKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  if (altKey) return false;
  if (ctrl && key.toLowerCase() === 'a') {
    pickAll(grid);
    return true;
  }
  if (key === 'Escape') return letGo();
  if (!grid.isGrid) return !ctrl && moveRow(grid, key, shiftKey);
  switch (key) {
    case 'Enter':
    case 'F2':
      return beginEdit(grid) || (key === 'Enter' && moveFrom(grid, 'ArrowDown', false, false));
    case 'Delete':
    case 'Backspace':
      return clearCells(grid);
    default:
      if (!ctrl && key.length === 1 && key !== ' ') return beginEdit(grid, key);
      return moveFrom(grid, key, ctrl, shiftKey);
  }
}

/** Where cells are not gone to, arrows go from row to row. */
function moveRow(grid: Grid, key: string, extend: boolean): boolean {
  const { view, page } = grid;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
  };
  const step = steps[key];
  if (step === undefined || view.order.length === 0) return false;
  const { picked, pickedFrom } = useTable.getState();
  const { selected, region } = useView.getState();
  const row = view.rows.level === 'desa' ? selected : view.rows.codes.indexOf(region!);
  const at = row === null ? -1 : view.order.indexOf(row);
  if (!extend || picked.size === 0) {
    const next = view.order[Math.min(view.order.length - 1, Math.max(0, at + step))]!;
    if (extend && row !== null && at >= 0) pickRow(grid, row, 'alone');
    pickRow(grid, next, extend ? 'range' : 'alone');
    return true;
  }
  // The far end of what is picked goes on.
  const places = view.order.flatMap((of, place) => (picked.has(of) ? [place] : []));
  const from = view.order.indexOf(pickedFrom ?? -1);
  const end = places.at(-1) === from ? places[0]! : places.at(-1)!;
  const next = view.order[Math.min(view.order.length - 1, Math.max(0, end + step))]!;
  pickRow(grid, next, 'range');
  return true;
}

/** Selected cells or picked rows as a table for spreadsheets; a single cell goes without its head. */
export function copied({ view }: Grid, event: ClipboardEvent): void {
  if (event.target instanceof HTMLInputElement) return;
  const text = textToCopy(view);
  if (text === null) return;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
}

export function textToCopy(view: Grid['view']): string | null {
  const table = useTable.getState();
  const { language, selected } = useView.getState();
  const block = table.picked.size > 1 ? null : cellBlock(view, table.cells);
  const [first, last] = block ? block.columns : [0, view.columns.length - 1];
  const picked = pickedRows(view, table);
  const rows = picked.length > 0 || selected === null ? picked : [selected];
  if (rows.length === 0) return null;
  const isOne = block !== null && rows.length === 1 && first === last;
  return clipboardTable(
    view,
    view.columns.slice(first, last + 1),
    rows,
    isOne ? null : view.headings.slice(first, last + 1),
    language,
  );
}

export function pasted(grid: Grid, event: ClipboardEvent): void {
  if (!grid.isGrid || event.target instanceof HTMLInputElement) return;
  if (takePaste(grid, event.clipboardData.getData('text/plain'))) event.preventDefault();
}
