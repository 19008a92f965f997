import { useId } from 'react';
import type { Indicator } from '#shared/coverage/indicator.ts';
import { useWords } from '../app/language/language.ts';
import { useDocument, useView } from '../session/store.ts';
import { indicatorName, usePhaseNames } from './indicator-hooks.ts';

const today: readonly Indicator[] = [{ kind: 'coverage' }, { kind: 'gap' }, { kind: 'eligible' }];
const plan: readonly Indicator[] = [{ kind: 'allocated' }, { kind: 'coverage-after' }, { kind: 'cost' }];

/** What the map shows: today's figures, the plan's, or one phase of it. */
export function IndicatorChooser() {
  const { t } = useWords();
  const hasResult = useDocument((state) => (state.document?.lastResult ?? null) !== null);
  const phaseNames = usePhaseNames();
  const phases = phaseNames.map((_, phase): Indicator => ({ kind: 'phase', phase }));
  return (
    <div className="indicators" role="radiogroup" aria-label={t('map.indicator.choose')}>
      <Group title={t('map.indicator.today')} indicators={today} />
      <Group title={t('map.indicator.plan')} indicators={plan} disabled={!hasResult} />
      {phases.length > 1 && (
        <Group title={t('map.indicator.phase')} indicators={phases} disabled={!hasResult} />
      )}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly indicators: readonly Indicator[];
  readonly disabled?: boolean;
}

function Group({ title, indicators, disabled = false }: GroupProps) {
  const { t } = useWords();
  const shown = useView((view) => indicatorName(view.indicator));
  const phaseNames = usePhaseNames();
  const id = useId();
  return (
    <div
      className="indicator-group"
      role="group"
      aria-labelledby={id}
      title={disabled ? t('map.indicator.needsPlan') : undefined}
    >
      <span className="indicator-group-title" id={id}>
        {title}
      </span>
      <div className="indicator-options">
        {indicators.map((indicator) => {
          const name = indicatorName(indicator);
          return (
            <label className="indicator-option" key={name}>
              <input
                type="radio"
                name="indicator"
                value={name}
                checked={shown === name}
                disabled={disabled}
                onChange={() => useView.getState().setIndicator(indicator)}
              />
              <span>
                {indicator.kind === 'phase'
                  ? (phaseNames[indicator.phase] ?? '')
                  : t(`map.indicator.${indicator.kind}`)}
              </span>
            </label>
          );
        })}
      </div>
    </div>
  );
}
