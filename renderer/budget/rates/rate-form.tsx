import { useEffect, useRef, useState } from 'react';
import { withNewVersion, withRate } from '#shared/contribution/edit-rates.ts';
import { monthKey, type Charge, type Rate, type RateTable } from '#shared/contribution/rate.ts';
import { monthName } from '#shared/text/number.ts';
import type { Result } from '#shared/text/problem.ts';
import { Button } from '../../app/controls/button.tsx';
import { ProblemNotice } from '../../app/controls/notice.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { YearField } from '../../plan/controls/year-field.tsx';
import { useDocument } from '../../session/store.ts';
import { ChargeFields } from './charge-fields.tsx';
import { newProblems } from './edit.ts';
import { ProblemList } from './problem-list.tsx';
import { updateRates } from './update.ts';

/** Putting a mistake right, or the next version from a month on. */
export type RateTask = 'edit' | 'renew';

interface RateFormProps {
  readonly rates: RateTable;
  readonly rate: Rate;
  readonly index: number;
  readonly task: RateTask;
  readonly onDone: () => void;
}

interface Draft {
  readonly charge: Charge;
  readonly legalBasis: string;
  readonly year: number;
  readonly month: number;
}

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);

/** A line as it is to become; the table is changed at once when it is saved, and only if it stays sound. */
export function RateForm({ rates, rate, index, task, onDone }: RateFormProps) {
  const { t, language } = useWords();
  const planYear = useDocument((store) => store.document?.snapshot.plan?.spec.phases[0]?.year);
  const [draft, setDraft] = useState<Draft>(() => begin(rate, planYear));
  const form = useRef<HTMLElement>(null);
  // Opened near the foot of the table it would lie out of sight.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const outcome = changed(rates, index, task, draft);
  const problems = outcome.ok ? newProblems(rates, outcome.value) : [];
  const sound = outcome.ok && problems.length === 0 && draft.legalBasis.trim() !== '';
  return (
    <section ref={form} className="rate-form" aria-label={t(`rates.${task}Title`)}>
      <p className="rate-form-title">
        <strong>{t(`rates.${task}Title`)}</strong> {t(`rates.${task}Hint`)}
      </p>
      <div className="rate-form-fields">
        {task === 'renew' && (
          <>
            <SelectField
              label={t('rates.from')}
              value={draft.month}
              options={twelve.map((value) => ({ value, label: monthName(value, language) }))}
              onChange={(month) => change({ month })}
            />
            <YearField label={t('phase.year')} year={draft.year} onChange={(year) => change({ year })} />
          </>
        )}
        <ChargeFields charge={draft.charge} onChange={(charge) => change({ charge })} />
        <div className="rate-form-basis">
          <TextField
            label={t('rates.basis')}
            required
            // Handed on even when empty, so that the rate cannot be saved with the basis that was there before.
            lenient
            value={draft.legalBasis}
            onChange={(legalBasis) => change({ legalBasis })}
          />
        </div>
      </div>
      {!outcome.ok && <ProblemNotice problem={outcome.problem} />}
      {problems.length > 0 && (
        <div className="field-problem" role="alert">
          <ProblemList problems={problems} />
        </div>
      )}
      <div className="rate-form-actions">
        <Button
          tone="primary"
          disabled={!sound}
          onClick={() => {
            if (!outcome.ok) return;
            updateRates(() => outcome.value);
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

/** A new version begins in January of the plan's year where that is after the line's first month. */
function begin({ charge, legalBasis, validFrom }: Rate, planYear: number | undefined): Draft {
  const first = Number(validFrom.slice(0, 4));
  return { charge, legalBasis, year: Math.max(first + 1, planYear ?? 0), month: 1 };
}

function changed(
  rates: RateTable,
  index: number,
  task: RateTask,
  { charge, legalBasis, year, month }: Draft,
): Result<RateTable> {
  return task === 'edit'
    ? { ok: true, value: withRate(rates, index, { charge, legalBasis }) }
    : withNewVersion(rates, index, monthKey(year, month), charge, legalBasis);
}
