import { useId } from 'react';
import type { ClassifiedIndicator } from '#shared/coverage/indicator-classes.ts';
import {
  formatClass,
  formatIndicator,
  indicatorTitle,
  indicatorUnit,
} from '#shared/coverage/indicator-text.ts';
import { isOfPlan } from '#shared/coverage/indicator.ts';
import { noDataColour } from '#shared/coverage/palette.ts';
import { isIndicative } from '#shared/text/source.ts';
import { Badge } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { useComparing } from '../scenario/comparing.ts';
import type { DocumentState } from '../session/state.ts';
import { useDocument, useView } from '../session/store.ts';
import { useClassified, usePhaseNames, useShownIndicator } from './indicator-hooks.ts';
import { mapThemes } from './theme.ts';
import './legend.css';

/** Legend of the indicator the map shows. */
export function LegendPanel() {
  const indicator = useShownIndicator();
  const document = useDocument((state) => state.document);
  const classified = useClassified(indicator);
  const title = useDifferenceTitle(classified);
  return document && classified && <Legend document={document} classified={classified} title={title} />;
}

/** Names the two plans whose difference the map shows. */
function useDifferenceTitle(classified: ClassifiedIndicator | null): string | undefined {
  const { t } = useWords();
  const comparison = useComparing((state) => state.comparison);
  if (classified?.indicator.kind !== 'difference' || !comparison) return undefined;
  return t('map.legend.difference', { a: comparison.a.spec.name, b: comparison.b.spec.name });
}

/** What a reader needs to read the map: title, unit, classes with their desa, what is missing, sources. */
export function Legend(props: {
  /** In place of the indicator's own title. */
  readonly title?: string | undefined;
  readonly document: DocumentState;
  readonly classified: ClassifiedIndicator;
}) {
  const { t, w, language, say } = useWords();
  const theme = useView((view) => view.theme);
  const phaseNames = usePhaseNames();
  const { document, classified } = props;
  const { indicator, classes, colours } = classified;
  const { directory, snapshot } = document;
  const { coverage } = snapshot;
  const range = valueRange(classified);
  const sameClass = range && {
    least: formatIndicator(indicator, range.least, language),
    most: formatIndicator(indicator, range.most, language),
  };
  const stale = isOfPlan(indicator) && snapshot.plan?.outcome.ok === false;
  return (
    <figure className="legend" aria-label={t('map.legend.title')}>
      <figcaption className="legend-caption">
        <span className="legend-title">{props.title ?? say(indicatorTitle(indicator, phaseNames))}</span>
        <span className="legend-unit">{say(indicatorUnit(indicator))}</span>
        <span className="legend-count">{t('map.legend.desa')}</span>
      </figcaption>
      <ul className="legend-classes">
        {colours.map((colour, index) => (
          <li key={colour} data-empty={classes.counts[index] === 0 || undefined}>
            <Swatch colour={colour} />
            <span>{formatClass(indicator, classes, index, language)}</span>
            <span className="legend-count">{w.heads(classes.counts[index] ?? 0)}</span>
          </li>
        ))}
        {classified.missing > 0 && (
          <li>
            <MissingSwatch />
            <span>{t('map.legend.missing')}</span>
            <span className="legend-count">{w.heads(classified.missing)}</span>
          </li>
        )}
        {classified.outside > 0 && (
          <li>
            <svg
              className="legend-swatch"
              viewBox="0 0 22 14"
              preserveAspectRatio="xMidYMid slice"
              aria-hidden
            >
              <rect width="22" height="14" fill={mapThemes[theme].outside} />
            </svg>
            <span>{t('map.legend.outside')}</span>
            <span className="legend-count">{w.heads(classified.outside)}</span>
          </li>
        )}
      </ul>
      {sameClass && <p className="legend-same">{t('map.legend.sameClass', sameClass)}</p>}
      <SourceBadges document={document} stale={stale} />
      <div className="legend-notes">
        <p>{t('map.legend.figures', { source: coverage.source.title, year: coverage.year })}</p>
        <p>
          {t('map.legend.boundary', {
            source: directory.boundarySource.title,
            year: directory.boundarySource.edition,
          })}
        </p>
        {directory.withoutBoundary.length > 0 && (
          <p>
            {t('map.legend.withoutBoundary', {
              count: directory.withoutBoundary.length,
              formatted: w.heads(directory.withoutBoundary.length),
            })}
          </p>
        )}
      </div>
    </figure>
  );
}

/** Least and most where every desa falls into one of several classes: the map then has one colour, rightly. */
function valueRange({ values, classes }: ClassifiedIndicator): { least: number; most: number } | null {
  if (classes.counts.length < 2 || classes.counts.filter((count) => count > 0).length !== 1) return null;
  const known = values.filter((value) => !Number.isNaN(value));
  return { least: Math.min(...known), most: Math.max(...known) };
}

function Swatch({ colour }: { readonly colour: string }) {
  return (
    <svg className="legend-swatch" viewBox="0 0 22 14" preserveAspectRatio="none" aria-hidden>
      <rect width="22" height="14" fill={colour} />
    </svg>
  );
}

/** Hatched as on the map, at whatever width. */
function MissingSwatch() {
  const hatch = useId();
  return (
    <svg className="legend-swatch" aria-hidden>
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill={noDataColour} />
        <path className="legend-hatch" d="M3.5 0 V7" />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${hatch})`} />
    </svg>
  );
}

/** "Ilustrasi" and "batas indikatif" wherever they apply, with the reason on the pointer. */
export function SourceBadges({
  document,
  stale = false,
}: {
  readonly document: DocumentState;
  readonly stale?: boolean;
}) {
  const { t } = useWords();
  const illustrative = document.snapshot.coverage.source.illustrative;
  const indicative = isIndicative(document.directory.boundarySource);
  if (!illustrative && !indicative && !stale) return null;
  return (
    <p className="legend-badges">
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
