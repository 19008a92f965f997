import { Combobox } from '@base-ui/react/combobox';
import { Check, ChevronsUpDown } from 'lucide-react';
import { indicatorName } from '#shared/coverage/indicator.ts';
import { useWords } from '../app/language/language.ts';
import type { IndicatorGroup, IndicatorOption } from './indicator-options.ts';
import '../app/controls/field.css';
import '../app/controls/popup.css';
import './indicator-picker.css';

interface IndicatorPickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly groups: readonly IndicatorGroup[];
  /** Null where none of them is chosen. */
  readonly value: IndicatorOption | null;
  readonly onChange: (option: IndicatorOption | null) => void;
  /** Words of the choice that there be none; without it one that is made cannot be taken back here. */
  readonly none?: string;
}

interface ListedGroup {
  readonly value: string;
  readonly items: readonly ListedOption[];
}

interface ListedOption {
  readonly value: string;
  readonly label: string;
  readonly option: IndicatorOption | null;
}

/** One indicator out of groups of them, found by typing. */
export function IndicatorPicker(props: IndicatorPickerProps) {
  const { t, language } = useWords();
  const { label, groups, value, onChange, none } = props;
  const listed = groups.map(({ title, options }): ListedGroup => ({
    value: title,
    items: options.map(listedOption),
  }));
  const items =
    none === undefined
      ? listed
      : [{ value: '', items: [{ value: '', label: none, option: null }] }, ...listed];
  return (
    <div className="field">
      <Combobox.Root
        items={items}
        value={value && listedOption(value)}
        isItemEqualToValue={(a: ListedOption, b: ListedOption) => a.value === b.value}
        onValueChange={(next: ListedOption | null) => {
          if (next) onChange(next.option);
        }}
        locale={language}
        autoHighlight
      >
        <Combobox.Label className="visually-hidden">{label}</Combobox.Label>
        <Combobox.Trigger
          className="select-trigger indicator-picker"
          data-chosen={value !== null || undefined}
        >
          <span className="select-value">{value?.label ?? props.placeholder}</span>
          <Combobox.Icon className="select-icon">
            <ChevronsUpDown size={14} aria-hidden />
          </Combobox.Icon>
        </Combobox.Trigger>
        <Combobox.Portal>
          <Combobox.Positioner className="popup-positioner" sideOffset={4}>
            <Combobox.Popup className="popup indicator-popup" aria-label={label}>
              <Combobox.Input
                className="indicator-search"
                aria-label={t('look.indicator.search')}
                placeholder={t('look.indicator.search')}
              />
              <Combobox.Empty>
                <p className="indicator-none">{t('look.indicator.none')}</p>
              </Combobox.Empty>
              <Combobox.List className="popup-list">
                {(group: ListedGroup) => (
                  <Combobox.Group key={group.value} items={group.items}>
                    {group.value && (
                      <Combobox.GroupLabel className="popup-heading">{group.value}</Combobox.GroupLabel>
                    )}
                    <Combobox.Collection>
                      {(item: ListedOption) => (
                        <Combobox.Item key={item.value} value={item} className="popup-item">
                          <Combobox.ItemIndicator className="popup-check">
                            <Check size={14} aria-hidden />
                          </Combobox.ItemIndicator>
                          <span className="popup-text">{item.label}</span>
                        </Combobox.Item>
                      )}
                    </Combobox.Collection>
                  </Combobox.Group>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </div>
  );
}

function listedOption(option: IndicatorOption): ListedOption {
  return { value: indicatorName(option.indicator), label: option.label, option };
}
