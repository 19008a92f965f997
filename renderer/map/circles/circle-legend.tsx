import { formatBreak, indicatorTitle, indicatorUnit } from '#shared/coverage/indicator-text.ts';
import { useWords } from '../../app/language/language.ts';
import { useView } from '../../session/store.ts';
import { useIndicatorNames } from '../indicator-hooks.ts';
import { mapThemes } from '../theme.ts';
import { useCircles } from './use-circles.ts';
import './circles.css';

/** Between numbers, pixels. */
const lineHeight = 13;

/** Nested circles of round numbers, on one ground, as large as on the map. */
export function CircleLegend() {
  const { t, say, language } = useWords();
  const names = useIndicatorNames();
  const { circle, circleRim } = mapThemes[useView((view) => view.theme)];
  const circles = useCircles();
  if (!circles) return null;
  const { indicator, scale } = circles;
  const widest = scale.radiusOf(scale.samples[0]!);
  const height = 10 + Math.max(2 * widest, lineHeight * scale.samples.length);
  const ground = height - 3;
  /** Numbers stand beside the tops of their circles, or as near as they can without touching. */
  const numbersAt: number[] = [];
  for (const value of scale.samples) {
    const top = ground - 2 * scale.radiusOf(value);
    const above = numbersAt.at(-1);
    numbersAt.push(
      above === undefined
        ? Math.min(top, ground - lineHeight * (scale.samples.length - 0.5))
        : Math.max(top, above + lineHeight),
    );
  }
  const edge = 2 * widest + 4;
  return (
    <div className="circle-legend">
      <p>
        <span className="legend-title">
          {t('look.circles.legend', { title: say(indicatorTitle(indicator, names)) })}
        </span>{' '}
        <span className="legend-unit">{say(indicatorUnit(indicator, names))}</span>
      </p>
      <svg width={edge + 90} height={height} role="img" aria-label={t('look.circles.why')}>
        {scale.samples.map((value, at) => {
          const radius = scale.radiusOf(value);
          const top = ground - 2 * radius;
          const beside = numbersAt[at]!;
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
              <polyline
                className="circle-line"
                points={`${widest + 2},${top} ${edge},${top} ${edge + 10},${beside}`}
              />
              <text className="circle-number" x={edge + 13} y={beside} dominantBaseline="middle">
                {formatBreak(indicator, value, language)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
