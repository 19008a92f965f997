import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { useView } from '../session/store.ts';
import {
  filteredSlots,
  sortedSlots,
  tableFigures,
  tableSums,
  type ColumnId,
  type Sorting,
} from './columns.ts';
import { DesaRow, figureCell } from './desa-row.tsx';
import { cellClass, leastWidth, shownColumns, sumOf, type ShownColumn } from './shown-columns.ts';
import { useMoreToTheRight } from './more-to-the-right.ts';
import './desa-table.css';

const rowHeight = 28;

interface DesaTableProps {
  readonly document: DocumentState;
  readonly filter: string;
  /** Eligible and covered can be typed over. */
  readonly editing: boolean;
}

/** Every desa of the document, tied to the map both ways: what is hovered or selected here is so there. */
export function DesaTable({ document, filter, editing }: DesaTableProps) {
  const words = useWords();
  const { t, w } = words;
  const { directory, snapshot, lastResult } = document;
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const selected = useView((view) => view.selected);
  const screen = useView((view) => view.screen);
  const scroller = useRef<HTMLDivElement>(null);

  const figures = useMemo(
    () => tableFigures(snapshot.coverage, lastResult, snapshot.columns),
    [snapshot.coverage, lastResult, snapshot.columns],
  );
  const slots = useMemo(() => {
    const found = filteredSlots(directory, filter);
    return sorting ? sortedSlots(found, directory, figures, sorting) : found;
  }, [directory, figures, filter, sorting]);
  const sums = useMemo(() => tableSums(slots, figures), [slots, figures]);
  const columns = useMemo(
    () => shownColumns(screen, lastResult?.phases ?? [], snapshot.plan !== null, snapshot.columns),
    [screen, lastResult, snapshot.plan, snapshot.columns],
  );

  const widths = useMemo(() => columns.map((column) => leastWidth(column, sums, w)), [columns, sums, w]);

  const rows = useVirtualizer({
    count: slots.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });

  // A desa selected on the map comes into sight here, once: sorting or editing later must not pull the table
  // away from the reader.
  const broughtIntoSight = useRef<number | null>(null);
  useEffect(() => {
    if (selected === broughtIntoSight.current) return;
    broughtIntoSight.current = selected;
    const index = selected === null ? -1 : slots.indexOf(selected);
    if (index >= 0) rows.scrollToIndex(index, { align: 'auto' });
  }, [selected, slots, rows]);

  const moveSelection = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || slots.length === 0) return;
    event.preventDefault();
    const at = selected === null ? -1 : slots.indexOf(selected);
    const next = slots[Math.min(slots.length - 1, Math.max(0, at + step))];
    if (next !== undefined) useView.getState().setSelected(next);
  };

  return (
    <div className="desa-frame" data-more={useMoreToTheRight(scroller) || undefined}>
      <div
        ref={scroller}
        className="desa-table"
        role="table"
        aria-label={t('data.table')}
        aria-rowcount={slots.length + 2}
        data-editing={editing || undefined}
        // The table itself takes the arrow keys, which move the selection.
        tabIndex={0}
        onKeyDown={moveSelection}
        onPointerLeave={() => useView.getState().setHovered(null)}
      >
        <div className="desa-table-sheet">
          <div className="desa-row desa-head" role="row">
            {columns.map((column, at) => (
              <HeadCell
                key={column.id}
                width={widths[at]!}
                column={column}
                sorting={sorting}
                onSort={(id) => setSorting((now) => nextSorting(now, id))}
              />
            ))}
          </div>
          <div className="desa-body" role="rowgroup" style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map((item) => (
              <DesaRow
                key={slots[item.index]}
                slot={slots[item.index]!}
                index={item.index}
                top={item.start}
                columns={columns}
                widths={widths}
                document={document}
                figures={figures}
                editing={editing}
              />
            ))}
            {slots.length === 0 && <p className="desa-empty">{t('data.noMatch', { text: filter })}</p>}
          </div>
          <div className="desa-row desa-foot" role="row" aria-label={t('data.sums')}>
            {columns.map((column, at) => (
              <span
                key={column.id}
                role="cell"
                className={cellClass(column)}
                style={{ minWidth: widths[at] }}
              >
                {column.title === 'name' ? (
                  <>
                    {t('data.sumOf', { count: slots.length, value: w.heads(slots.length) })}
                    {sums.unknown > 0 && (
                      <small>{t('data.unknownShort', { value: w.heads(sums.unknown) })}</small>
                    )}
                  </>
                ) : (
                  isSummed(column) && figureCell(column, sumOf(column, sums), words)
                )}
              </span>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Whether adding the column up means anything; of the document's further columns nobody knows. */
function isSummed({ title }: ShownColumn): boolean {
  return title !== 'kecamatan' && title !== 'lock' && title !== 'further';
}

/** Figures start with the largest; a third click gives the order of codes back. */
function nextSorting(now: Sorting | null, column: ColumnId): Sorting | null {
  const first = column !== 'name' && column !== 'kecamatan';
  if (now?.column !== column) return { column, descending: first };
  return now.descending === first ? { column, descending: !first } : null;
}

function HeadCell(props: {
  readonly column: ShownColumn;
  /** Least width in pixels. */
  readonly width: number;
  readonly sorting: Sorting | null;
  readonly onSort: (column: ColumnId) => void;
}) {
  const { column, width, sorting, onSort } = props;
  const { t } = useWords();
  const title = column.heading ?? t(`column.${column.title === 'further' ? 'name' : column.title}`);
  const { sortable } = column;
  const isSorted = sortable !== null && sorting?.column === sortable;
  const Sign = sorting?.descending ? ArrowDown : ArrowUp;
  return (
    <span
      role="columnheader"
      className={cellClass(column)}
      style={{ minWidth: width }}
      aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
    >
      {sortable === null ? (
        <span className="desa-head-text" title={column.heading ?? undefined}>
          {title}
        </span>
      ) : (
        <button type="button" onClick={() => onSort(sortable)}>
          {isSorted && <Sign size={12} aria-hidden />}
          <span className="desa-head-text" title={column.heading ?? undefined}>
            {title}
          </span>
        </button>
      )}
      {(column.unit ?? column.unitText) !== null && (
        <span className="desa-unit">{column.unit ? t(`unit.${column.unit}`) : column.unitText}</span>
      )}
    </span>
  );
}
