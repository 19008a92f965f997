import { useId, useState } from 'react';
import { breakUnit, formatBreak } from '#shared/coverage/indicator-text.ts';
import type { Indicator } from '#shared/coverage/indicator.ts';
import { parseDecimal } from '../../app/controls/decimal-number.ts';
import { useWords } from '../../app/language/language.ts';
import { withBreakTyped } from './break-moves.ts';

interface BreakFieldsProps {
  readonly indicator: Indicator;
  /** Strictly ascending. */
  readonly breaks: readonly number[];
  /** Only whole numbers lie between them. */
  readonly whole: boolean;
  readonly disabled: boolean;
  readonly onSet: (breaks: readonly number[]) => void;
}

/** The limits between classes, to be typed; the outer two are the ends of what there is. */
export function BreakFields({ indicator, breaks, whole, disabled, onSet }: BreakFieldsProps) {
  const { t } = useWords();
  return (
    <div className="break-fields" role="group" aria-label={t('look.style.breaks')}>
      {breaks.slice(1, -1).map((value, at) => (
        // Limits have no identity but their place.
        <BreakField key={at} index={at + 1} {...{ value, indicator, breaks, whole, disabled, onSet }} />
      ))}
    </div>
  );
}

function BreakField(props: BreakFieldsProps & { readonly index: number; readonly value: number }) {
  const { indicator, breaks, whole, disabled, index, value, onSet } = props;
  const { t, language } = useWords();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const write = (limit: number): string => formatBreak(indicator, limit, language);
  /** Null where the text is no limit between the neighbours of this one. */
  const read = (text: string): readonly number[] | null => {
    const typed = parseDecimal(text.replace(/\s*%\s*$/, ''));
    if (typed === null) return null;
    const limit = typed * breakUnit(indicator);
    return withBreakTyped(breaks, index, whole ? Math.round(limit) : limit);
  };
  const isWrong = draft !== null && read(draft) === null;
  const take = (): void => {
    const limits = draft === null ? null : read(draft);
    if (!limits) return;
    // A limit that was not changed keeps the decimals that are not written.
    if (draft !== write(value)) onSet(limits);
    setDraft(null);
  };
  return (
    <>
      <span className="field-box" data-invalid={isWrong || undefined}>
        <input
          className="field-input number"
          inputMode="decimal"
          aria-label={t('look.style.breakValue', { number: index })}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? id : undefined}
          disabled={disabled}
          value={draft ?? write(value)}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isWrong) take();
            if (event.key !== 'Escape' || draft === null) return;
            event.stopPropagation();
            setDraft(null);
          }}
        />
      </span>
      {isWrong && (
        <p className="break-problem" id={id} role="alert">
          {t('look.style.breakBetween', {
            least: write(breaks[index - 1]!),
            most: write(breaks[index + 1]!),
          })}
        </p>
      )}
    </>
  );
}
