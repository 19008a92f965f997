import { useState, type ComponentProps } from 'react';

type ButtonProps = Pick<ComponentProps<'button'>, 'disabled' | 'onClick' | 'onFocus' | 'onBlur'>;

interface KeptFocus extends ButtonProps {
  readonly 'aria-disabled': true | undefined;
}

/**
 * A button that can no longer be pressed, as "apply" once it has applied, keeps the focus until it is left: a
 * browser drops the focus of a disabled one, and who uses the keyboard would begin again at the top of the page.
 */
export function useKeptFocus({ disabled = false, onClick, onFocus, onBlur }: ButtonProps): KeptFocus {
  const [focused, setFocused] = useState(false);
  const kept = disabled && focused;
  return {
    disabled: disabled && !kept,
    'aria-disabled': kept || undefined,
    onClick: kept ? undefined : onClick,
    onFocus: (event) => {
      setFocused(true);
      onFocus?.(event);
    },
    onBlur: (event) => {
      setFocused(false);
      onBlur?.(event);
    },
  };
}
