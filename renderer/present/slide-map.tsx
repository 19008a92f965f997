import { useEffect, useRef, useState } from 'react';
import type { ClassifiedIndicator } from '#shared/coverage/indicator-classes.ts';
import { indicatorName } from '#shared/coverage/indicator.ts';
import { fillsOf } from '../map/choropleth.ts';
import { Legend } from '../map/legend-panel.tsx';
import { NorthArrow } from '../map/map-controls.tsx';
import { MapUnavailable } from '../map/map-unavailable.tsx';
import { mapThemes } from '../map/theme.ts';
import { mapState, useDocumentMap } from '../map/use-document-map.ts';
import type { DocumentState } from '../session/state.ts';
import { useView } from '../session/store.ts';

interface SlideMapProps {
  readonly document: DocumentState;
  /** Null on a slide without a map: the map stays, unseen, so that the next slide has it at once. */
  readonly classified: ClassifiedIndicator | null;
  readonly title: string;
  readonly legendTitle?: string | undefined;
}

/** The one map of all slides, without controls. */
export function SlideMap({ document, classified, title, legendTitle }: SlideMapProps) {
  const theme = useView((view) => view.theme);
  const canvas = useRef<HTMLDivElement>(null);
  const [painted, setPainted] = useState<string | null>(null);
  const { documentMap, health } = useDocumentMap(canvas, document.geometry, theme, false);

  useEffect(() => {
    if (!documentMap || !classified) return;
    const name = indicatorName(classified.indicator);
    documentMap.paint(fillsOf(classified, mapThemes[theme].outside), () => setPainted(name));
  }, [documentMap, classified, theme]);

  useEffect(() => {
    const area = document.snapshot.plan?.spec.area;
    documentMap?.setArea('target-area', area && 'polygon' in area ? area.polygon : null);
  }, [documentMap, document.snapshot.plan?.spec.area]);

  return (
    <div
      className="slide-map"
      hidden={classified === null}
      role="img"
      aria-label={title}
      data-map-state={mapState(health, painted !== null)}
      data-indicator={painted ?? undefined}
    >
      <div className="slide-pane">
        <div className="map-canvas" ref={canvas} />
        {health === 'no-webgl' ? <MapUnavailable /> : <NorthArrow />}
      </div>
      {classified && (
        <div className="slide-legend">
          <Legend document={document} classified={classified} title={legendTitle} across />
        </div>
      )}
    </div>
  );
}
