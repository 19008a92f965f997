import { assertNever } from '#shared/text/problem.ts';
import type { Rule } from '#shared/allocation/rule.ts';
import { monthlyContribution } from '#shared/contribution/cost.ts';
import { monthKey } from '#shared/contribution/rate.ts';
import { programmes as allProgrammes, type Programme } from '#shared/contribution/programme.ts';
import type { Phase, PlanSpec } from '#shared/plan/spec.ts';
import { useRef } from 'react';
import { CheckboxField } from '../app/controls/checkbox-field.tsx';
import { NumberField } from '../app/controls/number-field.tsx';
import { Panel, Section } from '../app/controls/panel.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { useWords } from '../app/language/language.ts';
import { updatePlan } from '../session/actions.ts';
import { useDocument } from '../session/store.ts';
import { AreaField } from './area-field.tsx';
import { phaseSum, withQuota } from './edits.ts';
import { LockList } from './lock-list.tsx';
import { PhasesEditor } from './phases-editor.tsx';
import { PlanAnswer, PlanNotices } from './plan-answer.tsx';
import './allocation-panel.css';

/** Quota, area, rule, phases, programmes and locks of the shown plan; every keystroke recomputes it. */
export function AllocationPanel() {
  const { t } = useWords();
  const spec = useDocument((store) => store.document?.snapshot.plan?.spec);
  const readOnly = useDocument((store) => store.document?.snapshot.readOnly ?? true);
  if (!spec) return <Panel label={t('plan.name')}>{t('plan.none')}</Panel>;
  return (
    <Panel label={t('plan.name')} top={<PlanAnswer />} foot={<PlanNotices />}>
      <fieldset className="plan-form" disabled={readOnly}>
        <Section title={t('plan.who')}>
          <QuotaField spec={spec} />
          <AreaField spec={spec} />
        </Section>
        <Section title={t('plan.how')}>
          <RuleFields rule={spec.rule} />
        </Section>
        <PhasesEditor spec={spec} />
        <Section title={t('plan.programmes')}>
          <ProgrammesField spec={spec} />
        </Section>
        <LockList spec={spec} />
      </fieldset>
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

/** One choice on screen per rule and weight. */
type RuleChoice = 'proportional-gap' | 'proportional-eligible' | 'equal' | 'raise-lowest';

const ruleChoices: readonly RuleChoice[] = [
  'proportional-gap',
  'proportional-eligible',
  'equal',
  'raise-lowest',
];

function ruleOf(choice: RuleChoice, floor: number | undefined): Rule {
  switch (choice) {
    case 'proportional-gap':
      return { kind: 'proportional', weight: 'gap', floor };
    case 'proportional-eligible':
      return { kind: 'proportional', weight: 'eligible', floor };
    case 'equal':
    case 'raise-lowest':
      return { kind: choice, floor };
    default:
      return assertNever(choice);
  }
}

function RuleFields({ rule }: { readonly rule: PlanSpec['rule'] }) {
  const { t } = useWords();
  const choice: RuleChoice = rule.kind === 'proportional' ? `proportional-${rule.weight}` : rule.kind;
  return (
    <>
      <SelectField
        label={t('plan.rule')}
        value={choice}
        options={ruleChoices.map((value) => ({ value, label: t(`rule.${value}`) }))}
        onChange={(next) => void updatePlan((plan) => ({ ...plan, rule: ruleOf(next, plan.rule.floor) }))}
      />
      <p className="plan-explain">{t(`ruleExplained.${choice}`)}</p>
      <NumberField
        label={t('plan.floor')}
        unit="heads"
        optional
        placeholder="0"
        value={rule.floor ?? null}
        hint={t('plan.floorHint')}
        onChange={(floor, merge) =>
          void updatePlan((plan) => ({ ...plan, rule: { ...plan.rule, floor: floor ?? undefined } }), merge)
        }
      />
    </>
  );
}

/** Programmes that exist for the group by law; vulnerable workers have no JP and no JKP (PP 44–46/2015). */
const offered: Readonly<Record<PlanSpec['group'], readonly Programme[]>> = {
  vulnerable: ['JKK', 'JKM', 'JHT'],
};

function ProgrammesField({ spec }: { readonly spec: PlanSpec }) {
  const { t, w } = useWords();
  const rates = useDocument((store) => store.document?.snapshot.rates);
  const shown = allProgrammes.filter(
    (programme) => offered[spec.group].includes(programme) || spec.programmes.includes(programme),
  );
  return (
    <div className="plan-programmes">
      {shown.map((programme) => {
        const chosen = spec.programmes.includes(programme);
        const first = spec.phases[0];
        const monthly =
          rates &&
          first &&
          monthlyContribution(rates, spec.group, [programme], monthKey(first.year, first.from));
        return (
          <CheckboxField
            key={programme}
            label={t(`programme.${programme}`)}
            detail={
              monthly?.ok ? t('plan.perHeadMonth', { amount: w.rupiah(monthly.value.total) }) : undefined
            }
            checked={chosen}
            // A plan pays for at least one programme.
            disabled={chosen && spec.programmes.length === 1}
            onChange={(on) =>
              void updatePlan((plan) => ({
                ...plan,
                programmes: allProgrammes.filter((each) =>
                  each === programme ? on : plan.programmes.includes(each),
                ),
              }))
            }
          />
        );
      })}
    </div>
  );
}
