import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { signed } from '#shared/coverage/indicator-text.ts';
import type { Comparison } from '#shared/plan/comparison.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';
import { CheckboxField } from '../app/controls/checkbox-field.tsx';
import { Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { useView } from '../session/store.ts';
import {
  differenceFigure,
  kecamatanOf,
  sortedDifferences,
  type DifferenceColumn,
  type DifferenceSorting,
} from './differences.ts';
import { useFigureText } from './figure-text.ts';

const rowHeight = 28;

const columns = [
  { id: 'name', word: 'column.name' },
  { id: 'kecamatan', word: 'column.kecamatan' },
  { id: 'a', word: 'compare.columnA' },
  { id: 'b', word: 'compare.columnB' },
  { id: 'difference', word: 'compare.columnDifference' },
  { id: 'coverageA', word: 'compare.columnCoverageA' },
  { id: 'coverageB', word: 'compare.columnCoverageB' },
  { id: 'cost', word: 'compare.columnCost' },
] as const satisfies readonly { readonly id: DifferenceColumn; readonly word: string }[];

/** Every desa of two plans with what differs; at first those that differ, the largest gain on top. */
export function DifferenceTable(props: { readonly comparison: Comparison; readonly directory: Directory }) {
  const { comparison, directory } = props;
  const { t } = useWords();
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const [sorting, setSorting] = useState<DifferenceSorting>({ column: 'difference', descending: true });
  const scroller = useRef<HTMLDivElement>(null);
  const slots = useMemo(
    () => sortedDifferences(comparison, directory, sorting, onlyDifferent),
    [comparison, directory, sorting, onlyDifferent],
  );
  const rows = useVirtualizer({
    count: slots.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  return (
    <Section
      title={t('compare.perDesa')}
      aside={
        <CheckboxField
          label={t('compare.onlyDifferent')}
          checked={onlyDifferent}
          onChange={setOnlyDifferent}
        />
      }
    >
      <div
        ref={scroller}
        className="differences"
        role="table"
        aria-label={t('compare.perDesa')}
        aria-rowcount={slots.length + 1}
        tabIndex={0}
      >
        <div className="difference-row difference-head" role="row">
          {columns.map(({ id, word }) => (
            <HeadCell key={id} column={id} title={t(word)} sorting={sorting} onSort={setSorting} />
          ))}
        </div>
        <div className="difference-body" role="rowgroup" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const slot = slots[item.index]!;
            return (
              <div
                key={slot}
                className="difference-row"
                role="row"
                aria-rowindex={item.index + 2}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => useView.getState().setSelected(slot)}
              >
                {columns.map(({ id }) => (
                  <Cell key={id} column={id} slot={slot} comparison={comparison} directory={directory} />
                ))}
              </div>
            );
          })}
          {slots.length === 0 && <p className="difference-empty">{t('compare.none')}</p>}
        </div>
      </div>
    </Section>
  );
}

function cellClass(column: DifferenceColumn): string {
  const isName = column === 'name' || column === 'kecamatan';
  return `difference-cell difference-cell-${column} ${isName ? '' : 'number'}`;
}

function Cell(props: {
  readonly column: DifferenceColumn;
  readonly slot: number;
  readonly comparison: Comparison;
  readonly directory: Directory;
}) {
  const { column, slot, comparison, directory } = props;
  const { w, language } = useWords();
  const figureText = useFigureText();
  const text = (): string => {
    switch (column) {
      case 'name':
        return directory.names[slot]!;
      case 'kecamatan':
        return kecamatanOf(directory, slot);
      case 'difference':
        return signed(comparison.difference[slot]!, language);
      case 'coverageA':
      case 'coverageB':
        return figureText('percent', differenceFigure(comparison, column, slot));
      case 'a':
      case 'b':
      case 'cost':
        return column === 'cost'
          ? figureText('rupiah', differenceFigure(comparison, column, slot), true)
          : w.heads(differenceFigure(comparison, column, slot));
    }
  };
  const sign = column === 'difference' ? Math.sign(comparison.difference[slot]!) : 0;
  return (
    <span
      className={cellClass(column)}
      role={column === 'name' ? 'rowheader' : 'cell'}
      data-sign={sign === 0 ? undefined : sign > 0 ? 'more' : 'fewer'}
    >
      {text()}
    </span>
  );
}

function HeadCell(props: {
  readonly column: DifferenceColumn;
  readonly title: string;
  readonly sorting: DifferenceSorting;
  readonly onSort: (sorting: DifferenceSorting) => void;
}) {
  const { column, title, sorting, onSort } = props;
  const isSorted = sorting.column === column;
  const Sign = sorting.descending ? ArrowDown : ArrowUp;
  const first = column !== 'name' && column !== 'kecamatan';
  return (
    <span
      role="columnheader"
      className={cellClass(column)}
      aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        onClick={() => onSort({ column, descending: isSorted ? !sorting.descending : first })}
      >
        {isSorted && <Sign size={12} aria-hidden />}
        {title}
      </button>
    </span>
  );
}
