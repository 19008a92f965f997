import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';

const firstYear = 2000;
const lastYear = 2100;

/** A year is written without separators, and handed on only when a plan may have it. */
export function YearField(props: {
  readonly label: string;
  readonly of?: string;
  readonly year: number;
  readonly onChange: (year: number, merge: string) => void;
}) {
  const { t } = useWords();
  const { onChange } = props;
  return (
    <TextField
      label={props.label}
      {...(props.of !== undefined && { of: props.of })}
      value={String(props.year)}
      check={(text) => {
        const year = /^\d{4}$/.test(text.trim()) ? Number(text) : NaN;
        return year >= firstYear && year <= lastYear ? null : t('phase.yearProblem');
      }}
      onChange={(text, merge) => onChange(Number(text), merge)}
    />
  );
}
