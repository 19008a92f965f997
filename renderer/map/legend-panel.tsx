import type { ClassifiedIndicator } from '#shared/coverage/indicator-classes.ts';
import {
  formatClass,
  formatIndicator,
  indicatorTitle,
  indicatorUnit,
} from '#shared/coverage/indicator-text.ts';
import { isAmount, needsPlan } from '#shared/coverage/indicator.ts';
import type { ReactNode } from 'react';
import { datedTitle, isIndicative } from '#shared/text/source.ts';
import type { Column } from '#shared/workspace/snapshot.ts';
import { Badge } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { useComparing } from '../scenario/comparing.ts';
import type { DocumentState } from '../session/state.ts';
import { useDocument, useView } from '../session/store.ts';
import { CircleLegend } from './circles/circle-legend.tsx';
import { useClassified, useIndicatorNames, useShownIndicator } from './indicator-hooks.ts';
import { MissingSwatch, Swatch } from './legend-swatch.tsx';
import { shownFigures } from './shown-figures.ts';
import { mapThemes } from './theme.ts';
import './legend.css';

/** Legend of the indicator the map shows, and of the circles on it; between them what changes its look. */
export function LegendPanel({ children }: { readonly children?: ReactNode }) {
  const indicator = useShownIndicator();
  const document = useDocument((state) => state.document);
  const classified = useClassified(indicator);
  const title = useDifferenceTitle(classified);
  return (
    document &&
    classified && (
      <Legend document={document} classified={classified} title={title}>
        {children}
        <CircleLegend />
      </Legend>
    )
  );
}

/** Names the two plans whose difference the map shows. */
function useDifferenceTitle(classified: ClassifiedIndicator | null): string | undefined {
  const { t } = useWords();
  const comparison = useComparing((state) => state.comparison);
  if (classified?.indicator.kind !== 'difference' || !comparison) return undefined;
  return t('map.legend.difference', { a: comparison.a.spec.name, b: comparison.b.spec.name });
}

interface LegendProps {
  /** In place of the indicator's own title. */
  readonly title?: string | undefined;
  readonly document: DocumentState;
  readonly classified: ClassifiedIndicator;
  /** Classes stand side by side, each with the name of what it counts; else that name heads their column. */
  readonly across?: boolean;
  /** What else is on the map, between classes and sources. */
  readonly children?: ReactNode;
}

/** What a reader needs to read the map: title, unit, classes with their regions, what is missing, sources. */
export function Legend({ title, document, classified, across = false, children }: LegendProps) {
  const { t, w, language, say } = useWords();
  const theme = useView((view) => view.theme);
  const names = useIndicatorNames();
  const { indicator, level, classes, colours } = classified;
  const counted = level === 'desa' ? t('map.legend.desa') : t(`look.level.${level}`).toLowerCase();
  const count = (regions: number): string => (across ? `${w.heads(regions)} ${counted}` : w.heads(regions));
  return (
    <figure className="legend" aria-label={t('map.legend.title')}>
      <figcaption className="legend-caption">
        <span className="legend-title">{title ?? say(indicatorTitle(indicator, names))}</span>
        <span className="legend-unit">{say(indicatorUnit(indicator, names))}</span>
        {!across && <span className="legend-count">{counted}</span>}
      </figcaption>
      <ul className="legend-classes">
        {colours.map((colour, index) => (
          <li key={colour} data-empty={classes.counts[index] === 0 || undefined}>
            <Swatch colour={colour} />
            <span>{formatClass(indicator, classes, index, language)}</span>
            <span className="legend-count">{count(classes.counts[index] ?? 0)}</span>
          </li>
        ))}
        {classified.missing > 0 && (
          <li>
            <MissingSwatch />
            <span>{t('map.legend.missing')}</span>
            <span className="legend-count">{count(classified.missing)}</span>
          </li>
        )}
        {classified.outside > 0 && (
          <li>
            <Swatch colour={mapThemes[theme].outside} />
            <span>{t('map.legend.outside')}</span>
            <span className="legend-count">{count(classified.outside)}</span>
          </li>
        )}
      </ul>
      <Remarks document={document} classified={classified} />
      {children}
      <SourceBadges document={document} ofPlan={needsPlan(indicator)} />
      <Sources document={document} classified={classified} />
    </figure>
  );
}

