import { useMemo } from 'react';
import { Answer } from '../app/controls/panel.tsx';
import { Notice, ProblemNotice } from '../app/controls/notice.tsx';
import { useWords } from '../app/language/language.ts';
import { useDocument } from '../session/store.ts';
import { planFigures } from './figures.ts';
import './plan-answer.css';

/** A range that no line end tears apart: word joiners around the dash. */
function unbroken(range: string): string {
  return range.replace('–', '\u2060–\u2060');
}

/** "Dapat berapa tiap desa?", with what stands in the way when there is no answer yet. */
export function PlanAnswer() {
  const { t, w, say } = useWords();
  const outcome = useDocument((store) => store.document?.snapshot.plan?.outcome);
  const result = useDocument((store) => store.document?.lastResult ?? null);
  const coverage = useDocument((store) => store.document?.snapshot.coverage);
  const figures = useMemo(
    () => (result && coverage ? planFigures(result, coverage) : null),
    [result, coverage],
  );

  const answer =
    result && figures?.range
      ? t('plan.answer', {
          heads: w.heads(result.allocated),
          desa: w.heads(figures.desa),
          range:
            figures.range.least === figures.range.most
              ? w.heads(figures.range.most)
              : unbroken(`${w.heads(figures.range.least)}–${w.heads(figures.range.most)}`),
        })
      : t('plan.noAnswer');

  return (
    <div className="plan-answer" data-stale={outcome?.ok === false || undefined}>
      <Answer
        question={t('plan.question')}
        answer={answer}
        detail={
          result &&
          figures?.range && (
            <>
              <p>
                {t('plan.answerCoverage', {
                  before: w.percent(figures.coverageBefore),
                  after: w.percent(figures.coverageAfter),
                  cost: w.rupiah(result.cost),
                })}
              </p>
              <p>
                {t('plan.answerLowest', {
                  before: w.percent(figures.lowestBefore),
                  after: w.percent(figures.lowestAfter),
                })}
              </p>
            </>
          )
        }
      />
      {outcome?.ok === false && (
        <>
          <ProblemNotice problem={outcome.problem} />
          {result && <p className="plan-stale">{t('plan.stale')}</p>}
        </>
      )}
      {outcome?.ok === true &&
        outcome.value.warnings.map((warning) => (
          <Notice key={warning.code} tone="caution">
            <p className="notice-what">{say(warning.what)}</p>
            <details>
              <summary>{t('plan.whyAndNext')}</summary>
              <p>{say(warning.why)}</p>
              <p>{say(warning.next)}</p>
            </details>
          </Notice>
        ))}
    </div>
  );
}
