import { useState } from 'react';
import { mostHeads } from '#shared/allocation/heads.ts';
import { programmes as allProgrammes, type Programme } from '#shared/contribution/programme.ts';
import { groupWords, payerWords } from '#shared/contribution/words.ts';
import { upgradeCost, type UpgradeCost } from '#shared/plan/upgrade.ts';
import { Button } from '../../app/controls/button.tsx';
import { NumberField } from '../../app/controls/number-field.tsx';
import { ProblemNotice } from '../../app/controls/notice.tsx';
import { useWords } from '../../app/language/language.ts';
import { withUpgrades, type UpgradeOf } from '../../plan/commitment-edits.ts';
import { ChoiceList } from '../../plan/controls/choice-list.tsx';
import { usePlanEditable } from '../../plan/controls/plan-form.tsx';
import { toggled } from '../../plan/order.ts';
import { updatePlan } from '../../session/actions.ts';
import { AmountLine } from './answer.tsx';
import type { CalculatorProps } from './calculators-section.tsx';
import { StartFields, type Start } from './start-fields.tsx';

/** What non-ASN staff have to begin with, and what can be added for wage earners beside JKP, which nobody is billed. */
const had: readonly Programme[] = ['JKK', 'JKM'];
const addable: readonly Programme[] = ['JHT', 'JP'];

const begin: readonly UpgradeOf[] = [
  { group: 'non-asn-teacher', heads: 0, wage: 0, added: ['JHT', 'JP'] },
  { group: 'non-asn', heads: 0, wage: 0, added: ['JHT'] },
];

/** More programmes for non-ASN staff: teachers from two to four, others to three, at their wage. */
export function UpgradePanel({ plan, rates }: CalculatorProps) {
  const { t, say } = useWords();
  const editable = usePlanEditable();
  const [groups, setGroups] = useState(begin);
  const { year } = plan.spec.phases[0]!;
  const [start, setStart] = useState<Start>({ year, from: 1, months: 12 });
  const filled = groups.filter(({ heads, wage, added }) => heads > 0 && wage > 0 && added.length > 0);
  const answer = upgradeCost(
    rates,
    filled.map(({ group, heads, wage, added }) => ({
      payment: { group, programmes: had, wage },
      to: allProgrammes.filter((each) => had.includes(each) || added.includes(each)),
      heads,
    })),
    { payer: 'government' },
    start,
  );
  return (
    <div className="calculator">
      {groups.map((each, index) => (
        <UpgradeFields
          key={each.group}
          upgrade={each}
          onChange={(part) =>
            setGroups((before) => before.map((other, at) => (at === index ? { ...other, ...part } : other)))
          }
        />
      ))}
      <StartFields
        start={start}
        of={t('upgradePanel.title')}
        onChange={(part) => setStart((before) => ({ ...before, ...part }))}
      />
      {filled.length === 0 && <p className="form-faint">{t('upgradePanel.needWage')}</p>}
      {!answer.ok && <ProblemNotice problem={answer.problem} tone="caution" />}
      {answer.ok && filled.length > 0 && <UpgradeAnswer {...{ filled, start }} cost={answer.value} />}
      <Button
        disabled={!editable || !answer.ok || filled.length === 0}
        onClick={() =>
          void updatePlan((spec) =>
            withUpgrades(spec, filled, start, (group) =>
              t('upgradePanel.name', { group: say(groupWords[group]) }),
            ),
          )
        }
      >
        {t('calculator.apply')}
      </Button>
    </div>
  );
}

function UpgradeFields(props: {
  readonly upgrade: UpgradeOf;
  readonly onChange: (part: Partial<UpgradeOf>) => void;
}) {
  const { upgrade, onChange } = props;
  const { t } = useWords();
  const { heads, wage, added } = upgrade;
  const name = t(upgrade.group === 'non-asn-teacher' ? 'upgradePanel.teachers' : 'upgradePanel.staff');
  return (
    <fieldset className="calculator-group" aria-label={name}>
      <p className="calculator-name">{name}</p>
      <div className="field-pair">
        <NumberField
          label={t('calculator.heads')}
          of={name}
          unit="heads"
          max={mostHeads}
          value={heads}
          onChange={(next) => next !== null && onChange({ heads: next })}
        />
        <NumberField
          label={t('upgradePanel.wage')}
          of={name}
          unit="rupiah"
          value={wage}
          onChange={(next) => next !== null && onChange({ wage: next })}
        />
      </div>
      <ChoiceList
        label={`${t('upgradePanel.now', { programmes: had.join(', ') })}; ${t('commitment.addedProgrammes').toLowerCase()}`}
        boxed={false}
        options={addable.map((value) => ({ value, label: t(`programme.${value}`) }))}
        chosen={added}
        onToggle={(programme, on) => onChange({ added: toggled(addable, added, programme, on) })}
      />
    </fieldset>
  );
}

interface UpgradeAnswerProps {
  readonly filled: readonly UpgradeOf[];
  readonly start: Start;
  readonly cost: UpgradeCost;
}

function UpgradeAnswer({ filled, start, cost }: UpgradeAnswerProps) {
  const { t, w, say } = useWords();
  return (
    <div className="calculator-answer" role="status">
      {filled.map(({ group }, index) => (
        <AmountLine
          key={group}
          label={`${t('upgradePanel.perHead')}, ${say(groupWords[group])}`}
          amount={cost.upgrades[index]?.head.total ?? 0}
        />
      ))}
      <AmountLine label={t('upgradePanel.perMonth')} amount={cost.month.total} />
      <p className="calculator-line">
        <strong>{t('upgradePanel.total', { months: w.heads(start.months) })}</strong>
        <strong className="number">{w.rupiah(cost.all.total)}</strong>
      </p>
      <p className="field-label">{t('upgradePanel.byProgramme')}</p>
      {cost.all.byProgramme.map(({ programme, amount }) => (
        <AmountLine key={programme} label={t(`programme.${programme}`)} amount={amount} />
      ))}
      <p className="field-label">{t('upgradePanel.byPayer')}</p>
      {cost.all.byPayer.map(({ payer, amount }) => (
        <AmountLine key={payer} label={say(payerWords[payer])} amount={amount} />
      ))}
    </div>
  );
}
