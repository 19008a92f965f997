import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { Realisation } from '#shared/enrolment/realisation.ts';
import { signed } from '#shared/coverage/indicator-text.ts';
import { ancestor } from '#shared/region/code.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';
import { Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { useView } from '../session/store.ts';
import { sortedDesa, type DesaColumn, type DesaSorting } from './desa-order.ts';

const rowHeight = 28;
const columns = [
  'name1',
  'kecamatan',
  'planned',
  'enrolled',
  'difference',
  'share',
] as const satisfies DesaColumn[];

const inPeople: ReadonlySet<DesaColumn> = new Set(['planned', 'enrolled', 'difference']);

/** Every desa with a plan or a report; at first those furthest behind their plan. */
export function DesaRealisation(props: { readonly realisation: Realisation; readonly directory: Directory }) {
  const { realisation, directory } = props;
  const { t } = useWords();
  const [sorting, setSorting] = useState<DesaSorting>({ column: 'difference', descending: false });
  const slots = useMemo(() => sortedDesa(realisation, directory, sorting), [realisation, directory, sorting]);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: slots.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  return (
    <Section title={t('enrolment.perDesa')}>
      <div
        ref={scroller}
        className="enrolment-desa"
        role="table"
        aria-label={t('enrolment.perDesa')}
        aria-rowcount={slots.length + 1}
        tabIndex={0}
      >
        <div className="enrolment-row enrolment-row-head" role="row">
          {columns.map((column) => (
            <span
              key={column}
              role="columnheader"
              className={cellClass(column)}
              aria-sort={sorting.column !== column ? 'none' : sorting.descending ? 'descending' : 'ascending'}
            >
              <button
                type="button"
                onClick={() =>
                  setSorting({ column, descending: sorting.column === column ? !sorting.descending : false })
                }
              >
                {t(`enrolment.${column}`)}
              </button>
              {inPeople.has(column) && <small> {t('unit.people')}</small>}
            </span>
          ))}
        </div>
        <div className="enrolment-rows" role="rowgroup" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => (
            <DesaRow
              key={slots[item.index]}
              slot={slots[item.index]!}
              index={item.index}
              start={item.start}
              realisation={realisation}
              directory={directory}
            />
          ))}
        </div>
      </div>
    </Section>
  );
}

function DesaRow(props: {
  readonly slot: number;
  readonly index: number;
  readonly start: number;
  readonly realisation: Realisation;
  readonly directory: Directory;
}) {
  const { slot, realisation, directory } = props;
  const { t, w, language } = useWords();
  const planned = realisation.planned[slot]!;
  const enrolled = realisation.enrolled[slot]!;
  const isKnown = !Number.isNaN(enrolled);
  const code = directory.codes[slot]!;
  return (
    <div
      className="enrolment-row"
      role="row"
      aria-rowindex={props.index + 2}
      style={{ transform: `translateY(${props.start}px)` }}
      onClick={() => useView.getState().setSelected(slot)}
    >
      <span role="rowheader" className={cellClass('name1')}>
        {directory.names[slot]}
      </span>
      <span role="cell" className={cellClass('kecamatan')}>
        {directory.parents[ancestor(code, 'kecamatan')]}
      </span>
      <span role="cell" className={cellClass('planned')}>
        {w.heads(planned)}
      </span>
      <span role="cell" className={cellClass('enrolled')}>
        {isKnown ? w.heads(enrolled) : t('data.none')}
      </span>
      <span role="cell" className={cellClass('difference')}>
        {isKnown ? signed(enrolled - planned, language) : '–'}
      </span>
      <span role="cell" className={cellClass('share')}>
        {isKnown && planned > 0 ? w.percent(enrolled / planned) : '–'}
      </span>
    </div>
  );
}

function cellClass(column: DesaColumn): string {
  return column === 'name1' || column === 'kecamatan' ? 'enrolment-cell' : 'enrolment-cell number';
}
