import type { Alternatives, PlanResult, RegionAllocations } from '#shared/plan/result.ts';
import type { PlanState } from '#shared/workspace/snapshot.ts';
import { shortWords } from '#shared/plan/top-up.ts';
import { Button } from '../app/controls/button.tsx';
import { Notice, ProblemNotice } from '../app/controls/notice.tsx';
import { Answer } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { usePlanEditable } from '../plan/controls/plan-form.tsx';
import { withHeads, withMonths } from '../plan/edits.ts';
import { named } from '../plan/named.ts';
import { updatePlan } from '../session/actions.ts';
import { useDocument } from '../session/store.ts';
import { moneyLeft } from './money-left.ts';

interface BudgetAnswerProps {
  readonly plan: PlanState;
  readonly result: PlanResult | null;
}

/** "Cukupkah dananya?" */
export function BudgetAnswer({ plan, result }: BudgetAnswerProps) {
  const { t, w } = useWords();
  const { outcome, spec } = plan;
  const left = result ? moneyLeft(spec, result) : null;
  const cost = result ? result.cost + result.committedCost : 0;
  return (
    <div className="plan-answer" data-stale={!outcome.ok || undefined}>
      <Answer
        question={t('budget.question')}
        tone={result && !result.fits ? 'caution' : 'plain'}
        answer={
          !result
            ? t('plan.noAnswer')
            : cost === 0
              ? t('budget.nothing')
              : spec.funds.length === 0
                ? t('budget.noFunds', { cost: w.rupiah(cost) })
                : !result.fits
                  ? t('budget.short', { shortfall: shortWords(result)[w.language] })
                  : left === null
                    ? t('budget.fitsUnbounded')
                    : t('budget.fits', { left: w.rupiah(left) })
        }
        detail={
          result &&
          cost > 0 && (
            <>
              <p>
                {t('budget.detail', {
                  cost: w.rupiah(cost),
                  funded: w.heads(result.funded),
                  allocated: w.heads(result.allocated),
                })}
              </p>
              {result.committedCost > 0 && (
                <p>{t('budget.detailCommitted', { cost: w.rupiah(result.committedCost) })}</p>
              )}
            </>
          )
        }
      />
    </div>
  );
}

/** When the money does not suffice, what it does pay for; when there is no result, why. */
export function BudgetNotices({ plan }: { readonly plan: PlanState }) {
  const { outcome, spec } = plan;
  const directory = useDocument((store) => store.document?.directory);
  if (!outcome.ok) {
    const { problem } = outcome;
    return <ProblemNotice problem={directory ? named(problem, directory) : problem} />;
  }
  const { alternatives, regions } = outcome.value;
  return alternatives && spec.funds.length > 0 ? (
    <WhatFits alternatives={alternatives} regions={regions} />
  ) : null;
}

function WhatFits({
  alternatives: { headsAtTheseMonths: heads, monthsAtTheseHeads: months },
  regions,
}: {
  readonly alternatives: Alternatives;
  readonly regions: RegionAllocations;
}) {
  const { t, w } = useWords();
  const codes = useDocument((store) => store.document?.directory.codes);
  const editable = usePlanEditable();
  return (
    <Notice
      tone="caution"
      actions={
        <>
          {heads > 0 && (
            <Button
              disabled={!editable}
              onClick={() => codes && void updatePlan((spec) => withHeads(spec, heads, regions, codes))}
            >
              {t('budget.takeHeads', { heads: w.heads(heads) })}
            </Button>
          )}
          {months > 0 && (
            <Button disabled={!editable} onClick={() => void updatePlan((spec) => withMonths(spec, months))}>
              {t('budget.takeMonths', { count: months })}
            </Button>
          )}
        </>
      }
    >
      <p className="notice-what">{t('budget.whatFits')}</p>
      <p>{t('budget.headsFit', { heads: w.heads(heads) })}</p>
      <p>{months > 0 ? t('budget.monthsFit', { count: months }) : t('budget.noMonthFits')}</p>
    </Notice>
  );
}
