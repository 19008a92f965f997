import { mostHeads } from '#shared/allocation/heads.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { Column } from '#shared/workspace/snapshot.ts';
import { NumberField } from '../app/controls/number-field.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { useWords } from '../app/language/language.ts';
import { updatePlan } from '../session/actions.ts';
import { useDocument } from '../session/store.ts';
import { RankList } from './rank-list.tsx';
import { ruleChoice, ruleChoices, withFloor, withRuleChoice } from './rule-edits.ts';

/** How the quota is shared: the rule, what it shares by, and what every desa gets first. */
export function RuleFields({ spec }: { readonly spec: PlanSpec }) {
  const { t } = useWords();
  const columns = useDocument((store) => store.document?.snapshot.columns) ?? [];
  const { rule } = spec;
  const choice = ruleChoice(rule);
  const offered = ruleChoices.filter(
    (each) => each !== 'proportional-column' || columns.length > 0 || each === choice,
  );
  return (
    <>
      <SelectField
        label={t('plan.rule')}
        value={choice}
        options={offered.map((value) => ({
          value,
          label: t(`rule.${value}`),
          detail: t(`ruleExplained.${value}`),
        }))}
        onChange={(next) => void updatePlan((plan) => withRuleChoice(plan, next, columns[0]?.name ?? ''))}
      />
      <p className="plan-explain">{t(`ruleExplained.${choice}`)}</p>
      {rule.kind === 'proportional' && typeof rule.weight === 'object' && (
        <ColumnField
          label={t('weight.column')}
          column={rule.weight.column}
          onChange={(column) =>
            void updatePlan((plan) => withRuleChoice(plan, 'proportional-column', column))
          }
        />
      )}
      {rule.kind === 'priority' && <RankList by={rule.by} columns={columns} />}
      <NumberField
        label={t('plan.floor')}
        unit="heads"
        optional
        placeholder="0"
        max={mostHeads}
        value={rule.floor ?? null}
        hint={t('plan.floorHint')}
        onChange={(floor, merge) => void updatePlan((plan) => withFloor(plan, floor), merge)}
      />
    </>
  );
}

interface ColumnFieldProps {
  readonly label: string;
  readonly of?: string;
  readonly column: string;
  readonly onChange: (column: string) => void;
}

/** One of the document's columns; a plan may name one that is gone, which stays to be seen. */
export function ColumnField({ label, of, column, onChange }: ColumnFieldProps) {
  const { t, w } = useWords();
  const columns = useDocument((store) => store.document?.snapshot.columns) ?? [];
  const chosen = columns.find(({ name }) => name === column);
  if (columns.length === 0) return <p className="form-note">{t('weight.none')}</p>;
  const known = chosen ? knownCount(chosen) : 0;
  return (
    <>
      <SelectField
        label={label}
        {...(of !== undefined && { of })}
        value={column}
        options={[
          ...columns.map(({ name, unit, source }) => ({
            value: name,
            label: name,
            detail: t('weight.source', { unit, source }),
          })),
          ...(chosen ? [] : [{ value: column, label: column, detail: t('choice.gone') }]),
        ]}
        onChange={onChange}
      />
      {chosen && (
        <p className="form-faint">{t('weight.known', { count: known, formatted: w.heads(known) })}</p>
      )}
    </>
  );
}

function knownCount({ values }: Column): number {
  return values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}
