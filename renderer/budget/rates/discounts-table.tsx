import type { PaidBy } from '#shared/contribution/programme.ts';
import type { RateTable } from '#shared/contribution/rate.ts';
import { paidByWords } from '#shared/contribution/words.ts';
import { useWords } from '../../app/language/language.ts';
import { percentText } from '../../plan/controls/percent.ts';
import { validityWords } from './charge-words.ts';

/** Parts of contributions waived for a time, and whose money they are for. */
export function DiscountsTable({ rates }: { readonly rates: RateTable }) {
  const words = useWords();
  const { t, language } = words;
  const list = (payers: readonly PaidBy[]): string =>
    payers.map((payer) => paidByWords(payer)[language]).join(', ') || '–';
  return (
    <table className="rates-table">
      <thead>
        <tr>
          <th scope="col">{t('rates.sector')}</th>
          <th scope="col">{t('rates.parts')}</th>
          <th scope="col">{t('rates.validity')}</th>
          <th scope="col">{t('rates.excluded')}</th>
          <th scope="col">{t('rates.unresolved')}</th>
          <th scope="col">{t('rates.basis')}</th>
        </tr>
      </thead>
      <tbody>
        {rates.discounts.map((discount) => (
          <tr key={`${discount.segment} ${discount.sector} ${discount.validFrom}`}>
            <th scope="row">
              {t(`rates.${discount.sector}`)} ({discount.segment})
            </th>
            <td>
              {t('rates.partsOf', {
                percent: `${percentText(discount.parts / 100, language)}%`,
                programmes: discount.programmes.join(', '),
              })}
            </td>
            <td className="rates-validity">{validityWords(discount, words)}</td>
            <td>{list(discount.excluded)}</td>
            <td>{list(discount.unresolved)}</td>
            <td className="rates-basis">{discount.legalBasis}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
