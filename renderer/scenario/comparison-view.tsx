import { ArrowLeftRight, Copy, FileText, LoaderCircle, MapPinned } from 'lucide-react';
import { useMemo } from 'react';
import type { Comparison } from '#shared/plan/comparison.ts';
import type { DocumentState } from '../session/state.ts';
import { Button, IconButton } from '../app/controls/button.tsx';
import { ProblemNotice } from '../app/controls/notice.tsx';
import { Answer } from '../app/controls/panel.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { useWords } from '../app/language/language.ts';
import { useStage } from '../app/stage/stage.ts';
import { useDocument } from '../session/store.ts';
import { compareWith, useComparing, usePair } from './comparing.ts';
import { useComparisonSentence } from './comparison-sentence.ts';
import { DifferenceTable } from './difference-table.tsx';
import { totalRows } from './differences.ts';
import { exportComparison, useComparisonExport } from './export-comparison.ts';
import { CoverageHistogram } from './fairness/coverage-histogram.tsx';
import { FigureTable } from './figure-table.tsx';
import type { Pair } from './pair.ts';
import { duplicatePlan } from './scenario-actions.ts';
import './scenario.css';

/** Two scenarios side by side: totals, evenness, and every desa that differs. */
export function ComparisonView() {
  const { t } = useWords();
  const document = useDocument((store) => store.document);
  const pair = usePair();
  const { comparison, problem } = useComparing();
  if (!document) return null;
  return (
    <section className="stage-page" aria-label={t('compare.name')}>
      {pair === null ? (
        <NeedTwo document={document} />
      ) : (
        <>
          <Choice document={document} pair={pair} />
          {problem && <ProblemNotice problem={problem} />}
          {comparison && <Compared comparison={comparison} document={document} />}
        </>
      )}
    </section>
  );
}

function NeedTwo({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  const { plan, readOnly } = document.snapshot;
  return (
    <>
      <p className="stage-empty">{t('compare.needTwo')}</p>
      {plan && (
        <div className="stage-tools">
          <Button
            tone="primary"
            icon={Copy}
            disabled={readOnly}
            onClick={() =>
              void duplicatePlan(plan.id, (number) =>
                number === null
                  ? t('scenario.copyName', { name: plan.spec.name })
                  : t('scenario.copyNameNumbered', { name: plan.spec.name, number }),
              )
            }
          >
            {t('scenario.duplicate', { name: plan.spec.name })}
          </Button>
        </div>
      )}
    </>
  );
}

function Choice({ document, pair }: { readonly document: DocumentState; readonly pair: Pair }) {
  const { t } = useWords();
  const { plans } = document.snapshot;
  const hasComparison = useComparing((state) => state.comparison !== null);
  const exporting = useComparisonExport();
  const options = plans.map(({ id, name, official }) => ({
    value: id,
    label: name,
    ...(official ? { detail: t('scenario.badge') } : {}),
  }));
  return (
    <div className="stage-tools comparison-choice">
      {(['a', 'b'] as const).map((side) => (
        <SelectField
          key={side}
          label={t(`compare.${side}`)}
          value={pair[side]}
          options={options}
          onChange={(id) => compareWith(side, id, pair)}
        />
      ))}
      <IconButton
        icon={ArrowLeftRight}
        label={t('compare.swap')}
        onClick={() => compareWith('a', pair.b, pair)}
      />
      <span className="comparison-gap" />
      <Button
        icon={MapPinned}
        disabled={!hasComparison}
        onClick={() => useStage.getState().show('scenario', 'map')}
      >
        {t('compare.toMap')}
      </Button>
      <Button
        icon={exporting.stage === 'working' ? LoaderCircle : FileText}
        disabled={!hasComparison || exporting.stage === 'working'}
        onClick={() => void exportComparison(pair)}
      >
        {t('compare.pdf')}
      </Button>
      <p className="comparison-exported" role="status">
        {exporting.stage === 'done' && t('compare.exported', { name: exporting.name })}
      </p>
    </div>
  );
}

function Compared({
  comparison,
  document,
}: {
  readonly comparison: Comparison;
  readonly document: DocumentState;
}) {
  const { t, w, say } = useWords();
  const { a, b, cautions } = comparison;
  const rows = useMemo(() => totalRows(comparison), [comparison]);
  return (
    <>
      <Answer
        question={t('compare.question')}
        answer={useComparisonSentence()}
        detail={
          <>
            <p>
              {t('compare.counts', {
                more: w.heads(comparison.more),
                fewer: w.heads(comparison.fewer),
                same: w.heads(comparison.same),
              })}
            </p>
            {cautions.map((caution) => (
              <p key={caution.en} className="comparison-caution">
                {say(caution)}
              </p>
            ))}
          </>
        }
      />
      <div className="stage-columns comparison-columns">
        <FigureTable
          caption={t('compare.totals')}
          first={t('compare.figure')}
          columns={[
            { title: 'A', detail: a.spec.name },
            { title: 'B', detail: b.spec.name },
            { title: t('compare.difference') },
          ]}
          rows={rows.map(({ name, unit, a: inA, b: inB, difference }) => ({
            name: t(`compare.total.${name}`),
            unit,
            values: [inA, inB, difference],
          }))}
        />
        <CoverageHistogram
          title={t('compare.fairness')}
          spreads={[
            { name: t('fairness.before'), spread: a.fairness.before, colour: 'before' },
            { name: 'A', spread: a.fairness.after, colour: 1 },
            { name: 'B', spread: b.fairness.after, colour: 0 },
          ]}
        />
      </div>
      <DifferenceTable comparison={comparison} directory={document.directory} />
    </>
  );
}
