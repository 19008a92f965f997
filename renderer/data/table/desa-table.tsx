import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type MouseEvent } from 'react';
import { useWords } from '../../app/language/language.ts';
import type { DocumentState } from '../../session/state.ts';
import { useView } from '../../session/store.ts';
import { DesaRow } from './desa-row.tsx';
import { beginEdit, cellBlock, commitEdit, goToCell, pickRow, type Grid } from './grid.ts';
import { copied, pasted, pressed } from './grid-keys.ts';
import { HeadCell } from './head-cell.tsx';
import { useMoreToTheRight } from '../more-to-the-right.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { pickKeys } from './picking.ts';
import { rowOfSlot } from './rows.ts';
import { leastWidths } from './widths.ts';
import { PickedBar } from './picked-bar.tsx';
import { useTable } from './state.ts';
import { SumsRow } from './sums-row.tsx';
import { useStable } from './use-stable.ts';
import { useTableView, type TableView } from './use-table-view.ts';
import './desa-table.css';
import './desa-head.css';

/** Pixels of a row, of head and sums, which stay in sight above and below the rows. */
const [rowHeight, headHeight, sumsHeight] = [28, 54, 29];

interface DesaTableProps {
  readonly document: DocumentState;
  /** Cells can be gone to, copied, and typed into where they hold data or locks. */
  readonly editing: boolean;
}

/** Every desa, or every region of a level above, tied to the map both ways: what is hovered or selected here is so there. */
export function DesaTable({ document, editing }: DesaTableProps) {
  const { t, w } = useWords();
  const view = useTableView(document);
  const { rows, order, columns, headings, sums } = view;
  const cells = useTable((table) => table.cells);
  const edit = useTable((table) => table.edit);
  const scroller = useRef<HTMLDivElement>(null);
  const idPrefix = useId();
  const isGrid = editing && rows.level === 'desa' && !document.snapshot.readOnly;
  const widths = leastWidths(columns, sums, w);

  const list = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollPaddingEnd: headHeight + sumsHeight,
  });

  const block = isGrid ? cellBlock(view, cells) : null;
  const goal = block?.to.row ?? -1;
  const goalColumn = block?.to.column ?? -1;
  const goalId = block ? `${idPrefix}-${order[goal]}-${goalColumn}` : undefined;
  useEffect(() => {
    if (goal < 0) return;
    list.scrollToIndex(goal, { align: 'auto' });
    if (goalId !== undefined)
      globalThis.document.getElementById(goalId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [goal, goalId, list]);
  useSelectedInSight(view, (index) => list.scrollToIndex(index, { align: 'auto' }));

  const isOfficial = Boolean(document.snapshot.plan?.official);
  const grid = (): Grid => ({
    view,
    isGrid,
    mayChange: ({ title }) => isGrid && !(title === 'lock' && isOfficial),
    page: Math.max(
      1,
      Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight - sumsHeight) / rowHeight),
    ),
  });

  // The same function for as long as the table is: rows are drawn again only for what they show.
  const latest = useRef(grid);
  useEffect(() => {
    latest.current = grid;
  });
  const pick = useStable((row: number, column: number, event: MouseEvent) => {
    const now = latest.current();
    const how = pickKeys(event);
    if (useTable.getState().edit && event.target instanceof HTMLInputElement) return;
    if (!commitEdit(now)) {
      // What is typed means nothing yet: it must not be lost by a click elsewhere.
      event.preventDefault();
      return;
    }
    if (!now.isGrid || now.view.columns[column]?.id === 'name' || how === 'toggle') {
      pickRow(now, row, how);
      return;
    }
    goToCell(now, { row: now.view.order.indexOf(row), column }, how === 'range');
  });
  const drag = useStable((row: number, column: number) => {
    const now = latest.current();
    if (now.isGrid && useTable.getState().cells)
      goToCell(now, { row: now.view.order.indexOf(row), column }, true);
    else if (useTable.getState().pickedFrom !== null) pickRow(now, row, 'range');
  });
  const open = useStable(() => void beginEdit(latest.current()));

  return (
    <div className="desa-frame" data-more={useMoreToTheRight(scroller) || undefined}>
      <div
        ref={scroller}
        className="desa-table"
        role={isGrid ? 'grid' : 'table'}
        aria-label={t('data.table')}
        aria-rowcount={order.length + 2}
        aria-colcount={columns.length}
        aria-multiselectable={isGrid || undefined}
        aria-activedescendant={goalId}
        data-editing={isGrid || undefined}
        // The table itself takes the keys; which cell or row they are for is said by what is active and selected.
        tabIndex={0}
        onKeyDown={(event) => pressed(grid(), event)}
        onCopy={(event) => copied(grid(), event)}
        onPaste={(event) => pasted(grid(), event)}
        onBlur={(event) => event.target instanceof HTMLInputElement && commitEdit(grid())}
        onPointerLeave={() => useView.getState().setHovered(null)}
      >
        <div className="desa-table-sheet">
          <div className="desa-row desa-head" role="row" aria-rowindex={1}>
            {columns.map((column, at) => (
              <HeadCell
                key={column.id}
                column={column}
                heading={headings[at]!}
                at={at}
                width={widths[at]!}
                rows={rows}
              />
            ))}
          </div>
          <div className="desa-body" role="rowgroup" style={{ height: list.getTotalSize() }}>
            {list.getVirtualItems().map(({ index, start }) => {
              const row = order[index]!;
              const isSelected = block !== null && index >= block.rows[0] && index <= block.rows[1];
              return (
                <DesaRow
                  key={row}
                  row={row}
                  rows={rows}
                  figures={view.figures}
                  classes={view.classes}
                  index={index}
                  top={start}
                  columns={columns}
                  headings={headings}
                  widths={widths}
                  isGrid={isGrid}
                  idPrefix={idPrefix}
                  from={isSelected ? block.columns[0] : -1}
                  to={isSelected ? block.columns[1] : -1}
                  active={block !== null && index === block.from.row ? block.from.column : -1}
                  edit={edit?.row === row ? edit : null}
                  note={document.snapshot.notes[rows.codes[row]!] ?? ''}
                  onPick={pick}
                  onDrag={drag}
                  onOpen={open}
                />
              );
            })}
            {order.length === 0 && <p className="desa-empty">{t('table.noRows')}</p>}
          </div>
          <SumsRow view={view} widths={widths} isGrid={isGrid} />
        </div>
      </div>
      <PickedBar view={view} readOnly={document.snapshot.readOnly} />
      <PasteDialog />
    </div>
  );
}

/**
 * What was selected on the map comes into sight here, once: sorting or editing later must not pull the table away
 * from the reader.
 */
function useSelectedInSight({ rows, order }: TableView, show: (index: number) => void): void {
  const selected = useView((view) => view.selected);
  const region = useView((view) => view.region);
  const row =
    rows.level !== 'desa' && region !== null
      ? rows.codes.indexOf(region)
      : selected === null
        ? -1
        : rowOfSlot(rows, selected);
  const shown = useRef(-1);
  useEffect(() => {
    if (row === shown.current) return;
    shown.current = row;
    const index = row < 0 ? -1 : order.indexOf(row);
    if (index >= 0) show(index);
    // Another one than those picked was selected, as on the map: they are let go.
    const { picked } = useTable.getState();
    if (row >= 0 && picked.size > 1 && !picked.has(row)) useTable.setState({ picked: new Set() });
  }, [row, order, show]);
}
