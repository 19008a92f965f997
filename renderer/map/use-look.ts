import { useEffect } from 'react';
import { useCircles } from './circles/use-circles.ts';
import { useDecoration } from './decoration.ts';
import type { DocumentMap } from './document-map.ts';

/** Has the map draw the circles that were chosen, and beside the colours what the user wants to see. */
export function useLook(documentMap: DocumentMap | null): void {
  const { labels, borders, basemap } = useDecoration();
  const circles = useCircles();
  useEffect(() => documentMap?.setLabels(labels ? 'fitting' : 'none'), [documentMap, labels]);
  useEffect(() => documentMap?.showBorders(borders), [documentMap, borders]);
  useEffect(() => documentMap?.showBasemap(basemap), [documentMap, basemap]);
  useEffect(() => documentMap?.setCircles(circles), [documentMap, circles]);
}
