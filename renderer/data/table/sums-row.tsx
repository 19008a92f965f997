import { useWords } from '../../app/language/language.ts';
import { figureCell } from './desa-row.tsx';
import { cellClass, sumOf } from './shown-columns.ts';
import type { TableView } from './use-table-view.ts';

/** The last row: what the shown desa come to together, and how many of them are not in it for want of data. */
export function SumsRow(props: {
  readonly view: TableView;
  /** Least width of each column in pixels. */
  readonly widths: readonly number[];
  readonly isGrid: boolean;
}) {
  const { view, widths, isGrid } = props;
  const words = useWords();
  const { t, w } = words;
  const { columns, sums, slots, order, rows } = view;
  return (
    <div
      className="desa-row desa-foot"
      role="row"
      aria-label={t('data.sums')}
      aria-rowindex={order.length + 2}
    >
      {columns.map((column, at) => (
        <span
          key={column.id}
          role={isGrid ? 'gridcell' : 'cell'}
          aria-colindex={at + 1}
          aria-readonly={isGrid || undefined}
          className={cellClass(column)}
          style={{ minWidth: widths[at] }}
        >
          {column.title === 'name' ? (
            <>
              {rows.level === 'desa'
                ? t('data.sumOf', { count: slots.length, value: w.heads(slots.length) })
                : t('table.sumOfRegions', {
                    value: w.heads(order.length),
                    level: t(`level.${rows.level}`).toLowerCase(),
                  })}
              {sums.unknown > 0 && <small>{t('data.unknownShort', { value: w.heads(sums.unknown) })}</small>}
            </>
          ) : (
            column.summed && figureCell(column, sumOf(column, sums), words)
          )}
        </span>
      ))}
    </div>
  );
}
