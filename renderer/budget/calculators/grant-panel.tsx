import { useState } from 'react';
import { mostHeads } from '#shared/allocation/heads.ts';
import type { PaidWith } from '#shared/contribution/cost.ts';
import { grantPlan, type GrantPlan } from '#shared/plan/grant.ts';
import type { Outlay } from '#shared/plan/solve.ts';
import { Button } from '../../app/controls/button.tsx';
import { NumberField } from '../../app/controls/number-field.tsx';
import { ProblemNotice } from '../../app/controls/notice.tsx';
import { useWords } from '../../app/language/language.ts';
import { PercentField } from '../../plan/controls/percent-field.tsx';
import { usePlanEditable } from '../../plan/controls/plan-form.tsx';
import { updatePlan } from '../../session/actions.ts';
import { useDocument } from '../../session/store.ts';
import { withFundPut } from '../edits.ts';
import { Basis } from './answer.tsx';
import type { CalculatorProps } from './calculators-section.tsx';
import { StartFields, type Start } from './start-fields.tsx';

/** What is typed of a grant; it begins as the BKBK of Jambi is: 10 % of Rp100 m for 50 workers over a year. */
interface GrantDraft {
  readonly grant: number;
  readonly percent: number;
  readonly units: number;
  readonly heads: number;
}

const begin = { grant: 100_000_000, percent: 10, heads: 50 };
const fromApbd: PaidWith = { payer: 'government' };

/** A grant to each desa, a part of which pays contributions. */
export function GrantPanel({ plan, rates }: CalculatorProps) {
  const { t } = useWords();
  const { spec } = plan;
  const editable = usePlanEditable();
  const units = useUnits();
  const [draft, setDraft] = useState<GrantDraft>({ ...begin, units });
  const [start, setStart] = useState<Start>({ year: spec.phases[0]!.year, from: 1, months: 12 });
  const change = (part: Partial<GrantDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const of = t('grant.title');
  const answer = grantPlan({ rates, payment: spec, paidBy: fromApbd, ...start, ...draft });
  return (
    <div className="calculator">
      <div className="field-grant">
        <NumberField
          label={t('grant.grant')}
          of={of}
          unit="rupiah"
          value={draft.grant}
          onChange={(grant) => grant !== null && change({ grant })}
        />
        <PercentField
          label={t('grant.percent')}
          of={of}
          value={draft.percent}
          onChange={(percent) => percent !== null && change({ percent })}
        />
      </div>
      <div className="field-pair">
        <NumberField
          label={t('grant.headsWanted')}
          of={of}
          unit="heads"
          max={mostHeads}
          value={draft.heads}
          onChange={(heads) => heads !== null && change({ heads })}
        />
        <NumberField
          label={t('grant.units')}
          of={of}
          value={draft.units}
          onChange={(next) => next !== null && change({ units: next })}
        />
      </div>
      <StartFields
        start={start}
        of={of}
        onChange={(part) => setStart((before) => ({ ...before, ...part }))}
      />
      {answer.ok ? (
        <GrantAnswer answer={answer.value} />
      ) : (
        <ProblemNotice problem={answer.problem} tone="caution" />
      )}
      <Basis rates={rates} payment={spec} paidBy={fromApbd} start={start} />
      <Button
        disabled={!editable || !answer.ok}
        onClick={() =>
          void updatePlan((before) =>
            withFundPut(before, {
              name: t('grant.fundName'),
              source: 'BKBK',
              perRegion: { grant: draft.grant, percent: draft.percent },
            }),
          )
        }
      >
        {t('calculator.apply')}
      </Button>
    </div>
  );
}

/** Desa and kelurahan of the plan's area, or of the whole document before there is a result. */
function useUnits(): number {
  return useDocument(({ document }) => {
    const inArea = document?.lastResult?.regions.inArea;
    return inArea ? inArea.reduce((sum, each) => sum + each, 0) : (document?.directory.codes.length ?? 1);
  });
}

function GrantAnswer({ answer }: { readonly answer: GrantPlan }) {
  const { t, w } = useWords();
  const { wanted, all } = answer;
  const short = wanted.short > 0;
  return (
    <div className="calculator-answer" role="status">
      <p className="calculator-line">
        <span>
          {t('grant.money')}, {t('grant.perDesa').toLowerCase()}
        </span>
        <span className="number">{w.rupiah(answer.ceiling)}</span>
      </p>
      <p className="calculator-line">
        <span>{t('grant.wantedCost', { heads: w.heads(wanted.heads), months: w.heads(wanted.months) })}</span>
        <span className="number">{w.rupiah(wanted.cost)}</span>
      </p>
      <p className="calculator-line" data-short={short || undefined}>
        {short
          ? t('grant.short', { short: w.rupiah(wanted.short), all: w.rupiah(all.wanted.short) })
          : t('grant.fits', { left: w.rupiah(wanted.left) })}
      </p>
      {short && (
        <ul>
          <Option option={answer.atTheseMonths} />
          <Option option={answer.atTheseHeads} />
        </ul>
      )}
      <p className="calculator-line">
        <span>{t('grant.all')}</span>
        <span className="number">{w.rupiah(all.ceiling)}</span>
      </p>
    </div>
  );
}

/** A way that the grant does pay for. */
function Option({ option: { heads, months, left } }: { readonly option: Outlay }) {
  const { t, w } = useWords();
  return (
    <li>
      {months === 0 || heads === 0
        ? t('grant.optionNone', { heads: w.heads(heads) })
        : t('grant.option', { heads: w.heads(heads), months: w.heads(months), left: w.rupiah(left) })}
    </li>
  );
}
