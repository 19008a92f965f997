import { useMemo, useState } from 'react';
import type { Realisation } from '#shared/enrolment/realisation.ts';
import { signed } from '#shared/coverage/indicator-text.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';
import { Section } from '../app/controls/panel.tsx';
import { kecamatanOf, type Sorting } from '../app/controls/row-order.ts';
import { RowTable, SortHead } from '../app/controls/row-table.tsx';
import { useWords } from '../app/language/language.ts';
import { useView } from '../session/store.ts';
import { sortedDesa, type DesaColumn } from './desa-order.ts';

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
  const [sorting, setSorting] = useState<Sorting<DesaColumn>>({ column: 'difference', descending: false });
  const slots = useMemo(() => sortedDesa(realisation, directory, sorting), [realisation, directory, sorting]);
  return (
    <Section title={t('enrolment.perDesa')}>
      <RowTable
        label={t('enrolment.perDesa')}
        className="enrolment-desa"
        slots={slots}
        head={columns.map((column) => (
          <SortHead
            key={column}
            column={column}
            title={t(`enrolment.${column}`)}
            unit={inPeople.has(column) ? t('unit.people') : undefined}
            sorting={sorting}
            descendingFirst={false}
            isNumber={column !== 'name1' && column !== 'kecamatan'}
            onSort={setSorting}
          />
        ))}
        onRowClick={(slot) => useView.getState().setSelected(slot)}
      >
        {(slot) => <Cells slot={slot} realisation={realisation} directory={directory} />}
      </RowTable>
    </Section>
  );
}

function Cells(props: {
  readonly slot: number;
  readonly realisation: Realisation;
  readonly directory: Directory;
}) {
  const { slot, realisation, directory } = props;
  const { t, w, language } = useWords();
  const planned = realisation.planned[slot]!;
  const enrolled = realisation.enrolled[slot]!;
  const isKnown = !Number.isNaN(enrolled);
  return (
    <>
      <span role="rowheader">{directory.names[slot]}</span>
      <span role="cell">{kecamatanOf(directory, slot)}</span>
      <span role="cell" className="number">
        {w.heads(planned)}
      </span>
      <span role="cell" className="number">
        {isKnown ? w.heads(enrolled) : t('data.none')}
      </span>
      <span role="cell" className="number">
        {isKnown ? signed(enrolled - planned, language) : '–'}
      </span>
      <span role="cell" className="number">
        {isKnown && planned > 0 ? w.percent(enrolled / planned) : '–'}
      </span>
    </>
  );
}
