import { monthlyContribution } from '#shared/contribution/cost.ts';
import { planGroups, riskClasses, sectors } from '#shared/contribution/programme.ts';
import type { GroupTerms, MonthKey, RateTable } from '#shared/contribution/rate.ts';
import { groupWords, sectorWords } from '#shared/contribution/words.ts';
import { NumberField } from '../app/controls/number-field.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { useWords } from '../app/language/language.ts';
import { useDocument } from '../session/store.ts';
import { ChoiceList } from './controls/choice-list.tsx';
import { Disclosure } from './controls/disclosure.tsx';
import { capitalised } from './controls/capitalised.ts';
import { defined } from './rule-edits.ts';
import { offeredProgrammes, termsOf, withGroup, withProgramme, type Payment } from './payment.ts';

interface PaymentFieldsProps {
  readonly payment: Payment;
  /** What the fields are about where several share the screen; read out. */
  readonly of?: string;
  /** The month contributions are shown for. */
  readonly month: MonthKey;
  readonly programmesLabel?: string;
  readonly onChange: (change: (payment: Payment) => Payment, merge?: string) => void;
}

/** Group of workers, its wage and risk where the group needs them, and the programmes it may join. */
export function PaymentFields(props: PaymentFieldsProps) {
  const { payment, onChange } = props;
  const { t, w, say } = useWords();
  const rates = useDocument((store) => store.document?.snapshot.rates);
  if (!rates) return null;
  const terms = termsOf(rates, payment.group);
  const of = props.of === undefined ? {} : { of: props.of };
  const monthly = monthlyContribution(rates, payment, { payer: 'government' }, props.month);
  return (
    <>
      <SelectField
        label={t('payment.group')}
        {...of}
        value={payment.group}
        options={planGroups
          .filter((group) => group === payment.group || termsOf(rates, group) !== null)
          .map((value) => ({ value, label: capitalised(say(groupWords[value])) }))}
        onChange={(group) => onChange((before) => withGroup(before, group, rates))}
      />
      {terms === null && <p className="form-note">{t('payment.noTerms')}</p>}
      {terms?.base === null ? (
        <WageField {...props} terms={terms} />
      ) : (
        terms && <WageAndRisk {...props} terms={terms} />
      )}
      {terms?.base === null && terms.segment === 'PU' && <RiskField {...props} terms={terms} />}
      {terms?.base === null && terms.segment === 'BPU' && <SectorField {...props} />}
      <ChoiceList
        label={props.programmesLabel ?? t('payment.programmes')}
        boxed={false}
        atLeastOne
        options={offeredProgrammes(rates, payment).map((programme) => ({
          value: programme,
          label: t(`programme.${programme}`),
          detail: perMonth(rates, payment, programme, props.month, (amount) =>
            t('plan.perHeadMonth', { amount: w.rupiah(amount) }),
          ),
        }))}
        chosen={payment.programmes}
        onToggle={(programme, on) => onChange((before) => withProgramme(before, programme, on))}
      />
      {monthly.ok && (
        <p className="form-faint">{t('payment.perHead', { amount: w.rupiah(monthly.value.total) })}</p>
      )}
    </>
  );
}

/** What a programme costs a head a month, where the table says. */
function perMonth(
  rates: RateTable,
  payment: Payment,
  programme: Payment['programmes'][number],
  month: MonthKey,
  words: (amount: number) => string,
): string | undefined {
  const monthly = monthlyContribution(
    rates,
    { ...payment, programmes: [programme] },
    { payer: 'government' },
    month,
  );
  return monthly.ok ? words(monthly.value.total) : undefined;
}

type TermsProps = PaymentFieldsProps & { readonly terms: GroupTerms };

/** A group with a base of its own needs neither: they are there for who knows better. */
function WageAndRisk(props: TermsProps) {
  const { t, w, say } = useWords();
  const { payment, terms } = props;
  const set = [
    payment.wage !== undefined && w.rupiah(payment.wage),
    payment.riskClass !== undefined && t(`payment.risk${payment.riskClass}`),
    payment.sector !== undefined && capitalised(say(sectorWords[payment.sector])),
  ].filter((part) => typeof part === 'string');
  return (
    <Disclosure
      title={t(terms.segment === 'PU' ? 'payment.details' : 'payment.incomeAndSector')}
      summary={set.length > 0 ? set.join(' · ') : t('payment.standard')}
    >
      <WageField {...props} />
      {terms.segment === 'PU' && <RiskField {...props} />}
      {terms.segment === 'BPU' && <SectorField {...props} />}
      <p className="form-faint">{t('payment.basis', { basis: terms.legalBasis })}</p>
    </Disclosure>
  );
}

function WageField({ payment, terms, of, onChange }: TermsProps) {
  const { t, w } = useWords();
  const missing = terms.base === null && payment.wage === undefined;
  return (
    <NumberField
      label={t(terms.segment === 'PU' ? 'payment.wage' : 'payment.income')}
      {...(of !== undefined && { of })}
      unit="rupiah"
      optional
      value={payment.wage ?? null}
      {...(terms.base !== null && { placeholder: w.heads(terms.base) })}
      hint={
        missing
          ? t('payment.wageNeeded')
          : terms.base === null
            ? undefined
            : t('payment.wageBase', { base: w.rupiah(terms.base) })
      }
      onChange={(wage, merge) => onChange((before) => defined({ ...before, wage: wage || undefined }), merge)}
    />
  );
}

/** Stands for the risk class of the group in the list of choices. */
const ofGroup = 0;

function RiskField({ payment, terms, of, onChange }: TermsProps) {
  const { t } = useWords();
  return (
    <SelectField
      label={t('payment.risk')}
      {...(of !== undefined && { of })}
      value={payment.riskClass ?? ofGroup}
      options={[
        ...(terms.riskClass === null
          ? []
          : [
              {
                value: ofGroup,
                label: t('payment.riskDefault', { name: t(`payment.risk${terms.riskClass}`) }),
              },
            ]),
        ...riskClasses.map((risk) => ({ value: risk, label: t(`payment.risk${risk}`) })),
      ]}
      onChange={(next) =>
        onChange((before) => defined({ ...before, riskClass: riskClasses.find((risk) => risk === next) }))
      }
    />
  );
}

/** Discounts on contributions are told apart by it; funds of APBN and APBD have none whatever it is. */
function SectorField({ payment, of, onChange }: PaymentFieldsProps) {
  const { t, say } = useWords();
  return (
    <SelectField
      label={t('payment.sector')}
      {...(of !== undefined && { of })}
      value={payment.sector ?? 'other'}
      options={sectors.map((value) => ({ value, label: capitalised(say(sectorWords[value])) }))}
      onChange={(sector) =>
        onChange((before) => defined({ ...before, sector: sector === 'other' ? undefined : sector }))
      }
    />
  );
}
