import { useMemo, useState } from 'react';
import { signed } from '#shared/coverage/indicator-text.ts';
import type { Comparison } from '#shared/plan/comparison.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';
import { CheckboxField } from '../app/controls/checkbox-field.tsx';
import { Section } from '../app/controls/panel.tsx';
import { kecamatanOf, type Sorting } from '../app/controls/row-order.ts';
import { RowTable, SortHead } from '../app/controls/row-table.tsx';
import { useWords } from '../app/language/language.ts';
import { useView } from '../session/store.ts';
import { differenceFigure, sortedDifferences, type DifferenceColumn } from './differences.ts';
import { useFigureText } from './figure-text.ts';

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
  const [sorting, setSorting] = useState<Sorting<DifferenceColumn>>({
    column: 'difference',
    descending: true,
  });
  const slots = useMemo(
    () => sortedDifferences(comparison, directory, sorting, onlyDifferent),
    [comparison, directory, sorting, onlyDifferent],
  );
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
      <RowTable
        label={t('compare.perDesa')}
        className="differences"
        slots={slots}
        head={columns.map(({ id, word }) => (
          <SortHead
            key={id}
            column={id}
            title={t(word)}
            sorting={sorting}
            descendingFirst={isFigure(id)}
            isNumber={isFigure(id)}
            onSort={setSorting}
          />
        ))}
        onRowClick={(slot) => useView.getState().setSelected(slot)}
        empty={t('compare.none')}
      >
        {(slot) =>
          columns.map(({ id }) => (
            <Cell key={id} column={id} slot={slot} comparison={comparison} directory={directory} />
          ))
        }
      </RowTable>
    </Section>
  );
}

function isFigure(column: DifferenceColumn): boolean {
  return column !== 'name' && column !== 'kecamatan';
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
      case 'cost':
        return figureText('rupiah', differenceFigure(comparison, column, slot), true);
      case 'a':
      case 'b':
        return w.heads(differenceFigure(comparison, column, slot));
    }
  };
  const sign = column === 'difference' ? Math.sign(comparison.difference[slot]!) : 0;
  return (
    <span
      className={isFigure(column) ? 'number' : `difference-${column}`}
      role={column === 'name' ? 'rowheader' : 'cell'}
      data-sign={sign === 0 ? undefined : sign > 0 ? 'more' : 'fewer'}
    >
      {text()}
    </span>
  );
}
