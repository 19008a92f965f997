import { useId, useState } from 'react';
import { CheckboxField } from '../../app/controls/checkbox-field.tsx';
import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { useEditable } from './plan-form.tsx';
import './choice-list.css';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly detail?: string | undefined;
}

interface ChoiceListProps<T extends string> {
  readonly label: string;
  /** The label is read out but not shown. */
  readonly bare?: boolean;
  /** Boxed and scrolled within. */
  readonly boxed?: boolean;
  readonly hint?: string;
  readonly options: readonly Option<T>[];
  readonly chosen: readonly T[];
  /** The last choice cannot be taken back. */
  readonly atLeastOne?: boolean;
  /** One choice made or taken back: told alone, so that two quick ones are never lost to each other. */
  readonly onToggle: (value: T, on: boolean) => void;
}

/** Lists longer than this get a field to narrow them down. */
const longest = 24;

/** Several of some named choices. What is chosen but no longer offered is shown, so that it can be let go. */
export function ChoiceList<T extends string>(props: ChoiceListProps<T>) {
  const { label, options, chosen, atLeastOne = false, boxed = true, onToggle } = props;
  const { t } = useWords();
  const editable = useEditable();
  const id = useId();
  const [filter, setFilter] = useState('');
  const gone = chosen.filter((value) => !options.some((option) => option.value === value));
  const all = [
    ...options,
    ...gone.map((value) => ({ value, label: value, detail: t('choice.gone') }) satisfies Option<T>),
  ];
  const wanted = filter.trim().toLowerCase();
  const shown = all.filter((option) => option.label.toLowerCase().includes(wanted));
  return (
    <fieldset className="choice-list" aria-label={label} aria-describedby={props.hint ? id : undefined}>
      {!props.bare && (
        <span className="field-label" aria-hidden>
          {label}
        </span>
      )}
      {all.length > longest && (
        <TextField
          label={t('choice.filter', { label })}
          bare
          className="choice-filter"
          placeholder={t('choice.filterHint')}
          value={filter}
          onChange={setFilter}
        />
      )}
      <div className={boxed ? 'choice-list-box' : undefined}>
        {shown.map(({ value, label, detail }) => {
          const on = chosen.includes(value);
          return (
            <CheckboxField
              key={value}
              label={label}
              detail={detail}
              checked={on}
              disabled={!editable || (atLeastOne && on && chosen.length === 1)}
              onChange={(next) => onToggle(value, next)}
            />
          );
        })}
      </div>
      {props.hint && (
        <p className="field-hint" id={id}>
          {props.hint}
        </p>
      )}
    </fieldset>
  );
}
