import { useState } from 'react';
import { contributionOf, type HeadContribution } from '#shared/contribution/contribution.ts';
import { groups, riskClasses, sectors, type PaidBy } from '#shared/contribution/programme.ts';
import type { GroupTerms, RateTable } from '#shared/contribution/rate.ts';
import { paidByOf } from '#shared/contribution/terms.ts';
import { groupWords, payerWords } from '#shared/contribution/words.ts';
import { monthName } from '#shared/text/number.ts';
import { CheckboxField } from '../../app/controls/checkbox-field.tsx';
import { NumberField } from '../../app/controls/number-field.tsx';
import { ProblemNotice } from '../../app/controls/notice.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { capitalised } from '../../plan/controls/capitalised.ts';
import { ChoiceList } from '../../plan/controls/choice-list.tsx';
import { YearField } from '../../plan/controls/year-field.tsx';
import { AmountLine } from './answer.tsx';
import type { CalculatorProps } from './calculators-section.tsx';
import {
  contributionQuery,
  isDiscountOpen,
  missingBase,
  riskClassOf,
  termsOfGroup,
  withDraftGroup,
  withDraftProgramme,
  type ContributionDraft,
} from './contribution-draft.ts';

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);

/** What one head costs in one month, or a construction contract once, by programme and by payer. */
export function ContributionPanel({ plan, rates }: CalculatorProps) {
  const { t, say, language } = useWords();
  const { group, programmes, wage, riskClass, phases } = plan.spec;
  const [draft, setDraft] = useState<ContributionDraft>({
    group,
    programmes,
    year: phases[0]!.year,
    month: phases[0]!.from,
    payer: 'government',
    wage: wage ?? null,
    riskClass: riskClass ?? null,
    sector: 'other',
    contractValue: null,
    discount: false,
  });
  const change = (part: Partial<ContributionDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const of = t('contributionPanel.title');
  const terms = termsOfGroup(rates, draft.group);
  const offered = groups.filter((each) => each === draft.group || termsOfGroup(rates, each) !== null);
  return (
    <div className="calculator">
      <SelectField
        label={t('payment.group')}
        of={of}
        value={draft.group}
        options={offered.map((value) => ({ value, label: capitalised(say(groupWords[value])) }))}
        onChange={(next) => setDraft((before) => withDraftGroup(before, next, rates))}
      />
      {terms === null ? (
        <p className="form-note">{t('payment.noTerms')}</p>
      ) : (
        <>
          <BaseFields draft={draft} terms={terms} of={of} onChange={change} />
          <div className="field-pair">
            <SelectField
              label={t('contributionPanel.month')}
              of={of}
              value={draft.month}
              options={twelve.map((value) => ({ value, label: monthName(value, language) }))}
              onChange={(month) => change({ month })}
            />
            <YearField
              label={t('phase.year')}
              of={of}
              year={draft.year}
              onChange={(year) => change({ year })}
            />
          </div>
          <PayerFields draft={draft} terms={terms} rates={rates} of={of} onChange={change} />
          <ChoiceList
            label={t('payment.programmes')}
            boxed={false}
            atLeastOne
            options={terms.programmes.map((value) => ({ value, label: t(`programme.${value}`) }))}
            chosen={draft.programmes}
            onToggle={(programme, on) => setDraft((before) => withDraftProgramme(before, programme, on))}
          />
          <Answer draft={draft} terms={terms} rates={rates} />
        </>
      )}
    </div>
  );
}

interface FieldsProps {
  readonly draft: ContributionDraft;
  readonly terms: GroupTerms;
  /** The calculator the fields are of; read out. */
  readonly of: string;
  readonly onChange: (part: Partial<ContributionDraft>) => void;
}

/** What the segment's contributions are counted from. */
function BaseFields({ draft, terms, of, onChange }: FieldsProps) {
  const { t, w } = useWords();
  if (terms.segment === 'Jakon')
    return (
      <NumberField
        label={t('contributionPanel.contractValue')}
        of={of}
        unit="rupiah"
        optional
        value={draft.contractValue}
        hint={t('contributionPanel.contractHint')}
        onChange={(value) => onChange({ contractValue: value || null })}
      />
    );
  const isEarner = terms.segment === 'PU';
  return (
    <>
      <NumberField
        label={t(isEarner ? 'payment.wage' : 'payment.income')}
        of={of}
        unit="rupiah"
        optional
        value={draft.wage}
        {...(terms.base !== null && { placeholder: w.heads(terms.base) })}
        hint={
          terms.base === null
            ? t('payment.wageNeeded')
            : t('payment.wageBase', { base: w.rupiah(terms.base) })
        }
        onChange={(wage) => onChange({ wage: wage || null })}
      />
      {isEarner ? (
        <SelectField
          label={t('payment.risk')}
          of={of}
          value={riskClassOf(draft, terms)}
          options={riskClasses.map((risk) => ({ value: risk, label: t(`payment.risk${risk}`) }))}
          onChange={(riskClass) => onChange({ riskClass })}
        />
      ) : (
        <SelectField
          label={t('rates.sector')}
          of={of}
          value={draft.sector}
          options={sectors.map((sector) => ({ value: sector, label: t(`rates.${sector}`) }))}
          onChange={(sector) => onChange({ sector })}
        />
      )}
    </>
  );
}

/** Whose money it is, and the discount where the law leaves it to the planner. */
function PayerFields({ draft, terms, rates, of, onChange }: FieldsProps & { readonly rates: RateTable }) {
  const { t, say } = useWords();
  const name = (payer: PaidBy): string =>
    payer === 'self' ? t('contributionPanel.self') : capitalised(say(payerWords[payer]));
  return (
    <>
      <SelectField
        label={t('contributionPanel.payer')}
        of={of}
        value={draft.payer}
        options={paidByOf[terms.segment].map((value) => ({ value, label: name(value) }))}
        onChange={(payer) => onChange({ payer })}
      />
      {isDiscountOpen(draft, terms, rates) && (
        <CheckboxField
          label={t('contributionPanel.discount')}
          checked={draft.discount}
          onChange={(discount) => onChange({ discount })}
        />
      )}
    </>
  );
}

type AnswerProps = Pick<FieldsProps, 'draft' | 'terms'> & { readonly rates: RateTable };

function Answer({ draft, terms, rates }: AnswerProps) {
  const { t } = useWords();
  const missing = missingBase(draft, terms);
  if (missing !== null) return <p className="form-faint">{t(`contributionPanel.needs.${missing}`)}</p>;
  const answer = contributionOf(rates, contributionQuery(draft, terms, rates));
  return answer.ok ? (
    <Amounts contribution={answer.value} />
  ) : (
    <ProblemNotice problem={answer.problem} tone="caution" />
  );
}

function Amounts({ contribution }: { readonly contribution: HeadContribution }) {
  const { t, w, say } = useWords();
  const { per, total, byProgramme, byPayer, legalBasis } = contribution;
  const ofGroup = legalBasis.filter((basis) => !byProgramme.some((part) => part.legalBasis.includes(basis)));
  return (
    <div className="calculator-answer" role="status">
      <p className="calculator-line">
        <strong>{t(`contributionPanel.per.${per}`)}</strong>
        <strong className="number">{w.rupiah(total)}</strong>
      </p>
      <p className="field-label">{t('upgradePanel.byProgramme')}</p>
      {byProgramme.map(({ programme, amount }) => (
        <AmountLine key={programme} label={t(`programme.${programme}`)} amount={amount} />
      ))}
      <p className="field-label">{t('upgradePanel.byPayer')}</p>
      {byPayer.map(({ payer, amount }) => (
        <AmountLine key={payer} label={capitalised(say(payerWords[payer]))} amount={amount} />
      ))}
      <p className="field-label">{t('rates.basis')}</p>
      {byProgramme.map((part) => (
        <p key={part.programme} className="form-faint">
          {part.programme}: {part.legalBasis.join('; ')}
        </p>
      ))}
      {ofGroup.length > 0 && <p className="form-faint">{ofGroup.join('; ')}</p>}
    </div>
  );
}
