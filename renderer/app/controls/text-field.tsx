import { useState } from 'react';
import { useWords } from '../language/language.ts';
import { useDraft } from './draft.ts';
import { FieldFrame } from './field-frame.tsx';

interface TextFieldProps {
  readonly label: string;
  /** What the label is about where several fields share it; read out, not shown. */
  readonly of?: string;
  readonly value: string;
  readonly onChange: (value: string, merge: string) => void;
  /** An empty text is kept in the field but not handed on. */
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  /** What is wrong with a text, else null; a text with a problem stays in the field and is not handed on. */
  readonly check?: (text: string) => string | null;
  /** The text is kept although `check` finds fault: it is for a person to judge, as a NIP may be. */
  readonly lenient?: boolean;
  readonly bare?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** A line of text, handed on with every keystroke. */
export function TextField(props: TextFieldProps) {
  const { value, required = false, lenient = false, check } = props;
  const { t } = useWords();
  const draft = useDraft(value, props.onChange);
  const [wasLeft, setWasLeft] = useState(false);
  const problemOf = (text: string): string | null =>
    required && text.trim() === '' ? t('field.needed') : (check?.(text) ?? null);
  // What nobody has written yet is no fault before the field was left.
  const isUntouched = value === '' && draft.text === null && !wasLeft;
  const problem = isUntouched ? null : problemOf(draft.text ?? value);
  return (
    <FieldFrame {...props} problem={problem}>
      {(input) => (
        <input
          {...input}
          className="field-input"
          autoComplete="off"
          spellCheck={false}
          value={draft.text ?? value}
          placeholder={props.placeholder}
          aria-required={required || undefined}
          onFocus={draft.visit}
          onChange={(event) => {
            const text = event.currentTarget.value;
            draft.type(text, lenient || problemOf(text) === null ? text : undefined);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
          onBlur={() => {
            setWasLeft(true);
            draft.leave(problem === null);
          }}
        />
      )}
    </FieldFrame>
  );
}
