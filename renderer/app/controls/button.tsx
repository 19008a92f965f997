import { Tooltip } from '@base-ui/react/tooltip';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { useKeptFocus } from './kept-focus.ts';
import './button.css';
import './popup.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly tone?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

export function Button({ tone = 'plain', icon: Icon, children, className, ...rest }: ButtonProps) {
  const kept = useKeptFocus(rest);
  return (
    <button type="button" className={`button button-${tone} ${className ?? ''}`} {...rest} {...kept}>
      {Icon && <Icon size={15} aria-hidden />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** Accessible name and tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
}

/** A button that shows its sign alone; its name comes as a tooltip. */
export function IconButton({
  label,
  icon: Icon,
  shortcut,
  side = 'bottom',
  className,
  ...rest
}: IconButtonProps) {
  const kept = useKeptFocus(rest);
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={
          <button
            type="button"
            aria-label={label}
            className={`icon-button ${className ?? ''}`}
            {...rest}
            {...kept}
          >
            <Icon size={16} aria-hidden />
          </button>
        }
      />
      <Tooltip.Portal>
        <Tooltip.Positioner className="popup-positioner" side={side} sideOffset={6}>
          <Tooltip.Popup className="tooltip">
            {label}
            {shortcut && <kbd>{shortcut}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
