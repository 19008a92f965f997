import { useMemo } from 'react';
import type { YearCoverage } from '#shared/plan/result.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { Wording } from '#shared/text/text.ts';
import { Button } from '../app/controls/button.tsx';
import { Answer } from '../app/controls/panel.tsx';
import { Notice, ProblemNotice } from '../app/controls/notice.tsx';
import { NextStepNotice, useNextStep } from '../app/next-step.tsx';
import { useWords } from '../app/language/language.ts';
import { updatePlan } from '../session/actions.ts';
import { useDocument, useView } from '../session/store.ts';
import { usePlanEditable } from './controls/plan-form.tsx';
import { phaseSum, scaledPhases } from './edits.ts';
import { planFigures } from './figures.ts';
import { named } from './named.ts';
import './plan-answer.css';

function rangeText({ least, most }: { readonly least: number; readonly most: number }, w: Wording): string {
  return least === most ? w.heads(most) : `${w.heads(least)}–${w.heads(most)}`;
}

/** "Dapat berapa tiap desa?" */
export function PlanAnswer() {
  const { t, w } = useWords();
  const outcome = useDocument((store) => store.document?.snapshot.plan?.outcome);
  const result = useDocument((store) => store.document?.lastResult ?? null);
  const figures = useMemo(() => result && planFigures(result), [result]);

  const answer =
    result && figures?.range ? (
      <>
        {t('plan.answer', { heads: w.heads(result.allocated), desa: w.heads(figures.desa) })}{' '}
        <span className="plan-range">{t('plan.answerRange', { range: rangeText(figures.range, w) })}</span>
      </>
    ) : (
      t('plan.noAnswer')
    );

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
              <GoalAnswer path={result.path} />
              {result.committedCost > 0 && (
                <p>{t('plan.committed', { cost: w.rupiah(result.committedCost) })}</p>
              )}
            </>
          )
        }
      />
    </div>
  );
}

/** How far the plan leads to its goal; nothing where it has none, or coverage is unknown. */
function GoalAnswer({ path }: { readonly path: readonly YearCoverage[] }) {
  const { t, w } = useWords();
  const goal = path.find((year) => year.goal !== null);
  if (!goal || goal.goal === null || goal.short === null || Number.isNaN(goal.short)) return null;
  const words = { year: goal.year, goal: w.heads(goal.goal), short: w.heads(goal.short) };
  return (
    <p className="plan-goal" data-short={goal.short > 0 || undefined}>
      {t(goal.short > 0 ? 'plan.goalShort' : 'plan.goalReached', words)}
    </p>
  );
}

/** A new document's plan: nothing is wrong with it, the figures are the next step. */
const withoutFigures = 'coverage-all-unknown';

/** What stands in the way of a result, with the ways out that can be pressed; what to know about one. */
export function PlanNotices() {
  const { t, say } = useWords();
  const plan = useDocument((store) => store.document?.snapshot.plan ?? null);
  const result = useDocument((store) => store.document?.lastResult ?? null);
  const directory = useDocument((store) => store.document?.directory);
  const editable = usePlanEditable();
  const nextStep = useNextStep();
  if (!plan || !directory) return null;
  const { outcome, spec } = plan;
  if (!outcome.ok) {
    return (
      <>
        <ProblemNotice
          problem={named(outcome.problem, directory)}
          actions={editable && phaseSum(spec.phases) !== spec.quota && <PhaseFixes spec={spec} />}
        />
        {result && <p className="plan-stale">{t('plan.stale')}</p>}
      </>
    );
  }
  if (nextStep === 'quota') return <NextStepNotice />;
  const { warnings } = outcome.value;
  return warnings.map((warning, at) => (
    <Notice
      // By kind: one whose figures change while a quota is typed stays the same, and open if it was opened.
      key={`${warning.code} ${warnings.slice(0, at).filter(({ code }) => code === warning.code).length}`}
      tone="caution"
      actions={
        warning.code === withoutFigures && (
          <Button onClick={() => useView.getState().setScreen('data')}>{t('plan.fillData')}</Button>
        )
      }
    >
      <p className="notice-what">{say(warning.what)}</p>
      <details className="plan-details">
        <summary>{t('plan.whyAndNext')}</summary>
        <p>{say(warning.why)}</p>
        <p>{say(warning.next)}</p>
      </details>
    </Notice>
  ));
}

/** Phases that do not add up to the quota: either may follow the other. */
function PhaseFixes({ spec }: { readonly spec: PlanSpec }) {
  const { t, w } = useWords();
  return (
    <>
      <Button
        onClick={() =>
          void updatePlan((plan) => ({ ...plan, phases: scaledPhases(plan.phases, plan.quota) }))
        }
      >
        {t('phase.fitPhases')}
      </Button>
      <Button onClick={() => void updatePlan((plan) => ({ ...plan, quota: phaseSum(plan.phases) }))}>
        {t('phase.fitQuota', { sum: w.heads(phaseSum(spec.phases)) })}
      </Button>
    </>
  );
}
