import { FileInput, Map as MapSign } from 'lucide-react';
import { useMemo, useState } from 'react';
import { coverageTotals } from '#shared/coverage/totals.ts';
import { Answer } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { useDocument } from '../session/store.ts';
import { Button } from '../app/controls/button.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { run } from '../session/actions.ts';
import { CandidateView } from '../candidate/candidate-view.tsx';
import { RealisationView } from '../enrolment/realisation-view.tsx';
import { showBoundaries } from './boundaries/state.ts';
import { showImport } from './import/state.ts';
import { DesaTable } from './table/desa-table.tsx';
import { TableTools } from './table/table-tools.tsx';
import { ColumnList } from './monitor/column-list.tsx';
import { Monitor } from './monitor/monitor.tsx';
import { Sources } from './sources.tsx';
import '../app/stage/stage.css';
import './data-screen.css';

/** Figures of every desa, to be read, checked against their sources and put right. */
export function DataScreen() {
  const { t } = useWords();
  const document = useDocument((store) => store.document);
  if (!document) return null;
  return <Tabs key={document.directory.codes[0]} document={document} label={t('rail.data')} />;
}

const tabs = ['desa', 'realisation', 'candidates', 'governments'] as const;
type Tab = (typeof tabs)[number];

const tabWords = {
  desa: 'monitor.tabDesa',
  realisation: 'enrolment.tab',
  candidates: 'candidate.tab',
  governments: 'monitor.tabGovernments',
} as const;

function Tabs({ document, label }: { readonly document: DocumentState; readonly label: string }) {
  const { t } = useWords();
  const { governments, question } = document.snapshot;
  // A document about governments opens with them: its question is answered there.
  const [tab, setTab] = useState<Tab>(
    governments.length > 0 && question?.screen === 'data' ? 'governments' : 'desa',
  );
  return (
    <section className="screen data-screen" aria-label={label}>
      <div className="stage-tabs" role="group" aria-label={t('monitor.tabs')}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            className="stage-tab"
            aria-pressed={one === tab}
            onClick={() => setTab(one)}
          >
            {t(tabWords[one])}
          </button>
        ))}
      </div>
      <div className="data-tab">
        {tab === 'desa' && <DesaFigures document={document} />}
        {tab === 'realisation' && <RealisationView document={document} />}
        {tab === 'candidates' && <CandidateView document={document} />}
        {tab === 'governments' && <Monitor document={document} />}
      </div>
    </section>
  );
}

function DesaFigures({ document }: { readonly document: DocumentState }) {
  const { t, w } = useWords();
  const { coverage } = document.snapshot;
  const totals = useMemo(() => coverageTotals(coverage), [coverage]);
  return (
    <div className="data-desa">
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
        <ColumnList />
        <div className="data-tools">
          <ImportButton document={document} />
          <p className="data-hint">{t('data.editHint')}</p>
          <TableTools document={document} />
        </div>
      </header>
      <div className="data-body">
        <DesaTable document={document} editing />
      </div>
    </div>
  );
}

/** The way in for the region's own figures, and to those of other years. */
function ImportButton({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  const { readOnly, coverage, coverageYears } = document.snapshot;
  const years = [...new Set([...coverageYears, coverage.year])].toSorted((a, b) => a - b);
  return (
    <div className="data-import">
      <Button icon={FileInput} disabled={readOnly} onClick={() => showImport()}>
        {t('import.open')}
      </Button>
      <Button icon={MapSign} disabled={readOnly} onClick={showBoundaries}>
        {t('boundaries.open')}
      </Button>
      {years.length > 1 && (
        <SelectField
          bare
          label={t('import.shownYear')}
          value={coverage.year}
          disabled={readOnly}
          options={years.map((value) => ({ value, label: String(value) }))}
          onChange={(year) => void run({ kind: 'show-year', year })}
        />
      )}
    </div>
  );
}
