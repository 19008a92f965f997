import { coverageTotals } from '#shared/coverage/totals.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { Bars } from './bars.tsx';

interface TargetSlideProps {
  readonly document: DocumentState;
  readonly result: PlanResult;
}

/** What the plan changes: covered before and after, of all who are eligible, and who is still left. */
export function TargetSlide({ document, result }: TargetSlideProps) {
  const { t, w } = useWords();
  const totals = coverageTotals(document.snapshot.coverage);
  const after = totals.covered + result.allocated;
  const left = totals.gap - result.allocated;
  const fraction = (heads: number): number => (totals.eligible > 0 ? heads / totals.eligible : 0);
  return (
    <>
      <p className="slide-lead">{t('present.target.lead', { allocated: w.heads(result.allocated) })}</p>
      <p className="slide-change">
        <span>{w.percent(fraction(totals.covered))}</span>
        <span aria-hidden>→</span>
        <strong>{w.percent(fraction(after))}</strong>
      </p>
      <Bars
        title={t('present.target.of', { eligible: w.heads(totals.eligible) })}
        bars={[
          {
            key: 'before',
            label: t('present.target.before'),
            share: fraction(totals.covered),
            before: fraction(totals.covered),
            value: w.heads(totals.covered),
          },
          {
            key: 'after',
            label: t('present.target.after'),
            share: fraction(after),
            before: fraction(totals.covered),
            value: w.heads(after),
          },
        ]}
      />
      <p className="slide-text">
        {left > 0 ? t('present.target.left', { left: w.heads(left) }) : t('present.target.closed')}
      </p>
      {result.unallocated > 0 && (
        <p className="slide-note">
          {t('present.target.unallocated', {
            heads: w.heads(result.unallocated),
            quota: w.heads(result.allocated + result.unallocated),
          })}
        </p>
      )}
    </>
  );
}
