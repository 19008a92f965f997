import { useState } from 'react';
import { writeNumber } from '#shared/target/query/write.ts';
import { parseDecimal } from '../../app/controls/decimal-number.ts';
import { useWords } from '../../app/language/language.ts';

/** A number with or without decimals, in either way of writing; a text that is none stays until it is one. */
export function DecimalField(props: {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly onChange: (value: number) => void;
}) {
  const { language } = useWords();
  const { label, value, unit, onChange } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? writeNumber({ kind: 'number', value, percent: false }, language);
  return (
    <span className="field-box" data-invalid={(draft !== null && parseDecimal(draft) === null) || undefined}>
      <input
        data-local
        className="field-input number"
        inputMode="decimal"
        aria-label={label}
        value={shown}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setDraft(text);
          const number = parseDecimal(text);
          if (number !== null) onChange(number);
        }}
        onBlur={() => setDraft(null)}
      />
      {unit !== '' && <span className="field-affix">{unit}</span>}
    </span>
  );
}
