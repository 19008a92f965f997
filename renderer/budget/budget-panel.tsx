import type { PlanResult } from '#shared/plan/result.ts';
import { Figures, Panel, Section } from '../app/controls/panel.tsx';
import { NextStepNotice, useNextStep } from '../app/next-step.tsx';
import { useWords } from '../app/language/language.ts';
import { PlanForm, usePlanEditable } from '../plan/controls/plan-form.tsx';
import { OfficialNotice } from '../plan/official-notice.tsx';
import { useDocument } from '../session/store.ts';
import { AgenciesEditor } from './agencies-editor.tsx';
import { BudgetAnswer, BudgetNotices } from './budget-answer.tsx';
import { CalculatorsSection } from './calculators/calculators-section.tsx';
import { FundsEditor } from './funds-editor.tsx';
import { RatesSection } from './rates/rates-section.tsx';

/** Funds of the plan, what they pay for, what to do when they do not suffice, and what it is all counted with. */
export function BudgetPanel() {
  const { t } = useWords();
  const plan = useDocument((store) => store.document?.snapshot.plan ?? null);
  const result = useDocument((store) => store.document?.lastResult ?? null);
  const editable = usePlanEditable();
  const nextStep = useNextStep();
  if (!plan) return <Panel label={t('budget.name')}>{t('plan.none')}</Panel>;
  return (
    <Panel
      label={t('budget.name')}
      top={<BudgetAnswer plan={plan} result={result} />}
      foot={nextStep ? <NextStepNotice /> : <BudgetNotices plan={plan} />}
    >
      <OfficialNotice plan={plan} />
      <PlanForm editable={editable}>
        <FundsEditor spec={plan.spec} result={result} />
        <AgenciesEditor spec={plan.spec} result={result} />
      </PlanForm>
      {result && <CostByLine result={result} />}
      <CalculatorsSection plan={plan} />
      <RatesSection />
    </Panel>
  );
}

/** What each commitment and phase costs, in the order they are paid. */
function CostByLine({ result }: { readonly result: PlanResult }) {
  const { t, w } = useWords();
  const { cost, committedCost, discount } = result;
  return (
    <Section title={t('budget.byPhase')}>
      <Figures
        rows={[
          ...[...result.commitments, ...result.phases].map((line) => ({
            label: line.name,
            detail: t('budget.phase', {
              count: line.months,
              heads: w.heads(line.heads),
              months: w.heads(line.months),
            }),
            value: w.rupiah(line.cost),
          })),
          ...(discount > 0 ? [{ label: t('budget.discount'), value: w.rupiah(-discount) }] : []),
          { label: t('budget.total'), value: w.rupiah(cost + committedCost - discount), strong: true },
        ]}
      />
    </Section>
  );
}
