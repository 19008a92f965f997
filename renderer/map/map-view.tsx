import { useEffect, useRef, useState } from 'react';
import { indicatorTitle } from '#shared/coverage/indicator-text.ts';
import { indicatorName } from '#shared/coverage/indicator.ts';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { useDocument, useView } from '../session/store.ts';
import { HintBar } from './area/hint-bar.tsx';
import { ToolPalette } from './area/tool-palette.tsx';
import { useAreas } from './area/use-areas.ts';
import { BasemapAttribution } from './context/basemap-section.tsx';
import { Coordinates } from './context/coordinates.tsx';
import { GraticuleOverlay } from './context/graticule-overlay.tsx';
import { MeasureOverlay } from './context/measure-overlay.tsx';
import { useBasemap } from './context/use-basemap.ts';
import { useMeasuring } from './context/use-measuring.ts';
import { useUserLayers } from './extra/use-user-layers.ts';
import { fillsOf } from './choropleth.ts';
import { HoverCard } from './hover-card.tsx';
import { useClassified, useIndicatorNames, useShownIndicator } from './indicator-hooks.ts';
import { LegendCard } from './legend-card.tsx';
import { MapControls } from './map-controls.tsx';
import { MapUnavailable } from './map-unavailable.tsx';
import { mapThemes } from './theme.ts';
import { mapState, useDocumentMap } from './use-document-map.ts';
import { useLook } from './use-look.ts';
import { usePointer } from './use-pointer.ts';
import './map.css';

/** The map of the open document, coloured by the chosen indicator. */
export function MapView() {
  const document = useDocument((state) => state.document);
  return document && <DocumentMapView document={document} />;
}

function DocumentMapView({ document }: { readonly document: DocumentState }) {
  const { t, say } = useWords();
  const theme = useView((view) => view.theme);
  const indicator = useShownIndicator();
  const screen = useView((view) => view.screen);
  const tool = useView((view) => view.tool);
  const names = useIndicatorNames();
  const canvas = useRef<HTMLDivElement>(null);
  const [painted, setPainted] = useState<string | null>(null);
  const lastPainted = useRef<string | null>(null);
  const { documentMap, health } = useDocumentMap(canvas, document.geometry, theme, true);
  const classified = useClassified(indicator);
  const place = usePointer(documentMap);
  useAreas(documentMap);
  useLook(documentMap);
  useUserLayers(documentMap);
  useMeasuring(documentMap);
  useBasemap(documentMap);

  useEffect(() => {
    if (!documentMap || !classified) return;
    const name = indicatorName(classified.indicator);
    documentMap.paint(
      fillsOf(classified, mapThemes[theme].outside),
      () => {
        // React draws once more even for a state that stays what it was; this comes with every key.
        if (lastPainted.current === name) return;
        lastPainted.current = name;
        setPainted(name);
      },
      classified.level,
    );
  }, [documentMap, classified, theme]);

  useEffect(() => {
    if (!documentMap) return;
    const area = document.snapshot.plan?.spec.area;
    documentMap.setArea('target-area', area && 'polygon' in area ? area.polygon : null);
  }, [documentMap, document.snapshot.plan?.spec.area]);

  const label = t('map.controls.label', {
    title: document.snapshot.title,
    indicator: say(indicatorTitle(indicator, names)),
  });
  useEffect(() => {
    documentMap?.map.getCanvas().setAttribute('aria-label', label);
  }, [documentMap, label]);

  return (
    <div
      className="map-view"
      role="application"
      aria-label={label}
      aria-describedby="map-help"
      data-map-state={mapState(health, painted !== null)}
      data-indicator={painted ?? undefined}
    >
      <p id="map-help" className="visually-hidden">
        {t('map.controls.help')}
      </p>
      <div className="map-canvas" ref={canvas} />
      {health === 'no-webgl' && <MapUnavailable />}
      {health === 'lost' && (
        <p className="map-lost" role="status">
          {t('map.controls.lost')}
        </p>
      )}
      {documentMap && <GraticuleOverlay documentMap={documentMap} />}
      {documentMap && (
        <div className="map-foot">
          <BasemapAttribution />
          <Coordinates documentMap={documentMap} />
        </div>
      )}
      {documentMap && <MeasureOverlay documentMap={documentMap} />}
      {documentMap && <MapControls documentMap={documentMap} />}
      {documentMap && screen === 'map' && <ToolPalette />}
      {documentMap && screen === 'map' && <HintBar />}
      {screen !== 'map' && health !== 'no-webgl' && <LegendCard documentMap={documentMap} />}
      {place && classified && tool === 'pan' && (
        <HoverCard place={place} document={document} classified={classified} />
      )}
    </div>
  );
}
