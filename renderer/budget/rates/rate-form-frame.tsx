import { useEffect, useRef, type ReactNode } from 'react';
import { monthName } from '#shared/text/number.ts';
import { Button } from '../../app/controls/button.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { YearField } from '../../plan/controls/year-field.tsx';

interface RateFormFrameProps {
  readonly title: string;
  readonly hint: string;
  readonly legalBasis: string;
  readonly onLegalBasis: (legalBasis: string) => void;
  /** What is wrong with the line as it is. */
  readonly faults: ReactNode;
  /** Whether it may be saved; without a legal basis no line may. */
  readonly sound: boolean;
  readonly onSave: () => void;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** What every form of a line of the rate table has: its legal basis, what is wrong, saving and leaving. */
export function RateFormFrame(props: RateFormFrameProps) {
  const { title, hint, legalBasis, onLegalBasis, faults, sound, onSave, onDone, children } = props;
  const { t } = useWords();
  const form = useRef<HTMLElement>(null);
  // Opened beside a long table it would lie out of sight.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={form} className="rate-form" aria-label={title}>
      <p className="rate-form-title">
        <strong>{title}</strong> {hint}
      </p>
      <div className="rate-form-fields">
        {children}
        <div className="rate-form-basis">
          <TextField
            label={t('rates.basis')}
            required
            // Handed on even when empty, so that the rate cannot be saved with the basis that was there before.
            lenient
            value={legalBasis}
            onChange={onLegalBasis}
          />
        </div>
      </div>
      {faults}
      <div className="rate-form-actions">
        <Button
          tone="primary"
          disabled={!sound || legalBasis.trim() === ''}
          onClick={() => {
            onSave();
            onDone();
          }}
        >
          {t('rates.save')}
        </Button>
        <Button onClick={onDone}>{t('rates.cancel')}</Button>
      </div>
    </section>
  );
}

export interface Since {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
}

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);

/** The month a line is valid from. */
export function SinceFields({
  year,
  month,
  onChange,
}: Since & { readonly onChange: (part: Partial<Since>) => void }) {
  const { t, language } = useWords();
  return (
    <>
      <SelectField
        label={t('rates.from')}
        value={month}
        options={twelve.map((value) => ({ value, label: monthName(value, language) }))}
        onChange={(next) => onChange({ month: next })}
      />
      <YearField label={t('phase.year')} year={year} onChange={(next) => onChange({ year: next })} />
    </>
  );
}
