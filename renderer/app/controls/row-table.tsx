import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import type { Sorting } from './row-order.ts';
import './row-table.css';

/** Pixels, as in the style sheet. */
const rowHeight = 28;

interface RowTableProps {
  readonly label: string;
  /** Has the height of the table and the widths of its columns. */
  readonly className: string;
  /** One a row, in order. */
  readonly slots: readonly number[];
  readonly head: ReactNode;
  /** The row that stands out. */
  readonly shown?: number | null;
  readonly onRowClick?: (slot: number) => void;
  /** Said where there are no rows. */
  readonly empty?: string;
  /** The cells of a row. */
  readonly children: (slot: number) => ReactNode;
}

/** A table to read with a row a desa, of which only those in sight are made. */
export function RowTable(props: RowTableProps) {
  const { label, slots, head, shown, onRowClick, empty } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: slots.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  return (
    <div
      ref={scroller}
      className={`row-table ${props.className}`}
      role="table"
      aria-label={label}
      aria-rowcount={slots.length + 1}
      tabIndex={0}
    >
      <div className="row-table-row row-table-head" role="row">
        {head}
      </div>
      <div className="row-table-body" role="rowgroup" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const slot = slots[index]!;
          return (
            <div
              key={slot}
              className="row-table-row"
              role="row"
              aria-rowindex={index + 2}
              data-shown={slot === shown || undefined}
              style={{ transform: `translateY(${start}px)` }}
              onClick={onRowClick && (() => onRowClick(slot))}
            >
              {props.children(slot)}
            </div>
          );
        })}
        {slots.length === 0 && empty && <p className="row-table-empty">{empty}</p>}
      </div>
    </div>
  );
}

/** A column's head that sorts by it: first as told, then the other way round. */
export function SortHead<Column extends string>(props: {
  readonly column: Column;
  readonly title: string;
  /** What its figures are counted in. */
  readonly unit?: string | undefined;
  readonly sorting: Sorting<Column>;
  readonly descendingFirst: boolean;
  readonly isNumber: boolean;
  readonly onSort: (sorting: Sorting<Column>) => void;
}) {
  const { column, sorting, descendingFirst } = props;
  const isSorted = sorting.column === column;
  const descending = isSorted ? !sorting.descending : descendingFirst;
  const Sign = sorting.descending ? ArrowDown : ArrowUp;
  return (
    <span
      role="columnheader"
      className={props.isNumber ? 'number' : undefined}
      aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={() => props.onSort({ column, descending })}>
        {isSorted && <Sign size={12} aria-hidden />}
        {props.title}
      </button>
      {props.unit !== undefined && <small> {props.unit}</small>}
    </span>
  );
}
