import { Popover } from '@base-ui/react/popover';
import { ListFilter } from 'lucide-react';
import { useId, useState } from 'react';
import type { RegionCode } from '#shared/region/code.ts';
import { Button } from '../../app/controls/button.tsx';
import { CheckboxField } from '../../app/controls/checkbox-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { editText, readCell } from './cells.ts';
import type { ColumnFilter } from './filter.ts';
import type { TableRows } from './rows.ts';
import { isShare, type ShownColumn } from './shown-columns.ts';
import { setColumnFilter, useTable } from './state.ts';

interface ColumnFilterProps {
  readonly column: ShownColumn;
  readonly heading: string;
  readonly rows: TableRows;
}

/** Opens what rows must be like in a column. */
export function ColumnFilterButton(props: ColumnFilterProps) {
  const { column, heading } = props;
  const { t } = useWords();
  const filter = useTable((table) => table.filters[column.column] ?? null);
  const label = t(filter ? 'table.filter.on' : 'table.filter.of', { column: heading });
  return (
    <Popover.Root>
      <Popover.Trigger
        className="desa-filter-button"
        aria-label={label}
        data-on={filter !== null || undefined}
      >
        <ListFilter size={12} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-positioner" sideOffset={4} align="start">
          <Popover.Popup className="popup column-filter" data-local>
            <Popover.Title className="column-filter-title">
              {t('table.filter.of', { column: heading })}
            </Popover.Title>
            {column.title === 'within' ? (
              <WithinFilter {...props} filter={filter} />
            ) : column.numeric ? (
              <FigureFilter {...props} filter={filter} />
            ) : (
              <TextFilter {...props} filter={filter} />
            )}
            <Button disabled={filter === null} onClick={() => setColumnFilter(column.column, null)}>
              {t('table.filter.clear')}
            </Button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface EditorProps extends ColumnFilterProps {
  readonly filter: ColumnFilter | null;
}

function TextFilter({ column, filter }: EditorProps) {
  const { t } = useWords();
  const text = filter?.kind === 'contains' ? filter.text : '';
  return (
    <FilterText
      label={t('table.filter.contains')}
      value={text}
      onChange={(next) =>
        setColumnFilter(column.column, next.trim() === '' ? null : { kind: 'contains', text: next })
      }
    />
  );
}

function FigureFilter({ column, filter }: EditorProps) {
  const { t, language } = useWords();
  const isUnknown = filter?.kind === 'unknown';
  const between = filter?.kind === 'between' ? filter : { least: null, most: null };
  const scale = isShare(column) ? 100 : 1;
  const shown = (value: number | null): string =>
    value === null ? '' : editText(Number((value * scale).toPrecision(12)), language);
  const [least, setLeast] = useState(() => shown(between.least));
  const [most, setMost] = useState(() => shown(between.most));
  const change = (low: string, high: string): void => {
    setLeast(low);
    setMost(high);
    const [from, to] = [limitOf(low, scale), limitOf(high, scale)];
    setColumnFilter(
      column.column,
      from === null && to === null ? null : { kind: 'between', least: from, most: to },
    );
  };
  const unit = scale === 100 ? ' (%)' : '';
  return (
    <>
      <div className="column-filter-limits">
        <FilterText
          label={`${t('table.filter.least')}${unit}`}
          value={least}
          isWrong={isWrong(least)}
          disabled={isUnknown}
          onChange={(next) => change(next, most)}
        />
        <FilterText
          label={`${t('table.filter.most')}${unit}`}
          value={most}
          isWrong={isWrong(most)}
          disabled={isUnknown}
          onChange={(next) => change(least, next)}
        />
      </div>
      <CheckboxField
        label={t(column.title === 'lock' ? 'table.filter.noLock' : 'table.filter.unknown')}
        checked={isUnknown}
        onChange={(only) => {
          setLeast('');
          setMost('');
          setColumnFilter(column.column, only ? { kind: 'unknown' } : null);
        }}
      />
    </>
  );
}

const anyNumber = { typed: 'number', title: 'further' } as const;

/** Null for no limit, and for what is no number. */
function limitOf(text: string, scale: number): number | null {
  const read = readCell(anyNumber, text);
  return read.ok && read.value !== null ? read.value / scale : null;
}

function isWrong(text: string): boolean {
  return !readCell(anyNumber, text).ok;
}

/** Most regions listed at once; typing finds the others. */
const mostListed = 60;

function WithinFilter({ column, filter, rows }: EditorProps) {
  const { t, w } = useWords();
  const [text, setText] = useState('');
  const chosen = filter?.kind === 'within' ? filter.codes : [];
  const wanted = text.trim().toLowerCase();
  const nameOf = (code: RegionCode): string => rows.regionNames[code] ?? code;
  const all = [...new Set(rows.within ?? [])];
  const found = all.filter((code) => nameOf(code).toLowerCase().includes(wanted));
  const toggle = (code: RegionCode, on: boolean): void => {
    const codes = on ? [...chosen, code] : chosen.filter((other) => other !== code);
    setColumnFilter(column.column, codes.length === 0 ? null : { kind: 'within', codes });
  };
  return (
    <>
      {all.length > 12 && <FilterText label={t('table.filter.find')} value={text} onChange={setText} />}
      <div className="column-filter-list">
        {found.slice(0, mostListed).map((code) => (
          <CheckboxField
            key={code}
            label={nameOf(code)}
            checked={chosen.includes(code)}
            onChange={(on) => toggle(code, on)}
          />
        ))}
      </div>
      {found.length > mostListed && (
        <p className="column-filter-more">
          {t('table.filter.more', { value: w.heads(found.length - mostListed) })}
        </p>
      )}
    </>
  );
}

function FilterText(props: {
  readonly label: string;
  readonly value: string;
  readonly isWrong?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {props.label}
      </label>
      <span className="field-box" data-invalid={props.isWrong || undefined}>
        <input
          id={id}
          data-local
          className="field-input"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={props.isWrong || undefined}
          value={props.value}
          disabled={props.disabled}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
      </span>
    </div>
  );
}
