import { useMemo, useState } from 'react';
import { coverageTotals } from '#shared/coverage/totals.ts';
import { Answer } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { useDocument } from '../session/store.ts';
import { DesaTable } from './desa-table.tsx';
import { Sources } from './sources.tsx';
import { FilterField } from './table-drawer.tsx';
import './data-screen.css';

/** Figures of every desa, to be read, checked against their sources and put right. */
export function DataScreen() {
  const { t, w } = useWords();
  const document = useDocument((store) => store.document);
  const [filter, setFilter] = useState('');
  const coverage = document?.snapshot.coverage;
  const totals = useMemo(() => (coverage ? coverageTotals(coverage) : null), [coverage]);
  if (!document || !totals) return null;
  return (
    <section className="screen data-screen" aria-label={t('rail.data')}>
      <header className="data-head">
        <Answer
          question={t('data.question')}
          answer={
            totals.known > 0
              ? t('data.answer', {
                  covered: w.heads(totals.covered),
                  eligible: w.heads(totals.eligible),
                  coverage: w.percent(totals.coverage),
                })
              : t('data.noFigures')
          }
          detail={
            totals.known === 0
              ? t('data.howToFill')
              : totals.unknown > 0
                ? t('data.someUnknown', { value: w.heads(totals.unknown) })
                : t('data.allKnown', { value: w.heads(totals.known) })
          }
        />
        <Sources />
        <div className="data-tools">
          <p className="data-hint">{t('data.editHint')}</p>
          <FilterField value={filter} onChange={setFilter} />
        </div>
      </header>
      <div className="data-body">
        <DesaTable document={document} filter={filter} editing />
      </div>
    </section>
  );
}
