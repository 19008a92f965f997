import { useWords } from '../language/language.ts';
import { useDraft } from './draft.ts';
import { FieldFrame } from './field-frame.tsx';
import { parseWhole } from './whole-number.ts';

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
  const { value, optional = false, unit = 'none', max } = props;
  const { t, w } = useWords();
  const draft = useDraft(value, props.onChange);
  const read = (text: string): number | null | undefined => {
    if (text.trim() === '') return optional ? null : undefined;
    const parsed = parseWhole(text);
    return parsed === null || parsed > (max ?? Number.MAX_SAFE_INTEGER) ? undefined : parsed;
  };
  const problemOf = (text: string): string | null => {
    if (read(text) !== undefined) return null;
    if (text.trim() === '') return t('field.needed');
    return max === undefined ? t('field.notWhole') : t('field.notWholeUpTo', { max: w.heads(max) });
  };
  const problem = draft.text === null ? null : problemOf(draft.text);
  return (
    <FieldFrame {...props} problem={problem}>
      {(input) => (
        <>
          {unit === 'rupiah' && <span className="field-affix">Rp</span>}
          <input
            {...input}
            className="field-input number"
            inputMode="numeric"
            autoComplete="off"
            value={draft.text ?? (value === null ? '' : w.heads(value))}
            placeholder={props.placeholder}
            onFocus={(event) => {
              draft.visit();
              props.onFocus?.();
              event.currentTarget.select();
            }}
            onChange={(event) => {
              const text = event.currentTarget.value;
              draft.type(text, read(text));
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
            }}
            onBlur={() => draft.leave(problem === null)}
          />
          {unit === 'heads' && !props.bare && <span className="field-affix">{t('unit.people')}</span>}
        </>
      )}
    </FieldFrame>
  );
}
