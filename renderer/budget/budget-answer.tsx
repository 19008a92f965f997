import type { PlanResult } from '#shared/plan/result.ts';
import type { PlanState } from '#shared/workspace/snapshot.ts';
import { Button } from '../app/controls/button.tsx';
import { Notice, ProblemNotice } from '../app/controls/notice.tsx';
import { Answer } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { withHeads, withMonths } from '../plan/edits.ts';
import { updatePlan } from '../session/actions.ts';
import { useDocument } from '../session/store.ts';

interface BudgetAnswerProps {
  readonly plan: PlanState;
  readonly result: PlanResult | null;
}

/** "Cukupkah dananya?" */
export function BudgetAnswer({ plan, result }: BudgetAnswerProps) {
  const { t, w } = useWords();
  const { outcome, spec } = plan;
  const left = result ? result.funds.reduce((sum, fund) => sum + fund.left, 0) : 0;
  return (
    <div className="plan-answer" data-stale={!outcome.ok || undefined}>
      <Answer
        question={t('budget.question')}
        tone={result && !result.fits ? 'caution' : 'plain'}
        answer={
          !result
            ? t('plan.noAnswer')
            : result.allocated === 0
              ? t('budget.nothing')
              : spec.funds.length === 0
                ? t('budget.noFunds', { cost: w.rupiah(result.cost) })
                : result.fits
                  ? t('budget.fits', { left: w.rupiah(left) })
                  : t('budget.short', { shortfall: w.rupiah(result.shortfall) })
        }
        detail={
          result &&
          result.allocated > 0 &&
          t('budget.detail', {
            cost: w.rupiah(result.cost),
            funded: w.heads(result.funded),
            allocated: w.heads(result.allocated),
          })
        }
      />
    </div>
  );
}

/** When the money does not suffice, what it does pay for; when there is no result, why. */
export function BudgetNotices({ plan }: { readonly plan: PlanState }) {
  const { outcome, spec } = plan;
  if (!outcome.ok) return <ProblemNotice problem={outcome.problem} />;
  return !outcome.value.fits && spec.funds.length > 0 ? <Alternatives result={outcome.value} /> : null;
}

function Alternatives({ result }: { readonly result: PlanResult }) {
  const { t, w } = useWords();
  const codes = useDocument((store) => store.document?.directory.codes);
  const { headsAtTheseMonths: heads, monthsAtTheseHeads: months } = result.alternatives;
  return (
    <Notice
      tone="caution"
      actions={
        <>
          {heads > 0 && (
            <Button
              onClick={() =>
                codes && void updatePlan((spec) => withHeads(spec, heads, result.regions, codes))
              }
            >
              {t('budget.takeHeads', { heads: w.heads(heads) })}
            </Button>
          )}
          {months > 0 && (
            <Button onClick={() => void updatePlan((spec) => withMonths(spec, months))}>
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
