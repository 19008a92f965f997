import { indicatorTitle, formatIndicator, noDataText } from '#shared/coverage/indicator-text.ts';
import type { ClassifiedIndicator } from '#shared/coverage/indicator-classes.ts';
import { indicatorValue, isOfPlan, type Indicator } from '#shared/coverage/indicator.ts';
import { ancestor } from '#shared/region/code.ts';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { indicatorName, usePhaseNames } from './indicator-hooks.ts';

/** Where the pointer is on the map, and the size of the map, in pixels. */
export interface HoverPlace {
  readonly slot: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const always: readonly Indicator[] = [
  { kind: 'coverage' },
  { kind: 'eligible' },
  { kind: 'gap' },
  { kind: 'allocated' },
];

interface HoverCardProps {
  readonly place: HoverPlace;
  readonly document: DocumentState;
  /** What the map shows. */
  readonly classified: ClassifiedIndicator;
}

/** What is known of the desa under the pointer, the figure the map shows first. */
export function HoverCard({ place, document, classified }: HoverCardProps) {
  const { t, language, say } = useWords();
  const phaseNames = usePhaseNames();
  const { slot, x, y, width, height } = place;
  const { indicator, values, isOutside } = classified;
  const { directory, snapshot, lastResult } = document;
  const code = directory.codes[slot];
  if (code === undefined) return null;
  const figure = (of: Indicator): string => {
    if (isOfPlan(of) && lastResult?.regions.inArea[slot] === 0) return t('map.legend.outside');
    return formatIndicator(of, indicatorValue(of, snapshot.coverage, lastResult, slot), language);
  };
  const others = always.filter((of) => of.kind !== indicator.kind && (lastResult !== null || !isOfPlan(of)));
  // The card opens away from the nearest edges, so it stays on the map.
  const left = x > width / 2;
  const above = y > height / 2;
  return (
    <div
      className="hover-card"
      aria-hidden
      style={{
        left: left ? undefined : x + 14,
        right: left ? width - x + 14 : undefined,
        top: above ? undefined : y + 14,
        bottom: above ? height - y + 14 : undefined,
      }}
    >
      <p className="hover-name">{directory.names[slot]}</p>
      <p className="hover-where">
        {t('map.tooltip.kecamatan', {
          name: directory.parents[ancestor(code, 'kecamatan')] ?? noDataText[language],
        })}
      </p>
      <p className="hover-main">
        <span>{say(indicatorTitle(indicator, phaseNames))}</span>
        <strong>
          {isOutside(slot)
            ? t('map.legend.outside')
            : formatIndicator(indicator, values[slot] ?? NaN, language)}
        </strong>
      </p>
      <dl className="hover-others">
        {others.map((of) => (
          <div key={indicatorName(of)}>
            <dt>{say(indicatorTitle(of, phaseNames))}</dt>
            <dd>{figure(of)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
