import { indicatorName } from '#shared/coverage/indicator.ts';
import { useWords } from '../../app/language/language.ts';
import { usePair } from '../../scenario/comparing.ts';
import { useDocument } from '../../session/store.ts';
import { useEnrolled, useIndicatorNames } from '../indicator-hooks.ts';
import { amountIndicators } from '../indicator-options.ts';
import { IndicatorPicker } from '../indicator-picker.tsx';
import { useCircleChoice } from './use-circles.ts';

/** A second indicator over the colours, as circles of its size. */
export function CircleChooser() {
  const { t, say } = useWords();
  const names = useIndicatorNames();
  const hasResult = useDocument((state) => (state.document?.lastResult ?? null) !== null);
  const hasPair = usePair() !== null;
  const hasEnrolled = useEnrolled() !== null;
  const chosen = useCircleChoice((state) => state.indicator);
  const groups = amountIndicators({ t, say, names }, { hasResult, hasPair, hasEnrolled });
  const name = chosen && indicatorName(chosen);
  return (
    <IndicatorPicker
      label={t('look.circles.choose')}
      placeholder={t('look.circles.none')}
      none={t('look.circles.none')}
      groups={groups}
      value={
        groups.flatMap(({ options }) => options).find(({ indicator }) => indicatorName(indicator) === name) ??
        null
      }
      onChange={(option) => useCircleChoice.setState({ indicator: option?.indicator ?? null })}
    />
  );
}
