import { monthName } from '#shared/text/number.ts';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';

export interface Months {
  /** First and last paid month, 1–12. */
  readonly from: number;
  readonly to: number;
}

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);

/** First and last paid month; where one passes the other, it takes it along. */
export function MonthRange(props: {
  readonly months: Months;
  readonly of: string;
  readonly onChange: (months: Months) => void;
}) {
  const { t, language } = useWords();
  const { of, onChange } = props;
  const { from, to } = props.months;
  const options = twelve.map((month) => ({ value: month, label: monthName(month, language) }));
  return (
    <>
      <SelectField
        label={t('phase.from')}
        of={of}
        value={from}
        options={options}
        onChange={(next) => onChange({ from: next, to: Math.max(next, to) })}
      />
      <SelectField
        label={t('phase.to')}
        of={of}
        value={to}
        options={options}
        onChange={(next) => onChange({ to: next, from: Math.min(from, next) })}
      />
    </>
  );
}
