import { useEffect, useMemo, useState } from 'react';
import type { BudgetLine } from '#shared/plan/budget-view.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import { Chart } from '../../chart/chart.tsx';
import { rupiahScale, tickText } from '../../chart/scale.ts';
import { Answer } from '../../app/controls/panel.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { session } from '../../session/client.ts';
import { useDocument } from '../../session/store.ts';
import { cashSeries, stacks, type Stack } from './cash-series.ts';
import { PivotTable } from './pivot-table.tsx';
import { dearest, firstUnfunded, periods, pivotOf, spansOf, type Period, type Span } from './pivot.ts';
import { useSpanName } from './span-name.ts';
import './budget-view.css';

/** When the money is spent: what is paid in each month, by whom and for what. */
export function BudgetView() {
  const { t } = useWords();
  const result = useDocument((store) => store.document?.lastResult ?? null);
  const lines = useBudget();
  return (
    <section className="stage-page" aria-label={t('cash.name')}>
      {!result || !lines ? (
        <p className="stage-empty">{t('cash.none')}</p>
      ) : lines.length === 0 ? (
        <p className="stage-empty">{t('cash.nothing')}</p>
      ) : (
        <CashPlan lines={lines} result={result} />
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

function CashPlan({ lines, result }: { readonly lines: readonly BudgetLine[]; readonly result: PlanResult }) {
  const { t } = useWords();
  const [period, setPeriod] = useState<Period>('month');
  const [stack, setStack] = useState<Stack>('claim');
  return (
    <>
      <CashAnswer lines={lines} result={result} period={period} />
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
  readonly period: Period;
}) {
  const { lines, result, period } = props;
  const { t, w } = useWords();
  const spanName = useSpanName();
  const pivot = useMemo(() => pivotOf(lines, 'claim', period, false), [lines, period]);
  const most = dearest(pivot);
  const since = firstUnfunded(lines);
  const months = spansOf(lines, 'month');
  const monthName = (span: Span): string => spanName(span, 'month', true);
  const spent = {
    total: w.rupiah(pivot.total),
    first: monthName(months[0]!),
    last: monthName(months.at(-1)!),
  };
  return (
    <Answer
      question={t('cash.question')}
      tone={since ? 'caution' : 'plain'}
      answer={
        since
          ? t('cash.short', { ...spent, since: monthName({ year: since.year, part: since.month }) })
          : t('cash.enough', spent)
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
