import { FieldFrame } from '../app/controls/field-frame.tsx';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  readonly disabled?: boolean;
}

/** A passphrase as it is typed: never shown, never offered to be remembered. */
export function PassphraseField({ label, value, onChange, onEnter, disabled }: PassphraseFieldProps) {
  return (
    <FieldFrame label={label} disabled={disabled}>
      {(input) => (
        <input
          {...input}
          className="field-input"
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onEnter?.();
          }}
        />
      )}
    </FieldFrame>
  );
}
