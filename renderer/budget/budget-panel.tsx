import { Figures, Panel, Section } from '../app/controls/panel.tsx';
import { NextStepNotice, useNextStep } from '../app/next-step.tsx';
import { useWords } from '../app/language/language.ts';
import { useDocument } from '../session/store.ts';
import { BudgetAnswer, BudgetNotices } from './budget-answer.tsx';
import { FundsEditor } from './funds-editor.tsx';

/** Funds of the plan, what they pay for, and what to do when they do not suffice. */
export function BudgetPanel() {
  const { t, w } = useWords();
  const plan = useDocument((store) => store.document?.snapshot.plan ?? null);
  const readOnly = useDocument((store) => store.document?.snapshot.readOnly ?? true);
  const result = useDocument((store) => store.document?.lastResult ?? null);
  const nextStep = useNextStep();
  if (!plan) return <Panel label={t('budget.name')}>{t('plan.none')}</Panel>;
  return (
    <Panel
      label={t('budget.name')}
      top={<BudgetAnswer plan={plan} result={result} />}
      foot={nextStep ? <NextStepNotice /> : <BudgetNotices plan={plan} />}
    >
      <fieldset className="plan-form" disabled={readOnly}>
        <FundsEditor spec={plan.spec} result={result} />
      </fieldset>
      {result && (
        <Section title={t('budget.byPhase')}>
          <Figures
            rows={[
              ...result.phases.map((phase) => ({
                label: t('budget.phase', {
                  name: phase.name,
                  heads: w.heads(phase.heads),
                  months: w.heads(phase.months),
                }),
                value: w.rupiah(phase.cost),
              })),
              { label: t('budget.total'), value: w.rupiah(result.cost), strong: true },
            ]}
          />
        </Section>
      )}
    </Panel>
  );
}
