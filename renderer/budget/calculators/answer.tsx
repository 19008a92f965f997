import { monthlyContribution, type PaidWith } from '#shared/contribution/cost.ts';
import { monthKey, type RateTable } from '#shared/contribution/rate.ts';
import type { Outlay } from '#shared/plan/solve.ts';
import { useWords } from '../../app/language/language.ts';
import type { Payment } from '../../plan/payment.ts';
import type { Start } from './start-fields.tsx';

/** What some heads cost for some months, and what is left of the money or short of it. */
export function OutlayLines({ outlay }: { readonly outlay: Outlay }) {
  const { t, w } = useWords();
  const short = outlay.short > 0;
  return (
    <>
      <p className="calculator-line">
        <span>{t('calculator.cost')}</span>
        <span className="number">{w.rupiah(outlay.cost)}</span>
      </p>
      <p className="calculator-line" data-short={short || undefined}>
        <span>{t(short ? 'calculator.short' : 'calculator.left')}</span>
        <span className="number">{w.rupiah(short ? outlay.short : outlay.left)}</span>
      </p>
    </>
  );
}

/** A name at the left end of a line and its sum at the right. */
export function AmountLine({ label, amount }: { readonly label: string; readonly amount: number }) {
  const { w } = useWords();
  return (
    <p className="calculator-line">
      <span>{label}</span>
      <span className="number">{w.rupiah(amount)}</span>
    </p>
  );
}

interface BasisProps {
  readonly rates: RateTable;
  readonly payment: Payment;
  readonly paidBy: PaidWith;
  readonly start: Start;
}

/** The rate a sum is made with, and what it rests on. */
export function Basis({ rates, payment, paidBy, start }: BasisProps) {
  const { t, w } = useWords();
  const month = monthKey(start.year, start.from);
  const monthly = monthlyContribution(rates, payment, paidBy, month);
  if (!monthly.ok) return null;
  const instruments = legalBases(rates, payment, month);
  return (
    <p className="form-faint">
      {t('calculator.basis', {
        monthly: w.rupiah(monthly.value.total),
        programmes: payment.programmes.join(', '),
      })}{' '}
      {instruments.length > 0 && t('payment.basis', { basis: instruments.join('; ') })}
    </p>
  );
}

/** Instruments of the lines that hold for the programmes of a group in a month. */
function legalBases(rates: RateTable, { group, programmes }: Payment, month: string): readonly string[] {
  const segment = rates.groups.find((terms) => terms.group === group)?.segment;
  const lines = rates.rates.filter(
    (rate) =>
      rate.segment === segment &&
      programmes.includes(rate.programme) &&
      rate.validFrom <= month &&
      (rate.validTo === null || rate.validTo >= month),
  );
  return [...new Set(lines.map(({ legalBasis }) => legalBasis))];
}
