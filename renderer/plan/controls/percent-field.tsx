import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { parsePercent, percentText } from './percent.ts';

interface PercentFieldProps {
  readonly label: string;
  readonly of?: string;
  /** 0–100, two decimals at most; null shows an empty field. */
  readonly value: number | null;
  /** An empty field is an answer too, handed on as null. */
  readonly optional?: boolean;
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  readonly onChange: (percent: number | null, merge: string) => void;
}

export function PercentField(props: PercentFieldProps) {
  const { t, language } = useWords();
  const { label, of, placeholder, hint, value, optional = false, onChange } = props;
  return (
    <TextField
      {...{ label, hint }}
      {...(of !== undefined && { of })}
      {...(placeholder !== undefined && { placeholder })}
      className="percent-field"
      value={value === null ? '' : percentText(value, language)}
      check={(text) =>
        (optional && text.trim() === '') || parsePercent(text) !== null ? null : t('percent.problem')
      }
      onChange={(text, merge) => onChange(parsePercent(text), merge)}
    />
  );
}
