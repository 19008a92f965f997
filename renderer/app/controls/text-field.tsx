import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../language/language.ts';
import { useMergeKey } from './merge-key.ts';
import { useTyping } from './typing.ts';
import './field.css';

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
  const { label, value, onChange, required = false, bare = false, hint } = props;
  const { t } = useWords();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const sent = useRef(new Set<string>());
  const atFocus = useRef(value);
  const merge = useMergeKey();
  const typing = useTyping();

  // A value this field did not send, as after undo, replaces what was typed.
  useEffect(() => {
    if (!sent.current.has(value)) setDraft(null);
  }, [value]);

  const problemOf = (text: string): string | null =>
    required && text.trim() === '' ? t('field.needed') : (props.check?.(text) ?? null);
  // What nobody has written yet is no fault before the field was left.
  const problem = value === '' && draft === null && !left ? null : problemOf(draft ?? value);

  return (
    <div className={`field ${bare ? 'field-bare' : ''} ${props.className ?? ''}`}>
      <label className={bare ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
        {props.of !== undefined && <span className="visually-hidden"> {props.of}</span>}
      </label>
      <span className="field-box" data-invalid={problem !== null || undefined}>
        <input
          id={id}
          className="field-input"
          autoComplete="off"
          spellCheck={false}
          value={draft ?? value}
          placeholder={props.placeholder}
          disabled={props.disabled}
          aria-required={required || undefined}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem ? `${id}-problem` : hint ? `${id}-hint` : undefined}
          onFocus={() => {
            merge.renew();
            sent.current = new Set();
            atFocus.current = value;
          }}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setDraft(text);
            typing.began(() => {
              setDraft(null);
              if (sent.current.size === 0) return;
              sent.current.add(atFocus.current);
              onChange(atFocus.current, merge.current());
            });
            if (problemOf(text) !== null && props.lenient !== true) return;
            sent.current.add(text);
            onChange(text, merge.current());
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
          onBlur={() => {
            typing.ended();
            setLeft(true);
            if (problem === null) setDraft(null);
          }}
        />
      </span>
      {problem ? (
        <p className="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      ) : (
        hint && (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
