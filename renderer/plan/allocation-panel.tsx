import { mostHeads } from '#shared/allocation/heads.ts';
import { monthKey } from '#shared/contribution/rate.ts';
import type { Phase, PlanSpec } from '#shared/plan/spec.ts';
import { useRef } from 'react';
import { NumberField } from '../app/controls/number-field.tsx';
import { Panel, Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { updatePlan } from '../session/actions.ts';
import { useDocument } from '../session/store.ts';
import { AreaField } from './area-field.tsx';
import { CommitmentsEditor } from './commitments-editor.tsx';
import { PlanForm, usePlanEditable } from './controls/plan-form.tsx';
import { phaseSum, withQuota } from './edits.ts';
import { GoalFields } from './goal-fields.tsx';
import { LimitsFields } from './limits-fields.tsx';
import { LockList } from './lock-list.tsx';
import { OfficialNotice } from './official-notice.tsx';
import { PaymentFields } from './payment-fields.tsx';
import { PhasesEditor } from './phases-editor.tsx';
import { PlanAnswer, PlanNotices } from './plan-answer.tsx';
import { defined } from './rule-edits.ts';
import { RuleFields } from './rule-fields.tsx';
import './allocation-panel.css';

/** Everything that decides who gets how many; every keystroke recomputes the shown plan. */
export function AllocationPanel() {
  const { t } = useWords();
  const plan = useDocument((store) => store.document?.snapshot.plan ?? null);
  const result = useDocument((store) => store.document?.lastResult ?? null);
  const editable = usePlanEditable();
  if (!plan) return <Panel label={t('plan.name')}>{t('plan.none')}</Panel>;
  const { spec } = plan;
  return (
    <Panel label={t('plan.name')} top={<PlanAnswer />} foot={<PlanNotices />}>
      <OfficialNotice plan={plan} />
      <PlanForm editable={editable}>
        <Section title={t('plan.who')}>
          <QuotaField spec={spec} />
          <AreaField spec={spec} />
        </Section>
        <Section title={t('plan.how')}>
          <RuleFields spec={spec} />
          <LimitsFields spec={spec} />
        </Section>
        <PhasesEditor spec={spec} />
        <Section title={t('payment.title')}>
          <PlanPayment spec={spec} />
        </Section>
        <CommitmentsEditor spec={spec} result={result} />
        <GoalFields spec={spec} result={result} />
        <LockList spec={spec} />
      </PlanForm>
    </Panel>
  );
}

function QuotaField({ spec }: { readonly spec: PlanSpec }) {
  const { t } = useWords();
  /** The phases typing began with, when they add up. */
  const shape = useRef<readonly Phase[] | null>(null);
  return (
    <NumberField
      label={t('plan.quota')}
      unit="heads"
      value={spec.quota}
      max={mostHeads}
      hint={spec.phases.length > 1 ? t('plan.quotaHint') : undefined}
      onFocus={() => {
        shape.current = phaseSum(spec.phases) === spec.quota ? spec.phases : null;
      }}
      onChange={(quota, merge) => {
        if (quota !== null) void updatePlan((plan) => withQuota(plan, quota, shape.current), merge);
      }}
    />
  );
}

/** Told its own parts of the plan alone, so that other fields can be typed in without drawing it. */
function PlanPayment({ spec }: { readonly spec: PlanSpec }) {
  const { group, programmes, wage, riskClass, sector } = spec;
  return (
    <PaymentFields
      payment={defined({ group, programmes, wage, riskClass, sector })}
      month={monthKey(spec.phases[0]!.year, spec.phases[0]!.from)}
      onChange={(change, merge) =>
        void updatePlan((before) => {
          const { group, programmes, wage, riskClass, sector, ...rest } = before;
          return { ...rest, ...defined(change({ group, programmes, wage, riskClass, sector })) };
        }, merge)
      }
    />
  );
}
