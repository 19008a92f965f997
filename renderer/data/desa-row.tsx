import { memo, type ReactNode } from 'react';
import { ancestor } from '#shared/region/code.ts';
import { NumberField } from '../app/controls/number-field.tsx';
import { useWords } from '../app/language/language.ts';
import { LockField } from '../plan/lock-field.tsx';
import { updateCoverage } from '../session/actions.ts';
import type { DocumentState } from '../session/state.ts';
import { useView } from '../session/store.ts';
import { columnValues, type TableFigures } from './columns.ts';
import { cellClass, figureText, type ShownColumn } from './shown-columns.ts';

interface DesaRowProps {
  readonly slot: number;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly columns: readonly ShownColumn[];
  /** Least width of each column in pixels. */
  readonly widths: readonly number[];
  readonly document: DocumentState;
  readonly figures: TableFigures;
  readonly editing: boolean;
}

/**
 * One desa. Its figures are text right in the row, as a key typed in the plan changes most of them in every row;
 * fields are components of their own, which a change of other figures leaves alone.
 */
export const DesaRow = memo(function DesaRow(props: DesaRowProps) {
  const { slot, index, top, columns, widths } = props;
  const words = useWords();
  const hovered = useView((view) => view.hovered === slot);
  const selected = useView((view) => view.selected === slot);
  return (
    <div
      className="desa-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-hovered={hovered || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onPointerEnter={() => useView.getState().setHovered(slot)}
      onClick={() => useView.getState().setSelected(slot)}
    >
      {columns.map((column, at) => (
        <span
          key={column.id}
          className={cellClass(column)}
          style={{ minWidth: widths[at] }}
          role={column.id === 'name' ? 'rowheader' : 'cell'}
        >
          {cellOf(column, props, words)}
        </span>
      ))}
    </div>
  );
});

type Words = ReturnType<typeof useWords>;

function cellOf(column: ShownColumn, props: DesaRowProps, words: Words): ReactNode {
  const { slot, document, figures, editing } = props;
  const { directory, snapshot, lastResult } = document;
  const code = directory.codes[slot]!;
  const name = directory.names[slot]!;

  if (column.title === 'name') return name;
  if (column.title === 'kecamatan') return directory.parents[ancestor(code, 'kecamatan')] ?? '';
  if (column.title === 'lock') {
    const { plan } = snapshot;
    return plan && <LockField bare code={code} name={name} heads={plan.spec.locks[code] ?? null} />;
  }
  const value = (column.sortable && columnValues(figures, column.sortable)?.[slot]) ?? NaN;
  if (editing && (column.title === 'eligible' || column.title === 'covered'))
    return (
      <CoverageField
        slot={slot}
        name={name}
        figure={column.title}
        heads={known(value)}
        disabled={snapshot.readOnly}
      />
    );
  // Known, not missing: such a desa gets nothing because the plan is not about it.
  if (lastResult?.regions.inArea[slot] === 0 && isGiven(column))
    return <span className="desa-none">{words.t('data.outside')}</span>;
  return figureCell(column, value, words);
}

interface CoverageFieldProps {
  readonly slot: number;
  readonly name: string;
  readonly figure: 'eligible' | 'covered';
  /** null for "tidak ada data". */
  readonly heads: number | null;
  readonly disabled: boolean;
}

const CoverageField = memo(function CoverageField(props: CoverageFieldProps) {
  const { slot, name, figure, heads, disabled } = props;
  const { t } = useWords();
  return (
    <NumberField
      label={t(figure === 'eligible' ? 'data.eligibleOf' : 'data.coveredOf', { name })}
      bare
      optional
      disabled={disabled}
      value={heads}
      placeholder={t('data.none')}
      onChange={(next, merge) => void updateCoverage(slot, figure, next, merge)}
    />
  );
});

/** Whether a column is about what the plan gives. */
function isGiven({ title }: ShownColumn): boolean {
  return title === 'allocated' || title === 'cost';
}

/** A figure as its column writes it; unknown is said, never shown as 0. */
export function figureCell(column: ShownColumn, value: number, { t, w }: Words): ReactNode {
  if (Number.isNaN(value)) return <span className="desa-none">{t('data.none')}</span>;
  return figureText(column, value, w);
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
