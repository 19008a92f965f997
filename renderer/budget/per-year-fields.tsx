import type { PerYear } from '#shared/budget/fund.ts';
import { NumberField } from '../app/controls/number-field.tsx';
import { useWords } from '../app/language/language.ts';

interface PerYearFieldsProps {
  readonly perYear: PerYear | undefined;
  /** The years of the plan; others that have a ceiling are shown as well. */
  readonly years: readonly number[];
  readonly of: string;
  readonly onChange: (year: number, amount: number | null, merge: string) => void;
}

/** A ceiling for each fiscal year; once a year has one, the others have no money. */
export function PerYearFields({ perYear, years, of, onChange }: PerYearFieldsProps) {
  const { t } = useWords();
  const shown = [...new Set([...years, ...Object.keys(perYear ?? {}).map(Number)])].sort((a, b) => a - b);
  return (
    <>
      {shown.map((year, index) => (
        <NumberField
          key={year}
          label={t('fund.amountOfYear', { year })}
          of={of}
          unit="rupiah"
          optional
          placeholder={perYear === undefined ? t('fund.noLimit') : '0'}
          value={perYear?.[year] ?? null}
          hint={perYear !== undefined && index === shown.length - 1 ? t('fund.yearsHint') : undefined}
          onChange={(amount, merge) => onChange(year, amount, merge)}
        />
      ))}
    </>
  );
}
