import { useState } from 'react';
import type { Group, Programme, Segment } from '#shared/contribution/programme.ts';
import { monthKey, type Charge, type Rate, type RateTable } from '#shared/contribution/rate.ts';
import { groupWords, payerWords } from '#shared/contribution/words.ts';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { capitalised } from '../../plan/controls/capitalised.ts';
import { useDocument } from '../../session/store.ts';
import { ChargeFields } from './charge-fields.tsx';
import { newProblems, payersOf, withGroupRate } from './edit.ts';
import { ProblemList } from './problem-list.tsx';
import { RateFormFrame, SinceFields, type Since } from './rate-form-frame.tsx';
import { updateRates } from './update.ts';

interface GroupRateFormProps {
  readonly rates: RateTable;
  readonly segment: Segment;
  readonly onDone: () => void;
}

interface Draft extends Since {
  readonly group: Group;
  readonly programme: Programme;
  readonly payer: Rate['payer'];
  readonly charge: Charge;
  readonly legalBasis: string;
}

/** A line of a group's own, to be added to the table at once when it is saved, and only if the table stays sound. */
export function GroupRateForm({ rates, segment, onDone }: GroupRateFormProps) {
  const { t, say } = useWords();
  const planYear = useDocument((store) => store.document?.snapshot.plan?.spec.phases[0]?.year);
  const groups = rates.groups.filter((terms) => terms.segment === segment);
  const [draft, setDraft] = useState<Draft>(() => ({
    group: groups[0]!.group,
    programme: groups[0]!.programmes[0]!,
    payer: payersOf(segment)[0]!,
    charge: { kind: 'fixed', amount: 0 },
    legalBasis: '',
    year: planYear ?? 2026,
    month: 1,
  }));
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const { year, month, ...line } = draft;
  const added = withGroupRate(rates, segment, { ...line, validFrom: monthKey(year, month) });
  const problems = newProblems(rates, added);
  const programmes = groups.find(({ group }) => group === draft.group)?.programmes ?? [];
  return (
    <RateFormFrame
      title={t('rates.addTitle')}
      hint={t('rates.addHint')}
      legalBasis={draft.legalBasis}
      onLegalBasis={(legalBasis) => change({ legalBasis })}
      faults={
        draft.legalBasis.trim() !== '' &&
        problems.length > 0 && (
          <div className="field-problem" role="alert">
            <ProblemList problems={problems} />
          </div>
        )
      }
      sound={problems.length === 0}
      onSave={() => updateRates(() => added)}
      onDone={onDone}
    >
      <SelectField
        label={t('rates.group')}
        value={draft.group}
        options={groups.map(({ group }) => ({ value: group, label: capitalised(say(groupWords[group])) }))}
        onChange={(group) => {
          const own = groups.find((terms) => terms.group === group)?.programmes ?? [];
          change({
            group,
            programme: own.includes(draft.programme) ? draft.programme : (own[0] ?? draft.programme),
          });
        }}
      />
      <SelectField
        label={t('rates.programme')}
        value={draft.programme}
        options={programmes.map((value) => ({ value, label: value }))}
        onChange={(programme) => change({ programme })}
      />
      <SelectField
        label={t('rates.payer')}
        value={draft.payer}
        options={payersOf(segment).map((value) => ({
          value,
          label: capitalised(say(payerWords[value])),
        }))}
        onChange={(payer) => change({ payer })}
      />
      <SinceFields year={draft.year} month={draft.month} onChange={change} />
      <ChargeFields charge={draft.charge} onChange={(charge) => change({ charge })} />
    </RateFormFrame>
  );
}
