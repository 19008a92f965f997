import { create } from 'zustand';
import { useDocument, useView } from '../../session/store.ts';
import type { ColumnId } from './columns.ts';
import type { ColumnFilter } from './filter.ts';
import type { Sorting } from './order.ts';
import type { PastePreview } from './paste.ts';

/** A cell, by the number of its row and the id of its column: so it stays itself when rows are sorted anew. */
export interface CellPlace {
  readonly row: number;
  readonly column: string;
}

/** What the window remembers of the table: never part of the document, never undone. */
export interface TableState {
  readonly text: string;
  readonly filters: Readonly<Partial<Record<ColumnId, ColumnFilter>>>;
  /** Only rows with desa in the area being worked on. */
  readonly inArea: boolean;
  /** The first decides. */
  readonly sorting: readonly Sorting[];
  /** Rows picked for copying or an area; of a single one the view's selection tells. */
  readonly picked: ReadonlySet<number>;
  /** The row that picking with Shift goes from. */
  readonly pickedFrom: number | null;
  /** The selected cells, from the one that is typed into to the one Shift went to. */
  readonly cells: { readonly from: CellPlace; readonly to: CellPlace } | null;
  /** The cell being typed into, and its text so far. */
  readonly edit: (CellPlace & { readonly text: string; readonly caret: 'all' | 'end' }) | null;
  readonly paste: PastePreview | null;
}

const nothingPicked: Pick<TableState, 'picked' | 'pickedFrom' | 'cells' | 'edit' | 'paste'> = {
  picked: new Set(),
  pickedFrom: null,
  cells: null,
  edit: null,
  paste: null,
};

const fresh: TableState = { text: '', filters: {}, inArea: false, sorting: [], ...nothingPicked };

export const useTable = create<TableState>()(() => fresh);

// Rows and columns of one document or level are not those of another.
useDocument.subscribe(({ document }, before) => {
  if (document?.directory !== before.document?.directory) useTable.setState(fresh);
});
useView.subscribe(({ level, screen }, before) => {
  if (level !== before.level) useTable.setState({ ...nothingPicked, filters: {}, sorting: [] });
  else if (screen !== before.screen) useTable.setState({ cells: null, edit: null, paste: null });
});

/** @param filter null for none */
export function setColumnFilter(column: ColumnId, filter: ColumnFilter | null): void {
  useTable.setState(({ filters }) => {
    const { [column]: _, ...others } = filters;
    return { filters: filter ? { ...others, [column]: filter } : others };
  });
}

export function clearPicked(): void {
  useTable.setState(nothingPicked);
}
