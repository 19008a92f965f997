import { useEffect, useId, useRef } from 'react';
import { mostHeads } from '#shared/allocation/heads.ts';
import { useWords } from '../../app/language/language.ts';
import { readCell } from './cells.ts';
import type { ShownColumn } from './shown-columns.ts';
import { useTable, type TableState } from './state.ts';

/** The field a cell becomes while it is typed into; what is wrong with its text stands right under it. */
export function CellEditor(props: {
  readonly edit: NonNullable<TableState['edit']>;
  readonly column: ShownColumn;
  readonly label: string;
}) {
  const { edit, column, label } = props;
  const { t, w } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { caret } = edit;
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (caret === 'all') field.current?.select();
  }, [caret]);
  const read = readCell(column, edit.text);
  return (
    <>
      <input
        ref={field}
        data-local
        className="cell-editor number"
        aria-label={label}
        inputMode={column.typed === 'heads' ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={edit.text}
        aria-invalid={!read.ok || undefined}
        aria-describedby={read.ok ? undefined : id}
        onChange={(event) => {
          const text = event.currentTarget.value;
          useTable.setState((table) => (table.edit ? { edit: { ...table.edit, text } } : {}));
        }}
      />
      {!read.ok && (
        <span className="cell-problem" id={id} role="alert">
          {t(`table.why.${read.why}`, { max: w.heads(mostHeads) })}
        </span>
      )}
    </>
  );
}
