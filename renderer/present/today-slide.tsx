import { useMemo } from 'react';
import { coverageTotals } from '#shared/coverage/totals.ts';
import { noDataText } from '#shared/text/number.ts';
import { CoverageBar } from '../app/controls/coverage-bar.tsx';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';

/** Coverage today: one large number with the counts it rests on. */
export function TodaySlide({ document }: { readonly document: DocumentState }) {
  const { t, w, say } = useWords();
  const { coverage } = document.snapshot;
  const totals = useMemo(() => coverageTotals(coverage), [coverage]);
  if (totals.known === 0) return <p className="slide-lead">{say(noDataText)}</p>;
  const basis = t('present.today.basis', {
    covered: w.heads(totals.covered),
    eligible: w.heads(totals.eligible),
  });
  return (
    <>
      <p className="slide-number">{w.percent(totals.coverage)}</p>
      <p className="slide-lead">{basis}</p>
      <CoverageBar before={0} after={totals.coverage} label={basis} />
      {totals.unknown > 0 && (
        <p className="slide-note">
          {t('present.today.unknown', { count: totals.unknown, formatted: w.heads(totals.unknown) })}
        </p>
      )}
    </>
  );
}
