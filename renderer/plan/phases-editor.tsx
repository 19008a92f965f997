import { Plus, Trash2 } from 'lucide-react';
import { monthName } from '#shared/text/number.ts';
import type { Phase, PlanSpec } from '#shared/plan/spec.ts';
import { Button, IconButton } from '../app/controls/button.tsx';
import { NumberField } from '../app/controls/number-field.tsx';
import { Section } from '../app/controls/panel.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { TextField } from '../app/controls/text-field.tsx';
import { useWords } from '../app/language/language.ts';
import { updatePlan } from '../session/actions.ts';
import { phaseSum, withPhase, withPhaseAdded, withPhaseRemoved } from './edits.ts';
import './phases-editor.css';

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);

/** Phases with their paid months, and whether they add up to the quota. */
export function PhasesEditor({ spec }: { readonly spec: PlanSpec }) {
  const { t, w } = useWords();
  const sum = phaseSum(spec.phases);
  return (
    <Section
      title={t('phase.title')}
      aside={
        <Button
          tone="quiet"
          icon={Plus}
          onClick={() =>
            void updatePlan((plan) =>
              withPhaseAdded(plan, t('phase.newName', { number: plan.phases.length + 1 })),
            )
          }
        >
          {t('phase.add')}
        </Button>
      }
    >
      <ol className="phases">
        {spec.phases.map((phase, index) => (
          <PhaseRow
            // Phases have no identity but their place.
            key={index}
            phase={phase}
            index={index}
            removable={spec.phases.length > 1}
          />
        ))}
      </ol>
      <p className="phases-sum" data-differs={sum !== spec.quota || undefined}>
        {t('phase.sums', { sum: w.heads(sum), quota: w.heads(spec.quota) })}
      </p>
    </Section>
  );
}

function PhaseRow(props: { readonly phase: Phase; readonly index: number; readonly removable: boolean }) {
  const { phase, index } = props;
  const { t, language } = useWords();
  const change = (part: Partial<Phase>, merge?: string): void => {
    void updatePlan((plan) => withPhase(plan, index, part), merge);
  };
  const months = twelve.map((month) => ({ value: month, label: monthName(month, language) }));
  const number = index + 1;
  const of = t('phase.of', { number });
  return (
    <li className="phase" aria-label={phase.name}>
      <div className="phase-line">
        <TextField
          label={t('phase.nameOf', { number })}
          bare
          required
          className="phase-name"
          value={phase.name}
          onChange={(name, merge) => change({ name }, merge)}
        />
        <IconButton
          label={t('phase.remove', { name: phase.name })}
          icon={Trash2}
          side="left"
          disabled={!props.removable}
          onClick={() => void updatePlan((plan) => withPhaseRemoved(plan, index))}
        />
      </div>
      <div className="phase-fields">
        <NumberField
          label={t('phase.quota')}
          of={of}
          value={phase.quota}
          unit="heads"
          onChange={(quota, merge) => quota !== null && change({ quota }, merge)}
        />
        <YearField
          label={t('phase.year')}
          of={of}
          year={phase.year}
          onChange={(year, merge) => change({ year }, merge)}
        />
        <SelectField
          label={t('phase.from')}
          of={of}
          value={phase.from}
          options={months}
          onChange={(from) => change({ from, to: Math.max(from, phase.to) })}
        />
        <SelectField
          label={t('phase.to')}
          of={of}
          value={phase.to}
          options={months}
          onChange={(to) => change({ to, from: Math.min(phase.from, to) })}
        />
      </div>
    </li>
  );
}

const firstYear = 2000;
const lastYear = 2100;

/** A year is written without separators, and handed on only when a plan may have it. */
function YearField(props: {
  readonly label: string;
  readonly of: string;
  readonly year: number;
  readonly onChange: (year: number, merge: string) => void;
}) {
  const { t } = useWords();
  return (
    <TextField
      label={props.label}
      of={props.of}
      value={String(props.year)}
      check={(text) => {
        const year = /^\d{4}$/.test(text.trim()) ? Number(text) : NaN;
        return year >= firstYear && year <= lastYear ? null : t('phase.yearProblem');
      }}
      onChange={(text, merge) => props.onChange(Number(text), merge)}
    />
  );
}
