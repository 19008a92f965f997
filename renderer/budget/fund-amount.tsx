import { ceilingPerRegion, type Fund } from '#shared/budget/fund.ts';
import { NumberField } from '../app/controls/number-field.tsx';
import { useWords } from '../app/language/language.ts';
import { PercentField } from '../plan/controls/percent-field.tsx';
import { ceilingKind, withYear } from './edits.ts';
import { PerYearFields } from './per-year-fields.tsx';

interface FundAmountProps {
  readonly fund: Fund;
  readonly of: string;
  readonly years: readonly number[];
  readonly change: (part: Partial<Fund>, merge?: string) => void;
}

/** The amount of the fund's first limit, as its kind of ceiling asks for it. */
export function FundAmount({ fund, of, years, change }: FundAmountProps) {
  const { t, w } = useWords();
  const { perRegion } = fund;
  switch (ceilingKind(fund)) {
    case 'ceiling':
      return (
        <NumberField
          label={t('fund.amount')}
          of={of}
          unit="rupiah"
          value={fund.ceiling ?? 0}
          onChange={(ceiling, merge) => ceiling !== null && change({ ceiling }, merge)}
        />
      );
    case 'perYear':
      return (
        <PerYearFields
          perYear={fund.perYear}
          years={years}
          of={of}
          onChange={(year, amount, merge) =>
            change({ perYear: withYear(fund.perYear, year, amount) ?? { [year]: 0 } }, merge)
          }
        />
      );
    case 'perRegion':
      return (
        <NumberField
          label={t('fund.amountPerRegion')}
          of={of}
          unit="rupiah"
          value={typeof perRegion === 'number' ? perRegion : 0}
          onChange={(amount, merge) => amount !== null && change({ perRegion: amount }, merge)}
        />
      );
    case 'grant': {
      if (typeof perRegion !== 'object') return null;
      const amount = ceilingPerRegion(fund) ?? 0;
      return (
        <>
          <div className="field-grant">
            <NumberField
              label={t('fund.grantAmount')}
              of={of}
              unit="rupiah"
              value={perRegion.grant}
              onChange={(grant, merge) =>
                grant !== null && change({ perRegion: { ...perRegion, grant } }, merge)
              }
            />
            <PercentField
              label={t('fund.grantPercent')}
              of={of}
              value={perRegion.percent}
              onChange={(percent, merge) =>
                percent !== null && change({ perRegion: { ...perRegion, percent } }, merge)
              }
            />
          </div>
          <p className="form-note">{t('fund.grantIs', { amount: w.rupiah(amount) })}</p>
        </>
      );
    }
    case 'agency':
      return null;
  }
}
