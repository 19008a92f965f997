import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../language/language.ts';
import { useMergeKey } from './merge-key.ts';
import { useTyping } from './typing.ts';
import { parseWhole } from './whole-number.ts';
import './field.css';

interface NumberFieldProps {
  readonly label: string;
  /** What the label is about where several fields share it; read out, not shown. */
  readonly of?: string;
  /** null shows an empty field. */
  readonly value: number | null;
  /** Called with each valid text; null only where `optional`. */
  readonly onChange: (value: number | null, merge: string) => void;
  /** An empty field is an answer too. */
  readonly optional?: boolean;
  readonly unit?: 'heads' | 'rupiah' | 'none';
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  /** The label is read out but not shown, as inside a table. */
  readonly bare?: boolean;
  readonly disabled?: boolean;
  readonly max?: number;
  /** Whole visits, told so that a caller can remember what it began from. */
  readonly onFocus?: () => void;
}

/**
 * A whole number. It is handed on with every keystroke that makes one; a text that is none stays as typed,
 * with a word on what is wrong, and the last good number holds.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, optional = false, unit = 'none', bare = false, hint } = props;
  const { t, w } = useWords();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const sent = useRef(new Set<number | null>());
  const atFocus = useRef(value);
  const merge = useMergeKey();
  const typing = useTyping();

  // A value this field did not send, as after undo, replaces what was typed.
  useEffect(() => {
    if (!sent.current.has(value)) setDraft(null);
  }, [value]);

  const read = (text: string): number | null | undefined => {
    if (text.trim() === '') return optional ? null : undefined;
    const parsed = parseWhole(text);
    return parsed === null || parsed > (props.max ?? Number.MAX_SAFE_INTEGER) ? undefined : parsed;
  };
  const invalid = draft !== null && read(draft) === undefined;
  const shown = draft ?? (value === null ? '' : w.heads(value));

  return (
    <div className={bare ? 'field field-bare' : 'field'}>
      <label className={bare ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
        {props.of !== undefined && <span className="visually-hidden"> {props.of}</span>}
      </label>
      <span
        className="field-box"
        data-invalid={invalid || undefined}
        data-disabled={props.disabled || undefined}
      >
        {unit === 'rupiah' && <span className="field-affix">Rp</span>}
        <input
          id={id}
          className="field-input number"
          inputMode="numeric"
          autoComplete="off"
          value={shown}
          placeholder={props.placeholder}
          disabled={props.disabled}
          aria-invalid={invalid || undefined}
          aria-describedby={invalid ? `${id}-problem` : hint ? `${id}-hint` : undefined}
          onFocus={(event) => {
            merge.renew();
            sent.current = new Set();
            atFocus.current = value;
            props.onFocus?.();
            event.currentTarget.select();
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
            const parsed = read(text);
            if (parsed === undefined) return;
            sent.current.add(parsed);
            onChange(parsed, merge.current());
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
          onBlur={() => {
            typing.ended();
            if (draft !== null && read(draft) !== undefined) setDraft(null);
          }}
        />
        {unit === 'heads' && !bare && <span className="field-affix">{t('unit.people')}</span>}
      </span>
      {invalid ? (
        <p className="field-problem" id={`${id}-problem`} role="alert">
          {draft.trim() === ''
            ? t('field.needed')
            : props.max === undefined
              ? t('field.notWhole')
              : t('field.notWholeUpTo', { max: w.heads(props.max) })}
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
