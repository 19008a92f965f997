import { useId } from 'react';
import { indicatorName, needsPlan } from '#shared/coverage/indicator.ts';
import { useWords } from '../app/language/language.ts';
import { useFollowComparison, usePair } from '../scenario/comparing.ts';
import { useDocument, useView } from '../session/store.ts';
import { useEnrolled, useIndicatorNames, useShownIndicator } from './indicator-hooks.ts';
import {
  commonIndicators,
  otherIndicators,
  type IndicatorGroup,
  type IndicatorOption,
} from './indicator-options.ts';
import { IndicatorPicker } from './indicator-picker.tsx';

/** What the map shows: what is asked most at sight, everything else of the document in a list. */
export function IndicatorChooser() {
  const { t, say } = useWords();
  const hasResult = useDocument((state) => (state.document?.lastResult ?? null) !== null);
  const names = useIndicatorNames();
  const chosen = useView((view) => view.indicator);
  const shown = indicatorName(useShownIndicator());
  const hasPair = usePair() !== null;
  const hasEnrolled = useEnrolled() !== null;
  useFollowComparison(chosen.kind === 'difference');

  const words = { t, say, names };
  const others = otherIndicators(words, { hasResult, hasPair, hasEnrolled });
  return (
    <div className="indicators">
      <div className="indicator-groups" role="radiogroup" aria-label={t('map.indicator.choose')}>
        {commonIndicators(words).map((group) => (
          <Group key={group.title} group={group} shown={shown} hasResult={hasResult} />
        ))}
      </div>
      {others.length > 0 && (
        <IndicatorPicker
          label={t('look.indicator.others')}
          placeholder={t('look.indicator.othersPlaceholder')}
          groups={others}
          value={
            others
              .flatMap(({ options }) => options)
              .find(({ indicator }) => indicatorName(indicator) === shown) ?? null
          }
          onChange={(option) => option && choose(option)}
        />
      )}
    </div>
  );
}

function choose({ indicator }: IndicatorOption): void {
  useView.getState().setIndicator(indicator);
}

interface GroupProps {
  readonly group: IndicatorGroup;
  /** Name of what the map shows. */
  readonly shown: string;
  readonly hasResult: boolean;
}

function Group({ group, shown, hasResult }: GroupProps) {
  const { t } = useWords();
  const id = useId();
  const disabled = !hasResult && group.options.some(({ indicator }) => needsPlan(indicator));
  return (
    <div
      className="indicator-group"
      role="group"
      aria-labelledby={id}
      title={disabled ? t('map.indicator.needsPlan') : undefined}
    >
      <span className="indicator-group-title" id={id}>
        {group.title}
      </span>
      <div className="indicator-options">
        {group.options.map((option) => {
          const name = indicatorName(option.indicator);
          return (
            <label className="indicator-option" key={name}>
              <input
                type="radio"
                name="indicator"
                value={name}
                checked={shown === name}
                disabled={disabled}
                onChange={() => choose(option)}
              />
              <span>{option.label}</span>
            </label>
          );
        })}
      </div>
    </div>
  );
}
