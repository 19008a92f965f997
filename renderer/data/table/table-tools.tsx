import { Menu } from '@base-ui/react/menu';
import { BoxSelect, Download, X } from 'lucide-react';
import { IconButton } from '../../app/controls/button.tsx';
import { TextField } from '../../app/controls/text-field.tsx';
import { useWords, type Words } from '../../app/language/language.ts';
import type { DocumentState } from '../../session/state.ts';
import { useView } from '../../session/store.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { editText } from './cells.ts';
import { exportTable } from './export-table.ts';
import type { ColumnFilter } from './filter.ts';
import type { TableRows } from './rows.ts';
import { headingOf, isShare, type ShownColumn } from './shown-columns.ts';
import { setColumnFilter, useTable } from './state.ts';
import { useStable } from './use-stable.ts';
import { useTableView } from './use-table-view.ts';
import './table-tools.css';

/** What the table shows: search, filters that are on and how many rows they leave, columns, and the way out as a file. */
export function TableTools({ document }: { readonly document: DocumentState }) {
  const words = useWords();
  const { t, w } = words;
  const view = useTableView(document);
  const text = useTable((table) => table.text);
  const filters = useTable((table) => table.filters);
  const inArea = useTable((table) => table.inArea);
  const hasArea = useView(({ draft }) => (draft?.totals ?? null) !== null);
  const { rows, order, everyColumn, layout, isFiltered } = view;
  const save = useStable((format: Format) => void exportTable(view, format, words));
  const on = everyColumn.flatMap((column) => {
    const filter = filters[column.column];
    return filter ? [{ column, filter }] : [];
  });
  return (
    <div className="table-tools">
      <p className="table-count" role="status">
        {isFiltered && t('table.count', { shown: w.heads(order.length), all: w.heads(rows.codes.length) })}
      </p>
      {on.map(({ column, filter }) => (
        <FilterChip
          key={column.id}
          text={`${headingOf(column, words, rows.level)} ${filterText(column, filter, rows, words)}`}
          onRemove={() => setColumnFilter(column.column, null)}
        />
      ))}
      <button
        type="button"
        className="table-toggle"
        aria-pressed={inArea}
        disabled={!hasArea && !inArea}
        title={hasArea ? undefined : t('table.filter.areaMissing')}
        onClick={() => useTable.setState({ inArea: !inArea })}
      >
        <BoxSelect size={14} aria-hidden />
        {t('table.filter.inArea')}
      </button>
      <div className="table-filter" data-local>
        <TextField
          label={t('data.filter')}
          bare
          placeholder={t('data.filter')}
          value={text}
          onChange={(next) => useTable.setState({ text: next })}
        />
      </div>
      <ColumnChooser everyColumn={everyColumn} layout={layout} level={rows.level} />
      <ExportMenu onExport={save} />
    </div>
  );
}

const formats = ['xlsx', 'csv'] as const;
type Format = (typeof formats)[number];

function ExportMenu(props: { readonly onExport: (format: Format) => void }) {
  const { t } = useWords();
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton label={t('table.export.name')} icon={Download} side="top" />} />
      <Menu.Portal>
        <Menu.Positioner className="popup-positioner" sideOffset={4} align="end">
          <Menu.Popup className="popup popup-list">
            {formats.map((format) => (
              <Menu.Item key={format} className="popup-item" onClick={() => props.onExport(format)}>
                <span className="popup-text">{t(`table.export.${format}`)}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function FilterChip(props: { readonly text: string; readonly onRemove: () => void }) {
  const { t } = useWords();
  return (
    <span className="table-chip">
      <span>{props.text}</span>
      <button
        type="button"
        aria-label={t('table.filter.remove', { filter: props.text })}
        onClick={props.onRemove}
      >
        <X size={12} aria-hidden />
      </button>
    </span>
  );
}

/** What a filter asks for, as it follows the name of its column. */
function filterText(
  column: ShownColumn,
  filter: ColumnFilter,
  rows: TableRows,
  { t, w, language }: Words,
): string {
  const figure = (value: number): string =>
    isShare(column) ? w.percent(value) : Number.isInteger(value) ? w.heads(value) : editText(value, language);
  switch (filter.kind) {
    case 'contains':
      return `“${filter.text.trim()}”`;
    case 'within': {
      const [first, ...others] = filter.codes.map((code) => rows.regionNames[code] ?? code);
      return others.length === 0 ? `${first}` : `${first} +${others.length}`;
    }
    case 'unknown':
      return t(column.title === 'lock' ? 'table.filter.isNoLock' : 'data.none');
    case 'between': {
      const { least, most } = filter;
      if (least !== null && most !== null) return `${figure(least)}–${figure(most)}`;
      return least !== null ? `≥ ${figure(least)}` : `≤ ${figure(most ?? NaN)}`;
    }
  }
}
