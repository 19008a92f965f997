import { useId } from 'react';
import { divergingIds, palette, sequentialIds, type PaletteId } from '#shared/coverage/palette.ts';
import { CheckboxField } from '../../app/controls/checkbox-field.tsx';
import { useWords } from '../../app/language/language.ts';

interface PalettePickerProps {
  /** Two sides of a middle, or from little to much. */
  readonly diverging: boolean;
  readonly classes: number;
  readonly value: PaletteId;
  readonly reversed: boolean;
  readonly onChange: (choice: { readonly palette: PaletteId; readonly reversed: boolean }) => void;
}

/** Palettes as they would look with so many classes. */
export function PalettePicker({ diverging, classes, value, reversed, onChange }: PalettePickerProps) {
  const { t } = useWords();
  const name = useId();
  const offered: readonly PaletteId[] = diverging ? divergingIds : sequentialIds;
  return (
    <div className="ramps">
      <div className="ramp-list" role="radiogroup" aria-label={t('look.style.palette')}>
        {offered.map((id) => (
          <label className="ramp" key={id} title={id}>
            <input
              type="radio"
              name={name}
              aria-label={id}
              checked={id === value}
              onChange={() => onChange({ palette: id, reversed })}
            />
            <svg viewBox={`0 0 ${classes} 1`} preserveAspectRatio="none" aria-hidden>
              {palette(id, classes, reversed).map((colour, at) => (
                <rect key={colour} x={at} width="1.02" height="1" fill={colour} />
              ))}
            </svg>
          </label>
        ))}
      </div>
      <CheckboxField
        label={t('look.style.reversed')}
        checked={reversed}
        onChange={(next) => onChange({ palette: value, reversed: next })}
      />
    </div>
  );
}
