import { useMemo } from 'react';
import { indicatorTitle, formatIndicator } from '#shared/coverage/indicator-text.ts';
import { noDataText } from '#shared/text/number.ts';
import { regionValues, type ClassifiedIndicator } from '#shared/coverage/indicator-classes.ts';
import { indicatorName, indicatorValue, isOfPlan, type Indicator } from '#shared/coverage/indicator.ts';
import type { LevelRegions, RegionValues } from '#shared/coverage/levels.ts';
import { ancestor } from '#shared/region/code.ts';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { useIndicatorNames, useShownRegions } from './indicator-hooks.ts';
import { placeOf } from './region-place.ts';

/** Where the pointer is on the map, and the size of the map, in pixels. */
export interface HoverPlace {
  /** The desa under the pointer, at any level. */
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

/** What is known of the desa or region under the pointer, the figure the map shows first. */
export function HoverCard({ place, document, classified }: HoverCardProps) {
  const { t, w, language, say } = useWords();
  const names = useIndicatorNames();
  const figures = useRegionFigures(document);
  const { slot, x, y, width, height } = place;
  const { indicator, level } = classified;
  const { directory, lastResult } = document;
  const code = directory.codes[slot];
  if (code === undefined) return null;
  const region = figures ? figures.regions.of[slot]! : slot;
  const others = always.filter((of) => of.kind !== indicator.kind && (lastResult !== null || !isOfPlan(of)));
  const { name, within } = placeOf(directory, ancestor(code, level), slot);
  const note = document.snapshot.notes[ancestor(code, level)];
  const unknown = figures ? (classified.unknown[region] ?? 0) : 0;
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
      <p className="hover-name">{name}</p>
      <p className="hover-where">
        {figures
          ? [
              within,
              t('look.hover.desa', {
                count: figures.desa[region]!,
                formatted: w.heads(figures.desa[region]!),
              }),
            ]
              .filter(Boolean)
              .join(' · ')
          : t('map.tooltip.kecamatan', {
              name: directory.parents[ancestor(code, 'kecamatan')] ?? noDataText[language],
            })}
      </p>
      <p className="hover-main">
        <span>{say(indicatorTitle(indicator, names))}</span>
        <strong>
          {classified.isOutside(region)
            ? t('map.legend.outside')
            : formatIndicator(indicator, classified.values[region] ?? NaN, language, names)}
        </strong>
      </p>
      <dl className="hover-others">
        {others.map((of) => {
          const value = valueAt(of, document, slot, figures);
          return (
            <div key={indicatorName(of)}>
              <dt>{say(indicatorTitle(of, names))}</dt>
              <dd>
                {value === null ? t('map.legend.outside') : formatIndicator(of, value, language, names)}
              </dd>
            </div>
          );
        })}
      </dl>
      {unknown > 0 && (
        <p className="hover-where">
          {t('look.hover.unknown', { count: unknown, formatted: w.heads(unknown) })}
        </p>
      )}
      {note !== undefined && <p className="hover-note">{note}</p>}
    </div>
  );
}

/** Figures of every region of the shown level: not added up anew at every move of the pointer. */
interface RegionFigures {
  readonly regions: LevelRegions;
  /** Desa in each. */
  readonly desa: Int32Array;
  readonly of: ReadonlyMap<Indicator, RegionValues>;
}

function useRegionFigures({ snapshot, lastResult }: DocumentState): RegionFigures | null {
  const regions = useShownRegions();
  const { coverage } = snapshot;
  return useMemo(() => {
    if (!regions) return null;
    const desa = new Int32Array(regions.count);
    for (const region of regions.of) desa[region]!++;
    const of = new Map(
      always.map((indicator) => [indicator, regionValues(indicator, coverage, lastResult, { regions })]),
    );
    return { regions, desa, of };
  }, [regions, coverage, lastResult]);
}

/** The figure of the desa, or of the region it lies in; null outside the plan's area. */
function valueAt(
  indicator: Indicator,
  { snapshot, lastResult }: DocumentState,
  slot: number,
  figures: RegionFigures | null,
): number | null {
  if (!figures) {
    if (isOfPlan(indicator) && lastResult?.regions.inArea[slot] === 0) return null;
    return indicatorValue(indicator, snapshot.coverage, lastResult, slot);
  }
  const region = figures.regions.of[slot]!;
  const of = figures.of.get(indicator);
  return of?.outside[region] === 1 ? null : (of?.values[region] ?? NaN);
}
