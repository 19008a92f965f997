import { useId, type ReactNode } from 'react';
import './field.css';

/** What the input inside the frame needs, so that label and message are read out with it. */
interface FramedInput {
  readonly id: string;
  readonly disabled: boolean | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface FieldFrameProps {
  readonly label: string;
  /** What the label is about where several fields share it; read out, not shown. */
  readonly of?: string | undefined;
  /** What is wrong, else null; shown in place of the hint. */
  readonly problem?: string | null;
  readonly hint?: string | undefined;
  /** The label is read out but not shown, as inside a table. */
  readonly bare?: boolean;
  readonly disabled?: boolean | undefined;
  readonly className?: string | undefined;
  readonly children: (input: FramedInput) => ReactNode;
}

/** Label, box and message of a field that is typed in. */
export function FieldFrame(props: FieldFrameProps) {
  const { label, problem = null, hint, bare = false, disabled } = props;
  const id = useId();
  const isInvalid = problem !== null || undefined;
  const message = problem === null ? hint : problem;
  const messageId = `${id}-${isInvalid ? 'problem' : 'hint'}`;
  return (
    <div className={['field', bare && 'field-bare', props.className].filter(Boolean).join(' ')}>
      <label className={bare ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
        {props.of !== undefined && <span className="visually-hidden"> {props.of}</span>}
      </label>
      <span className="field-box" data-invalid={isInvalid} data-disabled={disabled || undefined}>
        {props.children({
          id,
          disabled,
          'aria-invalid': isInvalid,
          'aria-describedby': message ? messageId : undefined,
        })}
      </span>
      {message && (
        <p
          className={isInvalid ? 'field-problem' : 'field-hint'}
          id={messageId}
          role={isInvalid ? 'alert' : undefined}
        >
          {message}
        </p>
      )}
    </div>
  );
}