/** What a reader could stumble over: one colour all over, desa that are not in the figures. */
function Remarks({ document, classified }: Pick<LegendProps, 'document' | 'classified'>) {
  const { t, w, language } = useWords();
  const names = useIndicatorNames();
  const { indicator, level, unknown } = classified;
  const range = valueRange(classified);
  const sameClass = range && {
    least: formatIndicator(indicator, range.least, language, names),
    most: formatIndicator(indicator, range.most, language, names),
  };
  const column = columnOf(document, classified);
  if (level !== 'desa' && column && !isAmount(column))
    return <p className="legend-remark">{t('look.legend.notAdditive')}</p>;
  const leftOut = level === 'desa' ? 0 : unknown.reduce((sum, desa) => sum + desa, 0);
  return (
    <>
      {sameClass && (
        <p className="legend-remark">
          {t(sameClass.least === sameClass.most ? 'map.legend.sameValue' : 'map.legend.sameClass', sameClass)}
        </p>
      )}
      {leftOut > 0 && (
        <p className="legend-remark">
          {t('look.legend.unknown', { count: leftOut, formatted: w.heads(leftOut) })}
        </p>
      )}
    </>
  );
}

function columnOf(document: DocumentState, { indicator }: ClassifiedIndicator): Column | undefined {
  if (indicator.kind !== 'column') return undefined;
  return document.snapshot.columns.find(({ name }) => name === indicator.name);
}

/** Where figures and boundaries come from, and what of them is not on the map. */
function Sources({ document, classified }: Pick<LegendProps, 'document' | 'classified'>) {
  const { t, w } = useWords();
  const { directory, snapshot } = document;
  const { boundarySource, withoutBoundary } = directory;
  const column = columnOf(document, classified);
  const figures = shownFigures(snapshot, needsPlan(classified.indicator));
  const { source, year } = column ?? {
    source: figures.source?.title ?? t('official.noSource'),
    year: figures.year,
  };
  return (
    <div className="legend-notes">
      {source && <p>{t('map.legend.figures', { source: datedTitle(source, year) })}</p>}
      <p>{t('map.legend.boundary', { source: datedTitle(boundarySource.title, boundarySource.edition) })}</p>
      {withoutBoundary.length > 0 && (
        <p>
          {t('map.legend.withoutBoundary', {
            count: withoutBoundary.length,
            formatted: w.heads(withoutBoundary.length),
          })}
        </p>
      )}
    </div>
  );
}

/** Least and most where all regions fall into one of several classes: the map then has one colour, rightly. */
function valueRange({ values, classes }: ClassifiedIndicator): { least: number; most: number } | null {
  if (classes.counts.length < 2 || classes.counts.filter((count) => count > 0).length !== 1) return null;
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

/** "Ilustrasi" and "batas indikatif" wherever they apply, with the reason on the pointer. */
export function SourceBadges({
  document,
  ofPlan,
}: {
  readonly document: DocumentState;
  /** Whether what is shown is the plan's, see {@link shownFigures}. */
  readonly ofPlan: boolean;
}) {
  const { t } = useWords();
  const { coverage, plan } = document.snapshot;
  const stale = ofPlan && plan?.outcome.ok === false;
  // A plan frozen without its source is of the same document: what is an illustration there is one here.
  const { illustrative } = shownFigures(document.snapshot, ofPlan).source ?? coverage.source;
  const indicative = isIndicative(document.directory.boundarySource);
  if (!illustrative && !indicative && !stale) return null;
  return (
    <p className="legend-badges" data-stale={stale || undefined}>
      {stale && <Badge tone="caution">{t('map.legend.stale')}</Badge>}
      {illustrative && (
        <span title={t('map.legend.illustrativeWhy')}>
          <Badge tone="caution">{t('map.legend.illustrative')}</Badge>
        </span>
      )}
      {indicative && (
        <span title={t('map.legend.indicativeWhy')}>
          <Badge tone="caution">{t('map.legend.indicative')}</Badge>
        </span>
      )}
    </p>
  );
}
