import { mostHeads } from '#shared/allocation/heads.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import type { Goal, PlanSpec } from '#shared/plan/spec.ts';
import { NumberField } from '../app/controls/number-field.tsx';
import { Section } from '../app/controls/panel.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { useWords } from '../app/language/language.ts';
import { updatePlan } from '../session/actions.ts';
import { useDocument } from '../session/store.ts';
import { fractionOf, percentOf } from './controls/percent.ts';
import { PercentField } from './controls/percent-field.tsx';
import { YearField } from './controls/year-field.tsx';
import { yearsOf } from './lines.ts';
import { PathView } from './path-view.tsx';
import { withGoal } from './rule-edits.ts';

interface GoalFieldsProps {
  readonly spec: PlanSpec;
  readonly result: PlanResult | null;
}

function changeGoal(goal: Goal | null, merge?: string): void {
  void updatePlan((plan) => withGoal(plan, goal), merge);
}

type GoalKind = 'none' | 'heads' | 'coverage';

function chooseGoal(kind: GoalKind): void {
  const { snapshot, lastResult } = useDocument.getState().document ?? {};
  const spec = snapshot?.plan?.spec;
  if (!spec || kind === 'none') {
    changeGoal(null);
    return;
  }
  const year = spec.goal?.year ?? yearsOf(spec).at(-1) ?? spec.phases[0]!.year;
  // The goal begins where the plan ends, so that the first keystroke is a correction and not a jump.
  const reached = lastResult?.path.at(-1)?.covered;
  changeGoal(
    kind === 'heads' ? { year, heads: Number.isFinite(reached) ? reached! : 0 } : { year, coverage: 1 },
  );
}

/** What coverage is to be, by when, and the way there year by year. */
export function GoalFields({ spec, result }: GoalFieldsProps) {
  const { t } = useWords();
  const { goal } = spec;
  const kind: GoalKind = goal === undefined ? 'none' : 'heads' in goal ? 'heads' : 'coverage';
  return (
    <Section title={t('goal.title')}>
      <div className="field-pair">
        <SelectField
          label={t('goal.kind')}
          value={kind}
          options={[
            { value: 'none', label: t('goal.none') },
            { value: 'heads', label: t('goal.heads') },
            { value: 'coverage', label: t('goal.coverage') },
          ]}
          onChange={chooseGoal}
        />
        {goal && (
          <YearField
            label={t('goal.year')}
            year={goal.year}
            onChange={(year, merge) => changeGoal({ ...goal, year }, merge)}
          />
        )}
      </div>
      {goal && 'heads' in goal && (
        <NumberField
          label={t('goal.headsValue')}
          unit="heads"
          max={mostHeads}
          value={goal.heads}
          onChange={(heads, merge) => heads !== null && changeGoal({ year: goal.year, heads }, merge)}
        />
      )}
      {goal && 'coverage' in goal && (
        <PercentField
          label={t('goal.coverageValue')}
          value={percentOf(goal.coverage)}
          onChange={(percent, merge) =>
            percent !== null && changeGoal({ year: goal.year, coverage: fractionOf(percent) }, merge)
          }
        />
      )}
      {!goal && <p className="form-faint">{t('goal.hint')}</p>}
      {result && <PathView path={result.path} />}
    </Section>
  );
}
