import { StickyNote } from 'lucide-react';
import { memo, type MouseEvent, type ReactNode } from 'react';
import { useWords, type Words } from '../../app/language/language.ts';
import { useView } from '../../session/store.ts';
import { CellEditor } from './cell-editor.tsx';
import type { TableContents } from './cells.ts';
import { columnValues } from './columns.ts';
import { textOf } from './filter.ts';
import { cellClass, figureText, type ShownColumn } from './shown-columns.ts';
import { useTable, type TableState } from './state.ts';

interface DesaRowProps extends TableContents {
  readonly row: number;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly columns: readonly ShownColumn[];
  readonly headings: readonly string[];
  /** Least width of each column in pixels. */
  readonly widths: readonly number[];
  /** Cells are gone to one by one. */
  readonly isGrid: boolean;
  /** Begins the id of every cell. */
  readonly idPrefix: string;
  /** First and last selected column, -1 where no cell of the row is selected. */
  readonly from: number;
  readonly to: number;
  /** Column of the cell that is typed into next, -1 where it is in another row. */
  readonly active: number;
  readonly edit: TableState['edit'];
  /** What people wrote about it; '' where they did not. */
  readonly note: string;
  readonly onPick: (row: number, column: number, event: MouseEvent) => void;
  /** The pointer came over the cell with its button held down. */
  readonly onDrag: (row: number, column: number) => void;
  readonly onOpen: () => void;
}

/**
 * One desa, or one region of a level above. Its figures are text right in the row, as a key typed in the plan
 * changes most of them in every row.
 */
export const DesaRow = memo(function DesaRow(props: DesaRowProps) {
  const { row, rows, index, top, columns, headings, widths, isGrid, from, to, active, edit, note } = props;
  const words = useWords();
  const isHovered = useView(({ hovered }) => hovered !== null && isIn(rows, row, hovered));
  const isSelected = useView((view) =>
    rows.level === 'desa' ? view.selected === row : view.region === rows.codes[row],
  );
  const isPicked = useTable(({ picked }) => (picked.size > 1 ? picked.has(row) : null));
  return (
    <div
      className="desa-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isPicked ?? isSelected}
      data-hovered={isHovered || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onPointerEnter={() => useView.getState().setHovered(rows.starts[row]!)}
    >
      {columns.map((column, at) => {
        const isEdited = edit !== null && edit.column === column.id;
        return (
          <span
            key={column.id}
            id={isGrid ? `${props.idPrefix}-${row}-${at}` : undefined}
            className={cellClass(column)}
            style={{ minWidth: widths[at] }}
            role={column.id === 'name' ? 'rowheader' : isGrid ? 'gridcell' : 'cell'}
            title={column.id === 'name' && note !== '' ? note : undefined}
            aria-description={
              column.id === 'name' && note !== '' ? `${words.t('inspector.note')}: ${note}` : undefined
            }
            aria-colindex={at + 1}
            aria-readonly={isGrid && column.typed === null ? true : undefined}
            data-in-range={(at >= from && at <= to) || undefined}
            data-active={at === active || undefined}
            data-editing={isEdited || undefined}
            onMouseDown={(event) => event.button === 0 && props.onPick(row, at, event)}
            onMouseEnter={(event) => event.buttons === 1 && props.onDrag(row, at)}
            onDoubleClick={props.onOpen}
          >
            {isEdited ? (
              <CellEditor edit={edit} column={column} label={`${headings[at]} ${rows.names[row]}`} />
            ) : (
              cellOf(column, props, words)
            )}
            {column.id === 'name' && note !== '' && (
              <StickyNote className="desa-note" size={12} aria-hidden />
            )}
          </span>
        );
      })}
    </div>
  );
});

function isIn({ starts }: TableContents['rows'], row: number, slot: number): boolean {
  return slot >= starts[row]! && slot < starts[row + 1]!;
}

function cellOf(column: ShownColumn, props: DesaRowProps, words: Words): ReactNode {
  const { row, rows, figures, classes } = props;
  const isOutside = figures.outside[row] === 1;
  if (column.title === 'class') {
    const name = classes[row] ?? '';
    return name === '' ? <span className="desa-none">{words.t('data.none')}</span> : name;
  }
  const values = columnValues(figures, column.column);
  if (!values) return textOf(rows, column.column, row);
  const value = values[row] ?? NaN;
  if (column.title === 'lock') return Number.isNaN(value) ? '–' : words.w.heads(value);
  // Known, not missing: such a desa gets nothing because the plan is not about it.
  if (isOutside && (column.title === 'allocated' || column.title === 'cost'))
    return <span className="desa-none">{words.t('data.outside')}</span>;
  return figureCell(column, value, words);
}

/** A figure as its column writes it; unknown is said, never shown as 0. */
export function figureCell(column: ShownColumn, value: number, { t, w }: Words): ReactNode {
  if (Number.isNaN(value)) return <span className="desa-none">{t('data.none')}</span>;
  return figureText(column, value, w);
}
