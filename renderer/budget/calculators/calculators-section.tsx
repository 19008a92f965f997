import type { RateTable } from '#shared/contribution/rate.ts';
import type { PlanState } from '#shared/workspace/snapshot.ts';
import { Section } from '../../app/controls/panel.tsx';
import { useWords } from '../../app/language/language.ts';
import { Disclosure } from '../../plan/controls/disclosure.tsx';
import { useDocument } from '../../session/store.ts';
import { ContributionPanel } from './contribution-panel.tsx';
import { GrantPanel } from './grant-panel.tsx';
import { SolverPanel } from './solver-panel.tsx';
import { UpgradePanel } from './upgrade-panel.tsx';
import './calculators.css';

export interface CalculatorProps {
  readonly plan: PlanState;
  readonly rates: RateTable;
}

/** Sums a planner makes before there is a plan: live, and taken into the plan by a press. */
export function CalculatorsSection({ plan }: { readonly plan: PlanState }) {
  const { t } = useWords();
  const rates = useDocument((store) => store.document?.snapshot.rates);
  if (!rates) return null;
  // What is typed here is about this plan: another one begins anew.
  return (
    <Section key={plan.id} title={t('calculator.title')}>
      <p className="form-faint">{t('calculator.hint')}</p>
      <Disclosure title={t('solver.title')} summary={t('solver.summary')}>
        <SolverPanel plan={plan} rates={rates} />
      </Disclosure>
      <Disclosure title={t('grant.title')} summary={t('grant.summary')}>
        <GrantPanel plan={plan} rates={rates} />
      </Disclosure>
      <Disclosure title={t('upgradePanel.title')} summary={t('upgradePanel.summary')}>
        <UpgradePanel plan={plan} rates={rates} />
      </Disclosure>
      <Disclosure title={t('contributionPanel.title')} summary={t('contributionPanel.summary')}>
        <ContributionPanel plan={plan} rates={rates} />
      </Disclosure>
    </Section>
  );
}
