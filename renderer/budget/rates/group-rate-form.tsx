import { useEffect, useRef, useState } from 'react';
import type { Group, Programme, Segment } from '#shared/contribution/programme.ts';
import { monthKey, type Charge, type Rate, type RateTable } from '#shared/contribution/rate.ts';
import { groupWords, payerWords } from '#shared/contribution/words.ts';
import { monthName } from '#shared/text/number.ts';
import { Button } from '../../app/controls/button.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { capitalised } from '../../plan/controls/capitalised.ts';
import { YearField } from '../../plan/controls/year-field.tsx';
import { useDocument } from '../../session/store.ts';
import { ChargeFields } from './charge-fields.tsx';
import { newProblems, payersOf, withGroupRate } from './edit.ts';
import { ProblemList } from './problem-list.tsx';
import { updateRates } from './update.ts';

interface GroupRateFormProps {
  readonly rates: RateTable;
  readonly segment: Segment;
  readonly onDone: () => void;
}

interface Draft {
  readonly group: Group;
  readonly programme: Programme;
  readonly payer: Rate['payer'];
  readonly charge: Charge;
  readonly legalBasis: string;
  readonly year: number;
  readonly month: number;
}

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);

/** A line of a group's own, to be added to the table at once when it is saved, and only if the table stays sound. */
export function GroupRateForm({ rates, segment, onDone }: GroupRateFormProps) {
  const { t, say, language } = useWords();
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
  const form = useRef<HTMLElement>(null);
  // Opened above a long table it would lie out of sight.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const { year, month, ...line } = draft;
  const added = withGroupRate(rates, segment, { ...line, validFrom: monthKey(year, month) });
  const problems = newProblems(rates, added);
  const sound = problems.length === 0 && draft.legalBasis.trim() !== '';
  const programmes = groups.find(({ group }) => group === draft.group)?.programmes ?? [];
  return (
    <section ref={form} className="rate-form" aria-label={t('rates.addTitle')}>
      <p className="rate-form-title">
        <strong>{t('rates.addTitle')}</strong> {t('rates.addHint')}
      </p>
      <div className="rate-form-fields">
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
        <SelectField
          label={t('rates.from')}
          value={draft.month}
          options={twelve.map((value) => ({ value, label: monthName(value, language) }))}
          onChange={(next) => change({ month: next })}
        />
        <YearField label={t('phase.year')} year={draft.year} onChange={(next) => change({ year: next })} />
        <ChargeFields charge={draft.charge} onChange={(charge) => change({ charge })} />
        <div className="rate-form-basis">
          <TextField
            label={t('rates.basis')}
            required
            lenient
            value={draft.legalBasis}
            onChange={(legalBasis) => change({ legalBasis })}
          />
        </div>
      </div>
      {draft.legalBasis.trim() !== '' && problems.length > 0 && (
        <div className="field-problem" role="alert">
          <ProblemList problems={problems} />
        </div>
      )}
      <div className="rate-form-actions">
        <Button
          tone="primary"
          disabled={!sound}
          onClick={() => {
            updateRates(() => added);
            onDone();
          }}
        >
          {t('rates.save')}
        </Button>
        <Button onClick={onDone}>{t('rates.cancel')}</Button>
      </div>
    </section>
  );
}
