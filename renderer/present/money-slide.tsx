import type { Alternatives, PlanResult } from '#shared/plan/result.ts';
import { shortWords } from '#shared/plan/top-up.ts';
import { useWords } from '../app/language/language.ts';
import { Bars } from './bars.tsx';

/** Is the money enough: what the phases cost, what the funds pay, and what fits when they do not pay all. */
export function MoneySlide({ result }: { readonly result: PlanResult }) {
  const { t, w } = useWords();
  const { alternatives } = result;
  const total = result.cost + result.committedCost;
  // What is committed beside the quota, such as renewals, is money of the plan as well.
  const costs = [...result.phases, ...result.commitments];
  const dearest = Math.max(0, ...costs.map(({ cost }) => cost));
  const largest = Math.max(0, ...result.funds.map((fund) => fund.ceiling ?? fund.used));
  const months = (count: number): string => t('present.unit.months', { count, formatted: w.heads(count) });

  const whatFits = ({ headsAtTheseMonths, monthsAtTheseHeads }: Alternatives): string => {
    const heads = w.heads(headsAtTheseMonths);
    return monthsAtTheseHeads > 0
      ? t('present.money.alternatives', { heads, months: months(monthsAtTheseHeads) })
      : t('present.money.alternativesHeads', { heads });
  };

  return (
    <div className="money">
      <div className="money-answer" data-tone={total === 0 ? undefined : result.fits ? 'enough' : 'short'}>
        <p className="slide-number slide-number-medium">{w.rupiah(total)}</p>
        <p className="slide-text">{t('present.money.cost')}</p>
        <p className="slide-lead money-verdict">
          {total === 0
            ? t('cash.nothing')
            : result.fits
              ? t('present.money.fits', { heads: w.heads(result.allocated) })
              : t('present.money.short', { shortfall: shortWords(result)[w.language] })}
        </p>
        {alternatives && <p className="slide-text">{whatFits(alternatives)}</p>}
      </div>
      <div className="money-bars">
        <Bars
          title={t('present.money.phases')}
          bars={costs.map((phase, index) => ({
            key: `${index} ${phase.name}`,
            label: phase.name,
            detail: `${w.heads(phase.heads)} × ${w.rupiah(phase.costPerHead)}`,
            share: dearest > 0 ? phase.cost / dearest : 0,
            value: w.rupiah(phase.cost),
          }))}
        />
        {result.funds.length === 0 ? (
          <p className="slide-text">{t('present.money.noFunds')}</p>
        ) : (
          <Bars
            title={t('present.money.funds')}
            bars={result.funds.map((fund, index) => ({
              key: `${index} ${fund.name}`,
              label: fund.name,
              detail:
                fund.ceiling === null
                  ? undefined
                  : t('present.money.ceiling', { ceiling: w.rupiah(fund.ceiling) }),
              share: largest > 0 ? fund.used / largest : 0,
              value: w.rupiah(fund.used),
            }))}
          />
        )}
        {result.shortfall > 0 && (
          <Bars
            title={t('present.money.unfunded')}
            bars={[
              {
                key: 'shortfall',
                label: t('present.money.people', { heads: w.heads(result.allocated - result.funded) }),
                share: largest > 0 ? result.shortfall / largest : 1,
                value: w.rupiah(result.shortfall),
                tone: 'short',
              },
            ]}
          />
        )}
      </div>
    </div>
  );
}
