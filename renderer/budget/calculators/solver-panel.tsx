import { useState } from 'react';
import { mostHeads } from '#shared/allocation/heads.ts';
import { payerOf } from '#shared/plan/lines.ts';
import { outlayOf, solveHeads, solveMonths, type Funding } from '#shared/plan/solve.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { Button } from '../../app/controls/button.tsx';
import { NumberField } from '../../app/controls/number-field.tsx';
import { ProblemNotice } from '../../app/controls/notice.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { usePlanEditable } from '../../plan/controls/plan-form.tsx';
import { phaseSum, withMonths, withQuota } from '../../plan/edits.ts';
import { updatePlan } from '../../session/actions.ts';
import { Basis, OutlayLines } from './answer.tsx';
import type { CalculatorProps } from './calculators-section.tsx';
import { StartFields, type Start } from './start-fields.tsx';

/** Stand for no single fund in the list of ceilings; funds are named by their place. */
const allFunds = -1;
const otherCeiling = -2;

/** Funds that have one ceiling for the plan: the others' money cannot be told apart from where it is spent. */
function boundedFunds({ funds }: PlanSpec): readonly { readonly index: number; readonly ceiling: number }[] {
  return funds.flatMap(({ ceiling }, index) => (ceiling === undefined ? [] : [{ index, ceiling }]));
}

/** Heads to months and months to heads, against a ceiling. */
export function SolverPanel({ plan, rates }: CalculatorProps) {
  const { t } = useWords();
  const { spec } = plan;
  const bounded = boundedFunds(spec);
  const [heads, setHeads] = useState(spec.quota);
  const [start, setStart] = useState<Start>(() => {
    const { year, from, to } = spec.phases[0]!;
    return { year, from, months: to - from + 1 };
  });
  const [chosen, setChosen] = useState(
    bounded.length === 1 ? bounded[0]!.index : bounded.length > 1 ? allFunds : otherCeiling,
  );
  const [typed, setTyped] = useState(0);
  const fund = spec.funds[chosen];
  const ceiling = chosen === otherCeiling ? typed : (fund?.ceiling ?? bounded.map((each) => each.ceiling));
  const funding: Funding = {
    rates,
    payment: spec,
    paidBy: { payer: payerOf(fund?.source), discount: fund?.discount },
    year: start.year,
    from: start.from,
    ceiling,
  };
  return (
    <div className="calculator">
      <NumberField
        label={t('calculator.heads')}
        of={t('solver.title')}
        unit="heads"
        max={mostHeads}
        value={heads}
        onChange={(next) => next !== null && setHeads(next)}
      />
      <StartFields
        start={start}
        of={t('solver.title')}
        onChange={(part) => setStart((before) => ({ ...before, ...part }))}
      />
      <SelectField
        label={t('calculator.ceiling')}
        of={t('solver.title')}
        value={chosen}
        options={[
          ...(bounded.length > 1 ? [{ value: allFunds, label: t('calculator.allFunds') }] : []),
          ...bounded.map(({ index }) => ({ value: index, label: spec.funds[index]!.name })),
          { value: otherCeiling, label: t('calculator.otherCeiling') },
        ]}
        onChange={setChosen}
      />
      {chosen === otherCeiling && (
        <NumberField
          label={t('calculator.ceiling')}
          unit="rupiah"
          value={typed}
          onChange={(next) => next !== null && setTyped(next)}
        />
      )}
      <Answers funding={funding} heads={heads} months={start.months} />
      <Basis rates={rates} payment={spec} paidBy={funding.paidBy} start={start} />
    </div>
  );
}

interface AnswersProps {
  readonly funding: Funding;
  readonly heads: number;
  readonly months: number;
}

function Answers({ funding, heads, months }: AnswersProps) {
  const { t, w } = useWords();
  const editable = usePlanEditable();
  const wanted = outlayOf(funding, { heads, months });
  const most = solveHeads({ ...funding, months });
  const longest = solveMonths({ ...funding, heads });
  for (const answer of [wanted, most, longest])
    if (!answer.ok) return <ProblemNotice problem={answer.problem} tone="caution" />;
  if (!wanted.ok || !most.ok || !longest.ok) return null;
  const payableHeads = most.value.heads;
  const payableMonths = longest.value.months;
  const { oneMore } = longest.value;
  return (
    <div className="calculator-answer" role="status">
      <OutlayLines outlay={wanted.value} />
      <p className="calculator-option">
        <span>{t('solver.heads', { months: w.heads(months), heads: w.heads(payableHeads) })}</span>
        {payableHeads <= mostHeads && (
          <Button
            disabled={!editable}
            onClick={() =>
              void updatePlan((spec) =>
                withQuota(spec, payableHeads, phaseSum(spec.phases) === spec.quota ? spec.phases : null),
              )
            }
          >
            {t('solver.applyHeads', { heads: w.heads(payableHeads) })}
          </Button>
        )}
      </p>
      <p className="calculator-option">
        <span>
          {payableMonths === 0
            ? t('solver.noMonth', { heads: w.heads(heads) })
            : t('solver.months', { months: w.heads(payableMonths), heads: w.heads(heads) })}{' '}
          {oneMore && t('solver.more', { months: w.heads(oneMore.months), short: w.rupiah(oneMore.short) })}
        </span>
        {payableMonths > 0 && payableMonths <= 12 && (
          <Button
            disabled={!editable}
            onClick={() => void updatePlan((spec) => withMonths(spec, payableMonths))}
          >
            {t('solver.applyMonths', { months: w.heads(payableMonths) })}
          </Button>
        )}
      </p>
    </div>
  );
}
