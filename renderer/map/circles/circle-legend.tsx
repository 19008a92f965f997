import { formatBreak, indicatorTitle, indicatorUnit } from '#shared/coverage/indicator-text.ts';
import { useWords } from '../../app/language/language.ts';
import { useView } from '../../session/store.ts';
import { useIndicatorNames } from '../indicator-hooks.ts';
import { mapThemes } from '../theme.ts';
import { useCircles } from './use-circles.ts';
import './circles.css';

/** Nested circles of round numbers, on one ground, as large as on the map. */
export function CircleLegend() {
  const { t, say, language } = useWords();
  const names = useIndicatorNames();
  const { circle, circleRim } = mapThemes[useView((view) => view.theme)];
  const circles = useCircles();
  if (!circles) return null;
  const { indicator, scale } = circles;
  const widest = scale.radiusOf(scale.samples[0]!);
  const [width, height] = [2 * widest + 70, 2 * widest + 12];
  return (
    <div className="circle-legend">
      <p>
        <span className="legend-title">
          {t('look.circles.legend', { title: say(indicatorTitle(indicator, names)) })}
        </span>{' '}
        <span className="legend-unit">{say(indicatorUnit(indicator, names))}</span>
      </p>
      <svg width={width} height={height} role="img" aria-label={t('look.circles.why')}>
        {scale.samples.map((value) => {
          const radius = scale.radiusOf(value);
          const top = height - 3 - 2 * radius;
          return (
            <g key={value}>
              <circle
                cx={widest + 2}
                cy={top + radius}
                r={radius}
                fill={circle}
                fillOpacity={0.55}
                stroke={circleRim}
              />
              <line className="circle-line" x1={widest + 2} x2={2 * widest + 12} y1={top} y2={top} />
              <text className="circle-number" x={2 * widest + 16} y={top + 4}>
                {formatBreak(indicator, value, language)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
