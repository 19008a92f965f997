import { Menu } from '@base-ui/react/menu';
import { areaColours } from '#shared/target/colours.ts';
import '../app/controls/popup.css';
import './colour-menu.css';

interface ColourMenuProps {
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (colour: string) => void;
}

/** The colour of something drawn on the map, to be chosen among those that stand out from the figures. */
export function ColourMenu({ label, value, disabled, onChange }: ColourMenuProps) {
  return (
    <Menu.Root>
      <Menu.Trigger
        className="colour-menu"
        aria-label={label}
        disabled={disabled}
        style={{ '--colour': value } as React.CSSProperties}
      />
      <Menu.Portal>
        <Menu.Positioner className="popup-positioner" sideOffset={4} align="start">
          <Menu.Popup className="popup colour-menu-popup">
            {areaColours.map((colour) => (
              <Menu.Item
                key={colour}
                className="colour-menu-option"
                aria-label={colour}
                data-chosen={colour === value || undefined}
                style={{ '--colour': colour } as React.CSSProperties}
                onClick={() => onChange(colour)}
              />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
