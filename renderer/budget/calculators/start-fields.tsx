import { monthName } from '#shared/text/number.ts';
import { mostMonths } from '#shared/plan/solve-problem.ts';
import { NumberField } from '../../app/controls/number-field.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { YearField } from '../../plan/controls/year-field.tsx';

/** When paying begins, and for how long. */
export interface Start {
  readonly year: number;
  /** First paid month, 1–12. */
  readonly from: number;
  readonly months: number;
}

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);

interface StartFieldsProps {
  readonly start: Start;
  /** The calculator the fields are of; read out. */
  readonly of: string;
  readonly onChange: (part: Partial<Start>) => void;
}

export function StartFields({ start, of, onChange }: StartFieldsProps) {
  const { t, language } = useWords();
  return (
    <div className="field-triple">
      <NumberField
        label={t('calculator.months')}
        of={of}
        max={mostMonths}
        value={start.months}
        onChange={(months) => months !== null && months > 0 && onChange({ months })}
      />
      <SelectField
        label={t('calculator.from')}
        of={of}
        value={start.from}
        options={twelve.map((value) => ({ value, label: monthName(value, language) }))}
        onChange={(from) => onChange({ from })}
      />
      <YearField
        label={t('calculator.year')}
        of={of}
        year={start.year}
        onChange={(year) => onChange({ year })}
      />
    </div>
  );
}
