import { Checkbox } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import './checkbox-field.css';

interface CheckboxFieldProps {
  readonly label: string;
  /** Shown at the right end of the line. */
  readonly detail?: string | undefined;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckboxField({ label, detail, checked, disabled = false, onChange }: CheckboxFieldProps) {
  return (
    <label className="checkbox-field">
      <Checkbox.Root
        className="checkbox"
        aria-label={label}
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
      >
        <Checkbox.Indicator className="checkbox-sign">
          <Check size={12} strokeWidth={3} aria-hidden />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <span className="checkbox-label">{label}</span>
      {detail !== undefined && <span className="checkbox-detail">{detail}</span>}
    </label>
  );
}
