import { RotateCw } from 'lucide-react';
import { mostHeads } from '#shared/allocation/heads.ts';
import { monthKey } from '#shared/contribution/rate.ts';
import type { CommitmentTotal, PlanResult } from '#shared/plan/result.ts';
import type { Commitment, PlanSpec } from '#shared/plan/spec.ts';
import { groupWords } from '#shared/contribution/words.ts';
import { Button } from '../app/controls/button.tsx';
import { CheckboxField } from '../app/controls/checkbox-field.tsx';
import { NumberField } from '../app/controls/number-field.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { useWords } from '../app/language/language.ts';
import { updatePlan } from '../session/actions.ts';
import { useDocument } from '../session/store.ts';
import {
  hasEnrolledBeside,
  headsSource,
  renewsCovered,
  withCommitment,
  withCommitmentAdded,
  withCommitmentRemoved,
  withEnrolledOffGap,
  withRenewal,
  type HeadsSource,
} from './commitment-edits.ts';
import { capitalised } from './controls/capitalised.ts';
import { ChoiceList } from './controls/choice-list.tsx';
import { Disclosure } from './controls/disclosure.tsx';
import { ListEditor, ListItem } from './controls/list-editor.tsx';
import { MonthRange } from './controls/month-range.tsx';
import { useEditable } from './controls/plan-form.tsx';
import { YearField } from './controls/year-field.tsx';
import { linesOf } from './lines.ts';
import { toggled } from './order.ts';
import { PaymentFields } from './payment-fields.tsx';
import { ColumnField } from './rule-fields.tsx';
import './commitments-editor.css';

interface CommitmentsEditorProps {
  readonly spec: PlanSpec;
  readonly result: PlanResult | null;
}

/** What is paid beside the quota and before it. */
export function CommitmentsEditor({ spec, result }: CommitmentsEditorProps) {
  const { t, w } = useWords();
  const editable = useEditable();
  const coverageYear = useDocument((store) => store.document?.snapshot.coverage.year);
  const enrolment = useDocument((store) => store.document?.snapshot.enrolment);
  const commitments = spec.commitments ?? [];
  if (coverageYear === undefined) return null;
  return (
    <ListEditor
      title={t('commitment.title')}
      addLabel={t('commitment.add')}
      onAdd={() =>
        void updatePlan((plan) =>
          withCommitmentAdded(
            plan,
            t('commitment.newName', { number: (plan.commitments?.length ?? 0) + 1 }),
            coverageYear,
          ),
        )
      }
      hint={commitments.length === 0 ? t('commitment.none') : t('commitment.hint')}
      foot={
        <>
          {!renewsCovered(spec) && (
            <Button
              icon={RotateCw}
              disabled={!editable}
              className="commitment-renew"
              onClick={() =>
                void updatePlan((plan) => withRenewal(plan, t('commitment.renewalName'), coverageYear))
              }
            >
              {t('commitment.renewCovered')}
            </Button>
          )}
          {hasEnrolledBeside(spec, enrolment ?? [], coverageYear) && (
            <CheckboxField
              label={t('commitment.offGap', { year: coverageYear })}
              checked={spec.enrolledOffGap === true}
              disabled={!editable}
              onChange={(on) => void updatePlan((plan) => withEnrolledOffGap(plan, on))}
            />
          )}
          {commitments.length > 1 && result && (
            <p className="commitment-sum">
              <span>{t('commitment.total')}</span>
              <strong className="number">{w.rupiah(result.committedCost)}</strong>
            </p>
          )}
        </>
      }
    >
      {commitments.map((commitment, index) => (
        <CommitmentItem
          // Commitments have no identity but their place.
          key={index}
          {...{ spec, commitment, index }}
          total={result?.commitments[index] ?? null}
        />
      ))}
    </ListEditor>
  );
}

const kinds = ['renewal', 'enrolment', 'upgrade'] as const;

interface CommitmentItemProps {
  readonly spec: PlanSpec;
  readonly commitment: Commitment;
  readonly index: number;
  readonly total: CommitmentTotal | null;
}

