import { Select } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import './field.css';
import './popup.css';

interface SelectFieldProps<T extends string | number> {
  readonly label: string;
  /** What the label is about where several fields share it; read out, not shown. */
  readonly of?: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly detail?: string }[];
  readonly onChange: (value: T) => void;
  readonly bare?: boolean;
  readonly disabled?: boolean;
}

/** One of a few named choices. */
export function SelectField<T extends string | number>(props: SelectFieldProps<T>) {
  const { label, value, options, onChange, bare = false, disabled = false } = props;
  return (
    <div className="field">
      <Select.Root
        items={options}
        value={value}
        disabled={disabled}
        onValueChange={(next) => {
          if (next !== null && next !== value) onChange(next);
        }}
      >
        {!bare && (
          <Select.Label className="field-label">
            {label}
            {props.of !== undefined && <span className="visually-hidden"> {props.of}</span>}
          </Select.Label>
        )}
        <Select.Trigger className="select-trigger" {...(bare ? { 'aria-label': label } : {})}>
          <Select.Value className="select-value" />
          <Select.Icon className="select-icon">
            <ChevronsUpDown size={14} aria-hidden />
          </Select.Icon>
        </Select.Trigger>
        <Select.Portal>
          <Select.Positioner className="popup-positioner" sideOffset={4} alignItemWithTrigger={false}>
            <Select.Popup className="popup">
              <Select.List className="popup-list">
                {options.map((option) => (
                  <Select.Item key={option.value} value={option.value} className="popup-item">
                    <Select.ItemIndicator className="popup-check">
                      <Check size={14} aria-hidden />
                    </Select.ItemIndicator>
                    <span className="popup-text">
                      <Select.ItemText>{option.label}</Select.ItemText>
                      {option.detail && <span className="popup-detail">{option.detail}</span>}
                    </span>
                  </Select.Item>
                ))}
              </Select.List>
            </Select.Popup>
          </Select.Positioner>
        </Select.Portal>
      </Select.Root>
    </div>
  );
}
