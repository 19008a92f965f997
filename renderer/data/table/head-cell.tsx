import { ArrowDown, ArrowUp } from 'lucide-react';
import { datedTitle } from '#shared/text/source.ts';
import { useWords } from '../../app/language/language.ts';
import { useDocument } from '../../session/store.ts';
import { ColumnFilterButton } from './column-filter.tsx';
import { nextSorting } from './order.ts';
import type { TableRows } from './rows.ts';
import { cellClass, type ShownColumn } from './shown-columns.ts';
import { useTable } from './state.ts';

/** Head of a column: what it is, its unit, how it is sorted and filtered. */
export function HeadCell(props: {
  readonly column: ShownColumn;
  readonly heading: string;
  readonly at: number;
  /** Least width in pixels. */
  readonly width: number;
  readonly rows: TableRows;
}) {
  const { column, heading, width, at } = props;
  const { t } = useWords();
  const sorting = useTable((table) => table.sorting);
  const place = sorting.findIndex((one) => one.column === column.column);
  const sorted = sorting[place];
  const tip = useSourceTip(column);
  const Sign = sorted?.descending ? ArrowDown : ArrowUp;
  return (
    <span
      role="columnheader"
      className={cellClass(column)}
      style={{ minWidth: width }}
      aria-colindex={at + 1}
      aria-sort={sorted && place === 0 ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        title={[tip, t('table.sortHint')].filter(Boolean).join('\n')}
        onClick={(event) =>
          useTable.setState((table) => ({
            sorting: nextSorting(table.sorting, column.column, !column.numeric, event.shiftKey),
          }))
        }
      >
        {sorted && <Sign size={12} aria-hidden />}
        {sorting.length > 1 && sorted && (
          <sub className="desa-sort-place" aria-hidden>
            {place + 1}
          </sub>
        )}
        <span className="desa-head-text">{heading}</span>
      </button>
      {(column.unit ?? column.unitText) !== null && (
        <span className="desa-unit">{column.unit ? t(`unit.${column.unit}`) : column.unitText}</span>
      )}
      {column.title !== 'class' && <ColumnFilterButton column={column} heading={heading} rows={props.rows} />}
    </span>
  );
}

const ofCoverage: readonly ShownColumn['title'][] = ['eligible', 'covered', 'gap', 'coverage'];

/** Where the figures of a column come from and what they count; null of what is computed or typed here. */
function useSourceTip({ title, further }: ShownColumn): string | null {
  const { t } = useWords();
  const snapshot = useDocument(({ document }) => document?.snapshot);
  if (!snapshot) return null;
  const column = further === null ? undefined : snapshot.columns[further];
  if (column) {
    const { source, year } = column;
    return source === '' ? null : t('data.source', { source: datedTitle(source, year) });
  }
  if (!ofCoverage.includes(title)) return null;
  const { source, year } = snapshot.coverage;
  return [
    t('data.source', { source: datedTitle(source.title, year) }),
    source.definition === '' ? '' : t('data.definition', { definition: source.definition }),
  ]
    .filter(Boolean)
    .join('\n');
}
