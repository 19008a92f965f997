import type { CoverageSpread } from '#shared/plan/fairness-view.ts';
import { Chart } from '../../chart/chart.tsx';
import type { ChartColour } from '../../chart/theme.ts';
import { useWords } from '../../app/language/language.ts';

/** Number of desa in each tenth of coverage, for one or more states of the same desa. */
export function CoverageHistogram(props: {
  readonly title?: string;
  readonly spreads: readonly {
    readonly name: string;
    readonly spread: CoverageSpread;
    readonly colour: ChartColour;
  }[];
  readonly size?: 'small' | 'large';
}) {
  const { t, w } = useWords();
  const classes = Array.from({ length: 10 }, (_, tenth) =>
    tenth === 9 ? t('fairness.lastClass') : `${tenth * 10}–${tenth * 10 + 10}`,
  );
  return (
    <Chart
      title={props.title ?? t('fairness.histogram')}
      categoryName={t('fairness.classes')}
      categories={classes}
      series={props.spreads.map(({ name, spread, colour }) => ({ name, values: spread.histogram, colour }))}
      unit={t('fairness.desaUnit')}
      tick={(value) => w.heads(value)}
      figure={(value) => `${w.heads(value)} ${t('fairness.desaUnit')}`}
      whole
      size={props.size ?? 'small'}
    />
  );
}
