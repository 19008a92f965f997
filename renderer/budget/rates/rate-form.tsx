import { useState } from 'react';
import { withNewVersion, withRate } from '#shared/contribution/edit-rates.ts';
import { monthKey, type Charge, type Rate, type RateTable } from '#shared/contribution/rate.ts';
import type { Result } from '#shared/text/problem.ts';
import { ProblemNotice } from '../../app/controls/notice.tsx';
import { useWords } from '../../app/language/language.ts';
import { useDocument } from '../../session/store.ts';
import { ChargeFields } from './charge-fields.tsx';
import { newProblems } from './edit.ts';
import { ProblemList } from './problem-list.tsx';
import { RateFormFrame, SinceFields, type Since } from './rate-form-frame.tsx';
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

interface Draft extends Since {
  readonly charge: Charge;
  readonly legalBasis: string;
}

/** A line as it is to become; the table is changed at once when it is saved, and only if it stays sound. */
export function RateForm({ rates, rate, index, task, onDone }: RateFormProps) {
  const { t } = useWords();
  const planYear = useDocument((store) => store.document?.snapshot.plan?.spec.phases[0]?.year);
  const [draft, setDraft] = useState<Draft>(() => begin(rate, planYear));
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const outcome = changed(rates, index, task, draft);
  const problems = outcome.ok ? newProblems(rates, outcome.value) : [];
  return (
    <RateFormFrame
      title={t(`rates.${task}Title`)}
      hint={t(`rates.${task}Hint`)}
      legalBasis={draft.legalBasis}
      onLegalBasis={(legalBasis) => change({ legalBasis })}
      faults={
        <>
          {!outcome.ok && <ProblemNotice problem={outcome.problem} />}
          {problems.length > 0 && (
            <div className="field-problem" role="alert">
              <ProblemList problems={problems} />
            </div>
          )}
        </>
      }
      sound={outcome.ok && problems.length === 0}
      onSave={() => outcome.ok && updateRates(() => outcome.value)}
      onDone={onDone}
    >
      {task === 'renew' && <SinceFields year={draft.year} month={draft.month} onChange={change} />}
      <ChargeFields charge={draft.charge} onChange={(charge) => change({ charge })} />
    </RateFormFrame>
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