function CommitmentItem({ spec, commitment, index, total }: CommitmentItemProps) {
  const { t, say } = useWords();
  const number = index + 1;
  const of = t('commitment.of', { number });
  const change = (part: Partial<Commitment>, merge?: string): void => {
    void updatePlan((plan) => withCommitment(plan, index, part), merge);
  };
  const taken = (name: string): boolean =>
    linesOf(spec).some((line) => line !== commitment && line.name === name);
  return (
    <ListItem
      name={commitment.name}
      nameLabel={t('commitment.nameOf', { number })}
      checkName={(name) => (taken(name) ? t('list.nameTaken') : null)}
      onRename={(name, merge) => change({ name }, merge)}
      onRemove={() => void updatePlan((plan) => withCommitmentRemoved(plan, index))}
    >
      <div className="field-pair">
        <div className="field-wide">
          <SelectField
            label={t('commitment.kind')}
            of={of}
            value={commitment.kind}
            options={kinds.map((value) => ({
              value,
              label: t(`commitment.${value}`),
              detail: t(`commitment.${value}Explained`),
            }))}
            onChange={(kind) => change({ kind })}
          />
        </div>
        <HeadsFields {...{ spec, commitment, of, change }} />
      </div>
      <div className="field-triple">
        <YearField
          label={t('phase.year')}
          of={of}
          year={commitment.year}
          onChange={(year, merge) => change({ year }, merge)}
        />
        <MonthRange months={commitment} of={of} onChange={change} />
      </div>
      <Disclosure
        title={t('commitment.who')}
        summary={`${capitalised(say(groupWords[commitment.group]))} · ${commitment.programmes.join(', ')}`}
      >
        <PaymentFields
          payment={commitment}
          of={of}
          month={monthKey(commitment.year, commitment.from)}
          {...(commitment.kind === 'upgrade' && { programmesLabel: t('commitment.addedProgrammes') })}
          onChange={(next, merge) =>
            void updatePlan((plan) => {
              const now = plan.commitments?.[index];
              if (!now) return plan;
              const { group, programmes, wage, riskClass, sector } = now;
              const payment = next({ group, programmes, wage, riskClass, sector });
              return withCommitment(plan, index, {
                wage: undefined,
                riskClass: undefined,
                sector: undefined,
                ...payment,
              });
            }, merge)
          }
        />
      </Disclosure>
      {total && <CommitmentCost total={total} />}
    </ListItem>
  );
}

const sources: readonly HeadsSource[] = ['covered', 'number', 'column', 'phases'];

function HeadsFields(props: {
  readonly spec: PlanSpec;
  readonly commitment: Commitment;
  readonly of: string;
  readonly change: (part: Partial<Commitment>, merge?: string) => void;
}) {
  const { spec, commitment, of, change } = props;
  const { t } = useWords();
  const columns = useDocument((store) => store.document?.snapshot.columns) ?? [];
  const { heads } = commitment;
  const source = headsSource(heads);
  const phaseNames = spec.phases.map(({ name }) => name);
  const begin = (next: HeadsSource): Commitment['heads'] => {
    switch (next) {
      case 'covered':
        return 'covered';
      case 'number':
        return 0;
      case 'column':
        return { column: columns[0]?.name ?? '' };
      case 'phases':
        return { phases: phaseNames };
    }
  };
  return (
    <>
      <div className={source === 'number' ? undefined : 'field-wide'}>
        <SelectField
          label={t('commitment.source')}
          of={of}
          value={source}
          options={sources
            .filter((value) => value !== 'column' || columns.length > 0 || source === 'column')
            .map((value) => ({ value, label: t(`commitment.${value}`) }))}
          onChange={(next) => change({ heads: begin(next) })}
        />
      </div>
      {typeof heads === 'number' && (
        <NumberField
          label={t('commitment.heads')}
          of={of}
          unit="heads"
          max={mostHeads}
          value={heads}
          onChange={(next, merge) => next !== null && change({ heads: next }, merge)}
        />
      )}
      {typeof heads === 'object' && 'column' in heads && (
        <div className="field-wide">
          <ColumnField
            label={t('commitment.whichColumn')}
            of={of}
            column={heads.column}
            onChange={(column) => change({ heads: { column } })}
          />
        </div>
      )}
      {typeof heads === 'object' && 'phases' in heads && (
        <div className="field-wide">
          <ChoiceList
            label={t('commitment.whichPhases')}
            atLeastOne
            options={spec.phases.map(({ name, year }) => ({
              value: name,
              label: name,
              detail: String(year),
            }))}
            chosen={heads.phases}
            onToggle={(name, on) =>
              change({ heads: { phases: toggled(phaseNames, heads.phases, name, on) } })
            }
          />
        </div>
      )}
    </>
  );
}

function CommitmentCost({ total }: { readonly total: CommitmentTotal }) {
  const { t, w } = useWords();
  return (
    <div className="commitment-cost">
      <p>
        <span>{t('commitment.cost', { heads: w.heads(total.heads), months: w.heads(total.months) })}</span>
        <strong className="number">{w.rupiah(total.cost)}</strong>
      </p>
      {total.heads > 0 && (
        <p data-short={total.funded < total.heads || undefined}>
          {total.funded < total.heads
            ? t('commitment.funded', { heads: w.heads(total.funded) })
            : t('commitment.allFunded')}
        </p>
      )}
    </div>
  );
}
