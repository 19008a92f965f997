import { Check, CopyPlus, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { PlanResult } from '#shared/plan/result.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { Result } from '#shared/text/problem.ts';
import type { PlanState } from '#shared/workspace/snapshot.ts';
import { shortWords } from '#shared/plan/top-up.ts';
import { Button } from '../app/controls/button.tsx';
import { ProblemNotice } from '../app/controls/notice.tsx';
import { Answer, Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { hasOtherFigures, planFigures } from '../plan/figures.ts';
import { run, updatePlan } from '../session/actions.ts';
import { session } from '../session/client.ts';
import { latestWins } from '../session/latest.ts';
import { useDocument } from '../session/store.ts';
import { FigureTable } from './figure-table.tsx';
import { duplicatePlan } from './scenario-actions.ts';
import { Slider } from './slider.tsx';
import {
  commonMonths,
  longestMonths,
  headStep,
  isTried,
  mostHeads,
  nothingTried,
  totalCeiling,
  triedPlan,
  type Trial,
} from './trial.ts';
import './scenario.css';

/** "Bagaimana jika?": quota, months and ceilings tried on the shown plan without changing it. */
export function WhatIf() {
  const { t } = useWords();
  const document = useDocument((store) => store.document);
  const plan = document?.snapshot.plan ?? null;
  if (!document || !plan) return null;
  return (
    <section className="stage-page" aria-label={t('whatIf.question')}>
      {document.lastResult ? (
        <Trying
          key={plan.id}
          plan={plan}
          result={document.lastResult}
          readOnly={document.snapshot.readOnly}
          outdated={plan.official !== null && hasOtherFigures(plan, document.snapshot.coverage)}
        />
      ) : (
        <p className="stage-empty">{t('fairness.none')}</p>
      )}
    </section>
  );
}

interface TryingProps {
  readonly plan: PlanState;
  readonly result: PlanResult;
  readonly readOnly: boolean;
  /** Whether an official plan was made of other figures than those of today. */
  readonly outdated: boolean;
}

function Trying({ plan, result, readOnly, outdated }: TryingProps) {
  const { t } = useWords();
  const [trial, setTrial] = useState<Trial>(nothingTried);
  const tried = useMemo(() => triedPlan(plan.spec, trial), [plan.spec, trial]);
  const answer = useTried(tried, isTried(trial));
  const outcome = answer?.ok ? answer.value : result;
  return (
    <>
      <TrialAnswer outcome={outcome} refused={answer?.ok === false} hasFunds={plan.spec.funds.length > 0} />
      <div className="stage-columns what-if-columns">
        <Sliders spec={plan.spec} result={result} trial={trial} onChange={setTrial} />
        <Outcome now={result} tried={outcome} />
      </div>
      {answer?.ok === false && <ProblemNotice problem={answer.problem} tone="caution" />}
      <div className="stage-tools">
        <Button
          tone="primary"
          icon={Check}
          disabled={!isTried(trial) || answer?.ok !== true || readOnly || plan.official !== null}
          onClick={() => {
            void updatePlan((spec) => triedPlan(spec, trial));
            setTrial(nothingTried);
          }}
        >
          {t('whatIf.apply')}
        </Button>
        <Button
          icon={CopyPlus}
          disabled={!isTried(trial) || answer?.ok !== true || readOnly}
          onClick={() => {
            const name = t('whatIf.scenarioName', { name: plan.spec.name });
            void asScenario(plan.id, tried, name);
            setTrial(nothingTried);
          }}
        >
          {t('whatIf.asScenario')}
        </Button>
        <Button tone="quiet" icon={Undo2} disabled={!isTried(trial)} onClick={() => setTrial(nothingTried)}>
          {t('whatIf.reset')}
        </Button>
        {!isTried(trial) && <p className="what-if-hint what-if-unchanged">{t('whatIf.unchanged')}</p>}
      </div>
      {plan.official && <p className="what-if-hint">{t('scenario.officialLocked')}</p>}
      {outdated && <p className="what-if-hint">{t('whatIf.otherFigures')}</p>}
    </>
  );
}

/** A copy of the plan with what was tried on it; the copy becomes the shown plan. */
async function asScenario(id: string, tried: PlanSpec, name: string): Promise<void> {
  const copy = await duplicatePlan(id, (number) => (number === null ? name : `${name} ${number}`));
  if (copy === null) return;
  const named = useDocument.getState().document?.snapshot.plan?.spec.name ?? name;
  await run({ kind: 'put-plan', id: copy, spec: { ...tried, name: named } });
}

/** The result of what is tried: while the sliders move, of the last that was computed. */
function useTried(tried: PlanSpec, isWanted: boolean): Result<PlanResult> | null {
  const [answer, setAnswer] = useState<Result<PlanResult> | null>(null);
  const revision = useDocument((store) => store.document?.snapshot.revision);
  const ask = useMemo(() => latestWins((spec: PlanSpec) => session.tryPlan(spec), setAnswer), []);
  useEffect(() => {
    if (isWanted && revision !== undefined) void ask(tried);
  }, [ask, tried, isWanted, revision]);
  return isWanted ? answer : null;
}

function TrialAnswer(props: {
  readonly outcome: PlanResult;
  readonly refused: boolean;
  readonly hasFunds: boolean;
}) {
  const { t, w } = useWords();
  const { outcome, refused, hasFunds } = props;
  const values = { heads: w.heads(outcome.allocated), cost: w.rupiah(outcome.cost + outcome.committedCost) };
  const funds = outcome.fits
    ? t('whatIf.fits')
    : t('whatIf.short', { shortfall: shortWords(outcome)[w.language] });
  return (
    <Answer
      question={t('whatIf.question')}
      tone={!refused && hasFunds && !outcome.fits ? 'caution' : 'plain'}
      answer={
        refused
          ? t('whatIf.noResult')
          : hasFunds
            ? t('whatIf.answer', { ...values, funds })
            : t('whatIf.answerNoFunds', values)
      }
      detail={t('whatIf.detail')}
    />
  );
}

const leastPercent = 0;
const mostPercent = 200;

function Sliders(props: {
  readonly spec: PlanSpec;
  readonly result: PlanResult;
  readonly trial: Trial;
  readonly onChange: (trial: Trial) => void;
}) {
  const { t, w } = useWords();
  const { spec, result, trial, onChange } = props;
  const most = mostHeads(result, spec.quota);
  const ceiling = totalCeiling(spec, result);
  const quota = trial.quota ?? spec.quota;
  const months = trial.months ?? commonMonths(spec);
  const percent = trial.ceiling ?? 100;
  return (
    <Section title={t('whatIf.sliders')}>
      <Slider
        label={t('whatIf.quota')}
        value={quota}
        least={0}
        most={most}
        step={headStep(most)}
        text={t('unit.peopleOf', { value: w.heads(quota) })}
        onChange={(value) => onChange({ ...trial, quota: value })}
      />
      <Slider
        label={t('whatIf.months')}
        value={months ?? longestMonths(spec)}
        least={1}
        most={12}
        step={1}
        text={months === null ? t('whatIf.monthsKept') : t('whatIf.monthsValue', { count: months })}
        onChange={(value) => onChange({ ...trial, months: value })}
      />
      {ceiling === null ? (
        <p className="what-if-hint">{t('whatIf.ceilingNone')}</p>
      ) : (
        <Slider
          label={t('whatIf.ceiling')}
          value={percent}
          least={leastPercent}
          most={mostPercent}
          step={1}
          text={t('whatIf.ceilingValue', {
            percent: `${w.heads(percent)}%`,
            amount: w.rupiah(Math.floor((ceiling * percent) / 100)),
          })}
          onChange={(value) => onChange({ ...trial, ceiling: value })}
        />
      )}
    </Section>
  );
}

function Outcome({ now, tried }: { readonly now: PlanResult; readonly tried: PlanResult }) {
  const { t } = useWords();
  const [figuresNow, figuresTried] = useMemo(() => [planFigures(now), planFigures(tried)], [now, tried]);
  const row = (
    name: 'heads' | 'cost' | 'funded' | 'shortfall' | 'after' | 'lowest',
    unit: 'heads' | 'rupiah' | 'percent',
    before: number,
    after: number,
  ) => ({ name: t(`whatIf.${name}`), unit, values: [before, after, after - before] });
  return (
    <FigureTable
      caption={t('whatIf.result')}
      first={t('whatIf.figure')}
      columns={[{ title: t('whatIf.now') }, { title: t('whatIf.tried') }, { title: t('whatIf.difference') }]}
      rows={[
        row('heads', 'heads', now.allocated, tried.allocated),
        row('cost', 'rupiah', now.cost + now.committedCost, tried.cost + tried.committedCost),
        row('funded', 'heads', now.funded, tried.funded),
        row('shortfall', 'rupiah', now.shortfall, tried.shortfall),
        row('after', 'percent', figuresNow.coverageAfter, figuresTried.coverageAfter),
        row('lowest', 'percent', figuresNow.lowestAfter, figuresTried.lowestAfter),
      ]}
    />
  );
}
