import { useEffect, useMemo, useState } from 'react';
import type { BudgetLine } from '#shared/plan/budget-view.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import { shortWords } from '#shared/plan/top-up.ts';
import { Chart } from '../../chart/chart.tsx';
import { rupiahScale, tickText } from '../../chart/scale.ts';
import { Answer } from '../../app/controls/panel.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { session } from '../../session/client.ts';
import { useDocument } from '../../session/store.ts';
import { cashSeries, stacks, type Stack } from './cash-series.ts';
import { PivotTable } from './pivot-table.tsx';
import { dearest, firstUnfunded, periods, pivotOf, spansOf, type Period } from './pivot.ts';
import { useSpanName } from './span-name.ts';
import './budget-view.css';

/** "Cukupkah dananya?" through the year: what is paid when, by whom and for what. */
export function BudgetView() {
  const { t } = useWords();
  const result = useDocument((store) => store.document?.lastResult ?? null);
  const hasFunds = useDocument((store) => (store.document?.snapshot.plan?.spec.funds.length ?? 0) > 0);
  const lines = useBudget();
  return (
    <section className="stage-page" aria-label={t('cash.name')}>
      {!result || !lines ? (
        <p className="stage-empty">{t('cash.none')}</p>
      ) : lines.length === 0 ? (
        <p className="stage-empty">{t('cash.nothing')}</p>
      ) : (
        <CashPlan lines={lines} result={result} hasFunds={hasFunds} />
      )}
    </section>
  );
}

/** The budget of the shown plan; while the next is computed, the one before. Null until the first came. */
function useBudget(): readonly BudgetLine[] | null {
  const revision = useDocument((store) => store.document?.snapshot.revision);
  const hasResult = useDocument((store) => store.document?.snapshot.plan?.outcome.ok ?? false);
  const [lines, setLines] = useState<readonly BudgetLine[] | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<void> => {
      const answer = await session.planBudget();
      if (wanted) setLines(answer);
    };
    if (revision !== undefined && hasResult) void ask();
    return () => {
      wanted = false;
    };
  }, [revision, hasResult]);
  return lines;
}

function CashPlan(props: {
  readonly lines: readonly BudgetLine[];
  readonly result: PlanResult;
  readonly hasFunds: boolean;
}) {
  const { lines, result, hasFunds } = props;
  const { t } = useWords();
  const [period, setPeriod] = useState<Period>('month');
  const [stack, setStack] = useState<Stack>('claim');
  return (
    <>
      <CashAnswer lines={lines} result={result} hasFunds={hasFunds} period={period} />
      <div className="stage-tools cash-tools">
        <SelectField
          label={t('cash.period')}
          value={period}
          options={periods.map((value) => ({ value, label: t(`cash.periods.${value}`) }))}
          onChange={setPeriod}
        />
        <SelectField
          label={t('cash.stack')}
          value={stack}
          options={stacks.map((value) => ({ value, label: t(`cash.stacks.${value}`) }))}
          onChange={setStack}
        />
      </div>
      <CashChart lines={lines} period={period} stack={stack} />
      <PivotTable lines={lines} period={period} />
    </>
  );
}

function CashAnswer(props: {
  readonly lines: readonly BudgetLine[];
  readonly result: PlanResult;
  readonly hasFunds: boolean;
  readonly period: Period;
}) {
  const { lines, result, hasFunds, period } = props;
  const { t, w } = useWords();
  const spanName = useSpanName();
  const pivot = useMemo(() => pivotOf(lines, 'claim', period, false), [lines, period]);
  const most = dearest(pivot);
  const since = firstUnfunded(lines);
  const total = w.rupiah(pivot.total);
  return (
    <Answer
      question={t('budget.question')}
      tone={hasFunds && since ? 'caution' : 'plain'}
      answer={
        !hasFunds
          ? t('cash.noFunds', { total })
          : since
            ? t('cash.short', {
                shortfall: shortWords(result)[w.language],
                since: spanName({ year: since.year, part: since.month }, 'month', true),
              })
            : t('cash.enough', { total })
      }
      detail={
        <>
          {most &&
            t('cash.detail', { amount: w.rupiah(most.amount), span: spanName(most.span, period, true) })}
          {result.discount > 0 && ` ${t('cash.discount', { discount: w.rupiah(result.discount) })}`}
        </>
      }
    />
  );
}

function CashChart(props: {
  readonly lines: readonly BudgetLine[];
  readonly period: Period;
  readonly stack: Stack;
}) {
  const { lines, period, stack } = props;
  const { t, w, language, say } = useWords();
  const spanName = useSpanName();
  const series = useMemo(() => cashSeries(lines, stack, period), [lines, stack, period]);
  const spans = useMemo(() => spansOf(lines, period), [lines, period]);
  const highest = Math.max(
    0,
    ...spans.map((_, at) => series.reduce((sum, { values }) => sum + values[at]!, 0)),
  );
  const scale = rupiahScale(highest);
  const nameOf = (key: string | null): string => {
    if (key === null) return t('cash.unfunded');
    switch (stack) {
      case 'claim':
        return t(`cash.claims.${key as BudgetLine['claim']}`);
      case 'programme':
        return t(`programme.${key as BudgetLine['programme']}`);
      case 'fund':
        return key;
    }
  };
  return (
    <Chart
      title={t('cash.chart', { period: t(`cash.chartPeriods.${period}`) })}
      categoryName={t(`cash.periods.${period}`)}
      categories={spans.map((span) => spanName(span, period))}
      series={series.map(({ key, values, colour }) => ({ name: nameOf(key), values, colour }))}
      stacked
      unit={say(scale.unit)}
      tick={(value) => tickText(value, scale, language)}
      figure={(value) => w.rupiah(value)}
      size="large"
    />
  );
}
