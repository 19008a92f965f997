import { mostHeads } from '#shared/allocation/heads.ts';
import { budgetEditions, type BudgetEdition } from '#shared/budget/fund.ts';
import type { Phase, PlanSpec } from '#shared/plan/spec.ts';
import { NumberField } from '../app/controls/number-field.tsx';
import { Badge } from '../app/controls/panel.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { useWords } from '../app/language/language.ts';
import { updatePlan } from '../session/actions.ts';
import { useDocument } from '../session/store.ts';
import { Disclosure } from './controls/disclosure.tsx';
import { ListEditor, ListItem } from './controls/list-editor.tsx';
import { MonthRange } from './controls/month-range.tsx';
import { YearField } from './controls/year-field.tsx';
import { phaseSum, withPhase, withPhaseAdded, withPhaseRemoved } from './edits.ts';
import './phases-editor.css';

/** Phases with their paid months, and whether they add up to the quota. */
export function PhasesEditor({ spec }: { readonly spec: PlanSpec }) {
  const { t, w } = useWords();
  const coverageYear = useDocument((store) => store.document?.snapshot.coverage.year);
  const sum = phaseSum(spec.phases);
  if (coverageYear === undefined) return null;
  return (
    <ListEditor
      title={t('phase.title')}
      addLabel={t('phase.add')}
      onAdd={() =>
        void updatePlan((plan) =>
          withPhaseAdded(plan, t('phase.newName', { number: plan.phases.length + 1 }), coverageYear),
        )
      }
      foot={
        <p className="phases-sum" data-differs={sum !== spec.quota || undefined}>
          {t('phase.sums', { sum: w.heads(sum), quota: w.heads(spec.quota) })}
        </p>
      }
    >
      {spec.phases.map((phase, index) => (
        // Phases have no identity but their place.
        <PhaseItem key={index} {...{ spec, phase, index }} />
      ))}
    </ListEditor>
  );
}

function PhaseItem(props: { readonly spec: PlanSpec; readonly phase: Phase; readonly index: number }) {
  const { spec, phase, index } = props;
  const { t } = useWords();
  const number = index + 1;
  const of = t('phase.of', { number });
  const change = (part: Partial<Phase>, merge?: string): void => {
    void updatePlan((plan) => withPhase(plan, index, part), merge);
  };
  const taken = (name: string): boolean =>
    spec.phases.some((other, at) => at !== index && other.name === name && other.year === phase.year) ||
    (spec.commitments ?? []).some((other) => other.name === name);
  return (
    <ListItem
      name={phase.name}
      nameLabel={t('phase.nameOf', { number })}
      checkName={(name) => (taken(name) ? t('list.nameTaken') : null)}
      onRename={(name, merge) => change({ name }, merge)}
      onRemove={
        spec.phases.length > 1 ? () => void updatePlan((plan) => withPhaseRemoved(plan, index)) : undefined
      }
    >
      {phase.done && (
        <p className="phase-over">
          <Badge>{t('phase.over')}</Badge>
          {t('phase.overHint')}
        </p>
      )}
      <div className="field-pair">
        <NumberField
          label={t('phase.quota')}
          of={of}
          value={phase.quota}
          unit="heads"
          max={mostHeads}
          onChange={(quota, merge) => quota !== null && change({ quota }, merge)}
        />
        <YearField
          label={t('phase.year')}
          of={of}
          year={phase.year}
          onChange={(year, merge) => change({ year }, merge)}
        />
        <MonthRange months={phase} of={of} onChange={change} />
      </div>
      <Disclosure
        title={t('edition.name')}
        summary={t(`edition.${phase.edition ?? 'none'}`)}
        open={phase.edition !== undefined}
      >
        <EditionField of={of} edition={phase.edition} onChange={(edition) => change({ edition })} />
      </Disclosure>
    </ListItem>
  );
}

/** Which budget of the year: the original one, its revision, or either. */
export function EditionField(props: {
  readonly of: string;
  readonly edition: BudgetEdition | undefined;
  readonly onChange: (edition: BudgetEdition | undefined) => void;
}) {
  const { t } = useWords();
  const { onChange } = props;
  return (
    <SelectField
      label={`${t('edition.name')} ${props.of}`}
      bare
      value={props.edition ?? 'none'}
      options={[
        { value: 'none', label: t('edition.none') },
        ...budgetEditions.map((edition) => ({ value: edition, label: t(`edition.${edition}`) })),
      ]}
      onChange={(next) => onChange(next === 'none' ? undefined : next)}
    />
  );
}
